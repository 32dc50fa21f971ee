"""Hypothesis strategies for programs that work with agreements: documents and agreements without a finding.

Needs Hypothesis, which is no dependency of policytrack; nothing in the package imports this module.

    from hypothesis import given
    from policytrack import testing

    @given(testing.agreements())
    def test_my_export_keeps_the_parties(agreement): ...

What is drawn is made up: words, people and addresses mean nothing. Each record passes every rule that looks at one
record; two of them may still break a rule across records, such as the one against agreements recorded twice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, NamedTuple, TypeAlias, cast

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    raise ImportError("policytrack.testing needs Hypothesis, which is not installed: pip install hypothesis") from error

from policytrack.dataset import AgreementSet
from policytrack.fields import PARTY_CODES
from policytrack.models import Agreement
from policytrack.vocabulary import (
    Absence,
    BindingnessBasis,
    Cadence,
    Caveat,
    CaveatScope,
    CommitmentKind,
    Degree,
    InstrumentType,
    ItemKind,
    Pillar,
    RelationType,
    StatedIn,
    TextAvailability,
    TitleStatus,
    Topic,
    Vocabulary,
)

__all__ = ["agreement_sets", "agreements", "documents"]

_PHRASES = (
    "each side will share information on security",
    "both sides will train liaison officers",
    "police and border cooperation",
    "fraud",
    "échange de données de sécurité",
    "Übereinkunft über größere Fälle",
    "tráfico en São Tomé",
    "सुरक्षा सहयोग समझौता",
    "安全保障 協力",
    "사이버 협력",
    "التعاون الأمني",
    "сотрудничество",
    "“shared” co-operation & India's 24/7 e-mail",
    "no, null, ~: #1 @office [2026-02-07]",
)
_SLUGS = [f"{word}-{number}" for word in ("workplan", "treaty", "joint-statement") for number in range(1, 100)]
_NAMES = ("Adviser One", "Conseillère d’État", "Señor Ministro", "O'Adviser", "Żaden Radca", "सलाहकार एक", "顧問 一")
_PLAIN_PARTIES = ("CAN", "EU", "GBR", "IND", "USA")


class _Origin(NamedTuple):
    """How an agreement came about, in ways that the rules allow together."""

    event: str
    status: str | None
    adoption: str
    capacity: str
    bindingness: str
    later: tuple[tuple[str, str], ...] = ()
    """Kinds of later events, and the status each leads to."""


_ORIGINS = (
    _Origin("announced", "announced", "announced", "agreed", "not_stated"),
    _Origin("issued", "announced", "issued_jointly", "issued", "political", (("took_effect", "in_effect"),)),
    _Origin(
        "signed",
        "signed",
        "signed",
        "signed",
        "binding",
        (("entered_into_force", "in_force"), ("terminated", "terminated")),
    ),
    _Origin("meeting", None, "unknown", "witnessed", "undisclosed"),
)


class _Frame(NamedTuple):
    """What the parts of one document have to agree on."""

    codes: tuple[str, str]
    origin: _Origin
    year: int
    sources: int
    """Number of sources."""

    @property
    def recorded(self) -> str:
        """A day later than anything that happens in the document."""
        return f"{self.year + 9}-01-01"


_Hole: TypeAlias = Callable[[_Frame], Any]
"""A place in a drawn part that is filled when the frame is known: strategies that are made once draw fast."""


def agreements(*, parties: Collection[str] | None = None) -> st.SearchStrategy[Agreement]:
    """Return a strategy of agreements; `parties` narrows the codes (ISO 3166-1 alpha-3, or `EU`) they are between."""
    return documents(parties=parties).map(Agreement.model_validate)


def agreement_sets(
    *, parties: Collection[str] | None = None, min_size: int = 0, max_size: int = 5
) -> st.SearchStrategy[AgreementSet]:
    """Return a strategy of collections of `min_size` to `max_size` agreements."""
    several = st.lists(agreements(parties=parties), min_size=min_size, max_size=max_size, unique_by=lambda one: one.id)
    return several.map(AgreementSet)


@st.composite
def documents(draw: st.DrawFn, *, parties: Collection[str] | None = None) -> dict[str, Any]:
    """Draw a document: what reading a valid record gives, of dictionaries, lists, texts and numbers."""
    known = st.sampled_from(_PLAIN_PARTIES) | st.sampled_from(sorted(PARTY_CODES))
    code = known if parties is None else st.sampled_from(sorted(parties))
    first, second = sorted(draw(st.lists(code, min_size=2, max_size=2, unique=True)))
    year = draw(st.integers(1900, 2100))
    parts = draw(_parts)
    frame = _Frame((first, second), draw(st.sampled_from(_ORIGINS)), year, len(parts["sources"]))
    document: dict[str, Any] = {
        "format": 1,
        "id": f"{first}-{second}-{year}-{draw(_slug)}".lower(),
        "parties": [{"code": first}, {"code": second}],
        "last_verified": frame.recorded,
        **_filled(parts, frame),
    }
    for number, source in enumerate(document["sources"], start=1):
        source |= {"id": f"source-{number}", "url": f"https://example.org/{number}"}
    document["sources"][0] |= {"kind": "press_release", "reliability": "A"}  # it can carry any claim alone
    _tie_commitments(document["pillars"])
    _tie_events(document["events"], frame)
    return document


def _filled(part: object, frame: _Frame) -> Any:
    """Return a drawn part with its holes filled."""
    if isinstance(part, dict):
        return {key: _filled(value, frame) for key, value in cast("dict[str, object]", part).items()}
    if isinstance(part, list):
        return [_filled(value, frame) for value in cast("list[object]", part)]
    return part(frame) if callable(part) else part


def _tie_commitments(sections: list[dict[str, Any]]) -> None:
    """Name the commitments; the first is a promise, and expected effects follow from it."""
    listed = [commitment for section in sections for commitment in section["commitments"]]
    for number, commitment in enumerate(listed, start=1):
        commitment["id"] = f"{commitment['topics'][0]}-{number}"
        commitment["topics"] = list(dict.fromkeys(commitment["topics"]))
        if number == 1:
            commitment["kind"] = "promise"
        elif commitment["kind"] == "expected_effect":
            commitment["effect_of"] = listed[0]["id"]


def _tie_events(events: list[dict[str, Any]], frame: _Frame) -> None:
    """Make the drawn events steps that may follow each other; the first cites every source."""
    steps = ((frame.origin.event, frame.origin.status), *frame.origin.later)
    del events[len(steps) :]
    for event, (kind, status) in zip(events, steps, strict=False):
        event["kind"] = kind
        if status:
            event["status"] = status
    events[0]["evidence"] = [{"source": f"source-{number + 1}"} for number in range(frame.sources)]


# Strategies of the parts, made once: building strategies while drawing would take most of the time.


def _terms(vocabulary: type[Vocabulary]) -> st.SearchStrategy[str]:
    return st.sampled_from([str(term) for term in vocabulary])


def _hole(fill: _Hole) -> st.SearchStrategy[Any]:
    return st.just(fill)


def _part(
    required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def _listed(part: st.SearchStrategy[Any], *, least: int = 0, most: int = 1) -> st.SearchStrategy[list[Any]]:
    return st.lists(part, min_size=least, max_size=most)


def _in_turn(*parts: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.tuples(*parts).map(list)


def _date(years: int) -> st.SearchStrategy[_Hole]:
    """Return a strategy of dates, more or less precise, in the year that many years after the agreement's."""
    months = [f"-{month:02}" for month in range(1, 13)]
    precise = [*months, *(f"{month}-{day:02}" for month in months for day in (1, 9, 28))]
    texts = ["", "~", *precise, *(f"{text}~" for text in precise)]
    return st.sampled_from(texts).map(lambda text: lambda frame: f"{frame.year + years}{text}")


