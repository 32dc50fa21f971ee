"""How much of the field an agreement covers, and how firmly, as one number that says how it was made."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from policytrack.comparison.judging import RANKED
from policytrack.comparison.standing import gathered
from policytrack.errors import IncomparableIndexesError
from policytrack.models import Agreement
from policytrack.models.several import Agreements, listed
from policytrack.vocabulary import Degree, Pillar, TextAvailability

FORMULA = "depth-1"
"""The tier of the firmest promise on each pillar, 0 where nothing is promised, as a share of the most there could be.

A commitment counts under its pillar and those of its topics. What is not known counts 0 in `value`, in full in `most`.
"""
_HIGHEST = Degree.OBLIGATED.tier or 0


@dataclass(frozen=True, slots=True)
class DepthIndex:
    """Coverage and depth of one agreement, from 0 to 1; comparable within one formula and one version of the data."""

    value: float
    """By what is known."""
    most: float
    """If what is not known were as firm as can be: unknown degrees, and all that a withheld text may hold."""
    formula: str
    data_version: str

    def difference(self, other: DepthIndex, *, force: bool = False) -> float:
        """Return by how much this index is higher than `other`.

        Args:
            other: The index of another agreement, or of the same one.
            force: Compare in spite of another formula or other data.

        Raises:
            IncomparableIndexesError: The two have different formulas or come from different data.
        """
        if not force and (self.formula, self.data_version) != (other.formula, other.data_version):
            raise IncomparableIndexesError((self.formula, self.data_version), (other.formula, other.data_version))
        return self.value - other.value

    def __lt__(self, other: DepthIndex) -> bool:
        return self.difference(other) < 0

    def __gt__(self, other: DepthIndex) -> bool:
        return self.difference(other) > 0


def depth(agreements: Agreements) -> dict[str, DepthIndex]:
    """Return the index of each agreement, by its identifier; the data version is that of all of them together.

    >>> import policytrack as pt
    >>> from policytrack.comparison import depth
    >>> indexes = depth(pt.load())
    >>> indexes["can-mex-2025-action-plan"] > indexes["ind-usa-2025-cybercrime-mou"]
    True
    """
    found = listed(agreements)
    version = data_version(found)
    return {agreement.id: _index(agreement, version) for agreement in found}


def data_version(agreements: Agreements) -> str:
    """Return a short name for what these records say: it changes when any of them does, and not with their order."""
    total = hashlib.sha256()
    for agreement in sorted(listed(agreements), key=lambda agreement: agreement.id):
        total.update(agreement.model_dump_json(exclude_defaults=True).encode() + b"\n")
    return total.hexdigest()[:12]


def _index(agreement: Agreement, version: str) -> DepthIndex:
    on_pillar = gathered(agreement, "pillar")
    known = most = 0
    for pillar in Pillar:
        degrees = [one.degree for one in on_pillar.get(pillar, ()) if one.kind in RANKED]
        firmest = max((degree.tier or 0 for degree in degrees), default=0)
        is_open = Degree.UNKNOWN in degrees or agreement.instrument.text is TextAvailability.WITHHELD
        known += firmest
        most += _HIGHEST if is_open else firmest
    whole = _HIGHEST * len(Pillar)
    return DepthIndex(known / whole, most / whole, FORMULA, version)
