"""Trains the look at colours of a detector (colour_look.py) on points taken from the boxes of the things of a data set."""

import copy
import json
import time

import numpy as np
import torch
import torch.nn.functional as F

from . import colour_look, packed as P, recolour, schedule


BOXES = 3  # per thing


class Points:
    """All visible things of a data set: points across their boxes, and points all over their pictures that tell the light.
    With `random`, several times each, with boxes that are off as a detector's are."""

    def __init__(self, data, random=None):
        points, light, rows, pictures = [], [], [], []
        for frame in range(len(data)):
            there = data.objects[frame][(data.objects[frame][:, P.GROUP] >= 0) & (data.objects[frame][:, P.VISIBLE] >= P.LEAST_VISIBLE)]
            if not len(there):
                continue
            pixels = torch.from_numpy(np.array(data.picture(frame))).permute(2, 0, 1).unsqueeze(0)
            boxes = there[:, P.LEFT:P.BOTTOM + 1]
            if random is not None:
                there = np.repeat(there, BOXES, axis=0)
                boxes = off(there[:, P.LEFT:P.BOTTOM + 1], random)
            points.append(colour_look.points_in(pixels, torch.zeros(len(there), dtype=torch.long), torch.from_numpy(boxes)).numpy())
            rows.append(there)
            pictures += [len(light)] * len(there)
            light.append(colour_look.light_in(pixels)[0].numpy())
        self.points, self.light, self.rows, self.pictures = np.concatenate(points), np.stack(light), np.concatenate(rows), np.array(pictures)

    def __len__(self):
        return len(self.rows)

    def plain(self, picked):
        """points, light and colours of some of them, as they are."""
        points, light = (torch.from_numpy(values.astype(np.float32)) for values in (self.points[picked], self.light[self.pictures[picked]]))
        return points, light, torch.from_numpy(self.rows[picked, P.COLOUR].astype(np.int64))

    def varied(self, picked, random):
        """The same in other light, noisy, mirrored, and the points as the part that says where to look sees them."""
        points, light, colours = self.plain(picked)
        count, side = len(picked), colour_look.SIDE
        number = lambda values: torch.from_numpy(values.astype(np.float32))
        if random.random() < 0.5:
            points = points.reshape(count, side, side, 3).flip(2).reshape(count, -1, 3)
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
        return points, light, shown, colours


def off(boxes, random):
    """Boxes [N,4] about as far off as those of a detector."""
    middle, half = (boxes[:, :2] + boxes[:, 2:]) / 2, (boxes[:, 2:] - boxes[:, :2]) / 2
    middle, half = middle + half * random.normal(0, 0.15, middle.shape), half * np.exp(random.normal(0, 0.12, half.shape))
    return np.concatenate([middle - half, middle + half], axis=1).astype(np.float32)


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
            group["lr"] = schedule.rate(rate, steps, done, warm=100)
        points, light, shown, colours = things.varied(random.integers(0, len(things), size), random)
        loss = F.cross_entropy(model(points, model.surroundings(light), shown), colours, label_smoothing=0.02)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        steps += 1
        schedule.follow(mean.state_dict(), model.state_dict(), steps)
        if time.monotonic() - reported > 60 or done >= 1:
            reported = time.monotonic()
            torch.save(mean.state_dict(), out)
            print(f"{100 * min(1, done):3.0f} %  {steps * size} things  loss {float(loss):.3f}  {json.dumps(check(mean, held))}", flush=True)


def check(model, held, most=4000):
    picked = np.linspace(0, len(held) - 1, min(most, len(held))).astype(int)
    right = []
    with torch.no_grad():
        for part in np.array_split(picked, max(1, len(picked) // 500)):
            points, light, colours = held.plain(part)
            right.append((model(points, model.surroundings(light)).argmax(dim=1) == colours).numpy())
    right, visible = np.concatenate(right), held.rows[picked, P.VISIBLE]
    mean = lambda which: round(float(right[which].mean()), 4) if which.any() else None
    return {"right": mean(visible >= 0), "wholly visible": mean(visible > 0.9), "less than 0.6 visible": mean(visible < 0.6)}