def _entry(value: str, years: int) -> st.SearchStrategy[dict[str, Any]]:
    return _part({"date": _date(years), "value": st.just(value), "recorded": _recorded, "evidence": _evidence})


def _section(pillar: Pillar) -> st.SearchStrategy[dict[str, Any]]:
    mains = st.sampled_from([str(topic) for topic in Topic if topic.pillar is pillar])
    topics = st.tuples(mains, _terms(Topic)).map(list) | mains.map(lambda main: [main])
    commitment = _part({"topics": topics, **_COMMITMENT}, **_COMMITMENT_DETAILS)
    commitments = _listed(commitment, least=1, most=2)
    named = {"pillar": st.just(str(pillar)), "commitments": commitments}
    return _part(named, label=_line, note=_prose)


def _cite(others: tuple[int, ...], extras: dict[str, str]) -> _Hole:
    """Return the hole for evidence by the first source, which can carry any claim, and perhaps by others."""

    def cite(frame: _Frame) -> list[dict[str, str]]:
        numbers = dict.fromkeys([0, *(number % frame.sources for number in others)])
        return [{"source": f"source-{number + 1}", **extras} for number in numbers]

    return cite


_line = st.sampled_from(_PHRASES)
_prose = st.builds("{}; {}".format, _line, _line) | _line
_slug = st.sampled_from(_SLUGS)
_recorded = _hole(lambda frame: frame.recorded)
_party = _hole(lambda frame: frame.codes[0]) | _hole(lambda frame: frame.codes[1])
_evidence = st.builds(
    _cite,
    st.sampled_from([(), (1,), (2,), (1, 2)]),
    st.sampled_from([{}, {"locator": "opening"}, {"passage": "each country would establish … working relationships"}]),
)
_caveat = _part({"code": _terms(Caveat), "scope": _terms(CaveatScope)}, note=_prose)
_COMMITMENT: dict[str, st.SearchStrategy[Any]] = {
    "text": _prose,
    "kind": st.just("promise") | _terms(CommitmentKind),
    "degree": _terms(Degree),
    "verb": _line,
    "obligors": st.just([]) | st.tuples(_party).map(list) | _hole(lambda frame: [*frame.codes]),
    "status": st.one_of(
        st.just([]),
        _in_turn(_entry("not_started", 0)),
        _in_turn(_entry("unknown", 3)),
        _in_turn(_entry("in_progress", 0), _entry("fulfilled", 3)),
    ),
    "evidence": _evidence,
}
_COMMITMENT_DETAILS: dict[str, st.SearchStrategy[Any]] = {
    "items": _listed(_part({"kind": _terms(ItemKind), "name": _line}), least=1),
    "deadline": _date(1),
    "cadence": _part({"value": _terms(Cadence)}),
    "target": _part({"value": st.just("20"), "unit": _line}),
    "caveats": _listed(_caveat, least=1),
    "stated_in": _terms(StatedIn),
    "note": _prose,
}
_title = _part(
    {"text": _line, "status": _terms(TitleStatus)},
    short=_line,
    others=_listed(_part({"text": _line, "language": st.just("hi")})),
)
_weight = _part(
    {
        "value": _hole(lambda frame: frame.origin.bindingness),
        "basis": _terms(BindingnessBasis),
        "evidence": _evidence,
    }
)
_instrument = _part(
    {
        "type": _terms(InstrumentType),
        "bindingness": _weight,
        "adoption": _hole(lambda frame: frame.origin.adoption),
        "text": _terms(TextAvailability),
    }
)
_person = _part(
    {
        "name": st.sampled_from(_NAMES),
        "party": _party,
        "office": _line,
        "capacity": _hole(lambda frame: frame.origin.capacity),
        "evidence": _evidence,
    },
    body=_line,
)
_source = _part(
    {"publisher": _line, "language": st.sampled_from(["en", "fr-CA"]), "kind": st.just("news")}
    | {"reliability": st.sampled_from(["B", "C", "D"])}
)


