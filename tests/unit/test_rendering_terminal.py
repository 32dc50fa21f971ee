"""Text for a terminal."""

from __future__ import annotations

import pytest

from policytrack.rendering.terminal import Style, cells, glyphs, harmless, pad, shorten, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text”", "plain – “text”"),
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("a\u202eb\u2066", r"a\u202eb\u2066"),
        ("a\tb\nc\rd", r"a\tb\nc\x0dd"),
        ("zero\u200bwidth\ufeff", r"zero\u200bwidth\ufeff"),
        ("tag\U000e0041", r"tag\U000e0041"),
        ("file-\udcff", r"file-\xff"),
        ("lone \ud800", r"lone \ud800"),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_what_could_steer_a_terminal_is_shown_as_an_escape(text, shown):
    """Control, direction and invisible characters become escapes; letters and the joiners they need stay."""
    assert harmless(text) == shown


def test_each_character_has_its_glyph():
    """A place in a text can be found again in what is shown for it; a tab takes four cells."""
    assert glyphs("a\tb\x1b") == ["a", "    ", "b", r"\x1b"]


@pytest.mark.parametrize(
    ("text", "width"),
    [("Ottawa", 6), ("“é”", 3), ("協定", 4), ("e\u0301", 1), ("हिन्दी", 5), ("\u1112\u1161\u11ab", 2), ("क्\u200dष", 2)],
)
def test_text_is_measured_in_cells(text, width):
    """East Asian characters take two cells; marks, joiners and the vowels of a Hangul syllable none."""
    assert cells(text) == width


def test_padding_counts_cells():
    """Columns stay in line after East Asian text, and text that is too long is left as it is."""
    assert [pad("協定", 6), pad("Ottawa", 3)] == ["協定  ", "Ottawa"]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Shared workplan", 15, "Shared workplan"),
        ("Shared workplan on security", 16, "Shared workplan…"),
        ("Shared workplan, on security", 18, "Shared workplan…"),
        ("Shared workplan on security", 20, "Shared workplan on…"),
        ("A counterterrorism dialogue", 12, "A counterte…"),
        ("協定協定協定", 8, "協定協…"),
        ("a" + "\u0301" * 8, 3, "a" + "\u0301" * 8),
        ("a" + "\u0301" * 100, 3, "a" + "\u0301" * 10 + "…"),
        ("abcd" + "\u0301" * 100, 3, "ab…"),
    ],
)
def test_text_is_shortened_between_words_where_enough_is_left(text, width, shown):
    """A cut falls between words unless that would cost half of the room."""
    assert shorten(text, width) == shown
    assert cells(shown) <= width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("one\n\ntwo", ["one", "", "two"]),
        ("see https://example.org/long", ["see", "https://example.org/long"]),
        ("協定協定協定 ab", ["協定協定", "協定 ab"]),
        ("a 協定協定協定", ["a", "協定協定", "協定"]),
        ("a\x1bb", [r"a\x1bb"]),
    ],
)
def test_text_is_wrapped_by_cells(text, lines):
    """Lines hold at most eight cells; text without spaces is cut, an address is not."""
    assert wrap(text, 8) == lines


def test_a_character_wider_than_the_room_still_stands():
    """Wrapping ends even where not one character fits."""
    assert wrap("協定", 1) == ["協", "定"]


def test_colour_is_written_only_where_there_is_colour():
    """Nothing is painted without colour, and no empty text is."""
    painted = Style(is_coloured=True)
    assert [
        painted.paint("x", "bold", "red"),
        painted.paint("", "red"),
        Style().paint("x", "red"),
        painted.paint("x"),
    ] == [
        "\x1b[1;31mx\x1b[0m",
        "",
        "x",
        "x",
    ]
