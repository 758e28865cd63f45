"""Greedy decoding under the grammar, batched, for measuring; the shipped reader does the same in C#."""
import numpy as np
import torch

import grammar
from model import MAX_TOKENS

ALIKE = [tuple(grammar.ID[t] for t in group) for group in grammar.ALIKE]


def pad_batch(encoded):
    longest = -(-max(len(s) for s, _ in encoded) // 4) * 4
    slots = np.zeros((len(encoded), longest), np.int64)
    tags = np.full((len(encoded), longest), -100, np.int64)
    valid = np.zeros((len(encoded), longest // 4), np.float32)
    for i, (s, t) in enumerate(encoded):
        slots[i, : len(s)] = s
        tags[i, : len(t)] = t
        valid[i, : -(-len(s) // 4)] = 1
    return torch.from_numpy(slots), torch.from_numpy(valid), torch.from_numpy(tags)


def decode(reader, encoded, temperature=1.0, device="cpu"):
    """Tokens and confidence (of the least sure token) per text, and the tags of each slot."""
    slots, valid, _ = pad_batch(encoded)
    slots, valid = slots.to(device), valid.to(device)
    count = len(encoded)
    with torch.no_grad():
        memory, mask, tags = reader.encode(slots, valid)
        tokens = torch.ones((count, 1), dtype=torch.long, device=device)
        automata = [grammar.Automaton() for _ in range(count)]
        out, log_confidence = [[] for _ in range(count)], np.zeros(count)
        for _ in range(MAX_TOKENS - 1):
            x = reader.token(tokens) + reader.token_positions[: tokens.shape[1]]
            n = tokens.shape[1]
            causal = torch.full((n, n), -1e9, device=device).triu(1)
            for layer in reader.decoder:
                x = layer(x, memory, causal, mask)
            logits = reader.out(reader.final(x[:, -1])).cpu().numpy() / temperature
            chosen = np.zeros(count, np.int64)
            for i, automaton in enumerate(automata):
                if automaton.finished:
                    continue
                allowed = [grammar.ID[t] for t in automaton.allowed()]
                row = logits[i][allowed]
                best = int(row.argmax())
                # Confidence is against all tokens: what the grammar forbids is doubt too.
                all_max = logits[i].max()
                weights = np.exp(logits[i] - all_max)
                same = next((group for group in ALIKE if allowed[best] in group), (allowed[best],))
                log_confidence[i] = min(log_confidence[i], np.log(weights[list(same)].sum() / weights.sum()))
                chosen[i] = allowed[best]
                token = grammar.TOKENS[allowed[best]]
                automaton.accept(token)
                out[i].append(token)
            if all(a.finished for a in automata):
                break
            tokens = torch.cat([tokens, torch.from_numpy(chosen).to(device)[:, None]], 1)
    return out, np.exp(log_confidence), tags.argmax(-1).cpu().numpy()
