"""Placeholders: what a draft is told that is still to be written."""

from __future__ import annotations

import pytest

from policytrack import vocabulary
from policytrack.models import Agreement
from policytrack.records import parse
from policytrack.records.placeholders import is_placeholder, placeholders
from policytrack.rendering.anchors import anchor
from policytrack.resources import vocabulary_address

MODELINE = "# yaml-language-server: $schema=x.json\n"


def told(data):
    return [(problem.pointer, problem.allowed, problem.remedy) for problem in placeholders(Agreement, data)]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("TODO", True),
        ("TODO:", True),
        ("TODO: ask", True),
        ("todo", False),
        ("TODOS", False),
        ("a TODO", False),
        ("TODO ask", False),
        ("", False),
    ],
)
def test_a_placeholder_is_the_mark_alone_or_before_a_reminder(text, is_one):
    """Nothing that a record may really say is taken for a mark."""
    assert is_placeholder(text) is is_one


@pytest.mark.parametrize(
    ("data", "allowed", "remedy"),
    [
        (
            {"summary": "TODO"},
            (),
            (
                "Replace TODO: What it is, in two or three sentences of our own. Write text without a space or a line "
                "break at its ends; a folded block begins with >- rather than >."
            ),
        ),
        (
            {"title": {"status": "TODO: look at the text"}},
            ("official", "descriptive"),
            (
                "Replace TODO: Whether it is the instrument's own title. Use one of the allowed terms. Each is "
                "explained at https://policytrack.github.io/reference/vocabularies.html#title-status"
            ),
        ),
        (
            {"parties": [{"code": "TODO"}]},
            (),
            (
                "Replace TODO: ISO 3166-1 alpha-3 code of the state, or the organisation's code. Write the ISO 3166-1 "
                "alpha-3 code of the state (IND, CAN, GBR), or EU."
            ),
        ),
        (
            {"sources": [{"published": "TODO"}]},
            (),
            (
                "Replace TODO, or leave the key out: Day of publication, as precisely as known; left out when the page "
                "gives none. Write 2026-02-07, 2026-02, a quoted “2026”, 2026-05~ for “about”, or "
                "2026-02/2026-05 for “between”."
            ),
        ),
        ({"format": "TODO"}, (), "Replace TODO: Version of the record format. Write 1."),
        (
            {"funding": [{"amount": "TODO"}]},
            (),
            "Replace TODO: Amount, in whole units of the currency. Write a whole number.",
        ),
        (
            {"funding": [{"up_to": "TODO"}]},
            (),
            "Replace TODO, or leave the key out: True when the amount is a ceiling. Write true or false.",
        ),
        (
            {"events": "TODO"},
            (),
            (
                "Replace TODO: What happened, oldest first; the status is derived from these. Write a list: each entry "
                "on a line of its own after `- `, or all in brackets: [a, b]."
            ),
        ),
        (
            {"instrument": "TODO"},
            (),
            (
                "Replace TODO: Form of the instrument. Write keys with their values: each on a line of its own, or all "
                "in braces: {key: value}."
            ),
        ),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else "",
)
def test_each_is_told_what_belongs_there(data, allowed, remedy):
    """The text of the key, its terms or its form, and whether it may be left out."""
    ((_, terms, said),) = told(data)
    assert (terms, said) == (allowed, remedy)


def test_every_place_is_found_in_the_order_of_the_document():
    """At any depth, in lists of texts too, whether or not the rest has the shape of a record."""
    data = {"title": {"text": "TODO"}, "events": [{"participants": ["A", "TODO"]}, 7], "summary": ["TODO"], "id": None}
    assert [pointer for pointer, _, _ in told(data)] == [("title", "text"), ("events", 0, "participants", 1)]


@pytest.mark.parametrize("data", ["TODO", None, {"zebra": "TODO"}, {"title": ["TODO"]}, {"summary": {"text": "TODO"}}])
def test_nothing_is_said_of_places_that_no_record_has(data):
    """That the place is none is said already."""
    assert told(data) == []


def test_the_mark_takes_the_place_of_what_the_shape_would_say():
    """One finding for one place, and a wrong key stays one although what stands there is a mark."""
    parsed = parse(f"{MODELINE}format: 1\nid: TODO\ntitel: TODO\nparties: TODO\n".encode())
    assert parsed.agreement is None
    found = [(problem.code, problem.pointer) for problem in parsed.problems if problem.code != "PT101"]
    assert found == [("PT111", ("id",)), ("PT111", ("parties",)), ("PT102", ("titel",))]


def test_a_draft_of_texts_alone_has_the_shape_and_the_problems(make_agreement):
    """The rules can look at it already, and it is no record yet."""
    data = MODELINE + make_agreement(summary="TODO").model_dump_json()
    parsed = parse(data.encode())
    assert parsed.agreement is not None
    assert [(problem.code, problem.pointer) for problem in parsed.problems] == [("PT111", ("summary",))]


def test_terms_are_explained_where_a_message_says_so():
    """The address leads to the heading of the vocabulary on the page of all vocabularies."""
    headings = {anchor(name) for name in vocabulary.__all__}
    wheres = [{"instrument": {"text": "TODO"}}, {"pillars": [{"commitments": [{"topics": ["TODO"], "kind": "TODO"}]}]}]
    for data in wheres:
        for _, _, remedy in told(data):
            address, _, heading = remedy.rpartition(" ")[2].partition("#")
            assert (address, heading in headings) == (vocabulary_address("").removesuffix("#"), True)
