"""Characters that may not stand in a record."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from policytrack.reading.characters import is_suspect, name_of, refused, visible

REFUSED = {
    "PT020": "\x00\x01\x08\x0b\x0c\x1b\x7f\x80\x9f",
    "PT021": "\t",
    "PT022": "\r\x85\u2028\u2029",
    "PT023": "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
    "PT024": (
        "\xad\u034f\u115f\u17b4\u180b\u180e\u200b\u200c\u200d\u2060"
        "\u2800\u3164\ufe0f\ufeff\uffa0\ufffc\U000e0001\U000e0100"
    ),
    "PT025": "\xa0\u1680\u2003\u202f\u205f\u3000",
    "PT026": "\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\ud800\udfff",
}
HARMLESS = "\n aé…–“”«»’‐नमस्ते中文한글العربية\u0600😀\ufffd\U0001f1ee"
JOINED = [
    "क्\u200dष",  # Devanagari: half form
    "र\u200d्य",  # Bengali-like: joiner after a letter
    "می\u200cخواهم",  # Persian
    "ܐ\u200cܒ",  # Syriac
    "ᠮ\u200dᠣ",  # Mongolian
    "ក\u200cខ",  # Khmer
    "က\u200cခ",  # Myanmar
    "ന്\u200d",  # Malayalam
]


@pytest.mark.parametrize(("code", "character"), [(code, c) for code, members in REFUSED.items() for c in members])
def test_each_kind_of_character_is_refused_under_its_code(code, character):
    """Alone and within text, the character is found at its place."""
    text = f"ab{character}c"
    assert is_suspect(text)
    assert [(r.code, r.start, r.end, r.character) for r in refused(text)] == [(code, 2, 3, character)]


@pytest.mark.parametrize("character", HARMLESS)
def test_what_can_be_seen_is_allowed(character):
    """Letters, marks and signs of every script may stand in a record."""
    assert not is_suspect(character)
    assert not list(refused(character))


@pytest.mark.parametrize("text", JOINED)
def test_joiners_are_at_home_in_scripts_that_need_them(text):
    """They stand directly after a letter or a mark."""
    assert not list(refused(text))


@pytest.mark.parametrize("text", ["\u200d", "a\u200db", "م\u200c\u200dا", "،\u200c", "٣\u200c", "👩\u200d💻"])
def test_joiners_anywhere_else_are_refused(text):
    """At the beginning, after Latin letters, punctuation, digits and signs, and after another joiner."""
    assert {r.code for r in refused(text)} == {"PT024"}


def test_a_run_of_one_kind_is_one_refusal():
    """A hundred tabs are one problem."""
    assert [(r.code, r.start, r.end) for r in refused("a\t\t\u202e\u202db")] == [("PT021", 1, 3), ("PT023", 3, 5)]


def test_everything_unicode_itself_calls_invisible_is_refused():
    """Controls, separators and noncharacters are refused whole; of the format characters only visible ones pass."""
    by_category = {c: unicodedata.category(c) for c in map(chr, range(sys.maxunicode + 1))}
    suspects = {c for c, category in by_category.items() if category in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"}}
    passed = {c for c in suspects if not list(refused(c))}
    assert {c for c in passed if by_category[c] != "Cf"} == {"\n", " "}
    scripts = {unicodedata.name(c).split()[0] for c in passed if by_category[c] == "Cf"}
    assert scripts <= {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND"}


def test_the_quick_look_overlooks_nothing():
    """Every character that is refused makes its text suspect, wherever it lies in Unicode."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    found = {c for r in refused(everything) for c in everything[r.start : r.end]}
    assert len(found) > 6000
    assert all(map(is_suspect, found))


@pytest.mark.parametrize(
    ("character", "name"),
    [("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"), ("\x00", "U+0000 NULL"), ("\uffff", "U+FFFF"), ("\x01", "U+0001")],
)
def test_characters_are_called_by_code_point_and_name(character, name):
    """Those without a name in Unicode have at least a code point."""
    assert name_of(character) == name


def test_shown_text_is_short_and_harmless():
    """No control reaches a terminal, and joiners in place stay."""
    assert visible("a\x1b[31m\n" + "क्\u200dष") == "a<U+001B ESCAPE>[31m\\n" + "क्\u200dष"
    assert visible("x" * 61) == "x" * 60 + "…"
