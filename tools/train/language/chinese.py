"""Says programs in Chinese. Lines that open with ~ are held out: they are never used for training, only for the held-out figures."""
import chinese_words as w
from english import CLOSE, OPEN1, OPEN2, pick_template
import english_words

PUT = """把{o}{V}到{t}{P}|把{o}{V}到{t}{P}|把{o}{V}到{t}{P}|把{o}{V}{J}{t}{P}|把{o}{V}{J}{t}{K}|把{o}{V}在{t}{P}|把{o}{V}在{t}{P}|将{o}{V}到{t}{P}|将{o}{V}{J}{t}{K}|将{o}{V}在{t}{P}
{o}{V}到{t}{P}|{o}{V}{J}{t}{K}|{o}{V}在{t}{P}|在{t}{P}{V}{o}|往{t}{P}{V}{o}|在{t}{P}{V}上{o}|{T}{o}{V}到{t}{P}|{T}{o}，{V}到{t}{P}|{T}{o}然后{V}{J}{t}{K}|把{o}拿起来{V}到{t}{P}|把{o}拿起来，{V}{J}{t}{P}
{V}{o}到{t}{P}|{V}{o}{J}{t}{K}|{t}{P}{V}{o}|{t}{P}要{V}{o}|{o}应该在{t}{P}|我要{o}在{t}{P}|我想把{o}{V}到{t}{P}|让{o}到{t}{P}去|{o}要{V}在{t}{P}|{o}去{t}{P}|{o}到{t}{P}|用夹爪把{o}{V}到{t}{P}
把{o}给我{V}到{t}{P}|{o}，把它{V}到{t}{P}|{o}，{V}到{t}{P}|看到{o}了吗？把它{V}到{t}{P}|找到{o}，{V}到{t}{P}|把{o}从桌上拿起来{V}到{t}{P}|{o}得{V}在{t}{P}|把{o}转移到{t}{P}|把{o}移动到{t}{P}|将{o}移至{t}{P}|把{o}置于{t}{P}|需要把{o}{V}到{t}{P}|把{o}弄到{t}{P}去|{t}{P}应该有{o}|{t}{P}得有{o}|我希望{o}在{t}{P}|我要看到{o}在{t}{P}|任务：把{o}{V}到{t}{P}|{o}该去{t}{P}了|{o}、{t}{P}|{o}，{t}{P}|{o}往{t}{P}{V}|让{o}进{t}{P}|把{o}拿去{V}在{t}{P}|把{o}抓起来{V}{J}{t}{P}|去把{o}{V}到{t}{P}|{V}一下{o}到{t}{P}|{o}的话，{V}到{t}{P}|{o}最好在{t}{P}|{o}应当{V}在{t}{P}|给{t}{P}{V}{o}|往{t}{P}搁{o}|把{o}好好{V}在{t}{P}|将{o}取来{V}到{t}{P}|桌上的{o}{V}到{t}{P}|把桌上的{o}{V}到{t}{P}|{o}该{V}{J}{t}{K}|{o}请{V}{J}{t}{P}
~{o}的位置应当是{t}{P}|~让{o}待在{t}{P}|~{t}{P}是{o}该去的地方|~拿上{o}，再{V}{J}{t}{P}|~希望{o}最后在{t}{P}|~{t}{P}请{V}好{o}|~替我将{o}{V}往{t}{P}""".replace("\n", "|").split("|")
PUT_SHORT = """把{o}{V}到{t}|把{o}{V}在{t}|{o}{V}{t}|把{o}移到{t}|将{o}送到{t}|{t}装{o}|用{t}装{o}|让{t}装上{o}|把{o}装{J}{t}|把{o}收{J}{t}|把{o}{V}{J}{t}|{o}{V}{J}{t}|将{o}{V}{J}{t}|~拿{t}盛{o}|~叫{t}装着{o}""".split("|")
STACK = """把{o}{S}到{t}{P}|把{o}{S}在{t}{P}|把{o}{S}到{t}{P}|把{o}{S}在{t}{P}|将{o}{S}在{t}{P}|{o}{S}在{t}{P}|{o}{S}到{t}{P}|在{t}{P}{S}{o}|往{t}{P}{S}{o}|{T}{o}{S}到{t}{P}|{T}{o}，{S}在{t}{P}|{S}{o}到{t}{P}|把{o}{S}上{t}|把{o}搭在{t}{P}|把{o}搭到{t}{P}|{o}搭在{t}{P}|用{o}和{t}{S}起来，{o}在上面|{t}在下面，{o}在上面，搭起来|{o}和{t}{S}一起，{t}在下|{S}个塔，{o}在{t}{P}|{t}在底下，把{o}{S}上|把{o}{S}起来，{S}在{t}{P}|{t}{P}{S}{o}|{t}在下，{o}在上，{S}起来|把{o}和{t}{S}起来，{t}在下面
我要{o}{S}在{t}{P}|{o}要{S}在{t}{P}|~{t}当底座，把{o}{S}上去|~让{o}{S}于{t}之上|~以{t}为底，{S}上{o}""".replace("\n", "|").split("|")
BESIDE = "把{o}{V}到{t}{r}|把{o}{V}到{t}{r}|把{o}{d}{V}在{t}{r}|将{o}{V}到{t}{r}|在{t}{r}{V}{o}|{o}{V}到{t}{r}|{o}应该在{t}{r}|把{o}{V}在{t}{r}|让{o}到{t}{r}|{o}要在{t}{r}|我要{o}在{t}{r}|{t}{r}{V}{o}|往{t}{r}{V}{o}|{o}去{t}{r}|{T}{o}{V}到{t}{r}|~{t}{r}请{V}好{o}".split("|")
TO_ZONE = "把{o}{V}到{z}|把{o}{V}在{z}|把{o}移到{z}|将{o}{V}到{z}|{o}{V}到{z}|在{z}{V}{o}|{o}去{z}|让{o}到{z}|把{o}拿到{z}|{o}应该在{z}|{z}{V}{o}|往{z}{V}{o}|我要{o}在{z}|{o}要放在{z}|{z}应该放{o}|把{o}挪到{z}去|{o}，放到{z}|{T}{o}{V}到{z}|~{z}是{o}的地方".split("|")
PUSH = "把{o}{d}推|把{o}{d}推一下|{d}推{o}|将{o}{d}推|把{o}{d}推一点|推{o}，{d}|{d}推一推{o}|把{o}{d}拨|把{o}{d}拨一下|把{o}{d}推一推|{o}{d}推|把{o}{d}挪|把{o}{d}移一点|{d}挪{o}|轻轻{d}推{o}|~{o}{d}顶一下".split("|")
SWAP = "把{o}和{t}交换位置|交换{o}和{t}|把{o}跟{t}换一下|{o}和{t}互换位置|{o}和{t}对调|将{o}与{t}交换|把{o}和{t}调换|让{o}和{t}换位置|把{o}和{t}的位置换一下|~{o}同{t}调个位置".split("|")
GATHER = "把{o}聚在一起|把{o}放在一起|把{o}集中起来|将{o}聚拢|把{o}归拢到一起|把{o}收拢|把{o}凑到一起|聚集{o}|让{o}聚在一起|让{o}靠在一起|{o}放一块儿|把{o}放一块儿|把{o}堆在一处|{o}集合|{o}聚到一起|~让{o}挨在一起".split("|")
SPREAD = "把{o}分开|把{o}散开|把{o}摊开|将{o}分散|分散{o}|把{o}拉开距离|把{o}隔开|让{o}散开|让{o}离远一点|{o}分开放|把{o}分开放|{o}不要挨着|使{o}分散|让{o}分开一点|~令{o}彼此远离".split("|")
CLEAR = "清走{o}|把{o}清走|把{o}拿走|把{o}从桌上拿走|把{o}移开|把{o}清理掉|收走{o}|把{o}撤掉|~让{o}离开桌面".split("|")
CLEAR_TABLE = "清理桌面|清空桌子|把桌子收拾干净|收拾桌子|清桌子|收拾一下桌子|清理一下桌面|把桌子清一清|收拾桌面|打扫桌面|整理桌面|把桌面清空|~让桌面空出来".split("|")
SORT = "把{o}按{k}分类|按{k}给{o}分类|将{o}按{k}归类|按照{k}整理{o}|把{o}按{k}分开|根据{k}把{o}分组|把{o}按{k}分组|~依{k}排{o}".split("|")
SORT_INTO = "把{o}按{k}放到{t}里|按{k}把{o}分到{t}里|把{o}放进同样{k}的{t}里|~依{k}将{o}归到{t}".split("|")
TOWER = ["用{b}搭一座塔，从下到上|bottom", "从下到上叠{b}|bottom", "从上到下依次是{b}，搭个塔|top", "搭一个塔，从下往上是{b}|bottom", "把{b}从下到上叠起来|bottom", "把{b}从上到下摞起来|top", "垒个塔：{b}，先放的在下面|bottom", "~建塔，自下而上{b}|bottom"]
JOIN2 = ["先{a}，再{b}", "{a}，然后{b}", "{a}，再{b}", "{a}，接着{b}", "先{a}，然后{b}", "{a}。{b}", "{a}，{b}", "{a}之后{b}", "首先{a}，其次{b}", "{a}；然后再{b}", "{a}然后{b}", "{a}再{b}", "{a}，还有{b}", "{a}，同时{b}", "1.{a} 2.{b}", "{a}，做完后{b}", "{a}，随后{b}", "{a}，并且{b}", "~{a}完了以后{b}", "~第一步{a}，第二步{b}"]
JOIN3 = ["先{a}，再{b}，最后{c}", "{a}，然后{b}，最后{c}", "{a}，{b}，{c}", "{a}，接着{b}，再{c}", "首先{a}，然后{b}，再{c}", "~一是{a}，二是{b}，三是{c}"]
ELLIPTIC = ["把{o}{V}到{t}{P}，{o2}{V}到{t2}{P2}", "{o}{V}{t}{P}，{o2}{V}{t2}{P2}", "把{o}{V}{J}{t}{P}，把{o2}{V}到{t2}{P2}", "{o}在{t}{P}，{o2}在{t2}{P2}"]
BOTH = ["把{o}和{o2}{V}到{t}{P}", "{o}、{o2}，{V}到{t}{P}", "{t}{P}{V}{o}和{o2}", "把{o}跟{o2}一起{V}到{t}{P}", "{o}还有{o2}都在{t}{P}", "把{o}和{o2}都{V}{J}{t}{P}", "将{o}跟{o2}{V}在{t}{P}", "{o}和{o2}都{V}到{t}{P}", "把{o}、{o2}{V}到{t}{P}", "~{o}连同{o2}一起{V}{J}{t}{K}"]
WHERE_TO = "放{o}|移动{o}|拿起{o}|把{o}拿起来|{o}移一下|我想移动{o}|把{o}放下|搬动{o}|取{o}|抓{o}|夹起{o}|把{o}放好|挪{o}|把{o}挪一下|把{o}移走一下放到别处|搬{o}|把{o}放到那边|把{o}放那儿|动一下{o}|把{o}换个地方|~挪动一下{o}".split("|")
WHAT = "把它放到{t}{P}|往{t}{P}放|我要它在{t}{P}|让它到{t}{P}|它要在{t}{P}|就放{t}{P}|放{t}{P}吧|{t}{P}，谢谢|放到{t}{P}|放在{t}{P}|{t}{P}|在{t}{P}|把那个东西放到{t}{P}|放{J}{t}{K}|移到{t}{P}|它放到{t}{P}|往{t}{P}放|我要它在{t}{P}|让它到{t}{P}|它要在{t}{P}|就放{t}{P}|放{t}{P}吧|{t}{P}，谢谢|把这个放到{t}{P}|放{J}{t}{P}|把它们放到{t}{P}|~搁{J}{t}{P}".split("|")
WHAT_TO_DO = "{o}|{o}|{o}|{o}|是{o}|我说的是{o}|{o}吧|就{o}|我是说{o}|{o}怎么样|~应该是{o}".split("|")
NOTHING = "不要把{o}{V}到{t}{P}|别把{o}{V}到{t}{P}|不要动{o}|别动{o}|别碰{o}|不要移动{o}|别碰任何东西|什么都不要做|什么也别做|保持不动|别动|不要动|{o}不要动|{o}不能动|不许动{o}|不准移动{o}|禁止移动{o}|{o}就放在那里|{o}留着|{o}保持原样|避免碰到{o}|不要往{t}{P}{V}{o}|不要往{t}{P}{V}东西|别往{t}{P}{V}东西|{t}{P}什么都不要放|我不想让你动{o}|不需要动{o}|请不要移动{o}|先别动{o}|绝对不能碰{o}|谁也别动{o}|让{o}留在原地|{o}放着别动|不许碰{o}|千万别动{o}|停|停下|停止|算了|取消|没事了|等等|不用了|~切勿移动{o}|请勿触碰{o}".split("|")
CONTRA = "把{o}{V}到{t}{P}，但是别动{o}|把{o}{V}到{t}{P}但不要移动它|把{o}{V}到{t}{P}，又不要放到{t}{P}|不要动{o}，把它{V}到{t}{P}|把{o}{V}到{t}{P}，同时让{o}留在原地|把{o}{V}到{t}{P}，但{t}要保持空的|把{o}{V}到{t}{P}并且不{V}到{t}{P}|~{o}要到{t}{P}却一动也不能动".split("|")
UNKNOWN_SKILL = """把{o}扔到墙上|把{o}扔到地上|把{o}扔出窗外|把{o}打碎|砸碎{o}|把{o}切成两半|切{o}|吃掉{o}|把{o}涂成绿色|给{o}上色|把{o}倒进{t}里|往{t}里倒水|打开{o}|洗{o}|擦{o}|把{o}擦干净|捏{o}|转动{o}|旋转{o}|把{o}翻过来|把{o}翻个面|称一下{o}|踢{o}|用锤子砸{o}|把{o}给我|把{o}递给我
把{o}拿给我|举着{o}|把{o}举在空中|摇{o}|晃一晃{o}|烧掉{o}|煮{o}|舔{o}|抱抱{o}|跟我挥手|挥挥手|跳个舞|唱首歌|关灯|开灯|泡杯咖啡|给我拿瓶啤酒|开门|给{o}拍张照|抛接{o}|单腿站立|写我的名字|画一个圆|打个结|滚动{o}|弹{o}|倾斜{t}|搅拌{t}|融化{o}|拧{o}|粘住{o}和{t}|数一数{o}|指一下{o}|看看{o}
摸一下{o}|敲敲{o}|量一下{o}|握个手|剁{o}|咬{o}|压扁{o}|把{o}晾干|卖掉{o}|买{o}|借我{o}|包装{o}|喂我{o}|弯{o}|往{t}里倒茶|往{t}里倒点水|给{t}加水|在{t}里倒牛奶|扫描{o}|打印{o}|给{o}充电|修{o}|割草|洗衣服|开窗户|关门|打开电视|去厨房|跳一下|跑步|鼓掌|给我捶背|炒菜|煮鸡蛋|撕{o}|回家|扫地|拖地|把{o}推倒|打翻{t}|给{o}抛光|冷冻{o}|做饭|倒杯水|~剥{o}|~折{o}|~陪我下棋|~把{o}运到城里""".replace("\n", "|").split("|")


