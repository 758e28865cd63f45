"""What the network is asked for, and how its answers are encoded.

All pixels are of the full 640×480 picture; the network sees it halved (320×240) and answers on a 160×120 grid.
Lengths are *apparent*: metres × focal length / depth, at the base centre. A picture alone cannot tell a large object from a near
camera; the calibrated camera model turns apparent lengths into metres, so the network need not know the camera. For the same reason
yaw is measured from the picture's horizontal, carried down to the table, and the camera model turns it into the base frame.
It is asked as sine and cosine of the folded angle: a cube repeats every quarter turn, a tray and a lying cylinder every half turn.
"""

import torch

PICTURE_W, PICTURE_H = 640, 480
INPUT_W, INPUT_H = 320, 240
GRID_W, GRID_H, CELL = 160, 120, 4.0
STRIDE = 2  # input pixels per cell; CELL counts pixels of the full picture
COARSE = 2  # cells of the grid per cell of the coarser map that most features come from
PEAKS = 20
GROUPS = ("movable", "container")
MOVABLE = 0
KINDS = (("cube", "cylinder", "ball"), ("bowl", "plate", "tray"))
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black", "gray", "cyan")

# Containers are large or small by their width (a tray's short side): which half of their range it is in. Seen through the camera model
# that is judged better than by the network, which does not know the distance. Movable things have a gap between the classes.
LARGE_FROM_M = {"bowl": 0.1125, "plate": 0.1225, "tray": 0.100}

# Raw head outputs. Colours are asked of a part of their own (colour_look.py).
KIND = slice(0, 3)
SIZE = slice(3, 4)
BOX = slice(4, 8)
BASE = slice(8, 10)
LENGTHS = slice(10, 13)  # width, height, base height
YAW = slice(13, 15)
ATTRIBUTES = 15
# A decoded row: score, kind, colour, then the rest: probabilities, and everything else in pixels of the full picture.
ROW = 1 + ATTRIBUTES + len(COLOURS)

BOX_UNIT = 32.0
BASE_UNIT = 8.0
LENGTH_UNIT = 32.0


def centre(cell):
    return cell * CELL + CELL / 2


def boxes(a, x, y):
    """Raw head outputs [N,ATTRIBUTES] at cells x, y [N] → left, top, right, bottom [N,4] in picture pixels."""
    both = torch.stack([centre(x), centre(y)], dim=1)
    return torch.cat([both, both], dim=1) + a[:, BOX] * torch.tensor([-1.0, -1.0, 1.0, 1.0]) * BOX_UNIT


def decode(a, colours, x, y):
    """Raw head outputs [N,ATTRIBUTES] and colours [N,12] at cells x, y [N] → [N,ROW - 1] in probabilities and picture pixels."""
    both = torch.stack([centre(x), centre(y)], dim=1)
    return torch.cat([
        torch.softmax(a[:, KIND], dim=1),
        torch.softmax(colours, dim=1),
        torch.sigmoid(a[:, SIZE]),
        boxes(a, x, y),
        both + a[:, BASE] * BASE_UNIT,
        a[:, LENGTHS] * LENGTH_UNIT,
        a[:, YAW],
    ], dim=1)


def heat_sigma(box):
    """Spread of a peak in cells, from the smaller side of the box."""
    side = min(box[2] - box[0], box[3] - box[1]) / CELL
    return min(max(side / 5.0, 1.0), 3.0)
