"""Values of a record in sentences: in words, and of long texts the part that differs."""

from __future__ import annotations

from policytrack.fields import PartialDate, party_name
from policytrack.fields.wording import plain, when
from policytrack.vocabulary import Absence, CommitmentStatus, TextAvailability, Vocabulary

_PARTIES = frozenset({"by", "obligors", "party", "payer", "speaks_for"})
"""Keys whose value is the code of a party."""
_UNKNOWN = frozenset({"unknown", str(CommitmentStatus.NOT_ASSESSED), str(TextAvailability.NOT_FOUND)})
"""Terms that say that there is no value yet."""
_MOST_WORDS = 40
_AROUND = 3
"""Words that both texts have, shown on each side of where they differ."""
_ELLIPSIS = "…"
_INNER_MARKS = str.maketrans("“”", "‘’")


def is_unknown(value: object) -> bool:
    """Tell whether a value only says that there is none: no value, or a term such as `unknown`."""
    is_term = isinstance(value, Vocabulary) and not isinstance(value, Absence)
    return value is None or (is_term and value in _UNKNOWN)


def is_continued(before: object, after: object) -> bool:
    """Tell whether a text is another one, of whole sentences, with more behind it.

    >>> is_continued("It is not public.", "It is not public. A summary is."), is_continued("It is", "It is not")
    (True, False)
    """
    return _is_text(before) and _is_text(after) and bool(_continuation(str(before), str(after)))


def value_changed(key: str, before: object, after: object) -> str:
    """Return in words how a single value changed, to follow its name.

    >>> value_changed("place", None, "Ottawa"), value_changed("up_to", True, None)
    ('added: “Ottawa”', 'removed: yes')
    >>> value_changed("amount", 10, 1500), value_changed("note", "It is so.", "It is so. It was not.")
    ('changed from 10 to 1,500', 'continued: “It was not.”')
    """
    if before is None:
        return f"added: {quoted(key, after)}"
    if after is None:
        return f"removed: {quoted(key, before)}"
    if is_unknown(before):
        return f"now known: {quoted(key, after)}"
    if not (_is_text(before) and _is_text(after)):
        return f"changed from {quoted(key, before)} to {quoted(key, after)}"
    if more := _continuation(str(before), str(after)):
        return f"continued: {quoted(key, more)}"
    old, new = differing(str(before), str(after))
    return f"changed from {quoted(key, old)} to {quoted(key, new)}"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Vocabulary)


def _continuation(before: str, after: str) -> str:
    """Return what a text has after the whole sentences of another; empty when it does not go on from there."""
    old, new = before.split(), after.split()
    goes_on = before[-1:] in {".", "?", "!"} and new[: len(old)] == old
    return " ".join(new[len(old) :]) if goes_on else ""


def value_in_words(key: str, value: object) -> str:
    """Return a single value as a part of a sentence, without quotation marks.

    >>> value_in_words("party", "IND"), value_in_words("up_to", True), value_in_words("amount", 1500000)
    ('India', 'yes', '1,500,000')
    """
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return f"{value:,}"
        case PartialDate():
            return when(value)
        case Vocabulary():
            return plain(value)
        case _:
            return party_name(str(value)) if key in _PARTIES else str(value)


def quoted(key: str, value: object) -> str:
    """Return a single value as a part of a sentence; free text in quotation marks, cut where it is long."""
    words = value_in_words(key, value)
    if _is_text(value) and key not in _PARTIES:
        return f"“{excerpt(words).translate(_INNER_MARKS)}”"
    return words


def excerpt(text: str) -> str:
    """Return text as one line, cut after forty words."""
    words = text.split()
    return " ".join(words) if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} {_ELLIPSIS}"


def differing(before: str, after: str) -> tuple[str, str]:
    """Return of two texts the parts in which they differ, with a few words around them.

    >>> differing("The text of the plan is not public, as of today.", "The text of the plan is public, as of today.")
    ('… the plan is not public, as of …', '… the plan is public, as of …')
    """
    old, new = before.split(), after.split()
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    end = next((place for place in range(most - start) if old[-1 - place] != new[-1 - place]), most - start)
    return _part(old, start, end), _part(new, start, end)


def _part(words: list[str], start: int, end: int) -> str:
    """Return words without the first `start` and the last `end`, save a few of them."""
    first = max(start - _AROUND, 0)
    last = len(words) - max(end - _AROUND, 0)
    before = f"{_ELLIPSIS} " if first else ""
    after = f" {_ELLIPSIS}" if last < len(words) and last - first <= _MOST_WORDS else ""
    return before + excerpt(" ".join(words[first:last])) + after
