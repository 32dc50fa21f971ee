"""The canonical form of what ships: line ends, key order, and nothing that shows only in a difference."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from policytrack.formatting import canonical
from policytrack.models import Agreement, Entity, Tombstones
from policytrack.reading import read

ROOT = Path(__file__).parents[2]
RECORDS = sorted((ROOT / "data" / "agreements").glob("*.yaml"))
MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"


def entity_of(annotation):
    """The model within an annotation such as `tuple[Event, ...]` or `Duration | None`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation
    return next(filter(None, map(entity_of, get_args(annotation))), None)


def out_of_order(model, data, at=""):
    """Yield the places where keys do not stand in the order of the model."""
    order = {field.alias or name: entity_of(field.annotation) for name, field in model.model_fields.items()}
    if list(data) != [key for key in order if key in data]:
        yield at or "the record"
    for key, value in data.items():
        if order[key] is not None:
            for entry in value if isinstance(value, list) else [value]:
                yield from out_of_order(order[key], entry, f"{at}.{key}")


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_is_in_canonical_form(path):
    """The modeline first, Unix line ends, no byte-order mark, no trailing space, one line break at the end."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith(MODELINE)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [number for number, line in enumerate(text.splitlines(), start=1) if line != line.rstrip()]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_keys_stand_in_the_order_of_the_format(path):
    """Two records differ where their contents do, not where somebody began."""
    assert list(out_of_order(Agreement, read(path.read_bytes()).data)) == []


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_formatting_has_nothing_to_change(path):
    """What `policytrack format` would write is what ships."""
    assert canonical(path.read_bytes()) == path.read_bytes()


def test_the_list_of_removed_records_is_in_canonical_form():
    """It stands beside the records, and is formatted by its own model."""
    data = (ROOT / "data" / "tombstones.yaml").read_bytes()
    assert canonical(data, model=Tombstones) == data
