"""The sources of an agreement, with what rests on each."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site


def source(identifier, reliability, **keys):
    """Return a source."""
    return {
        "id": identifier,
        "publisher": identifier.capitalize(),
        "url": f"https://{identifier}.example/page",
        "kind": "news",
        "language": "en",
        "reliability": reliability,
    } | keys


def test_sources_stand_by_grade_with_what_rests_on_them(make_agreement):
    """What can carry a claim comes first; a source on which nothing rests says why it is there."""
    agreement = make_agreement(
        sources=[
            source("blog", "D", note="Machine-made."),
            source("gazette", "C"),
            source("release", "A", title="A release", published="2026-02", speaks_for="IND", language="hi"),
        ],
        disputes=[{"about": "events", "claim": "Signed.", "made_by": ["blog"], "finding": "No."}],
    )
    site = Site(AgreementSet([agreement]), "policytrack", "", "2026-11-22", "1")
    markup = re.search(r'<section id="sources">.*?(<h3>.*?)(?=<section id=)', agreement_page(agreement, site).body)[1]
    assert " ".join(re.sub(r"<[^>]+>", " ", markup).split()) == (
        "Grade grade A Official, or the text itself. "
        "A release Release , February 2026 · news · speaks for India · in hi "
        "2 claims rest on it Cyber 1 Event of 7 February 2026 (announced) "
        "Grade grade C Secondary: a copy, a small outlet, an undated page. "
        "gazette.example/page Gazette , undated · news No claim rests on it. "
        "Grade grade D Machine-made, copied or contradicted by the text: never the only support. "
        "blog.example/page Blog , undated · news Machine-made. "
        "No claim rests on it; it is named where sources differ."
    )
    assert '<li id="source.release">' in markup
    assert '<a href="#commitment.cyber-1">Cyber 1</a>' in markup
