#!/usr/bin/python3
"""Measures a checkpoint on every held-out free wording and as many trained ones, per language and family, and lists the wordings read worst.

    /usr/bin/python3 tools/train/language/families.py CHECKPOINT [--worst N] [--draws 3] [--folder wordings]
"""
import argparse
import random

import torch

import actions
import check
import measuring
import wordings


def drawn_of(book, chinese, held, draws, most):
    """Texts of all held-out wordings, or of `most` trained ones: (text, program, family, Chinese?, wording)."""
    r = random.Random(77)
    lines = [(b, pair) for b in book.blocks for pair in (b.held if held else b.train)]
    if len(lines) > most:
        lines = r.sample(lines, most)
    out = []
    for block, pair in lines:
        for _ in range(draws):
            text, tokens = block.draw_line(r, pair, held, chinese)
            out.append((text, tokens, block.family, chinese, pair[0]))
    return sorted(out, key=lambda d: len(d[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--folder", default=wordings.FOLDER)
    args = parser.parse_args()
    torch.set_num_threads(1)
    reader, alphabet = check.load(args.checkpoint)
    table, bad = {}, []
    for chinese in (False, True):
        book = wordings.load("zh" if chinese else "en", args.folder)
        for held in (True, False):
            drawn = drawn_of(book, chinese, held, args.draws, sum(len(b.held) for b in book.blocks))
            right, sure, read = measuring.read_all(reader, alphabet, drawn)
            same = [actions.same_action(a) == actions.same_action(d[1]) for a, d in zip(read, drawn)]
            for key, row in measuring.report(drawn, same).items():
                table.setdefault(key, {})[held] = row
            if held:
                bad += [(s, d, t) for d, s, t, ok in zip(drawn, sure, read, same) if not ok]
    print(f"{'same action':24} {'held out':>16} {'trained':>16}")
    for key, row in sorted(table.items()):
        print(f"{key:24} " + " ".join(f"{row[h]['accuracy']:.3f} (n {row[h]['n']:4})".rjust(16) if h in row else " " * 16 for h in (True, False)))
    for s, d, tokens in sorted(bad, key=lambda b: -b[0])[:args.worst]:
        print(f"{d[0]}\n   read {s:.2f} {' '.join(tokens)}\n   not       {' '.join(d[1])}")


if __name__ == "__main__":
    main()
