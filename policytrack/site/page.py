"""A page of the site, and what all of its pages know: which records, called what, made when, at which address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import relpath
from typing import NamedTuple, TypeAlias

from policytrack.dataset import AgreementSet
from policytrack.models import Tombstone
from policytrack.site.markup import NOTHING, Html
from policytrack.verification import Outcome

Proved: TypeAlias = tuple[str, str, str | None]
"""What decides whether a passage is proved: identifier of its source, the passage, its digest."""


class File(NamedTuple):
    """One file of the site that is no page."""

    path: str
    """From the top of the site, with slashes."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its place in the site, and what is on it. Addresses within the body are relative to its place."""

    path: str
    """From the top of the site, as in `agreements/index.html`."""
    title: str
    description: str
    """One or two sentences, for search engines and previews."""
    body: Html
    section: str = ""
    """Path of the page in the navigation that this one belongs to."""
    head: Html = NOTHING
    """What else the head holds: alternates, linked data."""
    scripts: tuple[str, ...] = ()
    """Addresses of the scripts that the page uses besides that of all pages, as in `assets/explorer.js`."""
    styles: tuple[str, ...] = ()
    """Names of the style sheets that it uses besides that of all pages, as in `assets/explorer.css`."""

    is_listed: bool = True
    """Whether search engines are told of it; a page that only leads on to another is not."""

    top: str = ""
    """Address of the top of the site, for a page that is shown at any address; others are seen from their place."""

    def to(self, address: str) -> str:
        """Return the address of another page of the site, as seen from this one; an anchor may follow it."""
        return f"{self.top}{address}" if self.top else relative(self.path, address)


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of one site have in common."""

    agreements: AgreementSet
    name: str
    address: str
    """Address of the top of the site, with a slash at its end; empty when it is not known."""
    made: str
    """Day on which it was made, as in `2026-11-22`; the clock of everything that depends on a day."""
    version: str
    """Version of the data."""
    docs: str = ""
    """Address of the pages that explain terms and codes; empty where they are part of this site."""
    edit: str = ""
    """Address under which the file of a record can be changed; empty when there is none."""
    report: str = ""
    """Address where a mistake is reported; empty when there is none."""
    verdicts: Mapping[Proved, Outcome] = field(default_factory=dict[Proved, Outcome], hash=False, repr=False)
    """What came of looking passages up in their sources (see `verification_status`); empty without texts."""
    tombstones: tuple[Tombstone, ...] = ()
    """Records that went."""
    licence: str = ""
    """Identifier of the licence of the data (SPDX), as in `CC-BY-4.0`; empty when it is not known."""
    manual: tuple[str, ...] = ()
    """Paths of the pages of a manual that stands in the same folder, as in `errors/PT103.html`."""


def relative(path: str, address: str) -> str:
    """Return an address within the site as seen from the page at `path`.

    >>> relative("agreements/a.html", "assets/site.css"), relative("index.html", "matrix.html#can")
    ('../assets/site.css', 'matrix.html#can')
    >>> relative("agreements/a.html", "agreements/a.html#events")
    'a.html#events'
    """
    target, mark, anchor = address.partition("#")
    return f"{_relative(path.rpartition('/')[0], target)}{mark}{anchor}"


@lru_cache(4096)  # every page leads to the same few hundred
def _relative(folder: str, target: str) -> str:
    return relpath(target, folder or ".")
