"""Answers from strangers: whatever they hold, a draft has them as text, or there is no draft."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack.drafting import Answers, draft, known, read_issue
from policytrack.drafting.issue_form import FORM
from policytrack.errors import UnusableAnswerError
from policytrack.formatting import canonical
from policytrack.reading import read
from policytrack.records import parse

TODAY = dt.date(2026, 11, 22)
HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="\n\r\t :#-{}[]\"'`|>&*!%@?,\\$<\x00\x1b\u202e\u2028\ud800éक", max_size=30),
    st.sampled_from(
        [
            "x: y\nid: evil",
            "a # b",
            "- a",
            "*a",
            "&a",
            "!!python/object/apply:os.system",
            "${{ github.token }}",
            "::error::x",
            "\x1b[31m",
            '"',
            "'",
            "null",
            "true",
            "2026",
            "TODO",
            "TODO: x",
            "| a",
            "> a",
            "%YAML 1.1",
            "---",
            "...",
            "= yes",
            "a" * 600,
            "word " * 2000,
        ]
    ),
)
URLS = st.one_of(HOSTILE, HOSTILE.map("https://".__add__))


@given(title=HOSTILE, summary=HOSTILE, source=URLS, publisher=HOSTILE, passage=HOSTILE)
@example(title="x", summary="TODO", source="https://a.b/c", publisher="TODO:", passage="&nbsp;")
def test_an_answer_is_the_text_it_is_or_there_is_no_draft(title, summary, source, publisher, passage):
    """Nothing of it becomes a key, a comment or another value, and the draft waits only for its author."""
    answers = Answers(("CAN", "IND"), "2026", title, "plan", summary, "", (), source, publisher, passage)
    try:
        ready = known(answers, TODAY)
    except UnusableAnswerError:
        return
    data = draft(ready)
    assert canonical(data) == data
    assert {problem.code for problem in parse(data).problems} == {"PT111"}
    told = read(data).data
    empty = read(draft(known(Answers(("CAN", "IND"), "2026", "x", "plan"), TODAY))).data
    (source_told,), (source_empty,) = told["sources"], empty["sources"]
    assert told["title"].pop("text") == " ".join(title.split())
    assert told.pop("summary") == (" ".join(summary.split()) or "TODO")
    assert source_told["url"] == (" ".join(source.split()) or "TODO")
    assert source_told["publisher"] == (" ".join(publisher.split()) or "TODO")
    for part in (empty["title"], empty):
        part.pop("text" if part is not empty else "summary")
    for key in ("id", "url", "publisher"):
        source_told.pop(key)
        source_empty.pop(key)
    for record in (told, empty):
        for piece in (record["events"][0], record["pillars"][0]["commitments"][0]):
            piece.pop("evidence")
    assert told == empty


@given(st.lists(HOSTILE, min_size=len(FORM), max_size=len(FORM)), st.sampled_from(["\n", "\r\n"]))
def test_an_issue_is_read_or_refused(answers, line_end):
    """Nothing else happens, whatever is in it; what is read can be drafted or is refused in its turn."""
    parts = (f"### {field.label}{line_end * 2}{answer}" for field, answer in zip(FORM, answers, strict=True))
    try:
        reading = read_issue((line_end * 2).join(parts))
        data = draft(known(reading.answers, TODAY))
    except UnusableAnswerError:
        return
    assert {problem.code for problem in parse(data).problems} == {"PT111"}


@given(HOSTILE)
def test_any_text_is_an_issue_or_none(text):
    """Nobody is told anything but that; what stands before the first question answers none."""
    with pytest.raises(UnusableAnswerError, match="this is no issue made with the form"):
        read_issue(f"{text}\n\n## One party")
    assert read_issue(f"{text}\n### One party\n\nCanada").answers.parties[-1] == "Canada"
