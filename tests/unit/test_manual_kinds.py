"""The kinds of value that keys take."""

from policytrack.manual.kinds import kind_of, kinds


def test_kinds_have_name_text_and_form():
    """Each kind of value says what it is; those with a form say what to write."""
    named = {kind.name: kind for kind in kinds()}
    assert {"Line", "Prose", "Slug", "Date", "Day", "Url", "FormatVersion", "Amount"} <= set(named)
    assert not {"Absent", "Listing", "PartyCode", "T"} & set(named)
    assert named["Day"].text == "A whole calendar day."
    assert named["Day"].form.startswith("Write the day as YYYY-MM-DD")
    assert named["Amount"].form == ""


def test_true_and_false_are_no_kind_of_their_own():
    """A schema that no kind has is that of true and false."""
    assert kind_of({"type": "boolean"}) is None


def test_no_two_kinds_are_mistaken_for_each_other():
    """The schema of each kind leads back to it."""
    assert [kind_of(kind.schema) for kind in kinds()] == list(kinds())
