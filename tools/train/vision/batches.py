"""Random training batches: pictures with photometric augmentation and mirroring, heatmaps, and the wanted values per object."""

import numpy as np
import torch

from . import packed as P, recolour, stickers
from . import targets as T


RECOLOURED = 0.5  # of the pictures


class Batches:
    def __init__(self, data, size, seed):
        self.data, self.size = data, size
        self.random = np.random.default_rng(seed)
        self.noise = self.random.normal(0, 1, (1 << 19,)).astype(np.float32)
        self.order = np.empty(0, dtype=np.int64)
        # Tables with stacks are shown three times as often as others, those with something in a container or hidden twice.
        rows = data.objects
        times = 1 + P.hard(rows).any(axis=1) + ((rows[..., P.BASE_M] > 0.015) & (rows[..., P.GROUP] == T.MOVABLE)).any(axis=1)
        self.often = np.repeat(np.arange(len(data)), times)

    def next(self, window=(T.INPUT_W, T.INPUT_H)):
        """pixels [B,3,h,w], heat and its weight [B,2,h/2,w/2], rows [B,M,FIELDS], for a window of the pictures: a part that holds
        objects teaches as much as the whole picture for less work."""
        if len(self.order) < self.size:
            self.order = np.concatenate([self.order, self.random.permutation(self.often)])
        picked, self.order = np.sort(self.order[:self.size]), self.order[self.size:]
        w, h = window
        pixels = np.empty((len(picked), h, w, 3), dtype=np.float32)
        rows = self.data.objects[picked].copy()
        for i, frame in enumerate(picked):
            picture = self.data.picture(frame)
            if self.random.random() < 0.5:
                picture, rows[i] = picture[:, ::-1], P.mirrored(rows[i])
            left, top = self.corner(rows[i], w, h)
            picture, rows[i] = picture[top:top + h, left:left + w], P.windowed(rows[i], left, top, w, h)
            if self.random.random() < 0.2:
                picture = stickers.paste(picture, rows[i], self.random)
            if self.random.random() < 0.01:
                # Nothing but a plain surface: there must be nothing in it.
                picture, rows[i] = np.broadcast_to(self.random.integers(0, 256, 3, dtype=np.uint8), picture.shape), 0
                rows[i, :, P.GROUP] = -1
            pixels[i] = self.photometric(picture)
        heat, weight = heatmaps(rows, w // T.STRIDE, h // T.STRIDE)
        # The memory is channels-last already; no copy.
        return torch.from_numpy(pixels).permute(0, 3, 1, 2), torch.from_numpy(heat), torch.from_numpy(weight), rows

    def corner(self, rows, w, h):
        """A window about one of the objects, off its middle at random: two in three about one that is hard to see, if there is any."""
        there = rows[rows[:, P.GROUP] >= 0]
        r, spare_x, spare_y = self.random, T.INPUT_W - w, T.INPUT_H - h
        if not len(there):
            return r.integers(0, spare_x + 1), r.integers(0, spare_y + 1)
        hard = there[P.hard(there)]
        if len(hard) and r.random() < 0.67:
            there = hard
        u, v = there[r.integers(len(there)), [P.PEAK_U, P.PEAK_V]] / 2
        left, top = u - w / 2 + r.normal(0, 0.2 * w), v - h / 2 + r.normal(0, 0.2 * h)
        return int(np.clip(left, 0, spare_x)), int(np.clip(top, 0, spare_y))

    def photometric(self, picture):
        """Exposure, white balance, contrast curve, noise and blur beyond what the workbench's camera already varies."""
        r = self.random
        out = picture.astype(np.float32)
        out *= np.float32(1 / 255)
        gain = np.exp(r.normal(0, 0.12) + r.normal(0, 0.03, 3))
        # A parabola through 0 and 1 in place of a gamma curve: a fraction of its cost.
        bend = np.clip(r.normal(0, 0.15), -0.4, 0.4)
        out *= (gain * (1 + bend)).astype(np.float32) - out * (gain * bend).astype(np.float32)
        out += r.normal(0, 0.01, 3).astype(np.float32)
        np.clip(out, 0, 1, out=out)
        if r.random() < RECOLOURED:
            out = recolour.recoloured(out, recolour.matrix(r), np.float32(1))
        out *= np.float32(255)
        if r.random() < 0.4:
            start = r.integers(0, len(self.noise) - out.size)
            out += self.noise[start:start + out.size].reshape(out.shape) * np.float32(r.uniform(0.5, 6.0))
        for _ in range(r.integers(1, 4) if r.random() < 0.2 else 0):
            # A symmetric [1 2 1]/4 blur, so that nothing moves.
            out[1:-1] = 0.5 * out[1:-1] + 0.25 * (out[:-2] + out[2:])
            out[:, 1:-1] = 0.5 * out[:, 1:-1] + 0.25 * (out[:, :-2] + out[:, 2:])
        return out


def cells(rows, grid_w, grid_h):
    x = np.clip(rows[..., P.PEAK_U] // T.CELL, 0, grid_w - 1).astype(np.int64)
    y = np.clip(rows[..., P.PEAK_V] // T.CELL, 0, grid_h - 1).astype(np.int64)
    return x, y


def heatmaps(rows, grid_w, grid_h):
    """rows [B,M,FIELDS] → wanted heat and its weight, both [B,2,h,w]. A hardly visible object hides its surroundings."""
    heat = np.zeros((len(rows), 2, grid_h, grid_w), dtype=np.float32)
    weight = np.ones_like(heat)
    xs, ys = cells(rows, grid_w, grid_h)
    grid_x, grid_y = np.arange(grid_w, dtype=np.float32), np.arange(grid_h, dtype=np.float32)[:, None]
    for b, m in zip(*np.nonzero(rows[..., P.GROUP] >= 0)):
        r, x, y = rows[b, m], xs[b, m], ys[b, m]
        sigma = T.heat_sigma(r[P.LEFT:P.BOTTOM + 1])
        spot = np.exp(-(grid_y - y) ** 2 / (2 * sigma * sigma)) * np.exp(-(grid_x - x) ** 2 / (2 * sigma * sigma))
        g = int(r[P.GROUP])
        if r[P.VISIBLE] < P.LEAST_VISIBLE:
            weight[b, g] = np.where(spot > 0.3, 0, weight[b, g])
        else:
            np.maximum(heat[b, g], spot, out=heat[b, g])
    weight[heat >= 0.999] = 1
    for b, m in zip(*np.nonzero(P.hard(rows) & (rows[..., P.VISIBLE] >= P.LEAST_VISIBLE))):
        # Missing one of these is what an arm fails by.
        weight[b, T.MOVABLE, ys[b, m], xs[b, m]] = 2.5
    return heat, weight


def wanted(rows, group, random, grid_w, grid_h):
    """Where to ask the head of a group and what it should say: every object at its own cell and at one of the cells around it,
    since the peak may be off by one. Returns b, x, y [N] and a dict of tensors [N,...]."""
    valid = (rows[..., P.GROUP] == group) & (rows[..., P.VISIBLE] >= P.LEAST_VISIBLE)
    b, r = np.nonzero(valid)[0], rows[valid]
    x, y = cells(r, grid_w, grid_h)
    x2 = np.clip(x + random.integers(-1, 2, x.shape), 0, grid_w - 1)
    y2 = np.clip(y + random.integers(-1, 2, y.shape), 0, grid_h - 1)
    b, r, x, y = np.concatenate([b, b]), np.concatenate([r, r]), np.concatenate([x, x2]), np.concatenate([y, y2])
    cx, cy = T.centre(x), T.centre(y)
    fold = np.maximum(r[:, P.FOLD], 0)
    turned = fold > 0
    to = lambda columns, kind=np.float32: torch.from_numpy(np.stack(columns, axis=1).astype(kind))
    return torch.from_numpy(b), torch.from_numpy(x), torch.from_numpy(y), {
        "kind": torch.from_numpy(r[:, P.KIND].astype(np.int64)),
        "size": torch.from_numpy(r[:, P.SIZE]),
        "box": to([cx - r[:, P.LEFT], cy - r[:, P.TOP], r[:, P.RIGHT] - cx, r[:, P.BOTTOM] - cy]) / T.BOX_UNIT,
        "base": to([r[:, P.BASE_U] - cx, r[:, P.BASE_V] - cy]) / T.BASE_UNIT,
        "lengths": to([r[:, P.WIDTH_PX], r[:, P.HEIGHT_PX], r[:, P.BASE_PX]]) / T.LENGTH_UNIT,
        "yaw": to([turned * np.sin(fold * r[:, P.YAW]), turned * np.cos(fold * r[:, P.YAW])]),
        "yaw_valid": torch.from_numpy((r[:, P.FOLD] != P.NO_YAW).astype(np.float32)),
        "weight": torch.from_numpy(1 + P.hard(r).astype(np.float32)),
    }
