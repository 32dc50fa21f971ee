"""The skeleton of a record: every key that a finished one has at least, and a mark where only its author can write.

Layer 5, below the rest of it: the drafts that people begin with and the snippet of the editor are the same skeleton.
What stands beside a mark, text and terms of the key, comes from the models.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from textwrap import wrap
from typing import Any, TypeVar, cast, get_args

from policytrack.models import Agreement, Entity
from policytrack.models.texts import field_texts
from policytrack.resources import vocabulary_address
from policytrack.vocabulary import Topic, Vocabulary

MARK = "TODO"
"""What stands where something is still to be written; a colon and a reminder may follow."""

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json"
"""The line that tells editors the schema."""

_HEAD = (
    f"Write what the sources say in place of each {MARK}, and no more than they say. `policytrack validate` tells what "
    "belongs there and what is left. These comments can go once the record is finished."
)
_WIDTH = 110  # of a comment, from where it begins
_MOST_TERMS = 30  # of a longer vocabulary only the address is told
_QUOTED = {"passage"}  # someone else's words are in quotation marks

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an agreement before its record is written; the rest has the mark."""

    identifier: str = MARK
    parties: tuple[str, str] = (MARK, MARK)
    """Codes, in alphabetical order."""
    title: str = MARK
    date: str = MARK
    """Date of the event by which it was made."""
    summary: str = MARK
    instrument: str = MARK
    """Type of instrument."""
    pillars: tuple[str, ...] = (MARK,)
    source: str = MARK
    """Identifier of the source."""
    url: str = MARK
    """Address of the source."""
    publisher: str = MARK
    passage: str = MARK
    """Passage that says what happened, as records write it."""
    today: str = MARK
    """Day on which the record is written."""


def skeleton(known: Known | None = None, *, mark: Callable[[], str] = lambda: MARK) -> str:
    """Return the skeleton of a record as YAML; without anything known it is in canonical form.

    Args:
        known: What is known already.
        mark: Called for each place that is still to be written, in the order of the text; returns what to put there.
    """
    document = _document(known or Known())
    comments = [f"# {line}" for line in _lines(_HEAD)]
    return "\n".join((MODELINE, *comments, *_mapping(document, Agreement, 0, _Writer(mark)))) + "\n"


def snippet() -> str:
    """Return the skeleton as editors insert it: each mark is a stop, and the line that tells them the schema is there.

    The grammar is that of snippets of the language server protocol.
    """
    stops = count(1)
    text = skeleton(mark=lambda: f"${{{next(stops)}:{MARK}}}")
    return text.partition("\n")[2].rstrip("\n")


def _document(known: Known) -> dict[str, Any]:
    return {
        "format": 1,
        "id": known.identifier,
        "title": {"text": known.title, "status": MARK},
        "summary": known.summary,
        "instrument": {
            "type": known.instrument,
            "bindingness": {"value": MARK, "basis": MARK},
            "adoption": MARK,
            "text": MARK,
        },
        "parties": [{"code": code} for code in known.parties],
        "pillars": [_pillar(pillar, known) for pillar in known.pillars],
        "events": [
            {
                "date": known.date,
                "kind": MARK,
                "status": MARK,
                "text": MARK,
                "recorded": known.today,
                "evidence": [{"source": known.source, "passage": known.passage}],
            }
        ],
        "sources": [
            {
                "id": known.source,
                "publisher": known.publisher,
                "title": MARK,
                "url": known.url,
                "published": MARK,
                "kind": MARK,
                "language": MARK,
                "reliability": MARK,
            }
        ],
        "last_verified": known.today,
    }


def _pillar(pillar: str, known: Known) -> dict[str, Any]:
    commitment = {
        "id": MARK,
        "text": MARK,
        "degree": MARK,
        "verb": MARK,
        "obligors": [MARK],
        "topics": [MARK],
        "evidence": [{"source": known.source, "passage": MARK}],
    }
    return {"pillar": pillar, "commitments": [commitment]}


