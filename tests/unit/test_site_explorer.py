"""The page of all agreements."""

import json

import pytest

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.rendering.listing import listing_csv, listing_json
from policytrack.site.explorer import explorer_files, explorer_page, listed
from policytrack.site.page import Site


@pytest.fixture
def site(make_agreement):
    def make(*agreements, **keys):
        return Site(AgreementSet(agreements or [make_agreement(**keys)]), "policytrack", "", "2026-11-22", "1")

    return make


def value_of(file):
    text = file.content.decode()
    return json.loads(text[text.index(",") + 1 : -3])


def test_a_row_says_everything_without_scripts(site):
    """Title, parties, date, form, weight, status, firmest promise, text and the best source, in one row."""
    (page,) = explorer_page(site(status="signed"))
    row = page.body[page.body.index("<tbody>") + 7 : page.body.index("</tbody>")]
    assert row == (
        '<tr><th scope="row"><a href="can-ind-2026-workplan.html">Shared workplan</a>'
        '<span class="pair">Canada and India</span></th>'
        '<td data-label="Date">7 February 2026</td>'
        '<td data-label="Form and legal weight">Workplan<span class="weight">not stated</span></td>'
        '<td data-label="Status">Signed</td>'
        '<td data-label="Firmest promise"><span class="meter tier-5" aria-hidden="true"></span>Agreed'
        '<span class="unseen">, step 5 of 7</span><span class="weight">1 commitment</span></td>'
        '<td data-label="Text">Readout only</td>'
        '<td data-label="Best source"><span class="grade grade-A"><span class="unseen">grade </span>A</span></td></tr>'
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [({"kind": "expected_effect"}, "Nothing promised"), ({"degree": "unknown"}, "Not known")],
)
def test_what_has_no_step_has_no_bar(site, more, said):
    """A hope is no promise, and an unknown degree is said to be unknown."""
    (page,) = explorer_page(site(commitments=[{"pillar": "cyber", "topic": "fraud", **more}]))
    assert f'<td data-label="Firmest promise">{said}<span class="weight">1 commitment</span></td>' in page.body
    assert "meter tier" not in page.body


def test_the_newest_comes_first(site, make_agreement):
    """By date, also where dates are known in part."""
    dates = {"a": "2026", "b": "2024-02-07", "c": "2025-03"}
    made = [make_agreement(f"can-ind-{date[:4]}-{name}", date=date) for name, date in dates.items()]
    assert [one.date.sort_key[0].year for one in listed(site(*made))] == [2026, 2025, 2024]


def test_what_only_scripts_can_use_is_hidden(site):
    """Filters, sorting and downloads are there and not shown."""
    (page,) = explorer_page(site())
    assert '<form class="filters"' in page.body
    assert page.body.count(" hidden>") == page.body.count(" hidden")
    for hidden in (
        'aria-label="Agreements" action="index.html" hidden',
        'class="sorting" hidden',
        'class="downloads" hidden',
    ):
        assert hidden in page.body


def test_downloads_are_those_of_the_command():
    """Header and lines make up the CSV of `policytrack list`, the objects its JSON."""
    agreements = load()
    site = Site(agreements, "policytrack", "", "2026-11-22", "1")
    table = value_of(list(explorer_files(site))[2])
    shown = listed(site)
    assert table["header"] + "".join(table["lines"]) == listing_csv(shown)
    assert table["agreements"] == json.loads(listing_json(shown))


def test_a_formula_stays_text_in_the_download(site):
    """A title that a spreadsheet would run gets a mark before it."""
    title = {"text": "=HYPERLINK(1)", "status": "official"}
    table = value_of(list(explorer_files(site(title=title)))[2])
    assert ",'=HYPERLINK(1)," in table["lines"][0]


def test_the_text_of_a_record_is_inert(site):
    """Markup shows as it stands, on the page and in the data."""
    hostile = "</script><img src=x onerror=alert(1)>"
    made = site(title={"text": hostile, "status": "official"})
    (page,) = explorer_page(made)
    assert "<img" not in page.body
    assert "&lt;/script&gt;&lt;img src=x" in page.body
    assert all(b"<" not in file.content for file in explorer_files(made))


def test_no_agreements_make_a_page():
    """The list says that it is empty."""
    (page,) = explorer_page(Site(AgreementSet([]), "x", "", "2026-11-22", "1"))
    assert "There is no agreement on record yet." in page.body
    assert "<table" not in page.body
    assert not page.scripts
    assert len(list(explorer_files(Site(AgreementSet([]), "x", "", "2026-11-22", "1")))) == 3


def test_the_ladder_is_explained_where_terms_are():
    """In a site of others the link leads to the public manual."""
    made = Site(AgreementSet([]), "x", "", "2026-11-22", "1", docs="https://docs.example/")
    (page,) = explorer_page(made)
    assert 'href="https://docs.example/reference/vocabularies.html#degree"' in page.body