def unknown_word(r, held):
    x = r.random()
    if held and x < 0.6:
        return r.choice(w.HELD_KINDS)
    if x < 0.85:
        return r.choice(w.UNKNOWN_KINDS)
    # Characters nobody listed: the model sees them as the unknown character.
    return "".join(chr(r.randrange(0x4E00, 0x9FA5)) for _ in range(r.choice([1, 2, 2, 3])))


def noun_phrase(r, ref, held):
    opened = OPEN1 if ref.role == 1 else OPEN2
    if ref.kind == "*":
        noun = r.choice(w.ANY)
    elif ref.kind == "?":
        noun = opened + unknown_word(r, held) + CLOSE
    else:
        noun = r.choice(w.KINDS[ref.kind])
    if ref.kind != "?" and r.random() < 0.01 and ref.kind != "*":
        noun = r.choice(english_words.KINDS[ref.kind])
    if noun == "球" and not ref.size and r.random() < 0.25:
        noun = "小球"
    size = "" if not ref.size else r.choice(w.SMALL if ref.size == "small" else w.LARGE)
    if noun == "球" and size == "小" and (not ref.colour or r.random() < 0.5):
        size = "小号"
    colour = ""
    if ref.colour == "?":
        colour = opened + r.choice(w.UNKNOWN_COLOURS) + CLOSE
    elif ref.colour:
        colour = r.choice(w.COLOURS[ref.colour]) if r.random() > 0.01 else r.choice(english_words.COLOURS[ref.colour])
    if ref.kind == "*" and colour and noun == "那个" or ref.kind == "*" and colour and r.random() < 0.4:
        return size + ("的" if size and r.random() < 0.3 else "") + colour + r.choice(["的", "的", "的那个", "那个"])
    if ref.kind == "*" and noun == "那个":
        noun = "东西" if not ref.pick else r.choice(["那个", "一个", ""])
    if size and r.random() < 0.4 and not (noun == "球" and size == "小"):
        return colour + ("的" if colour and r.random() < 0.4 else "") + size + noun
    return size + (r.choice(["的", "号的" if len(size) == 1 else "的"]) if size and r.random() < 0.4 else "") + colour + ("的" if colour and r.random() < 0.4 else "") + noun


