"""Exact-match accuracy of whole programs per language and family, and the temperature that calibrates confidence."""
import numpy as np

import decoding
import samples


def draw_set(alphabet, seed, count, held):
    sampler = samples.Sampler(seed, held)
    drawn = [sampler.draw(zh=i % 2 == 1) for i in range(count)]
    drawn = [d for d in drawn if 0 < len(alphabet.encode(d[0])[0]) <= 400]
    return sorted(drawn, key=lambda d: len(d[0]))


def read_all(reader, alphabet, drawn, temperature=1.0, device="cpu", batch=128):
    """Per text: right or not, confidence, program read."""
    right, confidence, read = [], [], []
    for start in range(0, len(drawn), batch):
        part = drawn[start : start + batch]
        tokens, sure, _ = decoding.decode(reader, [alphabet.encode(d[0]) for d in part], temperature, device)
        right += [t == d[1] for t, d in zip(tokens, part)]
        confidence += list(sure)
        read += tokens
    return np.array(right), np.array(confidence), read


def run(reader, alphabet, drawn, temperature=1.0, device="cpu", batch=128):
    """Per text: right or not, confidence."""
    right, confidence, _ = read_all(reader, alphabet, drawn, temperature, device, batch)
    return right, confidence


def report(drawn, right):
    rows = {}
    for d, ok in zip(drawn, right):
        for key in (("zh" if d[3] else "en"), ("zh " if d[3] else "en ") + d[2]):
            n, k = rows.get(key, (0, 0))
            rows[key] = (n + 1, k + int(ok))
    return {k: {"n": n, "accuracy": round(c / n, 4)} for k, (n, c) in sorted(rows.items())}


def calibrate(reader, alphabet, drawn, device="cpu"):
    """The temperature whose confidences have the smallest log loss against being right."""
    best = (1e9, 1.0)
    for temperature in (0.7, 0.85, 1.0, 1.2, 1.5):
        right, sure = run(reader, alphabet, drawn, temperature, device)
        sure = np.clip(sure, 1e-6, 1 - 1e-6)
        loss = -np.mean(np.where(right, np.log(sure), np.log(1 - sure)))
        best = min(best, (loss, temperature))
    return best[1]
