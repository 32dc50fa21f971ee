"""Write the hostile records of the tests: the valid ones, with an attack wherever a record may hold free text.

Give `--check` to see that they are what this script writes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, get_args, get_type_hints

from policytrack.fields import PASSAGE_PATTERN
from policytrack.formatting import composed
from policytrack.models import Agreement
from policytrack.models.strict import Entity
from policytrack.reading import read

RECORDS = Path(__file__).parents[1] / "tests" / "records"

LINES = (
    "<script>hacked()</script>",
    "</script><script>hacked()</script>",
    "<img src=https://hacked.example.org/x onerror=hacked()>",
    '"><svg onload=hacked()>',
    "' onmouseover='hacked()' x='",
    '" autofocus onfocus="hacked()" x="',
    "javascript:hacked()",
    "[words](javascript:hacked())",
    "![picture](https://hacked.example.org/picture.png)",
    "<hacked-element>shown</hacked-element>",
    "</title></style></textarea></noscript></main><hacked-element>",
    "<!-- <hacked-element> --!> --> <hacked-element>",
    "]]><hacked-element/>",
    "&#x3c;hacked-element&#x3e; &lt;script&gt;hacked()&lt;/script&gt; &amp;amp;",
    "{{ 7*7 }} {% include '/etc/passwd' %} ${7*7} <%= 7*7 %> #{7*7}",
    "words {: onclick=hacked() .hacked #content }",
    '--8<-- "pyproject.toml"',
    '=HYPERLINK("https://hacked.example.org/","words")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd",
    "@SUM(1+1)*cmd",
    "W" * 500,
    "שלום עולם مرحبا 123 abc (שלום)",
    '<iframe srcdoc="<script>parent.hacked()</script>"></iframe>',
    "<base href=https://hacked.example.org/><meta http-equiv=refresh content=0;url=https://hacked.example.org/>",
    "<link rel=stylesheet href=https://hacked.example.org/x.css><style>@import 'https://hacked.example.org/y.css'</style>",
    "<form action=https://hacked.example.org/><input name=hacked><button autofocus>",
    "\\u003cscript>hacked()\\u003c/script>\\",
    '"};hacked();//',
    "';hacked();/*",
    "` + hacked() + `${hacked()}",
    "*bold* _slanted_ <b class=hacked>thick</b> `code`",
    "| a | b | <details open ontoggle=hacked()>",
    "__proto__",
    "constructor",
    "toString",
    "END:VEVENT, a; b \\n END:VCALENDAR",
    "data:text/html,<script>hacked()</script>",
    "..",
    "a/../../b?c#d%0Ahacked%2F",
    "Z͑ͫ̓a̧͎l͚g̶o 👩🇨🇦 ﷽",
    "<a href=javascript:hacked() class=hacked>",
    "<math><mtext><style><img src onerror=hacked()></style></mtext></math>",
)
"""Attacks on one line; whatever runs, calls `hacked`; whatever becomes an element, can be known by its name."""

ADDRESSES = (
    'https://hacked.example.org/"><script>hacked()</script>',
    "https://hacked.example.org/'onmouseover='hacked()",
    "https://hacked.example.org/?a=1&b=<hacked-element>&amp;c",
    "https://hacked.example.org/#:~:text=hacked,-words",
    "https://hacked.example.org/](javascript:hacked())",
    "http://hacked.example.org/%3Cscript%3E/../\\x",
)
PASSAGES = (
    "<script>hacked()</script> … </p><hacked-element>",
    '"><img/src=x/onerror=hacked()> … words"',
    "50% of #words, &amp; more … a-b,c-d",
    "]]> … --> javascript:hacked()",
)
SEVERAL = frozenset({"aliases", "beneficiaries", "participants"})
"""Lists of lines that name nothing else in the record."""


class Attacker:
    """Puts one attack after the other into the places for text of one record."""

    def __init__(self, begin: int) -> None:
        self._numbers = count(begin)
        self._names: dict[str, str] = {}

    def attacked(self, model: type[Entity], given: Mapping[str, Any]) -> dict[str, Any]:
        """Return a part of a record with an attack as every text that it may hold."""
        return dict(self._keys(model, given))

    def _keys(self, model: type[Entity], given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        hints = get_type_hints(model, include_extras=True)
        for name, field in model.model_fields.items():
            key = field.alias or name
            kind, is_list = _kind(hints[name])
            if key in given and isinstance(kind, type) and issubclass(kind, Entity):
                held = given[key]
                yield key, [self.attacked(kind, part) for part in held] if is_list else self.attacked(kind, held)
            elif key == "bodies" and key in given:
                yield key, [self._names.get(body) or self._attack("line") for body in given[key]]
            elif isinstance(kind, str) and key != "bodies" and (not is_list or key in SEVERAL):
                attack = [self._attack(kind), self._attack(kind)] if is_list else self._attack(kind)
                if model.__name__ == "Body" and key == "name":
                    self._names[given[key]] = str(attack)
                yield key, attack
            elif key in given:
                yield key, given[key]

    def _attack(self, kind: str) -> str:
        number = next(self._numbers)
        if kind == "address":
            return f"{ADDRESSES[number % len(ADDRESSES)]}{number}"
        if kind == "passage":
            return PASSAGES[number % len(PASSAGES)]
        line = LINES[number % len(LINES)]
        if kind == "line" or number % 5:
            return line
        if number % 2:
            return f"{'V' * 2400}\n\n    {line}\n\n# {line}\n\n- {line}"
        return f"{line}\n\n{'w' * 4000}"


def _kind(hint: Any) -> tuple[str | type[Entity] | None, bool]:
    """Return what a field holds (a model, or the kind of a text) and whether in a list."""
    is_list = False
    marks: list[Any] = []
    while get_args(hint):
        first, *others = get_args(hint)
        is_list = is_list or getattr(hint, "__origin__", None) is tuple
        marks += others
        hint = first
    if isinstance(hint, type) and issubclass(hint, Entity):
        return hint, is_list
    pattern = next((mark.pattern for mark in marks if hasattr(mark, "longest")), "")
    if pattern == PASSAGE_PATTERN:
        return "passage", is_list
    if pattern.startswith("^https?"):
        return "address", is_list
    if pattern.startswith("^[^ \\n]"):
        return "line" if pattern.endswith("([^\\n]*[^ \\n])?$") else "prose", is_list
    return None, is_list


def records() -> Iterator[tuple[Path, bytes]]:
    """Yield each hostile record and its place."""
    for number, path in enumerate(sorted((RECORDS / "valid").glob("*.yaml"))):
        given = read(path.read_bytes()).data
        if not isinstance(given, Mapping):
            sys.exit(f"{path} is no record")
        attacked = Attacker(number * 7).attacked(Agreement, given)
        yield RECORDS / "hostile" / path.name, composed(Agreement.model_validate(attacked))


def main(arguments: list[str]) -> int:
    """Write the records, or say which are not as they would be written."""
    others = [path for path, data in records() if not path.is_file() or path.read_bytes() != data]
    for path in others:
        print(path)
    if "--check" in arguments:
        return bool(others)
    for path, data in records():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
