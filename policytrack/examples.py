"""Worked examples of findings: wrong records, and what checking says of them.

Layer 5. In a checkout they are read from the bad records of the tests; a wheel holds them in one file, written when
it is built.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from policytrack.resources import bad_records, examples_file

_PLACE = re.compile(r"^ *--> agreements/(.+):([0-9]+):[0-9]+$", re.MULTILINE)
_LONGEST = 20_000  # characters; a record that is wrong by its size would be most of the file


class Place(NamedTuple):
    """A line of one of the records of an example."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong record, or several that are wrong together, and the whole report on them.

    `records` holds the text of each file by its name.
    """

    code: str
    records: tuple[tuple[str, str], ...]
    report: str

    @property
    def place(self) -> Place | None:
        """The line that the report names first; None where it names none."""
        found = _PLACE.search(self.report)
        return Place(found[1], int(found[2])) if found else None


def examples(folder: Path) -> tuple[Example, ...]:
    """Return the examples in a folder that holds a folder `<code>-<what is wrong>` for each, in their order.

    Each has the wrong records under `agreements` and the report in `expected.txt`. Bytes that are not UTF-8 show as
    U+FFFD.
    """
    return tuple(_example(report.parent) for report in sorted(folder.glob("*/expected.txt")))


def known_examples() -> tuple[Example, ...]:
    """Return the examples that belong to this package; none where neither the file nor the bad records are there."""
    file = examples_file()
    return examples(bad_records()) if file is None else read_examples(file)


def write_examples(shown: Iterable[Example], target: Path) -> None:
    """Write examples to `target`, of very long records only the beginning."""
    cut = ({**asdict(each), "records": [(name, text[:_LONGEST]) for name, text in each.records]} for each in shown)
    target.write_text(json.dumps(list(cut), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def read_examples(file: Path) -> tuple[Example, ...]:
    """Return the examples that `write_examples` wrote."""
    written = json.loads(file.read_bytes())
    return tuple(
        Example(each["code"], tuple((name, text) for name, text in each["records"]), each["report"]) for each in written
    )


def _example(folder: Path) -> Example:
    return Example(
        folder.name.split("-")[0].upper(),
        tuple((file.name, _text(file)) for file in sorted((folder / "agreements").glob("*.y*ml"))),
        _text(folder / "expected.txt"),
    )


def _text(file: Path) -> str:
    return file.read_bytes().decode(errors="replace")
