"""What holds for every comparison, whatever the agreements say."""

from __future__ import annotations

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from policytrack import testing
from policytrack.comparison import (
    CellKind,
    RowKind,
    Verdict,
    compare,
    data_version,
    matrix,
    similar,
    similarities,
)
from policytrack.models import Agreement
from policytrack.vocabulary import CommitmentKind, Degree, TextAvailability

TOPICS = ("cyber-policy", "threat-information", "fraud", "official-dialogue")
PILLARS = {
    "cyber-policy": "cyber",
    "threat-information": "cyber",
    "fraud": "financial-crime",
    "official-dialogue": "liaison-and-dialogue",
}
TEXTS = (
    "The two countries share information on fraud.",
    "Information on fraud is shared by the two countries.",
    "A dialogue of officials is held each year.",
    "।",
)
MIRRORED = {"stronger": "weaker", "weaker": "stronger", "only_a": "only_b", "only_b": "only_a"}


@st.composite
def commitments(draw, ids=("share", "talk", "act", "plan")):
    """Draw a commitment out of few words, so that several are alike."""
    topics = draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=3, unique=True))
    return {
        "id": draw(st.sampled_from(ids)),
        "text": draw(st.sampled_from(TEXTS)),
        "kind": draw(st.just("promise") | st.sampled_from([*map(str, CommitmentKind)])),
        "degree": draw(st.sampled_from([*map(str, Degree)])),
        "verb": draw(st.sampled_from(["agreed to", "may", "(listed)"])),
        "obligors": draw(st.sampled_from([[], ["CAN"], ["CAN", "IND"]])),
        "topics": topics,
        "items": draw(
            st.sampled_from([[], [{"kind": "crime", "name": "Fraud"}], [{"kind": "crime", "name": "Scams"}]])
        ),
        "evidence": [{"source": "source-1"}],
    }


def record(identifier, listed, text="readout_only"):
    """Return a small agreement with these commitments."""
    sections = {}
    for one in listed:
        sections.setdefault(PILLARS[one["topics"][0]], []).append(one)
    first, second, year, _ = identifier.upper().split("-", 3)
    document = {
        "format": 1,
        "id": identifier,
        "title": {"text": f"Workplan {identifier}", "status": "descriptive"},
        "summary": "A plan of officials.",
        "instrument": {
            "type": "workplan",
            "bindingness": {"value": "not_stated", "basis": "inference"},
            "adoption": "announced",
            "text": text,
        },
        "parties": [{"code": first}, {"code": second}],
        "pillars": [{"pillar": pillar, "commitments": found} for pillar, found in sections.items()],
        "events": [{"date": f"{year}-02-07", "kind": "announced", "text": "Made known.", "recorded": "2026-11-22"}],
        "sources": [
            {
                "id": "source-1",
                "publisher": "A ministry",
                "url": "https://example.org/1",
                "kind": "press_release",
                "language": "en",
                "reliability": "A",
            }
        ],
        "last_verified": "2026-11-22",
    }
    return Agreement.model_validate(document)


@st.composite
def crowded(draw):
    """Draw a small agreement whose commitments compete for counterparts."""
    identifier = draw(st.sampled_from(["can-ind-2025-plan", "can-usa-2026-plan", "ind-usa-2026-plan"]))
    listed = draw(st.lists(commitments(), min_size=1, max_size=4, unique_by=lambda one: one["id"]))
    return record(identifier, listed, draw(st.sampled_from(["full", "readout_only", "withheld"])))


CROWDED = crowded()
AGREEMENTS = testing.agreements(parties=("CAN", "IND", "USA")) | CROWDED


def identity(row):
    """What a row is about, apart from how it was judged and from where in a list it stood."""
    sides = tuple((side.value, side.commitment and side.commitment.id) if side else None for side in (row.a, row.b))
    return row.kind, row.subject, sides


def judged(row):
    return identity(row), row.verdict, row.reason, row.alignment


def changed(agreement, **keys):
    """Return the agreement with other keys, validated."""
    return Agreement.model_validate(agreement.model_dump(mode="json", exclude_defaults=True) | keys)


@given(AGREEMENTS)
def test_an_agreement_is_the_same_as_itself(agreement):
    """Whatever is unknown or withheld: every row of an agreement beside itself says `same`."""
    found = compare(agreement, agreement)
    assert {row.verdict for row in (*found.rows, *found.by("pillar"), *found.by("topic"))} == {Verdict.SAME}


@given(AGREEMENTS, AGREEMENTS)
def test_swapping_the_agreements_swaps_the_verdicts(a, b):
    """`stronger` becomes `weaker`, `only_a` becomes `only_b`; rows, reasons and alignments stay as they were."""
    found, other = compare(a, b), compare(b, a)
    assert found.swapped() == other
    assert found.swapped().swapped() == found
    for by in ("pillar", "topic"):
        assert tuple(row.swapped() for row in found.by(by)) == other.by(by)
    assert [MIRRORED.get(row.verdict, row.verdict) for row in found.rows] == [row.verdict for row in other.rows]


@given(AGREEMENTS, AGREEMENTS, st.randoms(use_true_random=False))
def test_the_order_of_lists_does_not_matter(a, b, random):
    """Pillars, commitments, bodies and topics after the main one may be written in any order."""
    document = a.model_dump(mode="json", exclude_defaults=True)
    for section in document["pillars"]:
        random.shuffle(section["commitments"])
        for commitment in section["commitments"]:
            commitment["topics"][1:] = random.sample(commitment["topics"][1:], len(commitment["topics"]) - 1)
    for key in ("pillars", "bodies", "unknowns"):
        random.shuffle(document.get(key, []))
    shuffled = Agreement.model_validate(document)
    for before, after in ((compare(a, b), compare(shuffled, b)), (compare(b, a), compare(b, shuffled))):
        assert [*map(judged, before.rows)] == [*map(judged, after.rows)]
        for by in ("pillar", "topic"):
            assert [*map(judged, before.by(by))] == [*map(judged, after.by(by))]


