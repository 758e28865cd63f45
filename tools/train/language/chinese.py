"""Says programs in Chinese: wordings of `chinese_skills` in the sentences of `chinese_moods`."""
import chinese_moods as m
import chinese_skills as s
import chinese_talk as talk
import chinese_words as w
from chinese_nouns import colour_word, listed, noun_phrase, say_ref, say_spared
from patterns import Wordings

CHINESE = True
ZONES = {name: Wordings(text) for name, text in w.ZONES.items()}
DIRECTIONS = {name: Wordings(text) for name, text in w.DIRECTIONS.items()}
ALL_WORDS = ["都", "都", "全", "全部", "全都", "统统", "一起", "通通", "一并", "一个不落地", "挨个"]
SPARE_FIRST = Wordings("4*除了{x}[，|以外，|之外，|外，]{c}\n2*{c}，{x}除外\n2*{c}，[除了|不包括|但别动|不要动|但不要|别管]{x}\n{c}，{x}[不要|别动|不用|留下|留着|除外|不算|不动]\n{x}[不要|别动|不用动|留着]，{c}\n{c}，但{x}[留下|别动|不动|不要]")
TOWARDS = Wordings("3*把{o}推{n}[|一点|点|一些|些]\n将{o}推{n}[一点|一些]\n把{o}[往|向]{n}处[推|推一下|推一推]\n{o}推{n}[一点|点|些]\n把{o}[挪|移|拨]{n}[一点|点|一些]\n推{o}，[让它|]{n}一点")
IT_ONE = Wordings("[它|它|它|它|这个|那个|这块|同一个|它自己|其]")
IT_MANY = Wordings("[它们|它们|这些|那些|它们全部]")
OTHERS = Wordings(talk.REST_KIND)
JOIN2, JOIN3, BOTH, ELLIPTIC, THERE, THERE_ON, REST, INSTEAD, LEAVE, ONLY = talk.JOIN2, talk.JOIN3, talk.BOTH, talk.ELLIPTIC, talk.THERE, talk.THERE_ON, talk.REST, talk.INSTEAD, talk.LEAVE, talk.ONLY
WHERE_TO, WHAT, WHAT_TO_DO, NOTHING, CONTRA, UNKNOWN_SKILL, BEFORE, AFTER = s.WHERE_TO, talk.WHAT, talk.WHAT_TO_DO, talk.NOTHING, talk.CONTRA, s.UNKNOWN_SKILL, m.BEFORE, m.AFTER


def fill(r, text, held=False, o=None, t=None, placement="in", o2=None, loc=None):
    """Puts words for references and verbs into a wording."""
    words = {"V": r.choice(w.VERBS), "T": r.choice(w.TAKE), "S": r.choice(w.STACK), "P": r.choice(w.IN if placement == "in" else w.ON), "J": r.choice("进进入到") if placement == "in" else r.choice("到上在")}
    if t is not None:
        words["t"] = say_ref(r, t, held)
    if loc is None and t is not None:
        loc = words["t"] + words["P"]
    if loc is not None:
        text = text.replace("{loc}", loc)
    if o is not None:
        words["o"] = say_ref(r, o, held)
        words["oo"] = words["o"] if r.random() < 0.5 else "它"
        if o.quantifier == "all" and not o.said:
            for after in ("{V}", "{S}", "放", "移", "收", "拿", "清"):
                if "{o}" + after in text and r.random() < 0.35:
                    # 都 and 全 carry the quantifier on their own.
                    if o.kind != "?" and not o.tail and r.random() < 0.6:
                        words["o"] = noun_phrase(r, o, held) if o.kind != "*" or o.colour else words["o"]
                    text = text.replace("{o}" + after, "{o}" + r.choice(ALL_WORDS) + after, 1)
                    break
    if o2 is not None:
        words["o2"] = say_ref(r, o2, held)
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def place(r, placement, t):
    return say_ref(r, t) + r.choice(w.IN if placement == "in" else w.ON)


def sentence(r, vp, held, plain=False):
    return vp if plain and not held else m.DO.draw(r, held).replace("{vp}", vp)


def placed(r, pool, held, loc, plain=False, chance=0.5):
    held_part = r.random()
    if not plain and r.random() < chance:
        return m.LOC.draw(r, held).replace("{loc}", loc)
    return sentence(r, pool.draw(r, held and held_part < 0.5).replace("{loc}", loc), held and held_part >= 0.5, plain)