def tail_before(r, ref, held):
    if not ref.tail:
        return ""
    to = say_ref(r, ref.to, held)
    if ref.tail == "except":
        return r.choice(["除了{x}以外的", "除了{x}之外的", "除{x}外的", "除了{x}的", "不包括{x}的", "除开{x}的"]).format(x=to)
    relation = ref.tail[6:]
    place = r.choice(w.IN) if relation == "in" else r.choice(w.ON) if relation == "on" else r.choice(w.SIDES[relation])
    return r.choice(["", "在", "", "放在"]) + to + place + "的"


def say_ref(r, ref, held=False):
    q = ref.quantifier
    noun = noun_phrase(r, ref, held)
    if q == "all":
        if ref.tail == "except":
            return tail_before(r, ref, held) + r.choice(["所有", "全部", "", "其他", "其余", "所有"]) + ("东西" if ref.kind == "*" and not ref.colour else noun)
        if ref.kind == "*" and not (ref.colour or ref.size) and r.random() < 0.8:
            return tail_before(r, ref, held) + r.choice(["所有东西", "所有的东西", "全部东西", "一切", "所有物体", "每样东西", "全部", "桌上所有东西", "所有物品"])
        return tail_before(r, ref, held) + r.choice(["所有", "所有的", "全部", "全部的", "每个", "每一个", "每块", "那些", "这些", "任何", "一切"]) + noun
    if q and q.startswith("count"):
        return tail_before(r, ref, held) + r.choice(w.NUMBERS[int(q[6:])]) + noun
    if ref.pick in w.PICKS:
        return tail_before(r, ref, held) + r.choice(w.PICKS[ref.pick]).format(n=noun)
    if ref.pick:
        side, n = ref.pick.split("#")
        side, other = ("左", "右") if side == "left" else ("右", "左")
        return tail_before(r, ref, held) + r.choice(w.ORDINAL_FORMS).format(s=side, x=other, o=r.choice(w.DIGITS[int(n)]), n=noun)
    if q == "any":
        return tail_before(r, ref, held) + r.choice(["一个", "一个", "一块", "任意一个", "随便一个", "随便哪个", "某个", "任何一个", "1个", "随便拿一个", "随便拿个", "找个", "挑一个", "个"]) + noun
    return r.choice(["", "", "", "", "", "那个", "这个", "那块", "我的"]) + tail_before(r, ref, held) + noun


