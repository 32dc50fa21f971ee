"""Terms as readers meet them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.markup import NOTHING, element
from policytrack.site.page import Page, Site
from policytrack.site.terms import badge, degree, facts, listed, standing, steps, term
from policytrack.vocabulary import AgreementStatus, CommitmentStatus, Degree

SITE = Site(AgreementSet(()), "policytrack", "", "2026-11-22", "1")
PAGE = Page("agreements/x.html", "X", "X", NOTHING)


def test_a_term_leads_to_its_definition_here_or_in_the_public_manual():
    """The definition stands in a title, too."""
    here = term(Degree.AGREED, PAGE, SITE)
    there = term(Degree.AGREED, PAGE, replace(SITE, docs="https://docs.example/"))
    assert here == (
        '<a href="../reference/vocabularies.html#degree.agreed" class="term" '
        'title="A joint decision on an action, without a stronger promise.">agreed</a>'
    )
    assert 'href="https://docs.example/reference/vocabularies.html#degree.agreed"' in there


@pytest.mark.parametrize(
    ("word", "on", "told"), [(Degree.OBLIGATED, 7, "step 7 of 7"), (Degree.UNKNOWN, 0, "outside the scale")]
)
def test_a_degree_is_a_scale_that_is_told_in_words(word, on, told):
    """The bar is for the eye alone."""
    found = degree(word, PAGE, SITE)
    assert steps(on) in found
    assert found.count('class="on"') == on
    assert f'<span class="place"> ({told})</span>' in found


@pytest.mark.parametrize("word", CommitmentStatus)
def test_what_became_of_a_commitment_has_a_mark(word):
    """Every status has one; what nobody can tell is unclear, never kept."""
    mark = standing(word, PAGE, SITE).partition('class="standing ')[2].partition('"')[0]
    assert mark in {"kept", "begun", "open", "broken", "ended", "unclear"}
    assert (mark == "unclear") == (word in ("unknown", "unverifiable", "not_assessed"))


def test_a_badge_may_say_what_it_is_a_term_of():
    """Two badges with the same word are told apart."""
    assert ">Announced</a>" in badge(AgreementStatus.ANNOUNCED, PAGE, SITE)
    labelled = badge(AgreementStatus.ANNOUNCED, PAGE, SITE, kind="strong", label="Status")
    assert '<span class="of">Status </span>announced</a>' in labelled
    assert 'class="badge strong"' in labelled


def test_facts_without_a_value_are_left_out():
    """Without any there is no list."""
    assert facts([("A", "1"), ("B", None), ("C", "")]) == ('<dl class="facts"><div><dt>A</dt><dd>1</dd></div></dl>')
    assert facts([("B", None)]) is None


def test_items_are_one_enumeration():
    """The last is joined by a word."""
    assert listed([element("i", word) for word in "abc"]) == "<i>a</i>, <i>b</i> and <i>c</i>"
    assert listed([]) == ""
