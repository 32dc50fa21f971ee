"""What somebody answers about an agreement, held against the form of the key that it is to fill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from policytrack.drafting.identifier import identifier, proposed_words
from policytrack.errors import UnknownValueError, UnusableAnswerError
from policytrack.fields import PartialDate, abbreviate, is_passage, normalise, party_name, resolve_party
from policytrack.findings import nearest
from policytrack.models.scalars import AgreementId, Line, Passage, Prose, Slug, Url
from policytrack.reading.characters import name_of, refused
from policytrack.resources import help_address
from policytrack.skeleton import MARK, Known
from policytrack.vocabulary import InstrumentType, Pillar, Vocabulary


class Question(StrEnum):
    """What can be asked."""

    PARTIES = "parties"
    DATE = "date"
    TITLE = "title"
    WORDS = "words"
    SUMMARY = "summary"
    INSTRUMENT = "instrument"
    PILLARS = "pillars"
    SOURCE = "source"
    PUBLISHER = "publisher"
    PASSAGE = "passage"


_FORMS: dict[Question, Any] = {
    Question.TITLE: Line,
    Question.WORDS: Slug,
    Question.SUMMARY: Prose,
    Question.SOURCE: Url,
    Question.PUBLISHER: Line,
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What is answered, as it was written; empty where nothing is. Each field is named after its question."""

    parties: tuple[str, ...] = ()
    """Two, each by a code or a name."""
    date: str = ""
    title: str = ""
    words: str = ""
    """Words of the identifier, when they are not to come from the title."""
    summary: str = ""
    instrument: str = ""
    pillars: tuple[str, ...] = ()
    source: str = ""
    """Address of the source."""
    publisher: str = ""
    passage: str = ""
    """What the source says, whole or as `first words … last words`."""


def known(answers: Answers, today: dt.date) -> Known:
    """Return what is known by answers, for a draft that is written on the day `today`.

    Parties, date and title are needed: they make the identifier. Raises UnusableAnswerError, with the question, where
    one of them is missing and where an answer does not fit its key.
    """
    parties, date = parties_of(answers.parties), date_of(answers.date, today)
    title = fitted(Question.TITLE, answers.title)
    words = answers.words or proposed_words(title, parties)
    url = _or_mark(Question.SOURCE, answers.source)
    pillars = dict.fromkeys(fitted(Question.PILLARS, given) for given in answers.pillars)
    return Known(
        identifier=identifier_of(parties, date, words),
        parties=parties,
        title=title,
        date=str(date),
        summary=_or_mark(Question.SUMMARY, answers.summary),
        instrument=_or_mark(Question.INSTRUMENT, answers.instrument),
        pillars=tuple(pillars) or (MARK,),
        source=_name_of(url),
        url=url,
        publisher=_or_mark(Question.PUBLISHER, answers.publisher),
        passage=_or_mark(Question.PASSAGE, answers.passage),
        today=str(today),
    )


def parties_of(given: Sequence[str]) -> tuple[str, str]:
    """Return the codes of two parties, each given by a code or a name, in alphabetical order.

    >>> parties_of(["India", "CAN"])
    ('CAN', 'IND')
    """
    codes = sorted(map(party_of, given))
    if len(codes) != 2:
        raise UnusableAnswerError(Question.PARTIES, ", ".join(given), f"an agreement has two parties, not {len(codes)}")
    if codes[0] == codes[1]:
        message = f"both are {party_name(codes[0])} ({codes[0]}); name the other side"
        raise UnusableAnswerError(Question.PARTIES, ", ".join(given), message)
    return codes[0], codes[1]


def party_of(given: str) -> str:
    """Return the code of one party."""
    text = plain(Question.PARTIES, given)
    try:
        return resolve_party(text)
    except UnknownValueError as error:
        raise UnusableAnswerError(Question.PARTIES, text, str(error)) from None


