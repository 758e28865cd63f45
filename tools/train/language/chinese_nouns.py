"""Says referring expressions in Chinese."""
import chinese_words as w
import english_words
from english_nouns import CLOSE, OPEN1, OPEN2
from patterns import Wordings

EXCEPT = Wordings("""
4*除了{x}[以外的|之外的|外的|的|之外其他的|以外其余的|，其他的|以外，其他|之外，所有的|外，其余|以外，全部的|，剩下的|，别的]
除{x}[外的|以外的|之外的|外其他的]
不包括{x}的
除开{x}的
除去{x}[的|以外的|之外的]
撇开{x}的
不算{x}的
排除{x}的
~抛开{x}不论的
~{x}另当别论的
""")
NOT = Wordings("""
4*不是{c}的
2*非{c}的
颜色不是{c}的
不为{c}的
{c}以外的
除{c}以外颜色的
不带{c}的
~颜色并非{c}的
""")
NEITHER = Wordings("""
4*既不是{a}也不是{b}的
3*不是{a}也不是{b}的
非{a}非{b}的
2*既非{a}[也非|又非]{b}的
不是{a}[和|或|或者|或是|、]{b}的
颜色[既|]不是{a}也不是{b}的
{a}和{b}以外的
除{a}[、|和]{b}以外颜色的
不是{a}、不是{b}的
~颜色并非{a}亦非{b}的
""")
SPARED_PLACE = Wordings("""
4*{x}{p}的
3*{x}{p}的那些
2*{x}{p}的[东西|物品]
[放|摆|已经]在{x}{p}的
[放|摆|已经]在{x}{p}的[东西|那些]
{x}{p}那些
{x}{p}所有的东西
{x}{p}[放着的|已有的|现有的]
~已然处于{x}{p}者
""")
WHERE = Wordings("""
4*{x}{p}的
2*在{x}{p}的
放在{x}{p}的
位于{x}{p}的
处在{x}{p}的
待在{x}{p}的
搁在{x}{p}的
现在在{x}{p}的
{x}{p}那个
{x}{p}放着的
摆在{x}{p}的
~安放于{x}{p}的
""")
ALL = Wordings("""
4*所有{n}
3*所有的{n}
2*全部{n}
2*全部的{n}
每个{n}
每一个{n}
每块{n}
那些{n}
这些{n}
任何{n}
一切{n}
每只{n}
各个{n}
全体{n}
桌上[所有|的|全部|所有的]{n}
桌子上[所有|的|全部|所有的]{n}
[看到的|看得见的|能找到的|现有的]所有{n}
{n}们
那堆{n}
这堆{n}
每一块{n}
每颗{n}
凡是{n}
~举凡{n}
~但凡是{n}
""")
EVERYTHING = Wordings("""
3*所有东西
2*所有的东西
全部东西
一切
所有物体
每样东西
2*全部
桌上所有东西
所有物品
[桌上|桌子上|桌面上]的[东西|所有东西|全部东西|物品|玩具|一切]
每一样东西
所有玩具
每件东西
全部的东西
[所有|全部]的[物件|玩意儿|玩具|物体]
所有能看见的东西
一切东西
每个东西
~桌上的种种
""")
THE_REST = ["所有", "全部", "", "其他", "其余", "所有", "其它", "别的", "其余的", "其他的", "剩下的", "所有的", "每个"]
ANY_ONE = "一个 一个 一个 一块 任意一个 随便一个 随便哪个 某个 任何一个 1个 随便拿一个 随便拿个 找个 挑一个 个 其中一个 哪个都行的 一只 一颗 随意一个 随机一个 任一 随便找个 随便挑个".split()
THE = [""] * 26 + ["那个", "这个", "那块", "我的", "那只", "那颗", "咱的", "这块", "你面前的", "桌上的", "桌子上的", "那一个"]


