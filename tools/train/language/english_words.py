"""English words. Lists are long on purpose: reading is learnt from variety. `HELD` words never appear in training text."""
COLOURS = {
    "red": ["red"] * 8 + ["crimson", "scarlet", "ruby", "cherry", "dark red", "bright red", "vermilion", "blood red"],
    "orange": ["orange"] * 8 + ["amber", "tangerine", "dark orange", "bright orange", "pumpkin"],
    "yellow": ["yellow"] * 8 + ["lemon", "golden yellow", "bright yellow", "canary", "mustard"],
    "green": ["green"] * 8 + ["emerald", "lime", "dark green", "light green", "olive", "jade", "mint"],
    "blue": ["blue"] * 8 + ["navy", "azure", "sapphire", "cobalt", "dark blue", "light blue", "sky blue", "royal blue", "navy blue"],
    "purple": ["purple"] * 8 + ["violet", "lavender", "lilac", "plum", "dark purple"],
    "pink": ["pink"] * 8 + ["magenta", "rose", "fuchsia", "hot pink", "light pink"],
    "brown": ["brown"] * 8 + ["chocolate", "tan", "dark brown", "chestnut", "light brown"],
    "white": ["white"] * 8 + ["ivory", "snow white", "off-white", "cream"],
    "black": ["black"] * 8 + ["ebony", "jet black", "jet-black", "pitch black"],
    "gray": ["gray"] * 4 + ["grey"] * 5 + ["dark gray", "light grey", "slate", "ash gray"],
    "cyan": ["cyan"] * 6 + ["turquoise", "teal", "aqua", "aquamarine"],
}
UNKNOWN_COLOURS = "gold silver bronze copper rainbow transparent striped spotted glittery beige khaki maroon indigo metallic polka-dot plaid neon wooden invisible golden translucent".split()
KINDS = {
    "cube": ["cube"] * 6 + ["block"] * 5 + ["box", "brick", "dice", "square block", "building block"],
    "cylinder": ["cylinder"] * 6 + ["can", "tin", "tube", "pillar", "column", "cylindrical block"],
    "ball": ["ball"] * 6 + ["sphere"] * 3 + ["orb", "marble", "round ball"],
    "bowl": ["bowl"] * 8 + ["basin", "soup bowl"],
    "plate": ["plate"] * 7 + ["dish", "saucer", "platter"],
    "tray": ["tray"] * 8 + ["platform tray", "serving tray"],
}
ANY_ONE = ["one", "one", "one", "thing", "object", "item", "toy", "piece"]
ANY_MANY = ["ones", "things", "objects", "items", "toys", "pieces", "stuff"]
UNKNOWN_KINDS = """banana apple pear lemon mango grape strawberry carrot potato tomato onion bread cookie cake egg cup mug glass bottle jar
pitcher spoon fork knife chopstick pan pot kettle toaster phone laptop keyboard mouse charger cable pen pencil eraser ruler marker notebook book
magazine paper envelope scissors stapler tape screw nut bolt screwdriver hammer wrench pliers drill saw nail key lock coin wallet watch ring
necklace hat cap glove sock shoe boot shirt towel pillow blanket sponge soap brush comb toothbrush candle lamp bulb battery clock camera
toy car truck train plane boat duck dog cat bear dinosaur elephant doll robot puzzle card feather leaf flower stone rock shell stick
pyramid cone star hexagon prism triangle heart disc torus donut wheel gear spring magnet sticker flag basket bucket bag crate drawer shelf
cupboard bin fridge oven sink chair table door window wall floor box-cutter remote headset usb-stick resistor motor servo wire rope string""".split()
HELD_KINDS = "peach walnut spatula funnel tripod teapot helmet thimble violin cactus acorn lighter brick-oven ladle sandal".split()
SMALL = ["small", "small", "little", "tiny", "smaller", "mini"]
LARGE = ["large", "large", "big", "big", "huge", "bigger", "giant"]
PICKS = {
    "leftmost": ["leftmost {n}", "left-most {n}", "{n} on the far left", "{n} furthest to the left", "{n} on the left", "first {n} from the left", "left {n}", "{n} farthest left"],
    "rightmost": ["rightmost {n}", "right-most {n}", "{n} on the far right", "{n} furthest to the right", "{n} on the right", "first {n} from the right", "right {n}", "{n} farthest right"],
    "nearest": ["nearest {n}", "closest {n}", "{n} closest to me", "{n} nearest to the camera", "{n} at the very front", "front {n}", "{n} in front", "frontmost {n}", "{n} nearest me"],
    "farthest": ["farthest {n}", "furthest {n}", "{n} farthest away", "{n} furthest from me", "{n} at the very back", "back {n}", "most distant {n}", "{n} at the back", "rearmost {n}"],
    "largest": ["largest {n}", "biggest {n}", "{n} that is the biggest", "very largest {n}"],
    "smallest": ["smallest {n}", "tiniest {n}", "littlest {n}", "{n} that is the smallest"],
}
ORDINALS = {2: ["second", "2nd"], 3: ["third", "3rd"], 4: ["fourth", "4th"], 5: ["fifth", "5th"]}
ORDINAL_FORMS = ["{o} {n} from the {s}", "{o} {n} counting from the {s}", "{o} {s}most {n}", "{n} that is {o} from the {s}"]
NUMBERS = {2: ["two", "2", "both", "two of the"], 3: ["three", "3", "three of the"], 4: ["four", "4"], 5: ["five", "5"], 6: ["six", "6"]}
IN = ["in", "in", "into", "into", "inside", "inside of", "within"]
ON = ["on", "on", "onto", "onto", "on top of", "upon", "atop", "on to"]
SIDES = {
    "left_of": ["to the left of", "left of", "on the left side of", "on the left of"],
    "right_of": ["to the right of", "right of", "on the right side of", "on the right of"],
    "in_front_of": ["in front of", "before", "to the front of", "on the near side of"],
    "behind": ["behind", "in back of", "at the back of", "on the far side of"],
    "next_to": ["next to", "beside", "by", "alongside", "adjacent to", "close by"],
}
FAR = ["far ", "well ", "a long way ", "far away "]
NEAR = ["just ", "right ", "close ", "immediately ", "directly "]
ZONES = {
    "centre": ["the centre", "the center", "the middle", "the middle of the table", "the center of the table"],
    "left": ["the left side", "the left", "the left side of the table", "the left edge", "the left part of the table"],
    "right": ["the right side", "the right", "the right side of the table", "the right edge", "the right part of the table"],
    "front": ["the front", "the front of the table", "the front edge", "the near edge of the table"],
    "back": ["the back", "the back of the table", "the rear of the table", "the far edge of the table"],
    "front_left": ["the front left corner", "the front left", "the near left corner", "the bottom left corner"],
    "front_right": ["the front right corner", "the front right", "the near right corner", "the bottom right corner"],
    "back_left": ["the back left corner", "the back left", "the far left corner", "the top left corner"],
    "back_right": ["the back right corner", "the back right", "the far right corner", "the top right corner"],
}
DIRECTIONS = {
    "left": ["left", "to the left", "leftwards", "towards the left", "a bit to the left", "leftward"],
    "right": ["right", "to the right", "rightwards", "towards the right", "a bit to the right", "rightward"],
    "away": ["away", "away from me", "backwards", "back", "further away", "farther back", "to the back"],
    "nearer": ["nearer", "closer", "towards me", "forward", "toward the camera", "closer to me", "to the front"],
}
PUT = "put put put put place place drop set stick pop toss move lay position deposit leave slip chuck dump shove tuck bring transfer stow load plop throw carry relocate get".split()
TAKE = "pick up|take|grab|lift|get|fetch|grasp|select|pick".split("|")
STACK = "stack stack stack pile put place balance set pop".split()
BEFORE = ["please ", "please ", "could you ", "can you ", "can you please ", "would you ", "hey robot, ", "robot, ", "ok, ", "now ", "i need you to ", "i want you to ",
          "i'd like you to ", "would you kindly ", "hi, ", "hello, please ", "hey, could you ", "tendon, ", "go ahead and ", "let's ", "try to ", "your task is to ", "next, ", "so, ", "be a dear and ",
          "if you don't mind, ", "would it be possible to ", "arm, ", "you should ", "i would like you to ", "just ", "pls ", "plz ", "kindly ", "well, ", "alright, ", "first of all, ", "ok robot "]
AFTER = [" please", ", please", ", thanks", " thanks", " now", " for me", " right away", ", thank you", " if you can", " quickly", " carefully", " gently", " asap", ", would you?", ", ok?", " my friend", " pls", " when you are ready", " slowly", " again", " will you"]
ENDS = ["", "", "", "", ".", ".", ".", "!", "?", "...", "!!", " .", " 🙂", " 👍"]
