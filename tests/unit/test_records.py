"""Records: from document to agreement, and what is said where the shape is wrong."""

from __future__ import annotations

import pytest

from policytrack.models import Agreement, Tombstones
from policytrack.records import build, parse

STONE = {"id": "can-ind-1999-a", "removed": "2026-01-01", "reason": "It was a copy."}


def problems(data, model=Tombstones):
    found = build(model, data)
    assert isinstance(found, tuple), "the document was accepted"
    return found


def stones(**keys):
    return {"format": 1, "tombstones": [STONE | keys]}


def test_a_good_document_becomes_an_agreement(make_agreement):
    """Shape is all that is asked here."""
    agreement = make_agreement()
    assert build(Agreement, agreement.model_dump(mode="json")) == agreement


def test_bytes_become_an_agreement_with_the_warnings_of_reading(make_agreement):
    """JSON is YAML; a missing modeline is a warning and keeps nobody from reading the record."""
    agreement = make_agreement()
    parsed = parse(agreement.model_dump_json().encode())
    assert parsed.agreement == agreement
    assert [problem.code for problem in parsed.problems] == ["PT090"]


def test_bytes_that_cannot_be_read_give_the_problems_of_reading():
    """What stands in the way of reading is reported, and there is no agreement."""
    parsed = parse(b"a: 1\na: 2\n")
    assert parsed.agreement is None
    assert [problem.code for problem in parsed.problems] == ["PT031"]


def test_wrong_shape_comes_after_the_warnings_of_reading():
    """All problems of a document are given in one run."""
    parsed = parse(b"[]\n")
    assert parsed.agreement is None
    assert [problem.code for problem in parsed.problems] == ["PT090", "PT109"]


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        ([], "PT109", "the document is a list, not a record"),
        ("text", "PT109", "the document is text, not a record"),
        (None, "PT109", "the document is empty, not a record"),
        (3.5, "PT109", "the document is a number, not a record"),
        ({"tombstones": []}, "PT101", "the key `format` is missing"),
        ({"format": 1, "tombstones": None}, "PT108", "`tombstones` has no value"),
        ({"format": 1, "tombstones": {}}, "PT104", "`tombstones` is a mapping; it takes a list"),
        ({"format": 1, "tombstones": ["x"]}, "PT104", "an entry of `tombstones` is text; it takes a mapping"),
        ({"format": True, "tombstones": []}, "PT104", "`format` is true or false; it takes a whole number"),
        ({"format": 1.5, "tombstones": []}, "PT107", "`format` is 1.5, which is not a whole number"),
        ({"format": 0, "tombstones": []}, "PT107", "`format` is 0, less than the least it can be, 1"),
        ({"format": 2, "tombstones": []}, "PT107", "`format` is 2, more than the most it can be, 1"),
        (stones(reason=2026), "PT104", "`reason` is a number; it takes text"),
        (stones(removed="2026"), "PT105", "`removed` does not have the form it must have: 2026"),
        (stones(reason="It went.\n"), "PT110", "the text of `reason` ends in a line break"),
        (stones(reason="x" * 5001), "PT106", "`reason` has 5001 characters; it takes at most 5000"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("PT") else "",
)
def test_a_wrong_shape_is_named(data, code, message):
    """One mistake gives one problem, in the words of the format."""
    (problem,) = problems(data)
    assert (problem.code, problem.message) == (code, message)


def test_a_misspelt_key_is_not_called_missing_as_well():
    """One slip of the pen is one problem, with the right spelling and the keys that are left."""
    data = {"format": 1, "tombstones": [{"id": STONE["id"], "removed": STONE["removed"], "raeson": "It went."}]}
    (problem,) = problems(data)
    assert (problem.code, problem.suggestion, problem.on_key) == ("PT102", "reason", True)
    assert problem.message == "`raeson` is not a key of an entry of `tombstones`"
    assert problem.allowed == ("reason", "replaced_by")


def test_a_list_with_wrong_entries_is_not_called_too_short(make_agreement):
    """Good entries alone are not counted; a person counts all."""
    data = make_agreement().model_dump(mode="json")
    data["pillars"][0]["commitments"][0]["topics"] = ["nothing-like-it"]
    (problem,) = problems(data, Agreement)
    assert problem.code == "PT103"


