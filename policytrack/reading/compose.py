"""The one composer: parse events in, plain data out, and on request every problem and position.

It runs twice at most. The first run looks at nothing but the data and gives up at the first oddity; the second, for
files with problems only, has a recorder and goes on wherever going on is sound. Loaders of PyYAML are not used: they
speak YAML 1.1, drop duplicate keys, expand aliases, and the one in C dies of deep nesting.
"""

# Events have no types, and so their classes have none:
# pyright: reportUnknownVariableType=false

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from policytrack.findings import Problem
from policytrack.reading.characters import is_suspect, name_of, refused, visible
from policytrack.reading.parsers import Parser
from policytrack.reading.recorder import Recorder, StopReading
from policytrack.reading.scalars import STARTS, NumberTooLargeError, is_text, plain
from policytrack.reading.syntax import ALIAS, ANCHOR, SEVERAL_DOCUMENTS, TAG, problem_of

EMPTY, DUPLICATE_KEY, KEY_NOT_TEXT, MERGE_KEY = "PT012", "PT031", "PT032", "PT033"
TOO_DEEP, NUMBER_TOO_LARGE, TOO_MANY_VALUES = "PT039", "PT040", "PT041"

DEEPEST = 32
"""Most mappings and sequences that may lie within each other."""

MOST_VALUES = 20_000
"""Most values a document may have."""

_SMALL = 40_000  # a text of no more characters cannot have too many values
_BEFORE_VALUES = ":-[{,?\n"

_MOST_GOOD_KEYS = 1_000
_good_keys: set[str] = set()
"""Keys found to be text when they were looked at closely; records have the same few keys again and again."""

_BEFORE_NODES = "-:?,[{\n"  # one of these, and perhaps spaces, stands before every value and key
_PROPERTY = re.compile(r"[^\s,\[\]{}]+")

Event = Any
"""An event of either parser: both make the classes of `yaml.events`, whose fields have hardly any types."""


class IrregularError(Exception):
    """Something is wrong; what it is, only a run with a recorder can say."""


def compose(text: str, parser: type[Parser], recorder: Recorder | None = None) -> object:
    """Return the data of the one document in `text`.

    Without a recorder anything unusual raises `IrregularError`. With one nothing is raised, the recorder takes down
    all problems and positions, and the data may be incomplete.
    """
    try:
        return _Composer(text, parser, recorder).document()
    except StopReading:
        return None
    except Exception as error:  # six types besides YAMLError are known to come out of PyYAML
        if recorder is None:
            raise IrregularError from error
        recorder.problems.append(problem_of(error, recorder.source, recorder.reached, recorder.begun))
        return None


def _may_have_properties(text: str) -> bool:
    """Tell whether a text may hold anchors, aliases, tags or escapes; a no is certain."""
    if "\\" in text:
        return True
    for sign in "&*!":
        offset = text.find(sign)
        while offset >= 0:
            if _may_begin_node(text, offset):
                return True
            offset = text.find(sign, offset + 1)
    return False


def _may_begin_node(text: str, offset: int) -> bool:
    """Tell whether a value or a key may begin at `offset`, by what stands before."""
    while offset and text[offset - 1] == " ":
        offset -= 1
    return not offset or text[offset - 1] in _BEFORE_NODES


def _may_have_too_many_values(text: str) -> bool:
    """Tell whether a text may hold too many values; a no is certain, since before each stands one of the signs."""
    return len(text) > _SMALL and sum(map(text.count, _BEFORE_VALUES)) >= MOST_VALUES


