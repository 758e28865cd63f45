"""Says programs in English: wordings of `english_skills` in the sentences of `english_moods`."""
import english_moods as m
import english_skills as s
import english_talk as talk
import english_verbs as verbs
import english_words as w
from english_nouns import colour_word, kind_word, listed, noun_phrase, plural, say_ref, say_spared
from patterns import Wordings

CHINESE = False
LOC_AT = {"centre": ["in", "in", "at", "to", "into", "on"], "left": ["on", "on", "to", "at", "onto"], "right": ["on", "on", "to", "at", "onto"], "front": ["at", "at", "to", "in", "on"], "back": ["at", "at", "to", "in", "on"]}
ZONES = {name: Wordings(text) for name, text in w.ZONES.items()}
DIRECTIONS = {name: Wordings(text) for name, text in w.DIRECTIONS.items()}
PLAIN_DIRECTION = {"left": ["left", "to the left", "towards the left"], "right": ["right", "to the right", "towards the right"], "away": ["away from me", "back", "to the back", "backwards"], "nearer": ["towards me", "closer", "forward", "nearer"]}
STACKED = Wordings(s.STACK_STATE)
FAR_AFTER = Wordings("[,|] [far away|with a big gap|at a distance|far off|leaving a lot of space|not close|with plenty of space between them|at some distance|a good way off]")
NEAR_AFTER = Wordings("[,|] [close by|with a small gap|very close|touching|close together|as close as possible|right up close|nearly touching|leaving little space]")
MANY = {"goes": "go", "belongs": "belong", "is": "are", "has": "have", "needs": "need", "wants": "want", "it": "them", "its": "their"}
IT_ONE = Wordings(talk.IT)
IT_MANY = Wordings("[them|them|them|these|those|the same ones|all of them]")
OTHERS = Wordings(talk.REST_KIND)
JOIN2, JOIN3, BOTH, ELLIPTIC, THERE, THERE_ON, REST, INSTEAD, LEAVE, ONLY = talk.JOIN2, talk.JOIN3, talk.BOTH, talk.ELLIPTIC, talk.THERE, talk.THERE_ON, talk.REST, talk.INSTEAD, talk.LEAVE, talk.ONLY
WHERE_TO, WHAT, WHAT_TO_DO, NOTHING, CONTRA, UNKNOWN_SKILL, BEFORE, AFTER = s.WHERE_TO, talk.WHAT, talk.WHAT_TO_DO, talk.NOTHING, talk.CONTRA, s.UNKNOWN_SKILL, m.BEFORE, m.AFTER


def is_many(ref):
    return ref is not None and (ref.quantifier == "all" or (ref.quantifier or "").startswith("count"))


def fill(r, text, held=False, o=None, t=None, placement="in", o2=None, loc=None):
    """Puts words for references and verbs into a wording."""
    words = {"V": r.choice(w.PUT), "T": r.choice(w.TAKE), "S": r.choice(w.STACK), "P": r.choice(w.IN if placement == "in" else w.ON)}
    many = is_many(o)
    for one, more in MANY.items():
        words[one] = more if many else one
    if t is not None:
        words["t"] = say_ref(r, t, held)
    if loc is None and t is not None:
        loc = words["P"] + " " + words["t"]
    if loc is not None:
        text = text.replace("{loc}", loc)
    if o is not None:
        words["o"] = say_ref(r, o, held)
        words["oo"] = words["o"] if r.random() < 0.5 else ("them" if many else "it")
    if o2 is not None:
        words["o2"] = say_ref(r, o2, held)
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def place(r, placement, t):
    return r.choice(w.IN if placement == "in" else w.ON) + " " + say_ref(r, t)


def zone_words(r, zone):
    return ZONES[zone].draw(r)


def zone_at(r, zone):
    return r.choice(LOC_AT.get(zone, ["in", "in", "at", "to", "into"]))


def sentence(r, vp, held, plain=False):
    """A sentence that asks for a verb phrase to be done."""
    part = verbs.passive(vp)
    if part and not held and r.random() < 0.12 and not plain:
        return m.DONE.draw(r).replace("{ved}", part)
    if plain and not held:
        return verbs.base(vp)
    text = m.DO.draw(r, held)
    return text.replace("{ving}", verbs.gerund(vp)).replace("{vp}", verbs.base(vp))


