"""`policytrack site`: the records as a site, to publish or to look at."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from policytrack.cli.clock import today
from policytrack.cli.failures import OK
from policytrack.cli.options import records_option
from policytrack.cli.serving import Server
from policytrack.cli.streams import emit
from policytrack.errors import OccupiedFolderError
from policytrack.rendering.terminal import harmless
from policytrack.rendering.words import counted
from policytrack.resources import SITE
from policytrack.site.building import build
from policytrack.site.ours import site_of
from policytrack.site.page import Site
from policytrack.site.writing import fill, require_free, write

_WEB = re.compile(r"https?://[^\s/?#]+[^\s?#]*")
_PORT = 8000


class _Address(click.ParamType[str]):
    """An address on the web that others can be added to."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value and not _WEB.fullmatch(value):
            self.fail(f"{harmless(value)!r} is not an address such as https://example.org/agreements/", param, ctx)
        return value


class _Day(click.ParamType[str]):
    """A day, as in 2026-11-22."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return dt.datetime.strptime(value, "%Y-%m-%d").date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            self.fail(f"{harmless(value)!r} is not a day such as 2026-11-22", param, ctx)


def _options_of_site(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options that say what a site is of."""
    for option in (
        click.option(
            "--docs",
            type=_Address(),
            default=SITE,
            metavar="URL",
            help="Address of the manual that explains the terms.",
        ),
        click.option("--texts", metavar="FOLDER", help="Folder of texts of sources, in which passages are looked up."),
        click.option(
            "--licence", default="", metavar="ID", help="Licence of other records than ours, as in CC-BY-4.0."
        ),
        click.option("--made", type=_Day(), metavar="DAY", help="Day on which it is made; today if left out."),
        click.option("--name", default="", metavar="TEXT", help="What the site is called."),
        records_option,
    ):
        command = option(command)
    return command


@click.group("site", short_help="Make the records a site, to publish or to look at.")
def command() -> None:
    """Make the records a site, to publish or to look at."""


@command.command("build", epilog="Example: policytrack site build --to site --address https://example.org/agreements/")
@click.option("--to", "folder", metavar="FOLDER", default="site", show_default=True, help="Where to write it.")
@click.option("--address", type=_Address(), default="", metavar="URL", help="Where it will be published.")
@_options_of_site
def build_command(folder: str, address: str, **of: Any) -> int:
    """Write a site of records: a page for each agreement, tables, pictures, feeds and data.

    It needs no server, and asks nothing of the network: open index.html, or put the folder on any server. The same
    records give the same bytes on the same day. The folder may be a new one, an empty one, or one with a site that
    this command made before, which is replaced once the new one is complete; any other is left alone. Search engines
    and feeds want to know the address.
    """
    place = Path(folder)
    try:
        require_free(place)  # before the work is done
        site = _site(address=address, **of)
        write(build(site), place)
    except OccupiedFolderError as error:
        raise click.BadParameter(f"{harmless(str(error))}.", param_hint="--to") from None
    emit(harmless(f"{place / 'index.html'}: a site of {counted(len(site.agreements), 'agreement')}") + "\n")
    return OK


@command.command("serve", epilog="Example: policytrack site serve --records data/agreements")
@click.option(
    "--port", type=click.IntRange(0, 65535), help=f"Port on this machine; {_PORT} or, if it is taken, a free one."
)
@_options_of_site
def serve_command(port: int | None, **of: Any) -> int:
    """Show a site of records to the browser of this machine, until Ctrl-C.

    It stands in a temporary folder, which goes when the command ends. Nobody but this machine can see it.
    """
    with tempfile.TemporaryDirectory(prefix="policytrack-") as folder, Server(folder, port, _PORT) as server:
        fill(Path(folder), build(_site(address=server.address, **of)))
        emit(f"{server.address} - Ctrl-C ends it\n")
        server.run()
    return OK


def _site(records: str | None, made: str | None, **of: Any) -> Site:
    return site_of(records, made or today().isoformat(), **of)
