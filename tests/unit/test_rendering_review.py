"""A review as text, as commands to GitHub Actions, and as Markdown."""

from __future__ import annotations

import dataclasses

import pytest

from policytrack.change import changes
from policytrack.findings import Finding, Severity, Span
from policytrack.models import Tombstone
from policytrack.rendering.review_github import review_github
from policytrack.rendering.review_markdown import LARGEST, review_markdown
from policytrack.rendering.review_text import review_text
from policytrack.rendering.review_words import remarks, verdict
from policytrack.rendering.terminal import Style
from policytrack.review import Concern, Notice, Proof, Review
from policytrack.rules import CODES
from policytrack.validation import Report
from policytrack.verification import coverage, verify

NAME = "can-ind-2026-workplan"
HELP = "https://policytrack.github.io/errors/"
FILE = f"data/agreements/{NAME}.yaml"
ERROR = Finding("PT308", Severity.ERROR, FILE, f"the record `{NAME}` went", "Put it back.")
WARNING = Finding("PT090", Severity.WARNING, FILE, "no schema", "Add it.", span=Span(1, 1, 1, 5), suggestion="schema")
HOSTILE = "a\n::error::##[x] `b` <i> @octocat #1 [c](https://evil.example) \x1b[31m"


@pytest.fixture
def quiet(make_agreement):
    """A review of a change that touches nothing."""
    same = make_agreement(NAME)
    return Review("/home/me/r", "data/agreements", Report((), 3, 0.25), changes([same], [same]), (), (), ())


@pytest.fixture
def loud(make_agreement, quiet):
    """A review that has something of everything to say."""
    old, new = (
        make_agreement(NAME),
        make_agreement(
            NAME,
            summary="A plan of ministers.",
            commitments=[
                {"id": "one", "pillar": "cyber", "topic": "cyber-policy"},
                {"id": "two", "pillar": "cyber", "topic": "threat-information"},
            ],
        ),
    )
    covered = [coverage([verify(agreement)]) for agreement in (old, new)]
    stone = {"id": "can-ind-2024-plan", "removed": "2026-01-01", "reason": "It was *a* copy."}
    return dataclasses.replace(
        quiet,
        report=Report((WARNING, ERROR), 3, 0.25),
        changes=changes([old], [new]),
        proofs=(Proof("can-ind-2025-plan", None, covered[0]), Proof(NAME, *covered)),
        tombstones=(
            Tombstone.model_validate(stone),
            Tombstone.model_validate(stone | {"id": "can-ind-2023-plan", "replaced_by": NAME}),
        ),
        notices=(
            Notice(Concern.RULES, "policytrack/a.py"),
            Notice(Concern.EXECUTABLE, FILE),
            Notice(Concern.OTHER, "docs/x.md"),
        ),
    )


def test_the_verdict_counts_errors_and_warnings(quiet):
    """Warnings do not stand against a change."""
    assert verdict(quiet) == "Accepted: no errors."
    assert verdict(dataclasses.replace(quiet, report=Report((WARNING,), 1, 0.1))) == "Accepted: no errors, 1 warning."
    both = dataclasses.replace(quiet, report=Report((ERROR, WARNING, ERROR), 1, 0.1))
    assert verdict(both) == "Not accepted: 2 errors, 1 warning."


def test_rules_are_told_once_and_other_files_each(quiet):
    """However many files of the rules there are; a file that has nothing to do with records is no remark."""
    rules = [Notice(Concern.RULES, f"policytrack/{name}.py") for name in "abcd"]
    one = [
        Notice(Concern.UNREAD, "data/agreements/x"),
        Notice(Concern.OTHER, "y"),
        Notice(Concern.ELSEWHERE, "z\n.yaml"),
    ]
    said = [*remarks(dataclasses.replace(quiet, notices=(*one, *rules)))]
    assert [(remark.title, remark.path) for remark in said] == [
        ("The rules change too", None),
        ("Not read as a record", "data/agreements/x"),
        ("Not among the records", "z\n.yaml"),
    ]
    assert said[0].text == (
        "the change is to 4 files of the rules, or of what runs them (policytrack/a.py, policytrack/b.py, "
        "policytrack/c.py, …); the verdict was given by the rules installed, without it"
    )
    assert said[2].text == r"z\n.yaml is called as a record is, but stands elsewhere, so it is not read"


