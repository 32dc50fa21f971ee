"""The clock: read here alone, and only by commands whose result is told to hold a day."""

from __future__ import annotations

import datetime as dt
import os

import click


def today() -> dt.date:
    """Return today's day; SOURCE_DATE_EPOCH says which it is taken to be, for results that can be repeated."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(given), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError("SOURCE_DATE_EPOCH is not a number of seconds since 1970.") from error
