"""What English sentences can be wrapped around what is to be done ({vp} base form, {ving} gerund), what is done to an object ({ved}
participle phrase) and where an object is to be ({loc})."""
from patterns import Wordings

DO = Wordings("""
110*{vp}
4*[please|pls|plz|kindly|please please] {vp}
{vp}[,| ] [please|pls|plz]
4*[can|could|would|will|can't|won't|couldn't] [you|u|ya] [||||please|kindly|possibly|maybe|just|quickly|perhaps|be so kind as to|help me|help me to|try to|now|then|also] {vp}
[could|can|may|might] i [ask|get|trouble|bother|have] you to {vp}
[would|do] you mind {ving}
[how|what] about {ving}
[any|is there any|is there a] chance [that |]you [could|can|might] {vp}
[is it|would it be] possible [for you |]to {vp}
3*[i|we] [need|want|would like|'d like|wish|expect|ask|beg|request|would love|require] you to {vp}
i [was wondering|wonder] [if|whether] you [could|can|would] {vp}
do you think you [can|could|might] {vp}
2*you [can|could|should|must|have to|need to|may|ought to|will|'d better|are supposed to|are going to|might want to|are to|shall] [now |please ||||]{vp}
2*[let's|let us|lets|let me see you|let me watch you] {vp}
2*[your|the|my|today's|our] [task|job|mission|goal|assignment|next job|next task|aim|request|wish|order|command|plan|idea|instruction] [is|now is|:|is simple:|today is] [to |||]{vp}
[what i want|what i need|what we need|what you have to do|what i'd like|all you have to do|all i ask|all i want|the thing to do|what's left to do|the plan|what you should do] is [for you |]to {vp}
2*[go|go ahead|please go ahead|go on|come on|hurry up|be a dear|be good|be so good|be a pal|step up|do me a favour|do me a favor] and {vp}
3*[try to|manage to|remember to|be sure to|make sure to|make sure you|don't forget to|be so kind as to|feel free to|proceed to|start to|now|time to|it's time to|get ready to|help me|help us|help me to|please try to|attempt to|please help me|please now] {vp}
[start|begin|try|consider|start by|get started by|begin by|start with|go for|finish by|think about] {ving}
[i'd|i would|we would] [appreciate|love|like|be grateful for] it if you [would|could] {vp}
it would be [nice|great|lovely|good|cool|helpful|awesome] [if you [could|would|can]|to] {vp}
[if you could|if you would|if you can|if you will|if possible|when you can|once you are ready|whenever you're ready|as soon as you can], [please ||]{vp}
if you [could|would|can] {vp}, that would be [great|nice|lovely|helpful]
[somebody|someone] [should|needs to|has to|must|please] {vp}
2*we [need to|have to|should|must|want to|ought to|are going to|'ll] {vp}
2*i [must|have to|want to|wanna|need to|gotta|am going to|'m trying to|would like to|'d like to|wish to|hope to] {vp}
[next|now|ok|okay|so|well|alright|right|good|listen|look|hey|yo|hi|hello|hello there|attention|excuse me|sorry|robot|arm|hey robot|dear robot|buddy|mate|tendon|ok robot|mr robot|my friend|hey arm|first|today|quick|question|um|uh|er|hmm|yes|great|perfect|thanks|good morning|fine|no|oh], [please ||||]{vp}
[||would you, |]robot[ arm||], {vp}
[task|job|todo|to do|order|command|instruction|request|wish|step 1|goal|note|reminder|action|q|user|me|prompt]: {vp}
- {vp}
[1.|1)|a)|*|>|#] {vp}
the [next|following|first|only] [thing|step|action] [is|would be|:] [to |]{vp}
you know what to do: {vp}
i have a [job|task|request] for you: {vp}
here is [what i want|your task|the job|what to do][:| -] {vp}
[my|the|our] [mom|boss|teacher|son|daughter|friend|grandma|dad|customer|little brother] [said to|wants you to|would like you to|asked that you|told you to|wants to see you] {vp}
[dad|mum|boss|everyone] wants you to {vp}
show me [how you|that you can] {vp}
[use|with] [your gripper|the gripper|your hand|your arm|the arm|your claw] [to|and|,] {vp}
[gently|carefully|slowly|quickly|quietly|kindly|simply|just|then|afterwards|finally|also|maybe|immediately|neatly|rapidly] {vp}
[would be great to|be sure you|i trust you to|i count on you to|i rely on you to|you are allowed to|you're asked to|you are requested to|you are kindly asked to] {vp}
it is [important|necessary|your job|your turn|required|time|up to you] [for you |]to {vp}
[gonna need you to|need you to|want you to|wanna|gotta|lemme see you|i'mma need you to|me want you to|can haz] {vp}
[see if|let's see if] you can {vp}
[could|can|would] [the robot|the arm|that arm|the machine|somebody|someone|one of you|anyone|it] [please |]{vp}
[i command you|i order you|you are commanded|i instruct you|i hereby ask you|i urge you|i implore you] to {vp}
[first off|before anything else|for starters|to begin with|as a first step|as the next step|when ready|right now|without delay|at once], {vp}
{ving}[, please|], that is what i want
[we are|i am] [tidying up|cleaning|playing|testing you|in a hurry|doing an experiment|teaching you|making a video][, so|;|.] {vp}
[because|since] [it's late|guests are coming|i need space|we are done|it looks nicer|i said so|the baby is sleeping], {vp}
~might one prevail upon you to {vp}
~i'd be delighted if you were to {vp}
~kindly undertake to {vp}
~would you be willing to {vp}
~it falls to you to {vp}
~perform the following for me: {vp}
~see whether you can manage {ving}
~the boss says that you ought to {vp}
~i could use some help {ving}
~let me have you {vp}
~why don't you {vp}
""")
DONE = Wordings("""
3*{o} [should|must|[has|have] to|[needs|need] to|ought to|{is} to|can|shall|{is} supposed to|{is} meant to|will|may|could|{is} going to] be {ved}
2*[i want|i need|i'd like|we want|i would like to have|i'd love to see|i want to see|i'd like to get|i would love] {o} [to be |||]{ved}
2*[make sure|ensure|see to it|take care|make sure|be sure] [that |]{o} [{is}|gets|get] {ved}
[could|can|may] {o} be {ved}
[could|can|would] you [get|have] {o} {ved}
[please |||][have|get|let] {o} {ved}
let {o} be {ved}
[time|it is time] for {o} to be {ved}
{o}[:| -|,] [to be |]{ved}
[the request|my wish|the idea|the goal|the plan] is for {o} to be {ved}
[i expect|i'd expect|i ask for|i wish for] {o} to be {ved}
{o} {has} not been {ved} yet
{o} {is} not {ved} yet, [fix that|change that|do it]
~{o} would do well to get {ved}
~it is my wish that {o} be {ved}
~would somebody see {o} {ved}
""")
LOC = Wordings("""
4*{V} {o} {loc}
4*{o} {goes} {loc}
4*{o} {loc}
2*{o} {belongs} {loc}
5*{o} [should|must|{has} to|{needs} to|ought to|{is} supposed to|{is} meant to|will|shall|can|gotta|had better|might|would|{wants} to|{is} going to] [go|go|be|be|end up|sit|lie|stand|rest|live|land|wind up|move|be placed|be put|be moved|come|stay|travel|get|find itself|finish] {loc}
5*[i|we] [want|need|'d like|would like|would prefer|would love|prefer|wish|'d rather have|'d love|would like to have|require|expect|could use|hope to see|'d like to see|would love to see|want to see|wanna see|desire] {o} [||to be|to go|to sit|to end up|placed|put|to move|moved|to stand|to be put|to lie|to land|to get|positioned|set|dropped] {loc}
3*{loc} {goes} {o}
3*{loc}[,| ] [put|place|please put|drop|set|lay|stick|i want|i'd like|i need|you should put|you can put|i want to see|we need|you put] {o}
{loc} {belongs} {o}
{loc} [there should be|should be|should go|must go|comes] {o}
{V} {loc} {o}
{o}: {loc}
{o}, {loc}
{o} - {loc}
{o}? {loc}[!|.|]
{o}... {loc}
3*[see|find|look for|look at|locate|spot|notice|identify|there is|there's|you see|choose|select|do you see|can you see|look, there is|over there is|here is|there you have] {o}[?|,|.|;|: | and|, then] [now |please ||]{V} {it} {loc}
6*{T} {o}[ and|,|, then|, and|, and then| then|.|;| to] {V} {it} {loc}
3*{o}[,|:|?|...| -|;| please,] [please ||]{V} {it} {loc}
[as for|for|about|regarding|with|concerning|with regard to] {o}[:|,] {V} {it} {loc}
{o} {is} [in the wrong place|misplaced|in my way|in the way|lost|not where it should be|out of place|wrong there][,|;|.| -] [{V} {it}|i want {it}|{it} should be|please {V} {it}] {loc}
if you [see|find|spot|have|can reach|can see] {o}, [please |]{V} {it} {loc}
[the |][right|proper|correct|best|||new|final] [place|spot|home|position|location] [for|of] {o} is {loc}
{loc} is [where|the place where|the spot where] {o} [should go|{belongs}|{goes}|should be|i want]
{o} {loc} [please|pls|now|thanks|asap|quick]
[make|let|have|get] {o} [||go|be|sit|end up|land|move|stand|come to rest|moved|placed|put] {loc}
[make sure|ensure|see to it|take care|be sure|check] [that |]{o} [{is}|ends up|gets|is put|is placed|lands|is sitting|arrives] {loc}
[could|can|may] {o} [go|be|be put|be placed|sit|be moved|come] {loc}
[i'd|it would|that would] [be happy|be nice|be great|be good|be better] [to have|if we had|to see|with] {o} {loc}
{o} would [look|be] [good|nice|great|better|perfect] {loc}
[time|it's time] for {o} to [go|be|get] {loc}
[{o} {needs}|{o} {wants}] [putting|placing|moving|setting|to be moved|to get] {loc}
what [i want|i'd like|we need|i need] is {o} {loc}
all [i want|i need|i ask] is {o} {loc}
[picture this|imagine|goal|result|outcome|target|desired state|final state|wish|end result|my wish|the plan][:|,] {o} {loc}
[i think|i believe|i guess|in my opinion|maybe|perhaps] {o} [should be|{belongs}|should go|would be better] {loc}
why don't you {V} {o} {loc}
{o} now [{goes}|please|straight] {loc}
{V} {o} [down |gently |carefully |straight |right |over |safely |neatly |quickly |up |back |nicely |please ]{loc}
{V} {o} [so that {it} {is}|so {it} {is}|such that {it} {is}|until {it} {is}|so it ends up] {loc}
[bring|carry|move|take|transport|get|transfer|shift|fetch|pick up|lift|grab] {o} and [then |]leave {it} {loc}
[use the gripper|use your gripper|use your hand|use the arm] to {V} {o} {loc}
do not leave {o} there[,|;|.] {V} {it} {loc}
[wanna see|me want|gimme|lemme see|let me see|let's see|show me|let's have|let us have] {o} {loc}
{o} to be [put|placed|set|moved|deposited|laid] {loc}
{o} up and then {loc}
{o} off the table and {loc}
with {o} {loc}
{o} from the table {loc}
{T} {o} from the table and {V} {it} {loc}
{o} on the table [{goes}|should go|must go] {loc}
2*[task|job|goal|mission|order|target|todo|request|wanted|desired]: {o} {loc}
[pick|lift|take|scoop] {o} up[ and|,|, then| and then|;|.] {V} {it} {loc}
[pick|lift|take|scoop] {o} up[ and|,|, then| and then|;|.] [let go of|release|drop|lower] {it} {loc}
[grab|grasp|hold|take|lift] {o}[,|.] [lift|raise][,|.] [and then|then|and] {V} {it} {loc}
[after|once|when] you [have picked|pick|picked] up {o}, {V} {it} {loc}
{o} {goes}, [obviously|naturally|of course|please], {loc}
{loc}: {o}
{loc} please[,|:] {o}
{o} [wants|deserves|needs|gets] a [new home|new place|spot|place] {loc}
{o} [has|have] no [business|place] [there|here|on the table][,|;| -] [{loc} with {it}|{V} {it} {loc}]
[off|away|on] with {o} {loc}
[i'd|i would] [like|love] you to [have|get] {o} {loc}
[could|would|can] you see {o} {loc}
[next|now][,|] {o} {loc}
wobot, {V} {o} {loc}
[me|baby] [want|wants] {o} {loc}
{loc} [lives|sits|stands|lies|sleeps] {o} [from now on|now]
[there's|there is|i see] {o} [here|on the table|over there|somewhere][,|;|.| -] [{V}|please {V}] {it} {loc}
{o} [here|there|over there] [{goes}|should go|needs to go] {loc}
~{loc} is where i would like {o}
~there is {o}, whose journey is to conclude {loc}
~take hold of {o}; {loc} with {it}
~please see that {o} makes {its} way {loc}
~i would be happiest with {o} {loc}
~{o} has an appointment {loc}
~what about {o} {loc}
~relocate {o} such that {it} finally sits {loc}
~find a home for {o} {loc}
~grip {o}, carry {it} over and let go {loc}
~next stop for {o}: {loc}
""")
BEFORE = Wordings("""
3*please[ |, ]
[clean up|tidy up|cleanup time|clean-up time|playtime|order, order|here's one|new task|change of plan|hey|hi|hello|yo|ok|okay|now|next|so|well|alright|right|first of all|listen|look|um|uh|good|great|robot|arm|hey robot|ok robot|dear robot|hey buddy|tendon|good morning|sorry to bother you|one more thing|quick one|if you don't mind|if it's not too much trouble|when you have a moment|excuse me|sir|honey|sweetie|my dear|dear arm|actually|basically|honestly|seriously|i think|by the way|just|pls|plz|kindly|then|finally|also|and|but|yes|no|oh|hmm|er|ah|yeah|cool|there|thanks|hurry|quickly|carefully|gently|slowly|come on|today|right now][, | |, | - |... |! ]
[i'm tidying up|the guests are coming|we're cleaning|i have an idea|it's a mess here|i'm in a hurry|dinner is ready|let's play|for my experiment|for the photo|for the demo|for science|here we go|this is easy|i am testing you|listen carefully|this is your task|look at the table|i have a task for you|you are a helpful robot|let me see what you can do][, |. |: |! | - ]
~[pardon me|with your permission|as a personal favour|ladies and gentlemen|without further ado|at your earliest convenience][, |: ]
""")
AFTER = Wordings("""
4*[,| |.] [please|pls|plz|thanks|thank you|thanks a lot|thx|ty|cheers|ta|many thanks|thank you very much|much appreciated|thanks in advance]
[ now| for me| right away| right now| if you can| quickly| carefully| gently| asap| when you are ready| slowly| at once| immediately| today| for us| as soon as possible| in one go| on your own| without delay| real quick| neatly| nicely| first| again| for a change| this time| if possible| if you please| straight away]
[,|] [would you|will you|ok|okay|alright|can you|could you|right|yeah|got it|understood|son|mate|buddy|my friend|robot|dude|pal|dear|sir|arm|love|hun|sweetie|man|bro]
[,| |.| -] [i need the space|it is in the way|it belongs there|that's all|i'm in a hurry|i'm waiting|because i said so|it looks nicer that way|don't drop it|be careful|be gentle|take your time|so i can see it|so that it is tidy|before dinner|before the guests arrive|or else|and be quick|and hurry|and be careful|that would be great|that would be nice|it's urgent|you can do it|i believe in you|and that's it|and then stop|if you don't mind|as we discussed|like before|as usual|thanks to you|good luck|have fun|for my project|for the picture]
~[, s'il vous plait|, there's a good robot|, and make it snappy|, whenever suits you| with due care|, i beg of you| without making a fuss]
""")
