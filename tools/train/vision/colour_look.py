"""What colour a thing has, read apart from what it is: a table of red cubes and blue balls must teach what a blue cube is.

The features in which the detector sees shapes know colours as well, and what is learnt from them holds for the pairs of the training
only. Here, colours are read point by point from the pixels in the thing's box, by layers that see one pixel and the picture's light.
The only part that sees more than a pixel says where to look (a hand, a rim or another thing may cover half of the box), and in training
it gets to see the picture with exchanged colours, so that it cannot tell by them what to say.
"""

import torch
from torch import nn

from . import targets as T

SIDE = 14  # points across the box
REACH = 1.4  # how far they go, in half boxes
LIGHT_STEP = 20  # input pixels between the points that tell the light
ZONES = (0.0, 0.45, 0.8, 1.1, 9.0)  # rings about the box's middle, in half boxes


def line():
    """Where the points stand along a side [SIDE], in half boxes from the middle."""
    return ((torch.arange(SIDE) + 0.5) / SIDE * 2 - 1) * REACH


def points_in(pixels, b, boxes):
    """The pixels at points across boxes: pixels [B,3,H,W]; b [N] pictures; boxes [N,4] in pixels of the full picture → [N,SIDE²,3]."""
    _, _, h, w = pixels.shape
    left, top, right, bottom = (boxes / T.STRIDE).unbind(dim=1)
    x = nearest((left + right) / 2, (right - left) / 2, w).unsqueeze(1).expand(-1, SIDE, -1)
    y = nearest((top + bottom) / 2, (bottom - top) / 2, h).unsqueeze(2).expand(-1, -1, SIDE)
    index = ((b.reshape(-1, 1, 1) * h + y) * w + x).reshape(-1)
    return pixels.permute(0, 2, 3, 1).reshape(-1, 3)[index].reshape(-1, SIDE * SIDE, 3)


def nearest(middle, half, size):
    """Pixels [N,SIDE] along one side, those outside moved to the edge."""
    return torch.clamp(torch.round(middle.unsqueeze(1) + line() * half.unsqueeze(1) - 0.5), 0, size - 1).long()


def light_in(pixels):
    """The pixels at points all over the pictures: pixels [B,3,H,W] → [B,M,3]."""
    return pixels[:, :, LIGHT_STEP // 2::LIGHT_STEP, LIGHT_STEP // 2::LIGHT_STEP].flatten(2).transpose(1, 2)


class ColourLook(nn.Module):
    def __init__(self, width=32, looking=16, heads=3, hidden=96):
        super().__init__()
        self.pixel = nn.Sequential(nn.Linear(6, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU())
        self.near = nn.Sequential(nn.Conv2d(6, looking, 3, 1, 1), nn.ReLU(), nn.Conv2d(looking, looking, 3, 1, 1), nn.ReLU(),
                                  nn.Conv2d(looking, looking, 3, 1, 2, dilation=2), nn.ReLU())
        self.whole = nn.Linear(2 * looking, looking)
        self.where = nn.Conv2d(looking, heads, 1)
        parts = heads + len(ZONES) - 1 + 2
        self.layers = nn.Sequential(nn.Linear(parts * width, hidden), nn.ReLU(), nn.Linear(hidden, hidden), nn.ReLU(),
                                    nn.Linear(hidden, len(T.COLOURS)))

    def forward(self, points, light, shown=None):
        """points [N,SIDE²,3] of 0…255; light: what surroundings() says of their pictures; shown: the points as the part that says where to look
        sees them → [N,12]."""
        brightness, around = light
        seen = self.features(points, brightness)
        steps = line()
        places = torch.stack([steps.unsqueeze(0).expand(SIDE, -1), steps.unsqueeze(1).expand(-1, SIDE)], dim=2).reshape(1, -1, 2)
        far = places.square().sum(dim=2, keepdim=True).sqrt()
        parts = [torch.matmul(self.attention(points if shown is None else shown, torch.cat([places, far], dim=2)), seen).flatten(1)]
        for least, most in zip(ZONES, ZONES[1:]):
            inside = ((far >= least) & (far < most)).float()
            parts.append((seen * inside).sum(dim=1) / inside.sum(dim=1))
        return self.layers(torch.cat(parts + [around], dim=1))

    def surroundings(self, light):
        """light [B,M,3]: points all over the pictures → their brightness [B,1,1] and features [B,2·width]."""
        brightness = light.mean(dim=(1, 2), keepdim=True) * (1 / 255)
        around = self.features(light, brightness)
        return brightness, torch.cat([around.mean(dim=1), around.amax(dim=1)], dim=1)

    def features(self, points, brightness):
        """Each pixel by itself: as it is, and as bright as the picture has it."""
        x = points * (1 / 255)
        return self.pixel(torch.cat([x, 0.5 * x / (brightness + 0.02)], dim=2))

    def attention(self, points, places):
        """points [N,SIDE²,3], places [1,SIDE²,3]: across, down and from the middle, in half boxes → [N,heads,SIDE²], each summing to one."""
        x = torch.cat([points * (1 / 128) - 1, places.expand(points.shape[0], -1, -1)], dim=2).transpose(1, 2).reshape(-1, 6, SIDE, SIDE)
        x = self.near(x)
        whole = self.whole(torch.cat([x.mean(dim=(2, 3)), x.amax(dim=(2, 3))], dim=1))
        return torch.softmax(self.where(torch.relu(x + whole.unsqueeze(2).unsqueeze(3))).flatten(2), dim=2)

    def at(self, pixels, b, boxes):
        """pixels [B,3,H,W] of 0…255; b [N] pictures; boxes [N,4] in pixels of the full picture → [N,12]."""
        brightness, around = self.surroundings(light_in(pixels))
        return self(points_in(pixels, b, boxes), (brightness[b], around[b]))
