"""What search engines are told."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site import sitemap
from policytrack.site.page import Site
from policytrack.site.sitemap import sitemap_files

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture
def site(make_agreement):
    return Site(AgreementSet([make_agreement()]), "Records", "https://a.example/x/", "2026-12-24", "1")


def _files(site, *paths):
    return {file.path: file.content.decode() for file in sitemap_files(site, paths)}


def test_all_pages_are_listed_with_the_day_on_which_a_record_changed(site):
    """Pages of the manual are among them; the first page of a folder goes by the folder."""
    files = _files(replace(site, manual=("docs.html",)), "index.html", "agreements/can-ind-2026-workplan.html")
    assert files == {
        "robots.txt": "User-agent: *\nAllow: /\nSitemap: https://a.example/x/sitemap.xml\n",
        "sitemap.xml": '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        "<url><loc>https://a.example/x/agreements/can-ind-2026-workplan.html</loc>"
        "<lastmod>2026-11-22</lastmod></url>"
        "<url><loc>https://a.example/x/docs.html</loc></url>"
        "<url><loc>https://a.example/x/</loc></url></urlset>\n",
    }


def test_where_the_site_stands_has_to_be_known(site):
    """A list of pages without whole addresses is none."""
    assert _files(replace(site, address=""), "index.html") == {"robots.txt": "User-agent: *\nAllow: /\n"}


def test_more_pages_than_a_file_may_list_are_parted(site):
    """Then the usual name is that of the list of lists."""
    paths = [f"compare/{number:06}.html" for number in range(sitemap.MOST + 1)]
    files = _files(site, *paths)
    assert sorted(files) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    found = [ET.fromstring(files[f"sitemap-{number}.xml"]) for number in (1, 2)]  # noqa: S314 - our own text
    assert [len(listed) for listed in found] == [sitemap.MOST, 1]
    index = ET.fromstring(files["sitemap.xml"])  # noqa: S314 - as above
    assert [place.text for place in index.iterfind("s:sitemap/s:loc", SPACE)] == [
        "https://a.example/x/sitemap-1.xml",
        "https://a.example/x/sitemap-2.xml",
    ]
