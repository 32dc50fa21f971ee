"""The form for people who report an agreement without writing YAML, and the reader of what they answer.

The form, the reader and the draft use one table. GitHub makes Markdown of the answers: each label as a heading, the
answer below it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from policytrack.drafting.answers import Answers, Question, fitted, plain
from policytrack.errors import UnusableAnswerError
from policytrack.vocabulary import InstrumentType, Pillar, Vocabulary


class Kind(StrEnum):
    """How a question is put on the form."""

    INPUT = "input"
    TEXTAREA = "textarea"
    DROPDOWN = "dropdown"
    CHECKBOXES = "checkboxes"


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of the form."""

    id: str
    question: Question | None
    """What it answers; None for what is left to the reader of the issue."""
    kind: Kind
    label: str
    description: str
    is_required: bool = False
    example: str = ""
    vocabulary: type[Vocabulary] | None = None
    """Terms to choose from."""

    @property
    def options(self) -> dict[str, str]:
        """What can be chosen, and the term it stands for."""
        return {f"{term.value}: {term.definition}": term.value for term in self.vocabulary or ()}


class Reading(NamedTuple):
    """What the text of an issue answers, and what of it does not go into the draft: label, and why."""

    answers: Answers
    left_out: tuple[tuple[str, str], ...]


FORM: tuple[FormField, ...] = (
    FormField(
        "first-party",
        Question.PARTIES,
        Kind.INPUT,
        "One party",
        "The name of the state, or its code of three letters. The European Union is a party too.",
        is_required=True,
        example="Canada",
    ),
    FormField(
        "second-party",
        Question.PARTIES,
        Kind.INPUT,
        "The other party",
        "Agreements of more than two parties have no place here.",
        is_required=True,
        example="India",
    ),
    FormField(
        "title",
        Question.TITLE,
        Kind.INPUT,
        "What it is called",
        "Its title; if none is published, a short description.",
        is_required=True,
        example="Shared workplan on security and law enforcement",
    ),
    FormField(
        "date",
        Question.DATE,
        Kind.INPUT,
        "When it was made",
        "As precisely as you know it: 2026-02-07, 2026-02 or 2026.",
        is_required=True,
        example="2026-02-07",
    ),
    FormField(
        "source",
        Question.SOURCE,
        Kind.INPUT,
        "Address of a source",
        "A page that says so: its own text, a government's release, or a newsroom.",
        is_required=True,
        example="https://www.canada.ca/en/news.html",
    ),
    FormField(
        "publisher",
        Question.PUBLISHER,
        Kind.INPUT,
        "Who published the source",
        "A ministry, a newsroom, a register of treaties.",
    ),
    FormField(
        "passage",
        Question.PASSAGE,
        Kind.TEXTAREA,
        "What the source says",
        "The sentence by which it says that the agreement was made, letter for letter. Only its first and last words "
        "are kept.",
    ),
    FormField(
        "instrument",
        Question.INSTRUMENT,
        Kind.DROPDOWN,
        "What kind of instrument it is",
        "The title does not decide it. Leave it open if you are not sure.",
        vocabulary=InstrumentType,
    ),
    FormField(
        "pillars",
        Question.PILLARS,
        Kind.CHECKBOXES,
        "What it is about",
        "Every field in which something is promised.",
        vocabulary=Pillar,
    ),
    FormField(
        "summary",
        Question.SUMMARY,
        Kind.TEXTAREA,
        "What was agreed",
        "Two or three sentences in your own words. Who is to do what, and how firmly do they say so?",
    ),
    FormField(
        "remarks",
        None,
        Kind.TEXTAREA,
        "Anything else",
        "Further sources, what they disagree on, what could not be found out.",
    ),
)
"""The questions of the form, in their order."""

_NOT_ANSWERED = {"", "_No response_", "None"}
_NEEDED = {Question.PARTIES, Question.TITLE, Question.DATE}
_TICKED = re.compile(r"^- \[[xX]\] (.+)$", re.MULTILINE)


def issue_form() -> dict[str, Any]:
    """Return the form as GitHub reads it."""
    return {
        "name": "Report an agreement",
        "description": "An agreement of two states that is missing here. You need not write a record yourself.",
        "title": "Agreement: ",
        "labels": ["new record"],
        "body": [
            {
                "type": "markdown",
                "attributes": {
                    "value": "Thank you. Answer what you know and leave the rest open; somebody else writes the record."
                },
            },
            *map(_element, FORM),
        ],
    }


def _element(field: FormField) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.label, "description": field.description}
    if field.example:
        attributes["placeholder"] = field.example
    if field.kind is Kind.DROPDOWN:
        attributes["options"] = [*field.options]
    if field.kind is Kind.CHECKBOXES:
        attributes["options"] = [{"label": option} for option in field.options]
    element: dict[str, Any] = {"type": field.kind.value, "id": field.id, "attributes": attributes}
    return {**element, "validations": {"required": True}} if field.is_required else element


def read_issue(text: str) -> Reading:
    """Return what the text of an issue made with the form answers.

    Parties, title and date are taken as they are: whoever makes a draft of the answers is told when they do not fit.
    Of the others, what does not fit is left out, and told.

    Raises UnusableAnswerError when the text is not of the form, answers a question twice, or has a character in an
    answer that may stand in no record.
    """
    answered = _answered(text)
    given: defaultdict[str, list[str]] = defaultdict(list)
    left_out: list[tuple[str, str]] = []
    for field in FORM:
        for part in _parts(field, answered.get(field.label, "")):
            try:
                given[field.question or ""].append(_taken(field, part))
            except _LeftOutError as reason:
                left_out.append((field.label, str(reason)))
    parties, pillars = (tuple(given.pop(question, ())) for question in (Question.PARTIES, Question.PILLARS))
    one = {question: texts[0] for question, texts in given.items() if texts}
    return Reading(Answers(parties, pillars=pillars, **one), tuple(left_out))


class _LeftOutError(Exception):
    """Why an answer does not go into the draft."""


def _answered(text: str) -> dict[str, str]:
    """Return the answers by their labels."""
    labels = {f"### {field.label}": field.label for field in FORM}
    answers: dict[str, list[str]] = {}
    answer: list[str] = []  # what stands before the first question answers none
    for line in text.replace("\r\n", "\n").split("\n"):
        label = labels.get(line.rstrip())
        if label is None:
            answer.append(line)
            continue
        if label in answers:
            raise UnusableAnswerError("issue", label, f"the question “{label}” stands twice; delete the wrong one")
        answer = answers[label] = []
    if not answers:
        raise UnusableAnswerError("issue", "", f"this is no issue made with the form “{issue_form()['name']}”")
    return {label: "\n".join(answer).strip() for label, answer in answers.items()}


def _parts(field: FormField, answer: str) -> list[str]:
    """Return the parts of an answer: the boxes that are ticked, or all of it."""
    if field.kind is Kind.CHECKBOXES:
        return _TICKED.findall(answer)
    return [] if answer in _NOT_ANSWERED else [answer]


def _taken(field: FormField, part: str) -> str:
    if field.question is None:
        raise _LeftOutError("it has no place in a record; read it in the issue")
    try:
        text = plain(field.question, part)
    except UnusableAnswerError as error:
        raise UnusableAnswerError(field.label, error.value, error.message) from None
    if field.vocabulary is not None:
        if text not in field.options:
            raise _LeftOutError("it is none of the options of the form")
        return field.options[text]
    if field.question in _NEEDED:
        return text
    try:
        return fitted(field.question, text)
    except UnusableAnswerError as error:
        raise _LeftOutError(error.message) from None
