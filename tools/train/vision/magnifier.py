"""Trains the magnifier of a detector (network.Magnifier) on squares cut out around the movable things of a data set."""

import json
import time

import numpy as np
import torch

from . import losses, network, packed as P, recolour, schedule, targets as T

SLACK = 4  # input pixels that the square may be off: a cell, a neighbouring cell, and the peak's own error
EDGE = network.Magnifier.SIDE + 2 * SLACK
# What it is trusted with: everything but the box and the height above the table, which need the surroundings.
TRUST = ((T.KIND, 0.8), (T.SIZE, 0.5), (T.BASE, 0.5), (slice(T.LENGTHS.start, T.LENGTHS.start + 2), 0.6), (T.YAW, 1.0))


class Squares:
    """All visible movable things of a data set, each with its surroundings."""

    def __init__(self, data):
        pictures, rows = [], []
        for frame in range(len(data)):
            picture = None
            for r in data.objects[frame]:
                if r[P.GROUP] != T.MOVABLE or r[P.VISIBLE] < P.LEAST_VISIBLE:
                    continue
                if picture is None:
                    picture = np.pad(data.picture(frame), ((EDGE, EDGE), (EDGE, EDGE), (0, 0)))
                left, top = int(round(r[P.PEAK_U] / 2)) - EDGE // 2, int(round(r[P.PEAK_V] / 2)) - EDGE // 2
                pictures.append(picture[top + EDGE:top + 2 * EDGE, left + EDGE:left + 2 * EDGE].copy())
                row = r.copy()
                row[[P.PEAK_U, P.LEFT, P.RIGHT, P.BASE_U]] -= 2 * left
                row[[P.PEAK_V, P.TOP, P.BOTTOM, P.BASE_V]] -= 2 * top
                rows.append(row)
        self.pictures, self.rows = np.stack(pictures), np.stack(rows)
        # What stands on something is rare and hard, so it is shown three times as often.
        self.often = np.concatenate([np.arange(len(rows)), np.repeat(np.nonzero(self.rows[:, P.BASE_M] > 0.015)[0], 2)])

    def batch(self, picked, random):
        side = network.Magnifier.SIDE
        pixels = np.empty((len(picked), side, side, 3), dtype=np.float32)
        rows, shifts = self.rows[picked].copy(), random.integers(0, 2 * SLACK + 1, (len(picked), 2))
        mirrors = random.random(len(picked)) < 0.5
        for i, (index, (dx, dy)) in enumerate(zip(picked, shifts)):
            square = self.pictures[index, dy:dy + side, dx:dx + side]
            pixels[i] = square[:, ::-1] if mirrors[i] else square
        rows[:, [P.PEAK_U, P.LEFT, P.RIGHT, P.BASE_U]] -= 2 * shifts[:, :1]
        rows[:, [P.PEAK_V, P.TOP, P.BOTTOM, P.BASE_V]] -= 2 * shifts[:, 1:]
        rows[mirrors] = flipped(rows[mirrors])
        gain = np.exp(random.normal(0, 0.08, (len(picked), 1, 1, 1)) + random.normal(0, 0.025, (len(picked), 1, 1, 3))).astype(np.float32)
        pixels = np.clip(pixels * gain + random.normal(0, 3, (len(picked), 1, 1, 3)).astype(np.float32), 0, 255)
        other = np.nonzero(random.random(len(picked)) < 0.6)[0]
        pixels[other] = recolour.recoloured(pixels[other], recolour.matrix(random, len(other)), np.float32(255))
        pixels += random.normal(0, 1, pixels.shape).astype(np.float32) * random.uniform(0, 3, (len(picked), 1, 1, 1)).astype(np.float32)
        return torch.from_numpy(pixels).permute(0, 3, 1, 2), wanted(rows)


def flipped(rows):
    out, width = rows.copy(), 2 * network.Magnifier.SIDE
    out[:, P.BASE_U] = width - rows[:, P.BASE_U]
    out[:, P.LEFT], out[:, P.RIGHT] = width - rows[:, P.RIGHT], width - rows[:, P.LEFT]
    out[:, P.YAW] = -rows[:, P.YAW]
    return out