def _skill(r, pool, held, plain):
    held_vp = held and r.random() < 0.6
    return sentence(r, pool.draw(r, held_vp), held and not held_vp, plain)


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
        return SPARE_FIRST.draw(r, held).replace("{c}", text).replace("{x}", say_spared(r, o.to))
    if skill == "put":
        return _put(r, step, held, plain)
    if skill == "stack":
        return fill(r, _skill(r, s.STACK, held, plain), held, step[1], step[2], "on")
    if skill == "beside":
        _, side, distance, o, t = step
        if side == "next_to" and not distance and r.random() < 0.2:
            return fill(r, _skill(r, s.BESIDE_NEXT, held, plain), held, o, t)
        text = placed(r, s.BESIDE, held, say_ref(r, t) + r.choice(w.SIDES[side]), plain)
        far = "" if not distance else r.choice(w.FAR if distance == "far" else w.NEAR)
        if far and "{d}" not in text:
            text = text.replace("{V}", far + "{V}", 1) if "{V}" in text else text + "，" + (r.choice(["远一点", "离远点", "隔远些", "不要太近", "距离远一些"]) if distance == "far" else r.choice(["近一点", "挨紧", "靠近些", "紧挨着", "不要离太远"]))
        return fill(r, text.replace("{d}", far), held, o)
    if skill == "to_zone":
        zone = ZONES[step[1]].draw(r)
        if r.random() < 0.5:
            return fill(r, _skill(r, s.TO_ZONE, held, plain).replace("{z}", zone), held, step[2])
        return fill(r, placed(r, s.PUT, held, zone, plain), held, step[2])
    if skill == "push":
        verb = r.choice(s.PUSH_VERBS)
        if step[1] in ("away", "nearer") and r.random() < 0.25:
            near = "近" if step[1] == "nearer" else "远"
            return fill(r, sentence(r, TOWARDS.draw(r).replace("{n}", near), held, plain), held, step[2])
        return fill(r, _skill(r, s.PUSH, held, plain).replace("{d}", DIRECTIONS[step[1]].draw(r)).replace("{p}", verb).replace("{p1}", verb[0]), held, step[2])
    if skill == "swap":
        return fill(r, _skill(r, s.SWAP, held, plain), held, step[1], step[2])
    if skill in ("gather", "spread") and len(step) > 2:
        return _members(r, step, held, plain)
    if skill in ("gather", "spread", "clear"):
        return _group(r, skill, step[1], held, plain)
    if skill == "tower":
        return _tower(r, step[1], held, plain)
    return _sort(r, step, held, plain)


def _put(r, step, held, plain):
    _, o, placement, t = step
    if placement == "in" and t.kind not in ("cube", "ball", "cylinder") and r.random() < (0.4 if t.kind in ("bowl", "?") else 0.12):
        text = _skill(r, s.PUT_IN, held, plain)
        if t.kind not in ("bowl", "?", "*") and not any(x in text for x in ("进", "入", "装", "收", "塞", "盛", "里")):
            text = "把{o}{V}进{t}里"
        return fill(r, text, held, o, t, "in")
    if placement == "on" and t.kind in ("plate", "tray", "cube") and r.random() < 0.12:
        return fill(r, _skill(r, s.PUT_ONTO, held, plain), held, o, t, "on")
    return fill(r, placed(r, s.PUT, held, place(r, placement, t), plain), held, o)


def _group(r, skill, what, held, plain):
    if skill == "clear" and what.kind == "*" and not what.colour and not what.size and (not what.tail or what.tail == "except") and r.random() < 0.8:
        text = _skill(r, s.CLEAR_TABLE, held and (not what.tail or r.random() < 0.5), plain or bool(what.tail))
        return text if not what.tail else s.SPARE.draw(r, held).replace("{c}", text).replace("{x}", say_spared(r, what.to))
    pool = {"gather": s.GATHER, "spread": s.SPREAD, "clear": s.CLEAR}[skill]
    text = _skill(r, pool, held, plain)
    if skill != "clear" and not what.said and not what.tail and what.quantifier == "all" and (what.kind != "*" or what.colour) and what.kind != "?" and r.random() < 0.35:
        # A bare noun means all of them here.
        return fill(r, text.replace("{o}", noun_phrase(r, what, held)), held)
    return fill(r, text, held, what)


def _members(r, step, held, plain):
    """Things to gather or spread that are named one by one."""
    skill, members = step[0], step[1:]
    if len(members) == 2 and r.random() < 0.4:
        return fill(r, _skill(r, s.APART if skill == "spread" else s.JOINED, held, plain), held, members[0], members[1])
    said = [say_ref(r, x) for x in members]
    named = r.choice(["、", "、", "，"]).join(said[:-1]) + r.choice(["和", "和", "、", "跟", "与", "还有"]) + said[-1]
    return fill(r, _skill(r, s.GATHER if skill == "gather" else s.SPREAD, held, plain), held, members[0].copy(named))


def _short(r, ref):
    """红的, 红色那个, once all have been named."""
    return colour_word(r, ref.colour) + r.choice(["的", "的", "", "的那个", "那个", "的那块", r.choice(w.KINDS[ref.kind])])


def _tower_of_set(r, refs, text, order):
    kinds = r.choice(w.KINDS[refs[0].kind])
    if "{colours}" in text:
        names = refs if order == "top" else refs[::-1]
        said = [colour_word(r, x.colour) for x in names] if r.random() < 0.75 else [_short(r, x) for x in names]
        return text.replace("{kinds}", r.choice(["", "", "所有", "这些"]) + kinds).replace("{colours}", r.choice(["、", "，", "、"]).join(said))
    shuffled = r.sample(refs, len(refs))
    alls = _levels(r, [x.copy_plain() for x in shuffled], "top") if r.random() < 0.75 else r.choice(["", "所有", "这些"]) + kinds
    return text.replace("{all}", alls).replace("{ends}", _ends(r, [_short(r, x) for x in refs], r.random() < (0.3 if len(refs) == 3 else 0)))


