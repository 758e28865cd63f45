"""Samples what an instruction means, before any words: programs as lists of steps with referring expressions."""
import grammar as g

MOVABLE = ["cube", "cylinder", "ball"]
CONTAINERS = ["bowl", "plate", "tray"]


class Ref:
    __slots__ = ("quantifier", "pick", "size", "colour", "kind", "tail", "to", "role", "anaphor", "said")

    def __init__(self, kind="*", colour=None, size=None, quantifier=None, pick=None, tail=None, to=None):
        self.kind, self.colour, self.size, self.quantifier, self.pick, self.tail, self.to = kind, colour, size, quantifier, pick, tail, to
        # `to`: the reference of a place; for "except" the list of what is left out, each of which may have a place.
        # `anaphor`: said as "the red one", kind from before; `said`: other words for it ("it", "everything else").
        self.role, self.anaphor, self.said = 1, False, None

    def copy(self, said=None):
        other = Ref(self.kind, self.colour, self.size, self.quantifier, self.pick, self.tail, self.to)
        other.role, other.anaphor, other.said = self.role, self.anaphor, said
        return other

    def copy_plain(self):
        other = self.copy()
        other.anaphor = False
        return other

    def tokens(self):
        out = []
        if self.quantifier:
            out.append(self.quantifier)
        if self.pick:
            out.append(self.pick)
        if self.size:
            out.append(self.size)
        if self.colour:
            out.append("colour:" + self.colour)
        out.append("kind:" + self.kind)
        for to in self.to if self.tail == "except" else [self.to] if self.tail else []:
            out.append(self.tail)
            out.extend(to.tokens())
        return out


def one_like(r, ref, before):
    """Makes a reference "the blue one" of the kind named before, where it can be said so."""
    if before.kind in g.KINDS and ref.colour and ref.colour != "?" and not ref.tail and r.random() < 0.22:
        ref.kind, ref.anaphor = before.kind, True
    return ref


def colour(r, unknown=0.02):
    return "?" if r.random() < unknown else r.choice(g.COLOURS)


# How many things are left out where some are, and the share of these that are named by where they are.
EXCEPTIONS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3]
EXCEPTED_PLACES = 0.16


def excepted(r, one):
    """One to three different references, each drawn by `one`."""
    out = []
    for _ in range(r.choice(EXCEPTIONS)):
        ref = one()
        if all(ref.tokens() != other.tokens() for other in out):
            out.append(ref)
    return out


# The share of references that are just a colour and a kind, or a kind.
PLAIN = 0.4


def sample_ref(r, kinds, allow=("one", "any", "all", "count", "pick", "where", "except"), unknown=0.10, role=1, plain=None):
    if r.random() < (PLAIN if plain is None else plain):
        ref = Ref(r.choice(kinds), colour(r, 0) if r.random() < 0.9 else None)
        ref.role = role
        return ref
    x = r.random()
    kind = "?" if x < unknown else "*" if x < unknown + 0.07 else r.choice(kinds)
    ref = Ref(kind)
    ref.role = role
    if r.random() < (0.82 if kind != "*" else 0.95):
        ref.colour = colour(r)
    if r.random() < 0.16:
        ref.size = r.choice(g.SIZES)
    mode = r.random()
    if mode < 0.70 or kind == "?" and mode < 0.85:
        pass
    elif mode < 0.77 and "any" in allow:
        ref.quantifier = "any"
    elif mode < 0.82 and "count" in allow and kind not in "*?":
        ref.quantifier = f"count:{r.choice([2, 2, 2, 3, 3, 4, 5, 6])}"
    elif mode < 0.93 and "pick" in allow:
        ref.pick = r.choice(g.PICKS[:6]) if r.random() < 0.7 else r.choice(g.PICKS[6:])
        if ref.pick in ("largest", "smallest"):
            ref.size = None
        if r.random() < 0.5:
            ref.colour = None
    if ref.quantifier is None and "where" in allow and r.random() < 0.06 and kind != "?":
        relation = r.choice(["in", "in", "on", "on", "left_of", "right_of", "next_to", "behind", "in_front_of"])
        ref.tail = "where:" + relation
        ref.to = sample_plain(r, CONTAINERS if relation == "in" else MOVABLE + CONTAINERS)
        ref.to.role = role
        ref.colour = ref.colour if r.random() < 0.5 else None
    if ref.quantifier in (None, "any") and "except" in allow and not (ref.pick or ref.tail or ref.size) and ref.kind != "?" and r.random() < 0.06:
        # "a cube that is not red"
        ref.tail, ref.colour, ref.to = "except", None, excepted(r, lambda: Ref("*", colour(r, 0), quantifier="all"))
        for to in ref.to:
            to.role = role
    if ref.kind == "*" and not (ref.colour or ref.pick or ref.tail):
        ref.colour = colour(r)
    return ref


