"""Says referring expressions in English."""
import english_tails as tails
import english_words as w
from patterns import Wordings

OPEN1, OPEN2, CLOSE = "\ue001", "\ue002", "\ue003"
COLOURED = Wordings("""
3*{n} [that is|which is|that's|that are] {c}
{n} in {c}
{n} with [a |the |]{c} [colour|color]
{n} of {c} [colour|color]
{n} coloured {c}
{n} colored {c}
{n} painted {c}
{c}-coloured {n}
{c}-colored {n}
{c} coloured {n}
{c} colored {n}
{n} whose [colour|color] is {c}
~{n} having a {c} tint
""")
ALL = Wordings("""
3*all {n}
3*all the {n}
3*the {n}
all of the {n}
all my {n}
all of my {n}
all these {n}
all those {n}
these {n}
those {n}
any and all {n}
every one of the {n}
each of the {n}
each one of the {n}
every last one of the {n}
{n}
the {n} all
whatever {n} there are
as many {n} as there are
the whole lot of {n}
the entire set of {n}
any {n} you [see|find|can find]
all {n} [on the table|you can find|you see|there are|that you can see|in sight|lying around]
~the totality of {n}
~however many {n} there are
""")
EVERY = Wordings("""
4*every {n}
2*each {n}
every single {n}
each and every {n}
every {n} [on the table|you see|there is|you can find]
each individual {n}
~no matter which {n}
""")
EVERYTHING = Wordings("""
5*everything
all objects
all the things
all the objects
all of the items
every object
all items
all the stuff
all of it
the lot
the whole lot
every single thing
every thing
all things
all [of the |the |]toys
anything
every item
all the [bits and pieces|pieces|bits]
everything [on the table|you see|there is|that is there|you can find|here|that's on the table|lying there]
whatever is on the table
whatever you [see|find]
~the entire contents of the table
""")


def plural(noun):
    if noun in ("dice", "stuff"):
        return noun
    if noun == "die":
        return "dice"
    if noun.endswith(("x", "s", "sh", "ch")):
        return noun + "es"
    return noun + "s"


def unknown_word(r, held):
    x = r.random()
    if held and x < 0.6:
        return r.choice(w.HELD_KINDS)
    if x < 0.8:
        return r.choice(w.UNKNOWN_KINDS)
    return "".join(r.choice(["ba", "lo", "mi", "ter", "zu", "ka", "fle", "gor", "pi", "nex", "dra", "wub", "shi", "on", "ith", "qua"]) for _ in range(r.choice([2, 2, 3])))


def colour_word(r, colour):
    word = r.choice(w.COLOURS[colour])
    if " " not in word and r.random() < 0.05:
        word = r.choice(w.SHADES) + " " + word
    return word


def kind_word(r, kind, many):
    noun = r.choice(w.KINDS[kind] if kind in w.KINDS else w.ANY_MANY if many else w.ANY_ONE)
    return plural(noun) if many and kind in w.KINDS else noun


def noun_phrase(r, ref, held, many):
    """Adjectives and noun, without a determiner."""
    opened = OPEN1 if ref.role == 1 else OPEN2
    if ref.anaphor and ref.colour and ref.colour != "?":
        noun = "ones" if many else r.choice(["one"] * 6 + [""])
    elif ref.kind == "*":
        noun = r.choice(w.ANY_MANY if many else w.ANY_ONE)
        if ref.colour and not many and not ref.pick and not ref.tail and r.random() < 0.12:
            noun = ""
    elif ref.kind == "?":
        noun = unknown_word(r, held)
        noun = opened + (plural(noun) if many else noun) + CLOSE
    else:
        noun = kind_word(r, ref.kind, many)
    size = "" if not ref.size else r.choice(w.SMALL if ref.size == "small" else w.LARGE)
    colour = ""
    if ref.colour == "?":
        colour = opened + r.choice(w.UNKNOWN_COLOURS) + CLOSE
    elif ref.colour:
        colour = colour_word(r, ref.colour)
        if noun and r.random() < 0.07:
            return COLOURED.draw(r, held).replace("{n}", (size + " " + noun).strip()).replace("{c}", colour)
    if size and noun and r.random() < 0.03:
        return f"{colour} {noun} ".lstrip() + r.choice(["that is ", "of the ", "that's "]).replace("of the ", "which is ") + size
    parts = (colour, size, noun) if r.random() < 0.10 else (size, colour, noun)
    text = " ".join(x for x in parts if x)
    if size and colour and r.random() < 0.04:
        text = text.replace(" ", ", ", 1)
    return text or "one"


