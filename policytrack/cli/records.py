"""The file of a record, for commands that point into it or change it."""

from __future__ import annotations

from pathlib import Path

from policytrack.resources import records_folder


def record_file(identifier: str, records: str | None) -> Path:
    """Return the file of the record called `identifier`: in the folder `records`, or that file itself."""
    place = records_folder() if records is None else Path(records)
    return place / f"{identifier}.yaml" if place.is_dir() else place
