"""The reader: slots → two stride-2 convolutions → transformer encoder; an autoregressive transformer decoder writes plan tokens;
a tagging head marks the words that name nothing the vocabulary has."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

import grammar
import reading

WIDTH, HEADS, ENCODER_LAYERS, DECODER_LAYERS, INNER, EMBED = 160, 4, 6, 2, 384, 96
MAX_TOKENS = 64
# Share of what each layer adds that training leaves out at random: new wordings are read better for it.
DROPOUT = 0.1


def attend(q, k, v, mask=None):
    scores = torch.matmul(q, k.transpose(-2, -1)) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores + mask
    return torch.matmul(torch.softmax(scores, -1), v)


def drop(layer, x):
    return F.dropout(x, DROPOUT, True) if layer.training else x


def split(x):
    return x.reshape(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)


def join(x):
    return x.transpose(1, 2).reshape(x.shape[0], x.shape[2], WIDTH)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, x, memory, mask=None):
        return self.out(join(attend(split(self.q(x)), split(self.k(memory)), split(self.v(memory)), mask)))


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x):
        return self.down(F.relu(self.up(x)))


class EncoderLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2, self.attention, self.inner = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH), Attention(), Inner()

    def forward(self, x, mask):
        y = self.norm1(x)
        x = x + drop(self, self.attention(y, y, mask))
        return x + drop(self, self.inner(self.norm2(x)))


class DecoderLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(WIDTH) for _ in range(3))
        self.own, self.cross, self.inner = Attention(), Attention(), Inner()

    def forward(self, x, memory, causal, mask):
        y = self.norm1(x)
        x = x + drop(self, self.own(y, y, causal))
        x = x + drop(self, self.cross(self.norm2(x), memory, mask))
        return x + drop(self, self.inner(self.norm3(x)))

    def step(self, x, k, v, cross_k, cross_v):
        y = self.norm1(x)
        k = torch.cat([k, split(self.own.k(y))], 2)
        v = torch.cat([v, split(self.own.v(y))], 2)
        x = x + self.own.out(join(attend(split(self.own.q(y)), k, v)))
        x = x + self.cross.out(join(attend(split(self.cross.q(self.norm2(x))), cross_k, cross_v)))
        return x + self.inner(self.norm3(x)), k, v


class Reader(nn.Module):
    def __init__(self, alphabet_size):
        super().__init__()
        self.embed = nn.Embedding(alphabet_size, EMBED, padding_idx=reading.PAD)
        self.conv1 = nn.Conv1d(EMBED, WIDTH, 5, 2, 2)
        self.conv2 = nn.Conv1d(WIDTH, WIDTH, 5, 2, 2)
        self.positions = nn.Parameter(torch.randn(reading.MAX_SLOTS // 4, WIDTH) * 0.02)
        self.encoder = nn.ModuleList(EncoderLayer() for _ in range(ENCODER_LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.token = nn.Embedding(len(grammar.TOKENS), WIDTH)
        self.token_positions = nn.Parameter(torch.randn(MAX_TOKENS, WIDTH) * 0.02)
        self.decoder = nn.ModuleList(DecoderLayer() for _ in range(DECODER_LAYERS))
        self.final = nn.LayerNorm(WIDTH)
        self.out = nn.Linear(WIDTH, len(grammar.TOKENS))
        self.tag_local = nn.Conv1d(EMBED, 48, 5, 1, 2)
        self.tag_context = nn.Linear(WIDTH, 48)
        self.tag_out = nn.Linear(48, 3)
        nn.init.normal_(self.embed.weight, 0, 0.3)
        nn.init.normal_(self.token.weight, 0, 0.3)

    def adopt(self, weights, tokens, characters, alphabet):
        """Takes weights that were trained with another list of tokens and characters; new tokens start at random, new characters as
        the unknown one of their range, layers that they lack as nothing."""
        old = {c: reading.FIRST_CHARACTER + i for i, c in enumerate(characters)}
        unknown = reading.Alphabet([])
        rows = list(range(reading.FIRST_CHARACTER)) + [old.get(c, unknown.id_of(c)) for c in alphabet.characters]
        weights, here = dict(weights), [i for i, t in enumerate(grammar.TOKENS) if t in tokens]
        there = [tokens.index(grammar.TOKENS[i]) for i in here]
        for name in ("token.weight", "out.weight", "out.bias"):
            fresh = self.state_dict()[name].clone()
            fresh[here] = weights[name][there]
            weights[name] = fresh
        weights["embed.weight"] = weights["embed.weight"][rows]
        for i, layer in enumerate(self.encoder):
            if f"encoder.{i}.norm1.weight" not in weights:
                # A layer that adds nothing yet: the deeper reader begins where the shallower one stood.
                for last in (layer.attention.out, layer.inner.down):
                    nn.init.zeros_(last.weight)
                    nn.init.zeros_(last.bias)
                weights |= {f"encoder.{i}.{name}": value for name, value in layer.state_dict().items()}
        self.load_state_dict(weights)

    def encode(self, slots, valid=None):
        """slots [B, L] with L a multiple of 4; valid [B, L/4] marks the positions that hold text (None: all)."""
        characters = self.embed(slots).transpose(1, 2).contiguous()
        x = F.relu(self.conv1(characters))
        if valid is not None:
            x = x * valid.repeat_interleave(2, 1).unsqueeze(1)
        x = F.relu(self.conv2(x))
        x = x.transpose(1, 2).contiguous() + self.positions[: slots.shape[1] // 4]
        mask = None if valid is None else (valid - 1).mul(1e9)[:, None, None, :]
        for layer in self.encoder:
            x = layer(x, mask)
        memory = self.norm(x)
        context = self.tag_context(memory).transpose(1, 2).contiguous().repeat_interleave(4, 2)
        tags = self.tag_out(F.relu(self.tag_local(characters) + context).transpose(1, 2).contiguous())
        return memory, mask, tags

    def forward(self, slots, valid, tokens):
        memory, mask, tags = self.encode(slots, valid)
        n = tokens.shape[1]
        x = self.token(tokens) + self.token_positions[:n]
        causal = torch.full((n, n), -1e9, device=x.device).triu(1)
        for layer in self.decoder:
            x = layer(x, memory, causal, mask)
        return self.out(self.final(x)), tags


class EncoderGraph(nn.Module):
    """Exported once per instruction: keys and values for the decoder, and tags."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, slots):
        memory, _, tags = self.reader.encode(slots)
        keys = torch.stack([split(layer.cross.k(memory)) for layer in self.reader.decoder])
        values = torch.stack([split(layer.cross.v(memory)) for layer in self.reader.decoder])
        return keys, values, tags


class DecoderGraph(nn.Module):
    """Exported once per token: the past grows by one."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, token, past_keys, past_values, cross_keys, cross_values):
        n = past_keys.shape[3]
        x = self.reader.token(token) + self.reader.token_positions[n : n + 1].unsqueeze(0)
        keys, values = [], []
        for i, layer in enumerate(self.reader.decoder):
            x, k, v = layer.step(x, past_keys[i], past_values[i], cross_keys[i], cross_values[i])
            keys.append(k)
            values.append(v)
        return self.reader.out(self.reader.final(x))[0, 0], torch.stack(keys), torch.stack(values)
