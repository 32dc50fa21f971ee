"""Laws of adding evidence that hold for every layout of a record."""

from __future__ import annotations

import copy
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.editing import add_evidence
from policytrack.errors import UnreadableDocumentError
from policytrack.reading import read

WORDS = st.lists(
    st.sampled_from(
        ["each", "side", "“shares”", "सुरक्षा", "सहयोग", "情報", "😀", "it's", "24/7", "e-mail", "null", "#1"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
PLAIN = st.sampled_from(["each side shares", "दोनों पक्ष सहमत हुए", "協力 する", "10 officers: no", "it's e-mail"])
COMMENTS = st.sampled_from(["", "", "  # why, and “how”", "  # - source: none]", " # {not: here}, [nor here"])
ENTRIES = st.fixed_dictionaries(
    {"source": st.sampled_from(["daily", "2026-report", "null", "no", "a-b"]), "passage": WORDS},
    optional={
        "locator": st.sampled_from(["line 3", "3", "page 4: top", "(a)", "opening, “caption”", "अनुच्छेद 2"]),
        "supports": st.lists(st.sampled_from(["date", "name", "adoption"]), min_size=1, max_size=2),
        "digest": st.just(f"sha256:{'0f' * 32}"),
    },
)


@st.composite
def _last_values(draw: st.DrawFn, indent: str) -> list[str]:
    """Return the lines of a last value after its key: the kinds of scalar, and a list in brackets."""
    words = draw(PLAIN.filter(lambda text: ": " not in text))
    kind = draw(
        st.sampled_from(["plain", "single", "double", "folded", "literal", "keeping", "lines", "list", "empty"])
    )
    comment = draw(COMMENTS)
    blank = [""] * draw(st.integers(0, 2))
    doubled = words.replace("'", "''")
    header = draw(st.sampled_from(["|-", "|", "|2", "|2-"]))
    member = draw(st.sampled_from(["b", "{c: d}", "[e]"]))
    return {
        "plain": [f" {words}{comment}"],
        "single": [f" '{doubled} #'{comment}"],
        "double": [f' "{words}', "", f'{indent}    # more: {words}"{comment}'],
        "folded": [f" >-{comment}", f"{indent}  {words}", f"{indent}  # no comment", *blank],
        "literal": [f" {header}", f"{indent}  {words}", f"{indent}    deeper", *blank],
        "keeping": [" |+", f"{indent}  {words}", *blank],
        "lines": [f" {words}", f"{indent}    and more{comment}"],
        "list": [f" [a, {member}]{comment}"],
        "empty": [comment],
    }[kind]


@st.composite
def _block_claims(draw: st.DrawFn) -> tuple[list[str], bool]:
    """Return the lines of a claim in block style, and whether an entry becomes lines of their own.

    They are without the indentation that its list gives it.
    """
    lines = [f"date: 2026-02-07{draw(COMMENTS)}", "text:" + draw(PLAIN.map(lambda text: f' "{text}"'))]
    evidence = draw(st.sampled_from(["none", "empty", "flow", "flow lines", "block", "apart"]))
    comment = draw(COMMENTS)
    comma = draw(st.sampled_from(["", ",", " ,"]))
    step = draw(st.sampled_from(["", "  ", "    "]))
    match evidence:
        case "empty":
            lines += draw(st.sampled_from([["evidence: []"], ["evidence: [ # none", "  ]"], ["evidence:", "  [ ]"]]))
        case "flow":
            lines += [f"evidence: [{{source: a}}, {{source: b, note: 'x ]'}}{comma}]{comment}"]
        case "flow lines":
            ending = draw(st.sampled_from([["]"], ["  ]  # end"], ["  # last", "", "]"]]))
            lines += ["evidence: [", f"    {{source: a}},{comment}", f"    {{source: b}}{comma}{comment}", *ending]
        case "block":
            gap = " " * draw(st.integers(1, 3))
            last = draw(_last_values(f"{step} {gap}"))
            lines += ["evidence:", f"{step}-{gap}source: a", f"{step} {gap}note:{last[0]}", *last[1:]]
            lines += draw(st.sampled_from([[], [f"{step} {gap}# of that note"], [f"{step}- {{source: b}}{comment}"]]))
        case "apart":
            lines += [f"evidence:{comment}", f"{step or '  '}-  # alone", f"{step or '  '}    source: a - b"]
        case _:
            pass
    if evidence == "none" or draw(st.booleans()):
        last = draw(_last_values(""))
        lines += [f"note:{last[0]}", *last[1:]]
    return lines, evidence in {"none", "block", "apart"}


@st.composite
def _flow_claims(draw: st.DrawFn) -> tuple[list[str], bool]:
    evidence = draw(st.sampled_from(["", ", evidence: []", ", evidence: [{source: a}]", ', "evidence": [{source: a}]']))
    comma = draw(st.sampled_from(["", ",", " ,"]))
    if draw(st.booleans()):
        return [f"{{date: 2026-02-07, text: x y{evidence}{comma}}}{draw(COMMENTS)}"], False
    comment = draw(COMMENTS)
    return ["{", f"    date: 2026-02-07,{comment}", f"    text: 'x y'{evidence}{comma}{comment}", "  }"], False


@st.composite
def records(draw: st.DrawFn) -> tuple[bytes, int, bool]:
    """Return a record of many layouts, which of its claims is meant, and whether its entry becomes lines."""
    step = draw(st.sampled_from(["", "  "]))
    lines = ["# the first line", "", f"events:{draw(COMMENTS)}"]
    claims = draw(st.lists(st.one_of(_block_claims(), _flow_claims()), min_size=1, max_size=3))
    for claim, _ in claims:
        first, *rest = claim
        lines.append(f"{step}- {first}")
        lines += [f"{step}  {line}" if line else "" for line in rest]
        lines += draw(st.sampled_from([[], [""], [f"{step}# of the next one"], [f"{step}  # of this one", ""]]))
    lines += draw(st.sampled_from([[], ["last: 'x'"], ["# the end"], ["..."]]))
    end = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    text = end.join(lines) + draw(st.sampled_from([end, end, end * 2, ""]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    number = draw(st.integers(0, len(claims) - 1))
    return mark + text.encode(), number, claims[number][1]


def _readable(given: tuple[bytes, int, bool]) -> bool:
    try:
        return bool(read(given[0]).data)
    except UnreadableDocumentError:
        return False


def _is_kept(old: Iterable[str], new: Iterable[str]) -> bool:
    """Tell whether the old characters or lines are still there in their order."""
    rest = iter(new)
    return all(piece in rest for piece in old)


@given(records().filter(_readable), ENTRIES)
def test_an_entry_is_added_and_nothing_else_changes(given_record, entry):
    """The new record means the old one with the entry at the end of the list, and every old line is still there."""
    data, number, becomes_lines = given_record
    expected = copy.deepcopy(read(data).data)
    evidence = expected["events"][number].setdefault("evidence", [])
    evidence.append(entry)
    result = add_evidence(data, ("events", number), entry)
    assert read(result).data == expected
    assert result.startswith(b"\xef\xbb\xbf") is data.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in result) is (b"\r\n" in data)
    assert result.count(b"\r\n") in {0, result.count(b"\n")}
    old, new = data.decode(), result.decode()
    if old.endswith("\n"):  # elsewhere the header of a last text may change
        assert _is_kept(old, new)
        assert _is_kept(old.splitlines(), new.splitlines()) or not becomes_lines
    assert len(set(old.splitlines()) - set(new.splitlines())) <= 1


@given(records().filter(_readable), ENTRIES, st.integers(2, 4))
def test_entries_are_added_one_after_the_other(given_record, entry, times):
    """What was added can be added to, and the list grows by one each time."""
    data, number, _ = given_record
    claim = ("events", number)
    before = len(read(data).data["events"][number].get("evidence", []))
    for _ in range(times):
        data = add_evidence(data, claim, entry)
    evidence = read(data).data["events"][number]["evidence"]
    assert evidence[before:] == [entry] * times


DOCUMENTS = st.recursive(
    st.one_of(st.none(), st.integers(-9, 9), st.just(float("nan")), st.sampled_from(["x", "", "evidence"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["a", "evidence", "events"]), inner, max_size=3),
    ),
    max_leaves=8,
)
POINTERS = st.lists(st.one_of(st.sampled_from(["a", "evidence", "events", "b"]), st.integers(-1, 2)), max_size=3)


def _written(value: object, *, bare: bool) -> str:
    """Return a document in flow style; `bare` leaves out what may be left out."""
    match value:
        case list():
            return f"[{', '.join(_member(member, bare=bare) for member in value)}]"
        case dict():
            return "{" + ", ".join(f"{key}: {_written(member, bare=bare)}" for key, member in value.items()) + "}"
        case None:
            return "" if bare else "null"
        case float():
            return ".nan"
        case str():
            return f"'{value}'"
        case _:
            return str(value)


def _member(value: object, *, bare: bool) -> str:
    written = _written(value, bare=bare) or "~"
    return written[1:-1] if bare and isinstance(value, dict) and len(value) == 1 else written


@given(DOCUMENTS, st.booleans(), POINTERS.map(tuple), ENTRIES)
def test_any_document_gets_the_entry_or_a_documented_error(document, bare, claim, entry):
    """Also one that is no record: the data is right, or it is a KeyError; nothing else escapes."""
    data = _written(document, bare=bare).encode()
    try:
        before = read(data).data
    except UnreadableDocumentError:
        with pytest.raises(UnreadableDocumentError):
            add_evidence(data, claim, entry)
        return
    try:
        result = add_evidence(data, claim, entry)
    except KeyError:
        return
    part, changed = before, read(result).data
    for step in claim:
        part, changed = part[step], changed[step]
    assert changed == {**part, "evidence": [*part.get("evidence", []), entry]}


@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode), POINTERS.map(tuple), ENTRIES)
def test_bytes_that_are_no_record_are_refused(data, claim, entry):
    """Whatever they are, one of the two documented errors says so."""
    with pytest.raises((UnreadableDocumentError, KeyError)):
        add_evidence(data, (*claim, "events"), entry)


@given(st.text(min_size=1, max_size=20))
def test_every_text_is_written_so_that_it_is_read_again(text):
    """What no record may hold is refused when it is read, and not written wrongly."""
    entry = {"source": "daily", "note": text}
    for data in (b"a: {b: c}\n", b"a:\n  b: c\n"):
        try:
            result = add_evidence(data, ("a",), entry)
        except UnreadableDocumentError:
            continue
        assert read(result).data == {"a": {"b": "c", "evidence": [entry]}}
        assert result.startswith(data[:7])
