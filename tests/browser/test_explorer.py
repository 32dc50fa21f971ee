"""The list of agreements and the search in a real browser: they find what the library finds, by mouse and by keys."""

from pathlib import Path
from urllib.parse import urlencode

import pytest

from policytrack import all_of, any_of, load
from policytrack.dataset.folding import fold
from policytrack.rendering.listing import listing_csv, listing_json
from policytrack.site.building import assets
from policytrack.site.home import home_page
from policytrack.site.page import Site
from policytrack.site.search_index import KINDS, Entry, search_entries, search_files
from policytrack.site.shell import document

pytestmark = pytest.mark.slow

LIST = "agreements/index.html"
ASKED = [
    {"party": ["CAN"]},
    {"party": ["CAN", "IND"], "degree_at_least": ["committed"]},
    {"pillar": ["cyber"], "degree_at_least": ["committed"]},
    {"pillar": ["cyber", "illicit-drugs"], "status": ["signed", "in_force"]},
    {"topic": ["fraud"], "degree_at_least": ["intends"]},
    {"instrument": ["treaty"], "bindingness": ["binding"]},
]


def shown(page):
    links = page.locator(".agreements tbody th a").all()
    return {link.get_attribute("href").removesuffix(".html") for link in links}


def settled(page):
    page.wait_for_selector(".explorer.ready")
    while page.locator(".more button").is_visible():
        page.evaluate("scrollTo(0, document.body.scrollHeight)")  # more rows come as the end comes near
        page.wait_for_timeout(50)
    page.wait_for_timeout(400)


@pytest.fixture(scope="module")
def agreements():
    return load()


@pytest.mark.parametrize("asked", ASKED, ids=urlencode)
def test_facets_find_what_the_filters_of_the_library_find(visit, agreements, asked):
    """The state in the address is read; two parties have both to be there, of other values one is enough."""
    page, wrong = visit(f"{LIST}#{urlencode(asked, doseq=True)}")
    settled(page)
    filters = {name: (all_of if name == "party" else any_of)(*values) for name, values in asked.items()}
    expected = set(agreements.where(**filters))
    assert shown(page) == expected
    assert page.locator(".count").inner_text() == f"{len(expected)} of {len(agreements)} agreements"
    assert wrong == []


def test_every_number_beside_a_value_is_what_choosing_it_gives(visit):
    """After one choice, each other value of another facet leads to as many agreements as it says."""
    page, _ = visit(f"{LIST}#pillar=cyber")
    settled(page)
    for name in ("status", "year", "text"):
        page.evaluate("name => document.querySelector(`input[name=${name}]`).closest('details').open = true", name)
        for option in page.locator(f"li:has(input[name={name}])").all():
            number = int(option.locator(".number").inner_text())
            option.locator("input").check()
            settled(page)
            assert len(shown(page)) == number
            option.locator("input").uncheck()


@pytest.mark.parametrize("words", ["cyber", "liaison offic", "FENTANYL precursors", "déclaration"])
def test_words_find_what_the_library_finds_and_names_besides(visit, agreements, words):
    """Each word begins some word; case and accents do not matter."""
    page, wrong = visit(LIST)
    page.locator("#words").press_sequentially(words)
    page.wait_for_timeout(600)
    settled(page)
    assert shown(page) >= set(agreements.where(text=words))
    assert len(shown(page)) < len(agreements)
    assert page.url.endswith(urlencode({"q": words}))
    assert wrong == []


def test_a_country_is_found_by_its_name(visit, agreements):
    """Though titles need not name it."""
    page, _ = visit(f"{LIST}#q=canada")
    page.wait_for_timeout(600)
    settled(page)
    assert shown(page) >= set(agreements.where(party="CAN"))


