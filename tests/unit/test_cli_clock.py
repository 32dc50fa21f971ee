"""The clock of the commands that write a day."""

import datetime as dt

import click
import pytest

from policytrack.cli.clock import today


def test_the_day_can_be_given(monkeypatch):
    """SOURCE_DATE_EPOCH counts seconds since 1970; without it, it is today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    assert today() == dt.date(2026, 11, 22)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs((today() - dt.datetime.now(dt.UTC).date()).days) <= 1


@pytest.mark.parametrize("given", ["", "today", "9" * 30])
def test_what_is_no_time_is_refused(monkeypatch, given):
    """It would be taken for another day than was meant."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(click.UsageError, match="SOURCE_DATE_EPOCH is not a number of seconds since 1970"):
        today()
