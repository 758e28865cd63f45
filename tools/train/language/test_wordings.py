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

    def test_drawn_programs_leave_out_several_things_and_things_by_their_place(self):
        sampler, several, placed = samples.Sampler(13, free=0), set(), 0
        for _ in range(6_000):
            tokens = sampler.draw()[1]
            run = 0
            for token in tokens:
                run = run + 1 if token == "except" else 0 if token in ("then", "end") else run
                several.add(run)
                placed += run > 0 and token.startswith("where:")
        self.assertLessEqual({1, 2, 3}, several)
        self.assertGreater(placed, 20)

    def test_the_same_seed_draws_the_same_texts(self):
        first, second = samples.Sampler(12), samples.Sampler(12)
        self.assertEqual([first.draw() for _ in range(200)], [second.draw() for _ in range(200)])

    def test_what_is_swapped_stands_in_the_order_said(self):
        block = book("= swap {o} {o2}\nput {o2} where {o} is and the other way round\n").blocks[0]
        line = (block.train + block.held)[0]
        self.assertEqual(["swap", "{o2}", "{o}"], block.in_order_of(line[0]))

    def test_what_is_left_out_stands_in_the_order_said(self):
        block = book("= put all kind:* except {x} except {x2} in {t}\nleave {x2} and {x}, the rest goes in {t}\n").blocks[0]
        line = (block.train + block.held)[0]
        self.assertEqual("put all kind:* except {x2} except {x} in {t}".split(), block.in_order_of(line[0]))
        self.assertEqual("exclusion", block.family)

    def test_an_exception_may_have_a_place_in_a_free_wording(self):
        self.assertEqual([], faults("= put all {c} kind:* except all kind:* where:on {t2} in {t}\nall {c} things in {t} except what is on {t2}\n"))
        self.assertEqual(["mark what nobody knows with «…» or {u}"], faults("= clear all kind:* except kind:? except {o}\nclear it all but not the banana and {o}\n"))
        block = book("= put all kind:* except kind:cube except kind:? in kind:?\nall but the cube and the «banana» in the «hat»\n").blocks[0]
        self.assertEqual([1, 2], block.roles)

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
        pairs = [("clear all kind:cube except colour:red kind:cube except all colour:blue kind:* end", "clear all kind:cube except colour:blue kind:cube except colour:red kind:* end"),
                 ("put all kind:* except kind:ball where:on kind:tray except kind:cube in kind:bowl end", "put all kind:* except kind:cube except all kind:ball where:on kind:tray in kind:bowl end"),
                 ("gather kind:ball and all kind:cube except all kind:ball except colour:red kind:* end", "gather all kind:cube except colour:red kind:cube except kind:ball and kind:ball end"),
                 ("swap colour:red kind:cube kind:ball end", "swap kind:ball colour:red kind:cube end"), ("tower kind:ball kind:cube end", "put kind:ball on kind:cube end")]
        for a, b in pairs:
            self.assertEqual(actions.same_action(a.split()), actions.same_action(b.split()))
        self.assertNotEqual(actions.same_action("clear all kind:* except kind:cube where:on kind:tray end".split()), actions.same_action("clear all kind:* except kind:cube except kind:tray end".split()))
        self.assertNotEqual(actions.same_action("clear all kind:cube except colour:red kind:* end".split()), actions.same_action("clear all kind:cube except colour:red kind:* except colour:blue kind:* end".split()))
        self.assertNotEqual(actions.same_action("put kind:ball on kind:cube end".split()), actions.same_action("put kind:cube on kind:ball end".split()))


if __name__ == "__main__":
    unittest.main()
