"""Colour and kind pairs that the twin models never see, the same for language and vision."""
import json
import os

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "held_out_pairs.json")


def load():
    with open(PATH, encoding="utf-8") as f:
        return [tuple(pair) for pair in json.load(f)["pairs"]]
