"""`policytrack evidence add`: a passage of a source's text, written into a record."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import click

from policytrack.cli.failures import NOT_POSSIBLE, OK, complain
from policytrack.cli.options import records_option
from policytrack.cli.records import unfinished_record
from policytrack.cli.streams import emit, is_terminal, style_of
from policytrack.editing import add_evidence, rewrite
from policytrack.errors import InvalidRecordsError, UnknownValueError
from policytrack.fields import abbreviate, is_passage, normalise
from policytrack.findings import nearest
from policytrack.models import Agreement, Claim, Commitment
from policytrack.records import parse
from policytrack.rendering.terminal import harmless
from policytrack.rendering.verification_text import candidates_text, claims_text
from policytrack.validation import placed
from policytrack.verification import Candidate, candidates, located, plain_text
from policytrack.vocabulary import Supports

_SAID_ELSEWHERE = {"evidence", "status_history", "caveats"}


@click.command("add", epilog="Example: policytrack evidence add ID#cybersecurity some-daily --text some-daily.txt")
@click.argument("target", metavar="ID#CLAIM")
@click.argument("source")
@click.option("--text", "file", metavar="FILE", required=True, help="The text of the source: .txt, .md or .html.")
@click.option(
    "--passage", metavar="WORDS", help="The passage, whole or as “first words … last words”; it must be in the text."
)
@click.option("--choose", type=click.IntRange(1), metavar="N", help="Take the Nth of the passages that are proposed.")
@click.option("--locator", metavar="TEXT", help="Where in the source; the line of the text if left out.")
@click.option(
    "--supports",
    multiple=True,
    type=click.Choice([term.value for term in Supports]),
    help="Part of the claim it supports; may be repeated.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@records_option
def add(  # noqa: PLR0913 - one parameter for each option
    target: str,
    source: str,
    *,
    file: str,
    passage: str | None,
    choose: int | None,
    locator: str | None,
    supports: tuple[str, ...],
    dry_run: bool,
    records: str | None,
) -> int:
    """Add a passage of a source's text to a claim of a record, with locator and digest.

    CLAIM is a commitment or a path such as events.3 or representatives.0; without one, the claims of the record are
    listed. Passages are proposed that share words with the claim; choose one at the prompt, with --choose, or give
    your own with --passage. Everything else in the file stays as it is.
    """
    identifier, _, part = target.partition("#")
    agreement, path, data = unfinished_record(identifier, records)
    _require_source(agreement, source)
    if not part:
        emit(claims_text(agreement.claims(), style_of(sys.stdout)))
        complain(f"say which of these claims the passage supports: {identifier}#CLAIM; nothing was written")
        return NOT_POSSIBLE
    claim = _claim(agreement, part)
    chosen = _chosen(_found(claim, plain_text(Path(file)), passage), choose, is_given=passage is not None)
    if chosen is None:
        return NOT_POSSIBLE
    if any((piece.source, piece.passage) == (source, chosen.passage) for piece in claim.evidence):
        complain(f"{claim.path} has this passage of {source} already; nothing was written")
        return NOT_POSSIBLE
    entry: dict[str, Any] = {
        "source": source,
        "passage": chosen.passage,
        "locator": locator or f"line {chosen.line}",
        **({"supports": [*dict.fromkeys(supports)]} if supports else {}),
        "digest": chosen.digest,
    }
    changed = add_evidence(data, claim.pointer, entry)
    _require_shape(path, changed)
    if not dry_run:
        rewrite(path, changed)
    verb = "would be added" if dry_run else "added"
    emit(harmless(f"{verb} to {claim.path} in {path}: “{chosen.passage}” ({entry['locator']})") + "\n")
    return OK


def _claim(agreement: Agreement, part: str) -> Claim:
    """Return the claim that is meant; UnknownValueError when there is none or it is a whole group of claims."""
    claims = agreement.claims()
    for claim in claims:
        if claim.path == part or (isinstance(claim.about, Commitment) and claim.about.id == part):
            return claim
    known = [claim.path for claim in claims]
    commitments = tuple(commitment.id for commitment in agreement.commitments)
    raise UnknownValueError("claim", part, allowed=commitments, suggestion=nearest(part, [*commitments, *known]))


def _require_source(agreement: Agreement, source: str) -> None:
    known = [listed.id for listed in agreement.sources]
    if source not in known:
        raise UnknownValueError("source of this record", source, allowed=known, suggestion=nearest(source, known))


def _require_shape(path: Path, changed: bytes) -> None:
    """Raise InvalidRecordsError when the changed record would not have the shape of one."""
    parsed = parse(changed)
    if parsed.agreement is None:
        complain("with this entry the record would be wrong, so nothing was written:")
        raise InvalidRecordsError([*placed(str(path), changed, parsed.problems)])


def _found(claim: Claim, text: str, passage: str | None) -> tuple[Candidate, ...]:
    """Return the places of the given passage, or passages that may support the claim."""
    if passage is None:
        return candidates(" ".join(_said(claim.about.model_dump(mode="json", exclude_none=True))), text)
    written, whole = " ".join(passage.split()), normalise(passage)
    found = located(written, text) if is_passage(written) else ()
    if whole and not found:
        found = tuple(place for place in located(abbreviate(whole), text) if place.whole == whole)
    with_ellipsis = written.replace(" ... ", " … ")
    if not found and is_passage(with_ellipsis):
        found = located(with_ellipsis, text)
    if not found and (not whole or "…" in with_ellipsis) and not is_passage(with_ellipsis):
        message = "write the whole passage, or “first words … last words” with one to eight words on each side"
        raise click.BadParameter(message, param_hint="--passage")
    return found


def _said(value: object) -> Iterator[str]:
    """Yield all words of a claim, apart from those of its evidence and of claims within it."""
    if isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            if key not in _SAID_ELSEWHERE:
                yield from _said(member)
    elif isinstance(value, list):
        for member in cast("list[object]", value):
            yield from _said(member)
    else:
        yield str(value)


def _chosen(found: Sequence[Candidate], number: int | None, *, is_given: bool) -> Candidate | None:
    """Return the passage that is to be taken; None, with the reason told, when none is."""
    if not found:
        complain("the text does not have this passage" if is_given else "no sentence of the text shares words with it")
        return None
    if number is None and is_given and len(found) == 1:
        number = 1
    if number is None:
        emit(candidates_text(found, style_of(sys.stdout)))
        if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
            complain("choose a passage with --choose N, or give your own with --passage; nothing was written")
            return None
        number = _asked(len(found))
    if number > len(found):
        complain(f"there is no passage {number}, only {len(found)}; nothing was written")
        return None
    return found[number - 1]


def _asked(most: int) -> int:
    try:
        number: int = click.prompt(f"Passage, 1 to {most} (Ctrl-C for none)", type=click.IntRange(1, most), err=True)
    except click.Abort:  # what click makes of Ctrl-C and of the end of the input
        raise KeyboardInterrupt from None
    return number
