"""The plan-language grammar that decoding is constrained to. It is LL(1): `Automaton` says which tokens may come next.

The same tables ship beside the model (language.json) and are interpreted in C# the same way, so neither side can drift.
"""
COLOURS = "red orange yellow green blue purple pink brown white black gray cyan".split()
KINDS = "cube cylinder ball bowl plate tray".split()
SIZES = ["small", "large"]
PICKS = ["leftmost", "rightmost", "nearest", "farthest", "largest", "smallest",
         "left#2", "left#3", "left#4", "left#5", "right#2", "right#3", "right#4", "right#5"]
COUNTS = [2, 3, 4, 5, 6]
SIDES = ["left_of", "right_of", "in_front_of", "behind", "next_to"]
ZONES = ["centre", "left", "right", "front", "back", "front_left", "front_right", "back_left", "back_right"]
DIRECTIONS = ["left", "right", "away", "nearer"]
PLACES = [["where:" + w, "plain"] for w in ["in", "on"] + SIDES]
# Tokens that make the arm do the same: doubt between them is no doubt.
ALIKE = [["put", "stack", "tower"], ["in", "on"], ["beside", "gather"]]


def one_of(tokens):
    return [[t] for t in tokens]


RULES = {
    "answer": [["skill", "next"],
               ["not_instruction", "end"], ["unknown_skill", "end"], ["contradiction", "end"], ["nothing_to_do", "end"], ["yes", "end"], ["no", "end"],
               ["ask:where", "ref", "end"], ["ask:what", "placement", "ref", "end"], ["ask:do", "ref", "end"]],
    "next": [["then", "skill", "next"], ["end"]],
    "skill": [["put", "ref", "placement", "ref"], ["stack", "ref", "ref"],
              ["beside", "side", "distance", "ref", "ref"], ["to_zone", "zone", "ref"], ["push", "direction", "ref"],
              ["swap", "ref", "ref"], ["gather", "ref", "members"], ["spread", "ref", "members"], ["clear", "ref"],
              ["tower", "ref", "levels"], ["sort:colour", "ref", "destination"], ["sort:kind", "ref", "destination"]],
    "members": [["and", "ref", "members"], []],
    "levels": [["ref", "levels"], []],
    "destination": [["into", "ref"], []],
    "placement": one_of(["in", "on"]),
    "side": one_of(SIDES),
    "distance": one_of(["near", "far"]) + [[]],
    "zone": one_of(["zone:" + z for z in ZONES]),
    "direction": one_of(["push:" + d for d in DIRECTIONS]),
    "ref": [["plain", "tail"]],
    "plain": [["quantifier", "pick", "size", "colour", "kind"]],
    "quantifier": one_of(["any", "all"] + [f"count:{n}" for n in COUNTS]) + [[]],
    "pick": one_of(PICKS) + [[]],
    "size": one_of(SIZES) + [[]],
    "colour": one_of(["colour:" + c for c in COLOURS + ["?"]]) + [[]],
    "kind": one_of(["kind:" + k for k in KINDS + ["*", "?"]]),
    "tail": [["except", "plain", "place", "spared"]] + PLACES + [[]],
    "spared": [["except", "plain", "place", "spared"], []],
    "place": PLACES + [[]],
}


def _terminals():
    seen = []
    for productions in RULES.values():
        for production in productions:
            for symbol in production:
                if symbol not in RULES and symbol not in seen:
                    seen.append(symbol)
    return seen


TOKENS = ["<pad>", "<begin>"] + _terminals()
ID = {t: i for i, t in enumerate(TOKENS)}


def _nullable(symbol):
    return symbol in RULES and any(all(_nullable(s) for s in p) for p in RULES[symbol])


def _first(symbol):
    if symbol not in RULES:
        return {symbol}
    result = set()
    for production in RULES[symbol]:
        for s in production:
            result |= _first(s)
            if not _nullable(s):
                break
    return result


NULLABLE = {s: _nullable(s) for s in RULES}
FIRST = {s: _first(s) for s in RULES}


class Automaton:
    def __init__(self):
        self.stack = ["answer"]

    def allowed(self):
        result = set()
        for symbol in reversed(self.stack):
            result |= FIRST[symbol] if symbol in RULES else {symbol}
            if not NULLABLE.get(symbol, False):
                break
        return result

    def accept(self, token):
        while self.stack:
            symbol = self.stack.pop()
            if symbol not in RULES:
                if symbol == token:
                    return True
                return False
            for production in RULES[symbol]:
                starts = set()
                for s in production:
                    starts |= FIRST[s] if s in RULES else {s}
                    if not NULLABLE.get(s, False):
                        break
                if token in starts:
                    self.stack.extend(reversed(production))
                    break
            else:
                if not NULLABLE[symbol]:
                    return False
        return False

    @property
    def finished(self):
        return not self.stack
