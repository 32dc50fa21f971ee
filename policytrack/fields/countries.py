"""Parties by code: countries by ISO 3166-1 alpha-3, organisations by a code of our own.

Records hold codes only; people may write a code, a two-letter code or a name wherever the library asks for a party.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from policytrack.errors import UnknownValueError
from policytrack.fields._country_table import ROWS
from policytrack.findings import nearest

ORGANISATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({"EU": ("European Union", "Union européenne")})
"""Organisations that are parties in their own name: code to name, followed by other names that are accepted.

A code may not be a country's code of two or three letters; `EU` is set aside by ISO 3166-1 for this use.
"""

PARTY_CODES: frozenset[str] = frozenset({row[:3] for row in ROWS.splitlines()} | ORGANISATIONS.keys())
"""Every code that a record may use for a party."""


class _Party(NamedTuple):
    """A party and the ways to write it."""

    code: str
    alpha2: str
    names: tuple[str, ...]


def party_name(code: str) -> str:
    """Return the plain English name of a party; `UnknownValueError` when `code` is not one of `PARTY_CODES`.

    >>> party_name("KOR")
    'South Korea'
    """
    return _party(code).names[0]


def alpha2(code: str) -> str:
    """Return the two letters of a country, the code itself of an organisation, as for `EU`.

    `UnknownValueError` when `code` is not one of `PARTY_CODES`.

    >>> alpha2("GBR")
    'GB'
    """
    return _party(code).alpha2


def resolve_party(text: str) -> str:
    """Return the code of the party that a person wrote as a code of three or two letters or as a name.

    Case, accents, punctuation, `&` for "and", `St` for "Saint" and a leading "the" do not matter. Anything else raises
    `UnknownValueError`, with the nearest code or name as its suggestion. A name that two countries share ("Congo",
    "Korea") is not accepted.

    >>> resolve_party("IN"), resolve_party("the Netherlands"), resolve_party("Cote d’Ivoire")
    ('IND', 'NLD', 'CIV')
    """
    folded = _fold(text)
    code = _codes_by_spelling().get(folded)
    if code is None:
        spellings = _spellings()
        near = nearest(folded, spellings)
        raise UnknownValueError("party", text, suggestion=None if near is None else spellings[near])
    return code


@cache
def _parties() -> Mapping[str, _Party]:
    rows = (row.split("|") for row in ROWS.splitlines())
    countries = {code: _Party(code, letters, tuple(names)) for code, letters, *names in rows}
    return countries | {code: _Party(code, code, names) for code, names in ORGANISATIONS.items()}


def _party(code: str) -> _Party:
    party = _parties().get(code)
    if party is None:
        raise UnknownValueError("party", code, suggestion=nearest(code, _parties()))
    return party


@cache
def _spellings() -> Mapping[str, str]:
    """Codes and names as they are suggested, by their folded form."""
    spellings = (spelling for party in _parties().values() for spelling in (party.code, *party.names))
    return {_fold(spelling): spelling for spelling in spellings}


@cache
def _codes_by_spelling() -> Mapping[str, str]:
    return {
        _fold(spelling): party.code
        for party in _parties().values()
        for spelling in (party.code, party.alpha2, *party.names)
    }


def _fold(text: str) -> str:
    letters = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    plain = re.sub("['’.]", "", letters.casefold()).replace("&", " and ")
    words = re.findall(r"[^\W_]+", plain)
    if words[:1] == ["the"]:
        words = words[1:]
    if words[:1] == ["st"] and len(words) > 1:  # alone it is the code of São Tomé and Príncipe
        words[0] = "saint"
    return " ".join(words)
