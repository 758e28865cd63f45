#!/usr/bin/python3
"""Reads hand-written instructions (tab-separated: language, [family,] text, program) with a checkpoint and lists what is read wrong.

    /usr/bin/python3 tools/train/language/check.py CHECKPOINT FILE.tsv [--quiet]
"""
import sys

import torch

import decoding
import grammar
import reading
from actions import same_action
from model import Reader


def load(path):
    state = torch.load(path, map_location="cpu")
    alphabet = reading.Alphabet(state["characters"])
    reader = Reader(len(alphabet))
    reader.adopt(state["model"], state.get("tokens", grammar.TOKENS), state["characters"], alphabet)
    return reader.eval(), alphabet


def rows(path):
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) >= 3:
            yield parts[0], parts[1] if len(parts) == 4 else "-", parts[-2], parts[-1].split(" ")


def main():
    torch.set_num_threads(1)
    reader, alphabet = load(sys.argv[1])
    quiet = "--quiet" in sys.argv
    drawn = list(rows(sys.argv[2]))
    counts = {}
    for start in range(0, len(drawn), 64):
        part = drawn[start : start + 64]
        tokens, sure, _ = decoding.decode(reader, [alphabet.encode(d[2]) for d in part], 1.0)
        for (language, family, text, meant), read, s in zip(part, tokens, sure):
            exact, same = read == meant, same_action(read) == same_action(meant)
            for key in (language, language + " " + family):
                n = counts.setdefault(key, [0, 0, 0])
                n[0] += 1
                n[1] += exact
                n[2] += same
            if not same and not quiet:
                print(f"{text}\n   read {s:.2f} {' '.join(read)}\n   not       {' '.join(meant)}")
    for key, (n, exact, same) in sorted(counts.items()):
        print(f"{key:20} n {n:4}  exact {exact / n:.3f}  same action {same / n:.3f}")


if __name__ == "__main__":
    main()
