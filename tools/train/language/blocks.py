"""One program of the free wordings with its slots, and the ways to say it."""
import hashlib
import random
import re

import chinese_nouns
import english_nouns
import grammar as g
import patterns
import programs as p
import slots
import synonyms

HOLD_OUT_ONE_IN = 12
# The share of training texts with exchanged words.
EXCHANGED = 0.5
QUOTED = re.compile("«([^«»]*)»")
HEADS = {"put": "put", "stack": "stack", "beside": "beside", "to_zone": "zone", "push": "push", "swap": "swap", "gather": "gather", "spread": "gather", "clear": "clear", "tower": "tower", "sort:colour": "sort", "sort:kind": "sort", "yes": "yes or no", "no": "yes or no"}


class Fault(ValueError):
    """What is wrong with a line, in words."""


def is_held_out(program, line):
    """Whether a line is kept from training: by its mark, or one in twelve by its digest."""
    return line.startswith("~") or int(hashlib.sha256((program + line).encode()).hexdigest(), 16) % HOLD_OUT_ONE_IN == 0


class Block:
    """A program with slots, and its wordings."""

    def __init__(self, program, weight, where):
        self.program, self.weight, self.where = program, weight, where
        self.parts = program.split()
        self.slots = list(dict.fromkeys(n[1:-1] for n in self.parts if slots.NAME.fullmatch(n)))
        self.head = self.parts[0] if self.parts else ""
        self.train, self.held, self.lines = [], [], {}
        # Answers without an object may name any; nothing of it is in the program.
        self.bare = self.head in ("not_instruction", "unknown_skill", "nothing_to_do", "contradiction", "yes", "no")
        self.tail = not any(n == "except" or n.startswith("where:") for n in self.parts) and not self.head.startswith("ask")
        self.roles = _roles(self.parts)
        self.check()

    def check(self):
        for part in self.parts:
            if part not in g.ID and not slots.NAME.fullmatch(part):
                raise Fault(f"'{part}' is no token of the program grammar and no slot")
        r = random.Random(1)
        for _ in range(3):
            automaton = g.Automaton()
            for token in self.tokens(slots.meanings(r, self.slots, self.head, self.tail)):
                if not automaton.accept(token):
                    raise Fault(f"the program is not in the grammar at '{token}'")

    def in_order_of(self, text):
        """The program's parts; what is swapped, gathered or spread, and what is left out, stands in the order in which it is said."""
        parts = self._exceptions_in_order_of(text)
        refs, start = [], 1
        if self.head not in ("swap", "gather", "spread") or "then" in parts:
            return parts
        for i in range(1, len(parts)):
            part = parts[i]
            if part == "and":
                start = i + 1
            elif _ends_reference(parts, i):
                refs.append(parts[start:i + 1])
                start = i + 1
        ordered = _as_said(refs, text)
        if len(refs) < 2 or ordered is None or sum(map(len, refs)) + 1 + parts.count("and") != len(parts):
            return parts
        between = [] if self.head == "swap" else ["and"]
        return [self.head] + [n for i, ref in enumerate(ordered) for n in (between if i else []) + ref]

    def _exceptions_in_order_of(self, text):
        out, i = [], 0
        while i < len(self.parts):
            end = next((j for j in range(i, len(self.parts)) if _ends_reference(self.parts, j)), len(self.parts) - 1) + 1
            starts = [j for j in range(i, end) if self.parts[j] == "except"]
            spared = [self.parts[a:b] for a, b in zip(starts, starts[1:] + [end])]
            out += self.parts[i:starts[0] if starts else end] + [n for one in _as_said(spared, text) or spared for n in one]
            i = end
        return out

    def tokens(self, meanings, parts=None):
        return [t for part in parts or self.parts for t in (slots.tokens(meanings[part[1:-1]]) if part[0] == "{" else [part])] + ["end"]

    def add(self, line, path):
        """Takes a wording in; one that another file has brought already is passed over."""
        if self.lines.get(line, path) != path:
            return
        parsed = patterns._parse(line.lstrip("~"), 0, False)[0]
        self.check_line(line, parsed)
        self.lines[line] = path
        (self.held if is_held_out(self.program, line) else self.train).append((line, parsed))

    def check_line(self, line, parsed):
        if line.count("[") != line.count("]"):
            raise Fault("brackets do not match")
        if line in self.lines:
            raise Fault("the same line stands in this block already")
        r = random.Random(1)
        for _ in range(8):
            text = patterns._expand(r, parsed)
            said = set()
            for m in re.finditer(r"\{[^{}]*\}?", text):
                name = slots.SAID.fullmatch(m[0])
                if not name:
                    raise Fault(f"unknown slot {m[0]}")
                if name[1] != "u":
                    said.add(name[1].replace("ks", "k") + name[2])
            if self.bare:
                continue
            # One thing more may be named ("not the {c2} one"), and what is sorted ("{c1} to {c1}, {c2} to {c2}").
            more = sorted(said - set(self.slots))
            if self.head.startswith("sort:"):
                more = [n for n in more if n[0] not in "ckt"]
            if len(more) > 1 or more and not any(n.rstrip("0123456789") == more[0].rstrip("0123456789") for n in self.slots):
                raise Fault(f"the program has no {{{more[0]}}}")
            if set(self.slots) - said:
                raise Fault(f"the program's {{{sorted(set(self.slots) - said)[0]}}} is not said")
            marked = "«" in text or "{u}" in text
            if marked != bool(self.roles):
                raise Fault("«…» or {u} marks what nobody knows, where the program has kind:? or colour:?" if marked else "mark what nobody knows with «…» or {u}")

    @property
    def step(self):
        """Whether it is one instruction that another can follow."""
        return self.head in HEADS and self.head not in ("yes", "no") and "then" not in self.parts

    @property
    def family(self):
        if "then" in self.parts:
            return "compound"
        if "except" in self.parts:
            return "exclusion"
        if self.head == "put" and ("all" in self.parts[:2] or self.parts[1].startswith("{os")):
            return "put all"
        return "ask" if self.head.startswith("ask") else HEADS.get(self.head, self.head)

    def draw(self, r, held, chinese):
        """A text with marks around unknown words, and its program."""
        pool = self.held if held else self.train
        return self.draw_line(r, pool[int(r.random() * len(pool))], held, chinese)

    def draw_line(self, r, line, held, chinese):
        text = patterns._expand(r, line[1])
        if not held and r.random() < EXCHANGED:
            other = synonyms.OF[chinese].apply(r, text, 0.4)
            if self.head in ("put", "beside", "to_zone"):
                other = synonyms.moved(r, other, chinese)
            text = text if any(other == known for known, _ in self.held) else other
        names = list(dict.fromkeys(self.slots + [m[1].replace("ks", "k") + m[2] for m in slots.SAID.finditer(text) if m[1] != "u"]))
        meanings = slots.meanings(r, names, self.head, self.tail)
        order = self.in_order_of(text)
        text = _mark(r, _fill(r, text, meanings, chinese), self.roles, held, chinese)
        tokens = self.tokens(meanings, order)
        if self.bare:
            for mark in "\ue001\ue002\ue003":
                text = text.replace(mark, "")
        return text, tokens