def test_one_entry_is_counted_as_one(make_agreement):
    """The message agrees with its number."""
    data = make_agreement().model_dump(mode="json")
    del data["parties"][1]
    (problem,) = problems(data, Agreement)
    assert problem.message == "`parties` has 1 entry; it takes at least 2"


VOCABULARIES = "https://policytrack.github.io/reference/vocabularies.html"
MESSAGES = [
    (
        lambda data: data["title"].pop("status"),
        (
            "Add `status`: whether it is the instrument's own title. Use one of the allowed terms. "
            f"Each is explained at {VOCABULARIES}#title-status"
        ),
        ("official", "descriptive"),
    ),
    (
        lambda data: data["sources"][0].pop("language"),
        "Add `language`: language of the source. Write a language tag, as in en, hi or fr-CA.",
        (),
    ),
    (
        lambda data: data["sources"].clear(),
        (
            "Add at least 1: what the evidence points to. Write a list: each entry on a line of its own after `- `, or "
            "all in brackets: [a, b]."
        ),
        (),
    ),
    (lambda data: data["parties"].append({"code": "AUS"}), "Take out 1.", ()),
    (lambda data: data["title"].update(text="x" * 501), "Say it in at most 500 characters.", ()),
    (lambda data: data.update(format="1"), "Write the number in digits, without quotation marks.", ()),
    (
        lambda data: data["pillars"][0]["commitments"][0].update(cadence={"value": "annual", "approximate": "yes"}),
        "Write `true` or `false`, without quotation marks.",
        (),
    ),
    (
        lambda data: data["instrument"].update(text="readout"),
        (
            "Use one of the allowed terms; if none fits, propose a new term rather than bending one. "
            f"Each is explained at {VOCABULARIES}#text-availability"
        ),
        ("full", "summary", "readout_only", "withheld", "not_found"),
    ),
]


@pytest.mark.parametrize(("spoil", "remedy", "allowed"), MESSAGES)
def test_a_message_is_enough_to_mend_the_mistake(make_agreement, spoil, remedy, allowed):
    """It says what belongs there, in which form, and where the terms to choose from are explained."""
    data = make_agreement().model_dump(mode="json")
    spoil(data)
    (problem,) = problems(data, Agreement)
    assert (problem.remedy, problem.allowed) == (remedy, allowed)


@pytest.mark.parametrize(
    ("value", "suggestion"), [("India", "IND"), ("in", "IND"), ("Indai", "India"), ("zzzz", None), (356, None)]
)
def test_a_party_may_have_been_meant_by_its_name(make_agreement, value, suggestion):
    """A name or a code of two letters is turned into the code to write."""
    data = make_agreement().model_dump(mode="json")
    data["parties"][1]["code"] = value
    (problem,) = problems(data, Agreement)
    assert (problem.code, problem.suggestion) == ("PT103", suggestion)


def test_a_number_is_no_term(make_agreement):
    """The allowed terms are listed, and nothing is suggested."""
    data = make_agreement().model_dump(mode="json")
    data["title"]["status"] = 7
    (problem,) = problems(data, Agreement)
    assert problem.message == "`status` is 7, which is not a term"
    assert problem.allowed == ("official", "descriptive")


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        (2026, 'Quote it: "2026".'),
        (True, 'Quote it: "true".'),
        ([], None),
    ],
)
def test_text_that_looks_like_something_else_is_to_be_quoted(make_agreement, value, remedy):
    """A year or a truth value where text is expected wants quotation marks; a list does not."""
    data = make_agreement().model_dump(mode="json")
    data["title"]["text"] = value
    (problem,) = problems(data, Agreement)
    assert problem.remedy == remedy


def test_long_and_nested_values_are_shown_short(make_agreement):
    """A value is shown on one short line."""
    data = make_agreement().model_dump(mode="json")
    data["title"]["text"] = " " + "x" * 80
    data["summary"] = {"a": 1}
    data["last_verified"] = ["2026"]
    shown = {problem.pointer[-1]: problem.value for problem in problems(data, Agreement)}
    assert shown == {"text": " " + "x" * 58 + "…", "summary": "{…}", "last_verified": "[…]"}
