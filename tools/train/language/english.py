"""Says programs in English. Lines that open with ~ are held out: they are never used for training, only for the held-out figures."""
import english_words as w

OPEN1, OPEN2, CLOSE = "\ue001", "\ue002", "\ue003"

PUT = """{V} {o} {P} {t}|{V} {o} {P} {t}|{V} {o} {P} {t}|{V} {o} {P} {t}|{T} {o} and {V} it {P} {t}|{T} {o} and {V} it {P} {t}|{T} {o}, then {V} it {P} {t}
{P} {t} goes {o}|{P} {t} {V} {o}|{P} {t}, {V} {o}|{o} goes {P} {t}|{o} should go {P} {t}|{o} belongs {P} {t}|{o} {P} {t}|i want {o} {P} {t}
i want {o} to be {P} {t}|i'd like {o} {P} {t}|make {o} go {P} {t}|let {o} end up {P} {t}|{V} {P} {t} {o}|{o} has to be {P} {t}|i need {o} {P} {t}
could {o} be put {P} {t}|{t} is where {o} should go|{t} is the place for {o}, {V} it there|see {t}? {V} {o} {P} it|find {o} and {V} it {P} {t}|for {o}: {V} it {P} {t}
the thing to do is to {V} {o} {P} {t}|{o}, {V} it {P} {t}|use the gripper to {V} {o} {P} {t}|{V} me {o} {P} {t}|{o} must be {P} {t}|have {o} moved {P} {t}|it would be nice to have {o} {P} {t}
{o} needs to go {P} {t}|all i want is {o} {P} {t}|what i'd like is {o} {P} {t}|my wish: {o} {P} {t}|clean up: {o} {P} {t}|tidy up, {o} {P} {t}|job: {V} {o} {P} {t}|task: {o} {P} {t}|{V} {o} that you see {P} {t}|gather up {o} and {V} it {P} {t}|collect {o} and {V} it {P} {t}|reach for {o} and {V} it {P} {t}|get hold of {o} and {V} it {P} {t}|{o} ends up {P} {t}|{o} is to go {P} {t}|{o} is supposed to be {P} {t}|transport {o} and leave it {P} {t}|could we have {o} {P} {t}|it is time for {o} to go {P} {t}|i think {o} should be {P} {t}|let's see {o} {P} {t}|i would love to see {o} {P} {t}|i would prefer {o} {P} {t}|do me a favor and {V} {o} {P} {t}|{V} {o} down {P} {t}|{o}? {P} {t}!|{o}, {P} {t}|{V} {o} straight {P} {t}|{V} {o} so it lands {P} {t}|{V} {o} until it is {P} {t}|{P} {t} belongs {o}|{P} {t} there should be {o}|{P} {t} i want to see {o}|{o} would look good {P} {t}|{o} needs putting {P} {t}|{o} wants to be {P} {t}|would you mind putting {o} {P} {t}|how about putting {o} {P} {t}|start by putting {o} {P} {t}|time to put {o} {P} {t}|{o} -> {t}
~{V} {o} so that it is {P} {t}|~there is {o}, and it should end up {P} {t}|~what i want is {o} {P} {t}|~{o} ought to sit {P} {t}|~take hold of {o}; {V} it {P} {t}|~please see to it that {o} is {P} {t}|~{P} {t} is where i want {o}""".replace("\n", "|").split("|")
PUT_IN = """fill {t} with {o}|{t} should contain {o}|{t} should hold {o}|{t} needs {o} in it|{t} gets {o}|hide {o} in {t}|{o} to {t}|move {o} to {t}|bring {o} to {t}|transfer {o} over to {t}|put {o} away in {t}|collect {o} in {t}
store {o} in {t}|{t}: put {o} in there|{t} is to be filled with {o}|{t} ought to have {o} in it|{t} takes {o}|give {t} {o}|add {o} to {t}|{V} {o} to {t}|~let {t} hold {o}|~i would like {t} to contain {o}""".replace("\n", "|").split("|")
STACK = """{S} {o} on {t}|{S} {o} on top of {t}|{S} {o} onto {t}|stack {o} on {t}|stack {o} on top of {t}|{T} {o} and stack it on {t}|{T} {o} and {S} it on top of {t}|on top of {t} stack {o}|{t} should have {o} stacked on it
build a stack with {o} on top of {t}|make a stack: {o} on {t}|make a stack of {o} over {t}|{o} on top of {t}, stacked|i want {o} stacked on {t}|pile {o} on {t}|stack {o} over {t}|stack up {o} on {t}|stack {o} above {t}
{o} should be stacked on {t}|get {o} stacked on {t}|{t} at the bottom, {o} on top, stack them|use {t} as the bottom and stack {o} on it|put {o} and {t} in a stack with {o} on top|stack them: {o} on {t}|place {o} on {t} to make a stack|a stack please, {o} on {t}|~make {o} stand stacked on {t}|~{t} is the base, stack {o} on it|~have {o} stacked atop {t}""".replace("\n", "|").split("|")
STACK_SURE = [t for t in STACK if "stack" in t or "pile" in t]
BESIDE = "{V} {o} {d}{r} {t}|{V} {o} {d}{r} {t}|{T} {o} and {V} it {d}{r} {t}|{o} goes {d}{r} {t}|i want {o} {d}{r} {t}|{d}{r} {t}, {V} {o}|{o} should be {d}{r} {t}|{o} has to stand {d}{r} {t}|{o} belongs {d}{r} {t}|let {o} stand {d}{r} {t}|{o} {d}{r} {t}|it would be nice to have {o} {d}{r} {t}|place {o} so that it is {d}{r} {t}|~{o} ought to be {d}{r} {t}".split("|")
TO_ZONE = "{V} {o} to {z}|{V} {o} in {z}|move {o} to {z}|{V} {o} at {z}|bring {o} to {z}|{T} {o} and {V} it in {z}|{o} goes to {z}|i want {o} in {z}|{o} should be in {z}|in {z} put {o}|{o} belongs in {z}|{o} to {z}|let {o} go to {z}|{z} is the place for {o}|{z} should have {o}|shift {o} to {z}|i need {o} at {z}|have {o} moved to {z}|slide {o} over to {z}|~{z} is where {o} should be".split("|")
PUSH = "push {o} {d}|push {o} {d}|shove {o} {d}|nudge {o} {d}|slide {o} {d}|give {o} a push {d}|poke {o} {d}|scoot {o} {d}|shift {o} {d}|push {o} a little {d}|{o} should be pushed {d}|move {o} {d} by pushing it|give {o} a nudge {d}|tap {o} {d}|budge {o} {d}|press {o} {d}|~bump {o} {d}".split("|")
SWAP = "swap {o} and {t}|swap {o} with {t}|exchange {o} and {t}|switch {o} and {t}|let {o} and {t} change places|trade places of {o} and {t}|interchange {o} and {t}|{o} and {t} should swap places|~make {o} trade places with {t}".split("|")
GATHER = "gather {o}|gather {o} together|bring {o} together|group {o}|collect {o} in one place|put {o} together|move {o} close together|cluster {o}|herd {o} together|put {o} in a pile|bring {o} close to each other|gather up {o}|let {o} come together|assemble {o}|put {o} next to each other|all in one spot: {o}|round up {o}|~make a group of {o}".split("|")
SPREAD = "spread {o} apart|spread {o} out|move {o} apart|separate {o}|scatter {o}|spread out {o}|put some space between {o}|keep {o} apart from each other|spread {o}|space {o} out|put {o} far from each other|let {o} be far apart|disperse {o}|pull {o} apart|make room between {o}|~distribute {o} over the table".split("|")
CLEAR = "clear {o}|clear away {o}|remove {o} from the table|take {o} off the table|tidy away {o}|get rid of {o}|clean up {o}|remove {o}|{o} should be off the table|move {o} out of the way|put {o} away|push {o} aside|~get {o} out of the way".split("|")
CLEAR_TABLE = "clear the table|clean the table|clear off the table|empty the table|tidy up the table|clear the workspace|tidy up|~leave the table empty".split("|")
SORT = "sort {o} by {k}|sort {o} according to {k}|group {o} by {k}|arrange {o} by {k}|separate {o} by {k}|organize {o} by {k}|put {o} together by {k}|~order {o} by {k}".split("|")
SORT_INTO = "sort {o} into {t} by {k}|put each of {o} into {t} of the same {k}|sort {o} by {k} into {t}|~distribute {o} to {t} by {k}".split("|")
TOWER = ["build a tower with {b}|bottom", "make a tower with {b}|bottom", "stack {b} from bottom to top|bottom", "build a tower from top to bottom: {b}|top", "stack {b} from top to bottom|top",
         "make a tower, top first: {b}|top", "build a stack of {b}, bottom first|bottom", "tower: {b}|bottom", "~raise a tower of {b} starting at the bottom|bottom"]
