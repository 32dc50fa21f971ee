"""Laws of passages that hold for every text."""

from __future__ import annotations

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from policytrack.fields import DIGEST_PATTERN, PASSAGE_PATTERN, abbreviate, digest, find, normalise, text_fragment

ENTITIES = ["&", "amp;", "&amp;", "&#38;", "&#x26", "#", "38;", "&lt", ";", "\u037e", "&hellip", "&nbsp;", "&#769;"]
CHARACTERS = list("\u200b\u00ad\u0301\u00a0\u1ffd\ufeffe…–“’ \n\x00\x1c")
PIECES = st.sampled_from([*ENTITIES, *CHARACTERS])
MESSY = st.lists(st.one_of(PIECES, st.characters()), max_size=30).map("".join)
WORD = st.text("abé'-.,&", min_size=1, max_size=3)
SENTENCE = st.lists(WORD, min_size=1, max_size=40).map(" ".join).filter(lambda text: any(map(str.isalpha, text)))


@given(MESSY)
def test_normalising_twice_is_normalising_once(text):
    """The normalised text is stable, whatever is nested in it."""
    once = normalise(text)
    assert normalise(once) == once
    assert digest(once) == digest(text)
    assert re.search(DIGEST_PATTERN, digest(text))


@given(MESSY)
def test_nothing_that_normalising_removes_is_left(text):
    """Words are separated by single spaces and hold none of the characters that are replaced."""
    words = normalise(text).split(" ")
    assert words == [""] or all(words)
    assert not set("“”‘’–—…\u00a0\u200b\u00ad\n\t\x00").intersection(*words, " ".join(words))


@given(MESSY, MESSY)
def test_spaces_between_two_texts_keep_them_apart(one, other):
    """Normalising a text is normalising its parts, unless it had to be cut short."""
    assert normalise(f"{normalise(one)} {normalise(other)}") == f"{normalise(one)} {normalise(other)}".strip()


@given(MESSY.filter(normalise), st.integers(1, 8))
def test_every_text_can_be_written_as_a_passage(text, words):
    """What `abbreviate` writes fits the pattern and the number of words on each side."""
    passage = abbreviate(text, words)
    assert re.search(PASSAGE_PATTERN, passage)
    assert all(1 <= len(side.split(" ")) <= words for side in passage.split(" … "))


@given(SENTENCE, st.integers(1, 8), SENTENCE, SENTENCE)
def test_what_was_written_is_found_again(text, words, before, after):
    """In a longer text there is a passage that begins as the sentence does and is no longer than it."""
    whole = normalise(text)
    found = find(abbreviate(text, words), f"{before} {text} {after}")
    assert any(whole.startswith(each) for each in found)


@given(SENTENCE, st.integers(1, 8), SENTENCE)
def test_what_is_found_stands_in_the_text(text, words, other):
    """Every result is a stretch of the normalised text and fits the passage."""
    passage = abbreviate(text, words)
    first, *last = passage.split(" … ")
    for each in find(passage, other):
        assert each in normalise(other)
        assert each.startswith(first)
        assert each.endswith(last[0] if last else first)


@given(SENTENCE, st.integers(1, 8))
def test_a_text_fragment_can_be_read_back(text, words):
    """Splitting at the comma and decoding gives the passage."""
    passage = abbreviate(text, words)
    page, _, sides = text_fragment("https://example.org/", passage).partition("#:~:text=")
    assert page == "https://example.org/"
    assert not set(sides).intersection("&- ")
    assert " … ".join(unquote(side) for side in sides.split(",")) == passage
