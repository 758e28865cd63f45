#!/usr/bin/python3
"""Trains the instruction reader. One command:

    /usr/bin/python3 tools/train/language/train.py --minutes 60 --out artifacts/language

It generates its texts on the fly from the seed, shows progress, draws curve.png, keeps checkpoint.pt and exports the model.
"""
import argparse
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import curve
import decoding
import export
import grammar
import measuring
import pairs
import reading
import samples
import wordings
from model import Reader


def batches(sampler, alphabet, size, reload_minutes=0, pool=24):
    """Batches of texts of like length, for ever; free wordings are read from disk again every `reload_minutes`."""
    read = time.time()
    while True:
        if reload_minutes and time.time() - read > reload_minutes * 60:
            read = time.time()
            sampler.reload()
        drawn = []
        while len(drawn) < size * pool:
            text, tokens, _, _ = sampler.draw()
            encoded = alphabet.encode(text)
            if 0 < len(encoded[0]) <= reading.MAX_SLOTS and len(tokens) < 60:
                drawn.append((encoded, tokens))
        drawn.sort(key=lambda d: len(d[0][0]))
        parts = [drawn[i : i + size] for i in range(0, len(drawn), size)]
        sampler.r.shuffle(parts)
        for part in parts:
            slots, valid, tags = decoding.pad_batch([d[0] for d in part])
            longest = max(len(d[1]) for d in part)
            tokens = np.zeros((len(part), longest + 1), np.int64)
            tokens[:, 0] = 1
            for i, (_, t) in enumerate(part):
                tokens[i, 1 : len(t) + 1] = [grammar.ID[x] for x in t]
            yield slots, valid, tags, torch.from_numpy(tokens)


def forget_characters(slots, alphabet, chance, generator):
    """Some rare characters become the unknown one of their range, so that the model knows what not knowing looks like."""
    wide = slots >= reading.FIRST_CHARACTER + 70
    drop = wide & (torch.rand(slots.shape, generator=generator) < chance)
    return torch.where(drop, torch.full_like(slots, 2), slots)


class Average:
    """The mean of the last thousand steps' weights: steadier than the last step's, above all before the rate has fallen."""

    def __init__(self, reader):
        self.weights = {name: value.detach().clone() for name, value in reader.state_dict().items()}

    def follow(self, reader, share=0.01):
        with torch.no_grad():
            for name, value in reader.state_dict().items():
                self.weights[name].lerp_(value, share)


