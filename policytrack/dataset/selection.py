"""From filters as a user gives them to the agreements or commitments they select.

An `AllOf` asks for each of its values on its own, whatever else is asked: `where(f=all_of(a, b), …)` is what
`where(f=a, …)` and `where(f=b, …)` have in common. An `AnyOf` is one test that either value passes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import product
from typing import TypeAlias, TypeVar

from policytrack.dataset.choices import is_all_of, is_any_of
from policytrack.dataset.filters import COMMITMENT_FILTERS, FILTERS, AnyFilter, CommitmentFilter
from policytrack.errors import UnknownFilterError
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment

S = TypeVar("S")

_Test: TypeAlias = Callable[..., object]
"""Tells of an agreement, or of a section and a commitment in it, whether it is wanted."""


def select_agreements(
    agreements: Iterable[Agreement], predicates: Sequence[Callable[[Agreement], object]], given: Mapping[str, object]
) -> list[Agreement]:
    """Return the agreements for which every filter and every predicate holds, in their order."""
    tests, needs = _tests(FILTERS, given)
    if needs:
        tests.append(partial(_has_commitments, [*product(*needs)]))
    return [*_narrowed(agreements, [*tests, *_callable(predicates)])]


def select_commitments(
    agreements: Iterable[Agreement],
    predicates: Sequence[Callable[[LocatedCommitment], object]],
    given: Mapping[str, object],
) -> list[LocatedCommitment]:
    """Return the commitments for which every filter and every predicate holds, in the order of the records."""
    of_agreement, needs = _tests(COMMITMENT_FILTERS, given)
    tests = [test for need in needs for test in need]
    found = (
        LocatedCommitment(agreement, section, commitment)
        for agreement in _narrowed(agreements, of_agreement)
        for section in agreement.pillars
        for commitment in section.commitments
        if all(test(section, commitment) for test in tests)
    )
    return [*_narrowed(found, _callable(predicates))]


def _tests(filters: Mapping[str, AnyFilter], given: Mapping[str, object]) -> tuple[list[_Test], list[list[_Test]]]:
    """Return the tests of agreements, and for each filter of commitments the tests it makes."""
    of_agreement: list[_Test] = []
    of_commitment: list[list[_Test]] = []
    for name, value in given.items():
        row = filters.get(name)
        if row is None:
            raise UnknownFilterError(name, allowed=tuple(filters), suggestion=nearest(name, filters))
        if isinstance(row, CommitmentFilter):
            of_commitment.append(_tests_of(row, value))
        else:
            of_agreement += _tests_of(row, value)
    return of_agreement, [tests for tests in of_commitment if tests]  # an empty `AllOf` asks for nothing


def _tests_of(row: AnyFilter, given: object) -> list[_Test]:
    """Return the tests that have all to hold: one, unless the value is an `AllOf`."""
    values = given.values if is_all_of(given) or is_any_of(given) else (given,)
    # Partial, not a closure: without a second Python call for each agreement, questions take half the time.
    tests: list[_Test] = [partial(row.test, row.read(value)) for value in values]
    return [lambda *subject: any(test(*subject) for test in tests)] if is_any_of(given) else tests


def _has_commitments(wanted: Sequence[Sequence[_Test]], agreement: Agreement) -> bool:
    """Tell whether there is, for each group of tests, one commitment that passes the whole group."""
    return all(
        any(
            all(test(section, commitment) for test in tests)
            for section in agreement.pillars
            for commitment in section.commitments
        )
        for tests in wanted
    )


def _callable(predicates: Sequence[_Test]) -> Sequence[_Test]:
    for predicate in predicates:
        if not callable(predicate):
            raise UnknownFilterError(str(predicate), allowed=tuple(FILTERS))
    return predicates


def _narrowed(subjects: Iterable[S], tests: Iterable[_Test]) -> Iterable[S]:
    for test in tests:
        subjects = filter(test, subjects)
    return subjects
