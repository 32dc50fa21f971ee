"""What is wrong with the shape of a document, in the format's own terms.

pydantic decides whether a document has the shape; this module says where it fails, what is allowed and what was
probably meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from policytrack.errors import UnknownValueError
from policytrack.fields import PARTY_CODES, resolve_party
from policytrack.findings import Pointer, Problem, nearest
from policytrack.models import Entity
from policytrack.models.scalars import A_PARTY
from policytrack.records.naming import A_LIST, A_MAPPING, name_of, resolved, schema_of, shown
from policytrack.records.places import Place, place_of

_KINDS = {"dict": "a mapping", "list": "a list", "bool": "true or false", "int": "a number", "float": "a number"}
_EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "bool_type": "true or false",
    "float_type": "a whole number",
    "int_type": "a whole number",
    "partial_date": "text",
}
_ONE_OF = "Use one of the allowed terms; if none fits, propose a new term rather than bending one."
_COUNTED = {"string_too_long": "characters", "too_short": "entries", "too_long": "entries"}


def shape_problems(model: type[Entity], data: object, error: ValidationError) -> tuple[Problem, ...]:
    """Say in the format's terms what pydantic found wrong with `data`."""
    details = error.errors(include_url=False, include_context=True)
    problems = [_problem(model, data, detail) for detail in details if not _is_echo(detail)]
    misspelt = {(*problem.pointer[:-1], problem.suggestion) for problem in problems if problem.code == "PT102"}
    return tuple(problem for problem in problems if problem.code != "PT101" or problem.pointer not in misspelt)


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because entries of it are wrong, which is said already."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail.get("ctx", {})["min_length"]


def _problem(model: type[Entity], data: object, detail: ErrorDetails) -> Problem:
    pointer: Pointer = detail["loc"]
    value = detail["input"]
    if not pointer:
        return Problem("PT109", f"the document is {_named_kind(value)}, not a record", value=shown(value))
    name = name_of(pointer)
    if detail["type"] == "missing":
        return _missing_key(model, pointer)
    if detail["type"] == "extra_forbidden":
        return _unknown_key(model, data, pointer)
    if value is None:
        return Problem("PT108", f"{name} has no value", pointer)
    return _wrong_value(model, name, pointer, detail)


def _wrong_value(model: type[Entity], name: str, pointer: Pointer, detail: ErrorDetails) -> Problem:
    value, kind, context = detail["input"], detail["type"], detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return _unknown_term(model, pointer, value, context)
    if kind in _COUNTED:
        return _wrong_length(model, name, pointer, detail)
    if kind in {"greater_than_equal", "less_than_equal", "multiple_of", "finite_number"}:
        return Problem("PT107", f"{name} is {shown(value)}, {_range(kind, context)}", pointer, value=shown(value))
    if isinstance(value, str) and kind in {"string_pattern_mismatch", "partial_date"}:
        return _wrong_form(model, name, pointer, value)
    return _wrong_type(name, pointer, kind, value)


def _missing_key(model: type[Entity], pointer: Pointer) -> Problem:
    """Say what belongs under the key, since whoever has left it out may never have heard of it."""
    key, place = pointer[-1], _place_of(model, pointer)
    remedy = f"Add `{key}`: {_continued(place.belongs)}"
    return Problem("PT101", f"the key `{key}` is missing", pointer, allowed=place.allowed, remedy=remedy)


def _place_of(model: type[Entity], pointer: Pointer) -> Place:
    return cast("Place", place_of(model, pointer))  # pydantic names only places that the model has


