"""Whatever is wrong with the form of any key, the editor and the command say so of the same lines."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
import yaml

from policytrack.reading import locate, read
from policytrack.validation import validate

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
VALID = Path(__file__).parents[1] / "records" / "valid"
RECORDS = sorted(VALID.glob("*.yaml"))
CHANGES = {
    "left out": ...,
    "null": None,
    "a number": 7,
    "a space too much": "word ",
    "a list": ["word"],
    "an empty list": [],
}


def places(value, at=()):
    """Yield every place in a document, from the outside in."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in inner:
        yield (*at, step)
        yield from places(part, (*at, step))


def places_by_key():
    """Return one place in a record for each key there is, under one above it, with the record's document."""
    found = {}
    for path in RECORDS:
        document = read(path.read_bytes()).data
        for place in places(document):
            keys = ["*" if isinstance(step, int) else step for step in place]
            found.setdefault(tuple(keys[-3:]), (document, place))
    return found


PLACES = places_by_key()

pytestmark = pytest.mark.slow


def changed(document, place, value):
    """Return the text of a record in which one value is another one, or left out."""
    document = copy.deepcopy(document)
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    if value is ...:
        del holder[place[-1]]
    else:
        holder[place[-1]] = value
    return yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1_000_000)


def lines_of_form(path):
    """Return the lines on which the editor is to mark a mistake of form; of a missing key, that of the key above."""
    positions = locate(path.read_bytes())
    return {
        positions.span(finding.pointer[:-1], on_key=True).line if finding.code == "PT101" else finding.span.line
        for finding in validate([path]).findings
        if finding.code.startswith("PT1")
    }


def test_the_records_have_nearly_every_key():
    """The records that are changed use most of what the format has, at every depth."""
    assert len(PLACES) > 150
    assert max(len(place) for _, place in PLACES.values()) >= 6


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_mistake_of_form_is_marked_on_its_line(change, editor, tmp_path):
    """Of any key, for any wrong value, all lines that the command names are marked; what it takes bears no mark."""
    asked = []
    for number, (kind, (document, place)) in enumerate(PLACES.items()):
        text = changed(document, place, change)
        path = tmp_path / str(number) / f"{document['id']}.yaml"
        path.parent.mkdir()
        path.write_text(MODELINE + text, encoding="utf-8")
        asked.append((kind, path, editor.draft(text)))
    differing = {}
    for kind, path, draft in asked:
        expected, marked = lines_of_form(path), {line for line, *_ in draft.marks}
        if not (expected <= marked and bool(expected) == bool(marked)):
            differing[kind] = (expected, draft.marks)
    assert differing == {}
