"""Pictures with exchanged colours: greys stay what they are, and what has a colour takes any other, or becomes lighter or darker.

Shapes, sizes and places learnt from such pictures hold for things of any colour.
"""

import numpy as np

SPREAD = 0.8


def matrix(random, count=None):
    """What is done to a colour's difference from its grey, [3,3] or [count,3,3]."""
    return random.normal(0, SPREAD, (3, 3) if count is None else (count, 3, 3)).astype(np.float32)


def recoloured(pixels, change, most):
    """pixels [...,H,W,3] of 0…most."""
    grey = pixels.mean(axis=-1, keepdims=True)
    difference = pixels - grey
    flat = difference.reshape(*difference.shape[:-3], -1, 3) @ np.swapaxes(change, -1, -2)
    return np.clip(grey + flat.reshape(difference.shape), 0, most)
