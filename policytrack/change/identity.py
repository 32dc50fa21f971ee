"""By what a member of each list of a record is known again in another version of the record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from policytrack.change.matching import Matching, Stage
from policytrack.models import (
    Actor,
    Body,
    Commitment,
    CommitmentCaveat,
    Dispute,
    Entity,
    Event,
    Evidence,
    Funding,
    Item,
    OtherTitle,
    Party,
    PartyBindingness,
    Relation,
    Representative,
    Source,
    Statement,
    StatusEntry,
    TextVersion,
    Unknown,
    Waiver,
)

_ALIKE = 0.5
"""Least likeness of the words of what has nothing else in common that could tell it."""
_MUCH_ALIKE = 0.6
"""The same for dated entries, of which a record may have several that read alike."""

_OTHER = ("agreement", "instrument.title")
"""What a relation leads to."""

MATCHING: Mapping[type[Entity], Matching] = MappingProxyType(
    {
        Actor: Matching((Stage(("name", "role")), Stage(("name",)), Stage(("party",), _ALIKE)), ("name",)),
        Body: Matching((Stage(("name",)), Stage((), _ALIKE)), ("name", "aliases")),
        Commitment: Matching((Stage(("id",)),)),
        CommitmentCaveat: Matching((Stage(("code", "scope")), Stage(("code",)))),
        Dispute: Matching((Stage(("about", "claim")), Stage(("about",), _ALIKE)), ("claim",)),
        Event: Matching((Stage(("date", "kind")), Stage((), _MUCH_ALIKE)), ("text",)),
        Evidence: Matching((Stage(("source", "passage")), Stage(("source",), _ALIKE)), ("passage",)),
        Funding: Matching((Stage(("payer", "amount", "currency")), Stage(("payer",), _ALIKE)), ("purpose",)),
        Item: Matching((Stage(("name",)), Stage(("kind",), _ALIKE)), ("name",)),
        OtherTitle: Matching((Stage(("text",)), Stage(("language",), _ALIKE)), ("text",)),
        Party: Matching((Stage(("code",)),)),
        PartyBindingness: Matching((Stage(("party",)),)),
        Relation: Matching((Stage(("type", *_OTHER)), Stage(_OTHER), Stage(("type",), _ALIKE)), (*_OTHER, "note")),
        Representative: Matching(
            (Stage(("party", "name", "capacity")), Stage(("name",)), Stage(("party",), _ALIKE)), ("name",)
        ),
        Source: Matching((Stage(("id",)),)),
        Statement: Matching((Stage(("by", "date")), Stage(("by",), _MUCH_ALIKE)), ("text",)),
        StatusEntry: Matching(
            (Stage(("date", "value")), Stage(("date",)), Stage((), _MUCH_ALIKE)),
            ("value", "note", "evidence"),
        ),
        TextVersion: Matching((Stage(("language", "url")), Stage(("language",)))),
        Unknown: Matching((Stage(("about", "value")), Stage(("about",), _ALIKE)), ("text",)),
        Waiver: Matching((Stage(("code", "about")), Stage(("code",))), ("reason",)),
    }
)
"""For each kind of member, save sections, which go by their pillar; that none is left out is tested."""
