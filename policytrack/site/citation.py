"""How a record is cited: as a sentence, for BibTeX, and as CSL-JSON; down to the commitment and the data version."""

from __future__ import annotations

import json
import re

from policytrack.fields.wording import parties, quoted, when
from policytrack.models import Agreement
from policytrack.rendering.visible import visible
from policytrack.site.anchors import address_of, address_of_commitment
from policytrack.site.page import Site

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_UNSAFE_IN_ADDRESS = re.compile(r"[{}\\%\s]")


def citation(agreement: Agreement, site: Site, commitment: str = "") -> str:
    """Return a sentence that cites a record, or one of its commitments, and the version of the data."""
    part = f", commitment {commitment}" if commitment else ""
    address = _address(agreement, site, commitment)
    return (
        f"{_author(site)} ({site.made[:4]}). {quoted(agreement.title.text)} ({_between(agreement)}). "
        f"Record {agreement.id}{part}, {_version(site)}.{f' {address}' if address else ''}"
    )


def bibtex(agreement: Agreement, site: Site) -> str:
    """Return an entry of a BibTeX file."""
    fields = {
        "author": f"{{{_tex(_author(site))}}}",
        "title": f"{{{_tex(agreement.title.text)}}}",
        "year": site.made[:4],
        "howpublished": _tex(f"Record {agreement.id} of {site.name}"),
        "note": _tex(f"{_between(agreement)}; {_version(site)}"),
        "url": _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", _address(agreement, site)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{agreement.id},\n{lines}}}\n"


def csl_json(agreement: Agreement, site: Site) -> str:
    """Return a list of one item, as reference managers read it."""
    address = _address(agreement, site)
    item = {
        "id": agreement.id,
        "type": "dataset",
        "title": visible(agreement.title.text),
        "author": [{"literal": _author(site)}],
        "container-title": site.name,
        "number": agreement.id,
        "version": site.version,
        "issued": {"date-parts": [[int(part) for part in site.made.split("-")]]},
        "language": "en",
        "note": f"{_between(agreement)}; {_version(site)}",
        **({"URL": address} if address else {}),
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _author(site: Site) -> str:
    return f"{site.name} contributors"


def _between(agreement: Agreement) -> str:
    return f"{parties(agreement.pair)}, {when(agreement.date)}"


def _version(site: Site) -> str:
    return f"data version {site.version}" + (f", {site.licence}" if site.licence else "")


def _address(agreement: Agreement, site: Site, commitment: str = "") -> str:
    """Return the whole address; nothing where the site does not know its own."""
    if not site.address:
        return ""
    place = address_of_commitment(agreement.id, commitment) if commitment else address_of(agreement.id)
    return f"{site.address}{place}"


def _tex(text: str) -> str:
    """Return text as TeX shows it; braces and backslashes of a title command nothing."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], " ".join(visible(text).split()))
