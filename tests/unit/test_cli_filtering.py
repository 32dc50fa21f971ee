"""The filters of the data set as options."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from policytrack.cli.filtering import chosen, filter_options
from policytrack.dataset import FILTERS

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def test_every_filter_becomes_an_option():
    """They are made from the table of filters, so none can be forgotten; the pair alone takes two words."""
    options = click.command(filter_options(lambda **_: None)).params
    assert [option.name for option in options] == list(FILTERS)
    assert [option.name for option in options if option.nargs == 2] == ["between"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [OLD, NEW]),
        ({"party": ()}, [OLD, NEW]),
        ({"pillar": ("drugs,cyber",)}, [OLD, NEW]),
        ({"pillar": ("drugs", "cyber")}, []),
        ({"text": ("seizures, tell",)}, [OLD]),
    ],
)
def test_values_are_read_as_the_list_reads_them(filters, found):
    """Several times means all of them; commas mean any of them, and only between terms."""
    assert [agreement.id for agreement in chosen(filters, str(RECORDS), None, None)] == found


def test_what_is_not_found_is_said(capsys):
    """On standard error, where no program reads it."""
    assert chosen({}, str(RECORDS), "1900", None) == []
    assert capsys.readouterr().err == "no agreement matches\n"
