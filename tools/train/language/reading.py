"""Text to model input: normalise, then one slot per Latin character and two per any other (so that both languages fill the
same number of encoder positions per word). The C# TextEncoder does exactly the same from the table in language.json."""

MAX_SLOTS = 400
PAD, REST = 0, 1
# Characters outside the table fall into a bucket by range.
BUCKETS = [("han", 0x3400, 0x9FFF), ("han-beyond", 0x20000, 0x3FFFF), ("kana", 0x3040, 0x30FF), ("hangul", 0xAC00, 0xD7AF), ("latin", 0x80, 0x24F), ("greek-cyrillic", 0x370, 0x52F),
           ("punctuation", 0x2000, 0x206F), ("cjk-punctuation", 0x3000, 0x303F), ("symbols", 0x2100, 0x2BFF), ("emoji", 0x1F000, 0x1FAFF), ("other", 0, 0x10FFFF)]
FIRST_CHARACTER = 2 + len(BUCKETS)


def normalise(text):
    out = []
    for c in text:
        n = ord(c)
        if n == 0x3000 or c in "\t\r\n\u00a0":
            c = " "
        elif 0xFF01 <= n <= 0xFF5E:
            c = chr(n - 0xFEE0)
        if "A" <= c <= "Z":
            c = c.lower()
        out.append(c)
    return "".join(out)


def is_wide(c):
    return ord(c) >= 0x80


class Alphabet:
    def __init__(self, characters):
        self.characters = characters
        self.ids = {c: FIRST_CHARACTER + i for i, c in enumerate(characters)}

    def __len__(self):
        return FIRST_CHARACTER + len(self.characters)

    def id_of(self, c):
        known = self.ids.get(c)
        if known is not None:
            return known
        n = ord(c)
        return next(2 + i for i, (_, low, high) in enumerate(BUCKETS) if low <= n <= high)

    def encode(self, text):
        """Slots and, per slot, the span tag (0 none, 1 in the object, 2 in the target)."""
        slots, tags, tag = [], [], 0
        for c in normalise(text):
            if c == "\ue001":
                tag = 1
            elif c == "\ue002":
                tag = 2
            elif c == "\ue003":
                tag = 0
            else:
                slots.append(self.id_of(c))
                tags.append(tag)
                if is_wide(c):
                    slots.append(REST)
                    tags.append(tag)
        return slots, tags


def collect(texts, least):
    """The alphabet of the training texts: what occurs at least `least` times, and all printable ASCII."""
    counts = {}
    for text in texts:
        for c in normalise(text):
            counts[c] = counts.get(c, 0) + 1
    seen = {c for c, n in counts.items() if n >= least and not 0xE000 <= ord(c) <= 0xF8FF and ord(c) >= 0x80}
    return [chr(n) for n in range(32, 127) if not "A" <= chr(n) <= "Z"] + sorted(seen)
