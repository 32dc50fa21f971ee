"""`policytrack evidence add`: a passage of a source's text, written into a record."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from policytrack.cli.failures import NOT_POSSIBLE, OK, complain
from policytrack.cli.options import records_option
from policytrack.cli.records import record_file
from policytrack.cli.streams import emit, is_terminal
from policytrack.dataset import load
from policytrack.editing import add_evidence, write_whole
from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement, Claim, Commitment
from policytrack.reading import read_file
from policytrack.rendering.terminal import harmless
from policytrack.verification import Candidate, candidates, located, plain_text
from policytrack.vocabulary import Supports


@click.command("add", epilog="Example: policytrack evidence add ID#cybersecurity some-daily --text some-daily.txt")
@click.argument("target", metavar="ID[#CLAIM]")
@click.argument("source")
@click.option("--text", "file", metavar="FILE", required=True, help="The text of the source: .txt, .md or .html.")
@click.option("--passage", metavar="WORDS", help="The passage, as “first words … last words”; it must be in the text.")
@click.option("--choose", type=click.IntRange(1), metavar="N", help="Take the Nth of the passages that are proposed.")
@click.option("--locator", metavar="TEXT", help="Where in the source; the line of the text if left out.")
@click.option(
    "--supports", multiple=True, type=click.Choice([*Supports]), help="Part of the claim it supports; may be repeated."
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

    CLAIM is a commitment or a path such as events.3 or representatives.0. Passages are proposed that share words with
    the claim; choose one at the prompt, with --choose, or give your own with --passage. Everything else in the file
    stays as it is.
    """
    identifier, _, part = target.partition("#")
    agreement = load(records)[identifier]
    claim = _claim(agreement, part)
    _source(agreement, source)
    text = plain_text(Path(file))
    found = located(passage, text) if passage is not None else candidates(_said(claim), text)
    chosen = _chosen(found, 1 if passage is not None else choose)
    if chosen is None:
        return NOT_POSSIBLE
    entry: dict[str, Any] = {
        "source": source,
        "passage": chosen.passage,
        "locator": locator or f"line {chosen.line}",
        **({"supports": list(supports)} if supports else {}),
        "digest": chosen.digest,
    }
    path = record_file(identifier, records)
    changed = add_evidence(read_file(path), claim.pointer, entry)
    if not dry_run:
        write_whole(path, changed)
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


def _source(agreement: Agreement, source: str) -> None:
    known = [listed.id for listed in agreement.sources]
    if source not in known:
        raise UnknownValueError("source of this record", source, allowed=known, suggestion=nearest(source, known))


def _said(claim: Claim) -> str:
    """Return all words of a claim, its evidence apart."""
    content = claim.about.model_dump(mode="json", exclude={"evidence", "status_history", "caveats"}, exclude_none=True)
    return " ".join(str(value) for value in content.values())


def _chosen(found: Sequence[Candidate], number: int | None) -> Candidate | None:
    """Return the passage that is to be taken; None, with the reason told, when none is."""
    if not found:
        complain("the text has no such passage, and no sentence that shares words with the claim")
        return None
    if number is None:
        emit("".join(_proposal(place, candidate) for place, candidate in enumerate(found, start=1)))
        if not is_terminal(sys.stdin):
            complain("choose a passage with --choose N, or give your own with --passage; nothing was written")
            return None
        number = click.prompt("Passage", type=click.IntRange(1, len(found)), err=True)
    if number > len(found):
        complain(f"only {len(found)} passages are proposed; nothing was written")
        return None
    return found[number - 1]


def _proposal(place: int, candidate: Candidate) -> str:
    often = "" if candidate.places == 1 else f", {candidate.places} times in the text"
    return harmless(f"{place}. line {candidate.line}{often}: {candidate.whole}") + "\n"
