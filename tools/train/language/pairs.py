"""Pairs of tokens that the twin model never sees next to each other: colour and kind (the same for language and vision), side and distance."""
import json
import os

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "held_out_pairs.json")


def load():
    with open(PATH, encoding="utf-8") as f:
        held = json.load(f)
    return [(f"colour:{colour}", f"kind:{kind}") for colour, kind in held["pairs"]] + [tuple(pair) for pair in held.get("relations", [])]
