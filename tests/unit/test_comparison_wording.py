"""Words that reasons are made of."""

from __future__ import annotations

import pytest

from policytrack.comparison.wording import known_from, meaning, titles
from policytrack.fields.wording import quoted
from policytrack.vocabulary import Degree, InstrumentType, TextAvailability


def test_agreements_of_one_title_are_told_apart(make_agreement):
    """Two agreements of the same title are called by their identifiers, two versions of one as versions."""
    one, other = make_agreement("can-ind-2026-plan"), make_agreement("can-usa-2026-plan")
    assert titles(one, other) == ("can-ind-2026-plan", "can-usa-2026-plan")
    assert titles(one, one) == ("one version", "the other")
    named = make_agreement("can-usa-2026-plan", title={"text": "Pact", "status": "official"})
    assert titles(one, named) == ("Shared workplan", "Pact")


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Degree.ESTABLISHED, "the thing promised exists by the instrument itself"),
        (InstrumentType.MOU, "memorandum between governments"),
        (TextAvailability.NOT_FOUND, "a search did not find it"),
    ],
)
def test_a_definition_goes_into_a_sentence(term, text):
    """A definition loses its capital, its full stop and what follows a semicolon."""
    assert meaning(term) == text


def test_quotation_marks_in_a_verb_become_single_ones(make_agreement):
    """A verb that quotes does not end the quotation around it."""
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "verb": "expressed “concern”"}]
    )
    assert quoted(agreement.commitments[0].verb) == "“expressed ‘concern’”"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("full", ""),
        ("summary", ", of which only a summary is public"),
        ("readout_only", ", of which only a readout is known"),
        ("not_found", ", whose text was not found"),
        ("withheld", ""),
    ],
)
def test_how_an_agreement_is_known_follows_its_title(make_agreement, text, said):
    """A reason that rests on silence says how much could be read; a withheld text has a reason of its own."""
    assert known_from(make_agreement(instrument={"text": text})) == said


@pytest.mark.parametrize(("value", "said"), [("unknown", ", of which only a part was read"), ("none", "")])
def test_a_text_that_was_read_in_part_is_not_known_in_full(make_agreement, value, said):
    """A public text of which the record says that a part was not read counts as known in part."""
    entry = {"about": "pillars", "value": value, "text": "The second half."}
    assert known_from(make_agreement(instrument={"text": "full"}, unknowns=[entry])) == said
