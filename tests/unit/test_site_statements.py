"""What each side says, and where sources differ."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site


def section(agreement, name):
    """Return a section of the page of an agreement as it is read; empty where the page has none."""
    site = Site(AgreementSet([agreement]), "policytrack", "", "2026-11-22", "1")
    found = re.search(rf'<section id="{name}">.*?(?=<section id=|$)', agreement_page(agreement, site).body)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


def said(**keys):
    """Return a statement of India."""
    return {
        "by": "IND",
        "date": "2026-02-12",
        "text": "Officers are agreed.",
        "recorded": "2026-11-22",
        "evidence": [{"source": "release"}],
    } | keys


def test_each_side_has_a_column_and_silence_is_named(make_agreement):
    """What one side says stands apart from what both agreed, and what differs stands below."""
    agreement = make_agreement(
        statements=[
            said(speaker="A spokesperson", degree="committed", verb="have agreed", about=["cyber-1"]),
            said(text="No.", withdrawn="2026-11-23", evidence=[], topics=["demand-and-health"]),
            said(text="Soon.", verb="hope", evidence=[]),
        ]
    )
    read = section(agreement, "statements")
    assert read.startswith(
        "What each side says Contents Canada Nothing that it alone says is on record. "
        "India 12 February 2026 , A spokesperson Officers are agreed. "
        "committed (step 5 of 7) , as reported: have agreed About Cyber 1 1 piece of evidence"
    )
    assert "12 February 2026 No. Taken back on 23 November 2026. About Demand and health" in read
    assert "12 February 2026 Soon. as reported: hope" in read
    assert "1 point on which the two do not say the same Cyber 1 India: committed, “have agreed”" in read


def test_without_statements_there_is_no_such_section(make_agreement):
    """Nobody is said to be silent of whom nothing was asked."""
    assert section(make_agreement(), "statements") == ""
    assert section(make_agreement(), "disputes") == ""


def test_a_dispute_names_both_camps_and_the_finding(make_agreement):
    """Disputes stand under what they are about; a source that the record does not list is named by its identifier."""
    disputes = [
        {"about": "events", "claim": "It was signed.", "made_by": ["blog"], "against": ["release"], "finding": "No."},
        {"about": "cyber-1", "claim": "It is done.", "made_by": ["release"], "finding": "It is not."},
    ]
    assert section(make_agreement(disputes=disputes), "disputes") == (
        "Where sources differ Contents What one source claims and others contradict, and what the evidence supports. "
        "Cyber 1 It is done. Finding: It is not. Claimed by A ministry "
        "Events It was signed. Finding: No. Claimed by blog · contradicted by A ministry"
    )
