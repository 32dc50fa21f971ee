"""Mending changes what is certain and nothing else, whatever it is given."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from policytrack import testing
from policytrack.errors import UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.mending import Mended, mend
from policytrack.mending.spelling import is_one_slip
from policytrack.models import Agreement
from policytrack.reading import read
from policytrack.records import parse
from policytrack.vocabulary import Degree, EventKind, SourceKind

AGREEMENTS = testing.agreements()
DAMAGE = [b" \n", b"\t\n", b"\n\n", b"\r\n", b"'", b'"', b"# x\n", b"- ", b": ", b"]", b"x", b"\xff", b"\xc3\xa9"]


def _written(agreement: Agreement) -> bytes:
    return canonical(json.dumps(agreement.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False).encode())


@given(AGREEMENTS)
def test_a_canonical_record_of_the_right_shape_is_left_alone(agreement):
    """The same bytes, nothing said."""
    data = _written(agreement)
    assert mend(data) == Mended(data)


@given(AGREEMENTS, st.randoms(use_true_random=False))
def test_a_record_of_the_right_shape_keeps_its_data(agreement, random):
    """Whatever the order of its keys and its layout; the mended one is canonical, and mending it again does nothing."""
    data = _written(agreement)
    lines = data.decode().split("\n")
    spread = "\n".join(line + random.choice(["", "", " ", "\t", "  # x", "\n"]) for line in lines).encode()
    shuffled = json.dumps(_shuffled(read(data).data, random), indent=1).encode()
    for scruffy in (spread, shuffled):
        mended = mend(scruffy)
        if parse(scruffy.replace(b"\t", b"")).agreement is not None:
            assert parse(mended.data).agreement == parse(scruffy.replace(b"\t", b"")).agreement
        assert mend(mended.data) == Mended(mended.data)
    assert parse(mend(shuffled).data).agreement == agreement


def _shuffled(data, random):
    if isinstance(data, dict):
        pairs = [(key, _shuffled(value, random)) for key, value in data.items()]
        random.shuffle(pairs)
        return dict(pairs)
    return [_shuffled(item, random) for item in data] if isinstance(data, list) else data


@given(AGREEMENTS, st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(DAMAGE)), max_size=4))
def test_any_file_is_mended_to_one_that_needs_no_mending(agreement, damages):
    """It never raises; what cannot be read stays, and of what can be read only words of the format change."""
    data = _written(agreement)
    for at, damage in damages:
        here = at % len(data)
        data = data[:here] + damage + data[here:]
    mended = mend(data)
    assert mend(mended.data) == Mended(mended.data, refusal=mended.refusal)
    assert bool(mended.repairs) == (mended.data != data)
    try:
        before = read(data).data
    except UnreadableDocumentError:
        return
    assert _values(before) - _values(read(mended.data).data) <= {
        each.message.split("`")[1] for each in mended.repairs if each.what == "PT103"
    }


def _values(data) -> set[str]:
    if isinstance(data, dict):
        return set().union(*map(_values, data.values()))
    return set().union(*map(_values, data)) if isinstance(data, list) else {str(data)}


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_can_be_mended(data):
    """Nothing is raised, and nothing happens twice."""
    mended = mend(data)
    assert mend(mended.data) == Mended(mended.data, refusal=mended.refusal)


@given(st.sampled_from([*Degree, *EventKind, *SourceKind]).map(str), st.integers(0, 40), st.sampled_from("aez_"))
def test_one_slip_is_what_one_slip_makes(word, at, letter):
    """A letter put in, taken out, replaced or swapped with the next is always seen, also the other way round."""
    at %= len(word)
    slips = {
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    }
    for slip in slips - {word}:
        assert is_one_slip(slip, word)
        assert is_one_slip(word, slip)
