"""The shapes that pages are made of."""

from policytrack.manual.layout import bullets, definition, fact, page, target


def test_a_page_begins_with_its_title_and_leaves_out_what_is_empty():
    """Parts stand apart by a blank line; empty parts leave no gap."""
    assert page("Title", "a", "", "b") == "# Title\n\na\n\nb\n"


def test_an_entry_indents_everything_below_its_term():
    """Parts of several lines stay within the entry; empty ones are left out."""
    assert definition("term", "first", "", "second\nline") == "term\n:   first\n\n    second\n    line"


def test_a_fact_without_a_value_is_nothing():
    """A label stands only where there is something to say."""
    assert fact("Form", "") == ""
    assert fact("Form", "x") == '<span class="pt-label">Form</span> x'


def test_lists_and_targets():
    """A list has one line for each item; a target is an empty element with an identifier."""
    assert bullets(["a", "b"]) == "- a\n- b"
    assert target("degree.agreed") == '<span id="degree.agreed"></span>'
