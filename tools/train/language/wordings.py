#!/usr/bin/python3
"""Free wordings: whole instructions as people put them, in blocks under the program they mean (wordings/en, wordings/zh; format in README.md).

    /usr/bin/python3 tools/train/language/wordings.py [FILES…] [--samples N]

names file, line and fault of everything that cannot be used, and shows N drawn texts per block.
"""
import argparse
import glob
import math
import os
import random
import re
import sys

from blocks import Block, Fault, is_held_out

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "wordings")
# How often each family is drawn, however many lines it has.
FAMILIES = {"put": 3.2, "put all": 2.2, "stack": 1.7, "tower": 3.0, "beside": 2.6, "zone": 1.6, "push": 1.6, "swap": 1.8, "gather": 2.4, "clear": 1.6, "sort": 1.8, "compound": 3.6, "exclusion": 3.0,
            "ask": 1.3, "unknown_skill": 1.0, "not_instruction": 1.5, "nothing_to_do": 0.6, "contradiction": 0.3, "yes or no": 0.2}


class Book:
    """The wordings of one language. `faults` lists what could not be used, as "file:line: fault"."""

    def __init__(self, paths):
        self.blocks, self.faults = [], []
        for path in paths:
            self._read(path)
        self._weigh()

    def _read(self, path):
        block, known = None, {b.program: b for b in self.blocks}
        with open(path, encoding="utf-8") as f:
            for number, line in enumerate(f, 1):
                line = line.strip().lstrip("\ufeff")
                if not line or line.startswith("#"):
                    continue
                try:
                    if line.startswith("="):
                        block = None
                        weight, program = re.match(r"=\s*(?:(\d+)\*)?\s*(.*)$", line).groups()
                        program = " ".join(program.split())
                        if program not in known:
                            known[program] = Block(program, int(weight or 1), f"{os.path.basename(path)}:{number}")
                            self.blocks.append(known[program])
                        block = known[program]
                        block.weight = max(block.weight, int(weight or 1))
                    elif block is None:
                        raise Fault("no usable program stands above this line")
                    else:
                        block.add(line, path)
                except Fault as fault:
                    self.faults.append(f"{path}:{number}: {fault}")

    def _weigh(self):
        families = {}
        for b in self.blocks:
            families.setdefault(b.family, []).append(b)
        self.pools = {}
        for held in (False, True):
            blocks, weights, total = [], [], 0.0
            for family, members in families.items():
                sizes = [b.weight * math.sqrt(len(b.held if held else b.train)) for b in members]
                lines = sum(len(b.held if held else b.train) for b in members)
                if not lines:
                    continue
                # A family of few lines would be learnt by heart.
                share = FAMILIES.get(family, 1.0) * lines / (lines + (3 if held else 30)) / sum(sizes)
                for b, size in zip(members, sizes):
                    total += share * size
                    blocks.append(b)
                    weights.append(total)
            self.pools[held] = (blocks, weights)

    def __len__(self):
        return sum(len(b.train) + len(b.held) for b in self.blocks)

    def pick(self, r, held=False, wanted=lambda b: True):
        """A block with wordings of that side; null where there is none."""
        blocks, weights = self.pools[held]
        for _ in range(60):
            if not blocks:
                return None
            block = r.choices(blocks, cum_weights=weights)[0]
            if wanted(block):
                return block
        return None


def load(language, folder=FOLDER, files="*.txt"):
    """The wordings of "en" or "zh" on disk."""
    return Book(sorted(glob.glob(os.path.join(folder, language, files))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--samples", type=int, default=0)
    args = parser.parse_args()
    files = [os.path.abspath(f) for f in args.files] or sorted(glob.glob(os.path.join(FOLDER, "*", "*.txt")))
    r, faults = random.Random(5), 0
    for chinese in (False, True):
        book = Book([f for f in files if (os.path.basename(os.path.dirname(f)) == "zh") == chinese])
        faults += len(book.faults)
        print("\n".join(book.faults)) if book.faults else None
        rows = {}
        for b in book.blocks:
            n = rows.setdefault(b.family, [0, 0, 0])
            n[0] += 1
            n[1] += len(b.train)
            n[2] += len(b.held)
            for _ in range(args.samples if b.train else 0):
                text, tokens = b.draw(r, False, chinese)
                print(f"{b.where:24} {text}\n{'':24} {' '.join(tokens)}")
        for family, (blocks, train, held) in sorted(rows.items()):
            print(f"{'zh' if chinese else 'en'} {family:16} {blocks:4} blocks {train:5} lines, {held:4} held out")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