def _event(years: int) -> st.SearchStrategy[dict[str, Any]]:
    return _part({"date": _date(years), "text": _prose, "recorded": _recorded, "evidence": _evidence})


_statement = _part({"by": _party, "date": _date(1), "text": _prose, "recorded": _recorded, "evidence": _evidence})
_dispute = _part({"about": st.just("events"), "claim": _prose, "made_by": st.just(["source-1"]), "finding": _prose})
_unknown = _part({"about": st.just("term"), "value": _terms(Absence), "text": _prose})
_other = _part({"title": _line}, date=_date(-1))
_relation = _part({"type": _terms(RelationType), "instrument": _other, "note": _prose})
_parts = _part(
    {
        "title": _title,
        "summary": _prose,
        "instrument": _instrument,
        "representatives": _listed(_person, least=1, most=2),  # a signature needs somebody who signed
        "pillars": st.lists(
            st.one_of([_section(pillar) for pillar in Pillar]),
            min_size=1,
            max_size=2,
            unique_by=lambda section: section["pillar"],
        ),
        "events": _in_turn(_event(0)) | _in_turn(_event(0), _event(3)) | _in_turn(_event(0), _event(3), _event(6)),
        "sources": _listed(_source, least=1, most=3),
    },
    statements=_listed(_statement),
    disputes=_listed(_dispute),
    unknowns=_listed(_unknown),
    relations=_listed(_relation),
)
