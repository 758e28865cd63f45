"""Instructions of several clauses: joined, elliptic, with pronouns, "the other one", "everything else"; and clauses that say what not to do."""
import programs as p
from patterns import Wordings

REST_KINDS = p.MOVABLE


def _join(lang, r, parts, held):
    text = (lang.JOIN2 if len(parts) == 2 else lang.JOIN3).draw(r, held)
    for name, value in zip("abc", parts):
        text = text.replace("{" + name + "}", value)
    return text


def _tokens(steps):
    out = []
    for i, s in enumerate(steps):
        out += (["then"] if i else []) + p.step_tokens(s)
    return out + ["end"]


def _plainly(r, kinds, role=1, allow=("one",)):
    ref = p.sample_ref(r, kinds, allow, 0.03, role)
    ref.tail = None
    return ref


def clauses(lang, r, held):
    """Two or three independent clauses; later ones may point back with a pronoun."""
    count = 2 if r.random() < 0.68 else 3
    steps = [p.sample_step(r, True) for _ in range(count)]
    for i in range(1, count):
        if r.random() < 0.3:
            steps[i] = _points_back(lang, r, steps[i - 1]) or steps[i]
    held_join = held and r.random() < 0.5
    said = [lang.say_step(r, s, held and not held_join and r.random() < 0.7, plain=r.random() < 0.85) for s in steps]
    return _join(lang, r, said, held_join), _tokens(steps)


def _object(step):
    """What a clause moves, where "it" can stand for it."""
    ref = step[3] if step[0] == "beside" else step[2] if step[0] in ("to_zone", "push") else step[1] if step[0] in ("put", "stack", "clear", "gather", "spread") else None
    return ref


def _points_back(lang, r, before):
    """A step on what the clause before was about."""
    o = _object(before)
    if o is None or before[0] == "clear":
        return None
    it = o.copy((lang.IT_MANY if o.quantifier == "all" or (o.quantifier or "").startswith("count") else lang.IT_ONE).draw(r))
    x = r.random()
    if x < 0.35:
        return ["push", r.choice(p.g.DIRECTIONS), it]
    if x < 0.55:
        target = _plainly(r, p.CONTAINERS, 2, ("one", "any"))
        return ["put", it, p.placement_for(r, target.kind), target]
    if x < 0.70:
        return ["beside", r.choice(p.g.SIDES), r.choice([None, None, "near", "far"]), it, _plainly(r, p.MOVABLE + p.CONTAINERS, 2)]
    if x < 0.83:
        return ["to_zone", r.choice(p.g.ZONES), it]
    if x < 0.92 and o.quantifier is None:
        return ["stack", it, _plainly(r, ["cube"], 2)]
    if before[0] == "stack" and r.random() < 0.5:
        # On the very top: on what was stacked last.
        top = o.copy(r.choice(["最上面", "顶上", "它们上面", "最顶上", "塔顶"]) if lang.CHINESE else r.choice(["them", "that stack", "the stack", "the pile", "the very top", "the tower", "those two"]))
        return ["stack", _plainly(r, ["cube"]), top]
    if o.quantifier is None:
        # The next thing goes on what was moved before.
        return ["stack", _plainly(r, ["cube"]), it]
    return None


def both(lang, r, held):
    a, b = (_plainly(r, p.MOVABLE, 1, ("one", "pick")) for _ in range(2))
    p.one_like(r, b, a)
    step, tokens = _destination(lang, r)
    x = r.random()
    if x < 0.30 and a.kind not in "*?":
        return _same_noun(lang, r, a.kind, step, tokens, held)
    if x < 0.45:
        # Three things to one place.
        c = p.one_like(r, _plainly(r, p.MOVABLE), b)
        middle = lang.say_ref(r, a) + ("、" if lang.CHINESE else ", ") + lang.say_ref(r, b)
        text = lang.fill(r, lang.BOTH.draw(r, held), False, a.copy(middle), o2=c, loc=step)
        return text, tokens(a) + ["then"] + tokens(b) + ["then"] + tokens(c) + ["end"]
    text = lang.fill(r, lang.BOTH.draw(r, held), False, a, o2=b, loc=step)
    return text, tokens(a) + ["then"] + tokens(b) + ["end"]


