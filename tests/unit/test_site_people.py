"""The page of people."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.page import Site
from policytrack.site.people import actor_address, people_pages, person_address

ACTED = {"party": "KEN", "capacity": "signed"}


def body(*records):
    """Return the page of the people of some records."""
    site = Site(AgreementSet(map(Agreement.model_validate, records)), "policytrack", "", "2026-11-22", "1")
    (page,) = people_pages(site)
    return page.body


def read(markup):
    """Return markup as it is read."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_a_person_acts_in_a_capacity_on_a_day(draft):
    """Office, body and note are told; the day is that of the agreement where the record gives none."""
    draft["representatives"] = [
        ACTED
        | {"name": "Ada Mwangi", "office": "Minister", "body": "Ministry", "note": "By video.", "date": "2023-09"},
        ACTED | {"name": "Ola Nordmann", "party": "NOR", "capacity": "witnessed", "body": "Embassy"},
    ]
    draft["events"][0]["participants"] = ["Ada Mwangi", "Somebody else"]
    shown = body(draft)
    assert '<div id="person.ada-mwangi"><article class="person"><h3>Ada Mwangi</h3>' in shown
    assert (
        "A Ada Mwangi September 2023 signed for Kenya , as Minister, Ministry: Workplan on cyber exercises By video. "
        "Took part in 1 event of 1 record Workplan on cyber exercises: announced, 14 September 2023 "
        "O Ola Nordmann 14 September 2023 witnessed for Norway (Embassy): Workplan on cyber exercises"
    ) in read(shown).replace(" : ", ": ").replace(" (", " (")
    assert 'href="agreements/ken-nor-2023-cyber-workplan.html#events.0"' in shown
    assert "Somebody else" not in shown


def test_an_event_that_was_taken_back_names_nobody(draft):
    """The data no longer says that it happened."""
    draft["representatives"] = [ACTED | {"name": "Ada Mwangi"}]
    draft["events"][0] |= {"participants": ["Ada Mwangi"], "withdrawn": "2023-11-01"}
    assert "Took part" not in body(draft)


def test_two_ways_to_write_a_name_are_two_entries_at_one_place(draft):
    """Nobody but the record can say that they mean one person; the page has no place twice."""
    draft["representatives"] = [ACTED | {"name": "José Kamau"}, ACTED | {"name": "Jose Kamau", "party": "NOR"}]
    shown = body(draft)
    assert shown.count('id="person.jose-kamau"') == 1
    assert re.findall("<h3>(.*?)</h3>", shown) == ["Jose Kamau", "José Kamau"]
    assert person_address("José Kamau") == person_address("Jose Kamau") == "people.html#person.jose-kamau"


def test_others_who_play_a_part_stand_apart(draft):
    """They act for no party, but may be on the side of one."""
    draft["actors"] = [{"name": "Europol", "role": "partner", "note": "By data."}]
    draft["actors"] += [{"name": "Police", "role": "implementing", "party": "KEN"}]
    shown = body(draft)
    assert "0 people acted" in shown
    assert "Europol 14 September 2023 partner : Workplan on cyber exercises By data." in read(shown)
    assert "Police 14 September 2023 implementing on the side of Kenya : Workplan" in read(shown)
    assert f'id="{actor_address("Europol").partition("#")[2]}"' in shown


def test_a_name_that_begins_with_no_letter_is_filed_under_a_sign(draft):
    """It has its place, too."""
    draft["representatives"] = [ACTED | {"name": "3rd Secretary"}]
    assert '<a href="#letter.none">#</a>' in body(draft)
    assert "1 person acted" in body(draft)


def test_nothing_that_a_record_says_becomes_markup(draft):
    """Names, offices and notes are text."""
    evil = "<img src=x onerror=alert(1)>"
    draft["representatives"] = [ACTED | {"name": evil, "office": evil, "body": evil, "note": evil}]
    draft["actors"] = [{"name": evil, "role": "partner", "note": evil}]
    assert "<img" not in body(draft)
    assert body(draft).count("&lt;img src=x onerror=alert(1)&gt;") == 6


def test_no_record_has_no_people():
    """And the page still stands."""
    assert "0 people acted" in body()
