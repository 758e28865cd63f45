"""English words. Lists are long on purpose: reading is learnt from variety. `HELD_KINDS` never appear in training text."""


def _colour(plain, shades, times=22):
    return plain * times + shades.split("|")


COLOURS = {
    "red": _colour(["red"], "crimson|scarlet|ruby|ruby red|cherry|cherry red|vermilion|blood red|burgundy|maroon|wine red|brick red|tomato red|carmine|cardinal red|fire-engine red|rose red|reddish"),
    "orange": _colour(["orange"], "amber|tangerine|pumpkin|pumpkin orange|apricot|carrot orange|burnt orange|orangey|orangish"),
    "yellow": _colour(["yellow"], "lemon|lemon yellow|golden yellow|canary|canary yellow|mustard|sunflower yellow|banana yellow|sunny yellow|blond|yellowish"),
    "green": _colour(["green"], "emerald|lime|lime green|olive|olive green|jade|mint|mint green|forest green|grass green|moss green|pea green|bottle green|sage|leaf green|greenish"),
    "blue": _colour(["blue"], "navy|navy blue|azure|sapphire|cobalt|cobalt blue|sky blue|royal blue|baby blue|midnight blue|cerulean|ultramarine|ocean blue|denim blue|bluish|electric blue"),
    "purple": _colour(["purple"], "violet|lavender|lilac|plum|mauve|aubergine|eggplant|amethyst|grape|orchid|royal purple|purplish|purply"),
    "pink": _colour(["pink"], "magenta|rose|fuchsia|hot pink|salmon|salmon pink|bubblegum pink|baby pink|blush|rosy|pinkish|rose pink"),
    "brown": _colour(["brown"], "chocolate|chocolate brown|tan|chestnut|coffee|coffee brown|caramel|cocoa|mocha|hazel|sienna|umber|brownish|nut-brown"),
    "white": _colour(["white"], "ivory|snow white|snow-white|off-white|cream|cream-coloured|pearl|pearl white|milk white|milky|snowy|chalk white|alabaster|whitish"),
    "black": _colour(["black"], "ebony|jet black|jet-black|pitch black|pitch-black|coal black|coal-black|onyx|raven black|ink black|obsidian|blackish"),
    "gray": _colour(["gray", "grey"], "slate|slate gray|ash gray|ash-grey|charcoal|charcoal grey|lead grey|smoke grey|stone grey|grayish|greyish|silver-gray|ashen", 10),
    "cyan": _colour(["cyan"], "turquoise|teal|aqua|aquamarine|blue-green|bluish green|greenish blue|sea green|turquoise blue|teal|turquoise", 10),
}
SHADES = "dark|light|bright|pale|deep|vivid|plain|pure|strong|faded|soft|dull|shiny".split("|")
UNKNOWN_COLOURS = "gold silver bronze copper rainbow transparent striped spotted glittery beige khaki metallic polka-dot plaid neon invisible golden translucent checkered multicoloured camouflage see-through".split()
KINDS = {
    "cube": ["cube"] * 16 + ["block"] * 12 + ["box", "box", "brick", "brick", "dice", "die", "square block", "building block", "wooden block", "wooden cube", "toy block", "cubic block", "square", "square piece", "cubelet", "cuboid"],
    "cylinder": ["cylinder"] * 16 + ["can", "can", "tin", "tin can", "tube", "tube", "pillar", "column", "cylindrical block", "rod", "barrel", "canister", "round column", "drum", "cylindrical piece", "soda can", "roller"],
    "ball": ["ball"] * 16 + ["sphere"] * 4 + ["orb", "orb", "marble", "round ball", "globe", "bead", "rubber ball", "bouncy ball", "round one", "spherical thing"],
    "bowl": ["bowl"] * 14 + ["basin", "soup bowl", "mixing bowl", "cereal bowl", "round bowl", "salad bowl", "porridge bowl"],
    "plate": ["plate"] * 14 + ["dish", "dish", "dish", "saucer", "saucer", "platter", "dinner plate", "flat plate", "side plate", "serving plate"],
    "tray": ["tray"] * 14 + ["serving tray", "flat tray", "square tray", "salver", "rectangular tray", "platform tray", "baking tray"],
}
ANY_ONE = ["one", "one", "one", "one", "thing", "object", "item", "toy", "piece", "thingy", "guy"]
ANY_MANY = ["ones", "ones", "things", "objects", "items", "toys", "pieces", "stuff", "thingies"]
UNKNOWN_KINDS = """banana apple pear lemon mango grape strawberry carrot potato tomato onion bread cookie cake egg cup mug glass bottle jar
pitcher spoon fork knife chopstick pan pot kettle toaster phone laptop keyboard mouse charger cable pen pencil eraser ruler marker notebook book
magazine paper envelope scissors stapler tape screw nut bolt screwdriver hammer wrench pliers drill saw nail key lock coin wallet watch ring
necklace hat cap glove sock shoe boot shirt towel pillow blanket sponge soap brush comb toothbrush candle lamp bulb battery clock camera
toy-car truck train plane boat duck dog cat bear dinosaur elephant doll robot puzzle card feather leaf flower stone rock shell stick teddy
pyramid cone star hexagon prism triangle heart disc torus donut wheel gear spring magnet sticker flag basket bucket bag crate drawer shelf
cupboard bin fridge oven sink chair window wall floor box-cutter remote headset usb-stick resistor motor servo wire rope string unicorn
trash-can dustbin suitcase backpack pocket vase tea-pot cushion balloon whistle umbrella helicopter tractor octopus burger pizza sandwich""".split()
HELD_KINDS = "peach walnut spatula funnel tripod teapot helmet thimble violin cactus acorn lighter brick-oven ladle sandal".split()
SMALL = ["small", "small", "small", "little", "little", "tiny", "smaller", "mini", "wee", "teeny", "small-sized", "miniature", "petite", "compact"]
LARGE = ["large", "large", "large", "big", "big", "big", "huge", "bigger", "giant", "larger", "large-sized", "great big", "massive", "enormous"]
_LEFT, _RIGHT = "leftmost|left-most|furthest left|farthest left|far left|most left|extreme left|left|first", "rightmost|right-most|furthest right|farthest right|far right|most right|extreme right|right|first"
PICKS = {
    "leftmost": "leftmost {n}|leftmost {n}|leftmost {n}|left-most {n}|{n} on the far left|{n} furthest to the left|{n} farthest to the left|{n} on the left|first {n} from the left|left {n}|{n} farthest left|far left {n}|left-hand {n}|lefthand {n}|{n} at the far left|{n} on the left side|{n} that is furthest left|{n} that's the most to the left|{n} on the extreme left|{n} at the left end|{n} on the very left|first {n} on the left|{n} most to the left|{n} to the far left|{n} sitting furthest left".split("|"),
    "rightmost": "rightmost {n}|rightmost {n}|rightmost {n}|right-most {n}|{n} on the far right|{n} furthest to the right|{n} farthest to the right|{n} on the right|first {n} from the right|right {n}|{n} farthest right|far right {n}|right-hand {n}|righthand {n}|{n} at the far right|{n} on the right side|{n} that is furthest right|{n} that's the most to the right|{n} on the extreme right|{n} at the right end|{n} on the very right|first {n} on the right|{n} most to the right|{n} to the far right|{n} sitting furthest right".split("|"),
    "nearest": "nearest {n}|closest {n}|{n} closest to me|{n} nearest to the camera|{n} at the very front|front {n}|{n} in front|frontmost {n}|{n} nearest me|{n} nearest to me|{n} that is closest to me|{n} that's nearest|{n} nearest us|{n} closest to the camera|{n} which is the closest|{n} at the front|nearest {n} to me|closest {n} to me|{n} right in front of me|most frontal {n}|{n} lowest in the picture|{n} nearest the viewer|{n} closest by".split("|"),
    "farthest": "farthest {n}|furthest {n}|{n} farthest away|{n} furthest from me|{n} at the very back|back {n}|most distant {n}|{n} at the back|rearmost {n}|{n} that is farthest away|{n} that's furthest away|furthest {n} from me|{n} furthest from the camera|{n} furthest off|{n} most far away|remotest {n}|{n} way at the back|hindmost {n}|{n} deepest in the picture|{n} that is the most distant|backmost {n}|{n} farthest from us".split("|"),
    "largest": "largest {n}|largest {n}|biggest {n}|biggest {n}|{n} that is the biggest|very largest {n}|{n} that's the largest|{n} which is biggest|most enormous {n}|{n} of the largest size|bulkiest {n}|{n} with the biggest size|single biggest {n}".split("|"),
    "smallest": "smallest {n}|smallest {n}|tiniest {n}|littlest {n}|{n} that is the smallest|very smallest {n}|{n} that's the tiniest|{n} which is smallest|{n} of the smallest size|teeniest {n}|{n} with the smallest size|single smallest {n}|most tiny {n}".split("|"),
}
ORDINALS = {2: ["second", "second", "2nd", "number two", "no. 2"], 3: ["third", "third", "3rd", "number three"], 4: ["fourth", "fourth", "4th"], 5: ["fifth", "fifth", "5th"]}
ORDINAL_FORMS = ["{o} {n} from the {s}", "{o} {n} from the {s}", "{o} {n} counting from the {s}", "{o} {s}most {n}", "{n} that is {o} from the {s}", "{o} {n} from {s}", "{o} {n} from the {s} side", "{n} {o} from the {s}",
                 "{o} {n} on the {s}", "{o} {n} if you count from the {s}", "{o} {n} starting from the {s}", "{n} in {o} place from the {s}", "{o}-from-{s} {n}", "{o} from the {s} {n}", "{o} {n} starting at the {s}", "{o} {n} when counting from the {s}"]
