"""An agreement at a glance."""

from __future__ import annotations

import re

import pytest

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site

EVIDENCE = [{"source": "release"}]


def section(agreement, name="glance"):
    """Return a section of the page of an agreement as it is read."""
    site = Site(AgreementSet([agreement]), "policytrack", "", "2026-11-22", "1")
    found = re.search(rf'<section id="{name}">.*?(?=<section id=|$)', agreement_page(agreement, site).body)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_a_plain_record_at_a_glance(make_agreement):
    """What is not known is said, and nothing is invented."""
    assert section(make_agreement(representatives=["A. Adviser"])) == (
        "At a glance Contents Parties Canada India Date 7 February 2026 Status announced since 7 February 2026 "
        "Instrument workplan Adopted announced Legal weight not stated · basis: inference Text readout only "
        "Title Made to describe it: no title of its own is published. Signatories No signature is reported. "
        "Last verified 22 November 2026, by holding it against its sources Identifier can-ind-2026-workplan"
    )


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        (
            {
                "parties": [
                    {"code": "CAN", "name": "Government of Canada", "body": "RCMP", "level": "government"},
                    {"code": "IND"},
                ]
            },
            "Parties Canada , as Government of Canada (RCMP) · government India Date",
        ),
        ({"status": "unknown", "events": [{"date": "2026"}]}, "Status unknown : no event says so"),
        (
            {"title": {"text": "T", "status": "official", "short": "S", "others": [{"text": "F", "language": "fr"}]}},
            "Short title S Also called F ( fr )",
        ),
        (
            {"term": {"kind": "fixed", "start": "2026", "end": "2028", "renewal": "Tacit.", "notice": "By letter."}},
            "Term fixed from 2026 to 2028. Renewal: Tacit. How a side ends it: By letter.",
        ),
        (
            {"funding": [{"payer": "CAN", "recipient": "X", "amount": 5000, "currency": "CAD", "purpose": "Aid."}]},
            "Money 5,000 CAD from Canada to X: Aid.",
        ),
        (
            {
                "instrument": {
                    "versions": [
                        {
                            "language": "en",
                            "authenticity": "authentic",
                            "availability": "full",
                            "url": "https://e.example",
                        }
                    ]
                }
            },
            "Text readout only en : authentic , full · read it",
        ),
        (
            {
                "instrument": {
                    "bindingness": {
                        "value": "contested",
                        "basis": "analyst",
                        "per_party": [{"party": "IND", "value": "binding", "note": "In court."}],
                    }
                }
            },
            "Legal weight contested · basis: analyst India: binding In court.",
        ),
    ],
)
def test_what_else_a_record_says_has_its_place(make_agreement, keys, read):
    """Each has its own line."""
    assert read in section(make_agreement(**keys))


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        (
            {"bodies": [{"name": "B", "aliases": ["C"], "kind": "working_group", "cadence": {"value": "annual"}}]},
            "Bodies B , also C · working group , annual",
        ),
        ({"actors": [{"name": "M", "role": "announcer", "party": "IND"}]}, "Others M , India · announcer"),
    ],
)
def test_who_takes_part_has_a_section(make_agreement, keys, read):
    """People, bodies and others stand apart from what the instrument is."""
    assert read in section(make_agreement(**keys), "people")


def test_a_signatory_is_named_as_one(make_agreement):
    """Only who signed is called so; an office that is not known is said not to be known."""
    person = {"name": "S. Signer", "party": "IND", "capacity": "signed", "date": "2026-02", "evidence": EVIDENCE}
    plain = make_agreement().model_dump(mode="json", exclude_none=True)
    agreement = Agreement.model_validate(plain | {"representatives": [person]})
    assert "Signatories S. Signer Last" in section(agreement)
    assert "For India S. Signer , office not known · signed , February 2026" in section(agreement, "people")


@pytest.mark.parametrize(
    ("adoption", "kind", "read"),
    [
        ("signed", "announced", "It is reported as signed; who signed is not on record."),
        ("unknown", "signed", "It is reported as signed; who signed is not on record."),
        ("announced", "announced", "No signature is reported."),
        ("issued_jointly", "announced", "No signature is on record."),
    ],
)
def test_who_signed_may_not_be_known(make_agreement, adoption, kind, read):
    """That nobody is named as signing is no word on whether it was signed."""
    agreement = make_agreement(instrument={"adoption": adoption}, events=[{"date": "2026", "kind": kind}])
    assert f"Signatories {read} Last" in section(agreement)


def test_the_four_ways_of_not_knowing_stay_apart(make_agreement):
    """Each stands under its own definition, and the glance says how many there are."""
    gaps = [
        {"about": "term", "value": "unknown", "text": "How long."},
        {"about": "cyber-1", "value": "not_public", "text": "The text."},
    ]
    agreement = make_agreement(unknowns=gaps)
    assert "2 things a reader would ask, and the record cannot answer" in section(agreement)
    assert section(agreement, "unknowns") == (
        "What is not known Contents Unknown Somebody looked and could not establish it. Term How long. "
        "Not public It exists and is kept back. Cyber 1 The text."
    )