def sample_plain(r, kinds):
    ref = Ref(r.choice(kinds), colour(r, 0) if r.random() < 0.8 else None)
    if r.random() < 0.08:
        ref.size = r.choice(g.SIZES)
    return ref


def sample_all(r, kinds, with_except=0.15):
    kind = "*" if r.random() < 0.2 else r.choice(kinds)
    ref = Ref(kind, colour(r, 0.01) if r.random() < 0.5 else None, quantifier="all")
    if r.random() < 0.12:
        ref.size = r.choice(g.SIZES)
    if r.random() < with_except:
        ref.tail = "except"
        if kind != "*" and r.random() < 0.6:
            ref.colour = None
            same, quantifier = "*" if r.random() < 0.6 else kind, "all" if r.random() < 0.4 else None
            ref.to = excepted(r, lambda: Ref(same, colour(r, 0), quantifier=quantifier))
        else:
            ref.to = excepted(r, lambda: _named(r))
        if r.random() < EXCEPTED_PLACES:
            _place(r, ref.to[-1], kind)
    elif r.random() < 0.06:
        ref.tail = r.choice(["where:in", "where:on"])
        ref.to = sample_plain(r, CONTAINERS)
    return ref


def _named(r):
    ref = sample_plain(r, MOVABLE + CONTAINERS)
    ref.quantifier = "all" if r.random() < 0.3 else None
    return ref


def _place(r, ref, kind):
    """Names what is left out by where it is: "what is on the tray", "the red one next to the bowl"."""
    ref.tail = "where:" + r.choice(["in", "in", "on", "on", "on"] + g.SIDES)
    ref.to = sample_plain(r, CONTAINERS if ref.tail[6:] in ("in", "on") else MOVABLE + CONTAINERS)
    if r.random() < 0.6:
        ref.kind, ref.colour, ref.size, ref.quantifier = "*" if r.random() < 0.8 else kind, None, None, "all" if r.random() < 0.75 else None


def placement_for(r, kind):
    if kind == "bowl":
        return "in" if r.random() < 0.96 else "on"
    if kind in ("plate", "tray"):
        return "on" if r.random() < 0.6 else "in"
    if kind in MOVABLE:
        return "on" if r.random() < 0.97 else "in"
    return "in" if r.random() < 0.6 else "on"


def step_tokens(step):
    skill = step[0]
    if skill == "put":
        return ["put"] + step[1].tokens() + [step[2]] + step[3].tokens()
    if skill in ("stack", "swap"):
        return [skill] + step[1].tokens() + step[2].tokens()
    if skill == "beside":
        return ["beside", step[1]] + ([step[2]] if step[2] else []) + step[3].tokens() + step[4].tokens()
    if skill == "to_zone":
        return ["to_zone", "zone:" + step[1]] + step[2].tokens()
    if skill == "push":
        return ["push", "push:" + step[1]] + step[2].tokens()
    if skill in ("gather", "spread", "clear"):
        return [skill] + step[1].tokens() + [t for other in step[2:] for t in ["and"] + other.tokens()]
    if skill == "tower":
        return ["tower"] + [t for level in step[1] for t in level.tokens()]
    if skill.startswith("sort:"):
        return [skill] + step[1].tokens() + (["into"] + step[2].tokens() if step[2] else [])
    raise ValueError(skill)


def sample_tower(r):
    count = r.choice([2, 3, 3, 3, 4, 5])
    if r.random() < 0.12:
        ref = Ref("cube", colour(r, 0) if r.random() < 0.3 else None, quantifier=r.choice(["all", "all", "count:2", "count:3", "count:3", "count:4"]))
        if r.random() < 0.2:
            ref.size = r.choice(g.SIZES)
        return ["tower", [ref]]
    levels = [Ref("cube", c) for c in r.sample(g.COLOURS, count)]
    if r.random() < 0.15:
        levels[0].kind = r.choice(["ball", "cylinder"])
    for level in levels:
        if r.random() < 0.06:
            level.size = r.choice(g.SIZES)
        if r.random() < 0.04:
            level.kind, level.colour = "*", level.colour
    for level in levels[1:]:
        one_like(r, level, levels[0])
    return ["tower", levels]


