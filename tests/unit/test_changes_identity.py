"""By what members of lists are known again."""

from __future__ import annotations

from typing import get_args

from policytrack.change.identity import MATCHING
from policytrack.models import Agreement, Entity, PillarSection


def _types(annotation):
    """Yield every type that an annotation is made of."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _types(part)


def _members(model, seen):
    """Yield the kinds of parts that stand in lists, however deep."""
    for field in model.model_fields.values():
        kinds = {kind for kind in _types(field.annotation) if issubclass(kind, Entity)}
        if "tuple" in repr(field.annotation):
            yield from kinds
        for kind in kinds - seen:
            seen.add(kind)
            yield from _members(kind, seen)


def test_every_member_of_a_list_can_be_known_again():
    """A new kind of list in a record needs a row; sections go by their pillar alone."""
    assert set(_members(Agreement, set())) - {PillarSection} == set(MATCHING)


def test_what_decides_are_keys_of_the_part():
    """A key that is spelt wrong would find everything the same."""
    for kind, matching in MATCHING.items():
        for key in [*matching.words, *(key for stage in matching.stages for key in stage.keys)]:
            assert key.partition(".")[0] in kind.model_fields
