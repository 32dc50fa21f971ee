"""The pages of pairs."""

from __future__ import annotations

import re
from html import unescape

import pytest

from policytrack import load
from policytrack.comparison import compare
from policytrack.dataset import AgreementSet
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_words import OVERVIEW
from policytrack.site.comparing import comparison_page, comparisons
from policytrack.site.comparison_sides import SHOWN, Sides, key_of
from policytrack.site.markup import NOTHING
from policytrack.site.page import Page, Site

WORKPLAN, MOU = "can-ind-2026-security-workplan", "ind-usa-2025-cybercrime-mou"
PAYLOAD = "<img src=x onerror=alert(1)>\u202e"


def _site(*agreements):
    return Site(AgreementSet(agreements), "Records", "", "2026-11-22", "1")


def _page(one, other):
    site = _site(one, other)
    comparison = compare(one, other)
    overview = comparison_grid(comparison, OVERVIEW)
    return comparison_page(comparison, overview, site, Sides(Page("compare/index.html", "", "", NOTHING), site))


def _words(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def page():
    found = load()
    return _page(found[WORKPLAN], found[MOU])


def test_a_page_has_every_row_with_its_reason(page):
    """What `compare` says is on the page, word for word, and nothing is judged anew."""
    found = load()
    said = _words(page.body)
    for row in compare(found[WORKPLAN], found[MOU]).rows:
        assert row.reason in said
        for side in (row.a, row.b):
            assert side is None or side.commitment is None or side.commitment.text in said


def test_a_page_is_called_after_both(page):
    """Title, address and description name the two."""
    assert page.path == f"compare/{WORKPLAN}..{MOU}.html"
    assert page.title == "Canada–India security workplan compared with India–US cybercrime MoU"
    assert "India–US cybercrime MoU" in page.description


def test_evidence_of_both_sides_stands_in_the_row(page):
    """A row that both have shows passages of both, as links to the place in the source."""
    row = next(piece for piece in page.body.split("<article") if "Threat information" in piece)
    sides = row.split('class="side"')[1:]
    assert len(sides) == 2
    assert all("#:~:text=" in side and 'class="evidence"' in side for side in sides)
    assert "firmer in A" in row


def test_silence_stands_where_nothing_is_said(page):
    """What one text alone has stands beside “not mentioned”, never beside a “no”."""
    row = next(piece for piece in page.body.split("<article") if "Immigration enforcement" in piece)
    assert row.count('<p class="silence">Not mentioned</p>') == 1
    assert "only in A" in row


def test_a_withheld_text_is_no_silence(make_agreement):
    """Where the text is withheld nobody knows whether it speaks of it."""
    hidden = {"text": "withheld"}
    one = make_agreement("can-ind-2026-plan", instrument=hidden)
    other = make_agreement("can-usa-2026-plan", commitments=[{"pillar": "financial-crime", "topic": "fraud"}])
    assert '<p class="silence">Text withheld</p>' in _page(one, other).body


def test_no_more_than_a_few_pieces_of_evidence_stand_in_a_row(make_agreement):
    """A link leads to the rest."""
    evidence = [{"source": "release", "passage": f"word {number} is here"} for number in range(SHOWN + 2)]
    commitments = [{"pillar": "cyber", "topic": "cyber-policy", "evidence": evidence}]
    one = make_agreement("can-ind-2026-plan", commitments=commitments)
    body = _page(one, make_agreement("can-usa-2026-plan")).body
    assert f"{SHOWN} pieces of evidence" in body
    more = '<a href="../agreements/can-ind-2026-plan.html#commitment.cyber-1">2 more pieces of evidence</a>'
    assert more in body
    assert "“word 2 is here”" in body
    assert "“word 3 is here”" not in body


def test_a_side_is_the_same_beside_every_other(make_agreement):
    """It is made once; the second time is the very same text."""
    one, other = make_agreement("can-ind-2026-plan"), make_agreement("can-usa-2026-plan")
    sides = Sides(Page("compare/index.html", "", "", NOTHING), _site(one, other))
    row = compare(one, other).rows[-1]
    assert sides.of(one.id, row, row.a) is sides.of(one.id, row, row.a)
    assert key_of(row, row.a) == "cyber-1"


def test_text_of_records_is_inert(make_agreement):
    """Whatever a record says, it shows as it stands."""
    commitments = [
        {
            "pillar": "cyber",
            "topic": "cyber-policy",
            "text": PAYLOAD.rstrip("\u202e"),
            "verb": "</q><script>alert(1)</script>",
        }
    ]
    title = {"text": "</title><script>alert(1)</script>", "status": "descriptive"}
    one = make_agreement("can-ind-2026-plan", commitments=commitments, title=title)
    other = make_agreement("can-usa-2026-plan", title=title)
    bodies = [made.body for made in comparisons(_site(one, other)) if isinstance(made, Page)]
    assert len(bodies) == 4
    assert not any("<script" in body or "<img" in body for body in bodies)
    assert any("&lt;script&gt;" in body for body in bodies)
