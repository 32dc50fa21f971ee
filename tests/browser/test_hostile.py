"""Records whose every text is an attack: nothing of them runs, becomes part of a page, or asks for anything."""

from __future__ import annotations

import csv
import json
import re
import runpy
from pathlib import Path

import feedparser
import icalendar
import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write_hostile_records.py"))
PAGES = [
    "index.html",
    "agreements/index.html",
    "agreements/can-mex-2024-precursor-action-plan.html",
    "agreements/eu-ind-2025-passenger-data-agreement.html",
    "agreements/fra-gbr-2025-pilot-on-returns.html",
    "compare/can-mex-2024-precursor-action-plan..eu-ind-2025-passenger-data-agreement.html",
    "compare/index.html#can-mex-2024-precursor-action-plan..eu-ind-2025-passenger-data-agreement",
    "matrix.html",
    "timeline.html",
    "network.html",
    "parties/ind.html",
    "topics/illicit-drugs.html",
    "people.html",
    "sources/index.html",
    "sources/canadian-readout.html",
    "unknowns.html",
    "downloads.html",
    "feeds/index.html",
    "404.html",
]
ALIVE = """
() => [
  ...document.querySelectorAll(
    "hacked-element, .hacked, [onclick], [onerror], [onload], [ontoggle], [onfocus], [onmouseover], "
    + "iframe, base, form:not(.filters), "
    + "style, math, textarea, noscript, [name=hacked], script:not([src]):not([type='application/ld+json']), "
    + "body link, body meta:not([itemprop])"
  ),
  ...[...document.querySelectorAll("[href], [src], [action]")].filter((each) =>
    ["href", "src", "action"].some((name) => /^\\s*(javascript|data:text|vbscript)/i.test(each.getAttribute(name)))),
].map((each) => each.outerHTML.slice(0, 200))
"""
"""Finds whatever no page of ours holds, and an attack would bring."""
BEGIN = "window.hacked = () => { window.ran = true; };"

pytestmark = pytest.mark.slow


def test_the_hostile_records_are_as_written():
    """If this fails, run `python scripts/write_hostile_records.py`."""
    assert [path for path, data in SCRIPT["records"]() if path.read_bytes() != data] == []


def test_every_place_for_text_is_attacked():
    """Every text that a model may hold, stands in some of the records, and is none of ours."""
    told = "\n".join(path.read_text(encoding="utf-8") for path, _ in SCRIPT["records"]())
    names = set(re.findall(r"^ *(?:- )?([a-z_]+): ", told, re.MULTILINE)) | set(re.findall(r"[{ ,]([a-z_]+): ", told))
    assert {"as_reported", "baseline", "beneficiaries", "claim", "condition", "finding", "label", "locator"} <= names
    assert {"notice", "office", "period", "place", "purpose", "reason", "recipient", "renewal", "speaker"} <= names
    assert all(line[:60] in told for line in SCRIPT["LINES"] if "'" not in line and '"' not in line)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "without the policy"])
def test_nothing_of_an_attack_is_alive(opener, hostile, path, guarded):
    """Nothing runs even where the policy against scripts is switched off; where it is on, it has nothing to forbid."""
    page, wrong = opener(bypass_csp=not guarded, viewport={"width": 320, "height": 640})
    page.add_init_script(BEGIN)
    page.goto(f"{hostile}{path}")
    page.wait_for_load_state("networkidle")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.mouse.move(100, 300)
    assert page.evaluate(ALIVE) == []
    assert page.evaluate("window.ran") is None
    assert page.evaluate("Object.prototype.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert wrong == []


def test_what_scripts_make_of_an_attack_is_text(opener, hostile):
    """The search, the list and its filters show what was typed and what was found, and run none of it."""
    page, wrong = opener(bypass_csp=True)
    page.add_init_script(BEGIN)
    page.goto(
        f"{hostile}agreements/index.html#q=%3Cimg+src%3Dx+onerror%3Dhacked()%3E&party=%3Cscript%3E&sort=__proto__"
    )
    page.wait_for_selector(".explorer.ready")
    page.wait_for_timeout(500)
    assert page.evaluate(ALIVE) == []
    for words in ("hacked", "<script>", "__proto__", "constructor", '"><svg onload=hacked()>'):
        page.locator("#site-search").fill(words)
        page.wait_for_timeout(300)
        page.locator("#words").fill(words)
        page.wait_for_timeout(300)
        assert page.evaluate(ALIVE) == []
    assert page.locator("#site-search-results").count() == 1
    assert page.evaluate("window.ran") is None
    assert wrong == []


def test_texts_are_shown_letter_for_letter(opener, hostile):
    """What is made harmless is not made unreadable."""
    page, _ = opener()
    page.goto(f"{hostile}agreements/can-mex-2024-precursor-action-plan.html")
    shown = " ".join(page.locator("main").evaluate("each => each.textContent").split())
    for text in ("[words](javascript:hacked())", "![picture](https://hacked.example.org/picture.png)"):
        assert text in shown
    assert "<hacked-element>shown</hacked-element>" in shown


def test_linked_data_cannot_end_its_script(hostile_built):
    """Every block of linked data is one whole piece of JSON."""
    blocks = 0
    for path in hostile_built.rglob("*.html"):
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script', path.read_text("utf-8"), re.DOTALL
        ):
            assert "<" not in block
            assert json.loads(block)
            blocks += 1
    assert blocks >= 6


def test_tables_hold_no_formula(hostile_built):
    """No cell of a table begins a formula in a spreadsheet."""
    begun = set()
    for path in hostile_built.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            begun |= {(path.name, cell[:30]) for row in csv.reader(file) for cell in row if cell[:1] in set("=+-@\t\r")}
    assert begun == set()


def test_feeds_and_calendars_are_whole(hostile_built):
    """An independent reader finds nothing broken, and nothing that would run in the reader's window."""
    for path in sorted(hostile_built.rglob("*.xml")):
        if path.name == "sitemap.xml":
            continue
        read = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not read.bozo, path
        for entry in read.entries:
            assert entry.title_detail.type == "text/plain"
            for held in entry.get("content", []):
                assert not re.search(r"<(?!/?(p|a|ul|li|em|strong|br|blockquote|cite)\b)[a-z/!]", held.value), path
                assert all(re.match("https?://", link) for link in re.findall(r'href="([^"]*)"', held.value))
    for path in sorted(hostile_built.rglob("*.ics")):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        assert not calendar.errors
        assert {each.name for each in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD"}