def test_text_ends_with_the_change_and_the_verdict(quiet, loud):
    """Findings come first, then what else to look at."""
    assert review_text(quiet, Style()) == (
        "3 files, no errors (0.2 s)\nFrom old to new: no changes.\nAccepted: no errors.\n"
    )
    assert (
        review_text(loud, Style())
        == f"""\
warning[PT090]: no schema
 --> {FILE}:1:1
  = did you mean: `schema`?
  = to mend: Add it.
  = help: https://policytrack.github.io/errors/PT090.html

error[PT308]: the record `{NAME}` went
 --> {FILE}
  = to mend: Put it back.
  = help: https://policytrack.github.io/errors/PT308.html

1 error, 1 warning in 1 of 3 files (0.2 s)
note: the change is to 1 file of the rules, or of what runs them
      (policytrack/a.py); the verdict was given by the rules installed, without
      it
note: {FILE} can be executed now; a record
      is data, so take that permission away
From old to new: 1 record changed; 2 new facts and 2 corrections.
Not accepted: 1 error, 1 warning.
"""
    )


def test_the_verdict_has_a_colour_on_a_terminal(quiet, loud):
    """Green or red."""
    style = Style(is_coloured=True)
    assert review_text(quiet, style).endswith("\x1b[1;32mAccepted: no errors.\x1b[0m\n")
    assert review_text(loud, style).endswith("\x1b[1;31mNot accepted: 1 error, 1 warning.\x1b[0m\n")


def test_notices_are_commands_after_findings(loud):
    """The last line is the verdict, as in the text."""
    lines = review_github(loud).splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in lines[:5]] == [
        f"error file={FILE},title=PT308%3A a record went%2C and no tombstone says why",
        f"warning file={FILE},line=1,endLine=1,col=1,endColumn=5,title=PT090%3A {CODES['PT090'].title}",
        "",
        "notice title=The rules change too",
        f"notice file={FILE},title=Can be executed",
    ]
    assert lines[5:] == [
        "From old to new: 1 record changed; 2 new facts and 2 corrections.",
        "Not accepted: 1 error, 1 warning.",
    ]


def test_of_many_notices_the_rest_is_text(quiet):
    """GitHub shows ten; none of the others becomes a command, whatever files are called."""
    names = [*(f"data/agreements/{number:02}.txt" for number in range(10)), "::error::\n##[x].txt"]
    many = dataclasses.replace(quiet, notices=tuple(Notice(Concern.UNREAD, name) for name in names))
    lines = review_github(many).splitlines()
    assert sum(line.startswith("::notice ") for line in lines) == 10
    assert lines[11:13] == [
        "1 more notice, which GitHub does not show beside the lines:",
        (
            r"\x3a:error::\n#\x23[x].txt stands where records stand, but is not read: a record is a file of its own "
            "whose name ends in .yaml"
        ),
    ]


