"""Forms of English verbs: "<put> it" in a wording is put, putting or put (past participle) as the sentence around it wants."""
import re

IRREGULAR = {"put": "put", "set": "set", "stick": "stuck", "get": "gotten", "bring": "brought", "take": "taken", "leave": "left", "throw": "thrown", "lay": "laid", "slip": "slipped", "drop": "dropped", "fling": "flung",
             "sling": "slung", "send": "sent", "hold": "held", "catch": "caught", "choose": "chosen", "find": "found", "rest": "rested", "slide": "slid", "spread": "spread", "keep": "kept", "make": "made", "give": "given", "let": "let",
             "build": "built", "swap": "swapped", "shove": "shoved", "grip": "gripped", "pop": "popped", "chuck": "chucked", "dump": "dumped", "plop": "plopped", "slot": "slotted", "slap": "slapped", "drag": "dragged", "lob": "lobbed",
             "grab": "grabbed", "pick": "picked", "nudge": "nudged", "clear": "cleared", "tap": "tapped", "plan": "planned", "ship": "shipped", "flip": "flipped", "cut": "cut", "go": "gone", "do": "done", "have": "had", "plug": "plugged",
             "tidy": "tidied", "carry": "carried", "empty": "emptied", "sweep": "swept", "split": "split", "bump": "bumped", "hug": "hugged", "trade": "traded", "stow": "stowed", "herd": "herded", "sort": "sorted", "seat": "seated", "perch": "perched"}
DOUBLED = "put set get let slip drop swap pop plop grab grip slot slap drag lob tap plan ship flip cut plug stop dip pat split".split()


def _split(verb):
    head, _, rest = verb.partition(" ")
    return head, (" " + rest if rest else "")


def ing(verb):
    head, rest = _split(verb)
    if head in DOUBLED:
        return head + head[-1] + "ing" + rest
    if head.endswith("e") and not head.endswith(("ee", "oe")):
        return head[:-1] + "ing" + rest
    return head + "ing" + rest


def done(verb):
    head, rest = _split(verb)
    if head in IRREGULAR:
        return IRREGULAR[head] + rest
    if head.endswith("e"):
        return head + "d" + rest
    if head.endswith("y") and head[-2] not in "aeou":
        return head[:-1] + "ied" + rest
    return head + "ed" + rest


def base(text):
    return re.sub(r"<([^>]+)>", r"\1", text)


def gerund(text):
    return re.sub(r"<([^>]+)>", lambda m: ing(m[1]), text)


def passive(text):
    """(participle phrase without its object) of a wording with one verb that is followed by its object; None for others."""
    match = re.fullmatch(r"<([^>]+)> \{o\}([^<]*)", text)
    return done(match[1]) + match[2] if match else None
