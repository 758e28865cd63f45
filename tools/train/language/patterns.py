"""Wordings as a grammar of alternatives: "[can|could] you [please |]{vp}" stands for four wordings. A line that opens with ~ is held
out: training never draws it. "6*" before a line makes it six times as likely."""
import re


def _parse(text, at, closing):
    """Alternatives, each a list of plain strings and nested alternatives."""
    alternatives, parts, plain = [], [], []
    while at < len(text):
        c = text[at]
        if c == "[":
            if plain:
                parts.append("".join(plain))
                plain = []
            inner, at = _parse(text, at + 1, True)
            parts.append(inner)
        elif c == "|" and closing or c == "]":
            if plain:
                parts.append("".join(plain))
                plain = []
            alternatives.append(parts)
            parts = []
            if c == "]":
                return alternatives, at
        else:
            plain.append(c)
        at += 1
    if plain:
        parts.append("".join(plain))
    return alternatives + [parts], at


def _expand(r, alternatives):
    parts = alternatives[int(r.random() * len(alternatives))] if len(alternatives) > 1 else alternatives[0]
    return "".join(p if isinstance(p, str) else _expand(r, p) for p in parts)


class Wordings:
    """A list of wordings, one per line; the held-out ones are kept apart."""

    def __init__(self, text):
        self.train, self.held, self.lines = [], [], []
        for line in text.strip("\n").split("\n"):
            match = re.match(r"(~?)(?:(\d+)\*)?(.*)$", line)
            parsed = _parse(match[3], 0, False)[0]
            (self.held if match[1] else self.train).extend([parsed] * int(match[2] or 1))
            self.lines.append((bool(match[1]), match[3]))

    def draw(self, r, held=False):
        """One wording; a held-out one where asked for and there is one."""
        pool = self.held if held and self.held else self.train
        return _expand(r, pool[int(r.random() * len(pool))])
