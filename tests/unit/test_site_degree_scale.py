"""The ladder of degrees."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site

BEGUN = {"date": "2026-03", "value": "in_progress", "recorded": "2026-11-22"}


def rungs(agreement):
    """Return the steps of the ladder on the page of an agreement, as text."""
    site = Site(AgreementSet([agreement]), "policytrack", "", "2026-11-22", "1")
    figure = re.search(r'<figure class="ladder">.*?</figure>', agreement_page(agreement, site).body)[0]
    steps = re.split(r'<li class="tier-\d">', figure)[1:]
    return [re.sub(r"<[^>]+>", "", re.sub(r'<li>|<span class="empty">', " | ", step)) for step in steps]


def test_every_step_is_there_and_says_what_stands_on_it(make_agreement):
    """An empty step is an answer, too; what is no promise says so; and beside each stands what became of it."""
    promises = [
        {"pillar": "cyber", "topic": "fraud", "degree": "committed", "status": [BEGUN]},
        {"pillar": "cyber", "topic": "fraud", "degree": "agreed"},
        {"pillar": "cyber", "topic": "fraud", "degree": "intends", "kind": "expected_effect"},
    ]
    assert rungs(make_agreement(commitments=promises)) == [
        "obligated | nothing",
        "established | nothing",
        "committed or agreed | Cyber 1 in progress | Cyber 2 not assessed",
        "enabled | nothing",
        "intends | Cyber 3 (expected effect) not assessed",
        "exploring | nothing",
        "reaffirmed | nothing",
    ]


def test_what_is_not_known_stands_beside_the_ladder(make_agreement):
    """An unknown degree is on no step."""
    assert rungs(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "degree": "unknown"}]))[-1] == (
        "unknown | Cyber 1 not assessed"
    )