def _levels(r, refs, order):
    names = refs if order == "top" else refs[::-1]
    if len({x.kind for x in refs}) == 1 and all(x.colour for x in refs) and r.random() < 0.3:
        # 红、绿、蓝三个方块
        count = {2: "两", 3: "三", 4: "四", 5: "五"}[len(names)]
        return r.choice(["、", "，"]).join(colour_word(r, x.colour) for x in names) + r.choice([count + "个", count + "块", "这" + count + "个", count + "种颜色的", ""]) + r.choice(w.KINDS.get(refs[0].kind, w.ANY))
    said = [say_ref(r, x) for x in names]
    return r.choice(["、", "，", "、"]).join(said[:-1]) + r.choice(["和", "、", "，", "，再是", "，最后是"]) + said[-1]


def _ends(r, names, without_middle=False):
    top, bottom, middle = names[0], names[-1], [] if without_middle else names[1:-1]
    parts = [bottom + r.choice(["在最下面", "在下面", "在底下", "在最底下", "垫底", "打底", "在底部", "在最下边", "在下"]), top + r.choice(["在最上面", "在上面", "在顶上", "在最上边", "在顶部", "放最上面", "在最顶上", "在上", "封顶"])]
    if len(middle) == 1:
        parts.insert(1, middle[0] + r.choice(["在中间", "在当中", "居中", "在它们中间", "放中间", "夹在中间"]))
    elif middle:
        parts.insert(1, "往上" + r.choice(["依次是", "是", "分别是"]) + "、".join(middle[::-1]))
    if len(middle) < 2 and r.random() < 0.35:
        parts = parts[::-1]
    return r.choice(["，", "，", "、", "；"]).join(parts)


def _steps(r, names):
    up = names[::-1]
    joined = "".join(r.choice(["，上面放", "，然后在上面放", "，再放", "，再往上是", "，上面是", "，它上面再叠", "，再叠上", "，接着摞"]) + n for n in up[1:])
    return r.choice(["先放", "最下面放", "最下面是", "底下放", "底层是", "最底下是", "先摆"]) + up[0] + joined + r.choice(["", "，搭成塔", "，叠起来", "，堆成一摞"])


def _tower(r, refs, held, plain):
    if len(refs) == 1:
        return fill(r, _skill(r, talk.TOWER_ALL, held, plain), held, refs[0])
    text, order = _skill(r, talk.TOWER, held, plain).rsplit("|", 1)
    if "{all}" in text or "{colours}" in text:
        if all(x.colour and not x.size and x.kind == refs[0].kind and x.kind != "*" for x in refs):
            return _tower_of_set(r, refs, text, order)
        text = "搭个塔，{ends}"
    if "{b}" in text:
        text = text.replace("{b}", _levels(r, refs, order))
    names = [say_ref(r, x) for x in refs]
    text = text.replace("{ends}", _ends(r, names)) if "{ends}" in text else text
    text = text.replace("{steps}", _steps(r, names)) if "{steps}" in text else text
    return text


def _sort(r, step, held, plain):
    skill, o, t = step
    key = r.choice(["颜色", "颜色", "颜色", "色彩"]) if skill == "sort:colour" else r.choice(["形状", "种类", "类型", "类别", "品种", "形状"])
    short = "色" if skill == "sort:colour" else r.choice(["类", "形状", "种"])
    bare = o.quantifier == "all" and not o.tail and o.kind not in "*?" and r.random() < 0.5
    what = o if not bare else o.copy(noun_phrase(r, o, held))
    if t:
        nouns = r.choice(w.KINDS[t.kind]) if t.kind != "*" else r.choice(["容器", "器皿"])
        where = t if r.random() < 0.4 else t.copy(nouns)
        text = _skill(r, s.SORT_INTO, held, plain)
        if "{named}" in text:
            colours = r.sample(list(w.COLOURS), r.choice([2, 2, 2, 3]))
            said = [colour_word(r, c) + nouns for c in colours] if r.random() < 0.6 else [colour_word(r, c) for c in colours[:-1]] + [colour_word(r, colours[-1]) + nouns]
            text = text.replace("{named}", "、".join(said[:-1]) + r.choice(["和", "、", "跟"]) + said[-1])
        if "{o1}" in text:
            if o.quantifier != "all" or o.tail or o.said:
                text = "把{o}按{k}放到{t}里"
            text = text.replace("{o1}", noun_phrase(r, o, held))
        return fill(r, text.replace("{k}", key).replace("{k1}", short).replace("{t0}", nouns), held, what, where, "in")
    if o.kind == "*" and not o.colour and not o.size and not o.tail and r.random() < 0.5:
        return _skill(r, s.SORT_TABLE, held, plain).replace("{k}", key).replace("{k1}", short)
    return fill(r, _skill(r, s.SORT, held, plain).replace("{k}", key), held, what)
