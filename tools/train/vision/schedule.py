"""The learning rate over a training's time, and the averaged weights that are measured and exported."""

import math

import torch


def rate(peak, steps, done, warm):
    """A cosine over the share of the time that is done, after `warm` first steps that rise to it."""
    return peak * min(1.0, (steps + 1) / warm) * max(0.01, 0.5 * (1 + math.cos(math.pi * min(1.0, done))))


def follow(mean, now, steps):
    """Draws averaged weights after those of this step, both state dictionaries: they are as good as a finished schedule long before its end."""
    decay = min(0.998, steps / (steps + 20.0))
    with torch.no_grad():
        for average, value in zip(mean.values(), now.values()):
            if average.is_floating_point():
                average.lerp_(value, 1 - decay)
            else:
                average.copy_(value)
