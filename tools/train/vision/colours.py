"""Trains the look at colours of a detector (colour_look.py) on points taken from the boxes of the things of a data set."""

import copy
import json
import math
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import colour_look, packed as P, recolour, targets as T


BOXES = 3  # per thing


class Points:
    """All visible things of a data set: points across their boxes, and points all over their pictures that tell the light.
    With `random`, several times each, with boxes that are off as a detector's are."""

    def __init__(self, data, random=None):
        points, light, rows, pictures = [], [], [], []
        steps, half = colour_look.line().numpy(), colour_look.LIGHT_STEP // 2
        for frame in range(len(data)):
            there = data.objects[frame][(data.objects[frame][:, P.GROUP] >= 0) & (data.objects[frame][:, P.VISIBLE] >= P.LEAST_VISIBLE)]
            if not len(there):
                continue
            picture = np.asarray(data.picture(frame))
            light.append(picture[half::colour_look.LIGHT_STEP, half::colour_look.LIGHT_STEP].reshape(-1, 3))
            for r in np.repeat(there, 1 if random is None else BOXES, axis=0):
                left, top, right, bottom = r[P.LEFT:P.BOTTOM + 1] / T.STRIDE
                middle, reach = np.array([left + right, top + bottom]) / 2, np.array([right - left, bottom - top]) / 2
                if random is not None:
                    middle, reach = middle + reach * random.normal(0, 0.15, 2), reach * np.exp(random.normal(0, 0.12, 2))
                x, y = nearest(middle[0], reach[0], steps, T.INPUT_W), nearest(middle[1], reach[1], steps, T.INPUT_H)
                points.append(picture[y[:, None], x[None]])
                rows.append(r)
                pictures.append(len(light) - 1)
        self.points, self.light, self.rows, self.pictures = np.stack(points), np.stack(light), np.stack(rows), np.array(pictures)

    def __len__(self):
        return len(self.rows)

    def plain(self, picked):
        """points, places, light and colours of some of them, as they are."""
        side, steps = colour_look.SIDE, colour_look.line()
        places = torch.stack([steps.unsqueeze(0).expand(side, -1), steps.unsqueeze(1).expand(-1, side)], dim=2).expand(len(picked), -1, -1, -1)
        points = torch.from_numpy(self.points[picked].astype(np.float32))
        light = torch.from_numpy(self.light[self.pictures[picked]].astype(np.float32))
        return points.flatten(1, 2), places.flatten(1, 2), light, torch.from_numpy(self.rows[picked, P.COLOUR].astype(np.int64))

    def varied(self, picked, random):
        """The same in other light, noisy, mirrored, and the points as the part that says where to look sees them."""
        points, places, light, colours = self.plain(picked)
        count, side = len(picked), colour_look.SIDE
        number = lambda values: torch.from_numpy(values.astype(np.float32))
        if random.random() < 0.5:
            points = points.reshape(count, side, side, 3).flip(2).reshape(count, -1, 3)
            places = (places * torch.tensor([-1.0, 1.0])).reshape(count, side, side, 2).flip(2).reshape(count, -1, 2)
        gain = number(np.exp(random.normal(0, 0.25, (count, 1, 1)) + random.normal(0, 0.03, (count, 1, 3))))
        bend, offset = number(np.clip(random.normal(0, 0.15, (count, 1, 1)), -0.4, 0.4)), number(random.normal(0, 2.5, (count, 1, 3)))

        def lit(values):
            values = values * (1 / 255) * gain
            return values * (1 + bend) - values.square() * bend

        noise = torch.randn(points.shape) * number(random.uniform(0, 5, (count, 1, 1)))
        points, light = ((255 * lit(v) + o).clamp(0, 255) for v, o in ((points, offset + noise), (light, offset)))
        shown = points
        if random.random() < 0.8:
            shown = number(recolour.recoloured(points.numpy()[:, None], recolour.matrix(random, count), np.float32(255))[:, 0])
        return points, places, light, shown, colours


def nearest(middle, half, steps, size):
    return np.clip(np.round(middle + steps * half - 0.5), 0, size - 1).astype(int)


def train(data, val, out, minutes, threads, seed=1, size=192, rate=3e-3, start=None):
    """Writes the weights to out, every minute and at the end."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    things, held = Points(data, random), Points(val)
    print(f"{len(things)} things to train on, {len(held)} to check", flush=True)
    model = colour_look.ColourLook()
    if start is not None:
        model.load_state_dict(start)
    mean = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    started = reported = time.monotonic()
    steps, done = 0, 0.0
    while done < 1:
        done = (time.monotonic() - started) / (60 * minutes)
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1, (steps + 1) / 100) * max(0.01, 0.5 * (1 + math.cos(math.pi * min(1, done))))
        points, places, light, shown, colours = things.varied(random.integers(0, len(things), size), random)
        loss = F.cross_entropy(model(points, places, model.surroundings(light), shown), colours, label_smoothing=0.02)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        steps += 1
        with torch.no_grad():
            for average, now in zip(mean.parameters(), model.parameters()):
                average.lerp_(now, 1 - min(0.998, steps / (steps + 20.0)))
        if time.monotonic() - reported > 60 or done >= 1:
            reported = time.monotonic()
            torch.save(mean.state_dict(), out)
            print(f"{100 * min(1, done):3.0f} %  {steps * size} things  loss {float(loss):.3f}  {json.dumps(check(mean, held))}", flush=True)


def check(model, held, most=4000):
    picked = np.linspace(0, len(held) - 1, min(most, len(held))).astype(int)
    right = []
    with torch.no_grad():
        for part in np.array_split(picked, max(1, len(picked) // 500)):
            points, places, light, colours = held.plain(part)
            right.append((model(points, places, model.surroundings(light)).argmax(dim=1) == colours).numpy())
    right, visible = np.concatenate(right), held.rows[picked, P.VISIBLE]
    mean = lambda which: round(float(right[which].mean()), 4) if which.any() else None
    return {"right": mean(visible >= 0), "wholly visible": mean(visible > 0.9), "less than 0.6 visible": mean(visible < 0.6)}
