"""Plain scalars of the core schema."""

from __future__ import annotations

import math

import pytest

from policytrack.reading.scalars import NumberTooLargeError, is_text, plain

VALUES = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
    "0": 0,
    "-0": 0,
    "+12": 12,
    "010": 10,
    "007": 7,
    "0o10": 8,
    "0x1F": 31,
    "0xff": 255,
    "9223372036854775807": 2**63 - 1,
    "-9223372036854775808": -(2**63),
    "1.": 1.0,
    ".5": 0.5,
    "-.5": -0.5,
    "1.10": 1.1,
    "1e3": 1000.0,
    "1.e3": 1000.0,
    "+1.5E-3": 0.0015,
    ".inf": math.inf,
    "+.Inf": math.inf,
    "-.INF": -math.inf,
}
TEXTS = [
    "NO",
    "no",
    "yes",
    "Yes",
    "on",
    "off",
    "y",
    "n",
    "nULL",
    "tRUE",
    "2026-02-07",
    "2026-02-30",
    "2026-02",
    "2026-02-07T10:00:00Z",
    "12:30",
    "1:30:00",
    "1_000",
    "0b1",
    "0o8",
    "0xg",
    "-0x1",
    "+0o7",
    ".",
    "+",
    "-",
    "..",
    "1.2.3",
    "e3",
    ".e3",
    "1e",
    "1e+",
    "-.nan",
    "+.nan",
    ".inF",
    "<<",
    "=",
    "١٢",
    "\uff11",
    "-",
    "trueish",
]


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_plain_scalars_mean_what_yaml_1_2_says(text, value):
    """Value and type are those of the core schema."""
    assert (plain(text), type(plain(text)), is_text(text)) == (value, type(value), False)


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number_is_a_float(text):
    """It has three spellings and no sign."""
    assert math.isnan(plain(text))


@pytest.mark.parametrize("text", TEXTS)
def test_everything_else_is_text(text):
    """Country codes, dates, times, and the numbers of YAML 1.1 are text."""
    assert (plain(text), is_text(text)) == (text, True)


@pytest.mark.parametrize(
    "text",
    [
        "9223372036854775808",
        "-9223372036854775809",
        "0xffffffffffffffff",
        "9" * 5000,
        "0" * 41,
        "1e999",
        "1." + "0" * 40,
    ],
)
def test_numbers_that_would_not_survive_are_refused(text):
    """More than 64 bits, more than a double holds, more than 40 characters."""
    assert not is_text(text)
    with pytest.raises(NumberTooLargeError):
        plain(text)
