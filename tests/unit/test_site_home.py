"""The first page."""

import pytest

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.site.home import home_page
from policytrack.site.page import Site
from policytrack.site.shell import document


@pytest.fixture
def body():
    def made(*agreements):
        (page,) = home_page(Site(AgreementSet(agreements), "policytrack", "", "2026-11-22", "1"))
        return page.body

    return made


def test_numbers_lead_to_what_they_count(body, make_agreement):
    """One is written as one."""
    shown = body(make_agreement())
    assert '<a href="agreements/index.html"><b>1</b> agreement</a>' in shown
    assert '<a href="parties/index.html"><b>1</b> pair of parties</a>' in shown
    assert '<a href="unknowns.html"><b>0</b> open questions</a>' in shown


def test_the_agreement_read_from_the_most_sources_is_shown_with_its_extremes(body, make_agreement):
    """Its firmest promise and its weakest; what is no promise is neither."""
    sources = [
        {"id": name, "publisher": "P", "url": "https://a.example", "kind": "news", "language": "en", "reliability": "B"}
        for name in ("release", "other", "third")
    ]
    firm, weak, hope = (
        {"pillar": "cyber", "topic": "fraud", "degree": degree, "text": text, **more}
        for degree, text, more in (
            ("obligated", "The firm one.", {}),
            ("exploring", "The weak one.", {}),
            ("reaffirmed", "The hope.", {"kind": "expected_effect"}),
        )
    )
    read = make_agreement("can-usa-2020-read", commitments=[weak, hope, firm], sources=sources)
    shown = body(read, make_agreement())
    closely = shown[shown.index("One agreement, read closely") : shown.index("Who agreed on what")]
    assert closely.index("Its firmest promise") < closely.index("The firm one.") < closely.index("Its weakest promise")
    assert closely.index("Its weakest promise") < closely.index("The weak one.")
    assert "The hope." not in closely


def test_promises_of_one_tier_are_said_to_be_several(body, make_agreement):
    """Where all are as firm there is no weakest."""
    two = [{"pillar": "cyber", "topic": "fraud", "degree": degree} for degree in ("agreed", "committed")]
    shown = body(make_agreement(commitments=two))
    assert "One of its 2 firmest promises" in shown
    assert shown.index(">committed</a>") < shown.index("How firmly" if "How firmly" in shown else "Who agreed on what")
    assert "weakest promise" not in shown


def test_unknown_firmness_is_said(body, make_agreement):
    """An agreement of which only subjects are known has neither."""
    shown = body(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "degree": "unknown"}]))
    assert "How firm its promises are is not known." in shown
    assert "degree not known" in shown


def test_the_newest_events_stand_first_and_withdrawn_ones_not_at_all(body, make_agreement):
    """Six at most; what is only context is left out."""
    events = [{"date": f"2026-0{month}-01", "text": f"Event {month}.", "status": "announced"} for month in range(1, 9)]
    events[7] |= {"withdrawn": "2026-11-22"}
    events[6] |= {"kind": "context"}
    shown = body(make_agreement(events=events))
    told = [month for month in range(1, 9) if f"Event {month}." in shown]
    assert told == [1, 2, 3, 4, 5, 6]
    assert shown.index("Event 6.") < shown.index("Event 5.")
    assert 'href="agreements/can-ind-2026-workplan.html#events.5"' in shown


def test_what_the_data_learned_is_told_apart_from_a_new_record(body, make_agreement):
    """A record whose entries were all learned on one day is new; another only got entries."""
    event = {"status": "announced"}
    new = make_agreement(events=[{"date": "2026-02-07", **event}])
    grown = make_agreement(
        "can-usa-2026-b",
        events=[{"date": "2026-01-01", "recorded": "2026-03-01", **event}, {"date": "2026-02-01", **event}],
    )
    shown = body(new, grown)
    assert shown.count("new record, 1 dated entry") == 1
    assert shown.count(" · 1 dated entry<") == 1


def test_the_picture_leads_from_every_square_to_its_promise(body, make_agreement):
    """A square has its degree in words and leads to the commitment."""
    shown = body(make_agreement())
    assert (
        '<td class="step-5" data-pillar="Cyber"><a href="agreements/can-ind-2026-workplan.html#commitment.cyber-1"'
        ' title="What is promised.">agreed</a></td>'
    ) in shown
    assert '<a href="agreements/index.html#party=CAN&amp;party=IND">Canada and India</a>' in shown


def test_silence_and_withheld_texts_differ(body, make_agreement):
    """A dot says that nothing is mentioned; a withheld text is said to be withheld."""
    drugs = [{"pillar": "illicit-drugs", "topic": "precursors"}]
    shown = body(make_agreement(), make_agreement("can-usa-2026-b", commitments=drugs, instrument={"text": "withheld"}))
    assert '<td class="absent"><span aria-hidden="true">·</span><span class="unseen">not mentioned</span></td>' in shown
    assert '<td class="unknown" data-pillar="Cyber">text withheld</td>' in shown


def test_many_pairs_are_cut_and_said_to_be(body, make_agreement):
    """Twenty rows at most, eight on phones; the rest is elsewhere."""
    others = ["aus", "bel", "che", "deu", "esp", "fin", "fra", "gbr", "grc", "hun", "ita", "jpn"]
    pairs = [sorted((party, other)) for party in ("can", "ind") for other in others]
    shown = body(*(make_agreement(f"{first}-{second}-2026-x") for first, second in pairs))
    assert shown.count('<th scope="row">') == 20
    assert "These are the 20 pairs with the most agreements; 4 pairs more are in " in shown
    assert "The 8 pairs with the most agreements; here are " in shown


def test_the_flagship_opens_our_site_within_the_budget():
    """It is the one read from the most sources; the page stays small."""
    site = Site(load(), "policytrack", "", "2026-11-22", "1")
    (page,) = home_page(site)
    closely = page.body[page.body.index("One agreement, read closely") :]
    assert closely.index("agreements/can-ind-2026-security-workplan.html") < closely.index("Who agreed on what")
    assert len(document(page, site).encode()) < 150_000


def test_an_empty_collection_has_a_first_page(body):
    """It says that there is nothing yet."""
    assert "There is no agreement on record yet." in body()
    assert "Who agreed on what" not in body()


def test_the_text_of_a_record_is_inert(body, make_agreement):
    """Markup in a title or a promise shows as it stands."""
    hostile = "<img src=x onerror=alert(1)>"
    shown = body(make_agreement(title={"text": hostile, "status": "official"}, summary=hostile))
    assert "<img" not in shown