def _same_noun(lang, r, kind, where, tokens, held):
    """"the red and blue cubes"."""
    many = r.random() < 0.3
    refs = [p.Ref(kind, c, quantifier="all" if many else None) for c in r.sample(p.g.COLOURS, r.choice([2, 2, 2, 3]))]
    words = [lang.colour_word(r, x.colour) for x in refs]
    noun = _noun(lang, r, kind)
    if lang.CHINESE:
        joined = r.choice("、和跟").join(words[:-1]) + r.choice(["和", "、", "跟"]) + words[-1]
        said = (r.choice(["所有", "全部", "所有的"]) if many else "") + joined + (r.choice(["", "的"]) if many else r.choice(["", "的", "的" + str(len(words)) + "个", {2: "两个", 3: "三个"}[len(words)], "这" + {2: "两个", 3: "三个"}[len(words)]])) + noun
        pool = "把{o}[|都|全|一起]{V}[到|在]{loc}\n{o}[|都|全]{V}[到|在]{loc}\n将{o}{V}到{loc}"
    else:
        joined = ", ".join(words[:-1]) + r.choice([" and ", " and the ", " & "]) + words[-1]
        said = (r.choice(["all ", "all the ", "every one of the "]) if many else r.choice(["the ", "the ", "both the ", ""])) + joined + " " + (noun if many or r.random() < 0.6 else _singular(r, kind))
        pool = "4*{V} {o} {loc}\n{o} [go|belong|should go|to be put] {loc}\n{T} {o} and {V} them {loc}\ni want {o} {loc}"
    whole = refs[0].copy(said)
    whole.quantifier = "all"
    steps = []
    for i, x in enumerate(refs):
        steps += (["then"] if i else []) + tokens(x)
    return lang.fill(r, Wordings(pool).draw(r), False, whole, loc=where), steps + ["end"]


def _singular(r, kind):
    from english_nouns import kind_word
    return kind_word(r, kind, False)


def _destination(lang, r):
    """Words for where to, and the program tokens of moving something there."""
    x = r.random()
    if x < 0.8:
        t = _plainly(r, p.CONTAINERS if r.random() < 0.9 else p.MOVABLE, 2, ("one", "any"))
        placement = p.placement_for(r, t.kind)
        return lang.place(r, placement, t), lambda o: p.step_tokens(["put", o, placement, t])
    zone = r.choice(p.g.ZONES)
    words = lang.ZONES[zone].draw(r)
    return words if lang.CHINESE else lang.zone_at(r, zone) + " " + words, lambda o: p.step_tokens(["to_zone", zone, o])


def elliptic(lang, r, held):
    """Two places, one verb: "put the cube in the bowl and the ball on the plate"."""
    a, b = (_plainly(r, p.MOVABLE, 1, ("one", "any", "all")) for _ in range(2))
    if r.random() < 0.25:
        a, b = p.sample_all(r, p.MOVABLE, 0), p.sample_all(r, p.MOVABLE, 0)
    p.one_like(r, b, a)
    (loc, first), (loc2, second) = _destination(lang, r), _destination(lang, r)
    text = lang.ELLIPTIC.draw(r, held).replace("{o2}", lang.say_ref(r, b)).replace("{loc2}", loc2)
    return lang.fill(r, text, False, a, loc=loc), first(a) + ["then"] + second(b) + ["end"]


def into_the_same(lang, r, held):
    """"… and put the ball in it too"."""
    t = _plainly(r, p.CONTAINERS, 2)
    placement = p.placement_for(r, t.kind)
    a, b = (_plainly(r, p.MOVABLE) if r.random() < 0.85 else p.sample_all(r, p.MOVABLE, 0) for _ in range(2))
    p.one_like(r, b, a)
    beside = r.random() < 0.25
    first = ["beside", r.choice(p.g.SIDES), None, a, t] if beside else ["put", a, placement, t]
    second = (lang.THERE if placement == "in" else lang.THERE_ON).draw(r, held and r.random() < 0.5)
    second = lang.fill(r, second, False, o2=b)
    return _join(lang, r, [lang.say_step(r, first, held, plain=True), second], held and r.random() < 0.5), _tokens([first, ["put", b, placement, t]])


def rest(lang, r, held):
    """"… and everything else on the tray", "… and the other cubes in the bowl"."""
    a = _plainly(r, p.MOVABLE) if r.random() < 0.6 else p.sample_all(r, p.MOVABLE, 0)
    while not a.colour or a.colour == "?" or a.kind == "?" or a.pick:
        a = _plainly(r, p.MOVABLE) if r.random() < 0.6 else p.sample_all(r, p.MOVABLE, 0)
    spared = p.Ref(a.kind, a.colour, a.size, "all" if a.quantifier == "all" else None)
    if a.kind != "*" and r.random() < 0.4:
        one = r.random() < 0.35
        other = p.Ref(a.kind, quantifier=None if one else "all", tail="except", to=[spared])
        said = _other_one(lang, r, a.kind) if one else lang.OTHERS.draw(r, held).replace("{n}", _noun(lang, r, a.kind))
    else:
        other = p.Ref("*", quantifier="all", tail="except", to=[spared])
        said = lang.REST.draw(r, held)
    other = other.copy(said)
    if r.random() < 0.5:
        (loc, first), (loc2, second) = _destination(lang, r), _destination(lang, r)
        text = lang.ELLIPTIC.draw(r, held).replace("{o2}", said).replace("{loc2}", loc2)
        return lang.fill(r, text, False, a, loc=loc), first(a) + ["then"] + second(other) + ["end"]
    step = p.sample_step(r, True)
    while _object(step) is None or step[0] in ("swap", "stack", "gather", "spread"):
        step = p.sample_step(r, True)
    first = _with_object(step, a)
    target = _plainly(r, p.CONTAINERS, 2, ("one", "any"))
    x = r.random()
    second = ["put", other, p.placement_for(r, target.kind), target] if x < 0.6 else ["to_zone", r.choice(p.g.ZONES), other] if x < 0.8 else ["push", r.choice(p.g.DIRECTIONS), other] if x < 0.9 else ["clear", other]
    return _join(lang, r, [lang.say_step(r, first, False, plain=True), lang.say_step(r, second, held, plain=True)], held and r.random() < 0.5), _tokens([first, second])


