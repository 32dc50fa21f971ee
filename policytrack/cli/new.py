"""`policytrack new`: a record begun."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import click

from policytrack.cli.asking import completed
from policytrack.cli.clock import today
from policytrack.cli.failures import OK, complain
from policytrack.cli.places import Place
from policytrack.cli.streams import emit, is_terminal
from policytrack.drafting import Answers, Question, draft, known, read_issue
from policytrack.errors import NothingToCheckError, UnreadableDocumentError, UnusableAnswerError
from policytrack.models import Tombstones
from policytrack.reading import read, read_file
from policytrack.reading.encoding import decode
from policytrack.records import build, parse
from policytrack.rendering.terminal import harmless
from policytrack.rendering.words import counted, joined
from policytrack.resources import TOMBSTONES, own_collection
from policytrack.skeleton import MARK
from policytrack.validation import STANDARD_INPUT

_OPTIONS: dict[str, str] = {
    Question.PARTIES: "--party",
    Question.DATE: "--date",
    Question.TITLE: "--title",
    Question.WORDS: "--words",
    Question.INSTRUMENT: "--instrument",
    Question.PILLARS: "--pillar",
    Question.SOURCE: "--source",
}
"""The options by the questions they answer; the other questions are asked only on the form of the issue."""
_PLACEHOLDER = "PT111"
_OTHER_WORDS = "give it other words"


@click.command(
    "new",
    short_help="Begin a record with a draft to fill in.",
    epilog="Example: policytrack new --party Canada --party India --date 2026-02-07 --title Workplan",
)
@click.option("--party", "parties", multiple=True, metavar="CODE", help="A party, by its code or name; give two.")
@click.option("--date", default="", metavar="DATE", help="When it was made: 2026-02-07, 2026-02 or 2026.")
@click.option("--title", default="", metavar="TEXT", help="What it is called.")
@click.option("--words", default="", metavar="WORDS", help="Words of the identifier; from the title if left out.")
@click.option("--instrument", default="", metavar="TYPE", help="What kind of instrument it is, as in joint_statement.")
@click.option("--pillar", "pillars", multiple=True, metavar="PILLAR", help="A field of cooperation; may be repeated.")
@click.option("--source", default="", metavar="URL", help="Address of a source.")
@click.option("--records", metavar="FOLDER", help="Where to write it; data/agreements if left out.")
@click.option(
    "--from-issue", "issue", metavar="FILE", help="Text of an issue made with the form; - for standard input."
)
@click.option("--dry-run", is_flag=True, help="Print the draft, and write nothing.")
def command(
    *,
    parties: tuple[str, ...],
    pillars: tuple[str, ...],
    records: str | None,
    issue: str | None,
    dry_run: bool,
    **given: str,
) -> int:
    """Begin a record: write a draft of it that only waits for what its sources say.

    On a terminal, what is missing of parties, date and title is asked for. The draft has every key that a finished
    record needs and TODO wherever something is still to be written; `policytrack validate` says what belongs there.
    A record that is there already is never overwritten. What an issue answers goes into the draft as text; options
    go before its answers.
    """
    folder = Path(records) if records is not None else own_collection(Path.cwd())
    options, day = Answers(parties, pillars=pillars, **given), today()
    try:
        answers = options if issue is None else _with_issue(options, issue)
        if is_terminal(sys.stdin) and is_terminal(sys.stderr):
            answers = completed(answers, day, lambda identifier: _require_free(identifier, folder))
        _require_answers(answers)
        ready = known(answers, day)
        _require_free(ready.identifier, folder)
    except UnusableAnswerError as error:
        raise _wrong_usage(error) from None
    data = draft(ready)
    if dry_run:
        emit(data.decode())  # as text: a run shows it, and strangers wrote the answers
        return OK
    _write(folder, f"{ready.identifier}.yaml", data)
    _name_neighbours(folder, ready.identifier)
    return OK


def _wrong_usage(error: UnusableAnswerError) -> click.UsageError:
    """Return what to say of an answer that does not fit: the option it belongs to, or its place in the issue."""
    option = _OPTIONS.get(error.question, "--from-issue")
    is_label = error.question not in {*Question, "issue"}
    message = f"“{error.question}”: {error.message}" if is_label else error.message
    return click.BadParameter(harmless(message), param_hint=option)


def _with_issue(options: Answers, issue: str) -> Answers:
    """Return the answers of an issue, and those of the options before them; tell what is left out."""
    try:
        reading = read_issue(decode(Place(None if issue == STANDARD_INPUT else Path(issue)).bytes()))
    except NothingToCheckError as error:
        raise click.BadParameter(error.message, param_hint="--from-issue") from None
    except UnreadableDocumentError as error:
        raise click.BadParameter(f"{harmless(issue)}: {error.problems[0].message}", param_hint="--from-issue") from None
    for label, reason in reading.left_out:
        complain(harmless(f"note: the answer to “{label}” is left out: {reason}"))
    return replace(reading.answers, **{name: answer for name, answer in asdict(options).items() if answer})


def _require_answers(answers: Answers) -> None:
    needed = {"--party, twice": answers.parties, "--date": answers.date, "--title": answers.title}
    if lacking := [option for option, answer in needed.items() if not answer]:
        raise click.UsageError(f"Not given: {'; '.join(lacking)}. On a terminal, this would be asked for.")


def _require_free(identifier: str, folder: Path) -> None:
    """Raise UnusableAnswerError for an identifier that a record has, or one had that went."""
    for name in (f"{identifier}.yaml", f"{identifier}.yml"):
        if os.path.lexists(folder / name):
            message = f"{identifier} has a record already, {_named(folder / name)}; if yours is another agreement,"
            raise UnusableAnswerError(Question.WORDS, identifier, f"{message} {_OTHER_WORDS}")
    removed = _removed(folder).get(identifier)
    if removed is not None:
        message = f"{identifier} belonged to a record that was removed on {removed}, and is never used again;"
        raise UnusableAnswerError(Question.WORDS, identifier, f"{message} {_OTHER_WORDS}")


def _removed(folder: Path) -> dict[str, str]:
    """Return the day on which each record went; a list that cannot be read is a matter of `validate`."""
    with suppress(UnreadableDocumentError):
        built = build(Tombstones, read(read_file(folder.absolute().parent / TOMBSTONES)).data)
        if isinstance(built, Tombstones):
            return {stone.id: str(stone.removed) for stone in built.tombstones}
    return {}


def _write(folder: Path, name: str, data: bytes) -> None:
    """Write a record that is not there yet, and say what comes next."""
    if folder.exists() and not folder.is_dir():
        raise click.BadParameter(f"{harmless(str(folder))} is not a folder.", param_hint="--records")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    try:
        file = path.open("xb")
    except FileExistsError:  # made just now by somebody else
        raise click.UsageError(f"{harmless(_named(path))} is there already; nothing was written.") from None
    try:
        with file:
            file.write(data)
    except OSError as error:
        path.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error
    places = sum(problem.code == _PLACEHOLDER for problem in parse(data).problems)
    following = shlex.join(["policytrack", "validate", _named(path)])
    emit(harmless(f"{_named(path)}: begun; {counted(places, 'place')} to be written, marked {MARK}") + "\n")
    emit(harmless(f"next: {following}") + "\n")


def _name_neighbours(folder: Path, identifier: str) -> None:
    """Name the records of the same parties and year, of which this may be one."""
    pair_and_year = "-".join(identifier.split("-")[:3])
    others = sorted(file.stem for file in folder.glob(f"{pair_and_year}-*.yaml") if file.stem != identifier)
    if others:
        complain(harmless(f"note: of the same parties and year: {joined(others)}; see that it is none of them"))


def _named(path: Path) -> str:
    """Return a path as seen from the working folder where it lies inside that, and never like an option."""
    with suppress(ValueError):
        path = path.absolute().relative_to(Path.cwd())
    return f"./{path}" if str(path).startswith("-") else str(path)
