#!/usr/bin/python3
"""Proves the split: training texts are drawn from no held-out wording, and a twin's programs hold none of the left-out pairs.

    python3 tools/train/language/test_split.py
"""
import re
import unittest

import chatter
import chinese
import chinese_moods
import chinese_nouns
import chinese_skills
import chinese_talk
import chinese_words
import english
import english_moods
import english_nouns
import english_skills
import english_tails
import english_talk
import english_words
import pairs
import samples
import wordings
from patterns import Wordings

MODULES = [chinese_moods, chinese_nouns, chinese_skills, chinese_talk, english_moods, english_nouns, english_skills, english_tails, english_talk]
DRAWN = 6_000


def pools():
    return [w for m in MODULES for w in vars(m).values() if isinstance(w, Wordings)]


def fragments(line):
    """The fixed runs of words in a wording, longest first."""
    return sorted(re.split(r"\[[^\]]*\]*|\{\w+\}|<[^>]*>|[\[\]|,，]", line), key=len, reverse=True)


class Split(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.asked_for_held = 0
        draw = Wordings.draw

        def watched(self, r, held=False):
            cls.asked_for_held += bool(held)
            return draw(self, r, held)

        Wordings.draw = watched
        try:
            sampler = samples.Sampler(1, free=0)
            cls.texts = [sampler.draw()[0] for _ in range(DRAWN)]
        finally:
            Wordings.draw = draw

    def test_no_wording_is_both_trained_and_held_out(self):
        for pool in pools():
            held = {text for is_held, text in pool.lines if is_held}
            trained = {text for is_held, text in pool.lines if not is_held}
            self.assertFalse(held & trained)

    def test_training_never_asks_for_a_held_out_wording(self):
        self.assertEqual(0, self.asked_for_held)

    def test_training_texts_hold_no_run_of_words_that_only_held_out_wordings_have(self):
        trained = "\n".join(text for pool in pools() for is_held, text in pool.lines if not is_held)
        everything = "\n".join(self.texts)
        checked = 0
        for pool in pools():
            for is_held, text in pool.lines:
                if not is_held:
                    continue
                for fragment in fragments(text):
                    least = 5 if any(ord(c) > 0x2E80 for c in fragment) else 16
                    if len(fragment.strip()) >= least and fragment.strip() not in trained:
                        checked += 1
                        self.assertFalse(fragment in everything, fragment)
                        break
        self.assertGreater(checked, 50)

    def test_held_out_names_are_in_no_training_text(self):
        everything = "\n".join(self.texts)
        for word in chinese_words.HELD_KINDS:
            self.assertNotIn(word, everything)
        for word in english_words.HELD_KINDS:
            self.assertNotRegex(everything, rf"\b{word}\b")

    def test_held_out_chat_is_in_no_training_text(self):
        everything = set(self.texts)
        for line in chatter.ENGLISH + chatter.CHINESE:
            if line.startswith("~") and "{" not in line:
                self.assertNotIn(line[1:], everything)

    def test_every_held_out_draw_of_a_skill_uses_a_held_out_wording(self):
        sampler = samples.Sampler(2, held=True, free=0)
        asked = []
        draw = Wordings.draw

        def watched(self, r, held=False):
            asked.append(bool(held and self.held))
            return draw(self, r, held)

        Wordings.draw = watched
        try:
            without = 0
            for _ in range(1_000):
                asked.clear()
                family = sampler.draw()[2]
                without += not any(asked) and family not in ("chatter", "yes or no")
        finally:
            Wordings.draw = draw
        self.assertLess(without, 100)

    def test_free_wordings_of_one_side_are_never_drawn_for_the_other(self):
        for book in samples.Sampler(1).books.values():
            for block in book.blocks:
                for line, _ in block.train:
                    self.assertFalse(wordings.is_held_out(block.program, line), line)
                for line, _ in block.held:
                    self.assertTrue(wordings.is_held_out(block.program, line), line)
                self.assertFalse({line for line, _ in block.train} & {line for line, _ in block.held})

    def test_every_free_wording_can_be_used(self):
        self.assertEqual([], [fault for book in samples.Sampler(1).books.values() for fault in book.faults])

    def test_training_draws_free_wordings_from_the_training_side_only(self):
        asked = []
        draw = wordings.Block.draw

        def watched(self, r, held, chinese):
            asked.append(held)
            return draw(self, r, held, chinese)

        wordings.Block.draw = watched
        try:
            for held in (False, True):
                asked.clear()
                sampler = samples.Sampler(5, held)
                for _ in range(1_000):
                    sampler.draw()
                self.assertGreater(len(asked), 200)
                self.assertEqual({held}, set(asked))
        finally:
            wordings.Block.draw = draw

    def test_between_a_twentieth_and_a_sixth_of_the_free_wordings_is_held_out(self):
        for book in samples.Sampler(1).books.values():
            held = sum(len(b.held) for b in book.blocks)
            self.assertGreater(held, len(book) / 20)
            self.assertLess(held, len(book) / 6)

    def test_a_twin_never_sees_a_left_out_pair(self):
        left_out = set(pairs.load())
        self.assertTrue(left_out)
        sampler = samples.Sampler(3, pairs=pairs.load())
        for _ in range(2_000):
            tokens = sampler.draw()[1]
            self.assertFalse(left_out & set(zip(tokens, tokens[1:])))


if __name__ == "__main__":
    unittest.main()
