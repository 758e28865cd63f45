"""The commands of train_vision.py."""

import hashlib
import json

import torch

from . import evaluate, export as onnx_export, magnifier, network, packed, trainer


def train(arguments):
    trainer.Trainer(arguments).run()


def magnify(arguments):
    weights = arguments.weights or arguments.checkpoint + ".magnifier.pt"
    if not arguments.weights:
        start = torch.load(arguments.start_from) if arguments.start_from else None
        magnifier.train(packed.Joined(arguments.data), packed.Packed(arguments.val), weights, arguments.minutes, arguments.threads, arguments.seed,
                        rate=arguments.rate, start=start)
    detector, state = load(arguments.checkpoint)
    magnifier.fit(detector, torch.load(weights))
    state["ema"] = detector.state_dict()
    torch.save(state, arguments.out)


def load(path):
    state = torch.load(path, map_location="cpu")
    detector = network.Detector()
    # A checkpoint from before the magnifier lacks its weights, and is not made to trust them.
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
    result = evaluate.measure(detector, packed.Packed(arguments.dataset), arguments.frames)
    result["trained_minutes"] = round(state["seconds"] / 60, 1)
    result["trained_pictures"] = state["pictures"]
    print(json.dumps(result, indent=2))
