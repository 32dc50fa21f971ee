"""The parser of YAML events in use: libyaml's where PyYAML was built with it, else the one in Python."""

from __future__ import annotations

from typing import Any, Protocol

import yaml


class Parser(Protocol):
    """What is used of a parser: made from a text, asked for one event after the other."""

    def __init__(self, stream: str) -> None: ...

    def get_event(self) -> Any:
        """Return the next event, None after the last."""


_PORTABLE_NAME = f"PyYAML {yaml.__version__}"
_libyaml: type[Parser] | None
try:
    from yaml._yaml import CParser, get_version_string
except ImportError:
    _libyaml, _name = None, _PORTABLE_NAME
else:
    _libyaml, _name = CParser, f"libyaml {get_version_string()}"


def parser_class(*, pure: bool = False) -> type[Parser]:
    """Return the fastest parser there is, or with `pure` the one in Python."""
    if _libyaml is not None and not pure:
        return _libyaml
    from policytrack.reading.portable import PortableParser  # noqa: PLC0415 - its patterns take 4 ms to compile

    return PortableParser


def is_fast(parser: type[Parser]) -> bool:
    """Tell whether a parser takes less time than what is done with its events."""
    return parser is _libyaml


def parser_name(*, pure: bool = False) -> str:
    """Return the name and version of the parser that `parser_class` returns.

    >>> parser_name(pure=True).startswith("PyYAML ")
    True
    """
    return _PORTABLE_NAME if pure else _name
