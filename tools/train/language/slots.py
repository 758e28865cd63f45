"""What the slots of a free wording stand for ({o}, {t}, {c1}, {ks} …): draws a meaning for each and says it the way people mostly do."""
import re

import chinese_nouns
import chinese_words
import english_nouns
import english_words
import grammar as g
import programs as p

# The share of references said as just a colour and a kind, or a kind, in everyday words.
PLAIN = 0.7
PLAIN_COLOUR = 0.82
NAME = re.compile(r"\{(os|tk|[otxcksnz])(\d?)\}")
SAID = re.compile(r"\{(os|tks|tk|ks|[otxcksnzu])(\d?)(s?)(\.[nx])?\}")
GIVEN = re.compile(r"(?:^|\s)(the|my|your|our|a|an|any|some|every|each|whichever)\s*$|(那个|这个|那块|这块|那只|一个|任意|随便|哪个|每个|我的)$")
ANY = ("a", "an", "any", "some", "whichever", "一个", "任意", "随便")
ARTICLE = re.compile(r"^(?:the|da|a|an|that|this|my|our|your|any|some|one|any one|just any|any old|a random|whichever|all the|all of the|all my|all|every) ")
MEASURE = re.compile(r"^(?:那个|这个|那块|那只|那颗|这块|我的|咱的|那一个|你面前的|所有的|所有|全部的|全部|每个|那些|这些)")
CHINESE_COLOURS = {"red": "红", "orange": "橙", "yellow": "黄", "green": "绿", "blue": "蓝", "purple": "紫", "pink": "粉", "brown": "棕", "white": "白", "black": "黑", "gray": "灰", "cyan": "青"}
EVERYDAY = {"cube": ["方块", "方块", "积木"], "cylinder": ["圆柱", "圆柱体", "柱子"], "ball": ["球", "球", "小球"], "bowl": ["碗"], "plate": ["盘子", "盘子", "碟子"], "tray": ["托盘"]}


def movable(r, head):
    if head in ("stack", "tower") and r.random() < 0.85:
        return "cube"
    return r.choice(["cube", "cube", "cylinder", "ball"])


def reference(r, name, head, tail):
    """What {o}, {t} or {x} means."""
    base = name.rstrip("0123456789")
    kinds = [movable(r, head)] if base == "o" else p.CONTAINERS if base == "t" else [r.choice([movable(r, head)] + p.CONTAINERS)]
    role = 1 if name in ("o", "x") else 2
    if r.random() < PLAIN:
        ref = p.Ref(r.choice(kinds), p.colour(r, 0) if r.random() < 0.85 else None)
        ref.role = role
        return ref
    allow = ("one", "any", "pick", "where") if tail and r.random() < 0.3 else ("one", "any", "pick")
    ref = p.sample_ref(r, kinds, allow, 0.05, role, plain=0)
    if ref.kind == "*" and (ref.size or ref.tail) or ref.colour == "?" and ref.kind == "?":
        ref.kind = r.choice(kinds)
    return ref


def several(r, head):
    """What {os} means."""
    kind = "*" if r.random() < 0.2 else movable(r, head)
    ref = p.Ref(kind, p.colour(r, 0) if r.random() < 0.65 or kind == "*" and r.random() < 0.6 else None, quantifier="all")
    if r.random() < 0.06:
        ref.size = r.choice(g.SIZES)
    return ref


def apart(a, b):
    """Nobody would take one for the other."""
    return (a.kind != b.kind and "*" not in (a.kind, b.kind) or (a.colour and b.colour and a.colour != b.colour) or bool(a.pick and b.pick and a.pick != b.pick)) and a.tokens() != b.tokens()


def meanings(r, names, head, tail=True):
    """A meaning per slot of a program: a reference or a token. Slots of one sort differ."""
    out = {}
    for name in names:
        base = name.rstrip("0123456789")
        if base in ("o", "t", "x", "os"):
            others = [v for k, v in out.items() if isinstance(v, p.Ref)]
            ref = several(r, head) if base == "os" else reference(r, name, head, tail)
            for _ in range(40):
                if all(apart(ref, other) for other in others):
                    break
                ref = several(r, head) if base == "os" else reference(r, name, head, tail)
            out[name] = ref
            continue
        choices = {"c": ["colour:" + c for c in g.COLOURS], "k": ["kind:" + k for k in p.MOVABLE], "tk": ["kind:" + k for k in p.CONTAINERS], "s": g.SIZES,
                   "n": ["count:2", "count:2", "count:3", "count:3", "count:4"], "z": ["zone:" + z for z in g.ZONES]}[base]
        if base == "k" and head in ("tower", "stack") and r.random() < 0.85 and "kind:cube" not in out.values():
            choices = ["kind:cube"]
        out[name] = r.choice([c for c in choices if base == "n" or c not in out.values()])
    return out


