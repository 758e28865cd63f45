"""The picture → objects network: a small convolutional trunk, two heatmaps, and one small head per peak.

Two heatmaps, movable and container, because a ball in a bowl shares its cell. Everything that is known about an object
(kind, colour, size, box, base centre, ...) is computed only at the peaks, from the features around them: training then costs
little more than the heatmaps, and the exported graph decodes itself.
"""

import torch
from torch import nn

from . import targets as T


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
    """[B,3,240,320] → features at stride 4 (80×60), 8 (40×30) and 16 (20×15)."""

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
        f4 = self.to4(self.stem(x))
        f8 = self.to8(f4)
        f16 = self.to16(f8)
        g8 = self.join8(f8 + nn.functional.interpolate(self.from16(f16), scale_factor=2.0, mode="nearest"))
        g4 = self.join4(f4 + nn.functional.interpolate(self.from8(g8), scale_factor=2.0, mode="nearest"))
        return g4, g8, f16


class PeakHead(nn.Module):
    """Reads a 5×5 patch at stride 4, a 3×3 patch at stride 8 and one cell at stride 16 around each peak."""

    def __init__(self, c4, c8, c16, hidden=160):
        super().__init__()
        self.sides = (5, 3, 1)
        self.layers = nn.Sequential(
            nn.Linear(25 * c4 + 9 * c8 + c16, hidden), nn.ReLU(), nn.Linear(hidden, hidden), nn.ReLU(), nn.Linear(hidden, T.ATTRIBUTES))

    def forward(self, features, x, y):
        """features: three maps; x, y: [B,K] cells at stride 4 → [B,K,ATTRIBUTES]."""
        parts = [patch(f, torch.div(x, 2 ** i, rounding_mode="floor"), torch.div(y, 2 ** i, rounding_mode="floor"), side)
                 for i, (f, side) in enumerate(zip(features, self.sides))]
        return self.layers(torch.cat(parts, dim=2))


def patch(feature, x, y, side):
    """The side×side neighbourhood of each cell, zero outside the map: [B,C,H,W], [B,K] → [B,K,C·side²]."""
    b, c, h, w = feature.shape
    r = side // 2
    padded = nn.functional.pad(feature, (r, r, r, r)).reshape(b, c, (h + 2 * r) * (w + 2 * r))
    offsets = torch.tensor([dy * (w + 2 * r) + dx for dy in range(side) for dx in range(side)], dtype=torch.long)
    k = x.shape[1]
    index = (y * (w + 2 * r) + x).unsqueeze(2) + offsets
    index = index.reshape(b, 1, k * side * side).expand(b, c, k * side * side)
    return padded.gather(2, index).reshape(b, c, k, side * side).permute(0, 2, 1, 3).reshape(b, k, c * side * side)


class Detector(nn.Module):
    def __init__(self, c4=24, c8=48, c16=96):
        super().__init__()
        self.trunk = Trunk(c4, c8, c16)
        self.heat = nn.Sequential(block(c4, c4), nn.Conv2d(c4, 2, 1))
        # Peaks are rare: starting at probability 0.01 keeps the first steps from drowning in background loss.
        nn.init.constant_(self.heat[1].bias, -4.6)
        self.heads = nn.ModuleList([PeakHead(c4, c8, c16) for _ in T.GROUPS])

    def features(self, pixels):
        """pixels: 0…255."""
        maps = self.trunk(pixels * (1 / 64.0) - 2.0)
        return maps, self.heat(maps[0])

    def attributes(self, group, maps, x, y):
        return self.heads[group]([m.float() for m in maps], x, y)


class Decoder(nn.Module):
    """The graph that is exported: pixels [1,3,240,320] (0…255) → movable [PEAKS,ROW], container [PEAKS,ROW] (see targets.ROW)."""

    def __init__(self, detector):
        super().__init__()
        self.detector = detector

    def forward(self, pixels):
        maps, heat = self.detector.features(pixels)
        heat = torch.sigmoid(heat.float())
        peaks = heat * (nn.functional.max_pool2d(heat, 3, 1, 1) == heat).float()
        return tuple(self.rows(group, maps, peaks[:, group]) for group in range(len(T.GROUPS)))

    def rows(self, group, maps, heat):
        score, index = torch.topk(heat.reshape(-1, T.GRID_W * T.GRID_H), T.PEAKS)
        y = torch.div(index, T.GRID_W, rounding_mode="floor")
        x = index - y * T.GRID_W
        a = self.detector.attributes(group, maps, x, y)
        rows = T.decode(a, x.float(), y.float())
        return torch.cat([score.unsqueeze(2), rows], dim=2).reshape(-1, T.ROW)
