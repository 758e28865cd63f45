"""Loss of the detector: focal loss on the heatmaps, and per-object losses at the objects' own cells."""

import torch
import torch.nn.functional as F

from . import targets as T

WEIGHTS = {"heat": 1.0, "kind": 0.5, "size": 0.3, "box": 1.0, "base": 3.0, "lengths": 3.0, "raised": 4.0, "yaw": 0.5}

RAISED = T.LENGTHS.stop - 1


def heat_loss(logits, wanted, weight):
    """Focal loss of CenterNet (Zhou et al. 2019): cells near a peak are penalised less. weight 0 hides cells."""
    logits = logits.float()
    p = torch.sigmoid(logits)
    positive = (wanted >= 0.999).float() * weight
    negative = (1 - wanted).pow(4) * (1 - (wanted >= 0.999).float()) * weight
    loss = -(F.logsigmoid(logits) * (1 - p).pow(2) * positive + F.logsigmoid(-logits) * p.pow(2) * negative).sum()
    return loss / positive.sum().clamp(min=1.0)


def object_losses(a, wanted):
    """a: raw head outputs [N,ATTRIBUTES]; wanted: dict of tensors [N,...] (see batches.wanted). Objects with a greater weight count more."""
    each = wanted["weight"] if "weight" in wanted else torch.ones(a.shape[0])
    mean = lambda loss: (loss * each).sum() / each.sum().clamp(min=1.0)
    turned = wanted["yaw_valid"]
    return {
        "kind": mean(F.cross_entropy(a[:, T.KIND], wanted["kind"], reduction="none")),
        "size": mean(F.binary_cross_entropy_with_logits(a[:, T.SIZE].squeeze(1), wanted["size"], reduction="none")),
        "box": mean((a[:, T.BOX] - wanted["box"]).abs().mean(dim=1)),
        "base": mean((a[:, T.BASE] - wanted["base"]).abs().mean(dim=1)),
        "lengths": mean((a[:, T.LENGTHS] - wanted["lengths"]).abs().mean(dim=1)),
        # Most things lie on the table, and the median of the heights is zero: the few that stand on something must weigh more.
        "raised": mean((a[:, RAISED] - wanted["lengths"][:, 2]).abs() * (wanted["lengths"][:, 2] > 0.2).float()),
        # Squared, since the median of all directions is none: with absolute errors the network settles on a vector of zero.
        "yaw": ((a[:, T.YAW] - wanted["yaw"]).square().mean(dim=1) * turned).sum() / turned.sum().clamp(min=1.0),
    }


def total(parts):
    return sum(WEIGHTS[name] * value for name, value in parts.items())
