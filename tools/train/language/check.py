#!/usr/bin/python3
"""Reads hand-written instructions (tab-separated: language, [family,] text, program) with a checkpoint and lists what is read wrong.

    /usr/bin/python3 tools/train/language/check.py CHECKPOINT FILE.tsv [--quiet]
"""
import sys

import torch

import decoding
import grammar
import reading
from model import Reader


def _references(tokens):
    """The references of one step's tokens."""
    out, now = [], []
    for i, t in enumerate(tokens):
        if t in ("and", "end"):
            continue
        now.append(t)
        if t.startswith("kind:") and not (i + 1 < len(tokens) and tokens[i + 1].startswith(("except", "where:"))):
            out.append(now)
            now = []
    return out


def _count(tokens):
    step = tokens[: tokens.index("then")] if "then" in tokens else tokens
    refs = _references(step)
    return len(refs) if not any(t == "all" or t.startswith("count:") for t in step) else 0


def _sorted_parts(tokens):
    steps, out = [[]], []
    for t in tokens:
        if t == "then":
            steps.append([])
        else:
            steps[-1].append(t)
    for i, step in enumerate(steps):
        if step[0] in ("swap", "gather", "spread"):
            step = step[:1] + [t for ref in sorted(_references(step[1:])) for t in ref] + [t for t in step if t == "end"]
        out += (["then"] if i else []) + step
    return out


def same_action(tokens):
    """Programs that make the arm do the same are one: "put on" and "stack", "in" and "on" a plate or tray, all and one of what is left out,
    a tower of two and a stack, things in another order that are swapped, gathered or spread."""
    out, text = [], _sorted_parts(tokens)
    for i, t in enumerate(text):
        if t == "stack" or t == "tower" and _count(text[i + 1:]) == 2:
            # stack A B = put A on B
            out.append("put")
            continue
        if t in ("in", "on"):
            continue
        if t == "near":
            continue
        if t in ("all", "any") and i and text[i - 1] == "except":
            continue
        out.append(t)
    # "except red cube" after "all cube" leaves out what "except red *" does.
    for i, t in enumerate(out):
        if t == "except" and i:
            j = i + 1
            while not out[j].startswith("kind:"):
                j += 1
            if out[j] == out[i - 1]:
                out[j] = "kind:*"
    return out


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
