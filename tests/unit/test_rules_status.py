"""Rules of status."""

from __future__ import annotations

import pytest

from policytrack.rules.status import AGREEMENT_SUCCESSORS, COMMITMENT_SUCCESSORS, STATUS_OF_KIND
from policytrack.vocabulary import AgreementStatus, CommitmentStatus

EVIDENCE = [{"source": "fjord-gazette", "passage": "said so"}]
SIGNER = {"name": "A", "party": "KEN", "office": "o", "capacity": "signed", "evidence": EVIDENCE}


def event(status, kind="announced", date="2023-10"):
    return {
        "date": date,
        "kind": kind,
        "status": status,
        "text": "It happened.",
        "recorded": "2023-10-20",
        "evidence": EVIDENCE,
    }


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (AGREEMENT_SUCCESSORS, AgreementStatus),
        (COMMITMENT_SUCCESSORS, CommitmentStatus),
    ],
)
def test_every_status_says_what_may_follow(table, words):
    """The tables cover their vocabularies, and nothing leads out of the last status."""
    assert set(table) == set(words)
    assert table[words.SUPERSEDED] == frozenset()


def test_an_end_is_an_end():
    """After expiry, termination or abandonment only a later instrument can take the place."""
    for ended in (AgreementStatus.EXPIRED, AgreementStatus.TERMINATED, AgreementStatus.ABANDONED):
        assert AGREEMENT_SUCCESSORS[ended] == {AgreementStatus.SUPERSEDED}


def test_nothing_becomes_unassessed_again():
    """`not_assessed` follows itself alone."""
    for before, after in COMMITMENT_SUCCESSORS.items():
        assert (CommitmentStatus.NOT_ASSESSED in after) is (before is CommitmentStatus.NOT_ASSESSED)


def test_statuses_of_an_agreement_follow_each_other(draft, problems):
    """The status that cannot follow is pointed at, and those that can are listed."""
    draft["events"] += [event("announced"), event("terminated"), event("in_effect"), event("suspended")]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT230", ("events", 3, "status"), "in_effect")
    assert problem.message == "`in_effect` cannot follow `terminated`"
    assert problem.allowed == ("superseded",)


def test_no_status_is_judged_by_its_neighbours_while_the_entries_are_out_of_order(draft, found):
    """What has to be mended is the order, and only then does anything follow anything."""
    draft["events"] += [event("terminated"), event("in_effect") | {"date": "2023-09-10"}]
    draft["pillars"][0]["commitments"][0]["status"] = [
        {"date": date, "value": value, "recorded": "2023-10-20", "evidence": EVIDENCE}
        for date, value in (("2023-10", "fulfilled"), ("2023-09", "not_started"))
    ]
    assert [code for code, _ in found(draft)] == ["PT226", "PT227"]


def test_an_event_without_a_status_changes_nothing(draft, found):
    """The status before it is the one that counts."""
    draft["events"] += [event("suspended"), event("suspended"), event("announced")]
    del draft["events"][2]["status"]
    assert found(draft) == []


def test_statuses_of_a_commitment_follow_each_other(draft, problems):
    """What was delivered does not become undelivered."""
    draft["pillars"][0]["commitments"][0]["status"] = [
        {"date": "2023-10", "value": value, "recorded": "2023-10-20", "evidence": EVIDENCE}
        for value in ("not_started", "fulfilled", "fulfilled", "in_progress")
    ]
    (problem,) = problems(draft)
    assert (problem.code, problem.value) == ("PT231", "in_progress")
    assert problem.pointer == ("pillars", 0, "commitments", 0, "status", 3, "value")
    assert "superseded" in problem.allowed


def test_the_kind_of_an_event_fits_its_status(draft, problems):
    """The statuses that an event of the kind can lead to are listed."""
    draft["events"][0]["kind"] = "expired"
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT232", ("events", 0, "status"))
    assert problem.allowed == ("expired", "term_elapsed")


def test_kinds_lead_to_statuses_that_exist():
    """No kind is listed without a status."""
    assert all(STATUS_OF_KIND.values())


