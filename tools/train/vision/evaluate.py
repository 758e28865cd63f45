"""Accuracy of a detector on frames that it was not trained on, through the camera model as the host uses it."""

import numpy as np
import torch

from . import changes, groups as G
from . import network as N
from . import packed as P
from . import targets as T

SCORE = 0.4  # as in the host's reader
MATCH_PX = 12.0  # of the base centre
# Columns of a decoded row: score, kind, colours, then the other raw outputs in their order.
KIND = slice(T.KIND.start + 1, T.KIND.stop + 1)
COLOUR = slice(KIND.stop, KIND.stop + len(T.COLOURS))
SIZE, BOX, BASE, LENGTHS, YAW = (slice(s.start + 1 + len(T.COLOURS), s.stop + 1 + len(T.COLOURS)) for s in (T.SIZE, T.BOX, T.BASE, T.LENGTHS, T.YAW))


def detections(rows, group):
    """Rows of one group above the score, doubles of a stronger one removed, as in the host's reader."""
    kept = []
    near = 8.0 if group == 0 else 25.0
    for r in rows[rows[:, 0] >= SCORE]:
        if all(np.hypot(*(r[BASE] - k[BASE])) >= near or np.hypot(*(middle(r) - middle(k))) >= near for k in kept):
            kept.append(r)
    return kept


def middle(row):
    """Centre of a decoded row's box."""
    box = row[BOX]
    return (box[:2] + box[2:]) / 2


def folded(error, fold):
    """Smallest angle between two yaws of a body that repeats fold times a turn."""
    period = 2 * np.pi / fold
    return abs((error + period / 2) % period - period / 2)


def measure(detector, data, most=400, change=None, camera_off=None, held_out=frozenset(), seed=1):
    """Recall, precision and errors, over all and per group of objects. change spoils the pictures (see changes.PICTURES);
    camera_off = (metres, degrees) reads the pictures with a calibration that is off by so much."""
    decoder = N.Decoder(detector).eval()
    random = np.random.default_rng(seed)
    picked = np.linspace(0, len(data) - 1, min(most, len(data))).astype(int)
    wanted = set(picked.tolist())
    groups = {i: G.of(label["objects"], held_out) for i, label in enumerate(data.labels()) if i in wanted}
    total = Tally()
    with torch.no_grad():
        for start in range(0, len(picked), 16):
            frames = picked[start:start + 16]
            pictures = np.stack([data.picture(f) for f in frames]).astype(np.float32)
            if change:
                pictures = changes.PICTURES[change](pictures, random)
            outputs = [o.reshape(len(frames), T.PEAKS, T.ROW).numpy() for o in decoder(torch.from_numpy(pictures).permute(0, 3, 1, 2))]
            for i, frame in enumerate(frames):
                camera = data.cameras[frame]
                if camera_off:
                    camera = changes.moved(camera, *camera_off, random)
                for group in range(2):
                    total.add(data.objects[frame], groups[frame], outputs[group][i], group, camera)
    return {"frames": len(picked), **total.result()}


class Tally:
    """What was there, what was claimed, and how well the pairs agree."""

    def __init__(self):
        self.seen = self.found = self.claimed = self.hidden = 0
        self.sums = {"kind": [], "colour": [], "size": [], "lying": []}
        self.errors = {"base_px": [], "base_mm": [], "yaw_deg": [], "width_mm": [], "height_mm": [], "base_z_mm": []}
        self.confused, self.groups = {}, {}

    def add(self, rows, names, outputs, group, camera):
        truth = [i for i, o in enumerate(rows) if o[P.GROUP] == group]
        pairs, extra = match(rows, truth, detections(outputs, group))
        self.claimed += len(pairs) + len(extra)
        for i in truth:
            if rows[i, P.VISIBLE] < P.LEAST_VISIBLE:
                self.hidden += i in pairs
                continue
            self.seen += 1
            right = compare(rows[i], pairs[i], group, camera, self.sums, self.errors, self.confused) if i in pairs else None
            self.found += i in pairs
            for name in names[i]:
                self.groups.setdefault(name, []).append(right)

    def result(self):
        out = {"objects": self.seen, "recall": self.found / max(1, self.seen), "precision": (self.found + self.hidden) / max(1, self.claimed)}
        out.update({f"{k}_accuracy": float(np.mean(v)) for k, v in self.sums.items() if v})
        for name, values in self.errors.items():
            if values:
                out[f"{name}_median"] = float(np.median(values))
                out[f"{name}_p95"] = float(np.percentile(values, 95))
        out["confused"] = dict(sorted(self.confused.items(), key=lambda kv: -kv[1])[:8])
        out["groups"] = {name: summed(answers) for name, answers in sorted(self.groups.items())}
        return out


