"""Random training batches: pictures with photometric augmentation and mirroring, heatmaps, and the wanted values per object."""

import numpy as np
import torch

from . import packed as P
from . import targets as T


class Batches:
    def __init__(self, data, size, seed):
        self.data, self.size = data, size
        self.random = np.random.default_rng(seed)
        self.noise = self.random.normal(0, 1, (1 << 19,)).astype(np.float32)
        self.order = np.empty(0, dtype=np.int64)

    def next(self):
        """pixels [B,3,240,320], heat and its weight [B,2,60,80], rows [B,M,FIELDS]."""
        if len(self.order) < self.size:
            self.order = np.concatenate([self.order, self.random.permutation(len(self.data))])
        picked, self.order = np.sort(self.order[:self.size]), self.order[self.size:]
        pixels = np.empty((len(picked), T.INPUT_H, T.INPUT_W, 3), dtype=np.float32)
        rows = self.data.objects[picked].copy()
        for i, frame in enumerate(picked):
            picture = self.data.picture(frame)
            if self.random.random() < 0.5:
                picture, rows[i] = picture[:, ::-1], P.mirrored(rows[i])
            if self.random.random() < 0.01:
                # Nothing but a plain surface: there must be nothing in it.
                picture, rows[i] = np.broadcast_to(self.random.integers(0, 256, 3, dtype=np.uint8), picture.shape), 0
                rows[i, :, P.GROUP] = -1
            pixels[i] = self.photometric(picture)
        heat, weight = heatmaps(rows)
        # The memory is channels-last already; no copy.
        return torch.from_numpy(pixels).permute(0, 3, 1, 2), torch.from_numpy(heat), torch.from_numpy(weight), rows

    def photometric(self, picture):
        """Exposure, white balance, contrast curve, noise and blur beyond what the workbench's camera already varies."""
        r = self.random
        level = np.arange(256, dtype=np.float32) / 255.0
        gamma = np.exp(r.normal(0, 0.10))
        gain = np.exp(r.normal(0, 0.08))
        out = np.empty(picture.shape, dtype=np.float32)
        for c in range(3):
            curve = 255.0 * np.clip(gain * np.exp(r.normal(0, 0.025)) * level ** gamma + r.normal(0, 0.01), 0, 1)
            np.take(curve.astype(np.float32), picture[:, :, c], out=out[:, :, c])
        if r.random() < 0.4:
            start = r.integers(0, len(self.noise) - out.size)
            out += self.noise[start:start + out.size].reshape(out.shape) * np.float32(r.uniform(0.5, 4.0))
        if r.random() < 0.15:
            # A symmetric [1 2 1]/4 blur, so that nothing moves.
            out[1:-1] = 0.5 * out[1:-1] + 0.25 * (out[:-2] + out[2:])
            out[:, 1:-1] = 0.5 * out[:, 1:-1] + 0.25 * (out[:, :-2] + out[:, 2:])
        return out


def cells(rows):
    x = np.clip(rows[..., P.PEAK_U] // T.CELL, 0, T.GRID_W - 1).astype(np.int64)
    y = np.clip(rows[..., P.PEAK_V] // T.CELL, 0, T.GRID_H - 1).astype(np.int64)
    return x, y


def heatmaps(rows):
    """rows [B,M,FIELDS] → wanted heat and its weight, both [B,2,60,80]. A hardly visible object hides its surroundings."""
    heat = np.zeros((len(rows), 2, T.GRID_H, T.GRID_W), dtype=np.float32)
    weight = np.ones_like(heat)
    xs, ys = cells(rows)
    grid_x, grid_y = np.arange(T.GRID_W, dtype=np.float32), np.arange(T.GRID_H, dtype=np.float32)[:, None]
    for b, m in zip(*np.nonzero(rows[..., P.GROUP] >= 0)):
        r, x, y = rows[b, m], xs[b, m], ys[b, m]
        sigma = T.heat_sigma(r[P.LEFT:P.BOTTOM + 1])
        spot = np.exp(-((grid_x - x) ** 2 + (grid_y - y) ** 2) / (2 * sigma * sigma))
        g = int(r[P.GROUP])
        if r[P.VISIBLE] < P.LEAST_VISIBLE:
            weight[b, g] = np.where(spot > 0.3, 0, weight[b, g])
        else:
            np.maximum(heat[b, g], spot, out=heat[b, g])
    weight[heat >= 0.999] = 1
    return heat, weight


def wanted(rows, group, random):
    """Where to ask the head of a group and what it should say: every object at its own cell and at one of the cells around it,
    since the peak may be off by one. Returns x, y [B,K], mask [B,K] and a dict of tensors [N,...] of the masked places."""
    valid = (rows[..., P.GROUP] == group) & (rows[..., P.VISIBLE] >= P.LEAST_VISIBLE)
    x, y = cells(rows)
    x2 = np.clip(x + random.integers(-1, 2, x.shape), 0, T.GRID_W - 1)
    y2 = np.clip(y + random.integers(-1, 2, y.shape), 0, T.GRID_H - 1)
    x, y = np.concatenate([x, x2], axis=1), np.concatenate([y, y2], axis=1)
    mask = np.concatenate([valid, valid], axis=1)
    r = np.concatenate([rows, rows], axis=1)[mask]
    cx, cy = T.centre(x[mask]), T.centre(y[mask])
    fold = np.maximum(r[:, P.FOLD], 0)
    turned = fold > 0
    to = lambda columns, kind=np.float32: torch.from_numpy(np.stack(columns, axis=1).astype(kind))
    return torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(mask), {
        "kind": torch.from_numpy(r[:, P.KIND].astype(np.int64)),
        "colour": torch.from_numpy(r[:, P.COLOUR].astype(np.int64)),
        "size": torch.from_numpy(r[:, P.SIZE]),
        "box": to([cx - r[:, P.LEFT], cy - r[:, P.TOP], r[:, P.RIGHT] - cx, r[:, P.BOTTOM] - cy]) / T.BOX_UNIT,
        "base": to([r[:, P.BASE_U] - cx, r[:, P.BASE_V] - cy]) / T.BASE_UNIT,
        "lengths": to([r[:, P.WIDTH_PX], r[:, P.HEIGHT_PX], r[:, P.BASE_PX]]) / T.LENGTH_UNIT,
        "yaw": to([turned * np.sin(fold * r[:, P.YAW]), turned * np.cos(fold * r[:, P.YAW])]),
        "yaw_valid": torch.from_numpy((r[:, P.FOLD] != P.NO_YAW).astype(np.float32)),
    }
