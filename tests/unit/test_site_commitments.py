"""Promises as readers meet them."""

from __future__ import annotations

import re

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site


def shown(agreement, *, address="https://example.org/", made="2026-11-22"):
    """Return the first commitment on the page of an agreement."""
    site = Site(AgreementSet([agreement]), "policytrack", address, made, "1")
    return re.search(r'<article id="commitment.*?</article>', agreement_page(agreement, site).body)[0]


def text_of(markup):
    """Return what is read, with a space where an element ends."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def of(make_agreement, **keys):
    """Return a commitment with these keys as it is read."""
    return text_of(shown(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", **keys}])))


def test_a_promise_says_how_firm_it_is_and_what_became_of_it(make_agreement):
    """The verb stands as reported; the newest finding is the answer, and it says since when, and of which day."""
    status = [
        {"date": "2026-03", "value": "in_progress", "recorded": "2026-11-22"},
        {"date": "2026-05", "value": "in_progress", "recorded": "2026-11-22", "note": "Still under way."},
    ]
    read = of(make_agreement, status=status, verb="se sont entendus", language="fr")
    assert "How firm agreed (step 5 of 7) as reported: se sont entendus ( fr )" in read
    assert "What became of it in progress since March 2026 May 2026: Still under way." in read
    assert "2 findings on what became of it March 2026 : in progress May 2026 : in progress . Still under way." in read


def test_what_nobody_has_assessed_is_said_to_be_so(make_agreement):
    """There is no history to unfold."""
    read = of(make_agreement)
    assert "What became of it not assessed" in read
    assert "findings" not in read


def test_a_finding_that_was_taken_back_is_struck_out_and_counts_no_more(make_agreement):
    """It stays as what the data said until then."""
    entry = {"date": "2026-03", "value": "fulfilled", "recorded": "2026-04-01", "withdrawn": "2026-05-01"}
    promise = {"pillar": "cyber", "topic": "fraud", "status": [entry]}
    markup = shown(make_agreement(commitments=[promise]))
    assert re.search(r"<del><b>March 2026</b>.*fulfilled.*</del>", markup)
    assert "Taken back on 1 May 2026." in markup
    assert "What became of it not assessed" in text_of(markup)


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        ({"obligors": ["IND", "CAN"]}, "Who is to act India and Canada"),
        ({"bodies": ["A task force"]}, "Through A task force"),
        ({"beneficiaries": ["Victims"]}, "For whom Victims"),
        ({}, "About fraud"),
        ({"items": [{"kind": "crime", "name": "Scams", "note": "by phone"}]}, "Names Scams (by phone) · crime"),
        ({"made": "2026-02-06"}, "Made 6 February 2026"),
        ({"deadline": "2027"}, "Deadline 2027"),
        ({"cadence": {"value": "annual", "approximate": True}}, "How often about annual"),
        ({"target": {"value": "20", "unit": "days", "baseline": "160"}}, "Target 20 days, from 160"),
        ({"condition": "Money is found."}, "If Money is found."),
        ({"conditional_on": ["cyber-1"]}, "Depends on Cyber 1"),
        ({"effect_of": "cyber-1"}, "Expected from Cyber 1"),
        (
            {"caveats": [{"code": "sovereignty", "scope": "ambiguous", "note": "By its place."}]},
            "Caveat sovereignty · scope: ambiguous By its place.",
        ),
        ({"stated_in": "press"}, "Stated press"),
        ({"note": "Nobody is named."}, "Note Nobody is named."),
        ({"kind": "exclusion"}, "Cyber 1 · exclusion , not a promise"),
    ],
)
def test_everything_that_the_record_says_of_a_promise_is_shown(make_agreement, keys, read):
    """Each fact has a label; what is not there leaves none behind."""
    assert read in of(make_agreement, **keys)
    assert not keys or read not in of(make_agreement)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ([], "no source tells whether it was kept"),
        ([{"date": "2026-02", "value": "missed", "recorded": "2026-03-01"}], "not kept by then"),
    ],
)
def test_a_deadline_that_has_passed_is_said_to_have_passed(make_agreement, status, told):
    """As seen from the day on which the site was made, and with no more certainty than the data has."""
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "fraud", "deadline": "2026-01", "status": status}]
    )
    assert f"January 2026 · passed by 22 November 2026, {told}" in text_of(shown(agreement))
    assert "passed by" not in shown(agreement, made="2025-12-31")


def test_a_promise_has_a_permanent_link_and_a_citation_to_copy(make_agreement):
    """The whole address where the site knows its own; the place within the page where it does not."""
    markup = shown(make_agreement())
    assert (
        '<a href="#commitment.cyber-1" class="permalink" title="Permanent link">can-ind-2026-workplan#cyber-1</a>'
        in markup
    )
    assert 'data-copy="https://example.org/agreements/can-ind-2026-workplan.html#commitment.cyber-1"' in markup
    assert "Record can-ind-2026-workplan, commitment cyber-1, data version 1." in markup
    assert 'data-copy="#commitment.cyber-1" data-address hidden>' in shown(make_agreement(), address="")
