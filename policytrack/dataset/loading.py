"""From files to a collection."""

from __future__ import annotations

import os

from policytrack.dataset.agreement_set import AgreementSet
from policytrack.errors import InvalidRecordsError
from policytrack.models import Agreement
from policytrack.resources import records_folder
from policytrack.snapshot import load_snapshot
from policytrack.validation import check, paused_collector


def load(path: str | os.PathLike[str] | None = None) -> AgreementSet:
    """Load records: of a file, of a folder, or, without `path`, those that belong to the package.

    Raises:
        InvalidRecordsError: There are errors in the records; it holds every one of them. Warnings are no obstacle.
        MissingDataError: The package's own records are not there.
        NothingToCheckError: `path` does not exist or holds no record.
    """
    with paused_collector():
        bundled = load_snapshot() if path is None else None
        return AgreementSet(_read(records_folder() if path is None else path) if bundled is None else bundled)


def _read(path: str | os.PathLike[str]) -> tuple[Agreement, ...]:
    checked = check([path], keep=True)
    if not checked.report.is_clean:
        raise InvalidRecordsError(checked.report.errors)
    return checked.agreements
