"""What a rule is: one function, one code, and the words for its page of help."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import cleandoc
from typing import Generic, TypeVar

from policytrack.findings import Code, Pointer, Problem, Severity

Asked = TypeVar("Asked")
"""What the rule looks at: one record, or a whole collection."""
Found = TypeVar("Found")
"""What it finds there: a problem, or a problem and the record that has it."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Asked, Found]):
    """A rule beyond the schema: `check` yields what breaks it, `code` says what it is about.

    Made by `rule`, from a function whose docstring is the explanation shown on the page of help. `where` names the part
    of the subject that must not be empty for the rule to be asked at all; empty when the rule always is.
    """

    code: Code
    check: Callable[[Asked], Iterable[Found]]
    where: str = ""

    def problem(
        self,
        message: str,
        pointer: Pointer,
        value: str | None = None,
        *,
        allowed: tuple[str, ...] = (),
        suggestion: str | None = None,
        remedy: str | None = None,
    ) -> Problem:
        """Return a problem with this rule's code; `remedy` is given where it can be more exact than the code's."""
        return Problem(
            self.code.code, message, pointer, value=value, allowed=allowed, suggestion=suggestion, remedy=remedy
        )


def rule(  # noqa: PLR0913 - the fields of a code, each by its name
    *,
    code: str,
    name: str,
    title: str,
    remedy: str,
    severity: Severity = Severity.ERROR,
    waivable: bool = False,
    where: str = "",
) -> Callable[[Callable[[Asked], Iterable[Found]]], Rule[Asked, Found]]:
    """Turn a function into the rule with this code.

    >>> @rule(code="PT999", name="no-agreement", title="there is no agreement", remedy="Write one.")
    ... def no_agreement(count: int) -> list[Problem]:
    ...     '''Without an agreement there is nothing to track.'''
    ...     return [] if count else [no_agreement.problem("no agreement", ())]
    >>> no_agreement.check(0)[0].message, no_agreement.code.explanation
    ('no agreement', 'Without an agreement there is nothing to track.')
    """

    def make(check: Callable[[Asked], Iterable[Found]]) -> Rule[Asked, Found]:
        paragraphs = cleandoc(check.__doc__ or "").split("\n\n")
        explanation = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
        return Rule(Code(code, name, title, explanation, remedy, severity, waivable), check, where)

    return make
