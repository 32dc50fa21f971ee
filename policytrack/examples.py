"""Worked examples of findings: what is wrong, what is said of it, and the same put right.

Layer 5. In a checkout they are read from the bad records and the situations of the tests; a wheel holds them in one
file, written when it is built.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from policytrack.reading.encoding import decode_leniently
from policytrack.resources import TOMBSTONES, example_folders, examples_file

_PLACE = re.compile(r"^ *--> (?:agreements/)?(.+):([0-9]+):[0-9]+$", re.MULTILINE)
_LONGEST_LINE = 2_000  # characters; a record that is wrong by its size would be most of the file


class Place(NamedTuple):
    """A line of one of the records of an example."""

    name: str
    line: int


class Mending(NamedTuple):
    """A record before and after it was mended; `before_name` is another name where that was the mistake."""

    name: str
    text: str
    before_name: str
    before: str


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong record, or several that are wrong together, the whole report on them, and what puts it right.

    `records` holds the text of each file by its name, and so does `mended`, of those that have to change. A mended
    record under a name that none of the wrong ones has takes the place of the one that the report names first.

    What no record can show, such as a link or a commit, is a situation: `steps` are the commands that lead there from
    the records, and the last of them prints the report; `mending_steps` lead out of it. Without steps, the report is
    that of checking the records as they stand.
    """

    code: str
    records: tuple[tuple[str, str], ...]
    report: str
    mended: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    mending_steps: tuple[str, ...] = ()

    @property
    def transcript(self) -> str:
        """The steps, each after a prompt, and the report."""
        return _prompted(self.steps) + self.report

    @property
    def mending_transcript(self) -> str:
        """The steps that put it right, each after a prompt."""
        return _prompted(self.mending_steps)

    @property
    def place(self) -> Place | None:
        """The line that the report names first; None where it names none."""
        found = _PLACE.search(self.report)
        return Place(found[1], int(found[2])) if found else None

    def mendings(self) -> Iterator[Mending]:
        """Yield each mended record with the wrong one whose place it takes."""
        wrong = dict(self.records)
        for name, text in self.mended:
            before = name if name in wrong or self.place is None else self.place.name
            yield Mending(name, text, before, wrong.get(before, ""))


def examples(*folders: Path) -> tuple[Example, ...]:
    """Return the examples in folders that hold a folder `<code>-<what is wrong>` for each, in the order of the names.

    Each has the records under `agreements`, the report in `expected.txt`, and records to put in the place of the wrong
    ones under `mended`; a situation has its commands in `steps.sh` and `mending_steps.sh`, one in each line. Bytes that
    are no text show as U+FFFD, and of very long lines only the beginning shows.
    """
    reports = (report for folder in folders for report in folder.glob("*/expected.txt"))
    return tuple(_example(report.parent) for report in sorted(reports, key=lambda report: report.parent.name))


def known_examples() -> tuple[Example, ...]:
    """Return the examples that belong to this package; none where neither the file nor the folders are there."""
    file = examples_file()
    return examples(*example_folders()) if file is None else read_examples(file)


def write_examples(shown: Iterable[Example], target: Path) -> None:
    """Write examples to `target`."""
    content = [asdict(each) for each in shown]
    target.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def read_examples(file: Path) -> tuple[Example, ...]:
    """Return the examples that `write_examples` wrote."""
    return tuple(
        Example(
            each["code"],
            _pairs(each["records"]),
            each["report"],
            _pairs(each["mended"]),
            tuple(each["steps"]),
            tuple(each["mending_steps"]),
        )
        for each in json.loads(file.read_bytes())
    )


def _pairs(listed: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, text) for name, text in listed)


def _prompted(steps: Iterable[str]) -> str:
    return "".join(f"$ {step}\n" for step in steps)


def _example(folder: Path) -> Example:
    return Example(
        folder.name.split("-")[0].upper(),
        tuple(_texts([*(folder / "agreements").glob("*.y*ml"), *folder.glob(TOMBSTONES)])),
        (folder / "expected.txt").read_text("utf-8"),
        tuple(_texts((folder / "mended").glob("*.y*ml"))),
        _lines(folder / "steps.sh"),
        _lines(folder / "mending_steps.sh"),
    )


def _lines(script: Path) -> tuple[str, ...]:
    return tuple(script.read_text("utf-8").splitlines()) if script.exists() else ()


def _texts(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for file in sorted(files):
        yield file.name, "\n".join(map(_short, decode_leniently(file.read_bytes()).split("\n")))


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"
