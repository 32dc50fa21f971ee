"""The canonical form of any document: the same meaning, every comment, and nothing left to change."""

from __future__ import annotations

import json
import re
from contextlib import suppress

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policytrack import testing
from policytrack.errors import UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.formatting.parsing import parse
from policytrack.models import Agreement
from policytrack.reading import read

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
RECORD = (
    MODELINE
    + """\
format: 1
title: {text: "An example: one", status: descriptive} # @
summary: >-
  Two parties agreed on something,
  and this is the summary of it.
parties:
- {code: AAA}
- code: BBB
  bodies: [Some Agency, 'It''s Bureau']

pillars:
  - pillar: cyber
    commitments:
      - id: b # @
        text: |-
          Each party
          is to act.
      # @
      - - nested
        - {}
    # @
events: []
# @
id: aaa-bbb-2026-example
"""
)
COMMENTS = [
    "# @\n",
    " # @\n",
    "\n# @\n",
    "\n  # @\n",
    "\n      # @\n",
    "\n\n    # @\n\n",
    "[ # @\n",
    ", # @\n",
    "- # @\n",
]
PIECES = [
    *COMMENTS,
    " ",
    "\n",
    "\n\n",
    "- ",
    ": ",
    "? ",
    ", ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    ">-\n",
    "|+\n",
    "---\n",
    "é",
]
values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text("aNo1é: #-'\"\\\n,]~", max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abNo1: #", max_size=4), inner, max_size=3),
    max_leaves=10,
)


@st.composite
def mutations(draw):
    """Return the record with a few pieces put in, and a number in each comment to tell it from the others."""
    text = RECORD
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at:]
    pieces = text.split("@")
    return "".join(f"{piece}{number}" for number, piece in enumerate(pieces[:-1])) + pieces[-1]


def exactly(data):
    return json.dumps(data, sort_keys=True)


def formed(text):
    """Return the canonical form of a text that can be read, after looking at all it has to be."""
    before = None
    with suppress(UnreadableDocumentError):
        before = read(text.encode()).data
    assume(before is not None)
    after = canonical(text.encode())
    assert exactly(read(after).data) == exactly(before)
    assert canonical(after) == after
    lines = after.decode().split("\n")
    assert lines[-1] == ""
    assert not [line for line in lines if line.endswith(" ")]
    return after.decode()


@given(mutations())
@example(RECORD)
@example("a: [b, # 1\n\n # 2\n c]\n")
@example("- [a] # 1\n# 2\n- {b: c, # 3\n  d: 'e'}\n")
@example("a:\n- b: 1\n  # 1\n # 2\n# 3\nc: 2\n")
@example("a: x \n  y\nb: >-\n  x \n  y\n")
def test_nothing_is_lost_however_a_record_is_written(text):
    """The meaning stays, the form is final, and every comment is there once."""
    after = formed(text)
    numbers = sorted(re.findall("# [0-9]+", text))
    assert sorted(re.findall("# [0-9]+", after)) == numbers
    kept, found = ([line for line in parse(each).comments if "$schema" not in line] for each in (text, after))
    assert sorted(kept) == sorted(found)


@given(values)
def test_every_value_survives(value):
    """Whatever a document holds, it holds afterwards, written in either style."""
    for is_flow in (False, True):
        formed(yaml.safe_dump({"a": value}, default_flow_style=is_flow, allow_unicode=True, width=20))


@given(testing.documents(), st.randoms(use_true_random=False), st.integers(20, 200), st.booleans())
def test_one_record_has_one_form(document, random, width, is_flow):
    """Neither the order of keys nor the layout of texts between quotation marks is left of what an author chose."""

    def shuffled(value):
        if isinstance(value, list):
            return [shuffled(item) for item in value]
        if not isinstance(value, dict):
            return value
        keys = random.sample(sorted(value), len(value))
        return {key: shuffled(value[key]) for key in keys}

    forms = {
        formed(
            yaml.safe_dump(given_document, sort_keys=False, allow_unicode=True, width=width, default_flow_style=is_flow)
        )
        for given_document in (document, shuffled(document))
    }
    assert len(forms) == 1
    assert Agreement.model_validate(read(forms.pop().encode()).data) == Agreement.model_validate(document)


@given(st.binary(max_size=80) | st.text(max_size=40).map(str.encode))
def test_bytes_are_formed_or_refused_as_reading_refuses_them(data):
    """What comes out can be read; what cannot be read is refused for the reasons that reading has."""
    problems = ()
    try:
        warnings = read(canonical(data)).warnings
    except UnreadableDocumentError as error:
        warnings, problems = (), error.problems
    assert warnings == ()
    assert problems == problems_of(data)


def problems_of(data):
    try:
        read(data)
    except UnreadableDocumentError as error:
        return error.problems
    return ()
