"""The command reference."""

import click

from policytrack.cli.program import program
from policytrack.manual.commands import command_reference


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog="Ends <so>.")
def sample():
    """Do things.

    \b
    a  table
    of lines

    Not wrapped no more.
    \f
    Not for users.
    """  # noqa: D301 - click reads the control characters themselves


@sample.command()
@click.argument("path")
@click.option("--form", type=click.Choice(["text", "json"]), help="Form of `it`.")
@click.option("--bare")
@click.option("--secret", hidden=True)
def check(path, form, bare, secret):
    """Check <one> PATH."""


@sample.command(hidden=True)
def unseen():
    """Stay unseen."""


@sample.group(epilog="Example: policytrack deep <a> > b")
def deep():
    """Hold others."""


@deep.command()
def deeper():
    """Go deeper."""


@sample.command()
def silent(): ...


TEXT = command_reference(sample)


def test_every_command_has_a_heading_at_any_depth():
    """Commands stand in the order of their group, each below the one that holds it; hidden ones are left out."""
    headings = [line for line in TEXT.splitlines() if line.startswith("## ")]
    names = ["policytrack", "policytrack check", "policytrack deep", "policytrack deep deeper", "policytrack silent"]
    assert headings == [f"## <code>{name}</code>" for name in names]


def test_help_is_shown_as_it_is_meant():
    """Paragraphs are escaped, unwrapped ones keep their lines, and what is not for users is left out."""
    assert "Check &#60;one&#62; PATH&#46;" in TEXT
    assert "<code>a  table\nof lines</code>" in TEXT
    assert "Not for users" not in TEXT
    assert "Ends &#60;so&#62;&#46;" in TEXT


def test_an_example_is_shown_as_it_is_typed():
    """It stands in a block, after a prompt."""
    assert '\n\nExample:\n\n<pre class="pt-block"><code>$ policytrack deep &lt;a&gt; &gt; b</code></pre>' in TEXT


def test_usage_and_options_are_shown():
    """Usage names arguments; each option has its form and its help, or a dash; hidden ones are left out."""
    assert "<code>policytrack check [OPTIONS] PATH</code>" in TEXT
    assert "<code>&#45;&#45;form &#91;text&#124;json&#93;</code>\n:   Form of <code>it</code>&#46;" in TEXT
    assert "<code>&#45;&#45;bare TEXT</code>\n:   —" in TEXT
    assert "secret" not in TEXT
    assert "<code>&#45;h, &#45;&#45;help</code>" in TEXT


def test_the_program_itself_can_be_described():
    """Every command of policytrack has its place."""
    text = command_reference(program)
    for name in program.list_commands(click.Context(program)):
        assert f"## <code>policytrack {name}</code>" in text


class Forgetful(click.Group):
    """Lists a command that it does not have."""

    def list_commands(self, _ctx):
        """Name a command."""
        return ["lost"]


def test_a_command_that_is_listed_and_not_there_is_passed_over():
    """A group may name a command that cannot be had; the page leaves it out."""
    assert "lost" not in command_reference(Forgetful("forgetful"))
