"""Measure what policytrack promises of its speed: CPU time as ratios within one run, and peak memory.

Prints one line per measure and exits with 1 when a bound is passed. Ratios, because machines differ and are shared;
only of files made to hang a reader it counts that they are soon done with. CPU time of whole runs, because a clock on
the wall also times the neighbours.
"""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import corpus
import yaml
from traps import TRAPS

from policytrack.resources import records_folder
from policytrack.validation import validate

Measured = tuple[str, float, float]
"""Name of a measure, its value, and the most it may be."""

MANY = 200
MEMORY_FILES = 10_000
SITES = (60, 240, 750)
"""Up to 60 records every pair has a page of its own; beyond that the likeliest. The last makes some 5,000 pages."""
ROUNDS = 15
COLD_ROUNDS = 15


def many_records(folder: Path) -> Iterator[Measured]:
    """Read and check many small records, against PyYAML's C loader on the same bytes."""
    yield "read and check many records / yaml.load", _against_bare(folder, corpus.write(folder, MANY)), 0.60


def shipped_records(_folder: Path) -> Iterator[Measured]:
    """Read and check the records of the package, against PyYAML's C loader on the same bytes."""
    records = records_folder()
    yield (
        "read and check the shipped records / yaml.load",
        _against_bare(records, sorted(records.glob("*.yaml"))),
        0.60,
    )


def _against_bare(folder: Path, paths: list[Path]) -> float:

    def bare() -> None:
        for path in paths:
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

    def checked() -> None:
        report = validate([folder])
        if report.findings:
            sys.exit(f"the benchmark's records are not clean: {report.findings[0]}")

    checked()
    return statistics.median(_cpu(checked) / _cpu(bare) for _ in range(ROUNDS))


def one_record_cold(folder: Path) -> Iterator[Measured]:
    """Check one record in a new process, against importing pydantic in a new process."""
    path = corpus.write(folder, 1)[0]
    command = [sys.executable, "-m", "policytrack", "validate", str(path)]
    yardstick = [sys.executable, "-c", "from pydantic import BaseModel, model_validator"]
    _child_cpu(command)
    ratios = [_child_cpu(command) / _child_cpu(yardstick) for _ in range(COLD_ROUNDS)]
    yield "check one record, cold / import pydantic", statistics.median(ratios), 1.80


def least_possible_cold(_folder: Path) -> Iterator[Measured]:
    """What any command with one model, PyYAML and click takes in a new process, against importing pydantic."""
    program = (
        "import click, yaml; from pydantic import BaseModel, Field\n"
        "class Model(BaseModel):\n    number: int = Field(ge=1)\n"
        "Model.model_validate({'number': 1})"
    )
    command = [sys.executable, "-c", program]
    yardstick = [sys.executable, "-c", "from pydantic import BaseModel, model_validator"]
    ratios = [_child_cpu(command) / _child_cpu(yardstick) for _ in range(COLD_ROUNDS)]
    yield "one model, yaml and click, cold / import pydantic", statistics.median(ratios), 1.80


def memory(folder: Path) -> Iterator[Measured]:
    """Peak memory of checking ten thousand files, in megabytes."""
    corpus.write(folder, MEMORY_FILES)
    script = (
        "import re, sys; from pathlib import Path; from policytrack.validation import validate; "
        "report = validate([sys.argv[1]]); assert report.is_clean; "
        # Not `ru_maxrss`, which begins with what the process that started this one needed.
        "print(re.search('VmHWM:\\s+([0-9]+)', Path('/proc/self/status').read_text())[1])"
    )
    done = subprocess.run([sys.executable, "-c", script, str(folder)], check=True, capture_output=True, text=True)
    yield f"peak memory at {MEMORY_FILES:,} files, MB", int(done.stdout) / 1000, 64.0


def traps(_folder: Path) -> Iterator[Measured]:
    """Files made to hang a reader: seconds and megabytes of the worst, with either parser."""
    script = str(Path(__file__).with_name("traps.py"))
    for parser in ("libyaml", "python"):
        took: list[tuple[float, float, str]] = []
        for name in TRAPS:
            command = [sys.executable, script, name, parser]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds, size = map(float, done.stdout.split())
            took.append((seconds, size, name))
        seconds, _, slowest = max(took)
        _, size, largest = max(took, key=lambda one: one[1])
        yield f"worst file, {parser}, s ({slowest})", seconds, 1.0
        yield f"worst file, {parser}, MB more ({largest})", size, 150.0


def site(_folder: Path) -> Iterator[Measured]:
    """Making a site: milliseconds a page, whether they stay the same with more pages, and peak memory."""
    script = str(Path(__file__).with_name("site.py"))
    each: list[float] = []
    for size in SITES:
        done = subprocess.run([sys.executable, script, str(size)], check=True, capture_output=True, text=True)
        pages, taken, most = done.stdout.split()
        each.append(float(taken))
        yield f"site of {int(pages):,} pages, ms a page", float(taken), 5.0
        yield f"site of {int(pages):,} pages, peak memory, MB", float(most), 250.0
    yield "site, a page of 750 records / of 240", each[-1] / each[-2], 1.25


def _cpu(work: Callable[[], None]) -> float:
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def _child_cpu(command: list[str]) -> float:
    # An installed package has its bytecode; a checkout gets it at the first run, unless the environment forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Run all measures, or those whose names are given, and return the exit status."""
    chosen = set(sys.argv[1:])
    failed = 0
    for measure in (many_records, shipped_records, one_record_cold, least_possible_cold, memory, traps, site):
        if chosen and measure.__name__ not in chosen:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for name, value, bound in measure(Path(folder)):
                failed += value > bound
                print(f"{name:<50} {value:7.2f}   bound {bound:6.2f}   {'ok' if value <= bound else 'TOO MUCH'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
