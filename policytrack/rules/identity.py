"""Rules of identity: the identifier, the two sides, and the name of the file."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.fields import PartialDate
from policytrack.findings import Problem
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject, days


@rule(
    code="PT201",
    name="file-name-is-not-the-id",
    title="the file's name is not the identifier",
    remedy="Rename the file to the identifier and `.yaml`, or correct the identifier.",
)
def file_name(subject: Subject) -> Iterable[Problem]:
    """A record is found by its identifier: the file, the page and the citation all bear it.

    A file of another name would be looked for in vain, and two files could hold the same record unnoticed.
    """
    name, identifier = subject.name, subject.agreement.id
    if name is None or name == identifier:
        return ()
    message = f"the identifier is `{identifier}`, the file is called `{name}`"
    remedy = f"Rename the file to `{identifier}.yaml`, or correct the identifier."
    return [file_name.problem(message, ("id",), identifier, remedy=remedy)]


@rule(
    code="PT202",
    name="party-twice",
    title="both parties are the same",
    remedy="Name the other side; where an agency acts, name it under `body` of its own side.",
)
def distinct_parties(subject: Subject) -> Iterable[Problem]:
    """An agreement is between two sides, so one code given twice is a slip."""
    first, second = subject.parties
    if first != second:
        return ()
    return [distinct_parties.problem(f"`{second}` is named as both parties", ("parties", 1, "code"), second)]


@rule(
    code="PT203",
    name="parties-out-of-order",
    title="the parties are not in alphabetical order of their codes",
    remedy="Swap the two entries of `parties`.",
)
def order_of_parties(subject: Subject) -> Iterable[Problem]:
    """Alphabetical order ranks nobody, and lets the same pair look the same in every record."""
    first, second = subject.parties
    if first <= second:
        return ()
    message = f"`{first}` stands before `{second}`; the codes are in alphabetical order"
    return [order_of_parties.problem(message, ("parties", 0, "code"), first)]


@rule(
    code="PT204",
    name="pair-not-in-the-id",
    title="the identifier does not begin with the codes of the parties",
    remedy="Begin the identifier with both codes in small letters, in alphabetical order.",
)
def pair_in_id(subject: Subject) -> Iterable[Problem]:
    """The identifier says whose agreement it is, and files of one pair stand together in the folder."""
    identifier = subject.agreement.id
    first, second = sorted(subject.parties)
    start = f"{first}-{second}-".lower()
    if identifier.startswith(start) or first == second:
        return ()
    found = "-".join(identifier.split("-")[:2])
    suggestion = start + "-".join(identifier.split("-")[2:])
    message = f"the identifier begins with `{found}`, but the parties are `{first}` and `{second}`"
    return [pair_in_id.problem(message, ("id",), identifier, suggestion=suggestion)]


@rule(
    code="PT205",
    name="year-not-in-the-id",
    title="the year in the identifier is not the year of the agreement",
    remedy="Correct the year, or the dates of the events. An identifier that has been published stays: waive the rule.",
    waivable=True,
)
def year_in_id(subject: Subject) -> Iterable[Problem]:
    """The year in the identifier is that of the first event by which the agreement stood on more than negotiations.

    Readers take the year for the agreement's. Because identifiers are permanent, a published one whose year turns out
    wrong is kept, with a waiver that gives the reason.
    """
    agreement = subject.agreement
    _, _, year, rest = agreement.id.split("-", 3)
    date = str(agreement.date)
    if date.startswith(year):
        return ()
    earliest, latest = days(date)
    if earliest.year <= int(year) <= latest.year:
        return ()
    start = agreement.id.removesuffix(f"{year}-{rest}")
    suggestion = f"{start}{PartialDate(date).year}-{rest}"
    message = f"the identifier has the year {year}, but the agreement is dated {date}"
    return [year_in_id.problem(message, ("id",), agreement.id, suggestion=suggestion)]


RULES: tuple[RecordRule, ...] = (file_name, distinct_parties, order_of_parties, pair_in_id, year_in_id)
