"""What verifying found, as text."""

from __future__ import annotations

import pytest

from policytrack.findings import Finding, Severity
from policytrack.rendering.terminal import Style, cells
from policytrack.rendering.verification_text import candidates_text, claims_text, coverage_text, verification_text
from policytrack.verification import Candidate, verify

FINDING = Finding("PT420", Severity.ERROR, "x.yaml", "it does not have this passage", "Open the text.")
TEXT = "Each side would name one officer. Each side met."


@pytest.fixture
def make_verification(make_agreement):
    """Return a function that verifies pieces of evidence of one event against a text."""

    def make(*evidence, identifier="can-ind-2026-workplan", texts=None):
        events = [
            {"date": "2026", "status": "announced", "evidence": [{"source": "release", **one} for one in evidence]}
        ]
        sources = [
            {"id": "release", "publisher": "A", "url": "https://example.org/1", "kind": "news"},
            {"id": "other", "publisher": "B", "url": "https://example.org/2", "kind": "news"},
        ]
        graded = [
            {**source, "language": "en", "reliability": grade} for source, grade in zip(sources, "AC", strict=True)
        ]
        commitments = [{"pillar": "cyber", "topic": "cyber-policy", "evidence": [{"source": "other", "passage": "x"}]}]
        agreement = make_agreement(identifier, events=events, sources=graded, commitments=commitments)
        return verify(agreement, {"release": TEXT} if texts is None else texts)

    return make


def test_a_clean_record_is_a_table_and_a_line(make_verification):
    """One record has no line for all; the columns A to D count what is verified of all."""
    found = make_verification({"passage": "name one"}, {"passage": "Each side"})
    assert verification_text([found], [], Style()) == (
        "RECORD                 CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D  DISPUTES\n"
        "can-ind-2026-workplan       2             2         1  2/2  0/0  0/1  0/0         0\n"
        "\n"
        "2 of 3 passages verified (1 found several times, 1 without a text at hand: unverifiable here)\n"
    )


def test_failures_come_first(make_verification):
    """With their places, as any finding; then the table, then what came of the passages."""
    wrong = {"passage": "name one", "digest": f"sha256:{'0' * 64}"}
    found = make_verification({"passage": "named one"}, wrong, {})
    text = verification_text([found], [FINDING, FINDING], Style())
    assert text.startswith("error[PT420]: it does not have this passage\n")
    assert text.count("error[PT420]") == 2
    assert text.endswith(
        "\n\n0 of 3 passages verified "
        "(1 not found, 1 with another digest, 1 without a text at hand: unverifiable here)\n"
        "1 piece of evidence without a passage: unverifiable\n"
    )


def test_everything_verified_needs_no_more_words(make_verification):
    """The line ends with the count."""
    found = make_verification({"passage": "name one"}, texts={"release": TEXT, "other": "x"})
    assert verification_text([found], [], Style()).endswith("\n2 of 2 passages verified\n")


def test_several_records_have_a_line_for_all(make_verification):
    """It adds them up; no record has one too."""
    found = [make_verification({"passage": "met."}, identifier=f"can-ind-2026-{name}") for name in ("a", "bb")]
    assert coverage_text(found, Style()) == (
        "RECORD           CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D  DISPUTES\n"
        "can-ind-2026-a        2             2         1  1/1  0/0  0/1  0/0         0\n"
        "can-ind-2026-bb       2             2         1  1/1  0/0  0/1  0/0         0\n"
        "all                   4             4         2  2/2  0/0  0/2  0/0         0\n"
    )
    assert coverage_text([], Style()).splitlines()[1].split() == ["all", "0", "0", "0", *["0/0"] * 4, "0"]


@pytest.mark.parametrize(
    ("room", "header"),
    [
        (83, "RECORD                 CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D  DISPUTES"),
        (82, "RECORD\n  CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D  DISPUTES"),
        (62, "RECORD\n  CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D  DISPUTES"),
        (61, "RECORD\n  CLAIMS  WITH PASSAGE  VERIFIED    A    B    C    D"),
        (51, "RECORD\n  CLAIMS  VERIFIED    A    B    C    D"),
        (37, "RECORD\n  VERIFIED    A    B    C    D"),
        (9, "RECORD\n  VERIFIED    A    B    C    D"),
    ],
)
def test_a_narrow_terminal_gets_two_lines_for_a_record(make_verification, room, header):
    """Then columns go; the grades stay, and so does the identifier, whole."""
    text = coverage_text([make_verification({"passage": "name one"})], Style(), room)
    assert text.startswith(f"{header}\ncan-ind-2026-workplan")
    assert max(map(cells, text.splitlines())) <= max(room, 31)
    assert "1/1  0/0  0/1  0/0" in text


def test_a_terminal_gets_its_last_lines_wrapped(make_verification):
    """A file gets each on one line."""
    text = verification_text([make_verification({"passage": "each side"}, {})], [], Style(60), 60)
    assert text.endswith(
        "0 of 2 passages verified (1 not found, 1 without a text at\nhand: unverifiable here)\n"
        "1 piece of evidence without a passage: unverifiable\n"
    )


@pytest.mark.parametrize(
    ("evidence", "texts", "look"),
    [({"passage": "gone"}, None, "1;31"), ({"passage": "met."}, None, "1;32"), ({"passage": "met."}, {}, "1")],
)
def test_colour_tells_good_from_bad(make_verification, evidence, texts, look):
    """Red for a failure, green for what is proved, none where nothing is known; headers are bold, line by line."""
    text = verification_text([make_verification(evidence, texts=texts)], [], Style(is_coloured=True), 70)
    assert text.startswith("\x1b[1mRECORD\x1b[0m\n\x1b[1m  CLAIMS")
    assert f"\n\x1b[{look}m{'1' if look == '1;32' else '0'} of 2 passages verified\x1b[0m (" in text


def test_candidates_are_numbered():
    """Each with its line and, wrapped, all it says; how often its words stand in the text only when that matters."""
    found = [Candidate("x", "sha256:", line, places, f"{'word ' * 15}end.") for line, places in [(3, 1), (12, 2)]]
    assert candidates_text(found, Style(40)) == (
        "1. line 3:\n   word word word word word word word\n   word word word word word word word\n   word end.\n"
        "2. line 12, one of 2 places with these words:\n"
        "   word word word word word word word\n   word word word word word word word\n   word end.\n"
    )
    assert candidates_text(found * 5, Style(is_coloured=True)).startswith("\x1b[1m1.  \x1b[0mline 3:\n    word")
    assert "\x1b[31m" not in candidates_text([Candidate("x", "", 1, 1, "a\x1b[31mb")], Style())


def test_claims_are_listed_with_their_evidence(make_verification):
    """As they are called, and how many pieces of evidence each has."""
    claims = make_verification({"passage": "x"}, {}).agreement.claims()
    assert claims_text(claims, Style()) == (
        "CLAIM                   EVIDENCE\n"
        "instrument                     0\n"
        "instrument.bindingness         0\n"
        "pillars.cyber.cyber-1          1\n"
        "events.0                       2\n"
    )
