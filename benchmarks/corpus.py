"""A corpus of any size, made from one record by changing what must differ between records."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from policytrack.fields import PARTY_CODES

_TEMPLATE = Path(__file__).with_name("record.yaml")


def write(folder: Path, size: int) -> list[Path]:
    """Write `size` records that are clean and unlike each other into `folder`; return their paths."""
    template = _TEMPLATE.read_text(encoding="utf-8")
    pairs = combinations(sorted(code for code in PARTY_CODES if len(code) == 3), 2)
    paths = []
    for number, (first, second) in zip(range(size), pairs, strict=False):
        identifier = f"{first.lower()}-{second.lower()}-2026-record-{number}"
        text = template.replace("can-ind-2026-record", identifier).replace("CAN", first).replace("IND", second)
        path = folder / f"{identifier}.yaml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths
