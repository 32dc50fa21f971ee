"""Rules of relations, as far as one record tells: one other end, and another one."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.findings import Problem
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject


@rule(
    code="PT246",
    name="relation-without-one-end",
    title="a relation names neither an agreement nor an instrument, or both",
    remedy="Write `agreement` when the other one has a record here, `instrument` when it has none.",
    where="relations",
)
def one_end(subject: Subject) -> Iterable[Problem]:
    """A relation leads to one other text: one that has a record, or one that has none."""
    for i, relation in enumerate(subject.relations):
        if (relation.agreement is None) == (relation.instrument is None):
            how = "neither an agreement nor an instrument" if relation.agreement is None else "both"
            tail = "" if relation.agreement is None else " an agreement and an instrument"
            yield one_end.problem(f"this relation names {how}{tail}", ("relations", i))


@rule(
    code="PT247",
    name="relation-to-itself",
    title="an agreement is related to itself",
    remedy="Write the identifier of the other agreement.",
    where="relations",
)
def not_itself(subject: Subject) -> Iterable[Problem]:
    """Relations lead from one agreement to another; the own identifier was most often copied by mistake."""
    identifier = subject.agreement.id
    for i, relation in enumerate(subject.relations):
        if relation.agreement == identifier:
            message = f"`{identifier}` is this agreement itself"
            yield not_itself.problem(message, ("relations", i, "agreement"), identifier)


RULES: tuple[RecordRule, ...] = (one_end, not_itself)
