"""Draws (text, program tokens, family, Chinese?) from a seed, from the training or from the held-out wordings."""
import random

import chatter
import chinese
import compounds
import english
import noise
import programs as p
import wordings

FAMILY = {"put": "put", "stack": "stack", "beside": "beside", "to_zone": "zone", "push": "push", "swap": "swap", "gather": "gather", "spread": "gather", "clear": "clear", "tower": "tower", "sort:colour": "sort", "sort:kind": "sort"}


# The share of texts that come from free wordings; of those the share that say it the plainest way, and the share that join two.
FREE, PLAIN, JOINED = 0.82, 0.2, 0.07


class Sampler:
    """`held` draws wordings that training never sees; `pairs` are pairs of tokens that are left out (the twin model's); `free` is the share of
    free wordings, which `folder` holds."""

    def __init__(self, seed, held=False, pairs=(), free=FREE, folder=wordings.FOLDER):
        self.r = random.Random(seed)
        self.held, self.free, self.folder = held, free, folder
        self.pairs = set(pairs)
        self.reload()

    def reload(self):
        """Reads the free wordings from disk again."""
        self.books = {zh: wordings.load("zh" if zh else "en", self.folder) for zh in (False, True)}
        self.plain = {zh: wordings.load("zh" if zh else "en", self.folder, "plain.txt") for zh in (False, True)}

    def draw(self, zh=None):
        while True:
            drawn = self._draw(zh)
            tokens = drawn[1]
            if not self.pairs or not any(pair in self.pairs for pair in zip(tokens, tokens[1:])):
                return drawn

    def _draw(self, zh):
        r = self.r
        zh = r.random() < 0.5 if zh is None else zh
        lang = chinese if zh else english
        if r.random() < self.free and self.books[zh].pools[self.held][0]:
            return self._free(lang, zh)
        x = r.random()
        if x < 0.58:
            step = p.sample_step(r)
            family = FAMILY[step[0]]
            if step[0] == "put" and step[1].quantifier == "all":
                family = "put all"
            return self._finish(lang.say_step(r, step, self.held), p.step_tokens(step) + ["end"], family, zh, True)
        if x < 0.78:
            text, tokens, family = compounds.draw(lang, r, self.held)
            return self._finish(text, tokens, family, zh, True)
        if x < 0.88:
            return self._special(lang, zh)
        text = chatter.sample_chatter(r, zh, self.held)
        return self._finish(text, ["not_instruction", "end"], "chatter", zh, r.random() < 0.2)

    def _free(self, lang, zh):
        """A free wording; now and then two, one after the other."""
        r, plain = self.r, self.plain[zh]
        book = plain if r.random() < PLAIN and plain.pools[self.held][0] else self.books[zh]
        block = book.pick(r, self.held)
        text, tokens = block.draw(r, self.held, zh)
        if block.step and r.random() < JOINED:
            second = book.pick(r, self.held, lambda b: b.step)
            if second:
                text2, tokens2 = second.draw(r, self.held, zh)
                if len(text) + len(text2) < (50 if zh else 130) and not any(c in text + text2 for c in "?？.。!！"):
                    text = lang.JOIN2.draw(r).replace("{a}", text).replace("{b}", text2)
                    return self._finish(text, tokens[:-1] + ["then"] + tokens2, "free compound", zh, False, 0.35)
        return self._finish(text, tokens, "free " + block.family, zh, True, 0.35)

    def _finish(self, text, tokens, family, zh, polite, rate=0.7):
        text = (noise.chinese if zh else noise.english)(self.r, text, polite, rate)
        return text, tokens, family, zh

    def _special(self, lang, zh):
        r = self.r
        o = p.sample_ref(r, p.MOVABLE + (p.CONTAINERS if r.random() < 0.2 else []))
        t = p.sample_ref(r, p.CONTAINERS, ("one", "any", "pick"), role=2)
        placement = p.placement_for(r, t.kind)
        x = r.random()
        if x < 0.04:
            token, words = r.choice([("yes", chatter.YES), ("no", chatter.NO)])
            return self._finish(r.choice(words[zh]), [token, "end"], "yes or no", zh, False)
        if x < 0.2:
            o.tail = None  # "put the cube in the bowl" says where to.
            return self._finish(self._said(lang, lang.WHERE_TO, o), ["ask:where"] + o.tokens() + ["end"], "ask", zh, True)
        if x < 0.34:
            return self._finish(self._said(lang, lang.WHAT, None, t, placement), ["ask:what", placement] + t.tokens() + ["end"], "ask", zh, True)
        if x < 0.50:
            if o.quantifier and r.random() < 0.5:
                o = p.sample_ref(r, p.MOVABLE, ("one", "pick"))
            if r.random() < 0.3:
                o = p.Ref("*", pick=r.choice(p.g.PICKS)) if r.random() < 0.7 else p.Ref("*", p.colour(r, 0))
            if o.tail in ("where:in", "where:on"):
                o.tail = None  # "the cube in the bowl" is a short way to say put.
            return self._finish(self._said(lang, lang.WHAT_TO_DO, o), ["ask:do"] + o.tokens() + ["end"], "ask", zh, r.random() < 0.3)
        o.tail = t.tail = None
        if x < 0.68:
            text, token = self._unmarked(lang, lang.NOTHING, o, t, placement), "nothing_to_do"
        elif x < 0.78:
            text, token = self._unmarked(lang, lang.CONTRA, o, t, placement), "contradiction"
        else:
            text, token = self._unmarked(lang, lang.UNKNOWN_SKILL, o, t, placement, wrap=r.random() < 0.5), "unknown_skill"
        return self._finish(text, [token, "end"], token, zh, True)

    def _said(self, lang, wordings, o, t=None, placement="in"):
        text = wordings.draw(self.r, self.held)
        if wordings is lang.WHERE_TO:
            text = lang.sentence(self.r, text, False, plain=self.r.random() < 0.6)
        return lang.fill(self.r, text, False, o, t, placement)

    def _unmarked(self, lang, wordings, o, t, placement, wrap=False):
        """Without the marks of unknown words: such answers name no object."""
        text = wordings.draw(self.r, self.held)
        text = lang.sentence(self.r, text, False, plain=not wrap) if "<" in text or wrap else text
        text = lang.fill(self.r, text, False, o, t, placement)
        for mark in noise.MARKS:
            text = text.replace(mark, "")
        return text
