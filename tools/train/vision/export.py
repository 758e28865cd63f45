"""Writes the detector as an ONNX file that decodes itself, with what the host must know in the file's metadata."""

import copy
import json

import onnx
import torch

from . import network as N
from . import targets as T


def save(detector, path, about=None):
    decoder = N.Decoder(copy.deepcopy(detector).float()).eval()
    example = torch.zeros(1, 3, T.INPUT_H, T.INPUT_W)
    torch.onnx.export(decoder, example, path, opset_version=13, input_names=["pixels"], output_names=list(T.GROUPS))
    model = onnx.load(path)
    # Absolute file names of the machine that exported have no place in the file.
    for node in model.graph.node:
        node.doc_string = ""
    onnx.helper.set_model_props(model, {
        "tendon.model": "vision",
        "tendon.version": "1",
        "tendon.kinds": json.dumps(T.KINDS),
        "tendon.colours": json.dumps(T.COLOURS),
        "tendon.largeFromM": json.dumps(T.LARGE_FROM_M),
        **(about or {}),
    })
    onnx.save(model, path)