JOIN2 = ["{a} and then {b}", "first {a}, then {b}", "{a}, then {b}", "{a} and {b}", "{a}. then {b}", "{a}; {b}", "{a}, after that {b}", "{a}, and afterwards {b}", "{a}. {b}", "first {a} and after that {b}", "{a}, next {b}", "{a}, followed by: {b}", "do two things: {a} and {b}", "1. {a} 2. {b}", "start by this: {a}. afterwards {b}", "{a} before you {b}", "after that: {b}"][:-1] + ["{a}, also {b}", "{a} & {b}", "~begin with this: {a}, and next {b}", "~once you {a}, {b}"]
JOIN3 = ["first {a}, then {b}, and finally {c}", "{a}, {b} and {c}", "{a}, then {b}, then {c}", "{a}. then {b}. then {c}", "{a} and then {b} and then {c}", "first {a}, second {b}, third {c}", "~start with {a}, go on to {b}, end with {c}"]
ELLIPTIC = ["{V} {o} {P} {t} and {o2} {P2} {t2}", "{V} {o} {P} {t}, {o2} {P2} {t2}", "{o} {P} {t}, {o2} {P2} {t2}", "{o} goes {P} {t} and {o2} {P2} {t2}"]
BOTH = ["{V} {o} and {o2} {P} {t}", "{o} and {o2} go {P} {t}", "{V} {o} {P} {t}, and {o2} too", "{V} {o} {P} {t} along with {o2}", "{o} and {o2} {P} {t}", "{o} and {o2} belong {P} {t}", "{V} both {o} and {o2} {P} {t}", "{P} {t} go {o} and {o2}", "i want {o} and {o2} {P} {t}", "{T} {o} and {o2} and {V} them {P} {t}", "~{o} as well as {o2} belong {P} {t}"]
WHERE_TO = "put {o}|move {o}|pick up {o}|take {o}|grab {o}|lift {o}|place {o}|put {o} somewhere|move {o} somewhere else|please move {o}|set {o} down|i want to move {o}|{o} has to be moved|shift {o}|put {o} away|carry {o}|get {o}|put {o} down somewhere|could {o} be moved|transport {o}|relocate {o}|put down {o}|put {o} there|put {o} over there|~displace {o}".split("|")
WHAT = "put it {P} {t}|{P} {t}|put something {P} {t}|place it {P} {t}|drop it {P} {t}|move it {P} {t}|put that {P} {t}|i want it {P} {t}|it goes {P} {t}|it should be {P} {t}|{P} {t}, please|over {P} {t}|have it {P} {t}|drop that {P} {t}|put this {P} {t}|put them {P} {t}|~let it be {P} {t}".split("|")
WHAT_TO_DO = "{o}|{o}|{o}|{o}|i mean {o}|{o}, i mean|what about {o}|do something with {o}|{o} i think|it is {o}|~that would be {o}".split("|")
NOTHING = "don't {V} {o} {P} {t}|do not {V} {o}|don't touch {o}|never touch {o}|don't you dare touch {o}|no touching {o}|hands off {o}|{o} stays where it is|{o} stays|{o} should stay put|let {o} be|let {o} stay where it is|i do not want {o} to be moved|i don't want {o} {P} {t}|avoid touching {o}|refrain from moving {o}|you must not move {o}|you may not touch {o}|it is forbidden to move {o}|make sure {o} is not moved|please do not put anything {P} {t}|don't put anything {P} {t}|nothing should go {P} {t}|not {o}|abort|hold on|freeze|no don't|leave it|leave it alone|leave {o} alone|leave {o} where it is|do not move {o}|leave everything as it is|do nothing|don't do anything|stay still|don't move|{o} must not be moved|keep {o} where it is|do not put {o} {P} {t}|please don't {V} {o} {P} {t}|stop|halt|never mind|cancel|forget it|nothing|wait|~under no circumstances move {o}".split("|")
CONTRA = "{V} {o} {P} {t} and don't move {o}|{V} {o} {P} {t} but leave {o} where it is|{V} {o} {P} {t} without moving it|{V} {o} {P} {t} but do not put it {P} {t}|{V} {o} {P} {t} and not {P} {t}|don't touch {o} but {V} it {P} {t}|{V} {o} {P} {t} and keep {t} empty|~{V} {o} {P} {t} while never touching {o}".split("|")
UNKNOWN_SKILL = """throw {o} at the wall|throw {o} on the floor|throw {o} out of the window|throw {o} away from the table|break {o}|smash {o}|cut {o} in half|eat {o}|paint {o} green|paint {o}|pour {o} into {t}|pour water into {t}|open {o}|wash {o}|clean {o}|squeeze {o}
spin {o}|rotate {o}|turn {o} over|flip {o}|flip {o} upside down|weigh {o}|kick {o}|hammer {o}|give me {o}|hand me {o}|bring me {o}|pass {o} to me|hold {o}|hold {o} in the air|shake {o}|burn {o}|cook {o}|lick {o}|hug {o}|wave at me|wave|dance|sing a song|turn off the light|make coffee
bring me a beer|open the door|take a picture of {o}|juggle {o}|balance on one leg|write my name|draw a circle|tie a knot|roll {o}|bounce {o}|tilt {t}|stir {t}|empty {t} over {o}|melt {o}|screw {o} into {t}|glue {o} to {t}|count {o}|point at {o}|look at {o}|touch {o}|tap {o}|measure {o}|lift yourself up
shake my hand|slice {o}|chop {o} up|bite {o}|crush {o}|dry {o}|sell {o}|buy {o}|lend me {o}|wrap {o}|unscrew {o}|drink from {t}|feed me {o}|scratch {o}|rub {o}|bend {o}|fill {t} with water|pour the tea into {t}|pour milk over {o}|scan {o}|print {o}|charge {o}|repair {o}|fix {o}|mow the lawn|wash the dishes|open the window|close the door|switch on the tv|walk to the kitchen|jump|run away|clap|massage my back|mix the salad|boil an egg|go home|vacuum the floor|knock {o} over|tip over {t}|polish {o}|freeze {o}|~peel {o}|~fold {o}|~play chess with me|~drive {o} to the city""".replace("\n", "|").split("|")


