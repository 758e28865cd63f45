"""The picture → objects network: a small convolutional trunk, two fine heatmaps, and one small head per peak.

Two heatmaps, movable and container, because a ball in a bowl shares its cell. Everything that is known about an object
(kind, size, box, base centre, ...) is computed only at the peaks, from the features around them: training then costs
little more than the heatmaps, and the exported graph decodes itself.
"""

import torch
from torch import nn

from . import colour_look, targets as T


def block(inputs, outputs, stride=1, kernel=3):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = block(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return torch.relu(x + self.second(self.first(x)))


class Trunk(nn.Module):
    """[B,3,240,320] → features at stride 4 (80×60), 8 (40×30), 16 (20×15), and the stem's at stride 2."""

    def __init__(self, c4=24, c8=48, c16=96):
        super().__init__()
        self.stem = block(3, 16, 2)
        self.to4 = block(16, c4, 2)
        self.to8 = nn.Sequential(block(c4, c8, 2), Residual(c8))
        self.to16 = nn.Sequential(block(c8, c16, 2), Residual(c16))
        self.from16 = nn.Conv2d(c16, c8, 1)
        self.join8 = block(c8, c8)
        self.from8 = nn.Conv2d(c8, c4, 1)
        self.join4 = block(c4, c4)

    def forward(self, x):
        f2 = self.stem(x)
        f4 = self.to4(f2)
        f8 = self.to8(f4)
        f16 = self.to16(f8)
        g8 = self.join8(f8 + nn.functional.interpolate(self.from16(f16), scale_factor=2.0, mode="nearest"))
        g4 = self.join4(f4 + nn.functional.interpolate(self.from8(g8), scale_factor=2.0, mode="nearest"))
        return g4, g8, f16, f2


class Heat(nn.Module):
    """Heatmaps at stride 2. The centres of a 22 mm cube and of the one on it are hardly more than a cell apart at stride 4, where two peaks
    look like one; here they are three apart."""

    def __init__(self, c2, c4, width=20):
        super().__init__()
        self.deep = nn.Conv2d(c4, width, 1)
        self.near = nn.Conv2d(c2, width, 1)
        self.join = nn.Sequential(nn.BatchNorm2d(width), nn.ReLU(inplace=True), block(width, width), nn.Conv2d(width, len(T.GROUPS), 1))
        # Peaks are rare: starting at a low probability keeps the first steps from drowning in background loss.
        nn.init.constant_(self.join[-1].bias, -5.5)

    def forward(self, f2, g4):
        return self.join(self.near(f2) + nn.functional.interpolate(self.deep(g4), scale_factor=2.0, mode="nearest"))


class PeakHead(nn.Module):
    """Reads a 5×5 patch at stride 4, a 3×3 patch at stride 8 and one cell at stride 16 around each peak. Its offsets are from the middle of
    the cell at stride 4."""

    def __init__(self, c4, c8, c16, hidden=160):
        super().__init__()
        self.sides = (5, 3, 1)
        self.layers = nn.Sequential(
            nn.Linear(25 * c4 + 9 * c8 + c16, hidden), nn.ReLU(), nn.Linear(hidden, hidden), nn.ReLU(), nn.Linear(hidden, T.ATTRIBUTES))

    def forward(self, maps, b, x, y):
        """maps: at stride 4, 8, 16; b, x, y: [N] picture and cell of the grid → [N,ATTRIBUTES], offsets from the cell's middle."""
        parts = [patch(m, b, halved(x, i) - side // 2, halved(y, i) - side // 2, side).flatten(1)
                 for i, (m, side) in enumerate(zip(maps, self.sides), start=1)]
        return self.layers(torch.cat(parts, dim=1)) + moved(x, y)


class CloseLook(nn.Module):
    """A second, finer look at small things: a 16×16 patch of the stem (64×64 pixels of the full picture) through its own layers.
    A cube, a ball and a cylinder of 25 mm differ by a few pixels, which the coarser maps have lost."""

    SIDE = 16

    def __init__(self, inputs=16):
        super().__init__()
        self.convolutions = nn.Sequential(block(inputs, 32), block(32, 48, 2), block(48, 64, 2))
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(64 * 16, 128), nn.ReLU(), nn.Linear(128, T.ATTRIBUTES))
        # It corrects the other head, so it begins by saying nothing.
        nn.init.zeros_(self.layers[-1].weight)
        nn.init.zeros_(self.layers[-1].bias)

    def forward(self, stem, b, x, y):
        half = self.SIDE // 2
        return self.layers(self.convolutions(patch(stem, b, x + 1 - half, y + 1 - half, self.SIDE)))


class Magnifier(nn.Module):
    """The finest look at small things: 32×32 input pixels (64×64 of the full picture) as they are. It is trained by itself on such
    squares (magnifier.py), at a fraction of the cost of whole pictures; yaw above all comes from here."""

    SIDE = 32

    def __init__(self):
        super().__init__()
        self.convolutions = nn.Sequential(block(3, 24), block(24, 32, 2), block(32, 32), block(32, 64, 2), block(64, 64, 2))
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(64 * 16, 160), nn.ReLU(), nn.Linear(160, T.ATTRIBUTES))

    def forward(self, squares):
        """[N,3,32,32] of 0…255 → [N,ATTRIBUTES]; offsets are from the square's middle."""
        return self.layers(self.convolutions(normalised(squares)))


