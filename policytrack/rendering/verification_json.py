"""What verifying the evidence of records found, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from policytrack.rendering.findings_json import json_pointer
from policytrack.verification import Check, Coverage, Verification, coverage

SCHEMA_VERSION = 1
"""Version of the layout of the object; a new one only when something in it changes its meaning or goes."""


def verification_json(verifications: Sequence[Verification], version: str) -> str:
    """Return one JSON object; `version` is that of policytrack.

    Its keys: `schema_version`, `policytrack`, `total` (coverage of all records) and `records`, in the order given, each
    with `id`, `coverage` and `checks`. A check has always the same keys; what there is not is null.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "policytrack": version,
        "total": _coverage(coverage(verifications)),
        "records": [*_records(verifications)],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _records(verifications: Iterable[Verification]) -> Iterable[dict[str, Any]]:
    for verification in verifications:
        yield {
            "id": verification.agreement.id,
            "coverage": _coverage(coverage([verification])),
            "checks": [_check(check) for check in verification.checks],
        }


def _check(check: Check) -> dict[str, Any]:
    piece = check.evidence
    return {
        "outcome": check.outcome.value,
        "claim": piece.claim.path,
        "pointer": json_pointer(piece.pointer),
        "source": piece.source.id,
        "reliability": piece.source.reliability.value,
        "passage": piece.passage,
        "link": piece.link,
        "places": check.places,
        "nearest": check.near.words if check.near else None,
        "distance": check.near.distance if check.near else None,
    }


def _coverage(found: Coverage) -> dict[str, Any]:
    return {
        "claims": found.claims,
        "claims_with_passage": found.claims_with_passage,
        "claims_verified": found.claims_verified,
        "disputes": found.disputes,
        "evidence": {
            grade.value: {
                "evidence": tally.evidence,
                "with_passage": tally.with_passage,
                "verified": tally.verified,
                "failed": tally.failed,
                "unverifiable": tally.unverifiable,
            }
            for grade, tally in found.by_grade.items()
        },
    }