def pick_template(r, templates, held):
    pool = [t for t in templates if t.startswith("~") == held] or templates
    return r.choice(pool).lstrip("~")


def plural(noun):
    if noun in ("dice", "stuff"):
        return noun
    if noun.endswith(("x", "s", "sh", "ch")):
        return noun + "es"
    return noun + "s"


def unknown_word(r, held):
    x = r.random()
    if held and x < 0.6:
        return r.choice(w.HELD_KINDS)
    if x < 0.8:
        return r.choice(w.UNKNOWN_KINDS)
    return "".join(r.choice(["ba", "lo", "mi", "ter", "zu", "ka", "fle", "gor", "pi", "nex", "dra", "wub", "shi", "on", "ith", "qua"]) for _ in range(r.choice([2, 2, 3])))


def noun_phrase(r, ref, held, many):
    """Adjectives and noun, without a determiner."""
    opened = OPEN1 if ref.role == 1 else OPEN2
    if ref.kind == "*":
        noun = r.choice(w.ANY_MANY if many else w.ANY_ONE)
        if ref.colour and not many and not ref.pick and not ref.tail and r.random() < 0.12:
            noun = ""
    elif ref.kind == "?":
        noun = unknown_word(r, held)
        noun = opened + (plural(noun) if many else noun) + CLOSE
    else:
        noun = r.choice(w.KINDS[ref.kind])
        noun = plural(noun) if many else noun
    size = "" if not ref.size else r.choice(w.SMALL if ref.size == "small" else w.LARGE)
    colour = ""
    if ref.colour == "?":
        colour = opened + r.choice(w.UNKNOWN_COLOURS) + CLOSE
    elif ref.colour:
        colour = r.choice(w.COLOURS[ref.colour])
        if r.random() < 0.04:
            colour += r.choice(["-colored", " coloured", "-coloured", " colored"])
    if colour and r.random() < 0.04:
        return " ".join(x for x in (size, noun, r.choice(["that is", "which is", "that's", "that are" if many else "in"]), colour) if x)
    parts = (colour, size, noun) if r.random() < 0.07 else (size, colour, noun)
    return " ".join(x for x in parts if x)


