"""The form for people who write no YAML, and the reader of what they answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from policytrack.drafting import Answers, Question, issue_form, read_issue
from policytrack.drafting.issue_form import FORM, Kind
from policytrack.errors import UnusableAnswerError
from policytrack.vocabulary import InstrumentType, Pillar

PUBLISHED = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE" / "report-an-agreement.yml"
ANSWERED = {
    "One party": "Canada",
    "The other party": "IND",
    "What it is called": "Shared  workplan",
    "When it was made": "2026-02-07",
    "Address of a source": "https://www.example.org/news",
    "Who published the source": "A ministry",
    "What the source says": "The two sides\nagreed to a plan.",
    "What kind of instrument it is": "workplan: Plan of joint work agreed by officials, often not published.",
    "What it is about": (
        "- [X] cyber: Security and crime in networks.\n"
        "- [ ] justice-cooperation: Courts and prosecution.\n"
        "- [x] illicit-drugs: Supply of and demand for controlled drugs."
    ),
    "What was agreed": "Each side is to name an officer.\n\nNothing more.",
    "Anything else": "_No response_",
}


def issue(line_end="\n", **changed):
    """Return the text that GitHub makes of the answers."""
    answers = ANSWERED | {label.replace("_", " "): answer for label, answer in changed.items()}
    text = "\n\n".join(f"### {label}\n\n{answer}" for label, answer in answers.items())
    return text.replace("\n", line_end)


def test_the_published_form_is_the_generated_one():
    """The form differs from the table of its reader only when somebody forgot the command that writes it."""
    published = yaml.safe_load(PUBLISHED.read_text(encoding="utf-8"))
    assert published == issue_form(), "run: python scripts/write_issue_form.py"


def test_the_form_asks_each_question_once_and_needs_what_an_identifier_is_made_of():
    """Labels are told apart, and what has to be answered makes the identifier or can be looked up."""
    assert len({field.label for field in FORM}) == len({field.id for field in FORM}) == len(FORM)
    assert {field.question for field in FORM} == {*Question, None} - {Question.WORDS}
    needed = [field.question for field in FORM if field.is_required]
    assert needed == [Question.PARTIES, Question.PARTIES, Question.TITLE, Question.DATE, Question.SOURCE]


def test_the_options_are_the_terms_with_their_definitions():
    """Every term can be chosen; an option is one line."""
    options = {field.question: field.options for field in FORM if field.vocabulary}
    assert [*options[Question.INSTRUMENT].values()] == [*InstrumentType]
    assert [*options[Question.PILLARS].values()] == [*Pillar]
    assert "cyber: Security and crime in networks." in options[Question.PILLARS]
    assert not any("\n" in option for terms in options.values() for option in terms)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_all_answers_are_read(line_end):
    """Each goes to its question; a passage is shortened, an option becomes its term."""
    assert read_issue(issue(line_end)) == (
        Answers(
            parties=("Canada", "IND"),
            date="2026-02-07",
            title="Shared workplan",
            summary="Each side is to name an officer. Nothing more.",
            instrument="workplan",
            pillars=("cyber", "illicit-drugs"),
            source="https://www.example.org/news",
            publisher="A ministry",
            passage="The two sides agreed to a plan.",
        ),
        (),
    )


@pytest.mark.parametrize("nothing", ["", "_No response_", "None", " \n "])
def test_what_is_not_answered_stays_open(nothing):
    """GitHub has several ways to say so."""
    found = read_issue(issue(What_kind_of_instrument_it_is=nothing, What_it_is_about=nothing))
    assert (found.answers.instrument, found.answers.pillars, found.left_out) == ("", (), ())


def test_an_issue_may_lack_questions():
    """Of a form as it was before a question was added, or from which somebody deleted one."""
    assert read_issue("Thanks!\n### One party\n\nCanada\n").answers == Answers(parties=("Canada",))


@pytest.mark.parametrize(
    ("label", "answer", "reason"),
    [
        ("Address of a source", "see below", "Write a whole web address, beginning with https:// or http://."),
        ("What kind of instrument it is", "workplan", "it is none of the options of the form"),
        ("What it is about", "- [x] cyber", "it is none of the options of the form"),
        ("What was agreed", "x" * 5001, "5001 characters are too many; 5000 have room there"),
        ("What the source says", "&nbsp;", "there is no word in it"),
        ("Anything else", "A second page disagrees.", "it has no place in a record; read it in the issue"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(label, answer, reason):
    """The draft has a mark there, and the reader of the issue knows why."""
    found = read_issue(issue(**{label: answer}))
    assert found.left_out == ((label, reason),)
    assert found.answers == read_issue(issue(**{label: "_No response_"})).answers


def test_parties_title_and_date_are_taken_as_they_are():
    """What is wrong with them stops the draft, so it is said there."""
    found = read_issue(issue(**{"One party": "Atlantis", "When it was made": "long ago"}))
    assert (found.answers.parties, found.answers.date) == (("Atlantis", "IND"), "long ago")
    assert found.left_out == ()


@pytest.mark.parametrize(
    "answer",
    [
        "a\n## One party\n\nFrance",
        "a\n### One Party\n\nFrance",
        "a\n ### One party\n\nFrance",
        "a\n### Summary: x\n- [x] cyber: Security and crime in networks.",
        "---\nid: evil\n# comment\n${{ github.token }}\n::error::x\n<script>alert(1)</script>",
    ],
)
def test_an_answer_cannot_pass_for_another(answer):
    """Only a heading of the form, letter for letter, begins the next answer."""
    found = read_issue(issue(**{"What was agreed": answer}))
    assert found.answers.summary == " ".join(answer.split())
    assert found.answers.parties == ("Canada", "IND")
    assert found.left_out == ()


@pytest.mark.parametrize("label", [field.label for field in FORM if field.kind is not Kind.CHECKBOXES])
def test_a_question_that_stands_twice_is_refused(label):
    """Nobody can tell which of the two answers was given by the form."""
    with pytest.raises(UnusableAnswerError, match=re.escape(f"the question “{label}” stands twice")):
        read_issue(issue() + f"\n\n### {label}\n\nFrance")


@pytest.mark.parametrize("text", ["", "\n", "Canada and India have a plan.", "## One party\n\nCanada"])
def test_what_is_no_issue_of_the_form_is_refused(text):
    """A text without any of the questions."""
    with pytest.raises(UnusableAnswerError, match="this is no issue made with the form “Report an agreement”"):
        read_issue(text)


@pytest.mark.parametrize(
    ("label", "answer", "code"),
    [
        ("What was agreed", "a\x1b[31mb", "PT020"),
        ("What it is called", "a\u202eb", "PT023"),
        ("Who published the source", "a\u200bb", "PT024"),
        ("What kind of instrument it is", "a\ufdd0b", "PT026"),
    ],
)
def test_a_character_that_may_stand_in_no_record_is_refused(label, answer, code):
    """With the question, the character, and the page that explains it."""
    with pytest.raises(UnusableAnswerError) as refused:
        read_issue(issue(**{label: answer}))
    assert refused.value.question == label
    assert refused.value.message.endswith(
        f" may not stand in a record (https://policytrack.github.io/errors/{code}.html)"
    )