def colours_only(refs):
    """Whether they are all that is of some colours: "red", "neither red nor blue"."""
    return all(x.quantifier == "all" and x.colour in w.COLOURS and x.kind == "*" and not (x.size or x.tail) for x in refs)


def listed(r, said, word="and"):
    """"a, b and c"."""
    if len(said) == 1:
        return said[0]
    return r.choice([", ", ", ", f" {word} "]).join(said[:-1]) + r.choice([f" {word} ", f" {word} ", f" {word} ", f", {word} ", " & " if word == "and" else f" {word} "]) + said[-1]


def say_spared(r, refs, held=False):
    """What is left out: "the red cube and the blue one", "the red and blue cubes", "what is on the tray"."""
    first = refs[0]
    alike = len(refs) > 1 and all(x.kind == first.kind != "?" and x.quantifier == first.quantifier and x.colour in w.COLOURS and not (x.size or x.tail or x.pick) for x in refs)
    if alike and r.random() < 0.5:
        many = first.quantifier == "all"
        noun = r.choice(w.ANY_MANY if many else w.ANY_ONE) if first.kind == "*" else kind_word(r, first.kind, many)
        colours = [colour_word(r, x.colour) for x in refs]
        if many:
            return r.choice(["the ", "the ", "all the ", "all ", "any ", ""]) + listed(r, colours, r.choice(["and", "and", "or"])) + " " + noun
        if r.random() < 0.5:
            return "the " + listed(r, colours) + " " + (plural(noun) if first.kind != "*" or noun == "one" else noun)
        return "the " + listed(r, [c + (" " + noun if r.random() < 0.5 else "") for c in colours[:-1]] + [r.choice(["", "the "]) + colours[-1] + " " + noun])
    said = [_say_spared_one(r, first, held)]
    for before, x in zip(refs, refs[1:]):
        one = x.copy()
        one.anaphor = not x.tail and x.kind == before.kind != "*" and x.kind != "?" and x.colour in w.COLOURS and r.random() < 0.5
        said.append(_say_spared_one(r, one, held))
    return listed(r, said, r.choice(["and", "and", "and", "or", "and except", "and not"]) if r.random() < 0.4 else "and")


def _say_spared_one(r, ref, held):
    if not (ref.tail or "").startswith("where:"):
        return say_ref(r, ref, held)
    relation, many = ref.tail[6:], ref.quantifier == "all"
    where = (r.choice(["in", "in", "inside"] if relation == "in" else ["on", "on", "on top of"]) if relation in ("in", "on") else r.choice(w.SIDES[relation])) + " " + say_ref(r, ref.to)
    if ref.kind == "*" and many and not (ref.colour or ref.size):
        return tails.SPARED_PLACE.draw(r, held).replace("{p}", where).replace("{those}", r.choice(["those", "the ones", "the things"])).replace("{things}", r.choice(w.ANY_MANY))
    bare = ref.copy()
    bare.tail = None
    return say_ref(r, bare, held) + r.choice([" ", " ", " ", " that's ", " lying " if relation in ("in", "on") else " standing "]) + where


