"""The collection as a mapping, and how it shows itself."""

from __future__ import annotations

import copy
import datetime as dt
import inspect
import pickle
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from policytrack import tables
from policytrack.dataset import FILTERS, AgreementSet
from policytrack.errors import UnknownAgreementError, UnknownValueError


@pytest.fixture
def three(make_agreement):
    """Three agreements, given in no particular order."""
    return AgreementSet(
        [
            make_agreement("ind-usa-2025-treaty"),
            make_agreement("can-ind-2026-workplan"),
            make_agreement("can-usa-2024-plan"),
        ]
    )


def test_a_collection_is_a_mapping_in_the_order_of_identifiers(three):
    """It is a Mapping: length, iteration, items, membership and look-up agree, sorted by identifier."""
    assert isinstance(three, Mapping)
    assert list(three) == ["can-ind-2026-workplan", "can-usa-2024-plan", "ind-usa-2025-treaty"]
    assert len(three) == 3
    assert [agreement.id for agreement in three.values()] == list(three)
    assert "can-usa-2024-plan" in three
    assert "can-usa-2024-plane" not in three
    assert three["can-usa-2024-plan"].year == 2024


def test_an_unknown_identifier_suggests_the_nearest(three):
    """A misspelt identifier is a KeyError with a suggestion; `get` gives its default instead."""
    with pytest.raises(UnknownAgreementError, match="did you mean 'can-ind-2026-workplan'") as caught:
        three["can-ind-2026-workplam"]
    assert isinstance(caught.value, KeyError)
    with pytest.raises(UnknownAgreementError, match="no agreement '0'"):
        three[0]
    assert three.get("zebra") is None
    assert three.get("zebra", "nothing") == "nothing"
    assert three.get("can-usa-2024-plan") is three["can-usa-2024-plan"]


def test_collections_are_equal_when_their_agreements_are(three, make_agreement):
    """The order of making does not matter, the content does; equal ones have equal hashes."""
    again = AgreementSet(reversed([*three.values()]))
    assert again == three
    assert AgreementSet(three) == AgreementSet(dict(three)) == three
    assert hash(again) == hash(three)
    changed = make_agreement("can-usa-2024-plan", summary="Another summary.")
    assert AgreementSet([*list(three.values())[:1], changed, *list(three.values())[2:]]) != three
    assert AgreementSet([*three.values()][:2]) != three
    assert three != dict(three)


def test_two_different_agreements_of_one_identifier_are_refused(three, make_agreement):
    """The same agreement twice counts once; two that differ cannot both be meant."""
    assert AgreementSet([*three.values(), make_agreement("can-usa-2024-plan")]) == three
    with pytest.raises(ValueError, match="two different agreements have the identifier 'can-usa-2024-plan'"):
        AgreementSet([*three.values(), make_agreement("can-usa-2024-plan", summary="Another summary.")])


def test_collections_can_be_united(three):
    """`a | b` holds the agreements of both; with anything else it is a TypeError."""
    assert three.where(party="CA") | three.where(party="US") == three
    assert three | AgreementSet() == three
    with pytest.raises(TypeError):
        three | {"can": 1}


def test_a_collection_cannot_be_changed(three):
    """It takes no assignment of agreements or of attributes."""
    with pytest.raises(TypeError):
        three["x"] = three["can-usa-2024-plan"]
    with pytest.raises(AttributeError):
        three.agreements = {}


def test_a_collection_survives_copying_and_pickling(three):
    """Copies and pickles are equal to the original, so worker processes can take it."""
    assert pickle.loads(pickle.dumps(three)) == three  # noqa: S301 - our own bytes
    assert copy.deepcopy(three) == three


def test_asking_changes_nothing(three):
    """`where` returns another collection and leaves this one as it was; without filters it returns an equal one."""
    before = list(three)
    assert list(three.where(party="US")) == ["can-usa-2024-plan", "ind-usa-2025-treaty"]
    assert list(three) == before
    assert three.where() == three


