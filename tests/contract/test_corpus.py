"""The records that ship: how many there are, that they agree with each other, and that they answer what was found."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest
from click.testing import CliRunner

import policytrack as pt
from policytrack.cli.program import program
from policytrack.models import Source


@pytest.fixture(scope="module")
def agreements() -> pt.AgreementSet:
    return pt.load()


def listed(*arguments: str) -> dict[str, str]:
    """Return what `policytrack list` gives: identifiers and statuses."""
    done = CliRunner().invoke(program, ["list", *arguments, "--format", "json"])
    assert done.exit_code == 0, done.output
    return {row["id"]: row["status"] for row in json.loads(done.output)}


def test_there_is_a_corpus_worth_comparing(agreements):
    """There are at least thirty records, and more than one agreement of each of several pairs."""
    assert len(agreements) >= 30
    pairs = defaultdict(list)
    for agreement in agreements.values():
        pairs[agreement.pair].append(agreement.id)
    assert sum(len(found) > 1 for found in pairs.values()) >= 5


def test_cyber_commitments_at_least_as_firm_as_committed():
    """Only two agreements promise anything on cyber that firmly; the others intend, allow, list or explore.

    India and Canada committed to formalising cooperation on cybersecurity policy (2026). Australia and India agreed to
    work more with the private sector and universities (cyber policy dialogue of 2021) under their framework of 2020.
    The cybercrime memorandum of India and the United States (2025) only allows more cooperation, and the security
    partnerships of the European Union state intentions.
    """
    assert set(listed("--pillar", "cyber", "--degree-at-least", "committed")) == {
        "aus-ind-2020-cyber-framework",
        "can-ind-2026-security-workplan",
    }


def test_agreements_of_india_as_of_new_year_2025():
    """What was later is left out, and what was only being negotiated says so.

    The declaration with Japan of August 2025 was still an earlier one to be updated: in August 2024 the foreign
    ministers asked for that. The cybercrime memorandum with the United States (17 January 2025), that of the two
    investigation agencies with the United Kingdom (July 2025) and all of 2026 are not there.
    """
    assert listed("--party", "IN", "--as-of", "2025-01-01") == {
        "aus-ind-2020-cyber-framework": "in_effect",
        "can-ind-1987-extradition-treaty": "in_force",
        "can-ind-1994-mutual-legal-assistance": "in_force",
        "can-ind-2010-nuclear-cooperation": "in_force",
        "can-ind-2012-social-security": "in_force",
        "can-ind-2018-counter-terrorism-framework": "in_effect",
        "can-ind-2018-joint-statement": "announced",
        "eu-ind-2024-cbi-europol": "signed",
        "ind-jpn-2025-security-declaration": "negotiating",
        "ind-nzl-2024-customs": "in_effect",
        "ind-usa-2024-drug-policy-framework": "signed",
        "ind-usa-2024-police-training": "signed",
    }


def test_the_lineage_of_the_workplan(agreements):
    """The chain runs from the texts of 2018 over the talks and the roadmap of 2025 to the leaders' outcomes."""
    chain = [agreement.id for agreement in agreements.lineage("can-ind-2026-security-workplan")]
    assert chain[-6:] == [
        "can-ind-2018-counter-terrorism-framework",
        "can-ind-2018-joint-statement",
        "can-ind-2025-security-talks",
        "can-ind-2025-roadmap",
        "can-ind-2026-security-workplan",
        "can-ind-2026-leaders-outcomes",
    ]


def test_the_two_sides_of_september_2025(agreements):
    """India's account dwells on crime and terrorism, Canada's on interference; neither mentions the other's subject."""
    found = {difference.subject: difference for difference in pt.divergence(agreements["can-ind-2025-security-talks"])}
    alone = {
        subject: {voice.party for voice in difference.voices}
        for subject, difference in found.items()
        if difference.kind == "one_side_only"
    }
    assert alone["foreign-interference"] == {"CAN"}
    assert alone["criminal-networks"] == {"IND"}


def test_a_document_is_described_alike_in_every_record(agreements):
    """The same source has the same identifier, address, publisher and grade wherever it is cited; notes may differ."""
    described: dict[str, set[Source]] = defaultdict(set)
    for agreement in agreements.values():
        for source in agreement.sources:
            about = {"note": None, "speaks_for": None}
            described[source.id].add(source.model_copy(update=about))
    assert {identifier: found for identifier, found in described.items() if len(found) > 1} == {}
