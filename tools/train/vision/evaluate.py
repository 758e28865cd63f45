"""Accuracy of a detector on frames that it was not trained on, through the camera model as the host uses it."""

import numpy as np
import torch

from . import network as N
from . import packed as P
from . import targets as T

SCORE = 0.25  # as in the host's reader
MATCH_PX = 12.0  # of the base centre
# Columns of a decoded row, after the score.
KIND, COLOUR, SIZE, BOX, BASE, LENGTHS, YAW = (slice(s.start + 1, s.stop + 1) for s in (
    T.KIND, T.COLOUR, T.SIZE, T.BOX, T.BASE, T.LENGTHS, T.YAW))


def detections(rows, group):
    """Rows of one group above the score, doubles of a stronger one removed."""
    kept = []
    for r in rows[rows[:, 0] >= SCORE]:
        near = 8.0 if group == 0 else 25.0
        if all(np.hypot(*(r[BASE] - k[BASE])) >= near for k in kept):
            kept.append(r)
    return kept


def folded(error, fold):
    """Smallest angle between two yaws of a body that repeats fold times a turn."""
    period = 2 * np.pi / fold
    return abs((error + period / 2) % period - period / 2)


def measure(detector, data, most=400):
    decoder = N.Decoder(detector).eval()
    picked = np.linspace(0, len(data) - 1, min(most, len(data))).astype(int)
    seen = found = claimed = hidden = 0
    sums = {"kind": [], "colour": [], "size": [], "lying": []}
    errors = {"base_px": [], "base_mm": [], "yaw_deg": [], "width_mm": [], "height_mm": [], "base_z_mm": []}
    confused = {}
    with torch.no_grad():
        for start in range(0, len(picked), 16):
            frames = picked[start:start + 16]
            pixels = torch.from_numpy(np.stack([data.picture(f) for f in frames]).astype(np.float32)).permute(0, 3, 1, 2)
            outputs = [o.reshape(len(frames), T.PEAKS, T.ROW).numpy() for o in decoder(pixels)]
            for i, frame in enumerate(frames):
                cam = data.cameras[frame]
                for group in range(2):
                    truth = [o for o in data.objects[frame] if o[P.GROUP] == group]
                    got = detections(outputs[group][i], group)
                    pairs, extra = match(truth, got)
                    visible = [t for t in truth if t[P.VISIBLE] >= P.LEAST_VISIBLE]
                    seen += len(visible)
                    claimed += len(pairs) + len(extra)
                    for t, d in pairs:
                        hidden += t[P.VISIBLE] < P.LEAST_VISIBLE
                        if t[P.VISIBLE] >= P.LEAST_VISIBLE:
                            found += 1
                            compare(t, d, group, cam, sums, errors, confused)
    good = found + hidden
    result = {"frames": len(picked), "objects": seen, "recall": found / max(1, seen), "precision": good / max(1, claimed)}
    result.update({f"{k}_accuracy": float(np.mean(v)) for k, v in sums.items() if v})
    for name, values in errors.items():
        if values:
            result[f"{name}_median"] = float(np.median(values))
            result[f"{name}_p95"] = float(np.percentile(values, 95))
    result["confused"] = dict(sorted(confused.items(), key=lambda kv: -kv[1])[:8])
    return result


def match(truth, got):
    """Greedy by distance of the base centres."""
    distances = sorted(
        (np.hypot(*(d[BASE] - t[[P.BASE_U, P.BASE_V]])), i, j) for i, t in enumerate(truth) for j, d in enumerate(got))
    used_t, used_d, pairs = set(), set(), []
    for distance, i, j in distances:
        if distance > MATCH_PX or i in used_t or j in used_d:
            continue
        used_t.add(i)
        used_d.add(j)
        pairs.append((truth[i], got[j]))
    return pairs, [d for j, d in enumerate(got) if j not in used_d]


def compare(t, d, group, cam, sums, errors, confused):
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
