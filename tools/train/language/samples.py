"""Draws (text, program tokens, family) from a seed, in English or Chinese, from the training or from the held-out templates."""
import random

import chatter
import chinese
import chinese_words
import english
import english_words
import noise
import programs as p

FAMILY = {"put": "put", "stack": "stack", "beside": "beside", "to_zone": "zone", "push": "push", "swap": "swap", "gather": "gather", "spread": "gather", "clear": "clear", "tower": "tower", "sort:colour": "sort", "sort:kind": "sort"}


class Sampler:
    def __init__(self, seed, held=False):
        self.r = random.Random(seed)
        self.held = held

    def draw(self, zh=None):
        r = self.r
        zh = r.random() < 0.5 if zh is None else zh
        lang = chinese if zh else english
        x = r.random()
        if x < 0.62:
            step = p.sample_step(r)
            family = FAMILY[step[0]]
            if step[0] == "put" and step[1].quantifier == "all":
                family = "put all"
            return self._finish(lang.say_step(r, step, self.held), p.step_tokens(step) + ["end"], family, zh, True)
        if x < 0.76:
            return self._compound(lang, zh)
        if x < 0.88:
            return self._special(lang, zh)
        text = chatter.sample_chatter(r, zh, self.held)
        return self._finish(text, ["not_instruction", "end"], "chatter", zh, r.random() < 0.2)

    def _finish(self, text, tokens, family, zh, polite):
        text = (noise.chinese if zh else noise.english)(self.r, text, polite)
        return text, tokens, family, zh

    def _compound(self, lang, zh):
        r = self.r
        x = r.random()
        if x < 0.25:
            kinds = p.MOVABLE
            a, b = p.sample_ref(r, kinds, ("one", "pick"), 0.03), p.sample_ref(r, kinds, ("one", "pick"), 0.03)
            t = p.sample_ref(r, p.CONTAINERS, ("one", "any"), 0.03, role=2)
            placement = p.placement_for(r, t.kind)
            text = lang.fill(r, lang.pick_template(r, lang.BOTH, self.held), *(([None] if lang is english else []) + [self.held, a, t, placement, b]))
            tokens = ["put"] + a.tokens() + [placement] + t.tokens() + ["then", "put"] + b.tokens() + [placement] + t.tokens() + ["end"]
            return self._finish(text, tokens, "compound", zh, True)
        if x < 0.35:
            return self._elliptic(lang, zh, lead=[None] if lang is english else [])
        count = 2 if r.random() < 0.75 else 3
        steps = [p.sample_step(r, True) for _ in range(count)]
        # A clause uses training wording in half of the held-out draws, so that joining is measured too.
        said = [lang.say_step(r, s, self.held and r.random() < 0.5) for s in steps]
        text = lang.pick_template(r, lang.JOIN2 if count == 2 else lang.JOIN3, self.held)
        for name, value in zip("abc", said):
            text = text.replace("{" + name + "}", value)
        tokens = []
        for i, s in enumerate(steps):
            tokens += (["then"] if i else []) + p.step_tokens(s)
        return self._finish(text, tokens + ["end"], "compound", zh, True)

    def _elliptic(self, lang, zh, lead):
        """Two places, one verb: "put the cube in the bowl and the ball on the plate"."""
        r = self.r
        objects = [p.sample_ref(r, p.MOVABLE, ("one", "any"), 0.03) for _ in range(2)]
        targets = [p.sample_ref(r, p.CONTAINERS, ("one", "any"), 0.03, role=2) for _ in range(2)]
        places = [p.placement_for(r, t.kind) for t in targets]
        words = english_words if lang is english else chinese_words
        text = r.choice(lang.ELLIPTIC).replace("{o2}", lang.say_ref(r, objects[1])).replace("{t2}", lang.say_ref(r, targets[1]))
        text = text.replace("{P2}", r.choice(words.IN if places[1] == "in" else words.ON))
        text = lang.fill(r, text, *(lead + [self.held, objects[0], targets[0], places[0]]))
        tokens = p.step_tokens(["put", objects[0], places[0], targets[0]]) + ["then"] + p.step_tokens(["put", objects[1], places[1], targets[1]]) + ["end"]
        return self._finish(text, tokens, "compound", zh, True)

    def _special(self, lang, zh):
        r = self.r
        o = p.sample_ref(r, p.MOVABLE + (p.CONTAINERS if r.random() < 0.2 else []))
        t = p.sample_ref(r, p.CONTAINERS, ("one", "any", "pick"), role=2)
        placement = p.placement_for(r, t.kind)
        lead = [None] if lang is english else []
        x = r.random()
        if x < 0.04:
            token, words = r.choice([("yes", chatter.YES), ("no", chatter.NO)])
            return self._finish(r.choice(words[zh]), [token, "end"], "yes or no", zh, False)
        if x < 0.2:
            o.tail = None  # "put the cube in the bowl" says where to.
            return self._finish(lang.fill(r, lang.pick_template(r, lang.WHERE_TO, self.held), *(lead + [self.held, o])), ["ask:where"] + o.tokens() + ["end"], "ask", zh, True)
        if x < 0.36:
            return self._finish(lang.fill(r, lang.pick_template(r, lang.WHAT, self.held), *(lead + [self.held, None, t, placement])), ["ask:what", placement] + t.tokens() + ["end"], "ask", zh, True)
        if x < 0.54:
            if o.quantifier and r.random() < 0.5:
                o = p.sample_ref(r, p.MOVABLE, ("one", "pick"))
            if r.random() < 0.3:
                o = p.Ref("*", pick=r.choice(p.g.PICKS)) if r.random() < 0.7 else p.Ref("*", p.colour(r, 0))
            if o.tail in ("where:in", "where:on"):
                o.tail = None  # "the cube in the bowl" is a short way to say put.
            return self._finish(lang.fill(r, lang.pick_template(r, lang.WHAT_TO_DO, self.held), *(lead + [self.held, o])), ["ask:do"] + o.tokens() + ["end"], "ask", zh, r.random() < 0.3)
        o.tail = t.tail = None
        if x < 0.68:
            text, token = self._plain(lang, lang.NOTHING, lead, o, t, placement), "nothing_to_do"
        elif x < 0.78:
            text, token = self._plain(lang, lang.CONTRA, lead, o, t, placement), "contradiction"
        else:
            text, token = self._plain(lang, lang.UNKNOWN_SKILL, lead, o, t, placement), "unknown_skill"
        return self._finish(text, [token, "end"], token, zh, True)

    def _plain(self, lang, templates, lead, o, t, placement):
        text = lang.fill(self.r, lang.pick_template(self.r, templates, self.held), *(lead + [self.held, o, t, placement]))
        for mark in noise.MARKS:
            text = text.replace(mark, "")
        return text