def _ends_reference(parts, i):
    """Whether a reference's last part stands there."""
    return (parts[i].startswith("kind:") or parts[i][:2] in ("{o", "{x", "{t", "{k")) and not "".join(parts[i + 1:i + 2]).startswith(("except", "where:"))


def _as_said(refs, text):
    """The references in the order in which a wording says what only one of them has; nothing where it cannot be told."""
    unlike = [[n for n in ref if n[0] == "{" and sum(n in other for other in refs) == 1] for ref in refs]
    places = [min((m.start() for n in own for m in slots.SAID.finditer(text) if "{" + m[1].replace("ks", "k") + m[2] + "}" == n), default=-1) for own in unlike]
    return None if -1 in places else [ref for _, ref in sorted(zip(places, refs))]


def _roles(parts):
    """Per unknown name of a program, whether it is the object (1) or the target (2) of its step."""
    roles, place = [], 1
    for i, part in enumerate(parts):
        if part == "then":
            place = 1
        if part in ("kind:?", "colour:?") and (part == "kind:?" or parts[i + 1] != "kind:?"):
            roles.append(place)
        if (part.startswith("kind:") or slots.NAME.fullmatch(part) and part[1] in "otxk") and (i + 1 >= len(parts) or not parts[i + 1].startswith(("where:", "except"))):
            place = 2
    return roles


def _mark(r, text, roles, held, chinese):
    """Puts the reader's marks around unknown words."""
    at = 0

    def marks(words):
        nonlocal at
        role = roles[min(at, len(roles) - 1)] if roles else 1
        at += 1
        return (english_nouns.OPEN1 if role == 1 else english_nouns.OPEN2) + words + english_nouns.CLOSE

    text = QUOTED.sub(lambda m: marks(m[1]), text)
    while "{u}" in text:
        text = text.replace("{u}", marks((chinese_nouns if chinese else english_nouns).unknown_word(r, held)), 1)
    return text


def _fill(r, text, meanings, chinese):
    """Words for the slots; "a {o.n}" makes the program's reference "any"."""
    out, at, known = "", 0, {}
    for m in slots.SAID.finditer(text):
        out += text[at:m.start()]
        at = m.end()
        if m[1] == "u":
            out += "{u}"
            continue
        name, form = m[1].replace("ks", "k") + m[2], "s" if m[1].endswith("ks") or m[3] else m[4]
        meaning = meanings[name]
        if not isinstance(meaning, p.Ref):
            key = (name, form)
            words = known.setdefault(key, slots.word(r, name, form, meaning, chinese))
            if meaning == "count:2" and chinese and text[at:at + 1] in "个块颗只样件" and at < len(text):
                words = words.replace("二", "两")
        else:
            given = slots.GIVEN.search(out)
            bare = given or form == ".n"
            if bare and meaning.quantifier != "all":
                word = (given[1] or given[2]) if given else ""
                if word in slots.ANY and not meaning.pick:
                    meaning.quantifier = "any"
                elif meaning.quantifier == "any" and name not in known:
                    meaning.quantifier = None
            article, noun = known.setdefault(name, slots.say(r, meaning, chinese))
            words = noun if bare else article + noun
        if not chinese and words and re.search(r"(?:^|\s)an?\s+$", out):
            out = re.sub(r"\ban?(\s+)$", ("an" if words.lstrip("\ue001\ue002")[0] in "aeiou" else "a") + r"\1", out)
        out += words
    return out + text[at:]
