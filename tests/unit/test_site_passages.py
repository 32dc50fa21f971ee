"""Evidence as readers meet it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policytrack.dataset import AgreementSet
from policytrack.models import Evidence, Source
from policytrack.site.markup import NOTHING
from policytrack.site.page import Page, Site
from policytrack.site.passages import evidence
from policytrack.verification import Outcome

SITE = Site(AgreementSet(()), "policytrack", "", "2026-11-22", "1")
PAGE = Page("agreements/x.html", "X", "X", NOTHING)
KEYS = {"id": "release", "publisher": "A ministry", "url": "https://example.org/a", "kind": "news", "language": "fr"}
SOURCES = {"release": Source.model_validate(KEYS | {"reliability": "B", "published": "2026-02"})}


def shown(*pieces, site=SITE, sources=SOURCES, **more):
    """Return evidence as markup."""
    return evidence([Evidence.model_validate(one) for one in pieces], sources, PAGE, site, **more)


def test_a_passage_leads_to_its_place_in_the_live_page():
    """The link opens the page at the passage; language, date, place and what it supports are told."""
    found = shown({"source": "release", "passage": "un plan … en juin", "locator": "opening", "supports": ["date"]})
    assert found == (
        '<details class="evidence"><summary>1 piece of evidence <span class="grades"><span class="grade grade-B">'
        '<span class="unseen">grade </span>B</span></span></summary><ul class="passages"><li>'
        '<blockquote lang="fr"><a href="https://example.org/a#:~:text=un%20plan,en%20juin" rel="noopener external" '
        'hreflang="fr">“un plan … en juin”</a></blockquote><p class="cited">'
        '<a href="../reference/vocabularies.html#reliability.B" class="grade grade-B" '
        'title="Independent newsroom that quotes the official text or officials."><span class="unseen">grade </span>B'
        '</a> <a href="../sources/release.html">A ministry</a>, February 2026 · opening · supports date</p>'
        '<p class="proof unverified">Not verified: the text of the source was not at hand.</p></li></ul></details>'
    )


def test_the_archived_copy_is_linked():
    """It lasts when the page is gone."""
    kept = SOURCES["release"].model_copy(update={"archive_url": "https://archive.example/a"})
    found = shown({"source": "release"}, sources={"release": kept})
    assert '<a href="https://archive.example/a" rel="noopener external">archived copy</a>' in found
    assert "No passage is given: " in found


def test_a_source_that_the_record_does_not_list_is_named():
    """It is an error of the record, and no reason to hide the claim."""
    assert "<li><code>missing</code></li>" in shown({"source": "missing", "passage": "lost words"})


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ({"a": Outcome.FOUND, "b": Outcome.NO_TEXT}, '<span class="proof verified"> 1 verified</span>'),
        (
            {"a": Outcome.FOUND, "b": Outcome.NOT_FOUND},
            '<span class="proof failed"> 1 verified, 1 not in the text</span>',
        ),
    ],
)
def test_the_folded_list_says_how_much_is_proved(outcomes, told):
    """What the texts contradict is not hidden in the fold."""
    site = replace(SITE, verdicts={("release", word, None): outcome for word, outcome in outcomes.items()})
    pieces = [{"source": "release", "passage": word} for word in outcomes]
    assert told in shown(*pieces, site=site).partition("</summary>")[0]


def test_a_list_can_lie_open_and_no_evidence_is_no_list():
    """Within something that unfolds, nothing unfolds again."""
    assert shown({"source": "release"}, is_open=True).startswith('<ul class="passages">')
    assert shown() is None
