"""The canonical form of a document, held against the document before it is handed out."""

from __future__ import annotations

import json
import re
from collections import Counter

from policytrack.errors import FormattingError, UnreadableDocumentError
from policytrack.formatting.arranging import arrange
from policytrack.formatting.parsing import parse
from policytrack.formatting.tree import Tree, without_first_gap
from policytrack.formatting.writing import text_of
from policytrack.models import Agreement, Entity
from policytrack.reading import read
from policytrack.reading.encoding import decode
from policytrack.skeleton import MODELINE

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:.*\$schema=\S")


def canonical(data: bytes, *, model: type[Entity] = Agreement) -> bytes:
    r"""Return a document in canonical form; one that is in it already comes back as it is.

    Args:
        data: The file: a record, finished or not, or another document.
        model: What its keys are ordered by. A record gets the line that tells editors the schema, if it has none.

    Raises:
        UnreadableDocumentError: `data` is not a document.
        FormattingError: It cannot be written in canonical form, such as a file that would become too large.

    >>> print(canonical(b"id: x\n# first of all\nformat:   1\n").decode(), end="")
    # yaml-language-server: $schema=../../schemas/agreement.schema.json
    # first of all
    format: 1
    id: x
    """
    meaning, before = read(data).data, decode(data)
    tree = parse(before)
    arrange(tree, model)
    added = _begin_with_modeline(tree, is_record=model is Agreement)
    after = text_of(tree)
    if after != before:
        _require_same(after, meaning, [*tree.comments, *added])
    return after.encode()


def _begin_with_modeline(tree: Tree, *, is_record: bool) -> list[str]:
    """Put the line that tells editors the schema first; return it if the record had none."""
    above = tree.root.above
    found = [line for line in above if _MODELINE.match(line)][:1]
    added = [MODELINE] if is_record and not found else []
    if found:
        above.remove(found[0])
    if found or added:
        tree.root.above = [*found, *added, *without_first_gap(above)]
    return added


def _require_same(after: str, meaning: object, comments: list[str]) -> None:
    """Raise FormattingError unless a text means what it has to and holds all comments."""
    try:
        found = read(after.encode()).data
    except UnreadableDocumentError as error:
        raise FormattingError(f"its canonical form could not be read ({error})") from error
    if _exactly(found) != _exactly(meaning) or Counter(parse(after).comments) != Counter(comments):
        raise FormattingError("its canonical form would mean something else or lose a comment")


def _exactly(data: object) -> str:
    """Return a text that tells apart all that differs but the order of keys: true, 1 and 1.0, too."""
    return json.dumps(data, sort_keys=True)
