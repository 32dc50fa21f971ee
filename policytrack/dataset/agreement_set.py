"""The collection: an immutable mapping from identifier to agreement."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast, final, overload

from policytrack.chronicle import Due, Recurrence, as_of, due, known_at, overdue, recurrences
from policytrack.dataset import values
from policytrack.dataset.disputes import LocatedDispute, disputes
from policytrack.dataset.filters import COMMITMENT_FILTERS, FILTERS, AnyFilter, Filters
from policytrack.dataset.lineage import Lineage, lineage
from policytrack.dataset.notebook import table
from policytrack.dataset.selection import select_agreements, select_commitments
from policytrack.errors import UnknownAgreementError
from policytrack.fields import DateLike
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment, Moment
from policytrack.tables import Row, rows, to_arrow, to_pandas, to_polars

if TYPE_CHECKING:  # libraries of others, of which none has to be installed
    import pandas as pd
    import polars as pl

D = TypeVar("D")
M = TypeVar("M", bound=Callable[..., Any])

_MOST_CODES = 6  # that a short description names


class _LeftOut:
    """Stands in signatures for a filter that is not given; no filter takes it."""

    def __repr__(self) -> str:
        return "…"


_LEFT_OUT = _LeftOut()


def _takes(filters: Mapping[str, AnyFilter]) -> Callable[[M], M]:
    """Show the filters in the help of a method, and in the signature that notebooks complete names from."""

    def explained(method: M) -> M:
        listed = "\n".join(f"    {row.name}: {row.finds}." for row in filters.values())
        method.__doc__ = f"{inspect.cleandoc(method.__doc__ or '')}\n\nFilters:\n{listed}\n"
        signature = inspect.signature(method)
        *others, _ = signature.parameters.values()
        named = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=_LEFT_OUT) for name in filters]
        method.__dict__["__signature__"] = signature.replace(parameters=[*others, *named])
        return method

    return explained


def _by_date(found: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(sorted(found, key=lambda due: (*due.date.sort_key, due.agreement.id, due.what)))


@final
class AgreementSet(Mapping[str, Agreement]):
    """Agreements by identifier, in the order of their identifiers; immutable.

    Made by `load`, by `where`, from agreements in any order, or from a mapping of them. Two sets are equal when they
    hold the same agreements. `a | b` holds the agreements of both.

    Raises:
        ValueError: Two different agreements have the same identifier.
    """

    __slots__ = ("_agreements",)

    def __init__(self, agreements: Iterable[Agreement] | Mapping[str, Agreement] = ()) -> None:
        if isinstance(agreements, Mapping):
            agreements = cast("Mapping[str, Agreement]", agreements).values()
        self._agreements: dict[str, Agreement] = {}
        for agreement in sorted(agreements, key=lambda agreement: agreement.id):
            known = self._agreements.setdefault(agreement.id, agreement)
            if known is not agreement and known != agreement:
                raise ValueError(f"two different agreements have the identifier {agreement.id!r}")

    @_takes(FILTERS)
    def where(self, *predicates: Callable[[Agreement], object], **filters: Unpack[Filters]) -> AgreementSet:
        """Return the agreements for which every filter and every predicate holds.

        The filters on commitments (`pillar`, `topic`, `degree`, `degree_at_least`, `obligor`) have to hold for one
        and the same commitment: `pillar="cyber", degree_at_least="committed"` asks for a cyber commitment of that
        degree. For a degree, what is merely expected, excluded or absent does not count, whatever its verb: it is found
        by its pillar and topic only. An acknowledgement counts, and is `reaffirmed`, the weakest.

        Words are taken as records write them or plainly (`in force`, `drugs`, `liaison officers`), parties as codes of
        three or two letters or as names; case and accents never matter. `any_of(…)` and `all_of(…)` give a filter
        several values; `all_of` asks for each of them on its own.

        A date counts when it can be meant: an agreement of “2026” is found by `since="2026-06-01"` and by
        `until="2026-06-01"`, so `on` is the same as `since` and `until` together.

        Raises:
            UnknownFilterError: There is no filter of that name.
            UnknownValueError: A filter does not know the value, or it is of the wrong type.
        """
        return AgreementSet(select_agreements(self._agreements.values(), predicates, filters))

    @_takes(COMMITMENT_FILTERS)
    def commitments(
        self, *predicates: Callable[[LocatedCommitment], object], **filters: Unpack[Filters]
    ) -> tuple[LocatedCommitment, ...]:
        """Return the commitments for which every filter and every predicate holds, in the order of the records.

        The filters are those of `where`; those that look at agreements choose the agreements. `text` looks at the
        words of the commitment, and a predicate is given the located commitment.

        Raises:
            UnknownFilterError: There is no filter of that name.
            UnknownValueError: A filter does not know the value, or it is of the wrong type.
        """
        return tuple(select_commitments(self._agreements.values(), predicates, filters))

    def as_of(self, day: DateLike, *, possibly: bool = False) -> AgreementSet:
        """Return the agreements as they were at the end of `day`: those with a status by then, without what came later.

        What is dated only in part counts when it had certainly come by then; with `possibly`, as soon as it may have.
        What the data has withdrawn does not count.

        Args:
            day: A `datetime.date`, a `PartialDate`, or text; `2025` is taken as the end of that year.
            possibly: Include what may have happened by then.

        Raises:
            UnknownValueError: `day` is not a date.

        >>> import policytrack as pt
        >>> earlier = pt.load().as_of("2026-02-07")["can-ind-2026-security-workplan"]
        >>> earlier.status, earlier.status_on("2026-02-08")
        (<AgreementStatus.AGREED: 'agreed'>, <AgreementStatus.AGREED: 'agreed'>)
        """
        read = values.date(day)
        return AgreementSet(found for one in self.values() if (found := as_of(one, read, possibly=possibly)))

    def known_at(self, day: DateLike) -> AgreementSet:
        """Return the agreements as the data had them at the end of `day`: without what was recorded later.

        A correction that was recorded later changes nothing, however far it is dated back; what was withdrawn later is
        still there. `known_at(one).as_of(another)` is what the data said, on one day, about another.

        Raises:
            UnknownValueError: `day` is not a date.
        """
        read = values.date(day)
        return AgreementSet(found for one in self.values() if (found := known_at(one, read)))

    def timeline(self) -> tuple[Moment, ...]:
        """Return everything dated in all records, oldest first."""
        moments = [moment for agreement in self.values() for moment in agreement.timeline()]
        return tuple(sorted(moments, key=lambda moment: (*moment.date.sort_key, moment.agreement)))

    def overdue(self, on: DateLike) -> tuple[Due, ...]:
        """Return the deadlines before `on` whose promises were not kept by then, or of which nobody knows; by date.

        Raises:
            UnknownValueError: `on` is not a date.
        """
        read = values.date(on)
        return _by_date(found for agreement in self.values() for found in overdue(agreement, read))

    def due(self, between: tuple[DateLike, DateLike]) -> tuple[Due, ...]:
        """Return what is due from the first day to the last: deadlines, ends of terms, recurrences; by date.

        Raises:
            UnknownValueError: One of the two is not a date.
        """
        start, end = (values.date(day) for day in between)
        return _by_date(found for agreement in self.values() for found in due(agreement, start, end))

    def recurrences(self, on: DateLike) -> tuple[Recurrence, ...]:
        """Return, for each body and commitment with a cadence, how far it was kept by `on`.

        Raises:
            UnknownValueError: `on` is not a date.
        """
        read = values.date(on)
        return tuple(found for agreement in self.values() for found in recurrences(agreement, read))

    def lineage(self, identifier: str) -> Lineage:
        """Return what the agreement descends from and what descends from it, oldest first, with the relations.

        Raises:
            UnknownAgreementError: No agreement has the identifier.
        """
        return lineage(self, self[identifier].id)

    def disputes(
        self, *, about: str | None = None, source: str | None = None, text: str | None = None
    ) -> tuple[LocatedDispute, ...]:
        """Return where sources contradict each other, in the order of the records.

        Args:
            about: Key of a record, as in `events`, or identifier of a commitment.
            source: Identifier of a source that makes the claim or contradicts it.
            text: Words of the claim or the finding.

        Raises:
            UnknownValueError: No dispute is about this, or no record lists the source.
        """
        return tuple(disputes([*self.values()], about=about, source=source, text=text))

    def rows(self, unit: str) -> list[Row]:
        """Return the table of a unit, one mapping from column to cell for each row; see `policytrack.tables.rows`.

        Raises:
            UnknownValueError: There is no such unit.
        """
        return rows(self, unit)

    def to_pandas(self, unit: str) -> pd.DataFrame:
        """Return the table of a unit as a pandas data frame; see `policytrack.tables.to_pandas`."""
        return to_pandas(self, unit)

    def to_polars(self, unit: str) -> pl.DataFrame:
        """Return the table of a unit as a polars data frame; see `policytrack.tables.to_polars`."""
        return to_polars(self, unit)

    def to_arrow(self, unit: str) -> Any:
        """Return the table of a unit as a `pyarrow.Table`; see `policytrack.tables.to_arrow`."""
        return to_arrow(self, unit)

    def __getitem__(self, identifier: str) -> Agreement:
        """Return the agreement called `identifier`; UnknownAgreementError, with a suggestion, when there is none."""
        try:
            return self._agreements[identifier]
        except KeyError:
            shown = str(identifier)
            alike = [known for known in self._agreements if known.startswith(shown[:3])]  # few among ten thousand
            raise UnknownAgreementError(shown, suggestion=nearest(shown, alike or self._agreements)) from None

    @overload
    def get(self, key: str, /) -> Agreement | None: ...
    @overload
    def get(self, key: str, default: Agreement, /) -> Agreement: ...
    @overload
    def get(self, key: str, default: D, /) -> Agreement | D: ...
    def get(self, key: str, default: object = None, /) -> object:
        """Return the agreement called `key`, or `default` when there is none."""
        return self._agreements.get(key, default)  # Mapping's own would look for a suggestion first

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._agreements

    def __iter__(self) -> Iterator[str]:
        return iter(self._agreements)

    def __len__(self) -> int:
        return len(self._agreements)

    def __eq__(self, other: object) -> bool:
        return self._agreements == other._agreements if isinstance(other, AgreementSet) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self._agreements))  # equal sets have equal identifiers; hashing all text would be slow

    def __or__(self, other: AgreementSet) -> AgreementSet:
        if not isinstance(other, AgreementSet):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller is checked
            return NotImplemented
        return AgreementSet([*self.values(), *other.values()])

    def __repr__(self) -> str:
        return f"<AgreementSet: {self._described()}>"

    def _repr_html_(self) -> str:
        return table(self._described(), self._agreements.values())

    def _described(self) -> str:
        """Describe the set in a few words: how many, of which years, of which parties (the most frequent first)."""
        if not self:
            return "no agreements"
        years = sorted({agreement.year for agreement in self.values()})
        span = f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"
        codes = Counter(sorted(code for agreement in self.values() for code in agreement.pair))
        named = " ".join(code for code, _ in codes.most_common(_MOST_CODES))
        more = " …" if len(codes) > _MOST_CODES else ""
        return f"{len(self)} {'agreement' if len(self) == 1 else 'agreements'}, {span}, {named}{more}"
