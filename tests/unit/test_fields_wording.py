"""Values in plain words."""

from __future__ import annotations

import pytest

from policytrack.fields import PartialDate
from policytrack.fields.wording import counted, joined, parties, plain, when


@pytest.mark.parametrize(
    ("text", "words"),
    [("2026", "2026"), ("2026-05~", "about May 2026"), ("2026-02-07/2026-03", "7 February 2026 to March 2026")],
)
def test_dates_are_as_precise_in_words_as_they_are_known(text, words):
    """Nothing is added and nothing is left out."""
    assert when(PartialDate(text)) == words


def test_terms_and_names_are_words_a_reader_knows():
    """Joints go where they are none of the language, codes become names."""
    assert [plain(term) for term in ("cross-border_crime", "agency_mou")] == ["cross-border crime", "agency MoU"]
    assert parties(["CAN", "EU", "IND"]) == "Canada, European Union and India"


def test_numbers_of_things_agree():
    """One is one; thousands are set apart."""
    assert [counted(number, "file") for number in (0, 1, 2000)] == ["0 files", "1 file", "2,000 files"]
    assert joined(["one"]) == "one"
