#!/usr/bin/env python3
"""Trains the picture → scene model and exports it as ONNX. DATASET is a folder written by 'tendon dataset'.

    tools/train/train_vision.py train --data DATASET --val DATASET --out RUN --minutes 45
    tools/train/train_vision.py magnify --data DATASET --val DATASET RUN/best.pt RUN/final.pt --minutes 12
    tools/train/train_vision.py colour RUN/final.pt RUN/final.pt --data DATASET --val DATASET --minutes 10
    tools/train/train_vision.py measure RUN/final.pt DATASET
    tools/train/train_vision.py export RUN/final.pt FILE.onnx [--random SEED]

The detector learns from whole pictures, then the magnifier from squares around small things and the look at colours from points in their boxes.

Training is stopped at any time without loss: RUN/last.pt resumes it (--resume), RUN/best.pt is the best so far.
Needs Debian's python3-torch, python3-onnx and libopenblas0-pthread.
"""

import argparse
import os
import sys

# Idle OpenMP threads that spin would take the other programs' processor time.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from vision import commands  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(required=True)
    train = parts.add_parser("train", help="train for a wall-clock budget")
    train.add_argument("--data", required=True, nargs="+", help="one or more folders")
    train.add_argument("--val", required=True)
    train.add_argument("--out", required=True)
    train.add_argument("--minutes", type=float, default=45)
    train.add_argument("--batch", type=int, default=24)
    train.add_argument("--rate", type=float, default=2e-3)
    train.add_argument("--threads", type=int, default=2)
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--resume", action="store_true")
    train.add_argument("--start-from", help="weights to begin with (fine-tuning)")
    train.set_defaults(run=commands.train)
    for name, rate, what in (("magnify", 2e-3, "the finest look at small things"), ("colour", 3e-3, "the look at colours")):
        part = parts.add_parser(name, help=f"train {what} and join it to a detector")
        part.add_argument("checkpoint")
        part.add_argument("out")
        part.add_argument("--data", nargs="+", default=[])
        part.add_argument("--val")
        part.add_argument("--minutes", type=float, default=12)
        part.add_argument("--threads", type=int, default=1)
        part.add_argument("--seed", type=int, default=1)
        part.add_argument("--rate", type=float, default=rate)
        part.add_argument("--start-from", help="weights to begin with (fine-tuning)")
        part.add_argument("--weights", help="do not train, join these weights")
        part.set_defaults(run=getattr(commands, name))
    export = parts.add_parser("export", help="write a checkpoint as ONNX")
    export.add_argument("checkpoint")
    export.add_argument("onnx")
    export.add_argument("--random", type=int, help="random weights from this seed instead of the trained ones (for tests that must fail)")
    export.set_defaults(run=commands.export)
    measure = parts.add_parser("measure", help="accuracy as JSON")
    measure.add_argument("checkpoint")
    measure.add_argument("dataset")
    measure.add_argument("--frames", type=int, default=2000)
    measure.add_argument("--changes", action="store_true", help="also with spoilt pictures and slipped cameras")
    measure.set_defaults(run=commands.measure)
    arguments = parser.parse_args()
    return arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
