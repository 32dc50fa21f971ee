"""Scalar types of records, each constrained only by what a JSON Schema can say too: pattern, length, range, enum.

Patterns are read by three engines (Rust in the models, Python in jsonschema, JavaScript in editors), so they use no
named group, no look-around, and no class shorthand whose meaning differs between engines.
"""

from typing import Annotated, Any, TypeVar

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from policytrack.fields import DIGEST_PATTERN, PARTY_CODES, PASSAGE_PATTERN, PartialDate, party_name

T = TypeVar("T")

A_PARTY = "Write the ISO 3166-1 alpha-3 code of the state (IND, CAN, GBR), or EU."
"""How a party is written, in editors and messages."""


class _NeverNull:
    """Takes the null branch out of an optional key: a key is given or left out, never null."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        schema = handler(source)
        return schema["schema"] if schema["type"] == "nullable" else schema


def _is_none(value: object) -> bool:
    return value is None


Absent = Annotated[T | None, _NeverNull(), Field(exclude_if=_is_none)]
"""An optional key: None in Python when the document leaves it out; null in a document is refused."""


class _ListTaken:
    """Lets a strict model take the list of a document as its tuple."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return {**handler(source), "strict": False}  # pyright: ignore[reportReturnType] - TypedDicts forget their kind


Listing = Annotated[tuple[T, ...], _ListTaken()]
"""A list in a document, a tuple in Python."""


class _DayOnly:
    """Narrows a partial date to a whole day."""

    pattern = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        text = core_schema.str_schema(pattern=self.pattern, strict=True)
        return core_schema.no_info_after_validator_function(
            PartialDate, text, serialization=core_schema.to_string_ser_schema(when_used="always")
        )

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        message = "Write the day as YYYY-MM-DD, for example 2026-02-07."
        return {"type": "string", "pattern": self.pattern, "patternErrorMessage": message}


class _AnyDate:
    """Says in editors how a date is written."""

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            **handler(schema),
            "patternErrorMessage": (
                "Write 2026-02-07, 2026-02, a quoted “2026”, 2026-05~ for “about”, or 2026-02/2026-05 for “between”."
            ),
            "errorMessage": 'Write a date as text; quote a bare year: "2026".',
        }


class _PartyCodes:
    """Closes a code over the known countries and organisations."""

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.literal_schema(sorted(PARTY_CODES))

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        codes = sorted(PARTY_CODES)
        return {
            "type": "string",
            "enum": codes,
            "enumDescriptions": [party_name(code) for code in codes],
            "errorMessage": A_PARTY,  # not all 250
        }


class _WholeNumber:
    """A whole number, in any way of writing it that JSON Schema calls an integer (1 and 1.0), but never a boolean."""

    def __init__(self, lowest: int, highest: int) -> None:
        self.lowest = lowest
        self.highest = highest

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        number = core_schema.float_schema(strict=True, multiple_of=1, ge=self.lowest, le=self.highest)
        return core_schema.no_info_after_validator_function(
            int, number, serialization=core_schema.simple_ser_schema("int")
        )

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        if self.lowest == self.highest:
            return {"type": "integer", "const": self.lowest}
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}


class _Text:
    """Text of one form. Spelt out for pydantic, which takes far longer to work it out from `Field(pattern=…)`."""

    def __init__(self, pattern: str, *, longest: int, message: str, examples: tuple[str, ...] = ()) -> None:
        self.pattern = pattern
        self.longest = longest
        self.message = message
        self.examples = examples

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.str_schema(pattern=self.pattern, max_length=self.longest, strict=True)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        examples = {"examples": list(self.examples)} if self.examples else {}
        return {**handler(schema), "patternErrorMessage": self.message, **examples}


_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_TRIMMED_LINE = "^[^ \\n]([^\\n]*[^ \\n])?$"

Day = Annotated[PartialDate, _DayOnly()]
"""A whole calendar day."""

Date = Annotated[PartialDate, _AnyDate()]
"""A date at the precision that is known."""

PartyCode = Annotated[str, _PartyCodes()]
"""Code of a country (ISO 3166-1 alpha-3) or of an organisation."""

AgreementId = Annotated[
    str,
    _Text(
        f"^[a-z]{{2,3}}-[a-z]{{2,3}}-[12][0-9]{{3}}-{_SLUG}$",
        longest=100,
        message="Write <code>-<code>-<year>-<words>, codes in alphabetical order, as in can-ind-2026-workplan.",
    ),
]
"""Permanent identifier of an agreement."""

Slug = Annotated[
    str,
    _Text(f"^{_SLUG}$", longest=80, message="Write small letters, digits and single hyphens, as in liaison-officers."),
]
"""Short identifier within a record."""

Line = Annotated[
    str,
    _Text(_TRIMMED_LINE, longest=500, message="Write one line of text, without spaces at its ends."),
]
"""One line of text."""

Prose = Annotated[
    str,
    _Text(
        "^[^ \\n]([\\s\\S]*[^ \\n])?$",
        longest=5000,
        message="Write text without a space or a line break at its ends; a folded block begins with >- rather than >.",
    ),
]
"""Text of a sentence or more."""

Url = Annotated[
    str,
    _Text(
        "^https?://[^ \\n/?#]+[^ \\n]*$",
        longest=2000,
        message="Write a whole web address, beginning with https:// or http://.",
    ),
]
"""Web address, kept letter for letter."""

Language = Annotated[
    str,
    _Text(
        "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
        longest=12,
        message="Write a language tag, as in en, hi or fr-CA.",
        examples=("en", "fr", "hi"),
    ),
]
"""Language tag (BCP 47: language, script, region)."""

Passage = Annotated[
    str,
    _Text(
        PASSAGE_PATTERN,
        longest=400,
        message="Write the first and the last words, at most eight on each side, with ‘ … ’ between them.",
    ),
]
"""First and last words of a passage in a source."""

Digest = Annotated[
    str,
    _Text(DIGEST_PATTERN, longest=71, message="Write sha256: and 64 hexadecimal digits; `sha256` of the passage."),
]
"""SHA-256 of a normalised passage."""

FormatVersion = Annotated[int, _WholeNumber(1, 1)]
"""Version of the record format; there is one so far."""

Amount = Annotated[int, _WholeNumber(0, 10**15)]
"""Amount of money in whole units of its currency."""

Currency = Annotated[
    str, _Text("^[A-Z]{3}$", longest=3, message="Write a currency code, as in CAD.", examples=("CAD", "INR", "USD"))
]
"""ISO 4217 currency code."""

RuleCode = Annotated[str, _Text("^PT[0-9]{3}$", longest=5, message="Write a code of a rule, as in PT213.")]
"""Code of a rule."""
