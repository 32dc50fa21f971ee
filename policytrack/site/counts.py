"""Numbers as readers meet them: a few under a heading, and bars beside them."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.site.markup import Content, Html, element, together


def figures(named: Iterable[tuple[str, Content]]) -> Html:
    """Return a few numbers, each with what it counts.

    >>> figures([figure(36, "agreement")])
    '<dl class="figures"><div><dt>agreements</dt><dd>36</dd></div></dl>'
    """
    return element(
        "dl", [element("div", element("dt", name), element("dd", value)) for name, value in named], class_="figures"
    )


def figure(number: int, thing: str, rest: str = "") -> tuple[str, str]:
    """Return a number of things as one of the figures, with what is true of those things.

    >>> figure(1, "claim", " on it"), figure(2500, "claim", " on it")
    (('claim on it', '1'), ('claims on it', '2,500'))
    """
    return f"{thing}{'' if number == 1 else 's'}{rest}", f"{number:,}"


def counted_bar(number: int, most: int) -> Html:
    """Return a number with the bar that shows it."""
    return together(bar(number, most), element("span", f"{number:,}", class_="count"))


def bar(number: int, most: int) -> Html:
    """Return a number as a bar, for eyes only: the number itself stands beside it."""
    return element(
        "svg",
        element("rect", width=round(100 * number / most) if most else 0, height=8),
        class_="meter",
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
