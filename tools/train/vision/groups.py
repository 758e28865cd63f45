"""Groups of objects that are hard in their own way, told from the labels."""

import json
import os

from . import targets as T

HELD_OUT = os.path.join(os.path.dirname(__file__), "..", "held_out_pairs.json")
HELD_ABOVE_M = 0.03


def of(objects, held_out=frozenset()):
    """objects: those of one line of a shard's labels → one set of group names each."""
    by_id = {o["id"]: o for o in objects}
    supports = {o["id"]: by_id[o["on"]] for o in objects if o["on"] in by_id and by_id[o["on"]]["kind"] < 3 and o["in"] < 0}
    carried = {s["id"]: by_id[i] for i, s in supports.items()}
    out = []
    for o in objects:
        groups = set()
        levels = 1 + climb(o, supports) + climb(o, carried)
        if o["id"] in supports:
            groups.add("on another")
        if o["id"] in carried:
            groups.add("under another")
        if levels >= 3:
            groups.add("tower of 3 to 5")
        if o["in"] >= 0:
            groups.add("in a container")
            if sum(p["in"] == o["in"] for p in objects) >= 3:
                groups.add("in a heap of 3 or more")
        elif o["on"] < 0 and o["kind"] < 3 and o["base"][2] > HELD_ABOVE_M:
            groups.add("held by the gripper")
        if o["kind"] < 3 and sum((p["kind"], p["colour"]) == (o["kind"], o["colour"]) for p in objects) >= 2:
            groups.add("alike another")
        if (o["kind"], o["colour"]) in held_out:
            groups.add("held-out pair")
        if not groups & {"on another", "under another", "in a container", "held by the gripper"} and o["kind"] < 3:
            groups.add("alone on the table")
        out.append(groups)
    return out


def climb(o, onward):
    steps, seen = 0, set()
    while o["id"] in onward and o["id"] not in seen:
        seen.add(o["id"])
        o, steps = onward[o["id"]], steps + 1
    return steps


def held_out_pairs():
    """(kind, colour) numbers of the pairs that a twin model never saw."""
    kinds = T.KINDS[0] + T.KINDS[1]
    with open(HELD_OUT, encoding="utf-8") as f:
        return frozenset((kinds.index(kind), T.COLOURS.index(colour)) for colour, kind in json.load(f)["pairs"])