def summed(answers):
    found = [a for a in answers if a is not None]
    kind, colour, millimetres = zip(*found) if found else ((), (), ())
    mean = lambda values: round(float(np.mean(values)), 4) if values else None
    return {"objects": len(answers), "recall": round(len(found) / len(answers), 4), "kind": mean(kind), "colour": mean(colour),
            "base_mm_median": round(float(np.median(millimetres)), 2) if found else None}


def match(rows, truth, got):
    """Greedy by distance of the base centres: {index of a row: its detection}, and the detections that are left."""
    distances = sorted((np.hypot(*(d[BASE] - rows[i, [P.BASE_U, P.BASE_V]])), i, j) for i in truth for j, d in enumerate(got))
    used, pairs = set(), {}
    for distance, i, j in distances:
        if distance > MATCH_PX or i in pairs or j in used:
            continue
        used.add(j)
        pairs[i] = got[j]
    return pairs, [d for j, d in enumerate(got) if j not in used]


def compare(t, d, group, cam, sums, errors, confused):
    """Books one pair; whether kind and colour are right, and how far off the base is (mm)."""
    kind, colour = int(np.argmax(d[KIND])), int(np.argmax(d[COLOUR]))
    sums["kind"].append(kind == int(t[P.KIND]))
    sums["colour"].append(colour == int(t[P.COLOUR]))
    if kind != int(t[P.KIND]):
        name = f"{T.KINDS[group][int(t[P.KIND])]} as {T.KINDS[group][kind]}"
        confused[name] = confused.get(name, 0) + 1
    if colour != int(t[P.COLOUR]):
        name = f"{T.COLOURS[int(t[P.COLOUR])]} as {T.COLOURS[colour]}"
        confused[name] = confused.get(name, 0) + 1
    u, v = d[BASE]
    errors["base_px"].append(np.hypot(u - t[P.BASE_U], v - t[P.BASE_V]))
    x, y, z, width, height = cam.locate(u, v, *d[LENGTHS])
    name = T.KINDS[group][kind]
    large = width >= T.LARGE_FROM_M[name] if name in T.LARGE_FROM_M else d[SIZE][0] > 0.5
    sums["size"].append(large == (t[P.SIZE] > 0.5))
    errors["base_mm"].append(1000 * np.hypot(x - t[P.X_M], y - t[P.Y_M]))
    errors["width_mm"].append(1000 * abs(width - t[P.WIDTH_M]))
    errors["height_mm"].append(1000 * abs(height - t[P.HEIGHT_M]))
    errors["base_z_mm"].append(1000 * abs(z - t[P.BASE_M]))
    fold = t[P.FOLD]
    if group == 0 and int(t[P.KIND]) == 1:
        sums["lying"].append((np.hypot(*d[YAW]) > 0.5) == (fold > 0))
    if fold > 0:
        yaw = np.arctan2(d[YAW][0], d[YAW][1]) / fold + cam.horizontal(u, v, z)
        errors["yaw_deg"].append(np.degrees(folded(yaw - t[P.YAW_BASE], fold)))
    return kind == int(t[P.KIND]), colour == int(t[P.COLOUR]), errors["base_mm"][-1]
