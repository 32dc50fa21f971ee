"""`where` and `commitments` against a second, independent account of what each filter means."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import partial
from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from policytrack import testing
from policytrack.dataset import AgreementSet, AllOf, AnyOf, all_of, any_of
from policytrack.vocabulary import (
    Adoption,
    AgreementStatus,
    Bindingness,
    Degree,
    InstrumentType,
    Pillar,
    Topic,
)

NAMES = {"CAN": ("CA", "canada"), "IND": ("IN", "India"), "USA": ("us", "United States"), "EU": ("European Union",)}
CODES = sorted(NAMES)
SPELLINGS = {code: [code, code.lower(), *NAMES[code]] for code in CODES}
SETS = testing.agreement_sets(parties=CODES, max_size=3)
RANKS = {
    "obligated": 7,
    "established": 6,
    "committed": 5,
    "agreed": 5,
    "enabled": 4,
    "intends": 3,
    "exploring": 2,
    "reaffirmed": 1,
}
PHRASES = ["security", "SECUR", "sécurité", "securite", "fraud both", "सुरक्षा", "安全", "co operation", "o'brien", "zak"]


def several(values):
    """A value, or several under `any_of` or `all_of`."""
    listed = st.lists(values, max_size=2)
    return values | listed.map(lambda chosen: any_of(*chosen)) | listed.map(lambda chosen: all_of(*chosen))


def terms(vocabulary):
    """A term, or its word written otherwise."""
    return st.sampled_from([spelling for term in vocabulary for spelling in (term, term.replace("_", " ").upper())])


PARTIES = st.sampled_from([spelling for code in CODES for spelling in SPELLINGS[code]])
PAIRS = st.sampled_from(
    [pair for one, other in permutations(CODES, 2) for pair in product(SPELLINGS[one], SPELLINGS[other])]
)
DAYS = st.dates(dt.date(1899, 1, 1), dt.date(2112, 1, 1))
DATES = DAYS | DAYS.map(lambda day: day.isoformat()[:7]) | DAYS.map(lambda day: day.isoformat()[:4])
VALUES = {
    "party": several(PARTIES),
    "between": several(PAIRS),
    "pillar": several(terms([*Pillar, *Topic])),
    "topic": several(terms(Topic)),
    "degree": several(terms(Degree)),
    "degree_at_least": several(terms([Degree(word) for word in RANKS])),
    "obligor": several(PARTIES),
    "status": several(terms(AgreementStatus)),
    "instrument": several(terms(InstrumentType)),
    "bindingness": several(terms(Bindingness)),
    "adoption": several(terms(Adoption)),
    "representative": several(st.sampled_from(["Doval", "drouin nathalie", "nunez", "Zak", "o'brien", "राम", "x"])),
    "on": several(DATES),
    "since": several(DATES),
    "until": several(DATES),
    "text": several(st.sampled_from(PHRASES)),
}
FILTERS = st.lists(st.sampled_from(sorted(VALUES)), max_size=4, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: VALUES[name] for name in names})
)


@st.composite
def sets_and_filters(draw):
    """Draw a set, and filters of which several are likely to find something in it."""
    agreements = draw(SETS)
    chosen = draw(FILTERS)
    if agreements and chosen and draw(st.booleans()):
        one = draw(st.sampled_from([*agreements.values()]))
        place = draw(st.sampled_from([(part, each) for part in one.pillars for each in part.commitments]))
        true_of_it = {
            "party": one.pair[0],
            "between": one.pair,
            "pillar": place[0].pillar,
            "topic": place[1].topics[-1],
            "degree": place[1].degree,
            "degree_at_least": "reaffirmed",
            "obligor": (*place[1].obligors, one.pair[0])[0],
            "status": one.status,
            "instrument": one.instrument.type,
            "bindingness": one.instrument.bindingness.value,
            "adoption": one.instrument.adoption,
            "representative": one.representatives[0].name,
            "on": one.date,
            "since": one.date.earliest,
            "until": one.date.latest,
            "text": place[1].verb if re.search(r"\w", place[1].verb) else one.representatives[0].name,
        }
        kept = draw(st.sets(st.sampled_from(sorted(chosen))))
        chosen |= {name: true_of_it[name] for name in kept}
    return agreements, chosen


def plainly(text):
    """Fold a text by other means than the library: character by character."""
    folded = unicodedata.normalize("NFKD", str(text).casefold())
    kept = [char for char in folded if not unicodedata.combining(char)]
    return "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in kept).split()


def code_of(spelling):
    return next(code for code in CODES if spelling.lower() in map(str.lower, SPELLINGS[code]))


def rank(value):
    return RANKS[value.lower()]


def same_term(value, term):
    return value.lower().replace(" ", "-").replace("_", "-") == term.replace("_", "-")


def has_words(value, texts):
    found = [have for text in texts for have in plainly(text)]
    return all(any(have.startswith(want) for have in found) for want in plainly(value))


def days(value):
    """First and last day of what a user wrote: a day, a month, a year, or a partial date."""
    if hasattr(value, "earliest"):
        return value.earliest, value.latest
    if isinstance(value, dt.date):
        return value, value
    first = dt.date.fromisoformat((value + "-01-01")[:10])
    following = (
        first.replace(year=first.year + 1) if len(value) == 4 else (first + dt.timedelta(days=31)).replace(day=1)
    )
    return first, following - dt.timedelta(days=1)


def texts_of(commitment):
    return [commitment.text, commitment.verb, *(item.name for item in commitment.items)]


def texts_of_all(agreement):
    title = agreement.title
    return [
        title.text,
        title.short or "",
        *(other.text for other in title.others),
        agreement.summary,
        *(text for section in agreement.pillars for each in section.commitments for text in texts_of(each)),
        *(event.text for event in agreement.events),
    ]


OF_AGREEMENT = {
    "party": lambda agreement, value: code_of(value) in {party.code for party in agreement.parties},
    "between": lambda agreement, value: {*map(code_of, value)} == {party.code for party in agreement.parties},
    "status": lambda agreement, value: same_term(value, agreement.status),
    "instrument": lambda agreement, value: same_term(value, agreement.instrument.type),
    "bindingness": lambda agreement, value: same_term(value, agreement.instrument.bindingness.value),
    "adoption": lambda agreement, value: same_term(value, agreement.instrument.adoption),
    "representative": lambda agreement, value: any(has_words(value, [who.name]) for who in agreement.representatives),
    "on": lambda agreement, value: any(
        days(value)[0] <= agreement.date.earliest + dt.timedelta(days=count) <= days(value)[1]
        for count in range(agreement.date.span_days)
    ),
    "since": lambda agreement, value: agreement.date.latest >= days(value)[0],
    "until": lambda agreement, value: agreement.date.earliest <= days(value)[1],
    "text": lambda agreement, value: has_words(value, texts_of_all(agreement)),
}
SAID = ("promise", "prohibition", "acknowledgement")
OF_COMMITMENT = {
    "pillar": lambda section, each, value: (
        same_term(value, section.pillar) or any(same_term(value, t) for t in each.topics)
    ),
    "topic": lambda _, each, value: any(same_term(value, topic) for topic in each.topics),
    "degree": lambda _, each, value: each.kind in SAID and same_term(value, each.degree),
    "degree_at_least": lambda _, each, value: each.kind in SAID and RANKS.get(each.degree, 0) >= rank(value),
    "obligor": lambda _, each, value: code_of(value) in each.obligors,
}


def holds(test, value):
    """Tell whether a test holds for a value, or for any of several."""
    return any(map(test, value.values)) if isinstance(value, AnyOf) else test(value)


def naively(agreement, filters):
    """Tell whether `where` should find an agreement: value after value of `all_of`, then filter by filter."""
    for name, value in filters.items():
        if isinstance(value, AllOf):
            rest = {other: given for other, given in filters.items() if other != name}
            return naively(agreement, rest) and all(naively(agreement, {**filters, name: one}) for one in value.values)
    whole = {name: value for name, value in filters.items() if name in OF_AGREEMENT}
    parts = {name: value for name, value in filters.items() if name in OF_COMMITMENT}
    return all(holds(partial(OF_AGREEMENT[name], agreement), value) for name, value in whole.items()) and any(
        all(holds(partial(OF_COMMITMENT[name], section, each), value) for name, value in parts.items())
        for section in agreement.pillars
        for each in section.commitments
    )


def naively_at(agreement, section, each, filters):
    """Tell whether `commitments` should find a commitment."""

    def fits(name, value):
        if isinstance(value, AnyOf | AllOf):
            return (any if isinstance(value, AnyOf) else all)(fits(name, one) for one in value.values)
        if name == "text":
            return has_words(value, texts_of(each))
        if name in OF_COMMITMENT:
            return OF_COMMITMENT[name](section, each, value)
        return OF_AGREEMENT[name](agreement, value)

    return all(fits(name, value) for name, value in filters.items())


@given(sets_and_filters())
def test_where_finds_what_a_naive_filter_finds(case):
    """For every set and every combination of filters, `where` agrees with the naive account, and gives a subset."""
    agreements, filters = case
    found = agreements.where(**filters)
    assert list(found) == [name for name, agreement in agreements.items() if naively(agreement, filters)]
    assert all(found[name] is agreements[name] for name in found)


@given(sets_and_filters())
def test_commitments_finds_what_a_naive_filter_finds(case):
    """For every set and every combination of filters, `commitments` agrees with the naive account, in order."""
    agreements, filters = case
    expected = [
        f"{agreement.id}#{each.id}"
        for agreement in agreements.values()
        for section in agreement.pillars
        for each in section.commitments
        if naively_at(agreement, section, each, filters)
    ]
    assert [located.id for located in agreements.commitments(**filters)] == expected


@given(sets_and_filters())
def test_where_and_commitments_agree(case):
    """The agreements found are those of the commitments found, unless a filter asks for several, or for text."""
    agreements, filters = case
    simple = {name: value for name, value in filters.items() if name != "text" and not isinstance(value, AllOf)}
    assert set(agreements.where(**simple)) == {located.agreement.id for located in agreements.commitments(**simple)}


@given(sets_and_filters(), st.data())
def test_filters_of_agreements_may_be_chained_in_any_order(case, data):
    """One filter after the other, in any order, finds the same as all at once."""
    agreements, filters = case
    whole = {name: value for name, value in filters.items() if name in OF_AGREEMENT}
    chained = agreements
    for name in data.draw(st.permutations(sorted(whole))):
        chained = chained.where(**{name: whole[name]})
    assert chained == agreements.where(**whole)


@given(SETS, FILTERS, FILTERS)
def test_two_questions_may_be_asked_in_either_order(agreements, first, second):
    """`where(a).where(b)` is `where(b).where(a)`, whatever the filters."""
    assert agreements.where(**first).where(**second) == agreements.where(**second).where(**first)


@given(sets_and_filters(), st.sampled_from(["pillar", "topic", "degree", "party"]), st.data())
def test_choices_are_union_and_intersection(case, name, data):
    """`any_of(a, b)` finds what `a` or `b` finds, `all_of(a, b)` what both find.

    The first holds beside filters without `all_of`, the second beside any: an `all_of` is taken apart first.
    """
    agreements, filters = case
    values = {"party": PARTIES, "pillar": terms(Pillar), "topic": terms(Topic), "degree": terms(Degree)}[name]
    one, other = data.draw(values), data.draw(values)
    by_one, by_other = agreements.where(**{**filters, name: one}), agreements.where(**{**filters, name: other})
    if not any(isinstance(value, AllOf) for value in filters.values()):
        assert agreements.where(**{**filters, name: any_of(one, other)}) == by_one | by_other
    both = AgreementSet(by_one[key] for key in by_one if key in by_other)
    assert agreements.where(**{**filters, name: all_of(one, other)}) == both


@given(SETS, DATES)
def test_on_is_since_and_until_together(agreements, date):
    """An agreement can be of a day exactly when it can be of that day or later, and of that day or earlier."""
    assert agreements.where(on=date) == agreements.where(since=date, until=date)


@settings(max_examples=30)
@given(SETS, FILTERS)
def test_predicates_and_filters_narrow_alike(agreements, filters):
    """A predicate that says the same as a filter finds the same."""
    assert agreements.where(lambda agreement: naively(agreement, filters)) == agreements.where(**filters)
