"""Every link of the site leads somewhere: to a file that is there, and to the place in it that is named."""

from __future__ import annotations

import json
import re
from collections import Counter
from urllib.parse import unquote, urljoin

import pytest
from lxml import etree

pytestmark = pytest.mark.slow

ADDRESSES = frozenset({"href", "src", "data-address", "{http://www.w3.org/1999/xlink}href"})
# Attributes that name other elements of their page.
NAMES = frozenset({"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list"})

KIND = re.compile(r"[\s\x00-\x20]*[a-zA-Z][a-zA-Z0-9+.-]*:")
ELSEWHERE = re.compile("https?://")


class Reader:
    """What is asked of one page: what leads on from it, what can be led to in it, what is amiss with names."""

    def __init__(self):
        """Begin with nothing."""
        self.places, self.links, self.named = Counter(), [], set()
        self.tags = Counter()
        self.leads_on = False
        """Whether it stands where something else once was, and leads to what took its place."""

    def start(self, tag, attributes):
        """Note what the attributes of an element say."""
        if place := attributes.get("id"):
            self.places[place] += 1
        self.tags[tag] += 1
        self.leads_on = self.leads_on or attributes.get("http-equiv") == "refresh"
        for key, value in attributes.items():
            if key in ADDRESSES:
                self.links.append(value)
            elif key in NAMES:
                self.named.update(value.split())

    def end(self, tag):
        """Need nothing of it."""

    def data(self, text):
        """Need nothing of it."""

    def comment(self, text):
        """Need nothing of it."""

    def close(self):
        """Give itself back."""
        return self


def read(path):
    return etree.parse(str(path), etree.HTMLParser(target=Reader(), encoding="utf-8", huge_tree=True))


@pytest.fixture(scope="module", params=["built", "hostile_built"])
def whole(request):
    """Return the site of the project, and that of the hostile records."""
    return Whole(request.getfixturevalue(request.param))


class Whole:
    """A site in a folder: its files, its pages, the address at which it says that it stands."""

    def __init__(self, folder):
        """Read every page."""
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.pages = {path: read(folder / path) for path in sorted(self.files) if path.endswith(".html")}
        stones = json.loads((folder / "api" / "v1" / "tombstones.json").read_text("utf-8"))["data"]
        self.gone = [stone["id"] for stone in stones]
        self.address = next(link for link in self.pages["index.html"].links if link.startswith("https://"))

    def target(self, page, link):
        """Return the file and the place in it that a link leads to; None for a link that leaves the site."""
        if ELSEWHERE.match(link) and not link.startswith(self.address):
            return None  # an address of a source may be one that the standard library will not take apart
        found = urljoin(f"{self.address}{page}", link)
        path, _, place = found.partition("#")
        if not path.startswith(self.address):
            return None
        path = unquote(path.removeprefix(self.address).partition("?")[0])
        return (f"{path}index.html" if not path or path.endswith("/") else path), unquote(place)


def is_there(whole, path, place):
    """Say whether a place of a page is there; what is chosen on two of the pages stands in their address, too."""
    if not place or path not in whole.pages or place in whole.pages[path].places:
        return True
    if path == "agreements/index.html":
        return "=" in place
    return path == "compare/index.html" and {f"agreements/{one}.html" for one in place.split("..")} <= whole.files


def test_every_link_leads_to_a_file_and_a_place(whole):
    """Links, pictures, scripts and style sheets; also those that scripts follow."""
    broken = set()
    for page, each in whole.pages.items():
        for link in set(each.links):
            path, place = whole.target(page, link) or ("index.html", "")
            if path not in whole.files or not is_there(whole, path, place):
                broken.add(f"{page}: {link}")
    assert sorted(broken)[:40] == []


def test_every_place_has_a_name_of_its_own(whole):
    """No two elements of a page share an identifier, and what labels something is there."""
    twice = [(page, name) for page, each in whole.pages.items() for name, times in each.places.items() if times > 1]
    absent = [(page, name) for page, each in whole.pages.items() for name in each.named if name not in each.places]
    assert (twice[:40], absent[:40]) == ([], [])


def test_every_page_has_one_first_heading_and_one_main_part(whole):
    """So that whoever hears a page knows where it begins."""
    found = {page: (each.tags["h1"], each.tags["main"]) for page, each in whole.pages.items()}
    assert [page for page, counts in found.items() if counts != (1, 1)][:40] == []


def test_no_page_is_beyond_reach(whole):
    """From the home page, links lead to every page but those that stand where something else once was."""
    seen, waiting = set(), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in whole.pages and page not in seen:
            seen.add(page)
            waiting += [found[0] for link in set(whole.pages[page].links) if (found := whole.target(page, link))]
    alone = {page for page in set(whole.pages) - seen if not whole.pages[page].leads_on}
    assert alone == {"404.html", *(f"agreements/{identifier}.html" for identifier in whole.gone)}


def test_no_link_runs_a_script(whole):
    """Whatever a record says, an address of another kind than these is no link."""
    kinds = {found[0].lower() for each in whole.pages.values() for link in each.links if (found := KIND.match(link))}
    assert kinds <= {"https:", "http:", "data:"}
    pictures = {link for each in whole.pages.values() for link in each.links if link.startswith("data:")}
    assert all(link.startswith("data:image/") for link in pictures)
