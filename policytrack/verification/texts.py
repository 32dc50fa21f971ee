"""The texts of sources: read from a folder, by the identifiers of the sources, when they are asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from policytrack.errors import NothingToCheckError, UnreadableTextError
from policytrack.fields import normalise

SUFFIXES = (".txt", ".md", ".html")
"""Endings of the files that hold texts, the first one found counting."""

_LARGEST_TEXT = 16 * 1024 * 1024
_UNSEEN = {"script", "style", "template", "noscript"}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\n]*\)")
_MARKS = re.compile(r"(?m)^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+|[*`]+|(?<!\w)_+|_+(?!\w)")


class Texts(Mapping[str, str]):
    """Texts by the identifier of their source, normalised as passages are; each is read once, when it is wanted.

    A folder holds a text as `<source>.txt`, `<source>.md` (links and marks of emphasis are taken out) or
    `<source>.html` (tags, scripts and styles are taken out). Files are UTF-8, of 16 MiB at most.

    Raises:
        NothingToCheckError: There is no such folder.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = Path(folder)
        if not self._folder.is_dir():
            raise NothingToCheckError(str(folder), "no such folder of texts")
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
        return iter(sorted({path.stem for path in self._folder.iterdir() if path.suffix in SUFFIXES}))

    def __len__(self) -> int:
        return len([*self])

    def _file(self, source: str) -> Path | None:
        paths = (self._folder / f"{source}{suffix}" for suffix in SUFFIXES)
        return next((path for path in paths if path.is_file()), None)


def plain_text(path: Path) -> str:
    """Return what a reader sees of a text file, by its ending."""
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise UnreadableTextError(str(path), f"the text is larger than {_LARGEST_TEXT:,} bytes")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableTextError(str(path), f"byte {error.start:,} is not UTF-8; save the text as UTF-8") from error
    except OSError as error:
        raise UnreadableTextError(str(path), f"the text cannot be read: {error.strerror}") from error
    if path.suffix == ".html":
        return _without_tags(text)
    return _MARKS.sub("", _LINK.sub(r"\1", text)) if path.suffix == ".md" else text


class _Reader(HTMLParser):
    """Collects what a browser would show."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self._unseen += tag in _UNSEEN
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)


def _without_tags(text: str) -> str:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return "".join(reader.pieces)
