"""The commands of train_vision.py."""

import hashlib
import json

import torch

from . import changes, colours, evaluate, export as onnx_export, groups, magnifier, network, packed, trainer


def train(arguments):
    trainer.Trainer(arguments).run()


def magnify(arguments):
    join(arguments, ".magnifier.pt", magnifier.train, magnifier.fit)


def colour(arguments):
    join(arguments, ".colours.pt", colours.train, lambda detector, weights: detector.colours.load_state_dict(weights))


def join(arguments, ending, train_part, fit):
    """Trains a part of the detector by itself, unless its weights are given, and writes the checkpoint with it."""
    # Read first: a missing checkpoint must not cost the training.
    detector, state = load(arguments.checkpoint)
    weights = arguments.weights or arguments.checkpoint + ending
    if not arguments.weights:
        start = torch.load(arguments.start_from) if arguments.start_from else None
        train_part(packed.Joined(arguments.data), packed.Packed(arguments.val), weights, arguments.minutes, arguments.threads, arguments.seed,
                   rate=arguments.rate, start=start)
    fit(detector, torch.load(weights))
    state["ema"] = detector.state_dict()
    torch.save(state, arguments.out)


def load(path):
    state = torch.load(path, map_location="cpu")
    detector = network.Detector()
    # A checkpoint from before the magnifier and the look at colours lacks their weights.
    detector.load_state_dict(state["ema"], strict=False)
    return detector.eval(), state


def export(arguments):
    if arguments.random is None:
        detector, state = load(arguments.checkpoint)
        about = {"tendon.trained_minutes": f"{state['seconds'] / 60:.1f}"}
    else:
        torch.manual_seed(arguments.random)
        detector, about = network.Detector().eval(), {"tendon.random": str(arguments.random)}
    onnx_export.save(detector, arguments.onnx, about)
    with open(arguments.onnx, "rb") as f:
        data = f.read()
    print(f"{arguments.onnx}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


def measure(arguments):
    detector, state = load(arguments.checkpoint)
    data = packed.Packed(arguments.dataset)
    held_out = groups.held_out_pairs()
    result = evaluate.measure(detector, data, arguments.frames, held_out=held_out)
    if arguments.changes:
        few = min(arguments.frames, 300)
        tell = lambda m: {k: round(m[k], 4) for k in m if k in ("recall", "precision", "kind_accuracy", "colour_accuracy", "base_mm_median", "base_mm_p95")}
        result["unchanged"] = tell(evaluate.measure(detector, data, few))
        for name in changes.PICTURES:
            result[name] = tell(evaluate.measure(detector, data, few, change=name))
        for metres, degrees in ((0.01, 0), (0.03, 0), (0, 5)):
            result[f"camera off by {100 * metres:.0f} cm, {degrees} deg"] = tell(evaluate.measure(detector, data, few, camera_off=(metres, degrees)))
    result["trained_minutes"] = round(state["seconds"] / 60, 1)
    result["trained_pictures"] = state["pictures"]
    print(json.dumps(result, indent=2))
