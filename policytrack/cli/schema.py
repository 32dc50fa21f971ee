"""`policytrack schema`: the published schemas."""

from __future__ import annotations

from pathlib import Path

import click

from policytrack.cli.failures import ERRORS_FOUND, OK
from policytrack.cli.streams import emit
from policytrack.editing import write_whole
from policytrack.resources import schema_folder
from policytrack.schema import SCHEMAS, render

_ENDING = ".schema.json"
_REPAIR = "policytrack schema --write"


@click.command("schema", epilog=f"Example: {_REPAIR}")
@click.option("--check", is_flag=True, help="Compare the published files with the models; status 1 if one differs.")
@click.option("--write", is_flag=True, help="Write the published files again.")
@click.option(
    "--name",
    type=click.Choice([file.removesuffix(_ENDING) for file in SCHEMAS]),
    default="agreement",
    help="Which schema to print.",
)
def command(check: bool, write: bool, name: str) -> int:  # noqa: FBT001 - click passes flags so
    """Print the JSON Schema of a record, made from the models."""
    if check and write:
        raise click.UsageError("--check and --write exclude each other.")
    if check:
        return _check(schema_folder())
    if write:
        return _write(schema_folder())
    emit(render(SCHEMAS[f"{name}{_ENDING}"]), "json")
    return OK


def _check(folder: Path) -> int:
    differing = [folder / file for file, model in SCHEMAS.items() if _published(folder / file) != render(model)]
    for path in differing:
        emit(f"{path}: differs from the models\n")
    if differing:
        emit(f"to repair: {_REPAIR}\n")
        return ERRORS_FOUND
    return OK


def _published(path: Path) -> str | None:
    """Return the text of a published file; line ends as an editor on Windows leaves them are no difference."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None


def _write(folder: Path) -> int:
    for file, model in SCHEMAS.items():
        write_whole(folder / file, render(model).encode())
        emit(f"{folder / file}: written\n")
    return OK