def _continued(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _unknown_key(model: type[Entity], data: object, pointer: Pointer) -> Problem:
    key = pointer[-1]
    given = _value_at(data, pointer[:-1])
    known = [name for name in _keys(model, pointer[:-1]) if name not in given]
    return Problem(
        "PT102",
        f"`{key}` is not a key {_of(pointer[:-1])}",
        pointer,
        on_key=True,
        value=str(key),
        allowed=tuple(known),
        suggestion=nearest(str(key), known),
    )


def _unknown_term(model: type[Entity], pointer: Pointer, value: object, context: Mapping[str, Any]) -> Problem:
    allowed, name, text = _allowed(context["expected"]), name_of(pointer), shown(value)
    if PARTY_CODES.issuperset(allowed):
        message = f"`{text}` is not the code of a known country or organisation"
        suggestion = _party(value) if isinstance(value, str) else None
        return Problem("PT103", message, pointer, value=text, suggestion=suggestion, remedy=A_PARTY)
    remedy = f"{_ONE_OF} Each is explained at {_place_of(model, pointer).explained_at}"
    if not isinstance(value, str):
        message = f"{name} is {text}, which is not a term"
        return Problem("PT103", message, pointer, value=text, allowed=allowed, remedy=remedy)
    message, suggestion = f"`{value}` is not a term that {name} can take", nearest(value, allowed)
    return Problem("PT103", message, pointer, value=text, allowed=allowed, suggestion=suggestion, remedy=remedy)


def _party(value: str) -> str | None:
    try:
        return resolve_party(value)
    except UnknownValueError as error:
        return error.suggestion


def _wrong_form(model: type[Entity], name: str, pointer: Pointer, value: str) -> Problem:
    if value.endswith("\n"):
        return Problem("PT110", f"the text of {name} ends in a line break", pointer, value=shown(value))
    message = _schema_at(model, pointer).get("patternErrorMessage")
    return Problem(
        "PT105",
        f"{name} does not have the form it must have: {shown(value)}",
        pointer,
        value=shown(value),
        remedy=message,
    )


def _wrong_length(model: type[Entity], name: str, pointer: Pointer, detail: ErrorDetails) -> Problem:
    what = _COUNTED[detail["type"]]
    context = detail.get("ctx", {})
    is_short = "min_length" in context
    limit = context["min_length" if is_short else "max_length"]
    length = len(detail["input"])
    counted = f"{length} {what if length != 1 else 'entry'}"
    message = f"{name} has {counted}; it takes at {'least' if is_short else 'most'} {limit}"
    if is_short:
        remedy = f"Add at least {limit - length}: {_continued(_place_of(model, pointer).belongs)}"
        return Problem("PT106", message, pointer, allowed=_place_of(model, (*pointer, 0)).allowed, remedy=remedy)
    if what == "entries":
        return Problem("PT106", message, pointer, remedy=f"Take out {length - limit}.")
    return Problem("PT106", message, pointer, remedy=f"Say it in at most {limit} {what}.")


def _wrong_type(name: str, pointer: Pointer, kind: str, value: object) -> Problem:
    expected = _EXPECTED.get(kind, "something else")
    remedy = None
    if expected == "text" and isinstance(value, int | float | bool):
        remedy = f'Quote it: "{str(value).lower() if isinstance(value, bool) else value}".'
    elif expected == "a whole number" and isinstance(value, str):
        remedy = "Write the number in digits, without quotation marks."
    elif expected == "true or false":
        remedy = "Write `true` or `false`, without quotation marks."
    elif expected == "a list":
        remedy = A_LIST
    elif expected == "a mapping":
        remedy = A_MAPPING
    return Problem(
        "PT104",
        f"{name} is {_named_kind(value)}; it takes {expected}",
        pointer,
        value=shown(value),
        remedy=remedy,
    )


def _range(kind: str, context: Mapping[str, Any]) -> str:
    if kind in {"multiple_of", "finite_number"}:
        return "which is not a whole number"
    if kind == "greater_than_equal":
        return f"less than the least it can be, {context['ge']:.0f}"
    return f"more than the most it can be, {context['le']:.0f}"


def _allowed(expected: str) -> tuple[str, ...]:
    # pydantic lists the terms as "'a', 'b' or 'c'"; no term holds a quotation mark.
    return tuple(expected.split("'")[1::2])


def _of(pointer: Pointer) -> str:
    if not pointer:
        return "of a record"
    name = name_of(pointer)
    return f"of {name}"


def _named_kind(value: object) -> str:
    if value is None:
        return "empty"
    return _KINDS.get(type(value).__name__, "text")


def _value_at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def _schema_at(model: type[Entity], pointer: Iterable[str | int]) -> Mapping[str, Any]:
    """Follow `pointer` through the model's schema; every step is known, because pydantic took it."""
    root = schema_of(model)
    node: Mapping[str, Any] = root
    for step in pointer:
        node = resolved(root, node)
        node = node["items"] if isinstance(step, int) else node["properties"][step]
    return {**resolved(root, node), **node}


def _keys(model: type[Entity], pointer: Sequence[str | int]) -> tuple[str, ...]:
    return tuple(_schema_at(model, pointer)["properties"])
