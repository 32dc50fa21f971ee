"""The texts of sources: read from a folder, by the identifiers of the sources, when they are asked for."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from policytrack.errors import NothingToCheckError, UnreadableTextError
from policytrack.fields import normalise

SUFFIXES = (".txt", ".md", ".html")
"""Endings of the files that hold texts, the first one found counting."""

_LARGEST_TEXT = 16 * 1024 * 1024
_PAGES = {".html", ".htm", ".xhtml"}
_UNSEEN = "script|style|template|noscript"
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
} | {*("q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")}
# What is not closed goes on to the end of the page or ends before the next tag: the time grows as the page does.
_MARKUP = re.compile(
    rf"""(?isx)
    <!--(?:-?>|.*?(?:--!?>|\Z))
    | <(?P<unseen>{_UNSEEN})\b[^<>]*+>.*?(?:</(?P=unseen)\s*>|\Z)
    | </?(?P<tag>[a-z][^\s/<>]*+)(?:(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|[^<>]*+>)  # the last: a stray quotation mark
    | <[!?/][^>]*+>?
    """
)
_LINE_END = re.compile("\r\n?")
_OWED = re.compile(r"(?:\0+[^\s\0]*)+")
_LINK = re.compile(r"!?\[([^\[\]\n]*+)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_MARKS = re.compile(r"(?m)^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+|[*`]+|(?<!\w)_+|(?<!_)_++(?!\w)")


class Texts(Mapping[str, str]):
    """Texts by the identifier of their source, normalised as passages are; each is read once, when it is wanted.

    A folder holds a text as `<source>.txt`, `<source>.md` (links and marks of emphasis are taken out) or
    `<source>.html` (tags, scripts and styles are taken out). Files are UTF-8, of 16 MiB at most.

    Raises:
        NothingToCheckError: There is no such folder.
        UnreadableTextError: The folder is kept from being read.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        shown = os.fspath(folder)
        self._folder = Path(folder)
        if not shown or not stat.S_ISDIR(_mode(self._folder)):
            raise NothingToCheckError(shown or "''", "no such folder of texts")
        self._texts: dict[str, str] = {}

    def __getitem__(self, source: str) -> str:
        """Return the text of a source; KeyError when there is none, UnreadableTextError when it cannot be read."""
        if source not in self._texts:
            path = self._file(source)
            if path is None:
                raise KeyError(source)
            self._texts[source] = normalise(plain_text(path))
        return self._texts[source]

    def __contains__(self, source: object) -> bool:
        return isinstance(source, str) and self._file(source) is not None

    def __iter__(self) -> Iterator[str]:
        try:
            paths = [*self._folder.iterdir()]
        except OSError as error:
            raise _unreadable(self._folder, error) from error
        return iter(sorted({path.stem for path in paths if path.suffix in SUFFIXES and _mode(path)}))

    def __len__(self) -> int:
        return sum(1 for _ in self)  # a list would ask for the length first

    def _file(self, source: str) -> Path | None:
        paths = (self._folder / f"{source}{suffix}" for suffix in SUFFIXES)
        return next((path for path in paths if _mode(path)), None)


def plain_text(path: Path) -> str:
    """Return what a reader sees of a text file, by its ending; its lines keep their numbers.

    Raises:
        UnreadableTextError: It is no regular file, not UTF-8, too large or kept from being read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for, a device may never end
            raise UnreadableTextError(str(path), "this is no file that holds a text")
        with path.open("rb") as file:
            data = file.read(_LARGEST_TEXT + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > _LARGEST_TEXT:
        raise UnreadableTextError(str(path), "the text is larger than 16 MiB")
    try:
        text = _LINE_END.sub("\n", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableTextError(str(path), f"byte {error.start:,} is not UTF-8; save the text as UTF-8") from error
    suffix = path.suffix.lower()
    if suffix in _PAGES:
        return _without_tags(text)
    return _without_marks(text) if suffix == ".md" else text


def _mode(path: Path) -> int:
    """Return the mode of what is called `path`, 0 when nothing is."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):  # the last: no name of a file
        return 0
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> UnreadableTextError:
    return UnreadableTextError(str(path), f"the text cannot be read: {error.strerror}")


def _without_marks(text: str) -> str:
    """Return Markdown as it would be read; a picture may stand inside of a link, so links are taken out twice."""
    return _MARKS.sub("", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))


def _without_tags(text: str) -> str:
    """Return what a browser would show; line breaks inside of tags come after the word they stand in."""
    marked = _MARKUP.sub(_gap, text.replace("\0", " "))
    return _OWED.sub(lambda owed: owed[0].replace("\0", "") + "\n" * owed[0].count("\0"), marked)


def _gap(markup: re.Match[str]) -> str:
    """Return what stands in place of markup: a space where a browser would begin a new block."""
    lines = markup[0].count("\n")
    is_inline = markup[0].startswith("<!") or (markup["tag"] or "").lower() in _INLINE
    return "\0" * lines if is_inline else " " + "\n" * lines
