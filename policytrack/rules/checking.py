"""Holding one record against the rules."""

from __future__ import annotations

from policytrack.findings import Problem
from policytrack.models import Agreement
from policytrack.rules.catalogue import CODES, RECORD_RULES
from policytrack.rules.subject import Subject
from policytrack.rules.waivers import apply

# Nearly every record is clean, so what counts is the number of calls that find nothing.
_ALWAYS = tuple(rule.check for rule in RECORD_RULES if not rule.where)
_WHERE = tuple(
    (part, tuple(rule.check for rule in RECORD_RULES if rule.where == part))
    for part in sorted({rule.where for rule in RECORD_RULES if rule.where})
)


def check_record(agreement: Agreement, name: str | None) -> list[Problem]:
    """Return everything in one record that breaks a rule, in the order of the codes; never raises.

    `name` is the file's name without its ending, None when the record comes from elsewhere. What a waiver of the record
    hides is left out; what is wrong with the waivers is added.
    """
    subject = Subject(agreement, name)
    problems: list[Problem] = []
    for check in _ALWAYS:
        problems += check(subject)
    for part, checks in _WHERE:
        if getattr(subject, part):
            for check in checks:
                problems += check(subject)
    problems.sort(key=lambda problem: problem.code)
    return apply(subject, problems, CODES) if agreement.waivers else problems
