"""What there is to tell: new records, what was learned on a day, events, records that went."""

from __future__ import annotations

from policytrack.dataset import AgreementSet
from policytrack.models import Tombstone
from policytrack.site.news import news
from policytrack.site.page import Site
from policytrack.vocabulary import Pillar

SOURCED = [{"source": "release"}]
FOUNDING = {"date": "2026-02-07", "status": "announced", "evidence": SOURCED}
DRUGS = {"pillar": "illicit-drugs", "topic": "precursors"}
CYBER = {"pillar": "cyber", "topic": "cyber-policy"}


def _site(*agreements, tombstones=()):
    return Site(AgreementSet(agreements), "Records", "https://a.example/", "2026-12-24", "1", tombstones=tombstones)


def _told(*agreements, **more):
    return [(entry.kind, entry.updated, entry.title) for entry in news(_site(*agreements, **more))]


def test_a_new_record_and_its_events_are_news_of_the_day_they_were_recorded(make_agreement):
    """What happened long ago is new when the data learns it; on one day the newest events come first."""
    events = [FOUNDING, {"date": "2026-03", "kind": "meeting", "text": "They met."}]
    assert _told(make_agreement(events=events)) == [
        ("event", "2026-11-22", "Meeting, March 2026: Shared workplan"),
        ("new-record", "2026-11-22", "New record: Shared workplan"),
        ("event", "2026-11-22", "Announced, 7 February 2026: Shared workplan"),
    ]


def test_what_the_data_learned_later_is_the_difference_in_words(make_agreement):
    """Statuses and statements of one day are one entry, with the pillar that they concern alone."""
    status = {"date": "2026-12-01", "value": "in_progress", "recorded": "2026-12-02", "evidence": SOURCED}
    agreement = make_agreement(commitments=[DRUGS | {"status": [status]}, CYBER], events=[FOUNDING])
    entry = news(_site(agreement))[0]
    assert (entry.kind, entry.updated, entry.pillars) == ("changes", "2026-12-02", (Pillar.ILLICIT_DRUGS,))
    assert entry.title == "Shared workplan: 1 real-world change"
    assert entry.told == (
        "<ul><li>Commitment illicit-drugs-1, new status of 1 December 2026: in progress."
        ' (<a href="https://example.org/release">A ministry</a>)</li></ul>'
    )


def test_an_event_that_was_taken_back_stays_the_same_entry(make_agreement):
    """Readers see that the data no longer says so, under the entry that they know."""
    met = {"date": "2026-11-20", "kind": "meeting", "text": "They met."}
    before = make_agreement(events=[FOUNDING, met])
    after = make_agreement(events=[FOUNDING, met | {"withdrawn": "2026-12-03"}])
    (known,) = [entry for entry in news(_site(before)) if "Meeting" in entry.title]
    entry = news(_site(after))[0]
    assert entry.key == known.key
    assert (entry.title, entry.learned, entry.updated) == (
        "Taken back: Meeting, 20 November 2026: Shared workplan",
        "2026-11-22",
        "2026-12-03",
    )
    assert entry.told == (
        "<p>The data took this back on 3 December 2026: it no longer says so.</p><p>20 November 2026: They met.</p>"
    )
    assert [one.kind for one in news(_site(after))].count("changes") == 0


def test_an_event_is_known_by_what_does_not_change_with_its_words(make_agreement):
    """Neither other words nor an older event before it make another entry; two of one day and kind are told apart."""
    met = {"date": "2026-11-20", "kind": "meeting", "text": "They met."}
    before = {entry.key for entry in news(_site(make_agreement(events=[FOUNDING, met])))}
    older = {"date": "2026-03", "kind": "meeting", "text": "An older one."}
    after = make_agreement(events=[FOUNDING, older, met | {"text": "They met again."}, met])
    keys = [entry.key for entry in news(_site(after))]
    assert before < set(keys)
    assert len(keys) == len(set(keys)) == len(before) + 2


def test_an_event_belongs_to_the_pillars_of_what_it_is_about(make_agreement):
    """One about nothing in particular belongs to all pillars of its agreement."""
    events = [FOUNDING, {"date": "2026-11-20", "kind": "meeting", "text": "They met.", "about": ["cyber-2"]}]
    entries = news(_site(make_agreement(commitments=[DRUGS, CYBER], events=events)))
    assert [entry.pillars for entry in entries if entry.kind == "event"] == [
        (Pillar.CYBER,),
        (Pillar.ILLICIT_DRUGS, Pillar.CYBER),
    ]


def test_the_words_of_an_entry_lead_to_its_sources_and_its_place(make_agreement):
    """Place, status and sources are told; the entry leads to the event on the page of its agreement."""
    entry = news(_site(make_agreement(events=[FOUNDING | {"place": "Ottawa"}])))[-1]
    assert entry.address == "agreements/can-ind-2026-workplan.html#events.0"
    assert entry.told == (
        "<p>7 February 2026, Ottawa: It was made known. Status from then on: announced.</p>"
        '<p>Sources: <a href="https://example.org/release">A ministry</a></p>'
    )


def test_a_record_that_went_is_news(make_agreement):
    """With why it went and what took its place; parties are those of its identifier, as far as they are known."""
    stone = Tombstone.model_validate(
        {
            "id": "can-xx-2024-old",
            "removed": "2026-12-01",
            "reason": "Recorded <twice>.",
            "replaced_by": "can-ind-2026-workplan",
        }
    )
    entry = news(_site(make_agreement(), tombstones=(stone,)))[0]
    assert (entry.kind, entry.title, entry.parties) == (
        "record-removed",
        "Record removed: can-xx-2024-old",
        ("CAN",),
    )
    assert entry.told == "<p>Recorded &lt;twice&gt;. can-ind-2026-workplan took its place.</p>"
