"""The page for what is not there."""

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.not_found import not_found_page
from policytrack.site.page import Site
from policytrack.site.shell import document


@pytest.mark.parametrize(
    ("address", "top"),
    [("https://a.example/", "/"), ("https://a.example/records/", "/records/"), ("", "")],
)
def test_its_links_work_wherever_it_is_shown(address, top):
    """A server shows it at any address, so links begin at the top of the server, below the path of the site."""
    site = Site(AgreementSet([]), "Records", address, "2026-11-22", "1", report="https://a.example/report?a=1&b=2")
    (page,) = not_found_page(site)
    text = document(page, site)
    assert f'<a href="{top}agreements/index.html">All agreements</a>' in text
    assert f'<link rel="stylesheet" href="{top}assets/site.css">' in text
    assert '<a href="https://a.example/report?a=1&amp;b=2">Report the address that led here</a>' in text
    assert not page.is_listed


def test_without_a_place_to_report_to_nothing_is_asked():
    """A site of one's own may have none."""
    (page,) = not_found_page(Site(AgreementSet([]), "Records", "", "2026-11-22", "1"))
    assert "Report" not in page.body