@dataclass(slots=True)
class _Writer:
    """What is kept while the text is written."""

    mark: Callable[[], str]
    told: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """Keys, by their entity, that have had their comment."""
    pillar: str = MARK
    """The pillar that is being written."""

    def scalar(self, value: object, key: str) -> str:
        """Return a value as YAML: a text that is known in quotation marks, whatever it is."""
        if not isinstance(value, str):
            return str(value)
        text = self.mark() if value == MARK else value
        return text if value == MARK and key not in _QUOTED else json.dumps(text, ensure_ascii=False)

    def comment(self, model: type[Entity], key: str) -> Iterator[str]:
        """Yield the comment of a key that is still to be written: its text and its terms, the first time."""
        vocabulary = _within(_annotation(model, key), Vocabulary)
        depends_on_pillar = vocabulary is Topic and self.pillar != MARK
        if (model.__name__, key) in self.told and not depends_on_pillar:
            return
        self.told.add((model.__name__, key))
        text = field_texts(model)[key]
        if vocabulary is not None:
            text += f" {_choice(vocabulary, self.pillar)}"
        yield from (f"# {line}" for line in _lines(text))


def _mapping(members: dict[str, Any], model: type[Entity], column: int, writer: _Writer) -> Iterator[str]:
    """Yield the lines of a mapping, each with its indentation."""
    indent = " " * column
    for key, value in members.items():
        if key == "pillar":
            writer.pillar = value
        if value in (MARK, [MARK]):
            yield from (f"{indent}{line}" for line in writer.comment(model, key))
        if isinstance(value, dict):
            inner = cast("dict[str, Any]", value)
            yield f"{indent}{key}:"
            yield from _mapping(inner, _entity(model, key), column + 2, writer)
        elif isinstance(value, list):
            yield from _sequence(key, cast("list[object]", value), model, column, writer)
        else:
            yield f"{indent}{key}: {writer.scalar(value, key)}"


def _sequence(key: str, entries: list[Any], model: type[Entity], column: int, writer: _Writer) -> Iterator[str]:
    """Yield the lines of a list: texts in brackets, everything else below the key."""
    indent = " " * column
    if isinstance(entries[0], str):
        yield f"{indent}{key}: [{', '.join(writer.scalar(entry, key) for entry in entries)}]"
        return
    yield f"{indent}{key}:"
    for entry in entries:
        lines = [*_mapping(entry, _entity(model, key), column + 4, writer)]
        begin = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (f"{indent}  {line.lstrip()}" for line in lines[:begin])
        yield f"{indent}  - {lines[begin].lstrip()}"
        yield from lines[begin + 1 :]


def _annotation(model: type[Entity], key: str) -> Any:
    return next(field.annotation for name, field in model.model_fields.items() if (field.alias or name) == key)


def _entity(model: type[Entity], key: str) -> type[Entity]:
    """Return the model of what stands under a key."""
    entity = _within(_annotation(model, key), Entity)
    assert entity is not None, key  # noqa: S101 - the skeleton has mappings only where the models have entities
    return entity


def _within(annotation: Any, kind: type[T]) -> type[T] | None:
    """Return the class of a kind within an annotation such as `tuple[Topic, ...]`, None if it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, kind):
        return annotation
    return next((found for part in get_args(annotation) if (found := _within(part, kind))), None)


def _lines(text: str) -> list[str]:
    return wrap(text, _WIDTH, break_on_hyphens=False, break_long_words=False)


def _choice(vocabulary: type[Vocabulary], pillar: str) -> str:
    """Return the terms to choose from, or where they are listed when there are many."""
    terms = [*vocabulary]
    if vocabulary is Topic and pillar != MARK:
        terms = [topic for topic in Topic if str(topic.pillar) == pillar]
    if len(terms) > _MOST_TERMS:
        return f"Terms: {vocabulary_address(vocabulary.__name__)}"
    return f"Terms: {', '.join(terms)}."
