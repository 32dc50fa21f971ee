"""Exceptions of policytrack: for callers, never for bad records found while checking.

Every exception has one base and one built-in parent, carries fields rather than prose alone, and equals another of
its class with the same fields:

    PolicytrackError
    ├── FormattingError (ValueError)
    ├── IncomparableIndexesError (ValueError)
    ├── InvalidRecordsError (ValueError)
    ├── MissingDataError (FileNotFoundError)
    ├── MissingExtraError (ImportError)
    ├── NothingToCheckError (FileNotFoundError)
    ├── OccupiedFolderError (FileExistsError)
    ├── UnknownAgreementError (KeyError)
    ├── UnknownFilterError (TypeError)
    ├── UnknownValueError (ValueError)
    ├── UnreadableDocumentError (ValueError)
    ├── UnreadableRevisionError (ValueError)
    ├── UnreadableTextError (ValueError)
    └── UnusableAnswerError (ValueError)
"""

from __future__ import annotations

from collections.abc import Sequence

from policytrack.findings import Finding, Problem


class PolicytrackError(Exception):
    """Base of every exception this package raises on purpose."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), str(self)))


class InvalidRecordsError(PolicytrackError, ValueError):
    """Records were to be loaded and some are wrong; `findings` holds every error found, in reporting order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        files = len({finding.path for finding in self.findings})
        first = self.findings[0]
        place = f"{first.path}:{first.span.line}:{first.span.column}" if first.span else first.path
        return (
            f"{len(self.findings)} {'error' if len(self.findings) == 1 else 'errors'} in {files} "
            f"{'file' if files == 1 else 'files'}; the first: {place}: {first.code}: {first.message}"
        )


class UnreadableDocumentError(PolicytrackError, ValueError):
    """Bytes are not a document that can be read; `problems` says everything that stands in the way."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(f"{problem.code}: {problem.message}" for problem in self.problems)


class FormattingError(PolicytrackError, ValueError):
    """A document cannot be brought to canonical form without harm to it; `message` says why."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class IncomparableIndexesError(PolicytrackError, ValueError):
    """Two indexes were to be compared that were not made alike; `first` and `second` are formula and data version."""

    def __init__(self, first: tuple[str, str], second: tuple[str, str]) -> None:
        self.first = first
        self.second = second
        super().__init__(first, second)

    def __str__(self) -> str:
        made = (f"{formula} on data {version}" for formula, version in (self.first, self.second))
        return f"indexes made by {' and by '.join(made)} do not compare, unless with force=True"


class _UnknownWordError(PolicytrackError):
    """Shared fields of the errors about a word that is not among the known ones."""

    what = "value"

    def __init__(self, value: str, *, allowed: Sequence[str] = (), suggestion: str | None = None) -> None:
        self.value = value
        self.allowed = tuple(allowed)
        self.suggestion = suggestion
        super().__init__(value)

    def __str__(self) -> str:
        hint = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        listed = f" (allowed: {', '.join(self.allowed)})" if self.allowed and not self.suggestion else ""
        return f"no {self.what} {self.value!r}{hint}{listed}"


class UnknownAgreementError(_UnknownWordError, KeyError):
    """No agreement has this identifier."""

    what = "agreement"


class UnknownFilterError(_UnknownWordError, TypeError):
    """No filter of `where` has this name."""

    what = "filter"


class UnknownValueError(PolicytrackError, ValueError):
    """A filter was given a value its vocabulary does not hold; `kind` names the vocabulary."""

    def __init__(self, kind: str, value: str, *, allowed: Sequence[str] = (), suggestion: str | None = None) -> None:
        self.kind = kind
        self.value = value
        self.allowed = tuple(allowed)
        self.suggestion = suggestion
        super().__init__(kind, value)

    def __str__(self) -> str:
        hint = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        listed = f" (allowed: {', '.join(self.allowed)})" if self.allowed and not self.suggestion else ""
        return f"no {self.kind} {self.value!r}{hint}{listed}"


class _PathError(PolicytrackError):
    """Shared fields of the errors about a path."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        self.message = message
        super().__init__(path, message)

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class MissingDataError(_PathError, FileNotFoundError):
    """Data that belongs to the package is not there: the installation is broken."""


class MissingExtraError(PolicytrackError, ImportError):
    """A library is not installed that only some questions need; `extra` is the extra of policytrack that brings it."""

    def __init__(self, library: str, extra: str) -> None:
        self.library = library
        self.extra = extra
        super().__init__(library, extra)

    def __str__(self) -> str:
        return f"{self.library} is not installed; to install it: pip install 'policytrack[{self.extra}]'"


class NothingToCheckError(_PathError, FileNotFoundError):
    """A path was given that holds no record."""


class OccupiedFolderError(_PathError, FileExistsError):
    """A folder was to be replaced that holds something else."""


class UnreadableTextError(_PathError, ValueError):
    """The text of a source is there, but cannot be read."""


class UnreadableRevisionError(PolicytrackError, ValueError):
    """Records cannot be read from a revision: there is none of that name, no repository, or no git."""

    def __init__(self, revision: str, message: str) -> None:
        self.revision = revision
        self.message = message
        super().__init__(revision, message)

    def __str__(self) -> str:
        return f"{self.revision}: {self.message}"


class UnusableAnswerError(PolicytrackError, ValueError):
    """A draft was to be made, and the answer `value` to `question` does not fit its key, or is missing."""

    def __init__(self, question: str, value: str, message: str) -> None:
        self.question = question
        self.value = value
        self.message = message
        super().__init__(question, value, message)

    def __str__(self) -> str:
        return f"{self.question}: {self.message}"