def wanted(r):
    middle = float(network.Magnifier.SIDE)
    fold = np.maximum(r[:, P.FOLD], 0)
    turned = fold > 0
    to = lambda columns: torch.from_numpy(np.stack(columns, axis=1).astype(np.float32))
    return {
        "kind": torch.from_numpy(r[:, P.KIND].astype(np.int64)),
        "size": torch.from_numpy(r[:, P.SIZE]),
        "box": to([middle - r[:, P.LEFT], middle - r[:, P.TOP], r[:, P.RIGHT] - middle, r[:, P.BOTTOM] - middle]) / T.BOX_UNIT,
        "base": to([r[:, P.BASE_U] - middle, r[:, P.BASE_V] - middle]) / T.BASE_UNIT,
        "lengths": to([r[:, P.WIDTH_PX], r[:, P.HEIGHT_PX], r[:, P.BASE_PX]]) / T.LENGTH_UNIT,
        "yaw": to([turned * np.sin(fold * r[:, P.YAW]), turned * np.cos(fold * r[:, P.YAW])]),
        "yaw_valid": torch.from_numpy((r[:, P.FOLD] != P.NO_YAW).astype(np.float32)),
    }


def train(data, val, out, minutes, threads, seed=1, size=96, rate=2e-3, start=None):
    """Writes the magnifier's weights to out, every minute and at the end."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    squares, held = Squares(data), Squares(val)
    print(f"{len(squares.rows)} squares to train on, {len(held.rows)} to check", flush=True)
    model = network.Magnifier().to(memory_format=torch.channels_last)
    if start is not None:
        model.load_state_dict(start)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    started = reported = time.monotonic()
    steps, order, done = 0, np.empty(0, dtype=np.int64), 0.0
    while done < 1:
        done = (time.monotonic() - started) / (60 * minutes)
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate(rate, steps, done, warm=200)
        if len(order) < size:
            order = np.concatenate([order, random.permutation(squares.often)])
        picked, order = order[:size], order[size:]
        pixels, values = squares.batch(picked, random)
        model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            answers = model(pixels).float()
        parts = losses.object_losses(answers, values)
        parts["yaw"] = 3 * parts["yaw"]
        optimizer.zero_grad()
        losses.total(parts).backward()
        optimizer.step()
        steps += 1
        schedule.follow(mean, model.state_dict(), steps)
        if time.monotonic() - reported > 60 or done >= 1:
            reported = time.monotonic()
            torch.save(mean, out)
            print(f"{100 * done:3.0f} %  {steps * size} squares  {json.dumps(check(mean, held))}  "
                  + " ".join(f"{k} {float(v):.3f}" for k, v in parts.items()), flush=True)


def check(weights, held, most=1500):
    model = network.Magnifier()
    model.load_state_dict(weights)
    model.eval()
    picked = np.linspace(0, len(held.rows) - 1, min(most, len(held.rows))).astype(int)
    rows, inner = held.rows[picked], slice(SLACK, SLACK + network.Magnifier.SIDE)
    with torch.no_grad():
        a = torch.cat([model(torch.from_numpy(held.pictures[p][:, inner, inner].astype(np.float32)).permute(0, 3, 1, 2))
                       for p in np.array_split(picked, 8)]).numpy()
    base = T.BASE_UNIT * a[:, T.BASE] + network.Magnifier.SIDE + 2 * SLACK
    cubes = rows[:, P.FOLD] == 4
    turn = np.arctan2(a[cubes, T.YAW.start], a[cubes, T.YAW.start + 1]) / 4 - rows[cubes, P.YAW]
    height = T.LENGTH_UNIT * np.abs(a[:, T.LENGTHS.stop - 1] - rows[:, P.BASE_PX] / T.LENGTH_UNIT)
    return {
        "raised_px": round(float(np.mean(height[rows[:, P.BASE_M] > 0.015])), 2),
        "low_px": round(float(np.mean(height[rows[:, P.BASE_M] <= 0.015])), 2),
        "kind": round(float(np.mean(a[:, T.KIND].argmax(1) == rows[:, P.KIND])), 4),
        "base_px": round(float(np.median(np.hypot(*(base - rows[:, [P.BASE_U, P.BASE_V]]).T))), 3),
        "cube_yaw_deg": round(float(np.median(np.degrees(np.abs((turn + np.pi / 4) % (np.pi / 2) - np.pi / 4)))), 2),
    }


def fit(detector, weights):
    """Puts trained weights into a detector and lets it trust them."""
    detector.magnifier.load_state_dict(weights)
    for part, share in TRUST:
        detector.trust[part] = share