def normalised(pixels):
    return pixels * (1 / 64.0) - 2.0


def moved(x, y):
    """What to add to offsets from the middle of the coarse cell to have them from the middle of cell x, y [N] of the grid."""
    right, down = [(T.CELL / 2) * (1.0 - 2.0 * (v - T.COARSE * halved(v, 1)).float()) for v in (x, y)]
    box = [v / T.BOX_UNIT for v in (-right, -down, right, down)]
    base = [v / T.BASE_UNIT for v in (right, down)]
    none = torch.zeros_like(right)
    before, after = [none] * T.BOX.start, [none] * (T.ATTRIBUTES - T.BASE.stop)
    return torch.stack(before + box + base + after, dim=1)


def halved(cell, times):
    return torch.div(cell, 2 ** times, rounding_mode="floor")


def patch(feature, b, left, top, side):
    """Squares of a map, zero outside it: [B,C,H,W], [N] pictures and corners → [N,C,side,side]."""
    r = side // 2
    padded = nn.functional.pad(feature, (r, r, r, r))
    _, c, h, w = padded.shape
    inside = torch.tensor([dy * w + dx for dy in range(side) for dx in range(side)], dtype=torch.long)
    index = ((b * h + top + r) * w + left + r).unsqueeze(1) + inside
    cells = padded.permute(0, 2, 3, 1).reshape(-1, c)
    return cells[index.reshape(-1)].reshape(-1, side * side, c).permute(0, 2, 1).reshape(-1, c, side, side)


class Detector(nn.Module):
    def __init__(self, c4=24, c8=48, c16=96):
        super().__init__()
        self.trunk = Trunk(c4, c8, c16)
        self.finder = Heat(16, c4)
        self.heads = nn.ModuleList([PeakHead(c4, c8, c16) for _ in T.GROUPS])
        self.closer = CloseLook()
        self.magnifier = Magnifier()
        self.colours = colour_look.ColourLook()
        # How much of each answer about a movable thing the magnifier gives; 0 until it is trained.
        self.register_buffer("trust", torch.zeros(T.ATTRIBUTES))

    def features(self, pixels):
        """pixels: 0…255."""
        maps = self.trunk(normalised(pixels))
        return (*maps, pixels), self.finder(maps[3], maps[0])

    def attributes(self, group, maps, b, x, y, magnify=True):
        g4, g8, f16, f2, pixels = maps
        a = self.heads[group]([m.float() for m in (g4, g8, f16)], b, x, y)
        if group != T.MOVABLE:
            return a
        a = a + self.closer(f2, b, x, y).float()
        if not magnify:
            return a
        half, middle = Magnifier.SIDE // 2, T.STRIDE // 2
        squares = patch(pixels, b, T.STRIDE * x + middle - half, T.STRIDE * y + middle - half, Magnifier.SIDE)
        return a + self.trust * (self.magnifier(squares) - a)


class Decoder(nn.Module):
    """The graph that is exported: pixels [1,3,240,320] (0…255) → movable [PEAKS,ROW], container [PEAKS,ROW] (see targets.ROW)."""

    def __init__(self, detector):
        super().__init__()
        self.detector = detector

    def forward(self, pixels):
        maps, heat = self.detector.features(pixels)
        heat = torch.sigmoid(heat.float())
        # The host drops an object's second peak by its base centre.
        peaks = heat * (nn.functional.max_pool2d(heat, 3, 1, 1) == heat).float()
        return tuple(self.rows(group, maps, peaks[:, group]) for group in range(len(T.GROUPS)))

    def rows(self, group, maps, heat):
        count = heat.shape[0]
        score, index = torch.topk(heat.reshape(count, T.GRID_W * T.GRID_H), T.PEAKS)
        score, index = score.reshape(-1), index.reshape(-1)
        y = torch.div(index, T.GRID_W, rounding_mode="floor")
        x = index - y * T.GRID_W
        b = torch.arange(count).unsqueeze(1).expand(count, T.PEAKS).reshape(-1)
        a = self.detector.attributes(group, maps, b, x, y)
        x, y = x.float(), y.float()
        colours = self.detector.colours.at(maps[-1], b, T.boxes(a, x, y))
        return torch.cat([score.unsqueeze(1), T.decode(a, colours, x, y)], dim=1)
