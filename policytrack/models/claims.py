"""Claims: every part of a record that evidence can support, and evidence together with the source it points to.

A claim is called by a path of words, as in `pillars.cyber.cybersecurity`, `events.3` or `instrument.bindingness`: keys
as records have them, a pillar by its term, a commitment by its identifier, other members of a list by their position,
counted from 0.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, cast

from policytrack.errors import UnknownValueError
from policytrack.fields import text_fragment
from policytrack.findings import Pointer, nearest
from policytrack.models.commitments import Commitment, PillarSection
from policytrack.models.evidence import Evidence, Source
from policytrack.models.strict import Entity
from policytrack.vocabulary import Supports


class Claim(NamedTuple):
    """A part of a record that evidence can support."""

    path: str
    """What it is called, as in `pillars.cyber.cybersecurity`."""
    pointer: Pointer
    """Where it stands in the document."""
    about: Entity
    """The part itself."""
    evidence: tuple[Evidence, ...]
    """What supports it."""


@dataclass(frozen=True, slots=True, repr=False)
class LocatedEvidence:
    """A piece of evidence, the claim it supports, and the source it points to."""

    claim: Claim
    position: int
    """Its place in the list of the claim's evidence, counted from 0."""
    evidence: Evidence
    source: Source

    @property
    def pointer(self) -> Pointer:
        """Where it stands in the document."""
        return (*self.claim.pointer, "evidence", self.position)

    @property
    def passage(self) -> str | None:
        """First and last words of the passage; None when the record gives none."""
        return self.evidence.passage

    @property
    def locator(self) -> str | None:
        """Where in the source."""
        return self.evidence.locator

    @property
    def supports(self) -> tuple[Supports, ...]:
        """Parts of the claim that it supports; empty for the whole claim."""
        return self.evidence.supports

    @property
    def link(self) -> str:
        """Address that opens the source at the passage, for browsers that know text fragments.

        The address of the source itself where the record gives no passage.
        """
        return text_fragment(self.source.url, self.passage) if self.passage else self.source.url

    def __repr__(self) -> str:
        quoted = f": “{self.passage}”" if self.passage else ""
        return f"<LocatedEvidence {self.claim.path}, {self.source.id}{quoted}>"


def claims_of(part: Entity, path: str = "", pointer: Pointer = ()) -> Iterator[Claim]:
    """Yield the claims of a record or of a part of it, in the order of the document."""
    values = vars(part)
    is_claim = bool(path) and "evidence" in values
    if is_claim:
        yield Claim(path, pointer, part, values["evidence"])
    for name, key in _keys(type(part)):
        value = values[name]
        if isinstance(value, Entity):
            yield from claims_of(value, f"{path}.{key}" if path else key, (*pointer, key))
        elif value and isinstance(value, tuple) and not (is_claim and name == "evidence"):
            outer = path if isinstance(part, PillarSection) else f"{path}.{key}" if path else key
            yield from _members(cast("tuple[object, ...]", value), outer, (*pointer, key))


@cache
def _keys(model: type[Entity]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a model, each with the key that documents use."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def _members(members: tuple[object, ...], path: str, pointer: Pointer) -> Iterator[Claim]:
    for position, member in enumerate(members):
        if isinstance(member, Entity):
            yield from claims_of(member, f"{path}.{_called(member, position)}", (*pointer, position))


def _called(member: Entity, position: int) -> str:
    match member:
        case PillarSection():
            return str(member.pillar)
        case Commitment():
            return member.id
        case _:
            return str(position)


def within(claims: Sequence[Claim], part: str, *, keys: Collection[str]) -> tuple[Claim, ...]:
    """Return the claims of a part of a record: a path, or the identifier of a commitment; all when it is empty.

    `keys` are those that a record can have. Raises UnknownValueError when there is no such part.
    """
    found = tuple(
        claim for claim in claims if not part or f"{claim.path}.".startswith(f"{part}.") or _commitment(claim) == part
    )
    if found or part in keys:
        return found
    paths = {claim.path for claim in claims}
    known = {*keys, *paths, *(path.rpartition(".")[0] for path in paths), *map(_commitment, claims)} - {""}
    raise UnknownValueError("part of the record", part, allowed=tuple(keys), suggestion=nearest(part, sorted(known)))


def _commitment(claim: Claim) -> str:
    """Return the identifier of the commitment that a claim belongs to, empty for others."""
    parts = claim.path.split(".")
    return parts[2] if parts[0] == "pillars" else ""
