"""English wordings of each skill, as verb phrases; `english_moods` wraps sentences around them. <verb> changes its form there."""
from patterns import Wordings

PUT = Wordings("""
9*<{V}> {o} {loc}
4*<{T}> {o} and <{V}> {it} {loc}
<{T}> {o}, then <{V}> {it} {loc}
<{V}> {loc} {o}
<make> {o} go {loc}
<{V}> {o} [down|straight|over|gently|carefully|right|safely|up] {loc}
<move> {o} [from where {it} {is}|from its place|from the table|away from the table] {loc}
<find> {o} and <{V}> {it} {loc}
<get> hold of {o} and <{V}> {it} {loc}
2*[<gather>|<collect>|<round>|<pick>|<scoop>|<grab>] up {o} and <{V}> {it} {loc}
<collect> {o} and <{V}> {it} {loc}
<pick> {o} up and <{V}> {it} {loc}
<lift> {o} up and <{V}> {it} {loc}
<let> go of {o} {loc}
<carry> {o} over and <{V}> {it} {loc}
<bring> {o} and <{V}> {it} {loc}
<reach> for {o} and <{V}> {it} {loc}
~<pluck> {o} from the table and <{V}> {it} {loc}
~<cause> {o} to be {loc}
""")
# Into a container, with the placing said by the verb.
PUT_IN = Wordings("""
<fill> {t} with {o}
{t} [should|must|has to|needs to|ought to|will] [contain|hold|have|receive|get|be filled with|house|take in] {o}
{t} needs {o} in it
{t} [gets|takes|wants|receives] {o}
<hide> {o} in {t}
3*{o} to {t}
4*<move> {o} [over ||]to {t}
3*<bring> {o} [over ||]to {t}
<transfer> {o} [over |]to {t}
<carry> {o} [over |]to {t}
<take> {o} to {t}
<get> {o} to {t}
<send> {o} to {t}
<put> {o} away in {t}
<collect> {o} in {t}
<store> {o} in {t}
<gather> {o} in {t}
<throw> {o} in {t}
{t}: put {o} in there
{t}: {o}
{t} <- {o}
{o} -> {t}
{o} => {t}
{o} → {t}
move: {o}, to: {t}
from the table to {t}: {o}
{t} [is to be|should be|must be] filled with {o}
[give|feed] {t} {o}
<add> {o} to {t}
<{V}> {o} to {t}
<load> {t} with {o}
<use> {t} [to store|to hold|for|as a home for|to keep] {o}
{t} is [the home of|the home for|the destination for|for|reserved for|where you put|meant for] {o}
[see|find|take] {t}[?|.|,| and] [put|drop|place|throw] {o} in it
i want {t} to [have|hold|contain] {o}
[{o} {belongs}|{o} {goes}|{o} should go] to {t}
let {t} have {o}
~let {t} hold {o}
~i would like {t} to contain {o}
~have {t} receive {o}
~{t} longs for {o}
""")
STACK = Wordings("""
8*<{S}> {o} [on|on top of|onto|on|over|atop|upon|up on] {t}
3*<{T}> {o} and <{S}> {it} [on|on top of|onto] {t}
<{S}> up {o} on {t}
[on|on top of|onto] {t}[,|] {S} {o}
[{t} should have {o}|i want {o}|i need {o}|i'd like {o}|get {o}|have {o}|i want to see {o}] [stacked|piled] on [it|top of {t}|{t}]
<build> a [stack|pile] [with|where|of] {o} [on|on top of|over|above] {t}
<make> a [stack|pile]: {o} on {t}
<make> a [stack|pile] [with|in which] {t} [at the bottom|on the bottom|below|underneath|as the base] and {o} on top
<make> a stack [of {o} over {t}|with {o} on top of {t}|from {o} and {t}, {t} at the bottom]
<use> {t} as the [bottom|base|foundation] and <{S}> {o} on [it|top|top of it]
[{t} at the bottom|{t} below|{t} underneath|first {t}], {o} on top[, stack them|, in a stack|: stack them]
<put> {o} and {t} in a [stack|pile] with {o} on top
<stack> them: {o} on {t}
<stack> {o} and {t}, {o} on top
<stack> {o} and {t} with {t} [at the bottom|below|underneath]
<place> {o} on {t} [to make a stack|so that they form a stack|as a stack]
a [stack|pile] please, {o} on {t}
[stack|pile]: {o} on {t}
<{S}> {o} [right |neatly |carefully |straight ]on [top of |]{t}
~make {o} stand stacked on {t}
~{t} is the base, stack {o} on it
~have {o} stacked atop {t}
~let {t} carry {o} as a stack
""".replace("i want {o}|i need {o}|i'd like {o}|get {o}|have {o}|i want to see {o}] [stacked|piled] on [it|top of {t}|{t}]", "@").replace("[{t} should have {o}|@", "{t} should have {o} stacked on [it|top]\n[i want|i need|i'd like|get|have|i want to see] {o} [stacked|piled] on [top of |]{t}"))
STACK_STATE = "[stacked|piled|stacked up|piled up] [on|on top of|onto|atop|upon] {t}"
BESIDE = Wordings("""
9*<{V}> {o} {loc}
3*<{T}> {o} and <{V}> {it} {loc}
<{V}> {o} so that {it} {is} {loc}
<let> {o} stand {loc}
<line> up {o} {loc}
<position> {o} {loc}
~<arrange> for {o} to stand {loc}
""")
BESIDE_NEXT = Wordings("""
<{V}> {o} at {t}'s side
2*<bring> {o} [close |close up |near |next |over |up ||]to {t}
2*[<move>|<push>|<slide>|<shift>|<take>|<nudge>|<drag>|<carry>|<scoot>] {o} [close |next |over |up ||]to {t}
<{V}> {o} and {t} [next to each other|side by side|together]
<let> {o} [touch|join|meet|stand with|keep company with] {t}
<push> {o} [up against|against|next to|close to|beside|over to|towards] {t}
<slide> {o} [up against|against|next to|close to|beside|over to] {t}
<move> {o} close[r|] to {t}
<move> {o} to {t}'s side
<{V}> {o} and {t} [side by side|next to each other|together|beside one another]
{o} and {t} should be [side by side|next to each other|neighbours|together]
~<make> {o} and {t} neighbours
""")
BESIDE_SIDE = Wordings("""
3*<{V}> {o} [on|to|at] the {side} of {t}
<{V}> {o} on {t}'s {side} [side|]
{t} should have {o} on its {side}
{t} should be [to|on] the {opposite} of {o}, [so move|moving only|move] {o}
~<see> that {t} has {o} on its {side}
""")
TO_ZONE = Wordings("""
9*<{V}> {o} {at} {z}
5*<move> {o} to {z}
3*<bring> {o} [over |]to {z}
3*<{T}> {o} and <{V}> {it} {at} {z}
<{V}> {o} [down|over|somewhere] {at} {z}
<slide> {o} [over |]to {z}
2*<push> {o} [over |all the way |]to {z}
<drag> {o} [over |]to {z}
<{V}> {o} [right |exactly |just |somewhere |]{at} {z}
over to {z} with {o}
i want {z} to have {o}
<take> {o} to {z}
<get> {o} [over |]to {z}
<shift> {o} to {z}
<carry> {o} to {z}
{z} [is the place for|should have|is for|is where you put] {o}
{o} to {z}
{o}: {z}
{o} -> {z}
to {z} with {o}
{z} [for|please for] {o}
~{z} is where {o} should be
~{o} [shall|should] find {its} place {at} {z}
""")
PUSH = Wordings("""
8*<push> {o} {d}
2*<{P}> {o} {d}
2*<{P}> {o} {d}
<give> {o} a [push|nudge|shove|little push|gentle push|poke|tap|small shove] {d}
[a push|one push|a nudge|a shove] {d} for {o}
<use> the gripper to push {o} {d}
<move> {o} {d} [by pushing [it|them|]|with a push]
<{P}> {d} {o}
{d}, push {o}
<push> against {o} so [it|that it] [moves|goes|slides] {d}
<make> {o} slide {d}
<let> {o} slide {d}
<{P}> {o} gently {d}
2*<move> {o} [a bit|a little|slightly|a tad|a few centimetres|a touch|just a bit|a little bit|somewhat] {dd}
<{P}> {o} so [that |]{it} [goes|moves|slides|shifts] {d}
<{P}> {o} [in the direction of|in direction] {d0}
{o}: [push|shove|nudge] {d}
<send> {o} {d} with a push
<get> {o} to [move|go|slide] {d} by pushing
[<push>|<shove>|<nudge>|<slide>] {o} {d}, [don't lift it|without lifting it|don't pick it up|without gripping]
{o} [should|must|needs to] be [pushed|nudged|shoved] {d}
~<bump> {o} {d}
~<apply> a force to {o} {d}
~{o} should budge {d}
""".replace("by pushing [it|them|]", "by pushing"))
PUSH_VERBS = "push push shove nudge slide poke scoot shift budge press prod bulldoze sweep drag knock-over-softly edge ease scooch jog".replace("knock-over-softly ", "").split()
SWAP = Wordings("""
4*<swap> {o} [and|with|for|against] {t}
2*<exchange> {o} [and|with|for|against] {t}
2*<switch> {o} [and|with|around with] {t}
<swap> [the places of|the positions of|places between|positions of|the locations of|the spots of|the position of] {o} and {t}
<switch> [the places of|the positions of|places between|positions of|the locations of] {o} and {t}
<exchange> [the places of|the positions of|positions of|the locations of] {o} and {t}
<let> {o} and {t} [change|trade|swap|switch|exchange] [places|positions|spots|seats]
<make> {o} [and|with] {t} [change|trade|swap|switch|exchange] [places|positions|spots|locations]
<trade> places [of|between] {o} and {t}
<trade> {o} [and|for|with] {t}
<interchange> {o} [and|with] {t}
{o} and {t} [should|must|need to|have to|are to] [swap|switch|change|trade|exchange] [places|positions|spots|locations]
<put> {o} where {t} is[ and vice versa|, and {t} where {o} is| and the other way round| and put {t} where {o} was]
<reverse> [the positions of |]{o} and {t}
<flip> the [positions|places] of {o} and {t}
{o} <-> {t}[, swap them|: swap|, swap]
[swap|switch|exchange]: {o}, {t}
<replace> {o} [with|by] {t} and vice versa
<change> {o} and {t} [around|over|round]
{o} and {t}[:|,] [swap|switch|exchange] [them|places|positions]
<have> {o} trade [places|positions|spots] with {t}
~<permute> {o} and {t}
~what is now {o} should stand where {t} stands, and the reverse
~<get> {o} to take the place of {t} and {t} that of {o}
""")
GATHER = Wordings("""
3*<gather> {o}[| together| up| in one place| in one spot]
3*<bring> {o} together
2*<group> {o}[| together]
<collect> {o} [in one place|together|in one spot|at one spot|into one group]
2*<put> {o} [together|all together|in one place|in a group|in one group|close together|in one spot|in a cluster|in a pile together|next to each other|next to one another|side by side|near each other]
<move> {o} [together|close together|closer together|next to each other|near each other|close to each other|towards each other|into one group|to one spot]
<cluster> {o}[| together]
<herd> {o} together
<bring> {o} [close to each other|closer together|next to each other|into one place|to one place]
<let> {o} [come|move|be] together
<assemble> {o}[| in one place]
<round> up {o}
<bunch> {o} [up|together]
<huddle> {o} together
<push> {o} together
<pull> {o} together
<make> a [group|cluster|bunch|heap|huddle] [of|out of|from|with] {o}
<form> a [group|cluster] [of|out of|from|with] {o}
<join> {o} together
<place> {o} [all in one place|close to each other|together|near one another|so that they touch|next to each other]
<cram> {o} together
<get> {o} [together|close together|into a group|all in one place]
all in one spot: {o}
i want {o} [together|in one place|close together|close to each other|near each other|side by side|grouped|gathered|all in one place]
{o} should be [together|close together|in one place|grouped|near each other|next to each other|side by side]
<keep> {o} [together|close together]
{o}[:|,] all together
<move> {o} [nearer to each other|up close|into contact|next to one another]
<close> the gap between {o}
<have> {o} [stand|sit|lie] [together|close together|side by side]
~<concentrate> {o} in one area
~<draw> {o} closer to one another
~no gaps between {o}, please
""")
SPREAD = Wordings("""
3*<spread> {o}[| out| apart| around| over the table| across the table]
2*<move> {o} [apart|away from each other|far apart|further apart|away from one another|farther from each other]
3*<separate> {o}[| from each other| from one another]
<scatter> {o}[| over the table| around]
<spread> out {o}
<put> [some |more |]space between {o}
<put> [some|more|a bit of] distance between {o}
<keep> {o} [apart|apart from each other|at a distance from each other|away from each other|separated]
<space> {o} [out|apart]
<space> out {o}
<put> {o} [far from each other|apart|far apart|at a distance from each other|away from each other]
<let> {o} be [far apart|apart]
<disperse> {o}
<pull> {o} apart
<push> {o} apart
<take> {o} apart from each other
<make> [room|space|a gap|more room] between {o}
<leave> [room|space|a gap] between {o}
<set> {o} [apart|far from each other]
<place> {o} [apart|far apart|at some distance from each other|with space between them]
<fan> out {o}
<break> up the [group|cluster] of {o}
{o} should [not touch|not be close together|be apart|be further apart|be far from each other|be spread out|stand apart|be separated]
i want {o} [apart|spread out|separated|far from each other|further apart|away from each other]
{o}[:|,] [apart|away from each other|spread out]
<distance> {o} from each other
<widen> the gap between {o}
<increase> the distance between {o}
<have> {o} [stand|sit|lie] [apart|far apart]
~<distribute> {o} over the table
~<isolate> {o} from one another
~give {o} more elbow room
""")
APART = Wordings("""
3*<move> {o} [away from|apart from|far from|far away from|further from] {t}
3*<separate> {o} from {t}
2*<pull> {o} [away|apart] from {t}
<keep> {o} [away|apart|well away] from {t}
<get> {o} [away|far away] from {t}
<take> {o} [away|apart] from {t}
<put> {o} [far from|far away from|away from] {t}
<put> [some |more |][distance|space] between {o} and {t}
<distance> {o} from {t}
<push> {o} away from {t}
<slide> {o} away from {t}
{o} should [not touch|be away from|keep its distance from|be apart from|be far from|not be near] {t}
{o} [is|are] too close to {t}[, move it away|, separate them|; put some space between them|, push them apart]
~<isolate> {o} from {t}
~let {o} shun {t}
""")
JOINED = Wordings("""
3*<move> {o} [together with|close to|next to|up to] {t}
<join> {o} [with|to] {t}
<unite> {o} with {t}
<bring> {o} together with {t}
<group> {o} with {t}
<put> {o} together with {t}
<cluster> {o} with {t}
~<reunite> {o} and {t}
""")
CLEAR = Wordings("""
3*<clear> {o}[| away| off the table| from the table| out of the way]
<clear> away {o}
3*<remove> {o}[| from the table| from the desk| from the workspace| from view]
3*<take> {o} [off the table|away|from the table|off the desk|off]
2*<tidy> [away|up] {o}
<get> rid of {o}
2*<clean> up {o}
<clean> {o} [up|away|off the table]
2*<put> {o} away
<move> {o} [out of the way|off the table|out of here|to the side|aside|off the workspace]
<get> {o} [out of the way|off the table|out of here|away|out of my way|off my desk|out of my sight]
<push> {o} aside
<pack> {o} [away|up]
<pack> up {o}
<sweep> {o} [away|aside|off the table]
<stow> away {o}
<store> {o} away
<dispose> of {o}
{o} should [be off the table|go away|be gone|be removed|disappear|leave the table|not be on the table]
i want {o} [gone|off the table|out of the way|away|removed|cleared]
i don't want {o} on the table[ anymore||]
{o} {needs} to [go away|go|be cleared|disappear|be gone|be put away]
[away|off|off the table|out of the way] with {o}
<set> {o} aside
<eliminate> {o}
<evacuate> {o}
no more {o} on the table
~<banish> {o} from the table
~<relieve> the table of {o}
~make {o} vanish from the tabletop
""")
CLEAR_TABLE = Wordings("""
5*<clear> the [table|desk|workspace|work area|tabletop|surface|work surface|counter]
<clear> off the [table|desk|workspace]
<clear> up the [table|desk|mess]
2*<clean> [the|this|my] [table|desk|workspace]
<clean> [up|off] the [table|desk|workspace|mess]
<clean> up
<empty> the [table|desk|workspace]
<tidy> up[| the table| the desk| here| this mess| the place| the workspace]
<tidy> the [table|desk|workspace]
<clear> [everything|all] away
<make> the table [empty|clean|tidy|clear]
<make> [room|space] on the table
<leave> nothing on the table
<free> up the table
<get> the table [clear|empty|clean|tidy]
<clear> [it|the lot] all away
<remove> everything from the table
<take> everything off the table
<put> everything away
[table|desk] [should be|must be|has to be|needs to be] [empty|cleared|clean|clear|tidied]
the [table|desk] [should be|must be|has to be|needs to be|wants] [empty|cleared|clean|clear|clearing|tidied]
i [want|need] [an empty|a clean|a clear|the] table[| cleared| empty]
the table needs [clearing|tidying|cleaning|to be cleared]
<declutter> the [table|desk]
~<leave> the table empty
~<restore> order on the table
~not a thing should remain on the tabletop
""".replace("[an empty|a clean|a clear|the] table[| cleared| empty]", "[an empty|a clean|a clear] table"))
# What clearing spares.
SPARE = Wordings("""
{c}[,|] except [for |]{x}
{c} except {x}
{c}[,|] but [leave|keep|spare|don't touch|do not touch|not|don't move|do not remove|ignore] {x}
{c}[,|] but [leave {x} [where it is|alone|there|in place|be|on the table]|keep {x} there|{x} stays|{x} can stay|{x} should stay|let {x} stay|{x} may remain]
{c}[,|] apart from {x}
{c}[,|] [leaving|keeping|leave|keep|sparing] only {x}
{c}, only {x} [stays|may stay|should stay|remains|can stay|should be left]
{c}[,|] and leave [only |]{x}
{c} with the exception of {x}
{c}; {x} [stays|remains]
{c}, {x} excluded
{c}, not {x} [though|]
{c} [without|without touching|without moving] {x}
except for {x}, {c}
apart from {x}[,|] {c}
[keep|leave] {x} and {c}
~{x} is to remain, but {c}
~{c}, sparing nothing except {x}
~all but {x}: {c}
""".replace("[leave {x} [where it is|alone|there|in place|be|on the table]|", "[leave {x} alone|leave {x} there|leave {x} where it is|leave {x} on the table|"))
SORT = Wordings("""
5*<sort> {o} by {k}
<sort> {o} [according to|based on|on|depending on] [their |the |]{k}
<sort> {o} into [groups|piles|clusters] [by|according to|of the same|based on] {k}
3*<group> {o} by {k}
<group> {o} [of the same {k}|according to {k}|based on {k}|with the same {k}]
<arrange> {o} [by|according to] {k}
3*<separate> {o} [by|according to|based on] {k}
<organize> {o} by {k}
<organise> {o} by {k}
<put> {o} [together by {k}|of the same {k} together|into groups by {k}|with the same {k} together|in order of {k}]
<classify> {o} by {k}
<divide> {o} [up |]by {k}
<divide> {o} into groups of the same {k}
<split> {o} [up |]by {k}
<categorize> {o} by {k}
<cluster> {o} by {k}
<bring> {o} of the same {k} together
<make> [groups|piles] of {o} [by {k}|with the same {k}|according to {k}]
{k}-sort {o}
<order> {o} by {k}
by {k}[,|] [please |]sort {o}
sort by {k}: {o}
[each {k} should have its own group|same {k} together|one group per {k}|like with like by {k}]: {o}
{o} should be [sorted|grouped|separated|organized] by {k}
i want {o} [sorted|grouped|separated|arranged|organized] by {k}
~<partition> {o} by {k}
~birds of one {k} belong together: {o}
~<rearrange> {o} so that equal {k}s are neighbours
""")
SORT_TABLE = Wordings("""
one [pile|group|heap] [per|for each] {k}
a separate [pile|group] for [each|every] {k}
<sort> [out|] the {k}s
<arrange> [everything|things|the objects|all] by {k}
<separate> [everything|things|the objects|the toys] by {k}
3*<sort> [the table|the desk|this mess|everything|things|all] by {k}
<sort> by {k}
<group> by {k}
<put> [things|objects|toys] of the same {k} together
<separate> the {k}s
<group> [the same {k}s|like {k}s|equal {k}s|matching {k}s|objects of the same {k}|things of one {k}] together
<put> the same {k}s together
same {k} together[, please|]
all [objects|things|toys] of the same {k} should be together
{k} by {k}[,|] [group|put together|collect] [everything|the things|the objects]
~every {k} gets its own corner
~unmix the {k}s
""")
SORT_INTO = Wordings("""
4*<sort> {o} by {k} into {named}
3*<sort> {o} into {named} by {k}
2*<sort> {o} into {named}[ according to| based on| depending on] {k}
<distribute> {o} by {k} [over|to|between|among] {named}
<put> {o} by {k} [into|in|on] {named}
<separate> {o} by {k} into {named}
3*<put> [each|every] {o1} [into|in|on] the {t1} [of the same|with the same|that has the same|of its|of its own|matching its|with its|that matches its] {k}
2*[each|every] {o1} [goes in|belongs in|should go in|goes into|goes on|into|in|to] the {t1} [of the same|with the same|of its|of its own|matching its|that matches its] {k}
<put> [each|every] {o1} in its [matching|own] {t1}
3*<sort> {o} into {t} by {k}
3*<sort> {o} by {k} into {t}
2*<put> each of {o} [into|in] {t} of [the same|its|matching|its own] {k}
3*<put> {o} [into|in|on] [the |]{t0} of [the same|matching|their own|corresponding|their] {k}
3*<put> {o} [into|in|on] the [matching|corresponding] {t0}
<put> {o} [into|in|on] the {t0} that [match|matches|share|shares|have|has] [their|its|the same] {k}
<match> {o} [to|with] {t} by {k}
<distribute> {o} [over|among|between|to|into] {t} [by|according to] {k}
<move> {o} to the {t0} with the [same|matching] {k}
<place> {o} in the {t0} with the [same|matching] {k}
<drop> {o} [into|in] the [same-{k}ed|like-{k}ed|{k}-matched|matching] {t0}
{o} [{goes}|{belongs}|should go] [into|in] the [matching|same {k}|corresponding] {t0}
<separate> {o} [by {k} |]into [the matching |]{t0}
<sort> {o} into the [matching|right|corresponding] {t0}
~<allocate> {o} to {t} of like {k}
~for {o}, {k} decides which of {t} [it goes|is used]
""")
UNKNOWN_SKILL = Wordings("""
<throw> {o} [at the wall|on the floor|out of the window|away from the table|at me|across the room|into the air|up in the air|against the wall|to the ground]
<break> {o}[| in two| into pieces]
<smash> {o}[| to pieces| with a hammer]
<cut> {o} [in half|into pieces|open|in two|in four]
<eat> {o}
<paint> {o}[| green| red| blue]
<pour> {o} into {t}
<pour> [water|milk|the tea|some juice|coffee] [into|over|in|onto] {t}
<open> {o}
<wash> {o}[| with soap| in the sink]
<clean> {o} [with a cloth|with water|with soap]
<squeeze> {o}[| hard]
<spin> {o}[| around]
<rotate> {o}[| by 90 degrees| clockwise| by ninety degrees| 45 degrees]
<turn> {o} [over|upside down|around|by 90 degrees]
<flip> {o}[| upside down| over]
<weigh> {o}
<kick> {o}[| away]
<hammer> {o}
<give> me {o}
<hand> me {o}
<bring> me {o}
<pass> [me {o}|{o} to me]
<hold> {o} [in the air|up|above the table|for a minute|still]
<shake> {o}[| well]
[<burn>|<cook>|<lick>|<hug>|<kiss>|<melt>|<freeze>|<polish>|<dry>|<slice>|<bite>|<crush>|<fry>|<bake>|<peel off the skin of>|<drink>|<smell>|<taste>|<iron>|<inflate>|<sharpen>] {o}
<wave>[| at me| goodbye| your hand]
<dance>
<sing> a song
<turn> [off|on] the [light|tv|radio|heating|computer]
<make> [coffee|tea|a sandwich|breakfast|dinner|me laugh]
<bring> me [a beer|a coffee|some water|the newspaper]
<open> the [door|window|fridge|box over there]
<take> a [picture|photo] of {o}
<juggle>[| with] {o}
<balance> on one leg
<write> [my name|a letter|hello]
<draw> [a circle|a house|{o}]
<tie> a knot
<roll> {o}[| over the table| down]
<bounce> {o}
<tilt> {t}
<stir> {t}
<empty> {t} over {o}
<screw> {o} into {t}
<glue> {o} to {t}
[<count>|<point at>|<look at>|<touch>|<tap>|<measure>|<sell>|<buy>|<wrap>|<unscrew>|<scratch>|<rub>|<bend>|<scan>|<print>|<charge>|<repair>|<fix>|<unwrap>|<sniff>|<stroke>|<pat>] {o}
<lift> yourself up
<shake> my hand
<chop> {o}[| up]
<lend> me {o}
<feed> me {o}
<fill> {t} with [water|sand|soup|milk]
<mow> the lawn
<wash> the [dishes|car|clothes]
<switch> [on|off] the [tv|light|lamp|fan]
<walk> to the kitchen
[<jump>|<run away>|<clap>|<go home>|<walk>|<fly>|<sit down>|<stand up>|<swim>|<sleep>|<cook dinner>|<speak>|<run>]
<massage> my back
<mix> the salad
<boil> an egg
<vacuum> the floor
<knock> {o} over
<tip> over {t}
<open> and <close> your gripper
<drive> [to the shop|forward]
<put> {o} between {t} and the others
<balance> {o} on your gripper
<hide> {o} [from me|under {t}|beneath {t}]
<put> {o} under {t}
<stand> {o} on its [edge|corner]
~<peel> {o}
~<fold> {o}
~<play> chess with me
~<drive> {o} to the city
~<whisk> {t}
~<toast> {o}
~<vaporise> {o}
""".replace("<peel off the skin of>|", ""))
WHERE_TO = Wordings("""
3*<put> {o}
3*<move> {o}
3*<pick> up {o}
2*<take> {o}
2*<grab> {o}
[<lift>|<place>|<set down>|<shift>|<carry>|<get>|<transport>|<relocate>|<put down>|<lay down>|<grasp>|<grip>|<fetch>|<seize>|<raise>|<lift up>|<pick>|<drop>|<deposit>|<transfer>|<position>|<select>|<choose>|<collect up>] {o}
<put> {o} [somewhere|down somewhere|there|over there|elsewhere|in another place|somewhere else|in the right place|where it belongs|down]
<move> {o} [somewhere else|somewhere|there|elsewhere|around|over|to another place]
[<pick>|<lift>] {o} up
~<displace> {o}
~<heft> {o}
""".replace("|<collect up>", ""))
