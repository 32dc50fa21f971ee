"""A copy of the bundled records that loads without parsing YAML.

Layer 5. Written when the wheel is built; its first line holds a digest of the records it was made from, the others one
agreement each. A snapshot that does not match the records beside it is never used: the records are the truth.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from policytrack.models import Agreement
from policytrack.resources import records_folder, snapshot_file


def write_snapshot(agreements: Iterable[Agreement], records: Path, target: Path) -> None:
    """Write the snapshot of `agreements`, which were read from the folder `records`, to `target`."""
    lines = [json.dumps({"digest": records_digest(records)})]
    lines += [agreement.model_dump_json() for agreement in agreements]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load_snapshot() -> tuple[Agreement, ...] | None:
    """Return the bundled agreements from the snapshot; None where there is none or where it does not match."""
    file = snapshot_file()
    return None if file is None else read_snapshot(file, records_folder())


def read_snapshot(file: Path, records: Path) -> tuple[Agreement, ...] | None:
    """Return the agreements of the snapshot `file`, or None if it was not made from the folder `records` as it is."""
    header, *lines = file.read_bytes().splitlines()
    if json.loads(header)["digest"] != records_digest(records):
        return None
    return tuple(Agreement.model_validate_json(line) for line in lines)


def records_digest(folder: Path) -> str:
    """Return the SHA-256 over names and bytes of all records in `folder`, in hexadecimal digits."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
