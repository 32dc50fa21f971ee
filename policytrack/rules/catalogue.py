"""All rules and all codes, in order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from policytrack.findings import READING_CODES, SHAPE_CODES, TEXT_CODES, Code
from policytrack.rules import chronology, commitments, evidence, identity, references, relations, sources, status
from policytrack.rules.collection import COLLECTION_RULES
from policytrack.rules.subject import RecordRule
from policytrack.rules.succession import SUCCESSION_RULES
from policytrack.rules.tombstones import TOMBSTONE_RULES
from policytrack.rules.waivers import WAIVER_RULES

RECORD_RULES: tuple[RecordRule, ...] = tuple(
    sorted(
        (
            *identity.RULES,
            *references.RULES,
            *chronology.RULES,
            *status.RULES,
            *commitments.RULES,
            *relations.RULES,
            *evidence.RULES,
            *sources.RULES,
        ),
        key=lambda rule: rule.code.code,
    )
)
"""Rules that look at one record, in the order of their codes."""

CODES: Mapping[str, Code] = MappingProxyType(
    {
        code.code: code
        for code in sorted(
            (
                *READING_CODES,
                *SHAPE_CODES,
                *TEXT_CODES,
                *(rule.code for rule in RECORD_RULES),
                *(rule.code for rule in WAIVER_RULES),
                *(rule.code for rule in COLLECTION_RULES),
                *(rule.code for rule in TOMBSTONE_RULES),
                *(rule.code for rule in SUCCESSION_RULES),
            ),
            key=lambda code: code.code,
        )
    }
)
"""Every kind of finding by its code, in the order of the codes."""
