"""Passages: written and whole form, digest, finding, text fragments."""

from __future__ import annotations

import hashlib
import re

import jsonschema_rs
import pytest
from pydantic_core import SchemaValidator, core_schema

from policytrack.fields import (
    DIGEST_PATTERN,
    PASSAGE_PATTERN,
    abbreviate,
    digest,
    find,
    is_passage,
    normalise,
    text_fragment,
)

EIGHT = "one two three four five six seven eight"
NOTICE = (
    "The two offices agreed on a “joint calendar”. Each office sends one officer to the other, and each office "
    "sends its list of open cases to the other by the end of June. Nothing in the law-book changes."
)
TO_THE_END = "office sends its list of open cases to the other by the end of June"


@pytest.mark.parametrize(
    ("pattern", "text", "is_good"),
    [
        (PASSAGE_PATTERN, "one", True),
        (PASSAGE_PATTERN, EIGHT, True),
        (PASSAGE_PATTERN, f"{EIGHT} … {EIGHT}", True),
        (PASSAGE_PATTERN, "दोनों पक्ष … सहमत हुए", True),
        (PASSAGE_PATTERN, "😀 … -", True),
        (PASSAGE_PATTERN, f"{EIGHT} nine", False),
        (PASSAGE_PATTERN, f"{EIGHT} nine … one", False),
        (PASSAGE_PATTERN, f"one … {EIGHT} nine", False),
        (PASSAGE_PATTERN, "", False),
        (PASSAGE_PATTERN, "…", False),
        (PASSAGE_PATTERN, "one …", False),
        (PASSAGE_PATTERN, "… one", False),
        (PASSAGE_PATTERN, "one… two", False),
        (PASSAGE_PATTERN, "one…two", False),
        (PASSAGE_PATTERN, "one … two … three", False),
        (PASSAGE_PATTERN, "one  two", False),
        (PASSAGE_PATTERN, " one", False),
        (PASSAGE_PATTERN, "one ", False),
        (PASSAGE_PATTERN, "one\ttwo", False),
        (PASSAGE_PATTERN, "one\ntwo", False),
        (PASSAGE_PATTERN, "one\u00a0two", False),
        (PASSAGE_PATTERN, "one\u2009two", False),
        (PASSAGE_PATTERN, "one\u3000two", False),
        (PASSAGE_PATTERN, "one\x1ctwo", False),
        (DIGEST_PATTERN, f"sha256:{'0f' * 32}", True),
        (DIGEST_PATTERN, f"sha256:{'0F' * 32}", False),
        (DIGEST_PATTERN, f"sha256:{'0' * 63}", False),
        (DIGEST_PATTERN, "0" * 64, False),
    ],
)
def test_patterns_mean_the_same_in_every_engine(pattern, text, is_good):
    """Python, Rust and a second JSON Schema engine agree on what is a passage and what a digest."""
    assert bool(re.search(pattern, text)) is is_good
    assert SchemaValidator(core_schema.str_schema(pattern=pattern)).isinstance_python(text) is is_good
    assert jsonschema_rs.is_valid({"pattern": pattern}, text) is is_good
    assert is_passage(text) is (is_good and pattern == PASSAGE_PATTERN) or pattern == DIGEST_PATTERN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\t\r\n", ""),
        ("plain words", "plain words"),
        ("  many\u00a0\u2003\n spaces\x00\x1f\x85\u3000 ", "many spaces"),
        ("co\u00adopera\u200btion\ufeff \u202eleft\u202c", "cooperation left"),
        ("e\u0301te\u0301", "été"),
        ("e\u200b\u0301", "é"),
        ("‘one’ ‚two‛ three′s ʼn‹›", "'one' 'two' three's 'n''"),
        ("“one” „two‟ ″ «three»", '"one" "two" " "three"'),
        ("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"),
        ("and so on… or …", "and so on... or ..."),
        ("R&amp;D &lt;b&gt; &#8217;s &quot;x&quot;&nbsp;y", 'R&D <b> \'s "x" y'),
        ("AT&T, Q & A", "AT&T, Q & A"),
        ("&amp;amp;amp;lt;", "<"),
        ("&hel\u200blip;", "..."),
        ("&hellip\u037e", "..."),
        ("&#xd800; \ud800", "\ufffd \ufffd"),
        (f"&#{'9' * 5000}; end", "\ufffd end"),
        (f"&{'amp;' * 4}lt;", "<"),
    ],
)
def test_normalising_removes_what_copying_adds(text, expected):
    """Each kind of difference goes, the words stay, and doing it again changes nothing."""
    assert normalise(text) == expected
    assert normalise(expected) == expected


def test_entities_nested_beyond_reason_end_as_spaces():
    """Eight rounds are enough for any page; what still changes loses its ampersands, quickly even when it is long."""
    nested = "&" + "amp;" * 250_000
    assert normalise(f"{nested}lt; x") == f"{'amp;' * (250_000 - 8)}lt; x"


def test_the_digest_is_over_the_normalised_text():
    """It can be recomputed with any SHA-256, and typesetting does not change it."""
    plain = "Each side's list - été"
    assert digest(plain) == "sha256:" + hashlib.sha256(plain.encode("utf-8")).hexdigest()
    assert digest(" Each side’s\nlist &ndash; e\u0301te\u0301") == digest(plain)
    assert digest("each side's list - été") != digest(plain)
    assert re.search(DIGEST_PATTERN, digest("\ud800"))


