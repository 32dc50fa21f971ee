"""Make a site of many records in this process, and print its pages, the CPU time a page in ms, the peak memory in MB.

    python benchmarks/site.py RECORDS

Files are made and dropped, not written, so that no disk is measured. `run.py` holds what is printed to its bounds.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path

import corpus

from policytrack.site.building import build
from policytrack.site.ours import site_of

DAY = "2026-11-22"


def measure(size: int) -> tuple[int, float, float]:
    """Return the number of pages of a site of `size` records, the time each takes and the memory they take at most."""
    with tempfile.TemporaryDirectory() as folder:
        corpus.write(Path(folder), size)
        site = site_of(folder, DAY, address="https://example.org/")
    begun = time.process_time()
    pages = sum(file.path.endswith(".html") for file in build(site))
    taken = time.process_time() - begun
    (most,) = re.findall(r"VmHWM:\s+([0-9]+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return pages, 1000 * taken / pages, int(most) / 1000


if __name__ == "__main__":
    print(*measure(int(sys.argv[1])))
