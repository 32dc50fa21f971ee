"""The pages of help for findings: one for every code, and an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policytrack.examples import Example, Mending
from policytrack.findings import Code, Severity
from policytrack.manual.escaping import block, code, escape, paragraphs, prose
from policytrack.manual.layout import definition, fact, page
from policytrack.rendering.mended_lines import LEFT_OUT, mended_lines
from policytrack.rules import CODES

_GROUPS = (
    ("PT0", "Reading the file", "What keeps a file from being read, or would make two programs read it differently."),
    ("PT1", "Shape of the record", "What does not fit the format: keys, terms, kinds of value."),
    ("PT2", "Meaning within a record", "What fits the format and cannot be true, or contradicts itself."),
    ("PT3", "Across records", "What only shows when records are held against each other."),
    ("PT4", "Evidence", "What is claimed without enough to support it."),
)
_SEVERITIES = {
    Severity.ERROR: "Error: the record cannot be used until it is mended.",
    Severity.WARNING: "Warning: the record can be used; somebody should look.",
}
_LONGEST_RECORD = 20_000  # characters; a record that is wrong by its size would fill the page
_MOST_EXAMPLES = 3


def error_index() -> str:
    """Return the page that lists every code, by group."""
    return page(
        "Errors and warnings",
        "Every finding has a code, and every code a page that says why it matters and how to mend it. Codes are "
        "permanent: none is ever used for anything else.",
        *(_group(*group) for group in _GROUPS),
    )


def error_page(number: str, shown: Iterable[Example] = ()) -> str:
    """Return the page of one code, with those of the examples that are of this code.

    Raises:
        KeyError: There is no such code.
    """
    about = CODES[number]
    fitting = [example for example in shown if example.code == number][:_MOST_EXAMPLES]
    return page(
        f"{number}: {prose(about.title)}",
        fact("Name", code(about.name)),
        fact("Severity", _SEVERITIES[about.severity]),
        "## Why",
        *paragraphs(about.explanation),
        "## How to mend it",
        *paragraphs(about.remedy),
        *_waiver(about),
        *_examples(fitting),
        "[All errors and warnings](index.md)",
    )


def _group(prefix: str, title: str, text: str) -> str:
    listed = [about for number, about in CODES.items() if number.startswith(prefix)]
    return "\n\n".join([f"## {title}", text, *(_entry(about) for about in listed)])


def _entry(about: Code) -> str:
    mark = '<span class="pt-may">warning</span>' if about.severity is Severity.WARNING else ""
    name = code(about.name)
    return definition(f"[{about.code}]({about.code}.md) {name} {mark}".rstrip(), prose(about.title))


def _waiver(about: Code) -> list[str]:
    if not about.waivable:
        return ["This finding cannot be waived: it is mended or the record does not pass."]
    example = f"waivers:\n  - code: {about.code}\n    reason: Why the rule does not fit this agreement."
    return [
        "Where the rule does not fit an agreement, the record may waive it, with a reason that every reader sees:",
        f"```yaml\n{example}\n```",
    ]


def _examples(shown: Sequence[Example]) -> list[str]:
    if not shown:
        return []
    if len(shown) == 1:
        return ["## Example", *_example(shown[0])]
    numbered = ([f"### Example {number}", *_example(example)] for number, example in enumerate(shown, 1))
    return ["## Examples", *(part for parts in numbered for part in parts)]


def _example(example: Example) -> list[str]:
    """Return the message, below the commands that lead to it, what mends it, and the records, folded away."""
    mended = [part for mending in example.mendings() for part in _mended(mending)]
    wrong = [_folded(f"The record {escape(name)}", text) for name, text in example.records]
    right = [_folded(f"The record {escape(name)}, mended", text) for name, text in example.mended]
    steps = ["Mended by:", block(example.mending_transcript)] if example.mending_steps else []
    return [block(example.transcript), *mended, *steps, *wrong, *right]


def _mended(mending: Mending) -> list[str]:
    renamed = "" if mending.name == mending.before_name else f", in place of {code(mending.before_name)}"
    lines = mended_lines(mending.before, mending.text)
    if not lines:
        return [f"Mended, in {code(mending.name)}: no letter is another one; the file is saved as UTF-8."]
    width = len(str(max(line.number for line in lines)))
    shown = (
        line.mark if line.mark == LEFT_OUT else f"{line.mark} {line.number:>{width}} | {line.text}".rstrip()
        for line in lines
    )
    return [f"Mended, in {code(mending.name)}{renamed}:", block("\n".join(shown)[:_LONGEST_RECORD])]


def _folded(title: str, text: str) -> str:
    return f"<details><summary>{title}</summary>\n{block(text[:_LONGEST_RECORD])}\n</details>"