def placed(r, pool, held, loc, plain=False, chance=0.5):
    """Either a statement of where something is to be, or a verb phrase in a sentence."""
    held_part = r.random()
    if not plain and r.random() < chance:
        return m.LOC.draw(r, held).replace("{loc}", loc)
    vp = pool.draw(r, held and held_part < 0.5).replace("{loc}", loc).replace("<{V}>", "<" + r.choice(w.PUT) + ">").replace("<{T}>", "<" + r.choice(w.TAKE) + ">")
    return sentence(r, vp, held and held_part >= 0.5, plain)


def _skill(r, pool, held, plain):
    held_vp = held and r.random() < 0.6
    vp = pool.draw(r, held_vp).replace("<{S}>", "<" + r.choice(w.STACK) + ">").replace("<{T}>", "<" + r.choice(w.TAKE) + ">").replace("<{V}>", "<" + r.choice(w.PUT) + ">").replace("<{P}>", "<" + r.choice(s.PUSH_VERBS) + ">")
    if "<" not in vp:
        return vp
    return sentence(r, vp, held and not held_vp, plain)


def _spare(r, text, spared, held):
    """A command and, apart from it, what stays."""
    wording = s.SPARE.draw(r, held)
    if len(spared) > 1:
        for one, more in (("stays", "stay"), ("remains", "remain"), ("where it is", "where they are")):
            wording = wording.replace("{x} " + one, "{x} " + more)
    return wording.replace("{c}", text).replace("{x}", say_spared(r, spared))


def say_step(r, step, held=False, plain=False):
    """`plain` keeps to a bare command, as in a clause of a longer instruction."""
    skill = step[0]
    o = step[1] if skill in ("put", "gather", "spread") else step[2] if skill in ("to_zone", "push") else step[3] if skill == "beside" else None
    if o is not None and o.tail == "except" and o.quantifier == "all" and not o.said and r.random() < 0.5:
        # What is spared is said apart from what is moved.
        bare = o.copy()
        bare.tail = bare.to = None
        i = step.index(o)
        text = say_step(r, step[:i] + [bare] + step[i + 1:], False, True)
        return _spare(r, text, o.to, held)
    if skill == "put":
        return _put(r, step, held, plain)
    if skill == "stack":
        if not plain and r.random() < 0.12:
            return fill(r, m.LOC.draw(r, held).replace("{loc}", STACKED.draw(r)), held, step[1], step[2])
        return fill(r, _skill(r, s.STACK, held, plain), held, step[1], step[2])
    if skill == "beside":
        return _beside(r, step, held, plain)
    if skill == "to_zone":
        if step[1] == "centre" and r.random() < 0.08:
            return fill(r, sentence(r, r.choice(["<centre> {o}", "<center> {o}", "<centre> {o} on the table", "<center> {o} on the table", "<put> {o} dead centre", "<put> {o} right in the middle", "<move> {o} smack in the middle"]), held, plain), held, step[2])
        zone = zone_words(r, step[1])
        if r.random() < 0.35:
            return fill(r, _skill(r, s.TO_ZONE, held, plain).replace("{at}", zone_at(r, step[1])).replace("{z}", zone), held, step[2])
        return fill(r, placed(r, s.PUT, held, zone_at(r, step[1]) + " " + zone, plain), held, step[2])
    if skill == "push":
        return fill(r, _skill(r, s.PUSH, held, plain).replace("{dd}", r.choice(PLAIN_DIRECTION[step[1]])).replace("{d0}", r.choice(PLAIN_DIRECTION[step[1]])).replace("{d}", DIRECTIONS[step[1]].draw(r)), held, step[2])
    if skill == "swap":
        return fill(r, _skill(r, s.SWAP, held, plain), held, step[1], step[2])
    if skill == "clear" and step[1].kind == "*" and not step[1].colour and not step[1].size and (not step[1].tail or step[1].tail == "except") and r.random() < 0.8:
        text = _skill(r, s.CLEAR_TABLE, held and (not step[1].tail or r.random() < 0.5), plain or bool(step[1].tail))
        if not step[1].tail:
            return text
        return _spare(r, text, step[1].to, held)
    if skill in ("gather", "spread") and len(step) > 2:
        return _members(r, step, held, plain)
    if skill in ("gather", "spread", "clear"):
        what = step[1]
        return fill(r, _skill(r, {"gather": s.GATHER, "spread": s.SPREAD, "clear": s.CLEAR}[skill], held, plain), held, what)
    if skill == "tower":
        return _tower(r, step[1], held, plain)
    return _sort(r, step, held, plain)


