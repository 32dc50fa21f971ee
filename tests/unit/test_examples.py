"""Worked examples of findings."""

from __future__ import annotations

from policytrack.examples import Example, Place, examples, known_examples, read_examples, write_examples
from policytrack.rules import CODES


def test_examples_are_read_from_their_folders(tmp_path):
    """A folder's name begins with the code; folders without a report are no examples, odd bytes do not matter."""
    folder = tmp_path / "PT020-what"
    (folder / "agreements").mkdir(parents=True)
    (folder / "agreements" / "b.yaml").write_bytes(b"b: \xff")
    (folder / "agreements" / "a.yml").write_text("a: 1", "utf-8")
    (folder / "expected.txt").write_text("said", "utf-8")
    (tmp_path / "PT021-nothing").mkdir()
    assert examples(tmp_path) == (Example("PT020", (("a.yml", "a: 1"), ("b.yaml", "b: \ufffd")), "said"),)
    assert examples(tmp_path / "missing") == ()


def test_the_known_examples_are_the_bad_records():
    """In a checkout there are examples of most codes, and of no other."""
    known = {example.code for example in known_examples()}
    assert known <= set(CODES)
    assert len(known) > 0.8 * len(CODES)


def test_what_was_written_is_read_again(tmp_path):
    """Nothing gets lost on the way into a wheel but the end of a very long record."""
    long = Example("PT041", (("a.yaml", "é" * 30_000),), "said")
    write_examples([*known_examples(), long], tmp_path / "examples.json")
    *read, cut = read_examples(tmp_path / "examples.json")
    assert tuple(read) == tuple(
        Example(each.code, tuple((name, text[:20_000]) for name, text in each.records), each.report)
        for each in known_examples()
    )
    assert cut.records == (("a.yaml", "é" * 20_000),)


def test_the_place_is_the_one_that_the_report_names_first():
    """A report without a place has none."""
    report = "error[PT301]: x\n  --> agreements/b.yaml:12:3\n\nerror[PT301]: y\n --> agreements/a.yaml:1:1\n"
    assert Example("PT301", (), report).place == Place("b.yaml", 12)
    assert Example("PT301", (), "error[PT301]: x\n").place is None
