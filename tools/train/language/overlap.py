#!/usr/bin/python3
"""Which lines of a suite are built like a wording that training draws: the same words about anything in the slots.

    /usr/bin/python3 tools/train/language/overlap.py SUITE.tsv [ROWS.csv]

Prints how many lines are and how many are not, and with the rows of an evaluation the success on each part. Slots take up to five
English words or eight Chinese characters; signs and politeness around a sentence are disregarded.
"""
import csv
import re
import sys

import wordings

POLITE = {
    "en": r"(?:(?:please|hey|hi|hello|ok|okay|robot|now|so|kindly|could you|can you|would you|will you|just|pls|thanks|thank you|cheers)[ ,]+)*",
    "zh": r"(?:请问?|麻烦你?|劳驾|帮忙|帮我|给我|你好|那个|嗯|现在|机器人|能不能|可以|可不可以|[，、 ])*",
}
ANY = {"en": r"(?:\S+ ){0,4}\S+", "zh": r".{1,8}"}


def bare(text, language):
    text = re.sub(r"[^\w\s]", " " if language == "en" else "", text.lower())
    return re.sub(r"\s+", " ", text).strip() if language == "en" else re.sub(r"\s+", "", text)


def pattern_of(alternatives, language):
    """A regular expression for what `patterns` has parsed: alternatives, each a list of texts and further alternatives."""
    return "(?:" + "|".join("".join(plain(p, language) if isinstance(p, str) else pattern_of(p, language) for p in parts) for parts in alternatives) + ")"


def plain(text, language):
    """Slots become anything short, the rest its words."""
    out = []
    for piece in re.split(r"(\{[^}]*\}|«[^»]*»)", text):
        if piece[:1] in ("{", "«"):
            out.append(ANY[language])
        else:
            # A bare sign between slots would let everything through; it counts as one.
            words = re.sub(r"[^\w\s]", " " if language == "en" else "", piece.lower())
            out.append(re.escape(words).replace("\\ ", " "))
    joined = "".join(out)
    return re.sub(r"\s+", r"\\s+", joined) if language == "en" else re.sub(r"\s+", "", joined)


def known(language):
    for block in wordings.load(language).blocks:
        for line, parsed in block.train:
            if not re.search(r"[^\W\d_]", re.sub(r"\{[^}]*\}|«[^»]*»", "", line)):
                continue
            yield re.compile(POLITE[language] + r"\s*" + pattern_of(parsed, language) + r"\s*" + POLITE[language])


def main():
    shared, own = set(), set()
    compiled = {}
    for row in open(sys.argv[1], encoding="utf-8"):
        fields = row.rstrip("\r\n").split("\t")
        if len(fields) != 5 or row.startswith("#"):
            continue
        language = fields[1]
        compiled.setdefault(language, None)
        if compiled[language] is None:
            compiled[language] = list(known(language))
        text = bare(fields[3], language)
        (shared if any(p.fullmatch(text) for p in compiled[language]) else own).add(fields[0])
    print(f"{len(shared)} lines are built like a training wording, {len(own)} like none")
    if len(sys.argv) > 2:
        rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8")))
        for name, ids in (("like a training wording", shared), ("like none", own)):
            part = [r["success"] in ("1", "true", "True") for r in rows if r["id"] in ids]
            print(f"  {name}: {sum(part)} of {len(part)} succeeded")


if __name__ == "__main__":
    main()