def unknown_word(r, held):
    x = r.random()
    if held and x < 0.6:
        return r.choice(w.HELD_KINDS)
    if x < 0.85:
        return r.choice(w.UNKNOWN_KINDS)
    # Characters nobody listed: the model sees them as the unknown character.
    return "".join(chr(r.randrange(0x4E00, 0x9FA5)) for _ in range(r.choice([1, 2, 2, 3])))


def colour_word(r, colour):
    x = r.random()
    if x < 0.02:
        return r.choice(english_words.COLOURS[colour])
    word = r.choice(w.COLOURS[colour])
    if x > 0.94 and len(word) == 2 and word.endswith("色") and word not in ("青色",):
        return r.choice("深浅淡亮暗鲜纯") + word
    return word


def noun_phrase(r, ref, held):
    opened = OPEN1 if ref.role == 1 else OPEN2
    size = "" if not ref.size else r.choice(w.SMALL if ref.size == "small" else w.LARGE)
    if ref.anaphor and ref.colour and ref.colour != "?":
        return size + ("的" if len(size) > 1 and r.random() < 0.5 else "") + colour_word(r, ref.colour) + r.choice(["的", "的", "的", "的那个", "那个", "的那块", "那块", "那只"])
    if ref.kind == "*":
        noun = r.choice(w.ANY)
    elif ref.kind == "?":
        noun = opened + unknown_word(r, held) + CLOSE
    elif r.random() < 0.015:
        noun = r.choice(english_words.KINDS[ref.kind])
    else:
        noun = r.choice(w.KINDS[ref.kind])
    if noun.startswith("小") and (ref.size or r.random() < 0.6):
        noun = noun[1:] if len(noun) > 1 else noun
    if noun == "球" and size == "小" and (not ref.colour or r.random() < 0.5):
        size = "小号"
    colour = ""
    if ref.colour == "?":
        colour = opened + r.choice(w.UNKNOWN_COLOURS) + CLOSE
    elif ref.colour:
        colour = colour_word(r, ref.colour)
    if ref.kind == "*" and colour and (noun == "那个" or r.random() < 0.4):
        return size + ("的" if size and r.random() < 0.3 else "") + colour + r.choice(["的", "的", "的那个", "那个"])
    if ref.kind == "*" and noun == "那个":
        noun = "东西" if not ref.pick else r.choice(["那个", "一个", ""])
    if colour and ref.kind != "*" and r.random() < 0.03:
        return size + noun + r.choice(["，{c}的那个，", "（{c}的）", "，{c}的，"]).format(c=colour) if ref.colour != "?" else colour + size + noun
    if colour and r.random() < 0.02:
        return r.choice(["颜色是", "颜色为", "涂成"]) + colour + "的" + size + noun
    if size == "大" and colour.startswith("红"):
        size = "大号"  # 大红 is a colour.
    if size and r.random() < 0.4:
        return colour + ("的" if colour and r.random() < 0.4 else "") + size + ("的" if len(size) > 1 and r.random() < 0.4 else "") + noun
    return size + (r.choice(["的", "号的" if len(size) == 1 else "的", "一点的" if len(size) == 1 else "的"]) if size and r.random() < 0.4 else "") + colour + ("的" if colour and r.random() < 0.45 else "") + noun


def listed(r, said):
    """红的、蓝的和绿的。"""
    return "、".join(said[:-1]) + r.choice(["和", "和", "和", "、", "跟", "与", "以及", "还有"]) + said[-1] if len(said) > 1 else said[0]