def tail(r, ref, held):
    if not ref.tail:
        return ""
    to = say_ref(r, ref.to, held, definite=True)
    if ref.tail == "except":
        return " " + r.choice(["except", "except for", "but", "apart from", "but not", "excluding", "other than"]) + " " + to
    relation = ref.tail[6:]
    if relation == "in":
        link = r.choice(["in", "inside", "that is in", "which is in", "that's inside", "from", "lying in"])
    elif relation == "on":
        link = r.choice(["on", "that is on", "which sits on", "lying on", "standing on", "on top of", "from the top of"])
    else:
        link = r.choice(["", "that is ", "which is "]) + r.choice(w.SIDES[relation])
    return f" {link} {to}"


def say_ref(r, ref, held=False, definite=False):
    q = ref.quantifier
    if q == "all":
        return say_all(r, ref, held)
    if q and q.startswith("count"):
        n = int(q[6:])
        return r.choice(w.NUMBERS[n]) + " " + noun_phrase(r, ref, held, True) + tail(r, ref, held)
    noun = noun_phrase(r, ref, held, False)
    if ref.pick in w.PICKS:
        noun = r.choice(w.PICKS[ref.pick]).format(n=noun)
    elif ref.pick:
        side, n = ref.pick.split("#")
        noun = r.choice(w.ORDINAL_FORMS).format(o=r.choice(w.ORDINALS[int(n)]), n=noun, s=side)
    if q == "any":
        article = r.choice(["an" if noun[0] in "aeiou" else "a"] * 4 + ["any", "some", "one", "any one"])
    else:
        article = r.choice(["the"] * 12 + ["", "", "that", "this", "my"])
        if ref.pick and article not in ("", "the"):
            article = "the"
    return (article + " " + noun).strip() + tail(r, ref, held)


