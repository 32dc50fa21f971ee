"""Laws of verification that hold for every text."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.fields import digest, normalise
from policytrack.verification import Outcome, candidates, located, verify
from policytrack.verification.similarity import near_miss
from policytrack.verification.texts import plain_text

WORD = st.one_of(st.text("abé'“”-.,&", min_size=1, max_size=4), st.sampled_from(["officer", "liaison", "पक्ष", "met."]))
TEXT = st.lists(WORD, min_size=1, max_size=60).map(" ".join)
LINES = st.lists(TEXT, min_size=1, max_size=6).map("\n".join)
CLAIM = st.sampled_from(["liaison officer", "पक्ष met", "aaa bbb officer"])
SETTINGS = {
    " ": [" ", "\n", "\u00a0", "\t ", "&nbsp;", " \u200b"],
    '"': ['"', "“", "”", "&quot;", "«"],
    "'": ["'", "’", "&rsquo;", "′"],
    "-": ["-", "–", "—", "&ndash;"],
    "a": ["a", "\u00ada", "&shy;a", "&#97;", "\ufeffa"],
    "é": ["é", "e\u0301", "&eacute;"],
}


@pytest.fixture(scope="session")
def outcome(make_agreement):
    """Return a function that looks a passage up in a text."""

    def look_up(text: str, **evidence: str) -> Outcome:
        events = [{"date": "2026", "status": "announced", "evidence": [{"source": "release", **evidence}]}]
        return verify(make_agreement(events=events), {"release": text}).checks[-1].outcome

    return look_up


@given(CLAIM, LINES)
def test_every_candidate_can_be_verified(outcome, claim, text):
    """What is proposed stands in the text, on its line or from it on, and its digest agrees."""
    lines = text.split("\n")
    for found in candidates(claim, text):
        assert outcome(text, passage=found.passage, digest=found.digest).is_verified
        assert found.digest == digest(found.whole)
        assert normalise("\n".join(lines[found.line - 1 :])).find(found.whole) >= 0
        assert normalise("\n".join(lines[found.line :])).count(found.whole) < normalise(
            "\n".join(lines[found.line - 1 :])
        ).count(found.whole)


@given(CLAIM, LINES, st.data())
def test_every_place_that_is_located_can_be_verified(outcome, claim, text, data):
    """A proposed passage is located again, and so is every other place with its words."""
    proposed = candidates(claim, text)
    if proposed:
        passage = data.draw(st.sampled_from(proposed)).passage
        found = located(passage, text)
        assert {one.whole for one in proposed if one.passage == passage} <= {one.whole for one in found}
        for one in found:
            assert outcome(text, passage=passage, digest=one.digest).is_verified


@given(LINES, st.data())
def test_typesetting_changes_no_outcome(outcome, text, data):
    """However the characters of a text are written, its passages and their digests are found."""
    set_anew = "".join(
        data.draw(st.sampled_from(SETTINGS[character]))
        if character in SETTINGS
        else html.escape(character, quote=False)
        for character in normalise(text)
    )
    for found in candidates("liaison officer", text):
        given_anew = outcome(set_anew, passage=found.passage, digest=found.digest)
        assert given_anew is outcome(text, passage=found.passage, digest=found.digest)


@given(TEXT, TEXT)
def test_what_comes_nearest_stands_in_the_text(passage, text):
    """Word for word, and no further away than the passage is long."""
    wanted, words = normalise(passage), normalise(text)
    near = near_miss(wanted, words)
    letters = [set("".join(filter(str.isalpha, one)).casefold()) for one in (wanted, words)]
    assert near is not None or not set(wanted.split()) & set(words.split())
    assert near is None or letters[0] & letters[1] or set(wanted.split()) & set(words.split())
    if near is not None:
        assert f" {near.words} " in f" {words} "
        assert 0 <= near.distance <= max(len(wanted.split()), len(near.words.split()))
        assert near.distance or wanted in near.words
        assert near.words != wanted or not near.distance


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b\n>",
                "</b>",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                "<a x='",
                "'>",
                '"',
                "x",
                "y z",
                "\n",
                " < ",
                "<![",
                "]>",
                "<?",
            ]
        )
    ).map("".join)
)
def test_any_page_can_be_read_and_keeps_its_lines(tmp_path_factory, page):
    """However broken it is; no line break is lost or made."""
    path = tmp_path_factory.getbasetemp() / "page.html"
    path.write_text(page, encoding="utf-8")
    seen = plain_text(path)
    assert seen.count("\n") == page.count("\n")
    assert len(seen.replace(" ", "")) <= len(page)
    assert set(seen) <= set(page) | {" "}
