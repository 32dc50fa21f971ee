"""What is wrong with the shape of a document, in the format's own terms.

pydantic decides whether a document has the shape; this module says where it fails, what is allowed and what was
probably meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from policytrack.errors import UnknownValueError
from policytrack.fields import PARTY_CODES, resolve_party
from policytrack.findings import Pointer, Problem, nearest
from policytrack.models import Entity

_LONGEST_SHOWN = 60
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
        return Problem("PT109", f"the document is {_named_kind(value)}, not a record", value=_shown(value))
    name = _name(pointer)
    if detail["type"] == "missing":
        return Problem("PT101", f"the key `{pointer[-1]}` is missing", pointer)
    if detail["type"] == "extra_forbidden":
        return _unknown_key(model, data, pointer)
    if value is None:
        return Problem("PT108", f"{name} has no value", pointer)
    return _wrong_value(model, name, pointer, detail)


def _wrong_value(model: type[Entity], name: str, pointer: Pointer, detail: ErrorDetails) -> Problem:
    value, kind, context = detail["input"], detail["type"], detail.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return _unknown_term(name, pointer, value, context)
    if kind in _COUNTED:
        return _wrong_length(name, pointer, detail)
    if kind in {"greater_than_equal", "less_than_equal", "multiple_of", "finite_number"}:
        return Problem("PT107", f"{name} is {_shown(value)}, {_range(kind, context)}", pointer, value=_shown(value))
    if isinstance(value, str) and kind in {"string_pattern_mismatch", "partial_date"}:
        return _wrong_form(model, name, pointer, value)
    return _wrong_type(name, pointer, kind, value)


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


def _unknown_term(name: str, pointer: Pointer, value: object, context: Mapping[str, Any]) -> Problem:
    allowed = _allowed(context["expected"])
    shown = _shown(value)
    if not isinstance(value, str):
        return Problem("PT103", f"{name} is {shown}, which is not a term", pointer, value=shown, allowed=allowed)
    if PARTY_CODES.issuperset(allowed):
        return Problem(
            "PT103",
            f"`{value}` is not the code of a known country or organisation",
            pointer,
            value=shown,
            suggestion=_party(value),
            remedy="Write the ISO 3166-1 alpha-3 code of the state (IND, CAN, GBR), or EU.",
        )
    suggestion = nearest(value, allowed)
    return Problem(
        "PT103",
        f"`{value}` is not a term that {name} can take",
        pointer,
        value=shown,
        allowed=allowed,
        suggestion=suggestion,
    )


def _party(value: str) -> str | None:
    try:
        return resolve_party(value)
    except UnknownValueError as error:
        return error.suggestion


def _wrong_form(model: type[Entity], name: str, pointer: Pointer, value: str) -> Problem:
    if value.endswith("\n"):
        return Problem("PT110", f"the text of {name} ends in a line break", pointer, value=_shown(value))
    message = _schema_at(model, pointer).get("patternErrorMessage")
    return Problem(
        "PT105",
        f"{name} does not have the form it must have: {_shown(value)}",
        pointer,
        value=_shown(value),
        remedy=message,
    )


def _wrong_length(name: str, pointer: Pointer, detail: ErrorDetails) -> Problem:
    what = _COUNTED[detail["type"]]
    context = detail.get("ctx", {})
    is_short = "min_length" in context
    limit = context["min_length" if is_short else "max_length"]
    length = len(detail["input"])
    counted = f"{length} {what if length != 1 else 'entry'}"
    return Problem("PT106", f"{name} has {counted}; it takes at {'least' if is_short else 'most'} {limit}", pointer)


def _wrong_type(name: str, pointer: Pointer, kind: str, value: object) -> Problem:
    expected = _EXPECTED.get(kind, "something else")
    remedy = None
    if expected == "text" and isinstance(value, int | float | bool):
        remedy = f'Quote it: "{str(value).lower() if isinstance(value, bool) else value}".'
    elif expected == "a list":
        remedy = "Write a list: each entry on a line of its own after `- `, or all in brackets: [a, b]."
    elif expected == "a mapping":
        remedy = "Write keys with their values: each on a line of its own, or all in braces: {key: value}."
    return Problem(
        "PT104",
        f"{name} is {_named_kind(value)}; it takes {expected}",
        pointer,
        value=_shown(value),
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


def _name(pointer: Pointer) -> str:
    key = next((step for step in reversed(pointer) if isinstance(step, str)), "")
    return f"an entry of `{key}`" if isinstance(pointer[-1], int) else f"`{key}`"


def _of(pointer: Pointer) -> str:
    if not pointer:
        return "of a record"
    name = _name(pointer)
    return f"of {name}"


def _named_kind(value: object) -> str:
    if value is None:
        return "empty"
    return _KINDS.get(type(value).__name__, "text")


def _shown(value: object) -> str:
    """Return `value` as one short line."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = text.replace("\n", "⏎")
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _value_at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


@cache
def _schema(model: type[Entity]) -> dict[str, Any]:
    return model.model_json_schema()


def _schema_at(model: type[Entity], pointer: Iterable[str | int]) -> Mapping[str, Any]:
    """Follow `pointer` through the model's schema; every step is known, because pydantic took it."""
    root = _schema(model)
    node: Mapping[str, Any] = root
    for step in pointer:
        node = _resolved(root, node)
        node = node["items"] if isinstance(step, int) else node["properties"][step]
    return {**_resolved(root, node), **node}


def _resolved(root: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = node.get("$ref")
    return root["$defs"][reference.rsplit("/", 1)[1]] if reference else node


def _keys(model: type[Entity], pointer: Sequence[str | int]) -> tuple[str, ...]:
    return tuple(_schema_at(model, pointer)["properties"])
