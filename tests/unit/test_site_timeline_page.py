"""The timeline, its picture and its pages of years."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site import timeline_page
from policytrack.site.page import Site
from policytrack.site.timeline_figure import Lane, lanes_figure
from policytrack.site.timeline_page import ON_ONE_PAGE, ROOM, timeline_pages

SVG = "{http://www.w3.org/2000/svg}"
EVENTS = [
    {"date": "2024", "kind": "negotiations_launched", "text": "Talks <b>began</b>."},
    {"date": "2026-02-07", "status": "announced", "text": "It was made known."},
    {"date": "2026-05", "kind": "suspended", "status": "suspended", "text": "It was paused."},
    {"date": "2026-06-01", "text": "A mistake.", "withdrawn": "2026-11-22"},
]


def _pages(*agreements):
    return [*timeline_pages(Site(AgreementSet(agreements), "Records", "", "2026-11-22", "1"))]


def _figure(body):
    return ET.fromstring(body[body.index("<svg") : body.index("</svg>") + 6])  # noqa: S314 - our own text


def test_every_event_stands_in_the_table_with_its_address(make_agreement):
    """The newest first; what the data has taken back is left out."""
    (page,) = _pages(make_agreement(events=EVENTS))
    dates = re.findall(r'<td class="day"><a href="([^"]+)">([^<]+)</a>', page.body)
    address = "agreements/can-ind-2026-workplan.html#events"
    assert dates == [(f"{address}.2", "May 2026"), (f"{address}.1", "7 February 2026"), (f"{address}.0", "2024")]
    assert "Talks &lt;b&gt;began&lt;/b&gt;." in page.body
    assert "2026: 2 events" in page.body
    assert "A mistake." not in page.body


def test_the_picture_has_a_mark_for_each_event(make_agreement):
    """Changes of status, ends and everything else look different; a day known in part is a bar."""
    (page,) = _pages(make_agreement(events=EVENTS))
    figure = _figure(page.body)
    marks = [
        (mark.get("class"), mark.find(f"{SVG}title").text)
        for mark in figure.iter()
        if mark.find(f"{SVG}title") is not None and mark.tag != f"{SVG}svg"
    ]
    assert marks == [
        ("pt-other", "2024: negotiations launched. Talks <b>began</b>."),
        ("pt-turn", "7 February 2026: announced, announced. It was made known."),
        ("pt-end", "May 2026: suspended, suspended. It was paused."),
    ]
    assert len([path for path in figure.iter() if path.get("class") == "pt-span"]) == 2
    (link,) = figure.iter(f"{SVG}a")
    assert (link.get("href"), link.get("aria-label")) == ("agreements/can-ind-2026-workplan.html", "Shared workplan")


def test_marks_lie_in_the_order_of_time(make_agreement):
    """Wider years move nothing past another."""
    (page,) = _pages(make_agreement(events=[{"date": f"20{year:02}-06-30"} for year in range(10, 26)]))
    across = [
        float(mark.get("cx"))
        for mark in _figure(page.body).iter(f"{SVG}circle")
        if mark.find(f"{SVG}title") is not None
    ]
    assert across == sorted(across)
    assert len({*across}) == len(across)


def test_what_is_due_is_told_with_its_day(make_agreement):
    """Deadlines of the year to come, by the day on which the site was made; without any there is no such part."""
    dates = ("2027-03", "2027-03/2027-05")
    commitments = [{"pillar": "cyber", "topic": "cyber-policy", "deadline": date} for date in dates]
    (page,) = _pages(make_agreement(commitments=commitments))
    assert '<span class="day">by March 2027</span> <span>Deadline: What is promised. </span>' in page.body
    assert '<span class="day">March 2027 to May 2027</span>' in page.body
    assert 'href="agreements/can-ind-2026-workplan.html#commitment.cyber-1"' in page.body
    assert "What is due next" not in _pages(make_agreement())[0].body


def test_many_agreements_share_the_lane_of_their_pair(make_agreement):
    """The picture keeps its size."""
    (page,) = _pages(*(make_agreement(f"can-ind-{1950 + place}-plan") for place in range(ROOM + 1)))
    links = [link.get("href") for link in _figure(page.body).iter(f"{SVG}a")]
    assert links == ["network.html#pair.can-ind"]


def test_of_many_events_each_year_has_its_page(make_agreement):
    """The page of the timeline keeps the newest year and leads to the others."""
    of_a_year = [{"date": "2026-02-07", "text": f"Event {number}."} for number in range(ON_ONE_PAGE)]
    first, *others = _pages(make_agreement(events=[{"date": "2025-01-01", "text": "Long ago."}, *of_a_year]))
    assert [page.path for page in others] == ["timeline/2025.html"]
    assert '<a href="timeline/2025.html">2025</a>' in first.body
    assert "Long ago." not in re.sub(r"<svg.*</svg>", "", first.body, flags=re.DOTALL)
    assert "Long ago." in others[0].body
    assert '<a href="../agreements/can-ind-2026-workplan.html#events.0">1 January 2025</a>' in others[0].body


def test_nothing_happened_is_no_error():
    """An empty collection has a page without a picture."""
    (page,) = _pages()
    assert "<svg" not in page.body


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "w" * 10_000])
def test_names_in_the_picture_are_inert(make_agreement, name):
    """They are shortened for the eye, and never markup."""
    lane = Lane("Group", name, "a.html?x=1&y=2", make_agreement().events)
    figure = lanes_figure([lane], "Title", "About", timeline_page.dt.date(2026, 11, 22))
    assert "<script" not in figure
    drawn = [text.text for text in _figure(figure).iter(f"{SVG}text")]
    assert max(len(words) for words in drawn) < 60
