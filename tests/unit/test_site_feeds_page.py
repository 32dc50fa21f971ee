"""The page of feeds, calendars and data."""

from __future__ import annotations

import re

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.api import api_files
from policytrack.site.calendars import calendar_files
from policytrack.site.feeds import feed_files
from policytrack.site.feeds_page import feeds_page
from policytrack.site.ours import site_of
from policytrack.site.page import Site


@pytest.fixture
def page_of():
    def make(*agreements, made="2026-12-24"):
        (page,) = feeds_page(Site(AgreementSet(agreements), "Records", "", made, "1"))
        return page

    return make


def test_it_leads_to_all_feeds_and_calendars_and_to_nothing_that_is_not_there():
    """Calendars of agreements are linked where something is due, and on their pages."""
    site = site_of(None, "2026-11-22")
    (page,) = feeds_page(site)
    made = {file.path for make in (feed_files, calendar_files, api_files) for file in make(site)}
    linked = {f"feeds/{address}" for address in re.findall(r'href="([^"/#]+\.(?:xml|ics))"', page.body)}
    linked |= {address[3:] for address in re.findall(r'href="(\.\./api/[^"]+)"', page.body)}
    assert linked <= made
    unlinked = {path for path in made - linked if not re.match(r"feeds/agreement-|api/v1/(agreements|parties)/", path)}
    assert unlinked == set()
    assert '<link rel="alternate" type="text/calendar" title="What is due" href="dates.ics">' in page.head


def test_what_is_due_is_parted_by_whether_it_is_to_come(page_of, make_agreement):
    """With a link to the commitment, and to the calendar of its agreement."""
    commitment = {"pillar": "cyber", "topic": "cyber-policy", "text": "To act."}
    late = make_agreement(commitments=[commitment | {"deadline": "2026-12"}])
    body = page_of(late).body
    assert "<caption>To come, as of 24 December 2026</caption>" in body
    assert "Passed, and not known to be done" not in body
    assert '<time datetime="2026-12-31">December 2026</time>' in body
    assert '<a href="../agreements/can-ind-2026-workplan.html#commitment.cyber-1">Deadline: To act</a>' in body
    assert (
        '<a href="../agreements/can-ind-2026-workplan.html">Shared workplan</a><p class="note">Canada and India · '
        '<a href="agreement-can-ind-2026-workplan.ics">Calendar<span class="unseen"> of Shared workplan</span></a></p>'
    ) in body
    assert "<caption>Passed, and not known to be done</caption>" in page_of(late, made="2027-01-01").body


def test_what_ended_is_neither(page_of, make_agreement):
    """It comes back every year."""
    events = [
        {"date": "2020-02-07", "status": "in_effect"},
        {"date": "2024-05-01", "kind": "expired", "status": "expired"},
    ]
    body = page_of(make_agreement(events=events)).body
    assert re.findall("<caption>(.*?)</caption>", body) == ["Ended, remembered every year", "Files under api/v1/"]


def test_that_nothing_is_due_is_said(page_of, make_agreement):
    """Instead of an empty table."""
    assert "On 24 December 2026 nothing is due that the records know of." in page_of(make_agreement()).body
    assert "nothing is due" in page_of().body