def tail(r, ref, held):
    if not ref.tail:
        return ""
    if ref.tail == "except":
        if colours_only(ref.to) and (ref.quantifier != "all" or r.random() < 0.5):
            colours = [colour_word(r, x.colour) for x in ref.to]
            if len(colours) == 1:
                return " " + tails.NOT.draw(r, held).replace("{c}", colours[0])
            return " " + tails.NEITHER.draw(r, held).replace("{a}", ", ".join(colours[:-1])).replace("{b}", colours[-1])
        return r.choice([" ", " ", " ", ", "]) + tails.EXCEPT.draw(r, held).replace("{x}", say_spared(r, ref.to))
    to = say_ref(r, ref.to)
    relation = ref.tail[6:]
    if relation == "in" and ref.to.kind != "bowl" and r.random() < 0.8 or relation == "on" and r.random() < 0.8:
        return " " + r.choice(["in ", "in ", "inside ", "that is in ", "lying in ", "which is in "] if relation == "in" else ["on ", "on ", "from ", "from ", "off ", "on top of ", "that is on ", "from the top of ", "lying on "]) + to
    if relation in ("in", "on"):
        return " " + (tails.IN_WHERE if relation == "in" else tails.ON_WHERE).draw(r, held).replace("{x}", to)
    return " " + tails.SIDE_WHERE.draw(r, held).replace("{s}", r.choice(w.SIDES[relation])).replace("{x}", to)


def say_ref(r, ref, held=False):
    if ref.said:
        return ref.said
    q = ref.quantifier
    if q == "all":
        return say_all(r, ref, held)
    if q and q.startswith("count"):
        return r.choice(w.NUMBERS[int(q[6:])]) + " " + noun_phrase(r, ref, held, True) + tail(r, ref, held)
    noun = noun_phrase(r, ref, held, False)
    if ref.pick in w.PICKS:
        noun = r.choice(w.PICKS[ref.pick]).format(n=noun)
    elif ref.pick:
        side, n = ref.pick.split("#")
        noun = r.choice(w.ORDINAL_FORMS).format(o=r.choice(w.ORDINALS[int(n)]), n=noun, s=side)
    if q == "any":
        article = r.choice(["an" if noun[0] in "aeiou" else "a"] * 8 + ["any", "any", "some", "one", "any one", "just any", "any old", "a random", "whichever", "one of the"])
        if article == "one of the":
            noun = noun_phrase(r, ref, held, True)
    else:
        article = r.choice(["the"] * 14 + ["", "", "that", "that", "this", "my", "our", "your"])
        if ref.pick and article not in ("", "the"):
            article = "the"
        if article == "the" and r.random() < 0.01:
            article = "da"
    return (article + " " + noun).strip() + tail(r, ref, held)


def say_all(r, ref, held):
    if ref.kind == "*" and not (ref.colour or ref.size):
        if ref.tail == "except" and r.random() < 0.15:
            return "everything else" + tail(r, ref, held)
        if r.random() < 0.85:
            return EVERYTHING.draw(r, held) + tail(r, ref, held)
    if ref.kind == "*" and ref.colour and not ref.size and ref.colour != "?" and r.random() < 0.25:
        return r.choice(["everything ", "everything that is ", "anything ", "anything that's ", "everything that's ", "whatever is ", "all that is ", "all the "]) + colour_word(r, ref.colour) + tail(r, ref, held)
    if ref.tail == "except" and colours_only(ref.to) and not ref.colour and not ref.size and r.random() < 0.2:
        non = r.choice(["non-", "non-", "non-", "not ", "not-"])
        return r.choice(["all ", "all ", "every ", "all the "]) + listed(r, [non + r.choice(w.COLOURS[x.colour]) for x in ref.to]) + " " + noun_phrase(r, ref, held, True)
    if r.random() < 0.25:
        return EVERY.draw(r, held).replace("{n}", noun_phrase(r, ref, held, False)) + tail(r, ref, held)
    return ALL.draw(r, held).replace("{n}", noun_phrase(r, ref, held, True)) + tail(r, ref, held)