def date_of(given: str, today: dt.date) -> PartialDate:
    """Return a date that exists and, for all that is known, is not after `today`."""
    text = plain(Question.DATE, given)
    try:
        date = PartialDate(text)
    except ValueError as error:
        raise UnusableAnswerError(Question.DATE, text, str(error)) from None
    message = ""
    if not date.exists:
        message = f"{text} is not in the calendar"
    elif not date.is_ordered:
        message = f"{text} ends before it begins"
    elif date.earliest > today:
        message = f"{text} is after today, {today}; a record holds what has happened"
    if message:
        raise UnusableAnswerError(Question.DATE, text, message)
    return date


def fitted(question: Question, given: str) -> str:
    r"""Return an answer as its key takes it; UnusableAnswerError when it does not fit.

    A term may be given by a plain word for it, a passage whole.

    >>> fitted(Question.PILLARS, "narcotics"), fitted(Question.TITLE, " Shared\nworkplan ")
    ('illicit-drugs', 'Shared workplan')
    """
    text = plain(question, given)
    match question:
        case Question.INSTRUMENT:
            return _term(question, InstrumentType, text)
        case Question.PILLARS:
            return _term(question, Pillar, text)
        case Question.PASSAGE:
            return _passage(text)
        case _:
            return _formed(question, _FORMS[question], text)


def identifier_of(parties: tuple[str, str], date: PartialDate, words: str) -> str:
    """Return the identifier with these words in it."""
    if not words:
        raise UnusableAnswerError(Question.WORDS, words, "the title has no word for the identifier; give one to four")
    try:
        words = fitted(Question.WORDS, words)
    except UnusableAnswerError as error:
        better = proposed_words(words, parties)
        hint = f"; did you mean {better!r}?" if better else ""
        raise UnusableAnswerError(Question.WORDS, words, f"{error.message.rstrip('.')}{hint}") from None
    return _formed(Question.WORDS, AgreementId, identifier(parties, date.year, words))


def plain(question: Question, given: str) -> str:
    """Return an answer with one space for all that parts words; what may stand in no record is refused."""
    text = " ".join(given.split())
    for refusal in refused(text):
        message = f"{name_of(refusal.character)} may not stand in a record ({help_address(refusal.code)})"
        raise UnusableAnswerError(question, text, message)
    if not text:
        raise UnusableAnswerError(question, text, "this is empty")
    return text


def _or_mark(question: Question, given: str) -> str:
    return fitted(question, given) if given else MARK


def _term(question: Question, vocabulary: type[Vocabulary], text: str) -> str:
    terms = {word.casefold(): term.value for term in vocabulary for word in (*term.also, term.value)}
    if text.casefold() not in terms:
        error = UnknownValueError("term", text, allowed=[*vocabulary], suggestion=nearest(text, terms))
        raise UnusableAnswerError(question, text, str(error))
    return terms[text.casefold()]


def _name_of(url: str) -> str:
    """Return a name for the source at an address, made of its host; the mark where the host makes none."""
    try:
        host = urlsplit(url).hostname or ""
        return _formed(Question.SOURCE, Slug, host.removeprefix("www.").replace(".", "-"))
    except (ValueError, UnusableAnswerError):
        return MARK


def _passage(text: str) -> str:
    if not normalise(text):
        raise UnusableAnswerError(Question.PASSAGE, text, "there is no word in it")
    return _formed(Question.PASSAGE, Passage, text if is_passage(text) else abbreviate(text))


def _formed(question: Question, form: Any, text: str) -> str:
    """Return a text that has the form of a type of the models."""
    adapter: TypeAdapter[str] = TypeAdapter(form)
    try:
        return adapter.validate_python(text)
    except ValidationError:
        schema = adapter.json_schema()
    longest: int = schema["maxLength"]
    message = f"{len(text)} characters are too many; {longest} have room there" if len(text) > longest else None
    raise UnusableAnswerError(question, text, message or schema["patternErrorMessage"])
