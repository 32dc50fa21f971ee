"""Pairs of parties at a glance."""

from policytrack.comparison import CellKind
from policytrack.comparison.pairs import pairs


def promise(degree, pillar="cyber", topic="cyber-policy", **more):
    return {"pillar": pillar, "topic": topic, "degree": degree, **more}


def test_the_firmest_of_all_agreements_of_a_pair_counts(make_agreement):
    """An older agreement that is firmer stands for the pair, and says which agreement it is."""
    older = make_agreement("can-ind-2020-old", commitments=[promise("obligated")])
    newer = make_agreement("can-ind-2026-new", commitments=[promise("exploring")])
    found = pairs([newer, older])
    assert [str(pillar) for pillar in found.columns] == ["cyber"]
    (row,) = found.rows
    assert row.parties == ("CAN", "IND")
    assert [one.id for one in row.agreements] == ["can-ind-2026-new", "can-ind-2020-old"]
    assert row.cells[0].value == "obligated"
    assert row.cells[0].commitments[0].agreement is older


def test_pairs_with_more_agreements_come_first_then_those_with_newer_ones(make_agreement):
    """Whoever agreed most stands on top."""
    found = pairs(
        [
            make_agreement("can-ind-2020-a"),
            make_agreement("can-ind-2021-b"),
            make_agreement("can-usa-2022-c"),
            make_agreement("ind-usa-2026-d"),
        ]
    )
    assert [row.parties for row in found.rows] == [("CAN", "IND"), ("IND", "USA"), ("CAN", "USA")]


def test_silence_is_told_from_a_withheld_text(make_agreement):
    """What a pair does not mention is not known where one of its texts is withheld."""
    found = pairs(
        [
            make_agreement("can-ind-2026-a"),
            make_agreement("can-usa-2026-b", commitments=[promise("agreed", "illicit-drugs", "precursors")]),
            make_agreement("chn-usa-2026-c", instrument={"text": "withheld"}),
        ]
    )
    drugs = [str(pillar) for pillar in found.columns].index("illicit-drugs")
    kinds = {row.parties: row.cells[drugs].kind for row in found.rows}
    assert kinds == {
        ("CAN", "IND"): CellKind.NOT_MENTIONED,
        ("CAN", "USA"): CellKind.KNOWN,
        ("CHN", "USA"): CellKind.UNKNOWN,
    }


def test_of_equals_the_newer_agreement_stands_for_the_pair(make_agreement):
    """Two commitments that are the same in everything are told apart by the age of their agreements."""
    found = pairs([make_agreement("can-ind-2020-old"), make_agreement("can-ind-2026-new")])
    assert found.rows[0].cells[0].commitments[0].agreement.id == "can-ind-2026-new"