def sample_step(r, simple=False):
    """One step; `simple` keeps to what a clause of a compound instruction is likely to be."""
    global PLAIN
    PLAIN = 0.88 if simple else 0.55
    x = r.random()
    if x < (0.24 if not simple else 0.36):
        target = sample_ref(r, CONTAINERS if r.random() < 0.8 else MOVABLE + CONTAINERS, ("one", "any", "pick", "where"), role=2)
        return ["put", sample_ref(r, MOVABLE if r.random() < 0.93 else MOVABLE + CONTAINERS), placement_for(r, target.kind), target]
    if x < 0.37:
        target = sample_ref(r, CONTAINERS, ("one", "any", "pick"), 0.04, role=2)
        return ["put", sample_all(r, MOVABLE, 0.25), placement_for(r, target.kind), target]
    if x < 0.45:
        kinds = ["cube"] if r.random() < 0.8 else MOVABLE + CONTAINERS
        o = sample_ref(r, kinds, ("one", "any", "pick", "where"), 0.03)
        return ["stack", o, one_like(r, sample_ref(r, kinds, ("one", "any", "pick"), 0.03, role=2), o)]
    if x < 0.55:
        o = sample_ref(r, MOVABLE, unknown=0.03) if r.random() < 0.93 else sample_all(r, MOVABLE)
        return ["beside", r.choice(g.SIDES), r.choice([None, None, None, "near", "far"]), o,
                one_like(r, sample_ref(r, MOVABLE + CONTAINERS, ("one", "any", "pick", "where"), 0.03, role=2), o)]
    if x < 0.63:
        return ["to_zone", r.choice(g.ZONES), sample_ref(r, MOVABLE + CONTAINERS if r.random() < 0.15 else MOVABLE, unknown=0.03) if r.random() < 0.8 else sample_all(r, MOVABLE)]
    if x < 0.69:
        return ["push", r.choice(g.DIRECTIONS), sample_ref(r, MOVABLE + CONTAINERS if r.random() < 0.3 else MOVABLE, unknown=0.03) if r.random() < 0.92 else sample_all(r, MOVABLE)]
    if x < 0.74:
        kinds = MOVABLE if r.random() < 0.85 else MOVABLE + CONTAINERS
        o = sample_ref(r, kinds, ("one", "pick", "where"), 0.03)
        return ["swap", o, one_like(r, sample_ref(r, kinds, ("one", "pick"), 0.03, role=2), o)]
    if x < 0.785:
        return ["gather"] + _members(r)
    if x < 0.825:
        return ["spread"] + _members(r)
    if x < 0.88:
        ref = sample_all(r, MOVABLE, 0.6)
        if r.random() < 0.6:
            ref = Ref("*", quantifier="all", tail=ref.tail, to=ref.to)
        elif r.random() < 0.2:
            ref = sample_ref(r, MOVABLE, ("one", "pick", "count", "where"), 0.04)
        return ["clear", ref]
    if x < 0.95:
        return sample_tower(r)
    target = None
    if r.random() < 0.45:
        target = Ref(r.choice(CONTAINERS + ["bowl"]), quantifier="all")
        target.role = 2
    what = Ref("*", quantifier="all") if r.random() < 0.3 else sample_all(r, MOVABLE, 0.1)
    if r.random() < 0.7:
        what.colour = None
    return [r.choice(["sort:colour", "sort:colour", "sort:kind"]), what, target]


def _members(r):
    """One expression for all, or each by name."""
    if r.random() < 0.62:
        return [_several(r)]
    first = sample_ref(r, MOVABLE, ("one", "pick"), 0.03)
    return [first] + [one_like(r, sample_ref(r, MOVABLE, ("one",), 0.03, role=2), first) for _ in range(r.choice([1, 1, 1, 2, 2, 3]))]


def _several(r):
    """What is gathered or spread: all of a sort, or so many."""
    if r.random() < 0.12:
        return Ref(r.choice(MOVABLE), colour(r, 0) if r.random() < 0.4 else None, quantifier=f"count:{r.choice([2, 2, 3, 4])}")
    return sample_all(r, MOVABLE)