@given(CROWDED, CROWDED, commitments(ids=("added",)), st.sampled_from(["commitment", "unknown", "withheld"]))
def test_what_is_unknown_never_makes_anything_weaker(a, b, added, what):
    """An unknown degree, an entry under `unknowns`, a withheld text: none brings a `weaker` that was not there."""
    document = a.model_dump(mode="json", exclude_defaults=True)
    if what == "commitment":
        sections = {section["pillar"]: section for section in document["pillars"]}
        pillar = PILLARS[added["topics"][0]]
        section = sections.setdefault(pillar, {"pillar": pillar, "commitments": []})
        section["commitments"].append(added | {"degree": "unknown"})
        after = changed(a, pillars=[*sections.values()])
    elif what == "unknown":
        entry = {"about": "pillars", "value": "unknown", "text": "What else it says."}
        after = changed(a, unknowns=[*document.get("unknowns", []), entry])
    else:
        after = changed(a, instrument=document["instrument"] | {"text": "withheld"})
    for ranked in (Verdict.WEAKER, Verdict.STRONGER):
        for by in (None, "pillar", "topic"):
            before_rows, after_rows = (
                found.rows if by is None else found.by(by) for found in (compare(a, b), compare(after, b))
            )
            known = {identity(row) for row in before_rows if row.verdict is ranked}
            assert {identity(row) for row in after_rows if row.verdict is ranked} <= known


@given(CROWDED, CROWDED)
def test_only_what_is_promised_is_ranked(a, b):
    """`stronger` and `weaker` stand between promises, or prohibitions, of tiers in that order, and nowhere else."""
    found = compare(a, b)
    ranked = [row for row in found.rows if row.kind is RowKind.COMMITMENT and row.verdict in {"stronger", "weaker"}]
    for row in ranked:
        firmer, weaker = (row.a, row.b) if row.verdict is Verdict.STRONGER else (row.b, row.a)
        assert firmer.commitment.kind is weaker.commitment.kind
        assert firmer.commitment.kind in {CommitmentKind.PROMISE, CommitmentKind.PROHIBITION}
        assert firmer.commitment.degree > weaker.commitment.degree


@given(AGREEMENTS, AGREEMENTS)
def test_each_commitment_and_body_stands_in_one_row(a, b):
    """Nothing is lost, and nothing has two counterparts."""
    found = compare(a, b)
    for agreement, side in ((a, "a"), (b, "b")):
        sides = [getattr(row, side) for row in found.rows_of("commitment")]
        assert Counter(one.commitment.id for one in sides if one) == Counter(one.id for one in agreement.commitments)
        bodies = [getattr(row, side) for row in found.rows_of("body")]
        assert Counter(one.value for one in bodies if one) == Counter(body.name for body in agreement.bodies)


@given(st.lists(CROWDED, max_size=3), st.sampled_from(["pillar", "topic"]))
def test_the_matrix_says_what_the_comparisons_say(agreements, by):
    """Two cells of a row are the two sides of the same row of the comparison, and absent where that has none."""
    found = matrix(agreements, by=by)
    for (first, a), (second, b) in product(enumerate(agreements), repeat=2):
        cells = {str(term): (row[first], row[second]) for term, row in zip(found.rows, found.cells, strict=True)}
        rows = {row.subject: (row.a, row.b) for row in compare(a, b).by(by)}
        spoken = {term for term, pair in cells.items() if any(cell.commitments for cell in pair)}
        assert spoken == set(rows)
        for term, pair in rows.items():
            for cell, side in zip(cells[term], pair, strict=True):
                if side is None:
                    assert (cell.commitments, cell.value) in [((), ""), ((), "unknown")]
                else:
                    assert (cell.value, cell.commitments[0].commitment) == (side.value, side.commitment)


@given(st.lists(CROWDED, max_size=3), st.sampled_from(["degree", "status", "count"]))
def test_a_matrix_tells_unknown_from_not_mentioned(agreements, value):
    """A cell without commitments is `unknown` where the text is withheld, and `not_mentioned` elsewhere."""
    for row in matrix(agreements, by="topic", value=value).cells:
        for agreement, cell in zip(agreements, row, strict=True):
            if not cell.commitments:
                withheld = agreement.instrument.text is TextAvailability.WITHHELD
                assert cell.kind is (CellKind.UNKNOWN if withheld else CellKind.NOT_MENTIONED)


@given(st.lists(CROWDED, max_size=5, unique_by=lambda one: one.id), st.integers(1, 4))
def test_all_similarities_are_those_of_each(agreements, n):
    """Asking for all at once gives for each what asking for it alone gives, symmetric in its scores."""
    found = similarities(agreements, n)
    assert found == {one.id: similar(one, agreements, n) for one in sorted(agreements, key=lambda one: one.id)}
    assert similarities(agreements[::-1], n) == found
    scores = {
        (name, one.agreement.id): one.score for name, listed in similarities(agreements, 9).items() for one in listed
    }
    assert all(scores[other, one] == score and 0 < score <= 1 + 1e-9 for (one, other), score in scores.items())


@given(st.lists(CROWDED, max_size=3, unique_by=lambda one: one.id))
def test_the_data_version_does_not_depend_on_order(agreements):
    """The same records in another order are the same data."""
    assert data_version(agreements) == data_version(agreements[::-1])
