"""Pages of the manual in the frame of the site."""

from policytrack.dataset import AgreementSet
from policytrack.site.manual_page import Chapter, Entry, Heading, description, found, manual_page, plain_text
from policytrack.site.markup import Html
from policytrack.site.page import Site
from policytrack.site.search_index import Entry as Found
from policytrack.site.shell import document

CONTENTS = (Entry("Overview", "docs.html"), Entry("Reference", entries=(Entry("Terms", "reference/terms.html"),)))
CHAPTER = Chapter(
    path="reference/terms.html",
    title="Terms & more",
    text=Html("<h1>Terms</h1><p>What <em>words</em> mean.</p>"),
    headings=(Heading("Degree", "degree", (Heading("Tiers", "tiers"),)), Heading("Status", "status")),
    contents=CONTENTS,
    before=CONTENTS[0],
    source="https://example.org/edit",
)


def test_the_text_comes_first_and_the_other_pages_last():
    """A reader without style sheets, or with a phone, meets what the page is about before the list of all pages."""
    body = manual_page(CHAPTER).body
    order = [body.index(part) for part in ("<h1>", 'id="manual-contents"', 'id="manual-pages"')]
    assert order == sorted(order)
    assert body.startswith(
        '<div class="manual"><p class="manual-jump"><a href="#manual-contents">On this page</a>'
        '<a href="#manual-pages">All pages of the manual</a></p>'
    )


def test_the_page_itself_is_marked_in_the_contents():
    """Links are seen from the page; the current one says so."""
    body = manual_page(CHAPTER).body
    assert (
        '<ul><li><a href="../docs.html">Overview</a></li><li><details open><summary>Reference</summary><ul><li>'
        '<a href="terms.html" aria-current="page">Terms</a></li></ul></details></li></ul>'
    ) in body


def test_of_the_contents_the_group_of_the_page_is_open():
    """Others are folded; a page that is in none shows all of them, and one that a list leads to marks the list."""
    groups = (Entry("Overview", "docs.html"), Entry("A", entries=(Entry("One", "a/index.html"),)), *CONTENTS[1:])

    def contents(path):
        return manual_page(Chapter(path, "T", Html(""), contents=groups)).body

    assert contents("reference/terms.html").count("<details open>") == 1
    assert "<details><summary>A</summary>" in contents("reference/terms.html")
    assert contents("docs.html").count("<details open>") == 2
    assert contents("elsewhere.html").count("<details open>") == 2
    listed = contents("a/b.html")
    assert '<details open><summary>A</summary><ul><li><a href="index.html" aria-current="true">One</a>' in listed
    assert "<details><summary>Reference</summary>" in listed


def test_headings_lead_to_their_places():
    """They are nested as on the page."""
    assert (
        '<ul><li><a href="#degree">Degree</a><ul><li><a href="#tiers">Tiers</a></li></ul></li>'
        '<li><a href="#status">Status</a></li></ul>'
    ) in manual_page(CHAPTER).body


def test_a_short_page_has_no_list_of_its_headings():
    """One heading is no contents, and nothing leads there."""
    body = manual_page(Chapter("a.html", "A", Html("<p>B</p>"), (Heading("One", "one"),))).body
    assert "manual-contents" not in body
    assert "manual-source" not in body
    assert "manual-beside" not in body


def test_the_end_leads_on_and_to_where_the_text_can_be_changed():
    """The page before is named; there is none after."""
    assert (
        '<p class="manual-source"><a href="https://example.org/edit">Change this page</a></p>'
        '<nav class="manual-beside" aria-label="Pages before and after">'
        '<p class="previous"><a href="../docs.html"><span>Previous</span>Overview</a></p></nav></article>'
    ) in manual_page(CHAPTER).body


def test_the_whole_page_has_the_frame_of_the_site():
    """Title escaped, navigation on the manual, and the style sheet of the manual."""
    site = Site(AgreementSet([]), "Records", "", "2026-11-22", "1")
    text = document(manual_page(CHAPTER), site)
    assert "<title>Terms &amp; more · Records</title>" in text
    assert '<meta name="description" content="What words mean.">' in text
    assert '<a href="../docs.html" aria-current="true">Docs</a>' in text
    assert '<link rel="stylesheet" href="../assets/manual.css">' in text


def test_a_description_is_short_and_ends_with_a_word():
    """Without a paragraph there is none."""
    assert description("<h1>A</h1>") == ""
    long = description(f"<p>{'word ' * 100}</p>")
    assert long.endswith("word …")
    assert len(long) <= 202


def test_the_search_finds_a_page_by_title_and_headings():
    """Headings of all levels are words of it."""
    assert found(CHAPTER) == Found(
        "manual", "Terms & more", "What words mean.", "reference/terms.html", "Degree Tiers Status"
    )
    assert plain_text("<code>a&lt;b</code>&nbsp;c") == "a<b c"