class _Composer:
    def __init__(self, text: str, parser: type[Parser], recorder: Recorder | None) -> None:
        self._next_event: Callable[[], Event] = parser(text).get_event
        self._recorder = recorder
        # The slow look at each event is for texts in which it could find something.
        self._careful = recorder is not None or _may_have_properties(text) or _may_have_too_many_values(text)
        self._quick = None if self._careful else ScalarEvent
        self._values_left = MOST_VALUES

    def document(self) -> object:
        next_event = self._next_event
        next_event()  # start of the stream
        if type(next_event()) is StreamEndEvent:
            self._refuse(EMPTY, "the file is empty or holds nothing but comments")
            return None
        event = next_event()
        data = self._value(event, 1)
        if data is None and event.start_mark.index == event.end_mark.index:
            self._refuse(EMPTY, "the file is empty: nothing follows the `---`")
        next_event()  # end of the document
        event = next_event()
        if type(event) is not StreamEndEvent:
            self._refuse(SEVERAL_DOCUMENTS, "a second document begins here; a file holds one", event)
        return data

    def _value(self, event: Event, depth: int) -> object:
        """Return the value that begins with `event`; `depth` is that of a collection."""
        if self._values_left == 0:
            self._refuse(TOO_MANY_VALUES, f"the file has more than {MOST_VALUES:,} values", event)
            raise StopReading
        self._values_left -= 1
        kind = type(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth)
        return self._scalar(event)

    # The two loops below take nearly all the time there is to take. What they need is in local variables, and text that
    # nothing can be wrong with, the usual thing, costs no call; all else goes through `_key` and `_value`.

    def _mapping(self, event: Event, depth: int) -> dict[str | None, object]:
        if self._careful or depth > DEEPEST:
            self._enter(event, depth)
        next_event, quick, good_keys = self._next_event, self._quick, _good_keys
        depth += 1
        mapping: dict[str | None, object] = {}
        while True:
            event = next_event()
            kind = event.__class__
            if kind is not quick or (key := event.value) not in good_keys:
                if kind is MappingEndEvent:
                    break
                key = self._key(event, depth)
            if key in mapping and key is not None:
                self._refuse_duplicate(key, event)
            event = next_event()
            kind = event.__class__
            if kind is quick:
                value = event.value
                mapping[key] = plain(value) if (not value or value[0] in STARTS) and not event.style else value
            elif quick is None:
                mapping[key] = self._value(event, depth)
            elif kind is MappingStartEvent:
                mapping[key] = self._mapping(event, depth)
            else:
                mapping[key] = self._sequence(event, depth)
        if quick is None:
            self._leave(event)
        return mapping

    def _sequence(self, event: Event, depth: int) -> list[object]:
        if self._careful or depth > DEEPEST:
            self._enter(event, depth)
        next_event, quick = self._next_event, self._quick
        depth += 1
        sequence: list[object] = []
        while True:
            event = next_event()
            kind = event.__class__
            if kind is quick:
                value = event.value
                sequence.append(plain(value) if (not value or value[0] in STARTS) and not event.style else value)
            elif kind is SequenceEndEvent:
                break
            elif quick is None:
                self._begin_item()
                sequence.append(self._value(event, depth))
            elif kind is MappingStartEvent:
                sequence.append(self._mapping(event, depth))
            else:
                sequence.append(self._sequence(event, depth))
        if quick is None:
            self._leave(event)
        return sequence

    def _enter(self, event: Event, depth: int) -> None:
        self._inspect(event)
        if depth > DEEPEST:
            self._refuse(TOO_DEEP, f"more than {DEEPEST} lists and mappings lie within each other", event)
            raise StopReading
        if self._recorder is not None:
            self._recorder.enter(event.start_mark.index)

    def _begin_item(self) -> None:
        if self._recorder is not None:
            self._recorder.begin_item()

    def _leave(self, event: Event) -> None:
        if self._recorder is not None:
            self._recorder.leave(event.end_mark.index)

    def _key(self, event: Event, depth: int) -> str | None:
        """Return a key looked at closely; None when it cannot be one."""
        kind = type(event)
        if kind is not ScalarEvent:
            if kind is not AliasEvent:
                self._refuse(KEY_NOT_TEXT, "a key is a list or a mapping here; keys are text", event)
            self._value(event, depth)
            return None
        key: str = event.value
        if self._recorder is not None:
            self._recorder.begin_value(key, event.start_mark.index, event.end_mark.index)
        if self._careful:
            self._inspect(event, on_key=True)
        if event.style or (key != "<<" and is_text(key)):
            if not self._careful and not event.style and len(_good_keys) < _MOST_GOOD_KEYS:
                _good_keys.add(key)
            return key
        if key == "<<":
            self._refuse(MERGE_KEY, "the merge key `<<` is not used in records", event, value=key, on_key=True)
        else:
            message = f"the key `{visible(key)}` is not text" if key else "a colon has no key before it"
            self._refuse(KEY_NOT_TEXT, message, event, value=visible(key) or None, on_key=True)
        return None

    def _scalar(self, event: Event) -> object:
        """Return the value of a scalar looked at closely; of an alias None."""
        self._inspect(event)
        is_scalar = type(event) is ScalarEvent
        if (recorder := self._recorder) is not None:
            start, end = event.start_mark.index, event.end_mark.index
            is_block = is_scalar and event.style and event.style in "|>"
            recorder.scalar(start, recorder.source.end_of_line(start) if is_block else end)
        if not is_scalar or event.style:
            return event.value if is_scalar else None
        try:
            return plain(event.value)
        except NumberTooLargeError:
            message = "this number is too large: programs that read it would change it"
            self._refuse(NUMBER_TOO_LARGE, message, event, value=visible(event.value))
        return None

    def _inspect(self, event: Event, *, on_key: bool = False) -> None:
        """Refuse what an event may carry besides its value: anchor, alias, tag, escaped characters."""
        if type(event) is AliasEvent:
            self._refuse(ALIAS, f"the alias `*{event.anchor}` is not used in records", event)
            return
        if event.anchor is not None:
            self._refuse(ANCHOR, f"the anchor `&{event.anchor}` is not used in records", event, "&", on_key=on_key)
        if event.tag is not None:
            self._refuse(TAG, "a tag (`!`) is not used in records", event, "!", on_key=on_key)
        if type(event) is ScalarEvent and event.style == '"' and is_suspect(event.value):
            self._inspect_escapes(event, on_key=on_key)

    def _inspect_escapes(self, event: Event, *, on_key: bool) -> None:
        seen: set[str] = set()
        for refusal in refused(event.value):
            if refusal.code not in seen:
                seen.add(refusal.code)
                message = f"an escape in this text stands for {name_of(refusal.character)}"
                self._refuse(refusal.code, message, event, value=visible(event.value), on_key=on_key)

    def _refuse_duplicate(self, key: str, event: Event) -> None:
        line = self._recorder.line_of_key(key) if self._recorder else 0
        shown = visible(key)
        self._refuse(
            DUPLICATE_KEY, f"the key `{shown}` is given twice; first on line {line}", event, value=shown, on_key=True
        )

    def _refuse(
        self,
        code: str,
        message: str,
        event: Event = None,
        sign: str = "",
        *,
        value: str | None = None,
        on_key: bool = False,
    ) -> None:
        """Take down a problem with an event, or with the property of it that begins with `sign`, or with the file."""
        recorder = self._recorder
        if recorder is None:
            raise IrregularError
        source = recorder.source
        start, end = (event.start_mark.index, event.end_mark.index) if event else (0, len(source.text))
        if sign and (found := _PROPERTY.match(source.text, source.text.find(sign, start))):
            start, end = found.span()
            value = visible(found.group())
        end = min(max(end, start + 1), max(start, source.end_of_line(start)))
        recorder.refuse(Problem(code, message, recorder.pointer, on_key, source.span(start, end), value))
