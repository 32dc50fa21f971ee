"""The search: a field that scripts bring to life, hidden without them."""

from __future__ import annotations

from policytrack.site.markup import Html, element
from policytrack.site.page import Page


def search_box(page: Page, name: str, placeholder: str, kind: str = "search") -> Html:
    """Return the search called `name`, unique on its page, in the style `kind`."""
    results = f"{name}-results"
    return element(
        "div",
        element("label", "Search", for_=name, class_="unseen"),
        element(
            "input",
            type="text",
            id=name,
            placeholder=placeholder,
            autocomplete="off",
            spellcheck="false",
            enterkeyhint="search",
            role="combobox",
            aria_expanded="false",
            aria_controls=results,
            aria_autocomplete="list",
        ),
        element("ul", id=results, role="listbox", aria_label="Found", hidden=True),
        element("p", role="status", class_="unseen"),
        class_=kind,
        hidden=True,
        data_search=page.to("assets/search-index.js"),
        data_list=page.to("agreements/index.html"),
    )