def test_columns_sort_both_ways_and_say_so(visit):
    """By a button in the head; the state is in the address and survives coming back."""
    page, _ = visit(LIST)
    settled(page)
    head = page.locator("th[data-order=title]")
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert page.locator("th[data-order=date]").get_attribute("aria-sort") is None
    settled(page)
    titles = page.locator(".agreements tbody th a").all_inner_texts()
    head.locator("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert page.url.endswith("#sort=-title")
    settled(page)
    assert page.locator(".agreements tbody th a").all_inner_texts() == titles[::-1]
    page.go_back()
    assert head.get_attribute("aria-sort") == "ascending"


def test_nothing_found_has_a_way_back(visit):
    """It says what to leave out, and where the focus goes."""
    page, _ = visit(f"{LIST}#party=CAN&q=zzzz")
    page.wait_for_timeout(600)
    assert page.locator(".nothing").is_visible()
    assert not page.locator("table.agreements").is_visible()
    page.get_by_role("button", name="Without “zzzz”").press("Enter")
    settled(page)
    assert page.locator(".nothing").is_hidden()
    assert page.evaluate("document.activeElement.className") == "count"
    page.get_by_role("button", name="Remove Party: Canada").click()
    settled(page)
    assert page.locator(".count").inner_text().endswith("agreements")
    assert "of" not in page.locator(".count").inner_text()


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_a_download_is_what_is_shown(visit, agreements, ending):
    """In the order shown, as the command writes it, named after the day of the data."""
    page, wrong = visit(f"{LIST}#party=IND&sort=title")
    settled(page)
    order = [link.get_attribute("href").removesuffix(".html") for link in page.locator(".agreements tbody th a").all()]
    with page.expect_download() as waiting:
        page.get_by_role("button", name=ending.upper()).click()
    found = waiting.value
    assert found.suggested_filename.startswith("agreements-")
    listed = [agreements[identifier] for identifier in order]
    expected = listing_csv(listed) if ending == "csv" else listing_json(listed)
    assert Path(found.path()).read_bytes().decode() == expected
    assert wrong == []


def test_the_list_is_whole_from_a_folder_and_keeps_its_state(browser, built):
    """Opened without a server, filters, words and the address work."""
    page = browser.new_page()
    page.goto((Path(built) / LIST).as_uri())
    page.wait_for_selector(".explorer.ready")
    page.check("input[value=cyber]")
    page.locator("#words").press_sequentially("liaison")
    page.wait_for_timeout(900)
    address, found = page.url, page.locator(".count").inner_text()
    assert address.endswith("#q=liaison&pillar=cyber")
    other = browser.new_page()
    other.goto(address)
    other.wait_for_timeout(900)
    assert other.locator(".count").inner_text() == found
    assert other.locator("input[value=cyber]").is_checked()
    page.close()
    other.close()


def test_the_search_goes_by_keys_alone(visit):
    """Down to a result and Enter; Escape closes; Enter without a choice gives the whole list for the words."""
    page, wrong = visit("index.html")
    field = page.locator("#site-search")
    assert not page.evaluate("[...document.scripts].some(script => script.src.includes('search-index'))")
    field.focus()
    page.keyboard.type("cybersec")
    options = page.locator("#site-search-results [role=option]")
    options.first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "cybersec"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "site-search-results-0"
    assert options.first.get_attribute("aria-selected") == "true"
    target = options.first.get_attribute("data-address")
    page.wait_for_timeout(600)
    assert "found, best first" in page.locator(".search [role=status]").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target}")
    page.locator("#site-search").focus()
    page.keyboard.type("fraud")
    page.keyboard.press("Enter")
    page.wait_for_url("**/agreements/index.html#q=fraud")
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [("canada", "Party", "Canada"), ("fraud", "Topic", "Fraud"), ("shared workplan", "Agreement", "Shared workplan")],
)
def test_what_is_called_so_comes_first(visit, text, label, title):
    """Before what only mentions it."""
    page, _ = visit("index.html")
    page.locator("#home-search").fill(text)
    first = page.locator("#home-search-results [role=option]").first
    first.wait_for()
    assert first.locator(".kind").inner_text() == label
    assert first.locator(".title").inner_text().startswith(title)


MANUAL = [
    Entry("manual", "Facts", "How they are recorded", "facts.html", "a, b"),
    Entry("manual", "Fact", "One alone", "fact.html"),
]
SOUGHT = [
    *("ca", "canada", "Canada India", "cyber", "cyb sec", "co", "cooperation", "liaison officers", "2018", "202"),
    *("shared workplan", "workplan shared", "share information", "the", "of the", "in the united states", "annex b"),
    *("DÉCLARATION", "fact", "facts", "x", "a fact", "zzzz", "cyber zzzz", "modi", "fentanyl precursors", "</script>"),
]


def scanned(entries, text):
    """Return what a search finds that reads every entry: the rule, without an index."""
    asked = [word for word in fold(text).split() if not (len(word) == 1 and word.isascii() and word.isalpha())]
    whole = f" {' '.join(asked)}"
    ranked = []
    for entry in entries if asked else ():
        title, rest = (f" {fold(said)}" for said in (entry.title, f"{entry.about} {entry.words}"))
        if not all(f" {word}" in title or f" {word}" in rest for word in asked):
            continue
        missed = sum(f" {word}" not in title for word in asked)
        ranked.append((missed - (3 if title == whole else title.startswith(whole)), KINDS.index(entry.kind), entry))
    ranked.sort(key=lambda each: each[:2])
    few = [each for kind in range(len(KINDS)) for each in [each for each in ranked if each[1] == kind][:4]]
    return [list(entry[1:4]) for _, _, entry in sorted(few, key=lambda each: each[:2])[:10]]


def test_the_search_finds_what_reading_everything_finds(browser, agreements, tmp_path):
    """The same entries in the same order, for whole titles, too; from a folder, and with little of the index loaded."""
    site = Site(agreements, "policytrack", "", "2026-11-22", "1")
    home = [(page.path, document(page, site).encode()) for page in home_page(site)]
    for path, content in [*home, *search_files(site, MANUAL), *assets()]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    entries = [*search_entries(site, MANUAL)]
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    titles = [entry.title for entry in entries[::40]]
    for text in [*SOUGHT, *titles, *(title[:-3] for title in titles)]:
        page.locator("#site-search").fill(text)
        page.locator("#site-search-results .all", has_text=f"All agreements with “{text.strip()}”").wait_for()
        options = page.locator("#site-search-results [role=option]:not(:has(.all))")
        shown = options.evaluate_all(
            "options => options.map((one) => [one.querySelector('.title').textContent,"
            " one.querySelector('.about').textContent, one.dataset.address])"
        )
        assert shown == scanned(entries, text), text
        if text == "cyber":
            loaded = page.evaluate("[...document.scripts].filter(one => one.src.includes('/search/')).length")
            assert loaded < len([*(tmp_path / "data" / "search").iterdir()]) / 2
    page.close()