def rest_of_several(lang, r, held):
    """"put the red cube and the blue ball on the tray and everything else in the bowl"."""
    several = [p.Ref(r.choice(p.MOVABLE), c, quantifier="all" if r.random() < 0.2 else None) for c in r.sample(p.g.COLOURS, r.choice([2, 2, 2, 3]))]
    kinds = {x.kind for x in several}
    other = p.Ref(several[0].kind if len(kinds) == 1 and r.random() < 0.6 else "*", quantifier="all", tail="except", to=[x.copy() for x in several])
    other = other.copy(lang.REST.draw(r, held) if other.kind == "*" else lang.OTHERS.draw(r, held).replace("{n}", _noun(lang, r, other.kind)))
    for before, x in zip(several, several[1:]):
        p.one_like(r, x, before)
    for x, spared in zip(several, other.to):
        spared.kind = x.kind
    whole = several[0].copy(lang.listed(r, [lang.say_ref(r, x) for x in several]))
    whole.quantifier = "all"
    (loc, first), (loc2, second) = _destination(lang, r), _destination(lang, r)
    text = lang.ELLIPTIC.draw(r, held).replace("{o2}", other.said).replace("{loc2}", loc2)
    tokens = [t for i, x in enumerate(several) for t in (["then"] if i else []) + first(x)]
    return lang.fill(r, text, False, whole, loc=loc), tokens + ["then"] + second(other) + ["end"]


def _noun(lang, r, kind):
    if lang.CHINESE:
        import chinese_words
        return r.choice(chinese_words.KINDS[kind])
    from english_nouns import kind_word
    return kind_word(r, kind, True)


def _other_one(lang, r, kind):
    if lang.CHINESE:
        return r.choice(["另一个", "另外一个", "另外那个", "剩下的那个", "另一块"]) + r.choice(["", _noun(lang, r, kind), _noun(lang, r, kind)])
    from english_nouns import kind_word
    return r.choice(["the other one", "the other " + kind_word(r, kind, False), "the remaining one", "the other", "the remaining " + kind_word(r, kind, False)])


def _with_object(step, o):
    if step[0] == "beside":
        return step[:3] + [o] + step[4:]
    if step[0] in ("to_zone", "push"):
        return step[:2] + [o]
    return [step[0], o] + step[2:]


def corrected(lang, r, held):
    """"the blue cube, not the red one": only the first is meant; "leave the red one"; "only"."""
    step = p.sample_step(r)
    o = _object(step)
    while o is None or o.quantifier or o.tail or o.pick or not o.colour or o.colour == "?" or step[0] in ("gather", "spread", "clear"):
        step = p.sample_step(r)
        o = _object(step)
    other = p.Ref(o.kind if r.random() < 0.8 else r.choice(p.MOVABLE), r.choice(p.g.COLOURS))
    if other.kind == o.kind:
        other.anaphor = r.random() < 0.6
    x = r.random()
    if x < 0.45:
        said = lang.INSTEAD.draw(r, held).replace("{r}", lang.say_ref(r, o)).replace("{x}", lang.say_ref(r, other)) + ("" if lang.CHINESE else " ")
        return lang.say_step(r, _with_object(step, o.copy(said.rstrip())), False, plain=r.random() < 0.7).replace(",,", ","), _tokens([step])
    text = lang.say_step(r, step, False, plain=True)
    if x < 0.8:
        return lang.LEAVE.draw(r, held).replace("{a}", text).replace("{x}", lang.say_ref(r, other)), _tokens([step])
    return lang.ONLY.draw(r, held).replace("{a}", text), _tokens([step])


def draw(lang, r, held):
    x = r.random()
    if x < 0.46:
        return clauses(lang, r, held) + ("compound",)
    if x < 0.60:
        return both(lang, r, held) + ("compound",)
    if x < 0.70:
        return elliptic(lang, r, held) + ("compound",)
    if x < 0.76:
        return into_the_same(lang, r, held) + ("compound",)
    if x < 0.79:
        return rest_of_several(lang, r, held) + ("compound",)
    if x < 0.86:
        return rest(lang, r, held) + ("compound",)
    return corrected(lang, r, held) + ("exclusion",)
