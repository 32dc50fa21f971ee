"""Mending what is certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.formatting import canonical
from policytrack.mending import Mended, Repair, mend
from policytrack.models import Tombstones
from policytrack.reading import LARGEST_FILE
from policytrack.validation import check

GOOD = (Path(__file__).with_name("rendering") / "isl-nzl-2014-something.yaml").read_bytes()
MODELINE = b"# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"


def test_a_canonical_record_is_the_same_bytes():
    """Nothing is done, and nothing said."""
    data = canonical(GOOD)
    assert mend(data) == Mended(data, ())


def test_everything_that_was_done_is_said_in_the_order_of_the_mended_text():
    """Spelling, keys in order, layout, white space, the line for editors."""
    mended = mend(b"id:  x\r\nfromat: 1 \r\ntitle: {stauts: descritive, text: A}\r\n")
    assert mended.data == MODELINE + b"format: 1\nid: x\ntitle: {text: A, status: descriptive}\n"
    assert mended.repairs == (
        Repair(1, 1, "format", "ends of 3 lines changed from CRLF to LF"),
        Repair(1, 1, "format", "white space at the end of 1 line taken out"),
        Repair(1, 1, "PT090", "added the line that tells editors the schema"),
        Repair(2, 1, "PT102", "`fromat` changed to `format`"),
        Repair(2, 1, "format", "`format` moved to the beginning"),
        Repair(3, 1, "format", "layout of 1 line made canonical"),
        Repair(4, 9, "format", "`text` moved to the beginning"),
        Repair(4, 18, "PT102", "`stauts` changed to `status`"),
        Repair(4, 26, "PT103", "`descritive` changed to `descriptive`"),
    )
    assert mend(mended.data) == Mended(mended.data)


@pytest.mark.parametrize("end", [b"\t", b" \t ", b"\t\r"])
def test_tabs_at_the_ends_of_lines_keep_no_file_from_being_mended(end):
    """The only mistake of reading that is certain; it is told by its code."""
    mended = mend(MODELINE + b"format: 1" + end + b"\nid: x\n")
    assert mended.data == MODELINE + b"format: 1\nid: x\n"
    assert (2, 1, "PT021", "white space at the end of 1 line taken out") in mended.repairs


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\t\n",
        b"\ta: 1\n",
        b"a: 1\t\nb: [\n",
        b"a: b\tc\nstauts: x \n",
        b"\xff\t\n",
        "a: 1\t\n".encode("utf-16"),
        b"a: &b 1\n",
        b"a: 1" + b" " * LARGEST_FILE,
    ],
)
def test_what_cannot_be_read_comes_back_as_it_is(data):
    """Mending guesses nothing."""
    assert mend(data) == Mended(data)


def test_a_record_without_canonical_form_comes_back_with_the_reason():
    """One that would become too large, for instance."""
    data = b"stauts: x\n#".ljust(LARGEST_FILE - 1, b"x") + b"\n"
    assert mend(data) == Mended(data, (), mend(data).refusal)
    assert "canonical form could not be read" in str(mend(data).refusal)


def test_the_list_of_records_that_went_has_its_own_keys():
    """It gets no line for editors."""
    data = b"tombstones:\n  - {reason: Wrong., removd: 2021-01-01, id: aaa-bbb-2020-x}\nformat: 1\n"
    assert mend(data, model=Tombstones).data == (
        b"format: 1\ntombstones:\n  - {id: aaa-bbb-2020-x, removed: 2021-01-01, reason: Wrong.}\n"
    )


def test_a_mended_record_can_be_clean(tmp_path):
    """What was certain was all that was wrong."""
    path = tmp_path / "isl-nzl-2014-something.yaml"
    wrong = GOOD.replace(b"kind: issued", b"knid: isued")
    assert wrong != GOOD
    path.write_bytes(wrong)
    assert not check([path]).report.is_clean
    path.write_bytes(mend(wrong).data)
    assert check([path]).report.findings == ()


def test_a_long_run_of_blanks_takes_no_time():
    """Their number does not square."""
    data = b"a: b" + b" " * (LARGEST_FILE - 200) + b"c\t\n"
    assert mend(data).data == MODELINE + data.replace(b"\t", b"")
