"""Citations, as independent programs read them."""

from __future__ import annotations

import json

import bibtexparser
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from policytrack.dataset import AgreementSet
from policytrack.site.citation import bibtex, citation, csl_json
from policytrack.site.page import Site

HOSTILE = "50 % of {cases} & more_$x#1 ~ ^ \\input{passwd} } , note = {gone}"


@pytest.fixture
def site():
    """A site that knows its address and its licence."""
    return Site(AgreementSet(()), "policytrack", "https://example.org/", "2026-11-22", "a1b2", licence="CC-BY-4.0")


def test_a_sentence_names_record_version_and_address(make_agreement, site):
    """It can be put into a footnote as it is; that of one commitment leads to the commitment."""
    assert citation(make_agreement(), site) == (
        "policytrack contributors (2026). “Shared workplan” (Canada and India, 7 February 2026). "
        "Record can-ind-2026-workplan, data version a1b2, CC-BY-4.0. "
        "https://example.org/agreements/can-ind-2026-workplan.html"
    )
    assert citation(make_agreement(), site, "cyber-1") == (
        "policytrack contributors (2026). “Shared workplan” (Canada and India, 7 February 2026). "
        "Record can-ind-2026-workplan, commitment cyber-1, data version a1b2, CC-BY-4.0. "
        "https://example.org/agreements/can-ind-2026-workplan.html#commitment.cyber-1"
    )


def test_a_site_that_knows_neither_address_nor_licence_claims_none(make_agreement):
    """What is not known is left out of every form."""
    site = Site(AgreementSet(()), "Ours", "", "2026-11-22", "1")
    agreement = make_agreement()
    assert citation(agreement, site).endswith("Record can-ind-2026-workplan, data version 1.")
    assert "url" not in bibtex(agreement, site)
    assert "URL" not in json.loads(csl_json(agreement, site))[0]


def test_bibtex_is_read_by_a_reader_of_bibtex(make_agreement, site):
    """One entry, with its fields."""
    library = bibtexparser.parse_string(bibtex(make_agreement(), site))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("misc", "can-ind-2026-workplan")
    assert {field.key: field.value for field in entry.fields} == {
        "author": "{policytrack contributors}",
        "title": "{Shared workplan}",
        "year": "2026",
        "howpublished": "Record can-ind-2026-workplan of policytrack",
        "note": "Canada and India, 7 February 2026; data version a1b2, CC-BY-4.0",
        "url": "https://example.org/agreements/can-ind-2026-workplan.html",
    }


def test_no_title_can_break_out_of_its_field(make_agreement, site):
    """Braces, backslashes and marks of TeX are text."""
    agreement = make_agreement(title={"text": HOSTILE, "status": "official"})
    library = bibtexparser.parse_string(bibtex(agreement, site))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry["title"] == (
        r"{50 \% of \{cases\} \& more\_\$x\#1 \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{}input\{passwd\} \} , note = \{gone\}}"
    )
    assert entry["note"].startswith("Canada and India")


@pytest.mark.filterwarnings("ignore")  # the reader says what it does not know of the style, not of the data
def test_csl_json_is_set_by_a_processor_of_citations(make_agreement, site):
    """The processor finds author, title, year and address."""
    source = CiteProcJSON(json.loads(csl_json(make_agreement(), site)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem("can-ind-2026-workplan")]))
    (line,) = [str(entry) for entry in bibliography.bibliography()]
    for part in ("policytrack contributors", "2026", "Shared workplan"):
        assert part in line