@pytest.mark.parametrize(
    ("weight", "status", "suggestion"),
    [("political", "in_force", "in_effect"), ("binding", "in_effect", "in_force")],
)
def test_only_what_binds_enters_into_force(draft, problems, weight, status, suggestion):
    """The word that fits the legal weight is suggested."""
    draft["instrument"]["bindingness"]["value"] = weight
    draft["events"].append(event(status))
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.suggestion) == ("PT233", ("events", 1, "status"), suggestion)


@pytest.mark.parametrize("weight", ["contested", "inter_institutional", "not_stated"])
def test_an_open_legal_weight_allows_either_word(draft, found, weight):
    """Where nobody knows what binds, nobody is contradicted."""
    draft["instrument"]["bindingness"]["value"] = weight
    draft["events"].append(event("in_force"))
    assert found(draft) == []


def test_a_signed_status_needs_a_signature(draft, problems):
    """A report of a newsroom alone is not enough."""
    draft["events"].append(event("signed", "signed"))
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT234", ("events", 1, "status"), "signed")


def test_an_adoption_by_signature_needs_a_signature(draft, problems):
    """Without a signed status, the adoption is pointed at."""
    draft["instrument"]["adoption"] = "signed_virtually"
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT234", ("instrument", "adoption"))
    assert problem.value == "signed_virtually"


def test_somebody_who_signed_is_enough(draft, found):
    """A representative in the capacity of signing is a signature."""
    draft["instrument"]["adoption"] = "signed"
    draft["events"].append(event("signed", "signed"))
    draft["representatives"] = [SIGNER]
    assert found(draft) == []


@pytest.mark.parametrize("kind", ["treaty_text", "instrument_text", "legal_act"])
def test_the_text_is_enough(draft, found, kind):
    """A source that is the text shows that it was signed."""
    draft["instrument"]["adoption"] = "signed"
    draft["sources"][0]["kind"] = kind
    assert found(draft) == []


def test_an_official_source_is_enough_where_it_is_cited(draft, found):
    """It has to be evidence of the event or of the instrument; standing in the list does not suffice."""
    draft["events"].append(event("signed_not_in_force", "signed"))
    draft["sources"].append(
        {
            "id": "readout",
            "publisher": "Government",
            "url": "https://gov.example.org/readout",
            "kind": "official_readout",
            "language": "en",
            "reliability": "A",
        }
    )
    official = {"source": "readout"}
    draft["events"][0]["evidence"] = [official]
    assert found(draft) == [("PT234", ("events", 1, "status"))]
    draft["events"][1]["evidence"] = [*EVIDENCE, official]
    assert found(draft) == []
    draft["events"][1]["evidence"] = EVIDENCE
    draft["instrument"]["evidence"] = [official]
    assert found(draft) == []


def test_an_unlisted_source_is_not_official(draft, found):
    """A citation that leads nowhere proves no signature."""
    draft["instrument"] |= {"adoption": "signed", "evidence": [{"source": "nowhere"}]}
    assert [code for code, _ in found(draft)] == ["PT210", "PT234"]


def test_nobody_signs_what_was_only_announced(draft, problems):
    """The person's capacity and the adoption contradict each other."""
    draft["representatives"] = [{**SIGNER, "capacity": "agreed"}, SIGNER]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT235", ("representatives", 1, "capacity"))


def test_letters_that_are_exchanged_are_signed(draft, found):
    """An exchange of notes has signatories."""
    draft["instrument"]["adoption"] = "exchanged"
    draft["representatives"] = [SIGNER]
    assert found(draft) == []


def test_what_was_withdrawn_comes_before_nothing(draft, found):
    """A status that the data took back need not be able to precede the right one, nor to fit its event."""
    wrong = event("terminated", "signed") | {"withdrawn": "2024-01-01"}
    draft["events"] += [wrong, event("in_effect")]
    values = [("fulfilled", {"withdrawn": "2024-01-01"}), ("in_progress", {})]
    draft["pillars"][0]["commitments"][0]["status"] = [
        {"date": "2023-10", "value": value, "recorded": "2023-10-20", "evidence": EVIDENCE} | more
        for value, more in values
    ]
    assert found(draft) == []
    del draft["events"][1]["withdrawn"]
    del draft["pillars"][0]["commitments"][0]["status"][0]["withdrawn"]
    assert sorted(code for code, _ in found(draft)) == ["PT230", "PT231", "PT232"]
