"""Claims, and evidence together with its source."""

from __future__ import annotations

import pytest

from policytrack.errors import UnknownValueError
from policytrack.models import Agreement, Commitment, Event

LEARNED = "2026-11-22"
PASSAGE = "each country would establish … working relationships"


def cited(**more):
    return [{"source": "release"} | more]


@pytest.fixture
def agreement(make_agreement):
    """An agreement with evidence in every kind of place."""
    return make_agreement(
        instrument={"evidence": cited(), "bindingness": {"value": "binding", "basis": "text", "evidence": cited()}},
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "id": "cybersecurity",
                "caveats": [{"code": "sovereignty", "scope": "ambiguous", "evidence": cited()}],
                "status": [{"date": "2026-05", "value": "in_progress", "recorded": LEARNED, "evidence": cited()}],
                "evidence": [
                    *cited(passage=PASSAGE, locator="opening", supports=["text"]),
                    *cited(supports=["degree"]),
                ],
            },
            {"pillar": "cyber", "topic": "cyber-policy", "evidence": []},
            {"pillar": "illicit-drugs", "topic": "precursors"},
        ],
        events=[{"date": "2026-02-07", "status": "announced", "evidence": cited()}, {"date": "2026-02-08"}],
        representatives=["A"],
        term={"kind": "indefinite", "evidence": cited()},
        disputes=[{"about": "events", "claim": "C", "made_by": ["release"], "finding": "F", "evidence": cited()}],
    )


def test_claims_are_called_as_a_person_would_call_them(agreement):
    """Pillars by their terms, commitments by their identifiers, everything else by key and position; in order."""
    assert [claim.path for claim in agreement.claims()] == [
        "instrument",
        "instrument.bindingness",
        "representatives.0",
        "term",
        "pillars.cyber.cybersecurity",
        "pillars.cyber.cybersecurity.caveats.0",
        "pillars.cyber.cybersecurity.status.0",
        "pillars.cyber.cyber-2",
        "pillars.illicit-drugs.illicit-drugs-3",
        "events.0",
        "events.1",
        "disputes.0",
    ]


def test_a_claim_knows_where_it_stands(agreement):
    """Its pointer leads through the dumped document to the same part, and to the same evidence."""
    document = agreement.model_dump(mode="json", exclude_none=True)
    for claim in agreement.claims():
        place = document
        for step in claim.pointer:
            place = place[step]
        assert place == claim.about.model_dump(mode="json", exclude_none=True)
        assert len(place["evidence"]) == len(claim.evidence)
    for piece in agreement.evidence():
        place = document
        for step in piece.pointer:
            place = place[step]
        assert place["source"] == piece.source.id


def test_a_claim_holds_the_part_itself(agreement):
    """Not a copy of it."""
    claims = {claim.path: claim.about for claim in agreement.claims()}
    assert claims["pillars.cyber.cybersecurity"] is agreement.commitments[0]
    assert isinstance(claims["pillars.cyber.cyber-2"], Commitment)
    assert isinstance(claims["events.1"], Event)


@pytest.mark.parametrize(
    ("part", "paths"),
    [
        ("instrument", ["instrument", "instrument.bindingness"]),
        ("instrument.bindingness", ["instrument.bindingness"]),
        (
            "pillars.cyber",
            [
                "pillars.cyber.cybersecurity",
                "pillars.cyber.cybersecurity",
                "pillars.cyber.cybersecurity.caveats.0",
                "pillars.cyber.cybersecurity.status.0",
            ],
        ),
        ("pillars.cyber.cybersecurity.status", ["pillars.cyber.cybersecurity.status.0"]),
        ("illicit-drugs-3", ["pillars.illicit-drugs.illicit-drugs-3"]),
        ("events.0", ["events.0"]),
        ("events.1", []),
        ("cyber-2", []),
        ("title", []),
        ("funding", []),
    ],
)
def test_evidence_of_a_part(agreement, part, paths):
    """Everything below the part belongs to it; a part that lacks evidence has none, and that is no mistake."""
    assert [piece.claim.path for piece in agreement.evidence(part)] == paths


def test_a_commitment_is_found_by_its_identifier_alone(agreement):
    """The same as by the path, without the need to know its pillar."""
    assert agreement.evidence("cybersecurity") == agreement.evidence("pillars.cyber.cybersecurity")
    assert len(agreement.evidence("cybersecurity")) == 4


def test_positions_are_not_taken_for_beginnings(make_agreement):
    """The first event is not also the tenth."""
    events = [{"date": f"2026-02-{day:02}"} for day in range(1, 13)]
    agreement = make_agreement(events=[event | {"evidence": cited()} for event in events])
    assert [piece.claim.path for piece in agreement.evidence("events.1")] == ["events.1"]


@pytest.mark.parametrize(
    ("part", "suggestion"),
    [
        ("pillars.cybre", "pillars.cyber"),
        ("cybersecurty", "cybersecurity"),
        ("event.0", "events.0"),
        ("evnts", "events"),
        ("pillars.illicit-drugs.illicit-drugs-4", "pillars.illicit-drugs.illicit-drugs-3"),
        ("zebra", None),
    ],
)
def test_a_part_that_is_not_there_is_an_error_with_a_suggestion(agreement, part, suggestion):
    """A path, a pillar, a key or a commitment is suggested, whichever comes nearest."""
    with pytest.raises(UnknownValueError) as caught:
        agreement.evidence(part)
    assert (caught.value.kind, caught.value.value) == ("part of the record", part)
    assert caught.value.suggestion == suggestion
    assert "events" in caught.value.allowed


def test_a_piece_of_evidence_comes_with_its_source_and_a_link(agreement):
    """The link opens the source at the passage; without one, it is the address of the source."""
    quoted, plain, *_ = agreement.evidence("cybersecurity")
    assert quoted.source is agreement.sources[0]
    assert (quoted.passage, quoted.locator, quoted.supports) == (PASSAGE, "opening", ("text",))
    assert (
        quoted.link == "https://example.org/release#:~:text=each%20country%20would%20establish,working%20relationships"
    )
    assert (plain.passage, plain.locator, plain.supports) == (None, None, ("degree",))
    assert plain.link == "https://example.org/release"
    assert (quoted.position, plain.position) == (0, 1)
    assert repr(quoted) == f"<LocatedEvidence pillars.cyber.cybersecurity, release: “{PASSAGE}”>"
    assert repr(plain) == "<LocatedEvidence pillars.cyber.cybersecurity, release>"


def test_evidence_of_a_source_that_is_not_listed_is_passed_over(make_agreement):
    """The rules refuse it; until then nothing fails."""
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "evidence": [{"source": "x"}]}]
    )
    assert agreement.evidence("cyber-1") == ()
    assert [len(claim.evidence) for claim in agreement.claims() if claim.path.endswith("cyber-1")] == [1]


def test_a_document_read_again_has_the_same_claims(agreement):
    """Claims are derived from the record alone."""
    again = Agreement.model_validate(agreement.model_dump(mode="json", exclude_none=True))
    assert again.claims() == agreement.claims()