def fill(r, template, held, o=None, t=None, placement="in", o2=None):
    verb = r.choice(w.VERBS)
    words = {"V": verb, "T": r.choice(w.TAKE), "S": r.choice(w.STACK), "P": r.choice(w.IN if placement == "in" else w.ON),
             "J": r.choice(["进", "进", "入", "到"]) if placement == "in" else r.choice(["到", "上", "在"])}
    words["K"] = r.choice(w.IN + ["", "去", "里去"]) if placement == "in" and words["J"] != "到" else words["P"]
    many = o is not None and (o.quantifier or "") == "all"
    if o is not None:
        words["o"] = say_ref(r, o, held)
        if many and o.kind != "?" and not o.tail and not o.size and r.random() < 0.35 and "{o}{V}" in template and template.startswith(("把", "将", "{o}")):
            # 都 and 全 carry the quantifier on their own.
            words["o"] = noun_phrase(r, o, held) if o.kind != "*" or o.colour else words["o"]
            template = template.replace("{o}{V}", "{o}" + r.choice(["都", "全", "全部", "全都", "统统"]) + "{V}")
        elif many and r.random() < 0.3 and "{o}{V}" in template:
            template = template.replace("{o}{V}", "{o}" + r.choice(["都", "全", "全部"]) + "{V}")
    if o2 is not None:
        words["o2"] = say_ref(r, o2, held)
    if t is not None:
        words["t"] = say_ref(r, t, held)
    for name, value in words.items():
        template = template.replace("{" + name + "}", value)
    return template


