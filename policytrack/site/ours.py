"""The site of a collection: the project's own, or anybody's."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from policytrack.comparison import data_version
from policytrack.dataset import load
from policytrack.errors import InvalidRecordsError
from policytrack.models import Tombstone, Tombstones
from policytrack.reading import read, read_file
from policytrack.records import build
from policytrack.resources import REPOSITORY, SITE, TOMBSTONES, records_folder
from policytrack.site.page import Site
from policytrack.site.verification_status import verdicts
from policytrack.validation import placed

OUR_NAME = "policytrack"
_NAME = "Policy agreements"
_LICENCE = "CC-BY-4.0"
_EDIT = f"{REPOSITORY}edit/main/data/agreements/"
_REPORT = f"{REPOSITORY}issues/new?template=report-a-mistake.yml"


def site_of(  # noqa: PLR0913 - each is an option of the command
    records: str | os.PathLike[str] | None,
    made: str,
    *,
    address: str = "",
    name: str = "",
    licence: str = "",
    docs: str = SITE,
    texts: str | os.PathLike[str] | None = None,
) -> Site:
    """Return the site of a folder of records, or of one file; without one, of the project's own, which all may mend.

    Args:
        records: The records.
        made: Day on which it is made.
        address: Where it will stand; empty when that is not known.
        name: What it is called; empty for the usual name.
        licence: Identifier of the licence of records that are not the project's own.
        docs: Address of the manual that explains terms; empty when it is to stand in the same folder.
        texts: Folder of texts of sources, in which passages are looked up.

    Raises:
        InvalidRecordsError: There are errors in the records, or in the list of those that went.
        NothingToCheckError: There is no record, or no folder of texts.
        UnreadableDocumentError: The list of records that went cannot be read.
        UnreadableTextError: A text of a source cannot be read.
    """
    agreements = load(records)
    site = Site(
        agreements,
        name=name or (OUR_NAME if records is None else _NAME),
        address=_whole(address),
        made=made,
        version=data_version(agreements.values()),
        docs=_whole(docs),
        verdicts={} if texts is None else verdicts(agreements.values(), texts),
        tombstones=went(Path(records_folder() if records is None else records)),
        licence=_LICENCE if records is None else licence,
    )
    return replace(site, edit=_EDIT, report=_REPORT) if records is None else site


def went(records: Path) -> tuple[Tombstone, ...]:
    """Return what stands beside a folder of records about those that went; nothing when there is no such list.

    Raises:
        InvalidRecordsError: It is not of the shape of such a list.
        UnreadableDocumentError: It cannot be read.
    """
    folder = records if records.is_dir() else records.parent
    file = folder.absolute().parent / TOMBSTONES
    if not file.is_file():
        return ()
    data = read_file(file)
    built = build(Tombstones, read(data).data)
    if isinstance(built, Tombstones):
        return built.tombstones
    raise InvalidRecordsError([*placed(str(file), data, built)])


def _whole(address: str) -> str:
    """Return an address with a slash at its end, so that others can be added to it."""
    return f"{address.rstrip('/')}/" if address else ""
