"""What parts of a record are called in sentences, and what they say in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from policytrack.change.excerpts import excerpt, value_in_words
from policytrack.fields import party_name
from policytrack.fields.wording import plain, when
from policytrack.models import (
    Actor,
    Body,
    Commitment,
    CommitmentCaveat,
    Dispute,
    Duration,
    Entity,
    Event,
    Funding,
    InstrumentForm,
    Item,
    LegalWeight,
    OtherTitle,
    Party,
    PartyBindingness,
    PillarSection,
    Relation,
    Representative,
    Source,
    Statement,
    StatusEntry,
    TextVersion,
    Title,
    Unknown,
    Waiver,
)
from policytrack.vocabulary import CommitmentKind

_INNER_MARKS = str.maketrans("“”", "‘’")

_CALLED: Mapping[type[Entity], Callable[[Any], str]] = MappingProxyType(
    {
        Actor: lambda x: f"actor {x.name}",
        Body: lambda x: f"body {x.name}",
        Commitment: lambda x: f"commitment {x.id}",
        CommitmentCaveat: lambda x: f"caveat {plain(x.code)}",
        Dispute: lambda x: f"dispute about {plain(x.about)}",
        Duration: lambda _: "term",
        Event: lambda x: f"event of {when(x.date)} ({plain(x.kind)})",
        Funding: lambda x: f"funding by {party_name(x.payer)} ({x.amount:,} {x.currency})",
        InstrumentForm: lambda _: "instrument",
        Item: lambda x: f"{plain(x.kind)} {x.name}",
        LegalWeight: lambda _: "bindingness",
        OtherTitle: lambda x: f"other title “{x.text}”",
        Party: lambda x: f"party {party_name(x.code)}",
        PartyBindingness: lambda x: f"view of {party_name(x.party)}",
        PillarSection: lambda x: f"pillar {plain(x.pillar)}",
        Relation: lambda x: f"relation “{plain(x.type)}” to {_other(x)}",
        Representative: lambda x: f"representative {x.name}",
        Source: lambda x: f"source {x.id} ({x.publisher})",
        Statement: lambda x: f"statement by {party_name(x.by)} of {when(x.date)}",
        StatusEntry: lambda x: f"status of {when(x.date)}",
        TextVersion: lambda x: f"version in {x.language}",
        Title: lambda _: "title",
        Unknown: lambda x: f"unknown about {plain(x.about)}",
        Waiver: lambda x: f"waiver of {x.code}",
    }
)
_SAYS: Mapping[type[Entity], Callable[[Any], tuple[str | None, ...]]] = MappingProxyType(
    {
        Actor: lambda x: (plain(x.role), x.party and f"for {party_name(x.party)}", x.note),
        Body: lambda x: (plain(x.kind), x.note),
        Commitment: lambda x: (f"{strength(x)}: {x.text}",),
        CommitmentCaveat: lambda x: (plain(x.scope), x.note),
        Dispute: lambda x: (x.claim, f"Finding: {x.finding}"),
        Event: lambda x: (x.text, x.status and f"Status from then on: {plain(x.status)}"),
        Funding: lambda x: (x.purpose,),
        PartyBindingness: lambda x: (plain(x.value), x.note),
        Relation: lambda x: (x.note,),
        Representative: lambda x: (f"{plain(x.capacity)} for {party_name(x.party)}", x.office, x.note),
        Statement: lambda x: (x.text,),
        StatusEntry: lambda x: (plain(x.value), x.note),
        Unknown: lambda x: (plain(x.value), x.text),
        Waiver: lambda x: (x.reason,),
    }
)


def called(part: Entity, key: str = "") -> str:
    """Return what a part is called, in the middle of a sentence; a part without a name of its own goes by its key."""
    name = _CALLED.get(type(part))
    return plain(key) if name is None else name(part)


def says(part: Entity) -> str:
    """Return what a part says, in a few words; a part of no particular kind by all its plain values."""
    tell = _SAYS.get(type(part))
    said = _values(part) if tell is None else tell(part)
    return _sentences([excerpt(words) for words in said if words])


def strength(commitment: Commitment) -> str:
    """Return how firm a commitment is, with its verb; what is no promise is said to be what it is."""
    verb = f"“{commitment.verb.translate(_INNER_MARKS)}”"
    if commitment.kind is CommitmentKind.PROMISE:
        return f"{plain(commitment.degree)}, {verb}"
    return f"{plain(commitment.kind)}, {verb}"


def _values(part: Entity) -> list[str]:
    found = ((name, getattr(part, name)) for name in type(part).model_fields)
    return [f"{plain(name)} {value_in_words(name, value)}" for name, value in found if _is_plain(value)]


def _is_plain(value: object) -> bool:
    return value is not None and not isinstance(value, (Entity, tuple))


def _other(relation: Relation) -> str:
    return relation.agreement or (f"“{relation.instrument.title}”" if relation.instrument else "another agreement")


def _sentences(parts: list[str]) -> str:
    """Join what is said: after a full stop as sentences, otherwise with semicolons."""
    text = ""
    for part in parts:
        joint = "" if not text else " " if text[-1] in ".?!…" else "; "
        text += joint + part
    return text