def say_all(r, ref, held):
    if ref.kind == "*" and not (ref.colour or ref.size) and r.random() < 0.7:
        return r.choice(["everything", "all objects", "all the things", "all the objects", "all of the items", "every object", "all items", "all the stuff", "everything else" if ref.tail else "everything on the table"]) + tail(r, ref, held)
    if ref.kind == "*" and ref.colour and not ref.size and ref.colour != "?" and r.random() < 0.25:
        return "everything " + r.choice(["", "that is "]) + r.choice(w.COLOURS[ref.colour]) + tail(r, ref, held)
    if r.random() < 0.3:
        return r.choice(["every", "each", "every single"]) + " " + noun_phrase(r, ref, held, False) + tail(r, ref, held)
    return r.choice(["all", "all the", "all of the", "the", "all", "", "all my", "any and all", "every one of the", "each of the", "each one of the", "every last one of the"]).strip() + " " + noun_phrase(r, ref, held, True) + tail(r, ref, held)


def levels(r, refs, order):
    names = [say_ref(r, x) for x in (refs if order == "top" else refs[::-1])]
    return ", ".join(names[:-1]) + r.choice([" and ", ", ", ", then "]) + names[-1]


def fill(r, template, step, held, o=None, t=None, placement="in", o2=None):
    it = template
    words = {"V": r.choice(w.PUT), "T": r.choice(w.TAKE), "S": r.choice(w.STACK), "P": r.choice(w.IN if placement == "in" else w.ON)}
    if o is not None:
        words["o"] = say_ref(r, o, held)
        if (o.quantifier or "") == "all" or (o.quantifier or "").startswith("count"):
            it = it.replace(" it ", " them ").replace(" goes ", " go ").replace(" belongs ", " belong ")
    if o2 is not None:
        words["o2"] = say_ref(r, o2, held)
    if t is not None:
        words["t"] = say_ref(r, t, held)
    for name, value in words.items():
        it = it.replace("{" + name + "}", value)
    return it


