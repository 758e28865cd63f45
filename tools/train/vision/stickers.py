"""Paper labels pasted into training pictures. To a network a small white rectangle is a cube's top until it has seen many that are not."""

import numpy as np

from . import packed as P


def paste(picture, rows, random):
    """A copy of picture [h,w,3] with one to three printed labels where no object is; rows are those of the window."""
    out = np.array(picture)
    h, w = out.shape[:2]
    boxes = rows[rows[:, P.GROUP] >= 0][:, [P.LEFT, P.TOP, P.RIGHT, P.BOTTOM]] / 2
    for _ in range(random.integers(1, 4)):
        long = random.uniform(7, 32)
        wide = long * random.uniform(0.25, 0.8)
        reach = int(np.ceil(np.hypot(long, wide) / 2))
        x, y = random.uniform(0, w), random.uniform(0, h)
        if np.any((boxes[:, 0] < x + reach) & (boxes[:, 2] > x - reach) & (boxes[:, 1] < y + reach) & (boxes[:, 3] > y - reach)):
            continue
        left, right = max(0, int(x) - reach), min(w, int(x) + reach + 1)
        top, bottom = max(0, int(y) - reach), min(h, int(y) + reach + 1)
        there = out[top:bottom, left:right].astype(np.float32)
        dx, dy = np.arange(left, right) + 0.5 - x, (np.arange(top, bottom) + 0.5 - y)[:, None]
        angle = random.uniform(0, np.pi)
        along, across = dx * np.cos(angle) + dy * np.sin(angle), dy * np.cos(angle) - dx * np.sin(angle)
        inside = (np.clip(long / 2 - np.abs(along) + 0.5, 0, 1) * np.clip(wide / 2 - np.abs(across) + 0.5, 0, 1))[..., None]
        out[top:bottom, left:right] = there + inside * (paper(there, along, across, long, wide, random) - there)
    return out


def paper(there, along, across, long, wide, random):
    """Bright paper with rows of dark letters, lit as its surroundings are."""
    bright = random.uniform(min(235.0, max(130.0, float(there.mean()))), 255)
    tint = bright * (1 + random.normal(0, 0.02, 3))
    lines, letters = random.integers(1, 4), random.integers(3, 13)
    row = (across / wide + 0.5) * lines
    column = (along / long + 0.5) * letters
    ink = random.random((lines + 2, letters + 2)) * random.uniform(0, 1)
    cover = ink[np.clip(row, 0, lines).astype(int), np.clip(column, 0, letters).astype(int)]
    cover = cover * (np.abs(row - np.floor(row) - 0.5) < 0.35) * (np.abs(along) < 0.45 * long) * (np.abs(across) < 0.42 * wide)
    return np.clip(tint * (1 - 0.8 * cover[..., None]), 0, 255)
