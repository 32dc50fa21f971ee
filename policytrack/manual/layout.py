"""The few shapes that all pages are made of: a page, a definition list, a list."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent


def page(title: str, *parts: str) -> str:
    """Return a page: an escaped title and its parts, with a blank line between all; empty parts are left out."""
    return "\n\n".join([f"# {title}", *(part for part in parts if part)]) + "\n"


def target(identifier: str) -> str:
    """Return an anchor to put before a term."""
    return f'<span id="{identifier}"></span>'


def definition(term: str, *parts: str) -> str:
    """Return one entry of a definition list; empty parts are left out."""
    shown = [part for part in parts if part]
    return "\n\n".join([f"{term}\n:   {shown[0]}", *(indent(part, "    ") for part in shown[1:])])


def fact(name: str, value: str) -> str:
    """Return a small labelled fact."""
    return f'<span class="pt-label">{name}</span> {value}' if value else ""


def bullets(items: Iterable[str]) -> str:
    """Return a list of already escaped items."""
    return "\n".join(f"- {item}" for item in items)
