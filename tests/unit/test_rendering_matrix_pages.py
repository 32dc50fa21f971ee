"""A matrix as a document."""

from __future__ import annotations

import pytest

from policytrack.comparison import matrix
from policytrack.rendering.matrix_pages import matrix_html, matrix_markdown


@pytest.fixture
def found(make_agreement):
    title = {"text": "Plan <on> *customs*", "status": "official"}
    drugs = {"pillar": "illicit-drugs", "topic": "precursors", "text": "They <stop> it.", "kind": "expected_effect"}
    return matrix([make_agreement(title=title), make_agreement("isl-nzl-2021-plan", commitments=[drugs])])


def test_markdown_has_a_table_and_what_its_columns_are(found):
    """Whole, and nothing of it is markup by accident."""
    assert matrix_markdown(found) == (
        "# How firm the promises of 2 agreements are, by pillar\n"
        "\n"
        "The firmest promise of each agreement, judged by its verb; that says nothing of legal force. Expected effects "
        "and acknowledgements are no promises and are named as what they are.\n"
        "\n"
        "| Pillar | Plan \\<on\\> \\*customs\\* | Shared workplan |\n"
        "| --- | --- | --- |\n"
        "| Illicit drugs | not mentioned | expected effect |\n"
        "| Cyber | agreed | not mentioned |\n"
        "\n"
        "- Plan \\<on\\> \\*customs\\* (can-ind-2026-workplan)\n"
        "- Shared workplan (isl-nzl-2021-plan)\n"
    )


def test_a_page_has_figure_table_and_what_stands_behind(found):
    """Who doubts a square can see the promise, and look up its record."""
    page = matrix_html(found)
    assert page.index("<svg") < page.index("<table>") < page.index("<details>")
    assert "The table beside the figure has the same answers." in page
    assert (
        "<details><summary>Illicit drugs</summary>\n<p><b>Shared workplan</b></p>\n<ul><li>expected effect, “agreed to "
        "act”: They &lt;stop&gt; it. (<code>isl-nzl-2021-plan#illicit-drugs-1</code>)</li></ul>\n</details>"
    ) in page
    assert page.count("<details>") == 2


def test_no_agreement_is_a_document_too():
    """An empty answer is an answer."""
    assert matrix_markdown(matrix([])).startswith("# How firm the promises of 0 agreements are")
    assert "<svg" in matrix_html(matrix([]))
