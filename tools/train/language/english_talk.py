"""English wordings that are not one plain step: joining clauses, leaving things out, forbidding, asking back."""
from patterns import Wordings

JOIN2 = Wordings("""
4*{a}[,|] [and then|then|and|and afterwards|and after that|next|and next|and also|and finally|and subsequently] {b}
4*first[,| of all,|ly|] {a}[,|;|.|] [then|and then|after that|and after that|next|second|secondly|afterwards|and afterwards|followed by:] {b}
{a}. [then|next|after that|afterwards|also|now|finally|once that's done|when that is done|and then|when you're done|second step:|after this|once finished,] {b}
{a}; [then |next |]{b}
{a}, [after that|next|followed by:|also|plus|as well as|and when you're done|and once that is done|and later] {b}
{a}. {b}
{a}, {b}
{a} & {b}
{a} + {b}
{a} before you {b}
after you {a}, {b}
when you have finished this: {a}, [then |]{b}
[do two things|two tasks|two steps|two jobs for you]: {a} and {b}
[1.|1)|(1)|step 1:|one:|a)] {a}[;|,|] [2.|2)|(2)|step 2:|two:|b)] {b}
[start by this|start with this|begin like this]: {a}. [afterwards|then|and then] {b}
i want you to {a} and [then |]{b}
[can|could] you {a} and [then |]{b}
{a} and as soon as that is done {b}
{a} [and while you're at it|and when finished] {b}
step one: {a}, step two: {b}
[your first task is to|to start,] {a}, [your second is to|then] {b}
~begin with this: {a}, and next {b}
~once you {a}, {b}
~initially {a}, subsequently {b}
~{a}; that accomplished, {b}
~two wishes. one: {a}. two: {b}
""".replace("~two wishes. one: {a}. two: {b}", "~two wishes, namely {a}, besides {b}"))
JOIN3 = Wordings("""
4*first[,|] {a}[,|;] [then|and then|second|next] {b}[,|;|] [and finally|and then|finally|third|and lastly|last|then] {c}
3*{a}[,|] [then|and then|next] {b}[,|] [then|and then|and finally|finally|lastly] {c}
{a}, {b}[,|] and [then |]{c}
{a}. [then|next] {b}. [then|finally|last] {c}
{a}; {b}; {c}
{a}. {b}. {c}
[1.|1)|(1)|a)] {a}[;|,|] [2.|2)|(2)|b)] {b}[;|,|] [3.|3)|(3)|c)] {c}
[do three things|three tasks|three steps]: {a}, {b} and {c}
step one: {a}, step two: {b}, step three: {c}
{a} and {b} and {c}
{a}, after that {b}, [and at the end|and after that|and in the end] {c}
start with this: {a}, then {b}, [and|and to finish] {c}
~start with {a}, go on to {b}, end with {c}
~to begin, {a}; thereafter {b}; to conclude, {c}
""")
BOTH = Wordings("""
4*{V} {o} and {o2} {loc}
{o} and {o2} [go|belong|both go|both belong|should go|should be|must be|have to go|should both be] {loc}
2*{V} {o} {loc}[,|] [and {o2} too|and {o2} as well|and also {o2}|{o2} too|and {o2} also|along with {o2}|together with {o2}|and do the same with {o2}|and likewise {o2}|same for {o2}|and the same with {o2}]
{V} {o} along with {o2} {loc}
{V} {o} [as well as|plus|together with|and also|&] {o2} {loc}
{o} and {o2} {loc}
{o}, {o2}[:| ->|,] {loc}
{V} both {o} and {o2} {loc}
{V} {o}, {o2} {loc}
{loc} [go|put|i want|belong] {o} and {o2}
[i want|i need|i'd like] {o} and {o2} [||to be|to go] {loc}
{T} {o} and {o2}[,|] and {V} them [both |]{loc}
{V} {o} {loc}, then {o2} [too|as well|there too|also]
{V} {o} {loc}, then [do|repeat] the same [with|for] {o2}
{V} {o} {loc}. [also|and] {o2}[.|]
{V} {o} {loc}. {o2} [too|as well]
[first|] {V} {o} {loc}[, and|,| and] then {o2}
not only {o} but also {o2} [should go|goes|belongs] {loc}
~{o} as well as {o2} belong {loc}
~{loc} with {o}, and {o2} may join
""")
ELLIPTIC = Wordings("""
4*{V} {o} {loc}[,|] and {o2} {loc2}
{V} {o} {loc}, {o2} {loc2}
{o} {loc}[,|;| and] {o2} {loc2}
{o} {goes} {loc}[, and|,| and] {o2} {loc2}
{V} {o} {loc} [but|while|whereas] {o2} [{goes2}|should go] {loc2}
i want {o} {loc}[,| and] {o2} {loc2}
{o}: {loc}, {o2}: {loc2}
{loc} {goes} {o}[,| and] {loc2} {o2}
~{loc} should be {o}, while {loc2} we need {o2}
""".replace("{goes2}", "goes"))
# The second clause of a pair whose object (or place) was named in the first.
IT = "[it|it|it|it|it|that|that one|this one|the same one|the same thing|the same object]"
THERE = Wordings("""
3*[put|place|drop|move|throw|add|stick] {o2} [in it|into it|inside it|in there|inside] [too|as well|also|]
[put|place|drop|move] {o2} [there too|there as well|in the same place|there|in there too]
[add|put in] {o2}[| too| as well]
{o2} [goes|should go] in [it|there] [too|as well]
""")
THERE_ON = Wordings("""
3*[put|place|drop|move|set|add|stick] {o2} [on it|onto it|on top of it|on there|on top] [too|as well|also|]
[put|place|drop|move] {o2} [there too|there as well|in the same place|there|on there too]
{o2} [goes|should go] on [it|there] [too|as well]
""")
REST = Wordings("""
3*everything else
the remainder
all of the rest
the other stuff
the others
2*the rest
the rest of [the things|them|the objects|the stuff|the toys]
all [the |]others
all the other [things|objects|items|toys]
all other [things|objects|items|toys]
whatever [is left|remains]
the remaining [ones|things|objects|items]
anything else
all that is left
all the rest
~what remains
~the leftovers
""")
REST_KIND = "[the other {n}|all the other {n}|the remaining {n}|all other {n}|the rest of the {n}|every other {n}]"
# Said about one thing, meant about another.
INSTEAD = Wordings("""
4*{r}, not {x},
not {x} but {r}
{r} (not {x})
{r} and not {x}
{r} rather than {x}
{r} instead of {x}
{x}, no wait, {r}
{x}, no, {r}
{x}, sorry, i mean {r}
{x} - no, i meant {r} -
{x}, or rather {r},
~{x}, scratch that, {r}
""")
LEAVE = Wordings("""
{a}[,| and|;|, but|.] [leave|keep] {x} [where it is|alone|there|in its place|as it is]
{a}[,| and|;|, but|.] [don't|do not|never] [touch|move|disturb|bother] {x}
{a} without [touching|moving|disturbing] {x}
[leave {x} alone|don't touch {x}|do not move {x}|{x} stays where it is|ignore {x}|keep away from {x}][,| and|;|, but|.] {a}
{a}[,|;|.] {x} stays [where it is|put|there]
{a}, not {x}
~{a}, and mind you leave {x} in peace
~while {x} must not be disturbed, {a}
""")
ONLY = Wordings("""
only {a}
{a}[,|] [and nothing else|nothing else|and that's all|and leave the rest|but nothing else|leave everything else alone|and only that|don't touch anything else|and leave everything else as it is]
just {a}[,| and] nothing else
~{a}, the others being none of your business
""")
TOWER = Wordings("""
4*[<build>|<make>|<create>|<construct>|<erect>|<form>|<assemble>] a [tower|stack|pile|tall tower|little tower|column] [with|of|out of|from|using] {b}[,|] [from bottom to top|bottom to top|bottom first|from the bottom up|from the bottom upwards|starting at the bottom|starting from the bottom|going up]|bottom
2*[<build>|<make>] a [tower|stack] [with|of|out of|from] {b}|bottom
2*[<build>|<make>|<create>] a [tower|stack|pile] [with|of|out of|from|using] {b}[,|] [from top to bottom|top to bottom|top first|from the top down|starting at the top|downwards]|top
3*<stack> {b}[,|] [from bottom to top|bottom to top|bottom first|from the bottom up|starting at the bottom|starting with the lowest|in this order from the bottom]|bottom
2*<stack> {b}[,|] [from top to bottom|top to bottom|top first|from the top down|in this order from the top]|top
<build> a [tower|stack] from [top to bottom|the top down][:|,| with] {b}|top
<build> a [tower|stack] from [bottom to top|the bottom up][:|,| with] {b}|bottom
<make> a [tower|stack], top first: {b}|top
<make> a [tower|stack], [bottom first|lowest first|starting at the bottom]: {b}|bottom
[tower|stack]: {b}|bottom
[tower|stack] from the top: {b}|top
[tower|stack] from the bottom: {b}|bottom
4*[<stack>|<pile up>|<pile>] {chain}|top
3*[<build>|<make>|<create>|<construct>|<form>] a [tower|stack] [with|of|where|:|so that it is|that has] {chain}|top
3*[<build>|<make>|<create>] a [tower|stack][:|,| with| that has| where you have] {ends}|top
2*<stack> {ends}|top
a [tower|stack] [with|of|having] {ends}|top
i want a [tower|stack] [with|of|having] {ends}|top
i want a [tower|stack] of {b}[,|] [bottom first|from bottom to top|from the bottom up]|bottom
a [tower|stack|pile] [of|made of|from] {b}[,|] [bottom first|from bottom to top|from the bottom up]|bottom
a [tower|stack|pile] [of|made of|from] {b}[,|] [top first|from top to bottom|from the top down]|top
2*{firsts}|bottom
<stack> them: {chain}|top
<stack> up {b}[,|] in [that|this] order|bottom
<stack> {b} in [that|this] order|bottom
<stack> {b} into a [tower|stack|pile]|bottom
<stack> {b}|bottom
<put> {chain}|top
8*<stack> the {kinds}[:|,|] [from bottom to top|bottom to top|bottom first|from the bottom up|starting at the bottom][:|,|] {colours}|bottom
5*<stack> the {kinds}[:|,|] [from top to bottom|top to bottom|top first|from the top down][:|,|] {colours}|top
2*<build> a tower of the {kinds}[:|,|] [from bottom to top|bottom first|from the bottom up][:|,|] {colours}|bottom
<build> a tower[:|,| of] {colours} [from bottom to top|bottom first|from the bottom up]|bottom
<build> a tower[:|,| of] {colours} [from top to bottom|top first|from the top down]|top
[from bottom to top|bottom to top]: {colours}[, stack the {kinds}|, build a tower]|bottom
3*<stack> {all}[:|,|] [with|so that|like this:|where|such that] {ends}|top
3*[<build>|<make>] a [tower|stack] [of|out of|with|from|using] {all}[:|,|] [with|so that|where|and put|||] {ends}|top
<put> {all} on top of each other, {ends}|top
a [tall|high|small|proper|nice] tower[:|,| with] {ends}|top
<stack> {all} [on top of each other|up|into a tower], {ends}|top
<pile> {b} on top of each other[,|] [bottom first|from bottom to top|starting at the bottom]|bottom
<stack> {b} on top of each other|bottom
<put> {b} on top of each other[,|] [bottom first|from the bottom up|in this order]|bottom
~raise a tower of {b} starting at the bottom|bottom
~a column please: {ends}|top
~let {b} form a pile from the ground upwards|bottom
~{chain}, that is the tower i want|top
""")
TOWER_ALL = Wordings("""
3*<stack> {o}
2*<stack> [up |]{o}
2*<build> a [tower|stack|pile] [with|of|out of|from|using] {o}
2*<make> a [tower|stack|pile] [with|of|out of|from|using] {o}
<pile> up {o}
<pile> {o} [on top of each other|into a tower|up]
<stack> {o} [on top of each other|on top of one another|into a tower|on each other]
<put> {o} on top of each other
<put> {o} one on top of the other
turn {o} into a tower
a tower of {o}
~<heap> {o} sky-high
""")
RESPECTIVELY = Wordings("""
3*{V} {o} and {o2} {P} {t} and {t2}[,|] respectively
{V} {o} {P} {t} and {o2} {P} {t2}
{o} and {o2} go {P} {t} and {t2}[,|] respectively
""")
WHAT = Wordings("""
3*[put|place|drop|move|stick|throw|set|lay|get] it {loc}
2*{loc}
[put|place|drop|move|throw] [something|that|this|them|these|those|that thing|some stuff|one] {loc}
[i want it|it goes|it should be|have it|it belongs|let it go|i'd like it|it must go|it has to go] {loc}
{loc}[,|] please
over {loc}
just {loc}
maybe {loc}
{loc}[,|] [thanks|i think|i guess|obviously]
~let it be {loc}
~{loc}, that's where
""")
WHAT_TO_DO = Wordings("""
8*{o}
i [mean|meant|want|choose|would say] {o}
{o}[,|] i [mean|think|guess|suppose]
what about {o}
do something with {o}
[it is|it's|that's|i am talking about|let it be|make it|take|i'd say|definitely|preferably|use|not the other one,] {o}
{o}[,|] [please|of course|obviously|thanks]
[well|um|oh|ah|ok|hmm|yes|no][,|] {o}
~that would be {o}
~my choice falls on {o}
""".replace("|take|", "|").replace("|use|", "|"))
NOTHING = Wordings("""
3*[don't|do not|never|please don't|don't you dare|you must not|you may not|you shouldn't|you cannot|please do not|you are not allowed to|you better not] [touch|move|put|take|push|grab|pick up|stack|touch|move|shift|disturb] {o}
[don't|do not|never|please don't|you must not|i don't want you to|please do not] [put|move|place|drop|push] {o} {loc}
[no touching|hands off|keep off|keep your hands off|stay away from|keep away from|steer clear of|leave off] {o}
{o} [stays|should stay|must stay|has to stay|remains|can stay|may stay] [where it is|put|there|in place|right there|as it is]
let {o} [be|stay where it is|stay|rest|stand|stay there]
i [do not|don't|never] want {o} [to be moved|moved|touched|to move|to go anywhere]
i don't want {o} {loc}
[avoid|refrain from|stop|quit] [touching|moving] {o}
[it is forbidden to|i forbid you to] [move|touch] {o}
[make sure|see to it that] [{o} is not moved|you don't move {o}|nobody moves {o}]
[please do not|don't|never|do not] put anything {loc}
nothing should [go|be] {loc}
not {o}
[abort|hold on|freeze|no don't|leave it|leave it alone|do nothing|don't do anything|stay still|don't move|stop|halt|never mind|nevermind|cancel|forget it|nothing|wait|stop it|stop that|please stop|cancel that|hold it|stay|pause|no more|enough|leave everything as it is|leave everything alone|stop right there|stop moving|hands off|abort mission|don't touch anything|do not touch anything|relax|take a break|stay where you are|no need to do anything|you can rest|leave the table as it is|nothing to do for you|that's enough|forget what i said|leave them alone]
[leave|keep] {o} [alone|where it is|as it is|there|in place|untouched|in its place]
{o} must not be [moved|touched]
{o} [is|are] not to be [moved|touched]
i'd rather you didn't [touch|move] {o}
[there is no need to|no need to|you don't have to|you needn't|you don't need to] [move|touch] {o}
whatever you do, [don't|do not] [touch|move] {o}
[be careful|make sure|take care|remember] not to [touch|move|disturb] {o}
[keep|stay] clear of {o}
no [moving|touching|pushing] {o}
~under no circumstances move {o}
~{o} is off limits
~spare {o} any movement
""")
CONTRA = Wordings("""
{V} {o} {loc}[,|] [and|but] [don't|do not|never] [move|touch|pick up|take] {oo}
{V} {o} {loc} but leave {oo} [where it is|alone|in place]
{V} {o} {loc} without [moving|touching|lifting] [it|{oo}]
{V} {o} {loc} but do not put it {loc}
{V} {o} {loc} and not {loc}
[don't|do not|never] [touch|move] {o}[,|] [but|and] {V} it {loc}
{V} {o} {loc} and [keep|leave] {t} empty
{o} [must|should] go {loc} but [it |]must not [move|be moved|be touched]
leave {o} where it is and {V} it {loc}
{V} {o} {loc} and at the same time [keep|leave] it where it is
~{V} {o} {loc} while never touching {oo}
~{o} shall both be moved {loc} and remain unmoved
""")