def tokens(meaning):
    return meaning.tokens() if isinstance(meaning, p.Ref) else [meaning]


def english_noun(r, kind, many):
    if r.random() < 0.55:
        noun = r.choice(["cube", "block"]) if kind == "cube" else kind
        return english_nouns.plural(noun) if many else noun
    return english_nouns.kind_word(r, kind, many)


def chinese_noun(r, kind):
    return r.choice(EVERYDAY[kind]) if r.random() < 0.5 else r.choice(chinese_words.KINDS[kind])


def _english_plain(r, ref):
    """"the red cube", "my block": article and noun."""
    many = ref.quantifier == "all"
    noun = "things" if ref.kind == "*" and r.random() < 0.6 else english_nouns.kind_word(r, "*", many) if ref.kind == "*" else english_noun(r, ref.kind, many)
    words = ([r.choice(["small", "small", "little", "tiny"] if ref.size == "small" else ["big", "big", "large", "large"])] if ref.size else []) + ([english_colour(r, ref.colour)] if ref.colour else []) + [noun]
    article = r.choice(["all the ", "all the ", "all ", "all ", "the ", "all of the ", "all my "]) if many else r.choice(["the "] * 16 + ["that ", "my ", "this ", ""])
    return article, " ".join(words)


def english_colour(r, colour):
    if r.random() < PLAIN_COLOUR:
        return "grey" if colour == "gray" and r.random() < 0.5 else colour
    return english_nouns.colour_word(r, colour)


def chinese_colour(r, colour):
    plain = CHINESE_COLOURS[colour]
    x = r.random()
    if x < PLAIN_COLOUR:
        return plain + "色" if x < 0.6 else plain if plain != "粉" else "粉红"
    return chinese_nouns.colour_word(r, colour)


def _chinese_plain(r, ref):
    many = ref.quantifier == "all"
    noun = "东西" if ref.kind == "*" else chinese_noun(r, ref.kind)
    colour = chinese_colour(r, ref.colour) if ref.colour else ""
    size = r.choice(["小", "小", "小号"] if ref.size == "small" else ["大", "大", "大号"]) if ref.size else ""
    of = "的" if colour and (len(colour) > 1 and r.random() < 0.5 or ref.kind == "*") else ""
    if colour.startswith("红") and size == "大":
        size = "大号"
    noun = size + colour + of + noun if r.random() < 0.6 or not of else colour + of + size + noun
    article = r.choice(["所有", "所有的", "全部", "所有的"]) if many else r.choice([""] * 12 + ["那个", "那个", "那块", "这个"])
    return article, noun


def say(r, ref, chinese):
    """A reference as (article, noun)."""
    plain = not (ref.pick or ref.tail or ref.quantifier == "any" or "?" in (ref.kind, ref.colour)) and (ref.kind != "*" or ref.quantifier == "all" and ref.colour)
    if plain and r.random() < 0.85:
        return (_chinese_plain if chinese else _english_plain)(r, ref)
    said = (chinese_nouns if chinese else english_nouns).say_ref(r, ref)
    article = (MEASURE if chinese else ARTICLE).match(said)
    return (article[0], said[article.end():]) if article and said[article.end():] else ("", said)


def word(r, name, form, meaning, chinese):
    """A token in words: a colour, a kind, a size, a number, a zone."""
    kind, _, value = meaning.partition(":")
    if kind == "colour":
        if form == ".x":
            return CHINESE_COLOURS[value]
        return chinese_colour(r, value) if chinese else english_colour(r, value)
    if kind == "kind":
        return chinese_noun(r, value) if chinese else english_noun(r, value, form == "s")
    if kind == "count":
        n = int(value)
        return r.choice(["", "", "", str(n)]) or (" 一两三四五六"[n] if chinese else " one two three four five six".split(" ")[n])
    if kind == "zone":
        import chinese as zh
        import english as en
        return (zh if chinese else en).ZONES[value].draw(r)
    return ("小" if kind == "small" else "大") if chinese else r.choice(["small", "small", "little"] if kind == "small" else ["big", "big", "large"])
