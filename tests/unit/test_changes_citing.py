"""Changes of what a claim rests on."""

from __future__ import annotations

import pytest

from policytrack.change.citing import Cited, evidence_changes
from policytrack.models import Dispute, Evidence

PASSAGE = "each country would establish … working relationships"


@pytest.fixture
def told(make_agreement):
    """Return a function that tells how one list of evidence becomes another."""
    cited = Cited(make_agreement(), make_agreement())

    def tell(old, new):
        lists = ([Evidence.model_validate(piece) for piece in pieces] for pieces in (old, new))
        return [
            (str(each.kind), each.before, each.after, each.sentence, [source.id for source in each.sources])
            for each in evidence_changes("events.0.evidence", "event of 2026", *lists, cited)
        ]

    return tell


def test_pieces_are_added_and_removed(told):
    """New evidence is a new fact, evidence that went is a correction; what is cited shows with its passage."""
    piece = {"source": "release", "passage": PASSAGE}
    shown = f"release: “{PASSAGE}”"
    assert told([], [piece]) == [("new_fact", None, shown, "Event of 2026: 1 piece of evidence added.", ["release"])]
    assert told([piece], []) == [
        ("correction", shown, None, "Event of 2026: 1 piece of evidence removed.", ["release"])
    ]


def test_a_source_that_is_not_listed_is_only_named(told):
    """It cannot be shown; the record has an error that other checks find."""
    assert told([], [{"source": "nowhere"}]) == [
        ("new_fact", None, "nowhere", "Event of 2026: 1 piece of evidence added.", [])
    ]


def test_the_same_done_to_several_pieces_is_told_once(told):
    """A digest added to each passage of a claim is one change."""
    pieces = [{"source": "release", "passage": passage} for passage in ("first words", "other words")]
    digest = f"sha256:{'0' * 64}"
    assert told(pieces, [{**piece, "digest": digest} for piece in pieces]) == [
        (
            "new_fact",
            None,
            f"{digest}; {digest}",
            "Event of 2026: digest added to 2 pieces of evidence.",
            ["release"],
        )
    ]


def test_a_passage_that_was_mended_is_a_correction(told):
    """It is the same piece when most of its words are the same."""
    old = {"source": "release", "passage": "each country would establish", "supports": ["degree", "text"]}
    new = {"source": "release", "passage": "each country will establish", "supports": ["text", "degree"]}
    assert told([old], [new]) == [
        (
            "correction",
            "each country would establish",
            "each country will establish",
            "Event of 2026: passage changed in 1 piece of evidence.",
            ["release"],
        )
    ]


def test_a_detail_that_went_is_a_correction(told):
    """The evidence says less than before."""
    old = {"source": "release", "locator": "opening", "supports": ["text"]}
    assert [(kind, sentence) for kind, *_, sentence, _ in told([old], [{"source": "release"}])] == [
        ("correction", "Event of 2026: locator removed from 1 piece of evidence."),
        ("correction", "Event of 2026: supports removed from 1 piece of evidence."),
    ]


def test_a_dispute_rests_on_those_who_differ(make_agreement):
    """Whoever makes a claim and whoever contradicts it is cited."""
    cited = Cited(make_agreement(), make_agreement())
    dispute = Dispute.model_validate({"about": "events", "claim": "No.", "made_by": ["release"], "finding": "Yes."})
    assert [source.id for source in cited.of_part(dispute)] == ["release"]
    (source,) = make_agreement().sources
    assert cited.of_part(source) == (source,)
