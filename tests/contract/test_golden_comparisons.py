"""The workplan of Canada and India held against other agreements: verdicts that were checked by hand.

Each docstring says what the texts, as far as they are known, give for the verdicts below it.
"""

from __future__ import annotations

import pytest

import policytrack as pt

WORKPLAN = "can-ind-2026-security-workplan"
EFFECTS = {"drugs-information-sharing", "organised-crime-information-sharing"}
PROMISES = {
    "agency-relations",
    "cybersecurity",
    "fraud",
    "immigration-enforcement",
    "liaison-officers",
    "shared-workplan",
}
ACKNOWLEDGED = {"acknowledged-progress"}


@pytest.fixture(scope="module")
def agreements() -> pt.AgreementSet:
    return pt.load()


def verdicts(agreements: pt.AgreementSet, other: str) -> dict[tuple[str | None, str | None], str]:
    """Return the verdict of each row on commitments, by the commitments it is about."""
    rows = pt.compare(agreements[WORKPLAN], agreements[other]).rows
    sides = [(row.a, row.b, row.verdict) for row in rows if row.kind == "commitment"]
    return {
        (a.commitment.id if a and a.commitment else None, b.commitment.id if b and b.commitment else None): str(verdict)
        for a, b, verdict in sides
    }


def met(found: dict[tuple[str | None, str | None], str]) -> dict[tuple[str | None, str | None], str]:
    """Return the verdicts on what both texts have."""
    return {pair: verdict for pair, verdict in found.items() if None not in pair}


def alone(found: dict[tuple[str | None, str | None], str], verdict: str) -> set[str | None]:
    """Return the commitments that one text has alone, by the verdict on them."""
    return {first or second for (first, second), said in found.items() if said == verdict and None in (first, second)}


def test_india_and_the_united_states_on_cybercrime(agreements):
    """The memorandum of January 2025 only allows more cooperation; the workplan commits to formalise it.

    India's ministry says that the memorandum "allows" the agencies to step up cooperation on cyber threat intelligence
    and digital forensics, and training: `enabled`. The workplan has "committed to formalising" on cybersecurity policy
    and information sharing. Nothing else of the workplan is in what is known of the memorandum.
    """
    found = verdicts(agreements, "ind-usa-2025-cybercrime-mou")
    assert met(found) == {("cybersecurity", "threat-intelligence-forensics"): "stronger"}
    assert alone(found, "only_a") == (PROMISES | EFFECTS | ACKNOWLEDGED) - {"cybersecurity"}
    assert alone(found, "only_b") == {"closer-security-cooperation", "cyber-training"}


def test_india_and_the_united_states_on_drugs(agreements):
    """On drugs the workplan hopes for an effect; the framework has promises of which the workplan has none.

    "Will help … timely information sharing" on the illegal flow of drugs is an effect expected of the liaison
    officers, and the framework too names one effect that is expected. Its promises (to share data and best practice,
    to dismantle illegal production, to bring in demand reduction) stand beside it without a counterpart. The framework
    exists by its signature (`established`), the workplan was `agreed`.
    """
    found = verdicts(agreements, "ind-usa-2024-drug-policy-framework")
    assert met(found) == {
        ("drugs-information-sharing", "disrupt-synthetic-drugs"): "same",
        ("shared-workplan", "policy-framework"): "weaker",
    }
    assert alone(found, "only_b") >= {
        "counternarcotics-working-group",
        "data-and-best-practice",
        "demand-reduction",
        "dismantle-production-and-trafficking",
    }


def test_india_and_the_united_kingdom(agreements):
    """The memorandum of the two agencies states aims; the workplan only goes on talking about fraud and immigration.

    The memorandum of July 2025 "seeks to" increase cooperation against organised crime, serious fraud and corruption,
    and irregular migration, as newspapers report: `intends`. That is firmer than "continuing discussions",
    `exploring`. An expected effect and an aim are not ranked.
    """
    found = verdicts(agreements, "gbr-ind-2025-cbi-nca-mou")
    assert met(found) == {
        ("fraud", "fraud-and-corruption"): "weaker",
        ("immigration-enforcement", "irregular-migration"): "weaker",
        ("organised-crime-information-sharing", "organised-crime-cooperation"): "not_comparable",
    }
    assert alone(found, "only_b") == {"intelligence-and-operations"}


def test_australia_and_india(agreements):
    """Both promise something on cyber policy with verbs of one tier, "committed" and "agreed", which are not ranked.

    The framework of 2020 is about cyber alone: liaison officers, drugs, fraud and immigration are not in it. Its
    working group and the ministers' dialogue exist; the workplan has neither.
    """
    found = verdicts(agreements, "aus-ind-2020-cyber-framework")
    assert [pair[0] for pair in met(found)] == ["cybersecurity"]
    assert set(met(found).values()) == {"not_comparable"}
    assert alone(found, "only_a") == (PROMISES | EFFECTS | ACKNOWLEDGED) - {"cybersecurity"}
    assert alone(found, "only_b") >= {"joint-working-group", "ministers-dialogue"}


def test_canada_and_china(agreements):
    """The text of the police memorandum of January 2026 is withheld, so its silence says nothing at all.

    What the leaders' joint statement adds, a commitment against corruption and transnational crime (telecom and cyber
    fraud, synthetic drugs), meets the workplan's expected effect, and the two kinds are not ranked. Everything else of
    the workplan cannot be told.
    """
    found = verdicts(agreements, "can-chn-2026-rcmp-mps-mou")
    assert set(found.values()) == {"unknown", "not_comparable"}
    assert [pair for pair, verdict in found.items() if verdict == "not_comparable"] == [
        ("drugs-information-sharing", "corruption-and-transnational-crime")
    ]
    assert alone(found, "only_a") == set()


def test_canada_and_mexico(agreements):
    """The plan of September 2025 commits to disrupt trafficking, and lists cybersecurity without a verb.

    A report notes that the plan has no promise of more police officers in Mexico: an absence, which is not ranked
    against the liaison officers. On drugs the plan's promise meets an expected effect. Fraud and immigration
    enforcement are not mentioned in what is known of the plan; ministers' meetings and the joint evaluation are only
    in the plan.
    """
    found = verdicts(agreements, "can-mex-2025-action-plan")
    assert met(found) == {
        ("liaison-officers", "rcmp-officers-in-mexico"): "not_comparable",
        ("drugs-information-sharing", "disrupt-trafficking"): "not_comparable",
        ("cybersecurity", "cybersecurity-threats"): "unknown",
    }
    assert alone(found, "only_a") >= {"fraud", "immigration-enforcement"}
    assert alone(found, "only_b") >= {"joint-evaluation", "ministerial-meetings"}
