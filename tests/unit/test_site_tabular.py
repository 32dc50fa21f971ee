"""Tables."""

from __future__ import annotations

import pytest

from policytrack.site.tabular import Column, table


def test_a_table_says_what_each_cell_is_about():
    """By headings of rows and columns; each cell carries the name of its column for narrow screens."""
    assert table("All", [Column("Party"), Column("Agreements", is_number=True)], [("<b>", "1"), ("Canada", None)]) == (
        '<table class="listing"><caption>All</caption>'
        '<thead><tr><th scope="col">Party</th><th scope="col" class="number">Agreements</th></tr></thead>'
        '<tbody><tr><th scope="row">&lt;b&gt;</th><td class="number" data-label="Agreements"><div>1</div></td></tr>'
        '<tr><th scope="row">Canada</th><td class="number" data-label="Agreements"><div></div></td></tr>'
        "</tbody></table>"
    )


def test_a_row_with_too_few_cells_is_a_mistake():
    """It would say something of another column."""
    with pytest.raises(ValueError, match="longer than"):
        table("All", [Column("Party"), Column("Agreements")], [("Canada",)])
