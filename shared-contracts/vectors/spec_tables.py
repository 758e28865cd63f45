"""The byte tables of SPEC.md as struct formats."""
import re
import struct

FORMATS = {"u8": "B", "u16": "H", "u32": "I", "u64": "Q", "i8": "b", "i16": "h", "i32": "i", "i64": "q"}
HEADER_ROW = "| Offset | Type | Field | Meaning |"


class Table:
    """One byte table: fixed fields in order, then at most one repeated block."""

    def __init__(self, title, rows):
        self.title = title
        self.fields = [(offset, kind, name) for offset, kind, name in rows if not kind.endswith("[]")]
        self.repeats = any(kind.endswith("[]") for _, kind, _ in rows)
        at = self.start = rows[0][0]
        for offset, kind, _ in rows:
            if offset != at:
                raise ValueError(f"{title}: offset {offset} where {at} was expected")
            at += 0 if kind.endswith("[]") else struct.calcsize("<" + FORMATS[kind])
        self.end = at

    def pack(self, values):
        """Bytes of the fixed fields; a field that is not in values is 0. Unknown names are an error."""
        known = {name for _, _, name in self.fields}
        unknown = set(values) - known
        if unknown:
            raise KeyError(f"{self.title} has no {sorted(unknown)}")
        return b"".join(struct.pack("<" + FORMATS[kind], int(values.get(name, 0))) for _, kind, name in self.fields)

    def names(self):
        return [name for _, _, name in self.fields if name != "Reserved"]

    def is_wide(self, name):
        return any(n == name and kind in ("u64", "i64") for _, kind, n in self.fields)


def read_tables(spec_path):
    """{title: (kind or None, Table)} in the order of the page. Titles are the heading, or the sentence above a block's table."""
    tables, title, kind, last_text, rows = {}, "", None, "", None
    for line in open(spec_path, encoding="utf-8"):
        line = line.rstrip("\n")
        heading = re.match(r"#+ (.+?)(?: \(kind (0x[0-9a-f]+)\))?$", line)
        if heading:
            title, kind, last_text = heading.group(1), heading.group(2) and int(heading.group(2), 16), ""
        elif line == HEADER_ROW:
            rows = []
        elif rows is not None and line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not cells[0].startswith("---"):
                rows.append((int(cells[0]), cells[1], cells[2]))
        else:
            if rows:
                block = re.match(r"(\w+) of (?:a )?(\w+), |(Knot), ", last_text)
                name = block.group(3) or f"{block.group(1)} of {block.group(2)}" if block else title
                tables[name] = (None if block else kind, Table(name, rows))
                rows = None
            if line:
                last_text = line
    return tables
