"""Waivers: rules that a record breaks for a reason, and the rules that keep waivers honest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from policytrack.findings import Code, Problem, Severity
from policytrack.models import Waiver
from policytrack.rules.rule import Rule, rule
from policytrack.rules.subject import Subject

_ACROSS_RECORDS = "PT3"


@dataclass(frozen=True, slots=True)
class Waiving:
    """The waivers of one record, the codes there are, and the positions of the waivers that hid a problem."""

    waivers: Sequence[Waiver]
    codes: Mapping[str, Code]
    used: frozenset[int]

    def waivable(self) -> tuple[str, ...]:
        """Return the codes of the rules that allow a waiver."""
        return tuple(name for name, code in self.codes.items() if code.waivable)


WaiverRule: TypeAlias = Rule[Waiving, Problem]
"""A rule that looks at the waivers of one record, once they have been applied."""


@rule(
    code="PT290",
    name="waiver-of-unknown-rule",
    title="a waiver names a rule that does not exist",
    remedy="Copy the code from the finding that is to be waived.",
)
def unknown_rule(waiving: Waiving) -> Iterable[Problem]:
    """A waiver with a wrong code hides nothing, and its reason is lost."""
    for i, waiver in enumerate(waiving.waivers):
        if waiver.code not in waiving.codes:
            message = f"no rule has the code `{waiver.code}`"
            yield unknown_rule.problem(message, ("waivers", i, "code"), waiver.code, allowed=waiving.waivable())


@rule(
    code="PT291",
    name="waiver-not-allowed",
    title="a waiver names a rule that allows none",
    remedy="Mend what the rule finds, and take the waiver out.",
)
def not_waivable(waiving: Waiving) -> Iterable[Problem]:
    """Most rules guard something without which a record cannot be used; no reason makes up for that."""
    for i, waiver in enumerate(waiving.waivers):
        code = waiving.codes.get(waiver.code)
        if code is not None and not code.waivable:
            message = f"`{waiver.code}` ({code.title}) allows no waiver"
            yield not_waivable.problem(message, ("waivers", i, "code"), waiver.code, allowed=waiving.waivable())


@rule(
    code="PT292",
    name="waiver-of-nothing",
    title="a waiver hides no finding",
    remedy="Take the waiver out, or correct what it is about.",
    severity=Severity.WARNING,
)
def idle_waiver(waiving: Waiving) -> Iterable[Problem]:
    """A waiver that is no longer needed would hide the next mistake of its kind.

    Waivers of rules across records are passed over, because one record does not tell whether they are needed.
    """
    for i, waiver in enumerate(waiving.waivers):
        code = waiving.codes.get(waiver.code)
        if code is None or not code.waivable or i in waiving.used or waiver.code.startswith(_ACROSS_RECORDS):
            continue
        limit = f" about `{waiver.about}`" if waiver.about else ""
        yield idle_waiver.problem(f"there is no finding {waiver.code}{limit} to waive", ("waivers", i), waiver.code)


WAIVER_RULES: tuple[WaiverRule, ...] = (unknown_rule, not_waivable, idle_waiver)


def apply(subject: Subject, problems: Iterable[Problem], codes: Mapping[str, Code]) -> list[Problem]:
    """Return the problems that no waiver of the record hides, and what is wrong with the waivers."""
    waivers = subject.agreement.waivers
    places: dict[tuple[str, str | None], int] = {}
    for i, waiver in enumerate(waivers):
        if waiver.code in codes and codes[waiver.code].waivable:
            places.setdefault((waiver.code, waiver.about), i)
    used: set[int] = set()
    kept: list[Problem] = []
    for problem in problems:
        hits = [
            places[problem.code, about]
            for about in (None, *subject.words_for(problem.pointer))
            if (problem.code, about) in places
        ]
        used.update(hits)
        if not hits:
            kept.append(problem)
    waiving = Waiving(waivers, codes, frozenset(used))
    for rule_ in WAIVER_RULES:
        kept += rule_.check(waiving)
    return kept
