"""What a code means, as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.examples import Example, known_examples
from policytrack.findings import Code
from policytrack.rendering.explanation_text import explanation_text
from policytrack.rendering.terminal import Style
from policytrack.rules import CODES

GOLDEN = Path(__file__).with_name("rendering") / "explanation.txt"
ABOUT = Code("PT999", "made-up", "something made up", "First.\n\nSecond.", "Unmake it.", waivable=True)


def test_the_whole_page_is_the_one_that_was_reviewed():
    """Title, why, how to mend; the wrong record with its line, and what is said of it."""
    record = "".join(
        f"key{number}: {'long ' * 30}\n" if number == 9 else f"key{number}: a\n" for number in range(1, 20)
    )
    report = "error[PT999]: \x1b[31mwrong\n --> agreements/a.yaml:10:3\n   = to mend: Unmake it.\n"
    mended = record.replace("key10: a", "key10: b").replace("key11: a\n", "").replace("key19: a", "key19: \x1b")
    renamed = "".join(f"line{number}\n" for number in range(40))
    example = Example(
        "PT999",
        (("a.yaml", record), ("b.yaml", "not shown"), ("c.yaml", "a\n")),
        report,
        (("a.yaml", mended), ("c.yaml", "a\n"), ("d.yaml", renamed)),
    )
    assert explanation_text(ABOUT, example, Style()) == GOLDEN.read_text("utf-8")


def test_what_goes_is_red_and_what_comes_is_green():
    """The signs say it, too."""
    example = Example("PT999", (("a.yaml", "a: 1\nb: 1\n"),), "said\n", (("a.yaml", "a: 1\nb: 2\n"),))
    shown = explanation_text(ABOUT, example, Style(is_coloured=True))
    assert "    1 | a: 1\n  \x1b[31m- 2 | b: 1\x1b[0m\n  \x1b[32m+ 2 | b: 2\x1b[0m\n" in shown


def test_without_an_example_the_address_of_help_is_given():
    """An example gives it anyway."""
    assert explanation_text(ABOUT, None, Style()).endswith("\nhttps://policytrack.github.io/errors/PT999.html\n")


def test_a_situation_shows_the_commands_that_lead_in_and_out():
    """Each after a prompt, before what the last one prints; what they hold cannot reach the terminal."""
    example = Example("PT999", (("a.yaml", "a: 1\n"),), "said\n", (), ("make \x1b", "look"), ("unmake",))
    assert explanation_text(ABOUT, example, Style()).endswith(
        "\nEXAMPLE\n\n  $ make \\x1b\n  $ look\n  said\n\n  Mended by:\n\n  $ unmake\n"
    )


@pytest.mark.parametrize("records", [(), (("a.yaml", ""),), (("b.yaml", "x"),)])
def test_a_record_that_cannot_be_shown_is_left_out(records):
    """What is said of it stands alone."""
    shown = explanation_text(ABOUT, Example("PT999", records, "error\n --> agreements/a.yaml:1:1\n"), Style())
    assert "EXAMPLE\n\n  error\n" in shown
    assert "EXAMPLE\n\n  said\n" in explanation_text(ABOUT, Example("PT999", records, "said\n"), Style())


@pytest.mark.parametrize("example", known_examples(), ids=lambda example: example.code)
def test_every_example_can_be_shown(example):
    """No line is wider than the terminal but those of reports, which were written for 80 cells, and addresses."""
    text = explanation_text(CODES[example.code], example, Style(80))
    assert "\x1b" not in text
    for line in text.splitlines():
        assert len(line) <= 80 or line.strip() in example.report or "://" in line
    assert text.count("  Mended, in ") == len(example.mended)
    assert text.count("\n  Mended by:\n") == bool(example.mending_steps)
    assert example.mended or example.mending_steps
