#!/usr/bin/python3
"""Writes reader-encoder.onnx, reader-decoder.onnx, language.json (alphabet, grammar, calibration) and metrics.json.

    /usr/bin/python3 tools/train/language/export.py artifacts/language [average.pt]
"""
import json
import os
import sys

import torch

import grammar
import measuring
import reading
from model import HEADS, MAX_TOKENS, WIDTH, DECODER_LAYERS, DecoderGraph, EncoderGraph, Reader

CALIBRATION_SEED, SEEN_SEED, HELD_SEED = 910_000, 910_001, 910_002
# Chosen on held-out free wordings (DECISIONS.md): acting on a wrong reading costs more than a question.
ASK_BELOW, REFUSE_BELOW = 0.65, 0.15

# Signs that people do not write to an arm.
CODE_MARKS = ["; --", ";--", "</", "/>", "$(", "&& ", "{\"", "<script", "\\u0", "../.."]
# Where a long instruction may be cut, longest first, and the words of a clause that leans on the one before.
CLAUSE_BREAKS = [", and after that ", " and after that ", ", and finally ", " and finally ", ", and then ", " and then ", ". after that ", ", after that ", ", afterwards ", ", finally ", ". finally ", ". then ", "; then ", ", then ", " then ",
                 ", next ", ". next ", ". ", "; ", "，然后再", "，然后", "。然后", "然后再", "然后", "，接着再", "，接着", "。接着", "接着", "，随后", "，之后再", "，之后", "，最后再", "，最后", "。最后", "最后", "，再", "；再", "；", "。"]
CLAUSE_POINTERS = "it them that those they this these there same other others else rest remaining too also one ones likewise respectively".split() + "它 其 剩 别的 另 同 也 这 那 余 还".split()


def write_graphs(reader, out):
    encoder, decoder = EncoderGraph(reader).eval(), DecoderGraph(reader).eval()
    head = WIDTH // HEADS
    with torch.no_grad():
        torch.onnx.export(encoder, (torch.randint(2, 60, (1, 24)),), os.path.join(out, "reader-encoder.onnx"), opset_version=13,
                          input_names=["slots"], output_names=["cross_keys", "cross_values", "tags"],
                          dynamic_axes={"slots": {1: "slots"}, "cross_keys": {3: "positions"}, "cross_values": {3: "positions"}, "tags": {1: "slots"}})
        past = torch.zeros((DECODER_LAYERS, 1, HEADS, 3, head))
        cross = torch.randn((DECODER_LAYERS, 1, HEADS, 6, head))
        torch.onnx.export(decoder, (torch.ones((1, 1), dtype=torch.long), past, past, cross, cross), os.path.join(out, "reader-decoder.onnx"), opset_version=13,
                          input_names=["token", "past_keys", "past_values", "cross_keys", "cross_values"], output_names=["logits", "keys", "values"],
                          dynamic_axes={"past_keys": {3: "past"}, "past_values": {3: "past"}, "cross_keys": {3: "positions"}, "cross_values": {3: "positions"}, "keys": {3: "now"}, "values": {3: "now"}})


def write(reader, alphabet, out, about):
    write_graphs(reader, out)
    calibration = measuring.draw_set(alphabet, CALIBRATION_SEED, 200, True) + measuring.draw_set(alphabet, CALIBRATION_SEED + 5, 200, False)
    temperature = measuring.calibrate(reader, alphabet, calibration)
    metrics = dict(about)
    for name, seed, held in (("seenTemplates", SEEN_SEED, False), ("heldOutTemplates", HELD_SEED, True)):
        drawn = measuring.draw_set(alphabet, seed, 1000, held)
        right, sure = measuring.run(reader, alphabet, drawn, temperature)
        metrics[name] = measuring.report(drawn, right)
        metrics[name + "Confidence"] = [{"atLeast": t, "answered": round(float((sure >= t).mean()), 4), "accuracy": round(float(right[sure >= t].mean()), 4)} for t in (0, 0.3, 0.5, 0.7, 0.9)]
    metrics["temperature"] = temperature
    tables = {"version": 1, "maxSlots": reading.MAX_SLOTS, "maxTokens": MAX_TOKENS, "layers": DECODER_LAYERS, "heads": HEADS, "headWidth": WIDTH // HEADS, "temperature": temperature, "askBelow": ASK_BELOW, "refuseBelow": REFUSE_BELOW,
              "alike": grammar.ALIKE, "codeMarks": CODE_MARKS, "clauseBreaks": CLAUSE_BREAKS, "clausePointers": CLAUSE_POINTERS,
              "buckets": [{"name": n, "first": a, "last": b} for n, a, b in reading.BUCKETS], "characters": "".join(alphabet.characters),
              "tokens": grammar.TOKENS, "rules": grammar.RULES}
    with open(os.path.join(out, "language.json"), "w", encoding="utf-8") as f:
        json.dump(tables, f, ensure_ascii=False, indent=1)
        f.write("\n")
    with open(os.path.join(out, "metrics.json"), "w", encoding="utf-8") as f:
        json.dump(metrics, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print(json.dumps({k: metrics[k] for k in metrics if k.endswith("Confidence")}), flush=True)


def main():
    out = sys.argv[1]
    state = torch.load(os.path.join(out, sys.argv[2] if len(sys.argv) > 2 else "checkpoint.pt"), map_location="cpu")
    alphabet = reading.Alphabet(state["characters"])
    reader = Reader(len(alphabet))
    reader.load_state_dict(state["model"])
    reader.eval()
    write(reader, alphabet, out, {"parameters": sum(p.numel() for p in reader.parameters())})


if __name__ == "__main__":
    main()
