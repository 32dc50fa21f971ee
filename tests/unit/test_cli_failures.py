"""What a failure tells the user."""

from __future__ import annotations

import errno

import pytest

from policytrack.cli.failures import status_of
from policytrack.errors import (
    InvalidRecordsError,
    MissingDataError,
    NothingToCheckError,
    UnknownAgreementError,
    UnknownValueError,
)
from policytrack.findings import Finding, Severity

FINDING = Finding(
    code="PT001", severity=Severity.ERROR, path="x.yaml", message="there is no such file", remedy="Name it."
)


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (NothingToCheckError("x", "no such file or folder"), 2, "error: x: no such file or folder"),
        (MissingDataError("x\x1b[1m", "is not there"), 2, r"error: x\x1b[1m: is not there"),
        (
            UnknownValueError("degree", "agred", suggestion="agreed"),
            2,
            "error: no degree 'agred'; did you mean 'agreed'?",
        ),
        (UnknownAgreementError("ab", suggestion="abc"), 2, "error: no agreement 'ab'; did you mean 'abc'?"),
        (UnknownAgreementError("zebra"), 2, "error: no agreement 'zebra'; `policytrack list` names them all"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 74, "error: No space left on device"),
        (OSError(errno.EACCES, "Permission denied", "a/b"), 74, "error: a/b: Permission denied"),
        (OSError("odd"), 74, "error: odd"),
        (
            RuntimeError("odd\x07"),
            70,
            (
                r"error: this is a mistake in policytrack, please report it: RuntimeError: odd\x07; "
                "`policytrack --traceback …` shows where"
            ),
        ),
    ],
)
def test_a_failure_is_one_line_and_a_status(capfd, error, status, line):
    """No failure shows a traceback, and each kind has its status."""
    assert status_of(error, with_traceback=False) == status
    out, err = capfd.readouterr()
    assert (out, err) == ("", f"{line}\n" if line else "")


def test_a_traceback_is_shown_when_asked_for(capfd):
    """The line that names the mistake comes last."""
    with pytest.raises(ZeroDivisionError) as caught:
        divmod(1, 0)
    assert status_of(caught.value, with_traceback=True) == 70
    lines = capfd.readouterr().err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-1].startswith("error: this is a mistake in policytrack, please report it: ZeroDivisionError: ")


def test_records_that_cannot_be_loaded_are_reported_in_full(capfd):
    """Every finding is printed as by `validate`, to standard error."""
    assert status_of(InvalidRecordsError([FINDING, FINDING]), with_traceback=False) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("error[PT001]: there is no such file\n --> x.yaml\n") == 2
