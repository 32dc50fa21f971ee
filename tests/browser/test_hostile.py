"""Records whose every text is an attack: nothing of them runs, becomes part of a page, or asks for anything."""

from __future__ import annotations

import csv
import json
import re
import runpy
import zipfile
from pathlib import Path

import feedparser
import icalendar
import pytest
from lxml import etree

from policytrack.reading import read

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write_hostile_records.py"))
FILES = dict(SCRIPT["records"]())
"""The hostile records, as they would be written."""
TEXTS = {
    "line": ["<script>hacked()</script>"],
    "address": ["https://hacked.example.org/<script>hacked()</script>"],
}
"""What a schema lets through wherever a text is free."""
KINDS_AT_LEAST = 44
FORMULAS = frozenset("=+-@\t\r")
OF_FEEDS = (
    *("feed", "title", "subtitle", "id", "updated", "published", "link", "author", "name", "generator", "rights"),
    *("entry", "category", "content", "summary"),
)
OF_CALENDARS = {
    *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"),
    *("UID", "DTSTAMP", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION", "URL", "CATEGORIES", "TRANSP"),
    *("TZID", "TZOFFSETFROM", "TZOFFSETTO"),
}
LONGEST = {"line": 500, "prose": 5000, "address": 2000, "passage": 400}
"""Characters of the longest word that the format lets into a text of each kind; a name of a site has no such end."""
PAGES = [
    "index.html",
    "agreements/index.html",
    *(f"agreements/{path.stem}.html" for path in FILES if path.parent.name == "agreements"),
    *(f"agreements/can-ind-{year}-gone.html" for year in range(2000, 2005)),
    "compare/can-mex-2024-precursor-action-plan..eu-ind-2025-passenger-data-agreement.html",
    "compare/index.html#can-mex-2024-precursor-action-plan..eu-ind-2025-passenger-data-agreement",
    "matrix.html",
    "timeline.html",
    "network.html",
    "parties/index.html",
    "parties/ind.html",
    "topics/index.html",
    "topics/illicit-drugs.html",
    "topics/precursors.html",
    "people.html",
    "sources/index.html",
    "sources/canadian-readout.html",
    "sources/treaty-text.html",
    "unknowns.html",
    "downloads.html",
    "feeds/index.html",
    "404.html",
]
ALIVE = """
() => [
  ...document.querySelectorAll(
    "hacked-element, .hacked, [onclick], [onerror], [onload], [ontoggle], [onfocus], [onmouseover], "
    + "iframe, object, embed, video, audio, template, base, form:not(.filters), "
    + "style, math, textarea, noscript, [name=hacked], script:not([src]):not([type='application/ld+json']), "
    + "body link, body meta:not([itemprop])"
  ),
  ...[...document.querySelectorAll("[href], [src], [action]")].filter((each) =>
    ["href", "src", "action"].some((name) => /^\\s*(javascript|data:text|vbscript)/i.test(each.getAttribute(name)))),
].map((each) => each.outerHTML.slice(0, 200))
"""
"""Finds whatever no page of ours holds, and an attack would bring."""
MADE_OF = """
(pages) => {
  const found = new Map();
  for (const [path, text] of pages) {
    for (const each of new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")) {
      found.set(each.localName, path);
      for (const { name, value } of each.attributes) {
        found.set(`${each.localName} ${name}`, path);
        if (["href", "src", "action", "xlink:href", "content"].includes(name)) {
          const scheme = /^[\\s\\0-\\x1f]*([a-z][a-z0-9+.-]*):/i.exec(value);
          if (scheme && name !== "content") found.set(`${each.localName} ${name} ${scheme[1].toLowerCase()}:`, path);
        }
      }
    }
  }
  return [...found];
}
"""
"""Returns the kinds of elements, their attributes and the schemes of addresses of pages, each with a page."""
BEGIN = "window.hacked = () => { window.ran = true; };"

pytestmark = pytest.mark.slow


def held(node):
    """Yield every text of a document, at any depth."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, (dict, list)):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from held(inner)


class Schema:
    """A published schema: which keys may hold free text, and which of these a document gives."""

    def __init__(self, name):
        """Read it."""
        self.whole = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))
        self.models = {"": self.whole, **self.whole["$defs"]}

    def is_free(self, part):
        """Say whether a schema lets text through that could be an attack."""
        part = self.followed(part)[1]
        if part.get("type") == "array":
            return self.is_free(part["items"])
        if part.get("type") != "string" or "enum" in part or "const" in part:
            return False
        return any(re.search(part.get("pattern", ""), text) for texts in TEXTS.values() for text in texts)

    def followed(self, part, name=""):
        """Return the name and the schema that a reference leads to."""
        while "$ref" in part:
            name = part["$ref"].rpartition("/")[2]
            part = self.models[name]
        return name, part

    def free(self):
        """Return every key of every model that may hold free text."""
        return {
            (name, key)
            for name, model in self.models.items()
            for key, part in model.get("properties", {}).items()
            if self.is_free(part)
        }

    def given(self, node, part=None, name=""):
        """Yield model, key and text of each free text of a document."""
        name, part = self.followed(part or self.whole, name)
        if isinstance(node, list):
            for item in node:
                yield from self.given(item, part["items"], name)
        elif isinstance(node, dict):
            for key, value in node.items():
                inner = part["properties"][key]
                if self.is_free(inner):
                    yield from ((name, key, text) for text in held(value))
                else:
                    yield from self.given(value, inner, name)


@pytest.fixture(scope="module")
def documents():
    return {path: read(data).data for path, data in FILES.items()}


def test_the_hostile_records_are_as_written():
    """If this fails, run `python scripts/write_hostile_records.py`."""
    assert [path for path, data in FILES.items() if path.read_bytes() != data] == []
    assert {*SCRIPT["HOSTILE"].rglob("*.yaml")} == {*FILES}


def test_every_place_for_text_is_attacked(documents):
    """Of the keys that the published schemas leave free, none is spared in all records, and none is told harmlessly."""
    attacks = {attack for name in ("LINES", "BLOCKS", "PASSAGES") for attack in SCRIPT[name]}
    for schema, folder in ((Schema("agreement"), "agreements"), (Schema("tombstones"), "hostile")):
        given = [one for path, data in documents.items() if path.parent.name == folder for one in schema.given(data)]
        assert schema.free() - {(model, key) for model, key, _ in given} == set()
        harmless = [
            (model, key, text)
            for model, key, text in given
            if text not in attacks and "hacked.example.org" not in text and len(set(text)) > 1
        ]
        assert harmless == []


def test_every_kind_of_attack_is_used(documents):
    """There are at least 44, each different, and none is only written down; words are as long as the format allows."""
    attacks = [attack for name in ("LINES", "BLOCKS", "PASSAGES", "ADDRESSES") for attack in SCRIPT[name]]
    assert len(set(attacks)) == len(attacks) >= KINDS_AT_LEAST
    texts = {text for data in documents.values() for text in held(data)}
    begun = {text.rstrip("0123456789") for text in texts if text.startswith("http")}
    assert [attack for attack in attacks if attack not in texts and attack.rstrip("0123456789") not in begun] == []
    words = {len(text) for text in texts if " " not in text}
    assert set(LONGEST.values()) <= words


def test_no_page_is_made_of_anything_else(opener, hostile_built, small_built, built):
    """All pages hold the elements, attributes and kinds of addresses that pages of harmless records hold, no other."""
    page, _ = opener()
    harmless = [*small_built.rglob("*.html"), *built.glob("agreements/*.html"), *built.glob("*.html")]
    known = dict(page.evaluate(MADE_OF, [(path.name, path.read_text("utf-8")) for path in harmless]))
    pages = [(path.name, path.read_text("utf-8")) for path in hostile_built.rglob("*.html")]
    found = dict(page.evaluate(MADE_OF, pages))
    assert {kind: path for kind, path in found.items() if kind not in known} == {}
    assert not any(" javascript:" in kind or " vbscript:" in kind for kind in found)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "without the policy"])
def test_nothing_of_an_attack_is_alive(opener, hostile, path, guarded):
    """Nothing runs even where the policy against scripts is switched off; where it is on, it has nothing to forbid.

    No word is too long for a narrow screen, folded or unfolded.
    """
    page, wrong = opener(bypass_csp=not guarded, viewport={"width": 320, "height": 640})
    page.add_init_script(BEGIN)
    page.goto(f"{hostile}{path}")
    page.wait_for_load_state("networkidle" if "index.html" in path else "load")  # lists load data when they are there
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.mouse.move(100, 300)
    page.wait_for_timeout(100)
    assert page.evaluate(ALIVE) == []
    assert page.evaluate("window.ran") is None
    assert page.evaluate("Object.prototype.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert wrong == []


def test_what_scripts_make_of_an_attack_is_text(opener, hostile):
    """The search, the list and its filters show what was typed and what was found, and run none of it."""
    page, wrong = opener(bypass_csp=True, viewport={"width": 320, "height": 640})
    page.add_init_script(BEGIN)
    page.goto(
        f"{hostile}agreements/index.html#q=%3Cimg+src%3Dx+onerror%3Dhacked()%3E&party=%3Cscript%3E&sort=__proto__"
    )
    page.wait_for_selector(".explorer.ready")
    page.wait_for_timeout(500)
    assert page.evaluate(ALIVE) == []
    found = 0
    for words in ("hacked", "<script>", "__proto__", "constructor", '"><svg onload=hacked()>', "W" * 500, "N" * 10_000):
        page.locator("#site-search").fill(words)
        page.wait_for_timeout(300)
        found += page.locator("#site-search-results [role=option]").count()
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        page.locator("#words").fill(words)
        page.wait_for_timeout(300)
        assert page.evaluate(ALIVE) == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert found
    assert page.evaluate("window.ran") is None
    assert wrong == []


def test_what_scripts_write_holds_no_formula(opener, hostile):
    """The list as a file, made in the browser, is guarded as the files of the site are."""
    page, wrong = opener()
    page.goto(f"{hostile}agreements/index.html")
    page.wait_for_selector(".explorer.ready")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    with Path(waiting.value.path()).open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert len(cells) > len(FILES)
    assert [cell[:40] for cell in cells if cell[:1] in FORMULAS] == []
    assert wrong == []


def test_texts_are_shown_letter_for_letter(opener, hostile, documents):
    """What is made harmless is not made unreadable."""
    page, _ = opener()
    for path, data in documents.items():
        if path.parent.name != "agreements":
            continue
        page.goto(f"{hostile}agreements/{path.stem}.html")
        shown = " ".join(page.locator("main").evaluate("each => each.textContent").split())
        for text in (data["title"]["text"], data["summary"]):
            assert " ".join(text.split()) in shown


def test_linked_data_cannot_end_its_script(hostile_built):
    """Every block of linked data is one whole piece of JSON, and names nothing but addresses of the web."""
    blocks = 0
    for path in hostile_built.rglob("*.html"):
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script', path.read_text("utf-8"), re.DOTALL
        ):
            assert not set(block) & set("<>\u2028\u2029")
            named = [value for key, value in pairs(json.loads(block)) if key in {"@id", "@context", "url", "source"}]
            assert named
            assert [value for value in named if re.match(r"\s*(javascript|data|vbscript):", value)] == []
            blocks += 1
    assert blocks >= len(FILES) - 1


def pairs(node):
    """Yield key and value of every text in JSON, at any depth."""
    for key, inner in node.items() if isinstance(node, dict) else ((None, each) for each in node):
        if isinstance(inner, str):
            yield key, inner
        elif isinstance(inner, (dict, list)):
            yield from pairs(inner)


def test_what_scripts_load_is_data(hostile_built):
    """The index of the search, the list, what is compared: one call with a name and one piece of JSON, no markup."""
    files = [*hostile_built.glob("data/**/*.js"), hostile_built / "assets" / "search-index.js"]
    assert len(files) > len(FILES)
    for path in files:
        text = path.read_text("utf-8")
        assert not set(text) & set("<\u2028\u2029"), path
        call = re.fullmatch(r'policytrackData\("[^"\\]+", ?(.*)\);?\n?', text, re.DOTALL)
        assert call, path
        assert json.loads(call[1])
    assert any("hacked" in path.read_text("utf-8") for path in files)


def test_the_interface_gives_texts_back(hostile_built, documents):
    """Each file is one piece of JSON; in that of a record, every text is the one that was written."""
    for path in hostile_built.rglob("*.json"):
        assert json.loads(path.read_text("utf-8"))
    for path, data in documents.items():
        if path.parent.name == "agreements":
            file = hostile_built / "api" / "v1" / "agreements" / f"{path.stem}.json"
            given = set(held(json.loads(file.read_text("utf-8"))["data"]))
            assert {text for text in held(data) if "hacked" in text} <= given
    stones = json.loads((hostile_built / "api" / "v1" / "tombstones.json").read_text("utf-8"))
    assert set(held(documents[SCRIPT["HOSTILE"] / "tombstones.yaml"])) <= set(held(stones["data"]))


def test_tables_hold_no_formula(hostile_built):
    """No cell of a table begins a formula in a spreadsheet, and no attack makes a row or a column."""
    begun = set()
    files = [*hostile_built.rglob("*.csv")]
    for path in files:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [*csv.reader(file)]
        assert len({len(row) for row in rows}) == 1, path
        begun |= {(path.name, cell[:30]) for row in rows for cell in row if cell[:1] in FORMULAS}
    assert len(files) > len(FILES)
    assert begun == set()


def test_records_come_back_as_they_were(hostile_built, documents):
    """The files of the records, alone and in the archive, say what was written and nothing else."""
    with zipfile.ZipFile(hostile_built / "downloads" / "records.zip") as packed:
        assert all(re.fullmatch(r"agreements/[a-z0-9-]+\.yaml", name) for name in packed.namelist())
        archived = {name: read(packed.read(name)).data for name in packed.namelist()}
    for path, data in documents.items():
        if path.parent.name == "agreements":
            alone = hostile_built / "downloads" / "records" / path.name
            assert read(alone.read_bytes()).data == data == archived[f"agreements/{path.name}"]


def test_feeds_are_whole(hostile_built):
    """An independent reader finds nothing broken, no element but those of feeds, and nothing that would run."""
    feeds = [path for path in sorted(hostile_built.rglob("*.xml")) if path.name != "sitemap.xml"]
    assert feeds
    for path in feeds:
        elements = {etree.QName(each).text for each in etree.parse(str(path)).iter(etree.Element)}
        assert elements <= {f"{{http://www.w3.org/2005/Atom}}{name}" for name in OF_FEEDS}, path
        tree = etree.parse(str(path), etree.XMLParser(resolve_entities=False))
        assert not tree.docinfo.doctype
        assert not tree.xpath("//processing-instruction() | //comment()")
        read_ = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not read_.bozo, path
        for entry in read_.entries:
            assert entry.title_detail.type == "text/plain"
            for held_ in entry.get("content", []):
                assert not re.search(r"<(?!/?(p|a|ul|li|em|strong|br|blockquote|cite)\b)[a-z/!]", held_.value), path
                assert all(re.match("https?://", link) for link in re.findall(r'href="([^"]*)"', held_.value))
    assert etree.parse(str(hostile_built / "sitemap.xml")).getroot() is not None


def test_calendars_hold_no_line_of_an_attack(hostile_built):
    """Unfolded, every line is a property that calendars of ours have; an entry has each of them once."""
    files = sorted(hostile_built.rglob("*.ics"))
    texts = []
    for path in files:
        whole = path.read_bytes().decode()
        assert whole.count("\n") == whole.count("\r\n") == len(whole.splitlines()), path
        lines = whole.replace("\r\n ", "").splitlines()
        assert {re.split("[;:]", line, maxsplit=1)[0] for line in lines} <= OF_CALENDARS, path
        calendar = icalendar.Calendar.from_ical(whole)
        assert not calendar.errors
        assert {each.name for each in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD"}
        entries = calendar.walk("VEVENT")
        assert len(entries) == lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")
        assert not [name for each in entries for name, value in each.items() if isinstance(value, list)]
        texts += [str(each["DESCRIPTION"]) for each in entries]
    assert any("hacked" in text for text in texts)


def test_the_manual_holds_texts_of_records_only_as_code(opener, hostile_manual):
    """What goes through Markdown is the project's own prose; the examples of the codebook come out as they went in."""
    page, _ = opener()
    pages = [path for path in hostile_manual.rglob("*.html") if is_of_manual(path.relative_to(hostile_manual))]
    told = {path.relative_to(hostile_manual).as_posix() for path in pages if "hacked" in path.read_text("utf-8")}
    assert told == {"reference/codebook.html"}
    codebook = (hostile_manual / "reference" / "codebook.html").read_text("utf-8")
    page.set_content(codebook)
    assert page.evaluate(ALIVE) == []
    holding = page.evaluate(
        "[...document.querySelectorAll('main *')].filter((each) => [...each.childNodes].some((node) =>"
        " node.nodeType === 3 && /hacked/.test(node.data))).map((each) => each.localName)"
    )
    assert len(holding) > 10
    assert set(holding) == {"code"}
    assert page.evaluate("document.querySelectorAll('main code *').length") == 0
    others = page.evaluate(
        "[...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])"
        ".filter((each) => /hacked/.test(each.value)).map((each) => each.value)"
    )
    assert others == []


def is_of_manual(path):
    """Say whether a page is one of those that the engine makes."""
    return path.parts[0] in {"reference", "errors", "contribute", "adr", "api"} or path.as_posix() in {
        "docs.html",
        "tutorial.html",
        "questions.html",
        "changelog.html",
        "architecture.html",
        "evidence.html",
        "time.html",
    }
