"""Characters that would not show."""

import pytest

from policytrack.rendering.visible import visible


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "⟨U+0000⟩"),
        ("\x1b", "⟨U+001B⟩"),
        ("\u202e", "⟨U+202E⟩"),
        ("\ufeff", "⟨U+FEFF⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\ue000", "⟨U+E000⟩"),
        ("\uffff", "⟨U+FFFF⟩"),
        ("\u2028", "⟨U+2028⟩"),
        ("\u200d", "\u200d"),
        ("\u200c", "\u200c"),
        ("\n", "\n"),
        ("\t", "\t"),
        ("é", "é"),
    ],
)
def test_what_would_not_show_is_named(character, shown):
    """Controls, marks of direction and characters without meaning show as code points; joiners and lines stay."""
    assert visible(f"a{character}b") == f"a{shown}b"
