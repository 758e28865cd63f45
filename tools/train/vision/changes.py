"""Pictures made worse, and cameras that are not where the calibration has them: what a detector must survive."""

import numpy as np

from .camera import Camera


def blurred(pictures, _):
    """Two passes of [1 2 1]/4 each way on the halved picture: sigma 2 pixels of the full one."""
    out = pictures.copy()
    for _pass in range(2):
        out[:, 1:-1] = 0.5 * out[:, 1:-1] + 0.25 * (out[:, :-2] + out[:, 2:])
        out[:, :, 1:-1] = 0.5 * out[:, :, 1:-1] + 0.25 * (out[:, :, :-2] + out[:, :, 2:])
    return out


def dimmed(pictures, _):
    return 0.5 * pictures


def brightened(pictures, _):
    return np.minimum(1.5 * pictures, 255)


def noisy(pictures, random):
    return np.clip(pictures + random.normal(0, 10, pictures.shape).astype(np.float32), 0, 255)


PICTURES = {"blur": blurred, "half the light": dimmed, "half again the light": brightened, "noise": noisy}


def moved(camera, metres, degrees, random):
    """The camera as a calibration has it that has slipped since: shifted and turned in a random direction."""
    axis = random.normal(0, 1, 3)
    axis /= np.linalg.norm(axis)
    shift = random.normal(0, 1, 3)
    shift *= metres / np.linalg.norm(shift)
    angle = np.radians(degrees)
    k = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    turn = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * k @ k
    return Camera(camera.fx, camera.fy, camera.cx, camera.cy, camera.k1, camera.k2, *(turn @ camera.r).reshape(-1), *(camera.t + shift))
