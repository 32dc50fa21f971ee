"""Drafts: a record begun from what somebody knows, with a mark wherever only they can write.

Layer 6. What is answered is held against the form of its key before it is written; nothing of it can become anything
but the text it is.
"""

from policytrack.drafting.answers import Answers, Question, date_of, fitted, identifier_of, known, parties_of, party_of
from policytrack.drafting.draft import draft
from policytrack.drafting.identifier import proposed_words
from policytrack.drafting.issue_form import Reading, issue_form, read_issue

__all__ = [
    "Answers",
    "Question",
    "Reading",
    "date_of",
    "draft",
    "fitted",
    "identifier_of",
    "issue_form",
    "known",
    "parties_of",
    "party_of",
    "proposed_words",
    "read_issue",
]
