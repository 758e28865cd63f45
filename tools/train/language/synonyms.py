"""Small exchanges that leave the meaning of a free wording as it is; training makes some of them, so that little hangs on single words."""
import re

# Each line is a group: any of its phrases may stand for any other. "{" stands for the beginning of a slot.
ENGLISH = """
put {|place {|set {|drop {
put it |place it |set it |drop it
put them |place them |set them
put the |place the |set the
put all |place all |move all
i want |i'd like |i need |i would like |i wanna have
can you |could you |would you |will you |can u
please |pls |kindly |
 goes in {t| belongs in {t| should be in {t| has to go in {t| must go in {t
 goes on the {c| belongs on the {c| should be on the {c
 go in {t| belong in {t| should be in {t| have to go in {t
 into {t| in {t| inside {t
 into the {c| in the {c
 onto {t| on {t| on top of {t
 onto the {c| on the {c| on top of the {c
except |except for |apart from |other than |but not 
the rest|everything else|all the others|the others|whatever is left
at the bottom|on the bottom|at the base|lowest|down at the bottom
on top of|atop|upon
on top|at the top|on the very top|uppermost
, then |, and then |, after that |. then |, afterwards |; then 
and then |and after that 
swap {|exchange {|switch {|trade {
 places| positions| spots
push {|shove {|nudge {|slide {
 next to | beside | right by | alongside 
to the left of|left of|on the left side of|on the left of
to the right of|right of|on the right side of|on the right of
 behind {x| in back of {x| at the back of {x
don't|do not|dont
isn't|is not|isnt
i'm|i am|im
the table|the desk|the tabletop
from bottom to top|bottom to top|from the bottom up|from low to high|from the ground up|lowest first|bottom up
from top to bottom|top to bottom|from the top down|from high to low|highest first|top down
by colour|by color|according to colour|by their colour
by kind|by shape|by type|according to shape
stack {|pile up {|stack up {
a tower|one tower|a stack
build a |make a |construct a |put up a 
all the {|all of the {
every {|each {|every single {
leave {|keep {
move {|shift {|bring {
move it |shift it |bring it 
""".strip("\n").split("\n")
CHINESE = """
把{|将{
放到|搁到|摆到|挪到
放在|搁在|摆在
放进|搁进|装进|放入|丢进
里面|里头
上面|上头|上边
旁边|边上
和{|跟{|与{|同{
都放|全放|全都放|统统放
其他的|其余的|别的|剩下的
最下面|最底下|最下边|最底层|最下头
最上面|最顶上|最上边|最顶层|最上头
中间|当中|正中间
，然后|，接着|，之后|，随后
先把|首先把|先将
不要动|别动|不用动|甭动
不要碰|别碰|甭碰
我要{|我想要{
请|麻烦|劳驾|
桌子|桌面|台面
左边|左侧|左面|左手边
右边|右侧|右面|右手边
前面|前边|前方
后面|后边|后方
所有{|全部{|所有的{
互换|对调|交换|调换|对换
位置|位子|地方
按颜色|照颜色|根据颜色|依颜色
按形状|照形状|按种类|按外形
除了|除开|除去
留着|留下|不动
从下往上|自下而上|由下到上|从底下往上|由低到高|从低到高|自底向上
从上往下|自上而下|由上到下|从顶上往下|由高到低|从高到低|自顶向下
摞到|叠到|垒到|码到
摞在|叠在|垒在|码在
摞起来|叠起来|垒起来|码起来|堆起来
挪到|移到|移动到
那个|这个|那块
帮我|给我|替我|帮忙
""".strip("\n").split("\n")


class Exchanges:
    def __init__(self, lines):
        self.group = {}
        for line in lines:
            phrases = [phrase.strip() for phrase in line.split("|")]
            for phrase in phrases:
                if phrase:
                    self.group.setdefault(phrase, [other for other in phrases if other != phrase])
        self.pattern = re.compile("|".join(self._whole(p) for p in sorted(self.group, key=len, reverse=True)))

    @staticmethod
    def _whole(phrase):
        """Latin words are exchanged whole, never within others."""
        before = r"\b" if phrase[:1].isascii() and phrase[:1].isalpha() else ""
        after = r"\b" if phrase[-1:].isascii() and phrase[-1:].isalpha() else ""
        return before + re.escape(phrase) + after

    def apply(self, r, text, chance):
        return self.pattern.sub(lambda m: r.choice(self.group[m[0]]) if r.random() < chance else m[0], text)


OF = {False: Exchanges(ENGLISH), True: Exchanges(CHINESE)}
# Ways to move a thing somewhere, where the place is said.
MOVES = {False: (re.compile(r"\b(?:put|place|set|drop) (?=\{[oxct])"), [w + " " for w in "place drop set stick pop slip lay deposit load stow transfer move bring carry shift tuck chuck toss plonk park leave get pack throw deliver".split()]),
         True: (re.compile("[放搁摆](?=[进入到在])"), list("放搁摆挪移送丢收装塞拿扔弄搬"))}


def moved(r, text, chinese):
    """Another verb for putting, half of the time."""
    pattern, verbs = MOVES[chinese]
    return pattern.sub(lambda m: r.choice(verbs), text) if r.random() < 0.5 else text
