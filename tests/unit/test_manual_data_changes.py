"""The page of the changes of the data."""

import re

from policytrack import load
from policytrack.comparison import data_version
from policytrack.manual.data_changes import data_changes
from policytrack.manual.escaping import code
from policytrack.models import Tombstone

FOUNDING = {"date": "2026-02-07", "status": "announced", "recorded": "2026-11-22"}
LATER = {"date": "2026-12-01", "status": "in_effect", "kind": "took_effect", "recorded": "2026-12-24"}


def parts(text, mark):
    """Return the parts of a page by the headings they stand under."""
    return {head: rest for head, _, rest in (part.partition("\n") for part in text.split(f"\n{mark} ")[1:])}


def test_each_day_tells_what_the_data_learned_then(make_agreement):
    """The newest day is first; what a record learned later is told under its own day, in the words of `changes`."""
    agreement = make_agreement(events=[FOUNDING, LATER])
    days = parts(data_changes([agreement]), "##")
    assert [*days] == ["24 December 2026", "22 November 2026"]
    assert parts(days["22 November 2026"], "###") == {
        "New records: 1": (
            "\n- [<code>can&#45;ind&#45;2026&#45;workplan</code>](agreements/can-ind-2026-workplan.html): "
            "Shared workplan\n"
        )
    }
    (learned,) = parts(days["24 December 2026"], "###").items()
    assert learned[0] == "More on records that were there: 1"
    assert "in effect" in learned[1]


def test_what_was_taken_back_is_told_on_the_day_on_which_it_was(make_agreement):
    """An entry that is withdrawn changes what the data says, though the record still has it."""
    wrong = LATER | {"recorded": "2026-12-24", "withdrawn": "2027-01-05"}
    days = parts(data_changes([make_agreement(events=[FOUNDING, wrong])]), "##")
    assert [*days] == ["5 January 2027", "24 December 2026", "22 November 2026"]


def test_records_that_went_are_told_with_the_reason_and_what_took_their_place():
    """Both as they stand, escaped; without another record there is no link."""
    stones = [
        Tombstone.model_validate({"id": "can-ind-2020-a", "removed": "2026-12-01", "reason": "Recorded <twice>."}),
        Tombstone.model_validate(
            {"id": "can-ind-2020-b", "removed": "2026-12-01", "reason": "Renamed.", "replaced_by": "can-ind-2020-c"}
        ),
    ]
    text = data_changes([], stones)
    assert "### Records that went: 2" in text
    assert "- <code>can&#45;ind&#45;2020&#45;a</code>: Recorded &#60;twice&#62;&#46;\n" in text
    assert "Renamed&#46; Now [<code>can&#45;ind&#45;2020&#45;c</code>](agreements/can-ind-2020-c.html)." in text


def test_every_record_begins_on_one_day_of_the_page():
    """No record is left out, none is new twice, and the version is that of the records."""
    agreements = load()
    text = data_changes(agreements.values())
    news = [part for day in parts(text, "##").values() for part in [parts(day, "###")]]
    begun = [
        name
        for day in news
        for kind, told in day.items()
        if kind.startswith("New records")
        for name in re.findall(r"\]\(agreements/(.+?)\.html\)", told)
    ]
    assert sorted(begun) == sorted(agreements)
    assert code(data_version(agreements.values())) in text
