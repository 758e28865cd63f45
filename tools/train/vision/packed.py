"""The training set as the trainer wants it: memory-mapped pictures, and one row of numbers per object."""

import json
import os

import numpy as np

from . import targets as T
from .camera import Camera

# Columns of one object's row. Pixels are of the full picture; lengths are apparent (see targets).
GROUP, KIND, COLOUR, SIZE = 0, 1, 2, 3
PEAK_U, PEAK_V = 4, 5
LEFT, TOP, RIGHT, BOTTOM = 6, 7, 8, 9
BASE_U, BASE_V = 10, 11
WIDTH_PX, HEIGHT_PX, BASE_PX = 12, 13, 14
YAW, FOLD = 15, 16  # from the picture's horizontal; how often the body repeats in a turn
VISIBLE = 17  # 0…1
X_M, Y_M, BASE_M, WIDTH_M, HEIGHT_M, YAW_BASE = 18, 19, 20, 21, 22, 23  # base frame, for the metrics
FIELDS = 24
MOST_OBJECTS = 16
# Below this share of visible pixels an object is neither asked for nor punished.
LEAST_VISIBLE = 0.25

# Smaller than this (in the full picture) it is a speck at the edge.
LEAST_PIXELS = 40

CUBE, CYLINDER, TRAY = (0, 0), (0, 1), (1, 2)
# An upright cylinder has fold 0: its yaw vector is asked to be zero, so that a long vector says "lying". The rest is not asked.
NO_YAW = -1


class Packed:
    """A folder written by 'tendon dataset' (its format: tools/Tendon.Workbench/Dataset/LabelLine.cs). The rows are computed once and
    kept beside the shards in objects.npy; pictures are memory-mapped."""

    def __init__(self, folder):
        with open(os.path.join(folder, "index.json"), encoding="utf-8") as f:
            about = json.load(f)
        if (about["width"], about["height"]) != (T.INPUT_W, T.INPUT_H):
            raise SystemExit(f"{folder} holds {about['width']}×{about['height']} pictures; export {T.INPUT_W}×{T.INPUT_H} ones.")
        if about["kinds"] != list(T.KINDS[0] + T.KINDS[1]) or about["colours"] != list(T.COLOURS):
            raise SystemExit(f"{folder} names other kinds or colours than tools/train/vision/targets.py.")
        self.per_shard = about["framesPerShard"]
        stems = [os.path.join(folder, f"shard-{i:05d}") for i in range(about["shards"])]
        self.shards = [np.memmap(s + ".bin", np.uint8, "r").reshape(-1, T.INPUT_H, T.INPUT_W, 3) for s in stems]
        self.stems = stems
        self.objects, self.cameras = self.rows(folder, stems)

    def __len__(self):
        return len(self.objects)

    def picture(self, frame):
        """[240,320,3] bytes."""
        return self.shards[frame // self.per_shard][frame % self.per_shard]

    def labels(self):
        """The labels of all frames, line by line."""
        for stem in self.stems:
            with open(stem + ".jsonl", encoding="utf-8") as lines:
                yield from (json.loads(line) for line in lines)

    def rows(self, folder, stems):
        kept = os.path.join(folder, "objects.npz")
        if os.path.exists(kept) and os.path.getmtime(kept) > max(os.path.getmtime(p) for p in (stems[-1] + ".jsonl", __file__)):
            with np.load(kept) as z:
                return z["objects"], [Camera(*c) for c in z["cameras"]]
        objects, cameras = [], []
        for label in self.labels():
            c = label["camera"]
            cameras.append(np.array(c["intrinsics"] + c["rotation"] + c["translation"]))
            objects.append(frame_rows(label, Camera(*cameras[-1])))
        objects, cameras = np.stack(objects), np.stack(cameras)
        np.savez(kept, objects=objects, cameras=cameras)
        return objects, [Camera(*c) for c in cameras]


class Joined:
    """Several folders as one."""

    def __init__(self, folders):
        self.parts = [Packed(f) for f in folders]
        self.starts = np.cumsum([0] + [len(p) for p in self.parts])
        self.objects = np.concatenate([p.objects for p in self.parts])

    def __len__(self):
        return len(self.objects)

    def picture(self, frame):
        part = int(np.searchsorted(self.starts, frame, side="right")) - 1
        return self.parts[part].picture(frame - self.starts[part])


def frame_rows(label, camera):
    out = np.zeros((MOST_OBJECTS, FIELDS), dtype=np.float32)
    out[:, GROUP] = -1
    for i, o in enumerate(label["objects"][:MOST_OBJECTS]):
        out[i] = row(o, camera)
    return out


def row(label, camera):
    """One object of one line of a shard's labels."""
    out = np.zeros(FIELDS, dtype=np.float32)
    group, kind = divmod(label["kind"], 3)
    x, y, z = label["base"]
    u, v = label["basePx"]
    width = min(label["dims"][:2])
    scale = camera.apparent((x, y, z))
    upright = label["yaw"] if (group, kind) in (CUBE, TRAY) or label["lying"] else 0.0
    out[[GROUP, KIND, COLOUR, SIZE]] = group, kind, label["colour"], label["size"]
    out[[PEAK_U, PEAK_V]] = label["centrePx"]
    out[LEFT:BOTTOM + 1] = label["box"] or 0
    out[[BASE_U, BASE_V]] = u, v
    out[[WIDTH_PX, HEIGHT_PX, BASE_PX]] = np.array([width, label["tall"], z]) * scale
    out[YAW] = upright - camera.horizontal(u, v, z)
    out[FOLD] = {CUBE: 4, TRAY: 2, CYLINDER: 2 if label["lying"] else 0}.get((group, kind), NO_YAW)
    inside = 0 <= out[PEAK_U] < T.PICTURE_W and 0 <= out[PEAK_V] < T.PICTURE_H
    out[VISIBLE] = label["visible"] if inside and label["pixels"] >= LEAST_PIXELS else 0
    out[X_M:YAW_BASE + 1] = x, y, z, width, label["tall"], label["yaw"]
    return out


def hard(rows):
    """What stands on or in something, or is partly hidden: rows [...,FIELDS] → [...] of bool."""
    return (rows[..., GROUP] == T.MOVABLE) & ((rows[..., BASE_M] > 0.0015) | (rows[..., VISIBLE] < 0.9))


def mirrored(objects):
    """Rows of the picture flipped left to right."""
    out = objects.copy()
    out[:, PEAK_U] = T.PICTURE_W - objects[:, PEAK_U]
    out[:, BASE_U] = T.PICTURE_W - objects[:, BASE_U]
    out[:, LEFT] = T.PICTURE_W - objects[:, RIGHT]
    out[:, RIGHT] = T.PICTURE_W - objects[:, LEFT]
    # Flipping also reverses the picture's horizontal; yaw folds at half turns at most, so only the sign is left.
    out[:, YAW] = -objects[:, YAW]
    return out


def windowed(objects, left, top, w, h):
    """Rows of a window of the picture (in input pixels); what has its centre outside is gone."""
    out = objects.copy()
    out[:, [PEAK_U, LEFT, RIGHT, BASE_U]] -= 2 * left
    out[:, [PEAK_V, TOP, BOTTOM, BASE_V]] -= 2 * top
    gone = (out[:, PEAK_U] < 0) | (out[:, PEAK_U] >= 2 * w) | (out[:, PEAK_V] < 0) | (out[:, PEAK_V] >= 2 * h)
    out[gone, GROUP] = -1
    return out