@pytest.mark.parametrize(
    ("count", "first", "last"),
    [(9, 4, 4), (10, 5, 4), (15, 7, 7), (16, 8, 7), (17, 8, 8), (100, 8, 8)],
)
def test_a_long_passage_is_written_by_its_ends(count, first, last):
    """No side has more than eight words, no word stands on both sides, and at least one is left out."""
    words = [f"w{number}" for number in range(count)]
    assert abbreviate(" ".join(words)) == f"{' '.join(words[:first])} … {' '.join(words[-last:])}"


@pytest.mark.parametrize("count", [1, 2, 8])
def test_a_short_passage_is_written_whole(count):
    """Up to eight words need no ellipsis; what is written is the normalised text."""
    assert abbreviate("&ldquo;x&rdquo;\n" * count) == " ".join(['"x"'] * count)


def test_fewer_words_can_be_asked_for():
    """The number goes for each side; even two words make two sides of one."""
    assert abbreviate("a b c d e", 2) == "a b … d e"
    assert abbreviate("a b c d", 2) == "a b … d"
    assert abbreviate("a b", 1) == "a … b"
    assert abbreviate("a", 1) == "a"


@pytest.mark.parametrize("words", [0, 9, -1])
def test_a_side_has_one_to_eight_words(words):
    """Any other number is an error of the caller."""
    with pytest.raises(ValueError, match=f"1 to 8 words, not {words}"):
        abbreviate("a b c", words)


@pytest.mark.parametrize("text", ["", " \n", "&shy;"])
def test_a_passage_needs_a_word(text):
    """Nothing cannot be written."""
    with pytest.raises(ValueError, match="at least one word"):
        abbreviate(text)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("joint calendar", ("joint calendar",)),
        ("a “joint … calendar”", ('a "joint calendar"',)),
        ("one officer … to the other", ("one officer to the other",)),
        (
            "each office … to the other",
            ("each office sends its list of open cases to the other",),
        ),
        (
            "office … of June",
            (
                f"office sends one officer to the other, and each {TO_THE_END}",
                TO_THE_END,
            ),
        ),
        ("to the other", ("to the other", "to the other")),
        ("law … changes", ("law-book changes",)),
        ("Nothing … changes.", ("Nothing in the law-book changes.",)),
        ("Each Office … other", ()),
        ("calend", ()),
        ("alendar", ()),
        ("of June … of open cases", ()),
        ("not there", ()),
        ("Nothing … not there", ()),
        ("\u200b … June", ()),
        ("\u200b", ()),
    ],
)
def test_a_passage_is_found_where_its_words_stand(passage, expected):
    """From the first words to the nearest last words after them, in whole words, minding case, at every place."""
    assert find(passage, NOTICE) == expected


def test_the_last_words_follow_the_first():
    """Words that the first side took are not taken again by the last."""
    assert find("a b … b c", "a b c") == ()
    assert find("a b … b c", "a b b c") == ("a b b c",)


def test_places_may_share_words():
    """A repeated word can begin one place and end another."""
    assert find("a a … b", "a a a b") == ("a a a b", "a a b")


def test_a_vowel_sign_belongs_to_its_word():
    """Scripts that write vowels as marks have word boundaries, too."""
    assert find("हिन्द", "हिन्दी भाषा") == ()
    assert find("हिन्दी", "हिन्दी भाषा") == ("हिन्दी",)


def test_at_most_a_hundred_places_are_returned():
    """A text made of the first words must not fill the memory."""
    assert len(find("a … b", "a " * 5000 + "b")) == 100
    assert len(find("a", "a " * 5000)) == 100


@pytest.mark.parametrize(
    "function", [lambda passage: find(passage, NOTICE), lambda passage: text_fragment("x", passage)]
)
@pytest.mark.parametrize("passage", ["", "a … b … c", f"{EIGHT} nine", "a\n"])
def test_what_is_not_written_as_a_passage_is_refused(function, passage):
    """The error shows the passage and how one is written."""
    with pytest.raises(ValueError, match="is not a passage: 'first words … last words'"):
        function(passage)


@pytest.mark.parametrize(
    ("url", "passage", "expected"),
    [
        ("https://example.org/a?b=c", "one two … three", "https://example.org/a?b=c#:~:text=one%20two,three"),
        ("https://example.org/", "one two", "https://example.org/#:~:text=one%20two"),
        ("https://example.org/#part", "one", "https://example.org/#part:~:text=one"),
        ("https://example.org/#", "one", "https://example.org/#:~:text=one"),
        ("https://example.org/#part:~:text=old", "one", "https://example.org/#part:~:text=one"),
        ("https://example.org/", "R&D, law-book … 5%", "https://example.org/#:~:text=R%26D%2C%20law%2Dbook,5%25"),
        ("https://example.org/", "été #1/2?", "https://example.org/#:~:text=%C3%A9t%C3%A9%20%231%2F2%3F"),
    ],
)
def test_a_text_fragment_opens_the_page_at_the_passage(url, passage, expected):
    """What has a meaning in the address is escaped, and the part of the page is kept."""
    assert text_fragment(url, passage) == expected
