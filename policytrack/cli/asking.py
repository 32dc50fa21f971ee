"""Questions to whoever begins a record: on a terminal, what is missing is asked for, and asked again until it fits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import click

from policytrack.drafting import (
    Answers,
    Question,
    date_of,
    fitted,
    identifier_of,
    parties_of,
    party_of,
    proposed_words,
)
from policytrack.errors import UnusableAnswerError
from policytrack.rendering.terminal import harmless


def completed(answers: Answers, today: dt.date, require_free: Callable[[str], None]) -> Answers:
    """Return the answers with those that were missing.

    Args:
        answers: What is answered already.
        today: The day on which the record is begun.
        require_free: Raises UnusableAnswerError for an identifier that cannot be used.

    Raises UnusableAnswerError for what is answered already and does not fit, before it asks for anything else.
    """
    _require_fit(answers, today)
    first = answers.parties[:1] or (_asked("One party, by its name or code", party_of),)
    parties = answers.parties
    if len(parties) < 2:
        parties = parties_of((*first, _asked("The other party", lambda given: parties_of((*first, given)) and given)))
    date = answers.date or _asked(
        "Date it was made, as in 2026-02-07, 2026-02 or 2026", lambda given: str(date_of(given, today))
    )
    title = answers.title or _asked("Title", lambda given: fitted(Question.TITLE, given))
    complete = replace(answers, parties=parties, date=date, title=title)
    return complete if answers.words or complete == answers else _with_words(complete, today, require_free)


def _require_fit(answers: Answers, today: dt.date) -> None:
    for party in answers.parties:
        party_of(party)
    if len(answers.parties) > 1:
        parties_of(answers.parties)
    if answers.date:
        date_of(answers.date, today)
    given = [
        (Question.TITLE, answers.title),
        (Question.WORDS, answers.words),
        (Question.INSTRUMENT, answers.instrument),
        (Question.SOURCE, answers.source),
        *((Question.PILLARS, pillar) for pillar in answers.pillars),
    ]
    for question, answer in given:
        if answer:
            fitted(question, answer)


def _with_words(answers: Answers, today: dt.date, require_free: Callable[[str], None]) -> Answers:
    """Return the answers with words for the identifier, proposed from the title: it is permanent."""
    parties, date = parties_of(answers.parties), date_of(answers.date, today)
    begin = identifier_of(parties, date, "x").removesuffix("x")

    def check(given: str) -> str:
        require_free(identifier_of(parties, date, given))
        return given

    proposal = proposed_words(answers.title, parties) or None
    return replace(answers, words=_asked(f"Words of the identifier, after {begin}", check, proposal))


def _asked(question: str, check: Callable[[str], str], proposal: str | None = None) -> str:
    def convert(given: str) -> str:
        try:
            return check(given)
        except UnusableAnswerError as error:
            raise click.UsageError(harmless(error.message)) from None

    try:
        answer: str = click.prompt(question, default=proposal, value_proc=convert, err=True)
    except click.Abort:
        raise KeyboardInterrupt from None
    return answer
