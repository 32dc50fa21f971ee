"""The exceptions: one base, a built-in parent each, fields, equality, and the tree as it is drawn."""

from __future__ import annotations

import builtins
import re

import pytest

from policytrack import errors
from policytrack.findings import Finding, Problem, Severity

PUBLIC = [
    value
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.PolicytrackError) and not name.startswith("_")
]
FINDING = Finding("PT101", Severity.ERROR, "a.yaml", "the key `id` is missing", "Add the key.")
SAMPLES = {
    errors.InvalidRecordsError: lambda: errors.InvalidRecordsError([FINDING]),
    errors.IncomparableIndexesError: lambda: errors.IncomparableIndexesError(("depth-1", "a"), ("depth-1", "b")),
    errors.UnreadableDocumentError: lambda: errors.UnreadableDocumentError([Problem("PT001", "gone")]),
    errors.FormattingError: lambda: errors.FormattingError("it would become too large"),
    errors.UnknownAgreementError: lambda: errors.UnknownAgreementError("x", suggestion="y"),
    errors.UnknownFilterError: lambda: errors.UnknownFilterError("x", allowed=("party",)),
    errors.UnknownValueError: lambda: errors.UnknownValueError("party", "x", suggestion="IND"),
    errors.MissingDataError: lambda: errors.MissingDataError("folder", "is not there"),
    errors.MissingExtraError: lambda: errors.MissingExtraError("pandas", "pandas"),
    errors.UnreadableTextError: lambda: errors.UnreadableTextError("a.txt", "byte 3 is not UTF-8"),
    errors.UnreadableRevisionError: lambda: errors.UnreadableRevisionError("v9", "no such revision"),
    errors.UnusableAnswerError: lambda: errors.UnusableAnswerError("date", "2026-13", "there is no such month"),
    errors.OccupiedFolderError: lambda: errors.OccupiedFolderError("site", "holds something else"),
    errors.NothingToCheckError: lambda: errors.NothingToCheckError("folder", "holds no record"),
}


def test_the_tree_is_the_one_drawn_in_the_docstring():
    """The docstring draws every exception with its built-in parent, and no other."""
    drawn = re.findall(r"── (\w+) \((\w+)\)", errors.__doc__)
    assert {name: getattr(builtins, parent) for name, parent in drawn} == {
        error.__name__: next(base for base in error.__mro__ if base.__module__ == "builtins" and base is not Exception)
        for error in PUBLIC
        if error is not errors.PolicytrackError
    }


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: error.__name__)
def test_an_exception_equals_another_with_the_same_fields(error):
    """Exceptions are compared by class and fields, so that a test can say which one it expects."""
    assert SAMPLES[error]() == SAMPLES[error]()
    assert hash(SAMPLES[error]()) == hash(SAMPLES[error]())
    assert SAMPLES[error]() != errors.PolicytrackError()


def test_every_exception_has_a_sample():
    """No public exception is left out of these tests."""
    assert set(SAMPLES) == set(PUBLIC) - {errors.PolicytrackError}


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (SAMPLES[errors.InvalidRecordsError](), "1 error in 1 file; the first: a.yaml: PT101: the key `id` is missing"),
        (
            SAMPLES[errors.IncomparableIndexesError](),
            "indexes made by depth-1 on data a and by depth-1 on data b do not compare, unless with force=True",
        ),
        (SAMPLES[errors.UnreadableDocumentError](), "PT001: gone"),
        (SAMPLES[errors.UnknownAgreementError](), "no agreement 'x'; did you mean 'y'?"),
        (SAMPLES[errors.UnknownFilterError](), "no filter 'x' (allowed: party)"),
        (SAMPLES[errors.UnknownValueError](), "no party 'x'; did you mean 'IND'?"),
        (SAMPLES[errors.UnreadableTextError](), "a.txt: byte 3 is not UTF-8"),
        (SAMPLES[errors.MissingDataError](), "folder: is not there"),
        (SAMPLES[errors.UnusableAnswerError](), "date: there is no such month"),
        (SAMPLES[errors.UnreadableRevisionError](), "v9: no such revision"),
        (
            SAMPLES[errors.MissingExtraError](),
            "pandas is not installed; to install it: pip install 'policytrack[pandas]'",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_exception_says_what_is_wrong_and_what_was_meant(error, text):
    """The text of an exception is a sentence a person can act on."""
    assert str(error) == text


def test_lists_of_the_allowed_are_shown_when_nothing_is_near():
    """Without a suggestion the text lists what is allowed."""
    error = errors.UnknownValueError("degree", "zebra", allowed=("agreed", "exploring"))
    assert str(error) == "no degree 'zebra' (allowed: agreed, exploring)"
