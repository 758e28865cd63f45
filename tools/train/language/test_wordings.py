#!/usr/bin/python3
"""Free wordings: what is refused, what is drawn, what is held out.

    python3 tools/train/language/test_wordings.py
"""
import os
import random
import tempfile
import unittest

import actions
import grammar
import samples
import wordings


def book(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "some.txt")
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return wordings.Book([path])


def faults(text):
    return [fault.split(": ", 1)[1] for fault in book(text).faults]


class Wordings(unittest.TestCase):
    def test_what_cannot_be_used_is_named_with_its_line(self):
        self.assertIn("some.txt:2: unknown slot {q}", book("= put {o} in {t}\nput {o} in {t} {q}\n").faults[0])
        self.assertEqual(["the program's {t} is not said"], faults("= put {o} in {t}\nput {o} away\n"))
        self.assertEqual(["the program has no {s}"], faults("= put {o} in {t}\nput {s} {o} in {t}\n"))
        self.assertEqual(["'trow' is no token of the program grammar and no slot", "no usable program stands above this line"], faults("= trow {o}\nthrow {o}\n"))
        self.assertEqual(["the program is not in the grammar at 'end'", "no usable program stands above this line"], faults("= put {o} in\nput {o} in\n"))
        self.assertEqual(["brackets do not match"], faults("= clear {o}\n[take|remove {o}\n"))
        self.assertEqual(["no usable program stands above this line"], faults("put {o} in {t}\n"))
        self.assertEqual(["mark what nobody knows with «…» or {u}"], faults("= put kind:? in {t}\nput the banana in {t}\n"))

    def test_one_thing_more_may_be_named(self):
        self.assertEqual([], faults("= put {c} {k} in {t}\nput the {c} {k} in {t}, not the {c2} one\n"))

    def test_every_drawn_program_is_in_the_grammar(self):
        sampler = samples.Sampler(11, free=1)
        for _ in range(2_000):
            text, tokens, _, _ = sampler.draw()
            automaton = grammar.Automaton()
            self.assertTrue(all(automaton.accept(t) for t in tokens) and automaton.finished, f"{text}: {tokens}")
            self.assertNotRegex(text, r"[{}«»\[\]]")

    def test_the_same_seed_draws_the_same_texts(self):
        first, second = samples.Sampler(12), samples.Sampler(12)
        self.assertEqual([first.draw() for _ in range(200)], [second.draw() for _ in range(200)])

    def test_what_is_swapped_stands_in_the_order_said(self):
        block = book("= swap {o} {o2}\nput {o2} where {o} is and the other way round\n").blocks[0]
        line = (block.train + block.held)[0]
        self.assertEqual(["swap", "{o2}", "{o}"], block.in_order_of(line[0]))

    def test_an_article_before_a_slot_makes_any(self):
        block = book("= put {o} in {t}\ndrop a {o.n} into {t}\n").blocks[0]
        r, line = random.Random(1), (block.train + block.held)[0]
        drawn = [block.draw_line(r, line, True, False) for _ in range(50)]
        self.assertTrue(any("any" in tokens for _, tokens in drawn))
        self.assertFalse(any("a the" in text for text, _ in drawn))

    def test_a_line_is_held_out_by_mark_or_digest_and_about_one_in_twelve_is(self):
        self.assertTrue(wordings.is_held_out("clear {o}", "~remove {o}"))
        held = sum(wordings.is_held_out("clear {o}", f"remove {{o}} {i}") for i in range(6_000))
        self.assertAlmostEqual(1 / 12, held / 6_000, delta=0.015)

    def test_programs_that_do_the_same_are_the_same_action(self):
        pairs = [("swap colour:red kind:cube kind:ball end", "swap kind:ball colour:red kind:cube end"), ("tower kind:ball kind:cube end", "put kind:ball on kind:cube end")]
        for a, b in pairs:
            self.assertEqual(actions.same_action(a.split()), actions.same_action(b.split()))
        self.assertNotEqual(actions.same_action("put kind:ball on kind:cube end".split()), actions.same_action("put kind:cube on kind:ball end".split()))


if __name__ == "__main__":
    unittest.main()
