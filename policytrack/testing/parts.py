"""Strategies of the parts of a document, made once: building strategies while drawing would take most of the time."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from policytrack.testing.frames import Frame, Hole
from policytrack.vocabulary import (
    Absence,
    BindingnessBasis,
    BodyKind,
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
_BODIES = ("Joint group", "Groupe d’experts", "Security dialogue", "संयुक्त समूह")


def _terms(vocabulary: type[Vocabulary]) -> st.SearchStrategy[str]:
    return st.sampled_from([str(term) for term in vocabulary])


def _hole(fill: Hole) -> st.SearchStrategy[Any]:
    return st.just(fill)


def _part(
    required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def _listed(part: st.SearchStrategy[Any], *, least: int = 0, most: int = 1) -> st.SearchStrategy[list[Any]]:
    return st.lists(part, min_size=least, max_size=most)


def _in_turn(*drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.tuples(*drawn).map(list)


def _date(years: int) -> st.SearchStrategy[Hole]:
    """Return a strategy of dates, more or less precise, in the year that many years after the agreement's."""
    months = [f"-{month:02}" for month in range(1, 13)]
    precise = [*months, *(f"{month}-{day:02}" for month in months for day in (1, 9, 28))]
    texts = ["", "~", *precise, *(f"{text}~" for text in precise)]
    return st.sampled_from(texts).map(lambda text: lambda frame: f"{frame.year + years}{text}")


def _cite(others: tuple[int, ...], extras: dict[str, str]) -> Hole:
    """Return the hole for evidence by the first source, which can carry any claim, and perhaps by others."""

    def cite(frame: Frame) -> list[dict[str, str]]:
        numbers = dict.fromkeys([0, *(number % frame.sources for number in others)])
        return [{"source": f"source-{number + 1}", **extras} for number in numbers]

    return cite


_line = st.sampled_from(_PHRASES)
_prose = st.builds("{}; {}".format, _line, _line) | _line
slug = st.sampled_from(_SLUGS)
_recorded = _hole(lambda frame: frame.day(8)) | _hole(lambda frame: frame.day(9))
_withdrawn = _hole(lambda frame: frame.day(9, month=6)) | _hole(lambda frame: frame.day(10))
_party = _hole(lambda frame: frame.codes[0]) | _hole(lambda frame: frame.codes[1])
_numbers = _listed(st.integers(0, 3), least=1, most=2)
"""What a part refers to, by number."""
_evidence = st.builds(
    _cite,
    st.sampled_from([(), (1,), (2,), (1, 2)]),
    st.sampled_from([{}, {"locator": "opening"}, {"passage": "each country would establish … working relationships"}]),
)


def _entry(value: str, years: int, **more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    entry = {"date": _date(years), "value": st.just(value), "recorded": _recorded, "evidence": _evidence}
    return _part(entry | more)


_caveat = _part({"code": _terms(Caveat), "scope": _terms(CaveatScope)}, note=_prose)
_rhythm = _part({"value": _terms(Cadence)}, approximate=st.booleans())
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
        _in_turn(_entry("fulfilled", 0, withdrawn=_withdrawn), _entry("not_started", 1)),
        _in_turn(_entry("in_progress", 1), _entry("withdrawn", 3)),
    ),
    "evidence": _evidence,
}
_COMMITMENT_DETAILS: dict[str, st.SearchStrategy[Any]] = {
    "items": _listed(_part({"kind": _terms(ItemKind), "name": _line}), least=1),
    "made": _date(0) | _date(2),
    "deadline": _date(1) | _date(4),
    "cadence": _rhythm,
    "target": _part({"value": st.just("20"), "unit": _line}),
    "conditional_on": _numbers,
    "caveats": _listed(_caveat, least=1),
    "stated_in": _terms(StatedIn),
    "note": _prose,
}


def _section(pillar: Pillar) -> st.SearchStrategy[dict[str, Any]]:
    mains = st.sampled_from([str(topic) for topic in Topic if topic.pillar is pillar])
    topics = st.tuples(mains, _terms(Topic)).map(list) | mains.map(lambda main: [main])
    commitment = _part({"topics": topics, **_COMMITMENT}, **_COMMITMENT_DETAILS)
    commitments = _listed(commitment, least=1, most=2)
    named = {"pillar": st.just(str(pillar)), "commitments": commitments}
    return _part(named, label=_line, note=_prose)


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
_body = _part(
    {"name": st.sampled_from(_BODIES), "kind": _terms(BodyKind), "evidence": _evidence},
    cadence=_rhythm,
    aliases=_listed(_line),
)
_term = _part({"kind": st.just("fixed"), "start": _date(0), "end": _date(5), "evidence": _evidence})
_source = _part(
    {"publisher": _line, "language": st.sampled_from(["en", "fr-CA"]), "kind": st.just("news")}
    | {"reliability": st.sampled_from(["B", "C", "D"])},
    speaks_for=_party,
)


def _event(years: int, **more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    event = {"date": _date(years), "text": _prose, "recorded": _recorded, "evidence": _evidence}
    return _part(event | more, about=_numbers)


def _meeting(years: int) -> st.SearchStrategy[dict[str, Any] | None]:
    return st.none() | _event(years, kind=st.just("meeting"), bodies=_numbers)


def _mistake(years: int) -> st.SearchStrategy[dict[str, Any] | None]:
    told = {"kind": st.just("announced"), "status": st.just("announced"), "withdrawn": _withdrawn}
    return st.none() | _event(years, **told)


_events = _in_turn(
    _mistake(-1),
    _event(0),
    _mistake(1),
    _meeting(2),
    st.none() | _event(3),
    _meeting(4),
    _meeting(5),
    st.none() | _event(6),
)
_SAID = {"by": _party, "date": _date(1), "text": _prose, "recorded": _recorded, "evidence": _evidence}
_word = _part(_SAID | {"degree": _terms(Degree), "about": _numbers}, verb=_line)
_remark = _part(
    _SAID,
    about=_numbers,
    topics=st.lists(_terms(Topic), min_size=1, max_size=2, unique=True),
    withdrawn=_withdrawn,
)
_dispute = _part({"about": st.just("events"), "claim": _prose, "made_by": st.just(["source-1"]), "finding": _prose})
_unknown = _part({"about": st.just("term"), "value": _terms(Absence), "text": _prose})
_other = _part({"title": _line}, date=_date(-1))
_relation = _part({"type": _terms(RelationType), "instrument": _other, "note": _prose})
parts = _part(
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
        "events": _events,
        "sources": _listed(_source, least=1, most=3),
    },
    bodies=st.lists(_body, min_size=1, max_size=2, unique_by=lambda body: body["name"]),
    term=_term,
    statements=_listed(_word | _remark, least=1, most=3),
    disputes=_listed(_dispute),
    unknowns=_listed(_unknown),
    relations=_listed(_relation),
)
