"""The models and the published schema accept exactly the same documents, whoever is asked."""

from __future__ import annotations

import copy
import json
import os
from pathlib import Path

import jsonschema
import jsonschema_rs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from policytrack.models import Agreement, Tombstones
from policytrack.reading import read
from policytrack.resources import schema_folder
from policytrack.vocabulary import Capacity, Degree, Pillar, Topic

CASES = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 400
RECORDS = sorted((Path(__file__).parents[1] / "records" / "valid").glob("*.yaml"))
STONES = {"format": 1, "tombstones": [{"id": "can-ind-1999-a", "removed": "2026-01-01", "reason": "A copy."}]}


def schema(name):
    return json.loads((schema_folder() / name).read_text(encoding="utf-8"))


DOCUMENTS = [(Agreement, read(path.read_bytes()).data) for path in RECORDS] + [(Tombstones, STONES)]
PYTHON = {
    Agreement: jsonschema.Draft202012Validator(schema("agreement.schema.json")),
    Tombstones: jsonschema.Draft202012Validator(schema("tombstones.schema.json")),
}
RUST = {model: jsonschema_rs.validator_for(validator.schema) for model, validator in PYTHON.items()}

WORDS = ["", " ", "a", "A", "x y", "unknown", "none", "null", "IND", "EU", "XXX", "en", "hi-Deva-IN", "PT203", "CAD"]
DATES = ["2026", "2026-02", "2026-02-30", "2026-13", "2026-02-07~", "2026/2027~", "0999", "2026-2-7", "2026-02-07\n"]
LONG = ["x" * 500, "x" * 501, "y " * 3000, "a-" * 60 + "a", "é" * 500, "𝒙" * 501]
FORMS = [
    "https://example.org",
    "https://",
    "ftp://example.org",
    "http://a b",
    "one … two",
    "…",
    "a b c d e f g h",
    "a b c d e f g h i",
    "a b … c d e f g h i j",
    "sha256:" + "0" * 64,
    "sha256:" + "0" * 63,
    "can-ind-2026-x",
    "can-ind-2026-x\n",
    "line\nbreak",
    "trailing ",
    " leading",
    "no-break\u00a0space",
    "हिन्दी शीर्षक",
]
SCALARS = st.one_of(
    st.sampled_from([*WORDS, *DATES, *LONG, *FORMS]),
    st.sampled_from([term.value for vocabulary in (Capacity, Degree, Pillar, Topic) for term in vocabulary]),
    st.text(max_size=12),
    st.sampled_from([None, True, False, 0, 1, 1.0, 2, -1, 1.5, 10**15, 10**15 + 1, 10**40, 1e300, 0.1]),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=2)
)


def places(value, at=()):
    """Every place in a document, from the outside in."""
    yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, (*at, number))


@st.composite
def mutated(draw):
    """A valid document with one to three things changed."""
    model, original = draw(st.sampled_from(DOCUMENTS))
    document = copy.deepcopy(original)
    for _ in range(draw(st.integers(1, 3))):
        inner = [at for at in places(document) if at]
        if not inner:
            break
        place = draw(st.sampled_from(inner))
        holder = document
        for step in place[:-1]:
            holder = holder[step]
        last = place[-1]
        match draw(st.sampled_from(["replace", "delete", "add", "repeat", "empty", "append"])):
            case "replace":
                holder[last] = draw(VALUES)
            case "delete":
                del holder[last]
            case "add" if isinstance(holder, dict):
                holder[draw(st.sampled_from(["note", "date", "evidence", "status", "id", "extra", "text"]))] = draw(
                    VALUES
                )
            case "repeat" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case "empty" if isinstance(holder[last], list | dict):
                holder[last] = type(holder[last])()
            case "append" if isinstance(holder[last], str):
                holder[last] += draw(st.sampled_from(["\n", " ", "x", "…", "é"]))
    return model, document


def accepts(model, document):
    try:
        model.model_validate(document)
    except ValidationError:
        return False
    return True


@given(mutated())
@settings(max_examples=CASES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_models_and_both_schema_engines_agree_on_every_document(case):
    """A document is accepted by the models, by jsonschema and by jsonschema-rs, or by none of them."""
    model, document = case
    verdicts = {
        "models": accepts(model, document),
        "jsonschema": PYTHON[model].is_valid(document),
        "jsonschema-rs": RUST[model].is_valid(document),
    }
    assert len(set(verdicts.values())) == 1, (verdicts, document)


def test_the_unchanged_documents_are_accepted_by_all():
    """The documents that the test changes are valid to begin with, so a refusal comes from the change."""
    for model, document in DOCUMENTS:
        assert accepts(model, document)
        assert PYTHON[model].is_valid(document)
        assert RUST[model].is_valid(document)
