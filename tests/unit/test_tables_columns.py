"""Columns of tables."""

from policytrack.fields import PartialDate
from policytrack.models import Agreement, Commitment, PartyBindingness, Source
from policytrack.tables.columns import Column, count, dated, keys, several, terms
from policytrack.tables.kinds import CellType


def named(columns, name):
    return next(column for column in columns if column.name == name)


def test_columns_are_called_after_the_way_to_their_key():
    """Keys of entities within come after the name of theirs; a value goes by the name of what it is the value of."""
    names = [column.name for column in keys(0, Agreement)]
    assert names[2:4] == ["title_text", "title_status"]
    assert "instrument_bindingness" in names
    assert "instrument_bindingness_value" not in names
    assert not {"parties", "title_others", "pillars"} & {*names}


def test_names_can_be_replaced_or_left_out():
    """A date that is renamed takes its limits with it."""
    names = [column.name for column in keys(0, Source, id="source", published="issued", url=None)]
    assert names[:4] == ["source", "publisher", "title", "archive_url"]
    assert names[4:7] == ["issued", "issued_earliest", "issued_latest"]


def test_a_date_has_its_limits_beside_it(make_agreement):
    """As written, first day, last day; all are empty where the record gives none."""
    made, undated = make_agreement(
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy", "deadline": "2026-05~"},
            {"pillar": "cyber", "topic": "cyber-policy"},
        ]
    ).commitments
    columns = [named(keys(0, Commitment), f"deadline{ending}") for ending in ("", "_earliest", "_latest")]
    assert [column.cell((made,)) for column in columns] == ["2026-05~", "2026-04-01", "2026-06-30"]
    assert [column.cell((undated,)) for column in columns] == [None, None, None]
    assert [column.type for column in columns] == [CellType.DATE, CellType.DAY, CellType.DAY]


def test_a_day_that_the_calendar_lacks_stops_no_table():
    """Agreements that were not checked have rows, too: the last day of the month stands for it."""
    date, earliest, latest = dated("date", lambda _: PartialDate("2026-02-30"), "When.")
    assert [column.cell(()) for column in (date, earliest, latest)] == ["2026-02-30", "2026-02-28", "2026-02-28"]


def test_what_is_not_there_is_empty(make_agreement):
    """Nothing within an entity that the record leaves out, and nothing of a list without members."""
    subject = (make_agreement(),)
    assert named(keys(0, Agreement), "term_kind").cell(subject) is None
    assert named(keys(0, Commitment), "obligors").cell((make_agreement().commitments[0],)) is None
    assert named(keys(0, PartyBindingness), "note").cell((None,)) is None


def test_cells_are_plain(make_agreement):
    """Terms become text, numbers and booleans stay what they are."""
    agreement = make_agreement()
    assert type(named(keys(0, Agreement), "instrument_type").cell((agreement,))) is str
    assert count("n", lambda subject: subject[0], "A number.").cell((3,)) == 3
    assert Column(name="b", read=lambda _: True, type=CellType.BOOLEAN).cell(()) is True
    assert several("s", lambda _: ("a", "b"), "Some.").cell(()) == "a; b"
    assert terms("t", "Pillar", lambda _: agreement.pillars[0].pillar, "One.").cell(()) == "cyber"


def test_a_column_knows_the_way_to_its_key():
    """From it the codebook has its meaning."""
    way = named(keys(0, Agreement), "instrument_bindingness_basis").way
    assert [(model.__name__, key) for model, key in way] == [
        ("Agreement", "instrument"),
        ("InstrumentForm", "bindingness"),
        ("LegalWeight", "basis"),
    ]