def keep(reader, alphabet, out, average=None):
    for name, weights in (("checkpoint.pt", reader.state_dict()), ("average.pt", average.weights if average else None)):
        if weights:
            path = os.path.join(out, name)
            torch.save({"model": weights, "characters": alphabet.characters, "tokens": grammar.TOKENS}, path + ".new")
            os.replace(path + ".new", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60, help="wall-clock budget")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=1.5e-3, help="peak learning rate")
    parser.add_argument("--out", default="artifacts/language")
    parser.add_argument("--resume", help="a checkpoint.pt to go on from")
    parser.add_argument("--begin", type=float, default=0, help="share of the schedule that is over already, when going on with other texts")
    parser.add_argument("--twin", action="store_true", help="leave out the pairs of held_out_pairs.json, to measure unseen pairs")
    parser.add_argument("--wordings", default=wordings.FOLDER, help="folder of free wordings")
    parser.add_argument("--reload", type=float, default=0, help="minutes after which free wordings are read from disk again; 0: never")
    parser.add_argument("--hold", type=float, default=0, help="share of the schedule before the learning rate begins to fall")
    parser.add_argument("--floor", type=float, default=0.02, help="share of the peak learning rate that is left at the end; 1: no cosine")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    os.makedirs(args.out, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    held_pairs = pairs.load() if args.twin else ()
    state = torch.load(args.resume, map_location="cpu") if args.resume else None
    vocabulary = samples.Sampler(0, folder=args.wordings)
    collected = reading.collect((vocabulary.draw()[0] for _ in range(60_000)), 4)
    known = state["characters"] if state else []
    alphabet = reading.Alphabet(known + [c for c in collected if c not in set(known)])
    reader = Reader(len(alphabet)).to(device)
    if state:
        reader.adopt(state["model"], state.get("tokens", grammar.TOKENS), known, alphabet)
    parameters = sum(p.numel() for p in reader.parameters())
    print(f"{parameters / 1e6:.2f} M parameters, {len(alphabet)} characters, {len(grammar.TOKENS)} tokens, {device}", flush=True)

    optimiser = torch.optim.AdamW(reader.parameters(), args.rate, betas=(0.9, 0.98), weight_decay=0.04)
    seen = measuring.draw_set(alphabet, 900_001, 300, False)
    held = measuring.draw_set(alphabet, 900_002, 300, True)
    average = Average(reader)
    generator = torch.Generator().manual_seed(args.seed)
    history = {"loss": [], "seen": [], "held": []}
    start = checked = began = time.time()
    budget, done, texts, mean = args.minutes * 60, 0.0, 0, None
    start -= args.begin * budget
    for step, (slots, valid, tags, tokens) in enumerate(batches(samples.Sampler(args.seed, pairs=held_pairs, folder=args.wordings), alphabet, args.batch, args.reload)):
        done = (time.time() - start) / budget
        if done >= 1:
            break
        warm = min(1.0, (step + 1) / (50 if args.resume else 300))
        fallen = max(0.0, (done - args.hold) / (1 - args.hold))
        rate = args.rate * warm * (args.floor + (1 - args.floor) * 0.5 * (1 + math.cos(math.pi * fallen)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        slots = forget_characters(slots, alphabet, 0.01, generator)
        # bfloat16 doubles the speed on processors that have it and costs no accuracy here.
        with torch.autocast(device, dtype=torch.bfloat16):
            logits, tag_logits = reader(slots.to(device), valid.to(device), tokens[:, :-1].to(device))
        target = tokens[:, 1:].to(device)
        loss = F.cross_entropy(logits.float().flatten(0, 1), target.flatten(), ignore_index=0, label_smoothing=0.02)
        loss = loss + 0.3 * F.cross_entropy(tag_logits.float().flatten(0, 1), tags.flatten().to(device), ignore_index=-100)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        if step % 10 == 9:
            average.follow(reader)
        texts += len(slots)
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 20 == 0:
            bar = "#" * int(done * 30)
            print(f"\r[{bar:<30}] {done * 100:5.1f} %  step {step}  {texts / (time.time() - began):.0f} texts/s  loss {mean:.4f}  rate {rate:.1e} ", end="", flush=True)
            history["loss"].append(((time.time() - start) / 60, mean))
            if step % 200 == 100:
                keep(reader, alphabet, args.out, average)
        if time.time() - checked > max(150, budget / 12):
            checked = time.time()
            reader.eval()
            minutes = (checked - start) / 60
            for name, drawn in (("seen", seen), ("held", held)):
                right, _ = measuring.run(reader, alphabet, drawn, device=device)
                history[name].append((minutes, float(right.mean())))
            reader.train()
            print(f"\n{minutes:.1f} min: seen templates {history['seen'][-1][1]:.3f}, held-out templates {history['held'][-1][1]:.3f}", flush=True)
            keep(reader, alphabet, args.out)
            curve.draw(os.path.join(args.out, "curve.png"), [((200, 80, 60), history["loss"]), ((60, 90, 200), history["seen"]), ((40, 150, 80), history["held"])], minutes)
    reader.eval().cpu()
    keep(reader, alphabet, args.out)
    print(f"\n{texts} texts in {(time.time() - start) / 60:.1f} min", flush=True)
    export.write(reader, alphabet, args.out, {"texts": texts, "minutes": round((time.time() - start) / 60, 1), "seed": args.seed, "parameters": parameters, "command": "/usr/bin/python3 tools/train/language/train.py " + " ".join(sys.argv[1:])})


if __name__ == "__main__":
    main()