def _put(r, step, held, plain):
    _, o, placement, t = step
    bowl_like = t.kind in ("bowl", "?", "*") if placement == "in" else t.kind not in ("bowl", "?", "*")
    if bowl_like and t.kind not in ("cube", "ball", "cylinder") and r.random() < 0.18:
        # Where no preposition is said, a bowl takes things in and a plate or tray takes them on.
        pool = s.PUT_IN
        text = _skill(r, pool, held, plain)
        if placement == "on" and not any(x in text for x in (" to {t}", "> {t}", "→ {t}", "to: {t}")):
            text = r.choice(["<move> {o} to {t}", "<bring> {o} to {t}", "{o} -> {t}", "<carry> {o} over to {t}"])
            text = sentence(r, text, held, plain) if "<" in text else text
        return fill(r, text, held, o, t, placement)
    return fill(r, placed(r, s.PUT, held, place(r, placement, t), plain), held, o)


def _beside(r, step, held, plain):
    _, side, distance, o, t = step
    if not distance and r.random() < 0.12:
        if side == "next_to":
            return fill(r, _skill(r, s.BESIDE_NEXT, held, plain), held, o, t)
        if side in ("left_of", "right_of"):
            word, opposite = ("left", "right") if side == "left_of" else ("right", "left")
            return fill(r, _skill(r, s.BESIDE_SIDE, held, plain).replace("{side}", word).replace("{opposite}", opposite), held, o, t)
    before, after = "", ""
    if distance:
        if r.random() < 0.75:
            before = r.choice(w.FAR if distance == "far" else w.NEAR)
        else:
            after = (FAR_AFTER if distance == "far" else NEAR_AFTER).draw(r)
    loc = before + r.choice(w.SIDES[side]) + " " + say_ref(r, t) + after
    return fill(r, placed(r, s.BESIDE, held, loc, plain), held, o)


def _levels(r, refs, order):
    names = refs if order == "top" else refs[::-1]
    kinds = {x.kind for x in refs}
    if len(kinds) == 1 and all(x.colour for x in refs) and r.random() < 0.35:
        # "the red, green and blue cubes"
        said = [colour_word(r, x.colour) for x in names]
        noun = kind_word(r, refs[0].kind, True)
        return r.choice(["the ", "the ", ""]) + ", ".join(said[:-1]) + r.choice([" and ", ", ", ", and ", " & "]) + said[-1] + " " + noun
    said = [say_ref(r, x) for x in names]
    return ", ".join(said[:-1]) + r.choice([" and ", ", ", ", then ", ", and ", ", and finally ", " and then "]) + said[-1]


def _members(r, step, held, plain):
    """Things to gather or spread that are named one by one."""
    skill, members = step[0], step[1:]
    if len(members) == 2 and r.random() < 0.4:
        return fill(r, _skill(r, s.APART if skill == "spread" else s.JOINED, held, plain), held, members[0], members[1])
    said = [say_ref(r, x) for x in members]
    named = p_and(r, said)
    whole = members[0].copy(named)
    whole.quantifier = "all"
    return fill(r, _skill(r, s.GATHER if skill == "gather" else s.SPREAD, held, plain), held, whole)


def p_and(r, said):
    return ", ".join(said[:-1]) + r.choice([" and ", " and ", " and ", ", ", ", and ", " & "]) + said[-1]


def _short(r, ref):
    """"the red one", "red", once all have been named."""
    return r.choice(["the {c} one", "the {c} one", "{c}", "{c}", "the {c}", "the {c} " + kind_word(r, ref.kind, False)]).format(c=colour_word(r, ref.colour))


def _tower_of_set(r, refs, text, order):
    """Towers of cubes that are named by colour once the kind is said."""
    kinds = kind_word(r, refs[0].kind, True)
    if "{colours}" in text:
        names = refs if order == "top" else refs[::-1]
        text = text.replace("{kinds}", kinds).replace("{colours}", p_and(r, [_short(r, x) if r.random() < 0.2 else colour_word(r, x.colour) for x in names]))
    if "{all}" in text:
        shuffled = r.sample(refs, len(refs))
        alls = p_and(r, [say_ref(r, x.copy_plain()) for x in shuffled]) if r.random() < 0.4 else "the " + p_and(r, [colour_word(r, x.colour) for x in shuffled]) + " " + kinds if r.random() < 0.75 else r.choice(["the ", "all ", "all the ", ""]) + kinds
        text = text.replace("{all}", alls).replace("{ends}", _ends(r, [_short(r, x) for x in refs], r.random() < (0.3 if len(refs) == 3 else 0)))
    return text


