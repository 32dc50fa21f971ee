"""The filters: one table, from which `where`, `commitments` and the command take names, values and tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeAlias, TypedDict, TypeVar

from policytrack.dataset import values
from policytrack.dataset.choices import AllOf, AnyOf
from policytrack.dataset.folding import holds_words
from policytrack.fields import DateLike, PartialDate
from policytrack.models import Agreement, Commitment, PillarSection
from policytrack.vocabulary import (
    Adoption,
    AgreementStatus,
    Bindingness,
    CommitmentKind,
    Degree,
    InstrumentType,
    Pillar,
    Topic,
)

V = TypeVar("V")

WordChoice: TypeAlias = str | AnyOf[str] | AllOf[str]
"""A word (a code, a name, a term, some text), or several."""
DateChoice: TypeAlias = DateLike | AnyOf[DateLike] | AllOf[DateLike]
"""A day, or a date of less precision, or several."""
PairChoice: TypeAlias = tuple[str, str] | AnyOf[tuple[str, str]] | AllOf[tuple[str, str]]
"""Two parties, or several such pairs."""


class Filters(TypedDict, total=False):
    """Names and types of the filters, for type checkers; `FILTERS` says what each of them does."""

    party: WordChoice
    between: PairChoice
    pillar: WordChoice
    topic: WordChoice
    degree: WordChoice
    degree_at_least: WordChoice
    obligor: WordChoice
    status: WordChoice
    instrument: WordChoice
    bindingness: WordChoice
    adoption: WordChoice
    representative: WordChoice
    on: DateChoice
    since: DateChoice
    until: DateChoice
    text: WordChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Generic[V]):
    """What all filters have: a name, what they find, and how a user's value is read."""

    name: str
    finds: str
    """What it finds, completing “agreements …”."""
    read: Callable[[object], V]
    """Turns what a user wrote into the value of the test; raises UnknownValueError."""
    terms: tuple[str, ...] = ()
    """The terms it takes, when they are few and closed; plain words for them are taken too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFilter(Filter[V]):
    """A filter that looks at an agreement as a whole."""

    test: Callable[[V, Agreement], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFilter(Filter[V]):
    """A filter that looks at commitments; all filters of this sort have to hold for one and the same commitment."""

    test: Callable[[V, PillarSection, Commitment], bool]


AnyFilter: TypeAlias = AgreementFilter[Any] | CommitmentFilter[Any]


def _has_party(code: str, agreement: Agreement) -> bool:
    first, second = agreement.parties
    return code in (first.code, second.code)


def _can_be_on(day: PartialDate, agreement: Agreement) -> bool:
    return _can_be_since(day, agreement) and _can_be_until(day, agreement)


# By sort keys, because they never raise: an agreement that was not checked may have a day the calendar lacks.
def _can_be_since(day: PartialDate, agreement: Agreement) -> bool:
    return agreement.date.sort_key[1] >= day.sort_key[0]


def _can_be_until(day: PartialDate, agreement: Agreement) -> bool:
    return agreement.date.sort_key[0] <= day.sort_key[1]


def texts_of(agreement: Agreement) -> tuple[str | None, ...]:
    """Return the texts of an agreement that the filter `text` looks at."""
    title = agreement.title
    return (
        title.text,
        title.short,
        *(other.text for other in title.others),
        agreement.summary,
        *(text for commitment in agreement.commitments for text in _texts(commitment)),
        *(event.text for event in agreement.events),
    )


def _speaks_of(words: tuple[str, ...], agreement: Agreement) -> bool:
    return holds_words(words, *texts_of(agreement))


def _texts(commitment: Commitment) -> tuple[str, ...]:
    return (commitment.text, commitment.verb, *(item.name for item in commitment.items))


def _is_about(subject: Pillar | Topic, section: PillarSection, commitment: Commitment) -> bool:
    return section.pillar is subject or subject in commitment.topics


def has_degree(commitment: Commitment) -> bool:
    """Tell whether the degree counts: the verb of a hope, or of something left out, says nothing of firmness."""
    return commitment.kind not in {CommitmentKind.EXPECTED_EFFECT, CommitmentKind.EXCLUSION, CommitmentKind.ABSENCE}


_ROWS: tuple[AnyFilter, ...] = (
    AgreementFilter(
        name="party",
        finds="to which it is a party: a code of three or two letters, or a name",
        read=values.party,
        test=_has_party,
    ),
    AgreementFilter(
        name="between",
        finds="between exactly these two parties, in either order",
        read=values.pair,
        test=lambda codes, agreement: all(_has_party(code, agreement) for code in codes),
    ),
    CommitmentFilter(
        name="pillar",
        finds="with a commitment in this field; a topic's word, as in 'fraud', narrows it to that topic",
        read=values.pillar,
        test=_is_about,
        terms=tuple(Pillar),
    ),
    CommitmentFilter(
        name="topic",
        finds="with a commitment on this subject",
        read=values.topic,
        test=lambda topic, _, commitment: topic in commitment.topics,
        terms=tuple(Topic),
    ),
    CommitmentFilter(
        name="degree",
        finds="with a commitment of exactly this degree; expected effects, exclusions and absences do not count",
        read=values.term_of(Degree, "degree"),
        test=lambda degree, _, commitment: commitment.degree is degree and has_degree(commitment),
        terms=tuple(Degree),
    ),
    CommitmentFilter(
        name="degree_at_least",
        finds="with a commitment, counted in the same way, in the tier of this degree or in a firmer one",
        read=values.ranked_degree,
        test=lambda degree, _, commitment: commitment.degree.at_least(degree) and has_degree(commitment),
        terms=tuple(degree for degree in Degree if degree.tier is not None),
    ),
    CommitmentFilter(
        name="obligor",
        finds="with a commitment that names this party as one that is to act",
        read=values.party,
        test=lambda code, _, commitment: code in commitment.obligors,
    ),
    AgreementFilter(
        name="status",
        finds="that now stand so, by their newest event",
        read=values.term_of(AgreementStatus, "agreement status"),
        test=lambda status, agreement: agreement.status is status,
        terms=tuple(AgreementStatus),
    ),
    AgreementFilter(
        name="instrument",
        finds="in this form",
        read=values.term_of(InstrumentType, "instrument type"),
        test=lambda form, agreement: agreement.instrument.type is form,
        terms=tuple(InstrumentType),
    ),
    AgreementFilter(
        name="bindingness",
        finds="judged so as to whether they bind",
        read=values.term_of(Bindingness, "bindingness"),
        test=lambda weight, agreement: agreement.instrument.bindingness.value is weight,
        terms=tuple(Bindingness),
    ),
    AgreementFilter(
        name="adoption",
        finds="adopted by this act",
        read=values.term_of(Adoption, "adoption"),
        test=lambda act, agreement: agreement.instrument.adoption is act,
        terms=tuple(Adoption),
    ),
    AgreementFilter(
        name="representative",
        finds="for which a person of this name acted; beginnings of words are enough",
        read=values.words_of("representative"),
        test=lambda words, agreement: any(holds_words(words, who.name) for who in agreement.representatives),
    ),
    AgreementFilter(
        name="on",
        finds="whose date can be that day, or within that month, year or interval",
        read=values.date,
        test=_can_be_on,
    ),
    AgreementFilter(
        name="since",
        finds="whose date can be that day or a later one",
        read=values.date,
        test=_can_be_since,
    ),
    AgreementFilter(
        name="until",
        finds="whose date can be that day or an earlier one",
        read=values.date,
        test=_can_be_until,
    ),
    AgreementFilter(
        name="text",
        finds="in whose title, summary, commitments and events all these words begin some word",
        read=values.words_of("text"),
        test=_speaks_of,
    ),
)

FILTERS: Mapping[str, AnyFilter] = MappingProxyType({row.name: row for row in _ROWS})
"""The filters of agreements by name, in the order in which they are listed to users."""

COMMITMENT_FILTERS: Mapping[str, AnyFilter] = MappingProxyType(
    {
        **FILTERS,
        "text": CommitmentFilter(
            name="text",
            finds="in whose own words, verb and named things all these words begin some word",
            read=values.words_of("text"),
            test=lambda words, _, commitment: holds_words(words, *_texts(commitment)),
        ),
    }
)
"""The same filters for commitments; only `text` differs, since it looks at the commitment itself."""
