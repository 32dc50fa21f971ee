"""Figures and bars."""

from __future__ import annotations

import pytest

from policytrack.site.counts import bar, counted_bar


@pytest.mark.parametrize(("number", "most", "width"), [(1, 4, 25), (0, 4, 0), (0, 0, 0), (3, 3, 100)])
def test_a_bar_is_as_long_as_its_share(number, most, width):
    """Nothing of nothing has no length."""
    assert f'<rect width="{width}" height="8"/>' in bar(number, most)


def test_the_number_stands_beside_its_bar():
    """The bar itself is for eyes only."""
    shown = counted_bar(1200, 2400)
    assert shown.endswith('</svg><span class="count">1,200</span>')
    assert 'aria-hidden="true"' in shown