def _tower(r, refs, held, plain):
    if len(refs) == 1:
        return fill(r, _skill(r, talk.TOWER_ALL, held, plain), held, refs[0])
    text, order = _skill(r, talk.TOWER, held, plain).rsplit("|", 1)
    if "{all}" in text or "{colours}" in text:
        if all(x.colour and not x.size and x.kind == refs[0].kind and x.kind != "*" for x in refs):
            return _tower_of_set(r, refs, text, order)
        text, order = "<stack> {chain}" if not plain else "stack {chain}", "top"
        text = verbs.base(text)
    if "{b}" in text:
        text = text.replace("{b}", _levels(r, refs, order))
    names = [say_ref(r, x) for x in refs]
    if "{chain}" in text:
        link = lambda: r.choice([" on ", " on top of ", " onto ", " on ", " atop ", " over ", " which is on ", " and that on "])
        text = text.replace("{chain}", "".join(n + link() for n in names[:-1]) + names[-1])
    if "{ends}" in text:
        text = text.replace("{ends}", _ends(r, names))
    if "{firsts}" in text:
        up = names[::-1]
        joined = "".join(r.choice([", then ", ", next ", ", on top of that ", ", on it ", ", above that ", ", and on top of it "]) + n for n in up[1:])
        text = text.replace("{firsts}", r.choice(["first ", "at the bottom ", "bottom: ", "start with "]) + up[0] + joined + r.choice(["", ": make a tower", ", as a tower", ", stacked"]))
    return text


def _ends(r, names, without_middle=False):
    top, bottom, middle = names[0], names[-1], names[1:-1]
    if without_middle:
        middle = []
    parts = [f"{bottom} " + r.choice(["at the bottom", "on the bottom", "below", "as the base", "at the base", "lowest", "underneath", "at the very bottom", "down below", "first"]), f"{top} " + r.choice(["on top", "at the top", "on the very top", "uppermost", "highest"])]
    if len(middle) == 1:
        parts.insert(1, f"{middle[0]} " + r.choice(["in the middle", "in between", "between them", "above that", "on that", "next"]))
    elif middle:
        parts.insert(1, r.choice(["then ", "followed by ", "above that "]) + " and then ".join(middle[::-1]))
    if without_middle and r.random() < 0.5 or len(names) == 2 and r.random() < 0.3 or len(names) == 3 and r.random() < 0.35:
        parts = parts[::-1]
    return ", ".join(parts[:-1]) + r.choice([" and ", ", ", ", and "]) + parts[-1]


def _sort(r, step, held, plain):
    skill, o, t = step
    key = r.choice(["colour", "color"] if skill == "sort:colour" else ["shape", "kind", "type", "shape", "form", "sort"] if not t else ["shape", "kind", "type"])
    if t:
        noun = r.choice(w.KINDS[t.kind])
        text = _skill(r, s.SORT_INTO, held, plain)
        if "{named}" in text:
            colours = r.sample(list(w.COLOURS), r.choice([2, 2, 2, 3]))
            named = "the " + p_and(r, colours) + " " + plural(noun) if r.random() < 0.35 else p_and(r, ["the " + colour_word(r, c) + " " + noun for c in colours])
            return fill(r, text.replace("{k}", key).replace("{named}", named), held, o)
        if "{t1}" in text:
            if o.quantifier != "all" or o.tail or o.said:
                text = _skill(r, Wordings("<sort> {o} by {k} into {t}"), False, plain)
            one = o.copy()
            one.quantifier = None
            return fill(r, text.replace("{o1}", noun_phrase(r, one, held, False)).replace("{t1}", noun).replace("{k}", key), held, o, t)
        nouns = plural(noun) if t.kind != "*" else r.choice(["containers", "receptacles", "ones"])
        return fill(r, text.replace("{k}", key).replace("{t0}", nouns), held, o, t)
    if o.kind == "*" and not o.colour and not o.size and not o.tail and r.random() < 0.5:
        return _skill(r, s.SORT_TABLE, held, plain).replace("{k}", key)
    return fill(r, _skill(r, s.SORT, held, plain).replace("{k}", key), held, o)