def test_markdown_holds_everything(loud):
    """Errors before warnings, numbers before and after, and the change in words at the end."""
    assert (
        review_markdown(loud)
        == f"""\
## Not accepted: 1 error, 1 warning.

### Findings

|  | Where | What | To mend |
| --- | --- | --- | --- |
| error [PT308](<{HELP}PT308.html>) | {FILE} | the record \\`{NAME}\\` went | Put it back. |
| warning [PT090](<{HELP}PT090.html>) | {FILE}:1 | no schema | did you mean: \\`schema\\`? · Add it. |

### Evidence

Claims of each record that is new or says something else, and pieces of evidence by the reliability of their source; \
where a number changes, both are given.

| Record | Claims with evidence | with a passage | Grade A | Grade B | Grade C | Grade D | Disputes |
| --- | --- | --- | --- | --- | --- | --- | --- |
| `can-ind-2025-plan` (new) | 2 | 0 | 2 | 0 | 0 | 0 | 0 |
| `{NAME}` | 2 → 3 | 0 | 2 → 3 | 0 | 0 | 0 | 0 |

### Tombstones

- `can-ind-2024-plan` went on 2026-01-01: It was \\*a\\* copy.
- `can-ind-2023-plan` went on 2026-01-01: It was \\*a\\* copy. `{NAME}` took its place.

### What else is touched

- the change is to 1 file of the rules, or of what runs them (policytrack/a.py); the verdict was given by the rules \
installed, without it.
- {FILE} can be executed now; a record is data, so take that permission away.

Files of the rules, or of what runs them:

- policytrack/a.py

Other files:

- docs/x.md

### What changes

From old to new: 1 record changed; 2 new facts and 2 corrections.

#### New facts

- **Shared workplan** (`{NAME}`)
  - New commitment one: agreed, “agreed to act”: What is promised. ([A ministry](<https://example.org/release>))
  - New commitment two: agreed, “agreed to act”: What is promised. ([A ministry](<https://example.org/release>))

#### Corrections

- **Shared workplan** (`{NAME}`)
  - Summary changed from “A plan of officials.” to “A plan of ministers.”.
  - Commitment cyber-1 removed: agreed, “agreed to act”: What is promised. ([A ministry](<https://example.org/release>))
"""
    )


def test_markdown_of_nothing_is_short(quiet):
    """There is a verdict, and that the records say the same."""
    assert review_markdown(quiet) == (
        "## Accepted: no errors.\n\n### What changes\n\nFrom old to new: no changes.\n\nThe records say the same.\n"
    )


def test_long_lists_are_cut_and_counted(loud):
    """Fifty findings, two hundred records, fifty files."""
    many = dataclasses.replace(
        loud,
        report=Report((ERROR,) * 60, 60, 0.1),
        proofs=tuple(Proof(f"can-ind-2025-{number}", None, loud.proofs[0].after) for number in range(201)),
        notices=tuple(Notice(Concern.OTHER, f"docs/{number}") for number in range(52)),
    )
    text = review_markdown(many)
    assert text.count("| error [PT308]") == 50
    assert "\n10 more findings in the log of the run.\n" in text
    assert text.count("(new)") == 200
    assert "\n1 more record.\n" in text
    assert "### What else is touched\n\nOther files:\n\n- docs/0\n" in text
    assert "- docs/49\n- and 2 more\n" in text


def test_nothing_in_it_becomes_markup(quiet):
    """Paths, messages and remedies are shown as they stand, in one line."""
    finding = Finding("PT102", Severity.ERROR, HOSTILE, HOSTILE, HOSTILE, suggestion=HOSTILE)
    report = Report((finding,), 1, 0.1)
    text = review_markdown(
        dataclasses.replace(
            quiet, report=report, notices=(Notice(Concern.OTHER, HOSTILE), Notice(Concern.RULES, HOSTILE))
        )
    )
    shown = (
        r"::error::\#&#8203;\#&#8203;\[x\] \`b\` \<i\> @&#8203;octocat \#&#8203;1 "
        r"\[c\](https:&#8203;//evil.example) \\x1b\[31m"
    )
    row = [f"error [PT102](<{HELP}PT102.html>)", f"a\\\\n{shown}", f"a {shown}"]
    row.append(rf"did you mean: \`a {shown}\`? · a {shown}")
    assert f"| {' | '.join(row)} |" in text.splitlines()
    assert text.splitlines().count(f"- a\\\\n{shown}") == 2


def test_what_does_not_fit_is_cut_at_the_end_of_a_line(loud):
    """GitHub shows nothing of a summary that is too long; where there is no room, nothing is written."""
    whole = review_markdown(loud)
    size = len(whole.encode())
    assert review_markdown(loud, size) == whole
    cut = review_markdown(loud, size - 1)
    assert cut.endswith("\n\n*The rest does not fit here; `policytrack changes` shows it.*\n")
    assert whole.startswith(cut.rpartition("\n\n*")[0] + "\n")
    for room in (0, 40, 100, 1_000):
        assert len(review_markdown(loud, room).encode()) <= room
    assert review_markdown(loud, 40) == ""
    assert LARGEST == 1024 * 1024
