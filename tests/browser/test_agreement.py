"""The page of an agreement in a real browser: evidence unfolds where a link leads, and citations can be copied."""

from __future__ import annotations

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_pages
from policytrack.site.building import assets
from policytrack.site.page import Site
from policytrack.site.shell import document

STATUS = [{"date": "2026-03", "value": "unknown", "recorded": "2026-11-22", "evidence": [{"source": "release"}]}]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def page_on_disk(make_agreement, tmp_path_factory):
    """Write the page of an agreement with its assets into a folder, and return its address."""
    agreement = make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "status": STATUS}])
    site = Site(AgreementSet([agreement]), "policytrack", "", "2026-11-22", "1")
    folder = tmp_path_factory.mktemp("site")
    (page,) = agreement_pages(site)
    files = {page.path: document(page, site).encode(), **{file.path: file.content for file in assets()}}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return (folder / page.path).as_uri()


@pytest.fixture
def opened(browser, page_on_disk):
    """Return a function that opens the page, at a place of it; whatever the page complains of fails the test."""
    contexts, complaints = [], []

    def open_at(place="", **options):
        contexts.append(browser.new_context(**options))
        contexts[-1].grant_permissions(["clipboard-read", "clipboard-write"])
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{page_on_disk}{place}")
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert complaints == []


def test_a_link_to_something_folded_unfolds_it(opened):
    """Whoever follows a link to a finding sees the finding."""
    place = "#commitment.cyber-1.status.0"
    page = opened(place)
    assert page.locator(f'[id="{place[1:]}"]').is_visible()
    assert page.locator("details[open]").count() == 1


def test_a_link_within_the_page_unfolds_too(opened):
    """The address changes without the page being loaded again."""
    page = opened()
    assert page.locator("details[open]").count() == 0
    page.evaluate("location.hash = '#commitment.cyber-1.status.0'")
    page.wait_for_selector("details[open]")


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("Copy citation of “Cyber 1”", "Record can-ind-2026-workplan, commitment cyber-1, data version 1."),
        ("Copy link of “Cyber 1”", "agreements/can-ind-2026-workplan.html#commitment.cyber-1"),
        ("Copy the citation: BibTeX", "@misc{can-ind-2026-workplan,"),
    ],
)
def test_citations_and_links_are_copied_with_the_keyboard(opened, name, copied):
    """The button says that it is done, and keeps the focus."""
    page = opened()
    button = page.get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert copied in page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate("document.activeElement.className") == "copy"


def test_print_shows_all_evidence(opened):
    """On paper nothing can be unfolded; on the screen it is folded again afterwards."""
    page = opened()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_without_scripts_everything_is_there_but_the_buttons(opened):
    """What cannot work is not shown; citations can be selected."""
    page = opened(java_script_enabled=False)
    assert page.locator("button:visible").count() == 0
    page.locator("summary", has_text="BibTeX").click()
    assert page.get_by_text("@misc{can-ind-2026-workplan,").is_visible()


def test_on_a_narrow_screen_nothing_leaves_it(opened):
    """There is no sideways scroll at 320 pixels."""
    page = opened(viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
