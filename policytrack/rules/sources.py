"""Rules of sources: each document once, at an address that can exist, and used."""

from __future__ import annotations

import re
from collections.abc import Iterable

from policytrack.findings import Pointer, Problem, Severity
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject
from policytrack.vocabulary import SourceKind

_LABEL = r"(?!-)[^\s/?#@:.\[\]\\%<>\"'(){}|^`,;!$&*+=~]+"
_NUMERIC = re.compile(r"\[.*|[\d.]+").fullmatch
_NEWS = SourceKind.NEWS
# Names set aside, on no public network.
_NOWHERE = ("internal", "invalid", "local", "localhost", "test")
_TOP_LEVEL = rf"(?!\d|(?i:{'|'.join(_NOWHERE)})(?:[:/?#]|\Z)){_LABEL}"
_is_possible = re.compile(rf"https?://(?:{_LABEL}\.)+{_TOP_LEVEL}(?::\d{{1,5}})?(?:[/?#]\S*)?").fullmatch


@rule(
    code="PT410",
    name="source-id-twice",
    title="two sources have the same identifier",
    remedy="Give each document an identifier of its own, or list it once.",
)
def source_once(subject: Subject) -> Iterable[Problem]:
    """Evidence names its source by the identifier, which therefore stands for one document only."""
    sources = subject.agreement.sources
    if len(subject.sources) == len(sources):
        return
    seen: set[str] = set()
    for i, source in enumerate(sources):
        if source.id in seen:
            yield source_once.problem(f"another source is called `{source.id}` too", ("sources", i, "id"), source.id)
        seen.add(source.id)


@rule(
    code="PT411",
    name="address-twice",
    title="two sources have the same address",
    remedy="List the document once and let all evidence point to it.",
    waivable=True,
)
def address_once(subject: Subject) -> Iterable[Problem]:
    """One document listed twice looks like two witnesses.

    Addresses are the same when they differ only in http or https and in a slash at the end. The rule may be waived
    where one address really holds two documents.
    """
    seen: dict[str, str] = {}
    for i, source in enumerate(subject.agreement.sources):
        address = source.url.partition("://")[2].rstrip("/")
        first = seen.setdefault(address, source.id)
        if first != source.id:
            message = f"the source `{first}` has the address {source.url} too"
            yield address_once.problem(message, ("sources", i, "url"), source.url)


@rule(
    code="PT412",
    name="unused-source",
    title="a source is not used",
    remedy="Cite it as evidence or in a dispute, or take it out.",
    severity=Severity.WARNING,
    waivable=True,
)
def unused_source(subject: Subject) -> Iterable[Problem]:
    """A source that supports nothing makes a record look better supported than it is.

    One that a misspelt identifier probably means is not unused.
    """
    unused = subject.sources.keys() - subject.cited
    if not unused:
        return
    named = set(subject.cited)
    for dispute in subject.agreement.disputes:
        named.update(dispute.made_by, dispute.against)
    unused -= named
    for misspelt in sorted(named - subject.sources.keys()):
        unused.discard(subject.suggest(misspelt, list(subject.sources)) or "")
    for i, source in enumerate(subject.agreement.sources):
        if source.id in unused:
            message = f"nothing in the record points to the source `{source.id}`"
            yield unused_source.problem(message, ("sources", i, "id"), source.id)


@rule(
    code="PT413",
    name="impossible-address",
    title="an address has no host that could exist",
    remedy="Copy the address from the browser: https://, a name with a dot in it, and the path.",
)
def impossible_address(subject: Subject) -> Iterable[Problem]:
    """An address must lead every reader to the document: by name, on the public web, without a password."""
    for pointer, url in _addresses(subject):
        if not _is_possible(url):
            yield impossible_address.problem(f"{_fault(url)}: {url}", pointer, url)


def _addresses(subject: Subject) -> list[tuple[Pointer, str]]:
    agreement = subject.agreement
    addresses: list[tuple[Pointer, str]] = []
    for i, source in enumerate(agreement.sources):
        addresses.append((("sources", i, "url"), source.url))
        if source.archive_url is not None:
            addresses.append((("sources", i, "archive_url"), source.archive_url))
    for i, version in enumerate(agreement.instrument.versions):
        if version.url is not None:
            addresses.append((("instrument", "versions", i, "url"), version.url))
    for i, relation in enumerate(agreement.relations):
        if relation.instrument is not None and relation.instrument.url is not None:
            addresses.append((("relations", i, "instrument", "url"), relation.instrument.url))
    return addresses


def _fault(url: str) -> str:
    user, _, host = url.split("/", 3)[2].rpartition("@")
    if not host.startswith("["):
        host = re.split("[:?#]", host, maxsplit=1)[0]
    if re.search(r"\s", url):
        return "the address holds a space"
    if user:
        return "the address holds a user name or a password"
    if _NUMERIC(host):
        return "the address has a number for its host, not a name"
    if host.rpartition(".")[2].casefold() in _NOWHERE:
        return f"the host `{host}` is on no public network"
    if "." not in host:
        return f"the host `{host}` has no dot"
    return f"the host `{host}` is not a possible name"


@rule(
    code="PT414",
    name="news-graded-official",
    title="a news source is graded as official",
    remedy="Grade it B or C, or correct its kind: a government's release that a newsroom hosts is a `press_release`.",
    severity=Severity.WARNING,
    waivable=True,
    where="official",
)
def news_graded_official(subject: Subject) -> Iterable[Problem]:
    """Reliability A means the text itself or the voice of an authority; a newsroom, however good, reports on them."""
    for i, source in subject.official:
        if source.kind is _NEWS:
            message = f"the source `{source.id}` is of the kind `news`, but graded A"
            yield news_graded_official.problem(message, ("sources", i, "reliability"), "A", allowed=("B", "C", "D"))


RULES: tuple[RecordRule, ...] = (
    source_once,
    address_once,
    unused_source,
    impossible_address,
    news_graded_official,
)
