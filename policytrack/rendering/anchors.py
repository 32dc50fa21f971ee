"""Headings that are made of the names of classes, and the anchors by which pages lead to them."""

from __future__ import annotations

import re

_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


def spoken(name: str) -> str:
    """Return the name of a class in words.

    >>> spoken("AgreementStatus")
    'Agreement status'
    """
    return _WORD_START.sub(" ", name).capitalize()


def anchor(name: str) -> str:
    """Return the anchor of the heading `spoken(name)`, as the toc extension makes it.

    >>> anchor("AgreementStatus")
    'agreement-status'
    """
    return spoken(name).lower().replace(" ", "-")
