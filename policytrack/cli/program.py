"""The program `policytrack`: its commands, its own options, and what happens when one of them fails."""

from __future__ import annotations

import gc
import io
import os
from importlib import import_module
from typing import Any

import click

from policytrack import __version__
from policytrack.cli.failures import OK, complain, status_of

_COMMANDS = (
    "changes",
    "compare",
    "evidence",
    "explain",
    "export",
    "format",
    "list",
    "matrix",
    "new",
    "review",
    "schema",
    "show",
    "site",
    "validate",
)


class Program(click.Group):
    """The commands, each imported when it is wanted: starting takes longer than checking a record."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return a command; its module holds it under the name `command`."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"policytrack.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and end with its status, or with that of its failure."""
        try:
            status = super().invoke(ctx)
        except click.ClickException as error:
            status = _told(error)
        except (click.exceptions.Exit, click.Abort):
            raise
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - this is where all of them end
            status = status_of(error, with_traceback=ctx.params["traceback"])
        ctx.exit(OK if status is None else status)


def _told(error: click.ClickException) -> int:
    """Say what is wrong with the usage, as every failure is said: it may quote what somebody else wrote."""
    text = io.StringIO()
    error.show(text)
    complain(text.getvalue().rstrip("\n"))
    return error.exit_code


def _show_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    if value:
        click.echo(f"policytrack {__version__}")
        ctx.exit()


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: policytrack show can-ind-2026-security-workplan",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)
@click.option(
    "--traceback", is_flag=True, envvar="POLICYTRACK_TRACEBACK", help="Show where an unexpected failure came from."
)
def program(traceback: bool) -> None:  # noqa: FBT001 - read from the context when a command fails
    """Bilateral policy agreements as evidence-backed data: write, check, compare and show them.

    Exit status: 0 done, no errors; 1 errors found; 2 wrong usage, or nothing to check or show.
    """


def main() -> None:
    """Run the program on the arguments of the process."""
    gc.disable()  # the process is short and makes no cycles worth looking for; looking costs a third of the time
    # A verdict must not depend on what else is installed; besides, looking for plugins takes 20 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    program(prog_name="policytrack")
