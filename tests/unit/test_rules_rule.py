"""Rules as objects: the words for the page of help come from the function."""

from __future__ import annotations

from policytrack.findings import Severity
from policytrack.rules import RECORD_RULES, rule


@rule.rule(
    code="PT999",
    name="too-few",
    title="there are too few",
    remedy="Add one.",
    severity=Severity.WARNING,
    waivable=True,
)
def too_few(count):
    """One is needed.

    This is the reason,
    on two lines.
    """
    return [] if count else [too_few.problem("none", ("a", 0), "0", allowed=("1",), suggestion="1", remedy="Add it.")]


def test_a_rule_carries_its_code_and_its_explanation():
    """Paragraphs of the docstring become paragraphs of the explanation, each in one line."""
    code = too_few.code
    assert (code.code, code.name, code.title, code.remedy) == (
        "PT999",
        "too-few",
        "there are too few",
        "Add one.",
    )
    assert code.severity is Severity.WARNING
    assert code.waivable
    assert code.explanation == "One is needed.\n\nThis is the reason, on two lines."


def test_a_problem_of_a_rule_bears_its_code():
    """Everything given to `problem` arrives in the problem."""
    assert too_few.check(1) == []
    (problem,) = too_few.check(0)
    assert (problem.code, problem.message, problem.pointer, problem.value) == ("PT999", "none", ("a", 0), "0")
    assert (problem.allowed, problem.suggestion, problem.remedy) == (("1",), "1", "Add it.")


def test_a_rule_is_an_error_without_waiver_unless_it_says_otherwise():
    """Severity and waiver have strict defaults."""

    @rule.rule(code="PT998", name="n", title="t", remedy="r")
    def plain(_):
        return ()

    assert plain.code.severity is Severity.ERROR
    assert not plain.code.waivable
    assert plain.code.explanation == ""


def test_every_rule_explains_itself_and_says_what_to_do():
    """No rule is without a title, a reason of a sentence or more, and a remedy that is a sentence."""
    for each in RECORD_RULES:
        assert each.code.explanation.endswith(".")
        assert each.code.remedy.endswith(".")
        assert not each.code.title.endswith(".")