NUMBERS = {2: ["two", "2", "both", "two of the", "both of the", "both the", "a couple of", "a pair of", "any two", "exactly two", "the two", "just two"], 3: ["three", "3", "three of the", "any three", "the three", "exactly three", "all three", "all three of the"],
           4: ["four", "4", "any four", "the four", "all four", "four of the"], 5: ["five", "5", "the five", "all five"], 6: ["six", "6", "half a dozen", "the six", "all six"]}
IN = ["in", "in", "in", "into", "into", "into", "inside", "inside", "inside of", "within", "in to", "to the inside of"]
ON = ["on", "on", "on", "onto", "onto", "on top of", "upon", "atop", "on to", "up on", "over onto", "on the top of", "ontop of"]
SIDES = {
    "left_of": ["to the left of", "to the left of", "left of", "on the left side of", "on the left of", "at the left of", "at the left side of", "to the left-hand side of", "left from", "leftward of", "on the left hand side of", "to the left side of"],
    "right_of": ["to the right of", "to the right of", "right of", "on the right side of", "on the right of", "at the right of", "at the right side of", "to the right-hand side of", "right from", "rightward of", "on the right hand side of", "to the right side of"],
    "in_front_of": ["in front of", "in front of", "in front of", "before", "to the front of", "on the near side of", "infront of", "ahead of", "at the front of", "on this side of", "to the bottom side of", "on the bottom side of", "below", "to the near side of"],
    "behind": ["behind", "behind", "behind", "in back of", "at the back of", "on the far side of", "to the back of", "to the rear of", "at the rear of", "on the other side of", "round the back of", "beyond", "to the top side of", "on the top side of", "to the far side of"],
    "next_to": ["next to", "next to", "next to", "beside", "beside", "by", "alongside", "adjacent to", "close by", "near", "near to", "close to", "by the side of", "at the side of", "besides", "right by", "in the vicinity of", "up against", "nearby", "along side", "side by side with"],
}
FAR = ["far ", "well ", "a long way ", "far away ", "way ", "far off ", "a good distance ", "quite a distance ", "much further ", "at some distance ", "a lot ", "quite far ", "pretty far ", "considerably ", "a fair way ", "several inches ", "way over ", "quite a bit "]
NEAR = ["just ", "right ", "close ", "immediately ", "directly ", "closely ", "tight ", "snugly ", "a tiny bit ", "a short way ", "slightly ", "barely ", "close by, ", "near and ", "pretty close ", "only just ", "very close ", "as close as possible ", "a hair ", "touching, "]
_T = "[| of the table| of the desk| of the work area| of the workspace| of the tabletop| of the surface| of the board]"
ZONES = {
    "centre": "[the|] [centre|center|middle]" + _T,
    "left": "the left[ side| edge| part| half| hand side| border| area| zone| end|-hand side|][| of the table| of the desk| of the work area| of the workspace]",
    "right": "the right[ side| edge| part| half| hand side| border| area| zone| end|-hand side|][| of the table| of the desk| of the work area| of the workspace]",
    "front": "[the front[| side| edge| part| area| zone| end]|the near [side|edge|end]|the bottom [|edge|side]|the edge nearest me|the edge closest to me]" + _T,
    "back": "[the back[| side| edge| part| area| zone| end]|the rear[| edge| side]|the far [side|edge|end]|the top [|edge|side]]" + _T,
    "front_left": "[the [front|near|bottom|lower][ |-]left[| corner| corner| part| area| zone]|the left front[| corner]|the corner at the front left|the left corner [at|in] the front]" + _T,
    "front_right": "[the [front|near|bottom|lower][ |-]right[| corner| corner| part| area| zone]|the right front[| corner]|the corner at the front right|the right corner [at|in] the front]" + _T,
    "back_left": "[the [back|far|rear|top|upper][ |-]left[| corner| corner| part| area| zone]|the left back[| corner]|the corner at the back left|the left corner [at|in] the back]" + _T,
    "back_right": "[the [back|far|rear|top|upper][ |-]right[| corner| corner| part| area| zone]|the right back[| corner]|the corner at the back right|the right corner [at|in] the back]" + _T,
}
_BIT = "[|||||a bit |a little |slightly |a few centimetres |a tad |some way |a bit more |5 cm |somewhat |further |gently ]"
DIRECTIONS = {
    "left": _BIT + "[left|to the left|to the left|leftwards|leftward|towards the left|toward the left|to its left|to my left|to the left-hand side|in the left direction]",
    "right": _BIT + "[right|to the right|to the right|rightwards|rightward|towards the right|toward the right|to its right|to my right|to the right-hand side|in the right direction]",
    "away": _BIT + "[away|away from me|away from us|backwards|back|backward|further away|farther back|to the back|to the rear|towards the back|away from the camera|further back|off into the distance|towards the far side|further from me|up|up|up|upward|upwards|towards the top|to the far side]",
    "nearer": _BIT + "[nearer|closer|towards me|forward|forwards|toward the camera|closer to me|to the front|towards the front|nearer to me|toward me|towards us|this way|in my direction|in our direction|to me|down|down|down|downward|downwards|towards the bottom|to the near side]",
}
PUT = ("put put put put put put put place place place drop drop set set stick pop toss move move move lay position deposit leave slip chuck dump shove tuck bring transfer stow load plop throw carry relocate get put "
       "shift pack transport deliver situate park plonk plunk fling sling ship haul lower install house settle file rest send pitch bung hoist whack lob drag heave arrange locate convey plant slot slap release balance perch nestle seat").split()
TAKE = "pick up|pick up|pick up|take|take|take|grab|grab|lift|get|fetch|grasp|select|pick|grip|seize|collect|hold|catch|lift up|snatch|clutch|choose|find|raise|scoop up|get hold of|take hold of".split("|")
STACK = "stack stack stack stack pile heap".split()
ENDS = ["", "", "", "", "", "", ".", ".", ".", "!", "!", "?", "...", "!!", " .", " 🙂", " 👍", " 🙏", ";", " :)"]
