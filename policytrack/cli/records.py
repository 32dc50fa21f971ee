"""The file of a record, for commands that point into it or change it."""

from __future__ import annotations

from pathlib import Path

from policytrack.errors import InvalidRecordsError, NothingToCheckError, UnknownAgreementError
from policytrack.findings import nearest
from policytrack.models import Agreement
from policytrack.reading import read_file
from policytrack.records import parse
from policytrack.resources import records_folder
from policytrack.validation import STANDARD_INPUT, placed


def record_file(identifier: str, records: str | None) -> Path:
    """Return the file of the record called `identifier`: in the folder `records`, or that file itself.

    Raises NothingToCheckError when the record comes from standard input, which is no file.
    """
    if records == STANDARD_INPUT:
        raise NothingToCheckError(records, "a record from standard input has no file")
    place = records_folder() if records is None else Path(records)
    return place / f"{identifier}.yaml" if place.is_dir() else place


def unfinished_record(identifier: str, records: str | None) -> tuple[Agreement, Path, bytes]:
    """Return a record that may still break rules, such as one that lacks evidence, with its file and what is in it.

    Raises:
        NothingToCheckError: There is nothing called `records`.
        UnknownAgreementError: There is no such file, or it holds another record.
        UnreadableDocumentError: The file is kept from being read.
        InvalidRecordsError: It is not of the shape of a record.
    """
    path = record_file(identifier, records)
    if records is not None and not Path(records).exists():
        raise NothingToCheckError(records, "no such file or folder")
    if not path.is_file():
        known = sorted(file.stem for file in path.parent.glob("*.yaml"))
        raise UnknownAgreementError(identifier, suggestion=nearest(identifier, known))
    data = read_file(path)
    parsed = parse(data)
    if parsed.agreement is None:
        raise InvalidRecordsError([*placed(str(path), data, parsed.problems)])
    if parsed.agreement.id != identifier:
        raise UnknownAgreementError(identifier, suggestion=parsed.agreement.id)
    return parsed.agreement, path, data
