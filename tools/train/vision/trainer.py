"""The training loop: a cosine schedule over wall-clock time, averaged weights, checkpoints, curve, progress."""

import copy
import json
import math
import os
import sys
import time

import torch

from . import batches, curve, evaluate, losses, network, packed, schedule, targets

CHECKPOINT_S, MEASURE_S, REPORT_S = 60, 300, 5
WINDOW = (176, 128)


class Trainer:
    def __init__(self, a):
        torch.set_num_threads(a.threads)
        torch.manual_seed(a.seed)
        os.makedirs(a.out, exist_ok=True)
        self.a, self.budget = a, a.minutes * 60
        self.val = packed.Packed(a.val)
        self.batches = batches.Batches(packed.Joined(a.data), a.batch, a.seed)
        self.model = network.Detector().to(memory_format=torch.channels_last)
        if a.start_from:
            self.model.load_state_dict(torch.load(a.start_from)["ema"], strict=False)
        self.ema = copy.deepcopy(self.model).eval()
        decayed = [p for p in self.model.parameters() if p.dim() > 1]
        plain = [p for p in self.model.parameters() if p.dim() <= 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0.0}], lr=a.rate)
        self.seconds, self.steps, self.best, self.history = 0.0, 0, -math.inf, {"loss": [], "score": []}
        if a.resume:
            self.restore()

    def run(self):
        started = time.monotonic() - self.seconds
        checkpoint = report = measured = time.monotonic()
        average = None
        while self.seconds < self.budget:
            rate = self.rate()
            parts = self.step(rate)
            loss = float(losses.total(parts))
            if not math.isfinite(loss):
                raise SystemExit("The loss is no number any more; resume from last.pt with a smaller --rate.")
            average = loss if average is None else 0.98 * average + 0.02 * loss
            now = time.monotonic()
            self.seconds = now - started
            if now - report > REPORT_S:
                report = now
                self.history["loss"].append((self.seconds / 60, average))
                self.progress(average, rate, parts)
            if now - checkpoint > CHECKPOINT_S:
                checkpoint = now
                self.save("last.pt")
            if now - measured > MEASURE_S:
                self.measure()
                measured = time.monotonic()
        self.measure()
        self.save("last.pt")

    def rate(self):
        return schedule.rate(self.a.rate, self.steps, self.seconds / self.budget, warm=300)

    def step(self, rate):
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.model.train()
        # Whole pictures at the end, so that the averages inside the network are those of use.
        window = WINDOW if self.seconds < 0.9 * self.budget else (targets.INPUT_W, targets.INPUT_H)
        pixels, heat, weight, rows = self.batches.next(window)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            maps, logits = self.model.features(pixels)
            asked = [batches.wanted(rows, g, self.batches.random, *heat.shape[:1:-1]) for g in range(2)]
            answers = [self.model.attributes(g, maps, b, x, y, magnify=False).float() for g, (b, x, y, _) in enumerate(asked)]
        parts = {"heat": losses.heat_loss(logits, heat, weight)}
        for answer, (_, _, _, values) in zip(answers, asked):
            for name, value in losses.object_losses(answer, values).items():
                parts[name] = parts.get(name, 0.0) + value
        self.optimizer.zero_grad()
        losses.total(parts).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        self.steps += 1
        schedule.follow(self.ema.state_dict(), self.model.state_dict(), self.steps)
        return {name: value.detach() for name, value in parts.items()}

    def measure(self):
        result = evaluate.measure(self.ema, self.val)
        result["minutes"], result["pictures"] = round(self.seconds / 60, 1), self.steps * self.a.batch
        # Colours are learnt afterwards (colours.py).
        result.pop("colour_accuracy", None)
        score = (result["recall"] + result["precision"] + result.get("kind_accuracy", 0)
                 - 0.05 * result.get("base_mm_median", 20))
        self.history["score"].append((self.seconds / 60, score))
        print("\n" + "  ".join(f"{name} {value:.4f}" for name, value in result.items() if isinstance(value, float)), flush=True)
        if score > self.best:
            self.best = score
            self.save("best.pt")
            with open(os.path.join(self.a.out, "best.json"), "w", encoding="utf-8") as f:
                json.dump(result, f, indent=2)
        curve.save(os.path.join(self.a.out, "curve.png"), self.history)

    def progress(self, loss, rate, parts):
        done = min(1.0, self.seconds / self.budget)
        bar = ("#" * int(30 * done)).ljust(30, ".")
        each = " ".join(f"{name} {float(value):.3f}" for name, value in parts.items())
        line = f"[{bar}] {self.seconds / 60:5.1f}/{self.a.minutes:g} min  {self.steps * self.a.batch:7d} pictures " \
               f"({self.steps * self.a.batch / max(self.seconds, 1e-9):.0f}/s)  rate {rate:.1e}  loss {loss:.3f}  {each}"
        print(("\r" + line) if sys.stdout.isatty() else line, end="" if sys.stdout.isatty() else "\n", flush=True)

    def save(self, name):
        path = os.path.join(self.a.out, name)
        torch.save({"model": self.model.state_dict(), "ema": self.ema.state_dict(), "optimizer": self.optimizer.state_dict(),
                    "seconds": self.seconds, "steps": self.steps, "pictures": self.steps * self.a.batch, "best": self.best,
                    "history": self.history}, path + ".part")
        # A stop in the middle of writing must not cost the last checkpoint.
        os.replace(path + ".part", path)

    def restore(self):
        state = torch.load(os.path.join(self.a.out, "last.pt"))
        self.model.load_state_dict(state["model"])
        self.ema.load_state_dict(state["ema"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.seconds, self.steps, self.best, self.history = state["seconds"], state["steps"], state["best"], state["history"]