def test_the_short_description_says_how_many_when_and_who(three, make_agreement):
    """The description names number, years and parties, the most frequent first, and stops after six."""
    assert repr(AgreementSet()) == "<AgreementSet: no agreements>"
    assert repr(three.where(party="IN", status="announced", on="2025")) == "<AgreementSet: 1 agreement, 2025, IND USA>"
    assert repr(three) == "<AgreementSet: 3 agreements, 2024–2026, CAN IND USA>"
    pairs = ["can-ind", "deu-ind", "fra-ind", "gbr-ind", "ind-jpn", "ind-usa"]
    many = AgreementSet([make_agreement(f"{pair}-2026-plan") for pair in pairs])
    assert repr(many) == "<AgreementSet: 6 agreements, 2026, IND CAN DEU FRA GBR JPN …>"


class _Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.seen, self.open, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_notebook_shows_an_accessible_table(three):
    """The table has a caption, headed columns and rows, and closes every tag it opens."""
    page = _Tags(three._repr_html_())
    assert page.open == []
    assert "3 agreements, 2024–2026, CAN IND USA" in page.text
    assert [attrs.get("scope") for tag, attrs in page.seen if tag == "th"] == ["col"] * 5 + ["row"] * 3
    assert "Canada · India2026-02-07announced1" in page.text


def test_a_notebook_never_runs_or_fetches_what_a_record_says(make_agreement):
    """Markup in a title is shown as text; nothing in the table can run or be loaded."""
    title = {"text": "<script>alert('&')</script><img src=x>", "status": "descriptive"}
    page = _Tags(AgreementSet([make_agreement(title=title)])._repr_html_())
    assert "<script>alert('&')</script><img src=x>" in page.text
    assert {tag for tag, _ in page.seen}.isdisjoint({"script", "img", "link", "style", "iframe"})
    assert {name for _, attrs in page.seen for name in attrs} == {"scope", "dir"}


def test_a_notebook_shows_the_first_rows_of_a_large_collection(make_agreement):
    """After 25 rows the table says how many it leaves out."""
    page = _Tags(AgreementSet(make_agreement(f"can-ind-20{i}-plan") for i in range(10, 40))._repr_html_())
    assert page.text.count("Canada · India") == 25
    assert page.text.endswith("… and 5 more")


def test_help_and_completion_know_the_filters():
    """The signature names every filter, and the help explains each."""
    for method in (AgreementSet.where, AgreementSet.commitments):
        assert [*inspect.signature(method).parameters][-len(FILTERS) :] == list(FILTERS)
        assert "party=…" in str(inspect.signature(method))
        assert all(f"    {name}: " in method.__doc__ for name in FILTERS)
    assert FILTERS["between"].finds in AgreementSet.where.__doc__


@pytest.fixture
def dated(make_agreement):
    """Two agreements, one of 2024 and one of 2026, with deadlines, a term, a cadence and a late correction."""
    plan = make_agreement(
        "can-usa-2024-plan",
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "deadline": "2026-06"}],
        term={"kind": "fixed", "end": "2026-05-31"},
        events=[
            {"date": "2024-02-07", "status": "announced", "recorded": "2024-03-01"},
            {"date": "2026-02", "kind": "report"},
        ],
    )
    workplan = make_agreement(
        "can-ind-2026-workplan",
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy", "deadline": "2026-06"},
            {"pillar": "cyber", "topic": "cyber-policy", "deadline": "2026-03-01"},
        ],
        bodies=[{"name": "Joint group", "kind": "working_group", "cadence": {"value": "annual"}}],
        events=[
            {"date": "2026-02", "kind": "announced", "status": "announced"},
            {"date": "2026-03", "kind": "meeting", "bodies": ["Joint group"]},
        ],
    )
    return AgreementSet([workplan, plan])