def say_step(r, step, held):
    skill = step[0]
    if skill == "put":
        pool = PUT
        if (step[2] == "in") == (step[3].kind in ("bowl", "?", "*")) and step[3].kind not in ("cube", "ball", "cylinder") and r.random() < 0.15:
            pool = PUT_IN if step[2] == "in" else [x for x in PUT_IN if x.endswith("to {t}")]
        return fill(r, pick_template(r, pool, held), step, held, step[1], step[3], step[2])
    if skill == "stack":
        return fill(r, pick_template(r, STACK_SURE, held), step, held, step[1], step[2])
    if skill == "beside":
        far = "" if not step[2] else r.choice(w.FAR if step[2] == "far" else w.NEAR)
        text = pick_template(r, BESIDE, held).replace("{d}", far).replace("{r}", r.choice(w.SIDES[step[1]]))
        return fill(r, text, step, held, step[3], step[4])
    if skill == "to_zone":
        return fill(r, pick_template(r, TO_ZONE, held).replace("{z}", r.choice(w.ZONES[step[1]])), step, held, step[2])
    if skill == "push":
        return fill(r, pick_template(r, PUSH, held).replace("{d}", r.choice(w.DIRECTIONS[step[1]])), step, held, step[2])
    if skill == "swap":
        return fill(r, pick_template(r, SWAP, held), step, held, step[1], step[2])
    if skill == "clear" and step[1].kind == "*" and not step[1].colour and not step[1].size and r.random() < 0.8:
        return pick_template(r, CLEAR_TABLE, held) + tail(r, step[1], held)
    if skill in ("gather", "spread", "clear"):
        return fill(r, pick_template(r, {"gather": GATHER, "spread": SPREAD, "clear": CLEAR}[skill], held), step, held, step[1])
    if skill == "tower":
        text, order = pick_template(r, TOWER, held).split("|")
        return text.replace("{b}", levels(r, step[1], order))
    key = r.choice(["colour", "color"] if skill == "sort:colour" else ["shape", "kind", "type"])
    return fill(r, pick_template(r, SORT_INTO if step[2] else SORT, held).replace("{k}", key), step, held, step[1], step[2])
