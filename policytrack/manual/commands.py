"""The command reference, from the commands themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from policytrack.manual.escaping import block, code, paragraphs, prose
from policytrack.manual.layout import definition, page

_PROGRAM = "policytrack"
_EXAMPLE = "Example: "


def command_reference(command: click.Group) -> str:
    """Return the page of the program and all its commands, at any depth; hidden ones are left out."""
    top = _context(command, _PROGRAM, None)
    return page(
        "Commands",
        *_about(top),
        *(part for inner in _subcommands(top) for part in _about(inner)),
    )


def _subcommands(context: click.Context) -> Iterator[click.Context]:
    """Yield the context of every command under that of `context`."""
    if isinstance(group := context.command, click.Group):
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            if command is not None and not command.hidden:
                inner = _context(command, name, context)
                yield inner
                yield from _subcommands(inner)


def _about(context: click.Context) -> list[str]:
    command = context.command
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    return [
        f"## {code(context.command_path)}",
        *_help(command.help),
        block(usage),
        *_parameters(context),
        *_ending(command.epilog),
    ]


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(command, info_name=name, parent=parent, **command.context_settings)


def _help(given: str | None) -> list[str]:
    """Return the paragraphs of a help text; those that click is told not to wrap keep their lines."""
    text = inspect.cleandoc(given or "").partition("\f")[0]
    shown: list[str] = []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("\b"):
            shown.append(block(paragraph[1:]))
        else:
            shown += [part for part in paragraphs(paragraph) if part]
    return shown


def _ending(given: str | None) -> list[str]:
    """Return what stands below the options; an example as it is typed."""
    if given and given.startswith(_EXAMPLE):
        return ["Example:", block(f"$ {given.removeprefix(_EXAMPLE)}")]
    return _help(given)


def _parameters(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and (record[1] or isinstance(parameter, click.Option)):  # the text tells of arguments
            yield definition(code(record[0]), prose(record[1]) or "—")
