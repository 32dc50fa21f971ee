"""Shows the examples of docstrings as code: the engine would take the `>>>` of an interpreter for a quotation."""

from __future__ import annotations

from typing import Any

import griffe

_PROMPT = ">>> "


class Doctests(griffe.Extension):
    """Makes a fenced block of each paragraph of a docstring that begins with a prompt."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Change the docstring of an object that was loaded."""
        if obj.docstring is not None:
            obj.docstring.value = "\n\n".join(map(_fenced, obj.docstring.value.split("\n\n")))


def _fenced(paragraph: str) -> str:
    return f"```pycon\n{paragraph}\n```" if paragraph.startswith(_PROMPT) else paragraph
