"""Measure what building a site takes: CPU time a page, peak memory, and whether both grow with the pages alone.

    python benchmarks/site.py [RECORDS …]

Prints one line for each number of records. Files are made and dropped, not written, so that no disk is measured.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

from policytrack.site.building import build
from policytrack.site.ours import site_of

SIZES = (60, 240, 960)
"""Up to 60 records every pair has a page of its own; beyond that the likeliest."""


def measure(size: int) -> str:
    """Return how a site of `size` records was built in this process."""
    with tempfile.TemporaryDirectory() as folder:
        corpus.write(Path(folder), size)
        site = site_of(folder, "2026-11-22", address="https://example.org/")
    begun = time.process_time()
    pages = sum(file.path.endswith(".html") for file in build(site))
    taken = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{size:>6} records {pages:>6} pages {1000 * taken / pages:>6.2f} ms a page {memory:>6.0f} MiB at most"


def main(arguments: list[str]) -> int:
    """Measure each size in a process of its own, since memory is never given back."""
    if len(arguments) == 1:
        print(measure(int(arguments[0])))
        return 0
    for size in arguments or map(str, SIZES):
        subprocess.run([sys.executable, __file__, size], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