def say_step(r, step, held):
    skill = step[0]
    if skill == "put":
        container_in = step[2] == "in" and step[3].kind in ("bowl", "?", "*", "tray", "plate")
        plain_on = step[2] == "on" and step[3].kind in ("plate", "tray", "cube")
        if container_in and r.random() < 0.12 and step[3].kind == "bowl":
            return fill(r, pick_template(r, PUT_SHORT, held), held, step[1], step[3], "in")
        if plain_on and r.random() < 0.08:
            return fill(r, r.choice(["把{o}{V}到{t}", "把{o}移到{t}", "将{o}送到{t}", "把{o}{V}在{t}"]), held, step[1], step[3], "on")
        return fill(r, pick_template(r, PUT, held), held, step[1], step[3], step[2])
    if skill == "stack":
        return fill(r, pick_template(r, STACK, held), held, step[1], step[2], "on")
    if skill == "beside":
        far = "" if not step[2] else r.choice(w.FAR if step[2] == "far" else w.NEAR)
        text = pick_template(r, BESIDE, held)
        text = text.replace("{d}", far) if "{d}" in text else text.replace("{V}", far + "{V}")
        return fill(r, text.replace("{r}", r.choice(w.SIDES[step[1]])), held, step[3], step[4])
    if skill == "to_zone":
        return fill(r, pick_template(r, TO_ZONE, held).replace("{z}", r.choice(w.ZONES[step[1]])), held, step[2])
    if skill == "push":
        return fill(r, pick_template(r, PUSH, held).replace("{d}", r.choice(w.DIRECTIONS[step[1]])), held, step[2])
    if skill == "swap":
        return fill(r, pick_template(r, SWAP, held), held, step[1], step[2])
    if skill == "clear" and step[1].kind == "*" and not step[1].colour and not step[1].size and r.random() < 0.8:
        text = pick_template(r, CLEAR_TABLE, held)
        if step[1].tail == "except":
            to = say_ref(r, step[1].to, held)
            return r.choice(["{c}，除了{x}", "除了{x}，{c}", "{c}，但留下{x}", "{c}，{x}除外", "{c}，保留{x}"]).format(c=text, x=to)
        if step[1].tail:
            return fill(r, pick_template(r, CLEAR, held), held, step[1])
        return text
    if skill in ("gather", "spread", "clear"):
        what = step[1]
        if not what.tail and (what.kind != "*" or what.colour) and r.random() < 0.3:
            # A bare noun means all of them here.
            return pick_template(r, {"gather": GATHER, "spread": SPREAD, "clear": CLEAR}[skill], held).replace("{o}", noun_phrase(r, what, held))
        return fill(r, pick_template(r, {"gather": GATHER, "spread": SPREAD, "clear": CLEAR}[skill], held), held, step[1])
    if skill == "tower":
        text, order = pick_template(r, TOWER, held).split("|")
        names = [say_ref(r, x) for x in (step[1] if order == "top" else step[1][::-1])]
        return text.replace("{b}", r.choice(["、", "，", "、"]).join(names[:-1]) + r.choice(["和", "、", "，"]) + names[-1])
    key = "颜色" if skill == "sort:colour" else r.choice(["形状", "种类", "类型"])
    return fill(r, pick_template(r, SORT_INTO if step[2] else SORT, held).replace("{k}", key), held, step[1], step[2])