def say_spared(r, refs, held=False):
    """What is left out: 红色方块和蓝色球, 红色和蓝色的方块, 托盘上的。"""
    first = refs[0]
    alike = len(refs) > 1 and all(x.kind == first.kind != "?" and x.quantifier == first.quantifier and x.colour in w.COLOURS and not (x.size or x.tail or x.pick) for x in refs)
    if alike and r.random() < 0.5:
        colours = [colour_word(r, x.colour) for x in refs]
        if first.kind == "*":
            return listed(r, [c + "的" for c in colours] if r.random() < 0.6 else colours) + r.choice(["", "", "东西"])
        noun, last = r.choice(w.KINDS[first.kind]), ("所有" if first.quantifier == "all" and r.random() < 0.4 else "")
        return last + listed(r, colours) + r.choice(["的", "的", "", r.choice(["的", "这"]) + "两三"[len(refs) - 2] + "个" if first.quantifier != "all" else "的"]) + noun
    said = [_say_spared_one(r, first, held)]
    for before, x in zip(refs, refs[1:]):
        one = x.copy()
        one.anaphor = not x.tail and x.kind == before.kind != "*" and x.kind != "?" and x.colour in w.COLOURS and r.random() < 0.4
        said.append(_say_spared_one(r, one, held))
    return listed(r, said)


def _say_spared_one(r, ref, held):
    if not (ref.tail or "").startswith("where:") or ref.kind != "*" or ref.colour or ref.size or ref.quantifier != "all":
        return say_ref(r, ref, held)
    return SPARED_PLACE.draw(r, held).replace("{x}", say_ref(r, ref.to)).replace("{p}", _spot(r, ref.tail[6:]))


def _spot(r, relation):
    return r.choice(w.IN) if relation == "in" else r.choice(w.ON) if relation == "on" else r.choice(w.SIDES[relation])


def colours_only(refs):
    """Whether they are all that is of some colours: 不是红的, 既不是红的也不是蓝的。"""
    return all(x.quantifier == "all" and x.colour in w.COLOURS and x.kind == "*" and not (x.size or x.tail) for x in refs)


def tail_before(r, ref, held):
    if not ref.tail:
        return ""
    if ref.tail == "except":
        if colours_only(ref.to) and (ref.quantifier != "all" or r.random() < 0.5):
            colours = [colour_word(r, x.colour) for x in ref.to]
            if len(colours) == 1:
                return NOT.draw(r, held).replace("{c}", colours[0])
            return NEITHER.draw(r, held).replace("{a}", "也不是".join(colours[:-1])).replace("{b}", colours[-1])
        return EXCEPT.draw(r, held).replace("{x}", say_spared(r, ref.to))
    relation = ref.tail[6:]
    spot = _spot(r, relation)
    return WHERE.draw(r, held).replace("{x}", say_ref(r, ref.to)).replace("{p}", spot)


def say_ref(r, ref, held=False):
    if ref.said:
        return ref.said
    q = ref.quantifier
    noun = noun_phrase(r, ref, held)
    before = tail_before(r, ref, held)
    if q == "all":
        if ref.tail == "except":
            return before + r.choice(THE_REST) + ("东西" if ref.kind == "*" and not ref.colour and r.random() < 0.8 else "" if ref.kind == "*" and not ref.colour else noun)
        if ref.kind == "*" and not (ref.colour or ref.size) and r.random() < 0.85:
            return before + EVERYTHING.draw(r, held)
        return before + ALL.draw(r, held).replace("{n}", noun)
    if q and q.startswith("count"):
        number = r.choice(w.NUMBERS[int(q[6:])])
        return before + (noun + number if r.random() < 0.06 and not before else number + noun)
    if ref.pick in w.PICKS:
        return before + r.choice(["", "", "", "", "那个", "桌上"]) + r.choice(w.PICKS[ref.pick]).format(n=noun)
    if ref.pick:
        side, n = ref.pick.split("#")
        side, other = ("左", "右") if side == "left" else ("右", "左")
        return before + r.choice(w.ORDINAL_FORMS).format(s=side, x=other, o=r.choice(w.DIGITS[int(n)]), n=noun)
    if q == "any":
        return before + r.choice(ANY_ONE) + noun
    return r.choice(THE) + before + noun if not before or r.random() < 0.5 else before + r.choice(["", "", "那个", "那块"]) + noun
