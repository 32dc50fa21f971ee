"""Data for scripts."""

import json

from policytrack.site.data_script import data_script


def test_a_script_hands_over_one_value():
    """The name and the value, as JSON."""
    assert data_script("data/a.js", "a", [1, "é", None]) == (
        "data/a.js",
        'policytrackData("a",[1,"é",null]);\n'.encode(),
    )


def test_nothing_in_the_value_ends_the_script_or_a_line():
    """A closing tag, a comment, line separators and half a character stay within their text."""
    text = '</script><!--\u2028\u2029\ud800"\\'
    said = data_script("a.js", "a", text).content.decode()
    assert "<" not in said
    assert "\u2028" not in said
    assert "\u2029" not in said
    assert json.loads(said.removeprefix('policytrackData("a",').removesuffix(");\n")) == text