@pytest.mark.parametrize("day", ["2026-02-27", dt.date(2026, 2, 27), dt.datetime(2026, 2, 27, 9, tzinfo=dt.UTC)])
def test_the_collection_as_it_was(dated, day):
    """Agreements that had no status yet are gone, and so is what came later; possible ones come when asked for."""
    then = dated.as_of(day)
    assert isinstance(then, AgreementSet)
    assert list(then) == ["can-usa-2024-plan"]
    assert [event.kind for event in then["can-usa-2024-plan"].events] == ["announced"]
    assert list(dated.as_of(day, possibly=True)) == list(dated)
    assert list(dated.as_of("2026")) == list(dated)
    assert dated.as_of("2023") == AgreementSet()


def test_the_collection_as_the_data_had_it(dated):
    """Agreements recorded later are gone; the two clocks can be turned together."""
    assert list(dated.known_at("2024-02-29")) == []
    assert list(dated.known_at("2024-03-01")) == ["can-usa-2024-plan"]
    assert list(dated.known_at("2026-11-21").as_of("2026-06-30")) == ["can-usa-2024-plan"]
    assert dated.known_at("2026-11-22") == dated


def test_one_timeline_of_all_records(dated):
    """Everything dated comes oldest first; on the same date in the order of the identifiers."""
    assert [(str(moment.date), moment.agreement) for moment in dated.timeline()] == [
        ("2024-02-07", "can-usa-2024-plan"),
        ("2026-02", "can-ind-2026-workplan"),
        ("2026-02", "can-usa-2024-plan"),
        ("2026-03", "can-ind-2026-workplan"),
    ]


def test_what_is_overdue_comes_by_date_over_all_records(dated):
    """On the same date the identifiers decide."""
    assert [(one.agreement.id, one.what) for one in dated.overdue("2026-07-01")] == [
        ("can-ind-2026-workplan", "cyber-2"),
        ("can-ind-2026-workplan", "cyber-1"),
        ("can-usa-2024-plan", "cyber-1"),
    ]
    assert dated.overdue("2026-03-01") == ()


def test_what_is_due_comes_by_date_over_all_records(dated):
    """Deadlines, ends of terms and what is to recur, in one order."""
    assert [(one.what, str(one.date)) for one in dated.due(("2026-04-01", dt.date(2027, 12, 31)))] == [
        ("term", "2026-05-31"),
        ("cyber-1", "2026-06"),
        ("cyber-1", "2026-06"),
        ("Joint group", "2027-12-31"),
    ]


def test_recurrences_of_all_records(dated):
    """Each body and commitment with a cadence, as of the day."""
    assert [(one.what, one.keeping) for one in dated.recurrences("2028-01-01")] == [("Joint group", "lapsed")]
    assert [(one.what, one.keeping) for one in dated.recurrences("2026-02")] == [("Joint group", "not_begun")]


@pytest.mark.parametrize("method", ["as_of", "known_at", "overdue", "recurrences"])
@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", 2026, None])
def test_a_day_that_is_none_is_refused(dated, method, day):
    """Neither a word nor a number nor a day that the calendar does not have is a date."""
    with pytest.raises(UnknownValueError, match="no date"):
        getattr(dated, method)(day)


def test_both_days_have_to_be_days(dated):
    """What is due is asked for between two of them."""
    for between in (("2026", "soon"), ("soon", "2026")):
        with pytest.raises(UnknownValueError, match="no date 'soon'"):
            dated.due(between)


def test_a_set_gives_its_tables(make_agreement):
    """What the functions of the tables give for a set, the set gives itself."""
    agreements = AgreementSet([make_agreement()])
    assert agreements.rows("agreement") == tables.rows(agreements, "agreement")
    assert agreements.rows("commitment")[0]["agreement"] == next(iter(agreements))


@pytest.mark.parametrize(
    ("method", "library"), [("to_pandas", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow")]
)
def test_a_set_gives_its_tables_as_frames(make_agreement, method, library):
    """A frame has the columns of the table, in their order."""
    pytest.importorskip(library)
    agreements = AgreementSet([make_agreement()])
    frame = getattr(agreements, method)("event")
    names = frame.column_names if library == "pyarrow" else list(frame.columns)
    assert names == [column.name for column in tables.columns("event")]
    assert len(frame) == len(tables.rows(agreements, "event"))
