"""The passages of the records that ship, held against the texts of their sources where these are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policytrack.dataset import load
from policytrack.verification import Outcome, Texts, verify

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def texts():
    """Give the folder of texts: that of POLICYTRACK_TEXTS, or the one beside the checkout."""
    named = os.environ.get("POLICYTRACK_TEXTS")
    folder = Path(named) if named else ROOT.parent / "shared" / "texts"
    if not named and not folder.is_dir():
        pytest.skip("the texts of the sources belong to their publishers; POLICYTRACK_TEXTS names no folder of them")
    return Texts(folder)


@pytest.fixture(scope="module")
def checks(texts):
    """Give what came of every piece of evidence of every record."""
    return [check for agreement in load().values() for check in verify(agreement, texts).checks]


def test_no_text_at_hand_contradicts_a_record(checks):
    """Every passage whose text is there stands in it, and every digest agrees."""
    assert [check.problem.message for check in checks if check.is_failure] == []


def test_every_passage_of_a_text_at_hand_is_verified(checks, texts):
    """None is passed over: of each text that a record cites, and of one at least."""
    at_hand = [check for check in checks if check.evidence.source.id in texts and check.evidence.passage]
    assert at_hand
    assert all(check.is_verified for check in at_hand)
    assert {check.outcome for check in checks if check not in at_hand} <= {Outcome.NO_TEXT, Outcome.NO_PASSAGE}


def test_passages_of_a_text_at_hand_carry_a_digest(checks, texts):
    """Whoever had the text could take it; without one a page could change between the words unseen."""
    lacking = {
        (check.evidence.claim.path, check.evidence.passage)
        for check in checks
        if check.evidence.source.id in texts and check.evidence.passage and not check.evidence.evidence.digest
    }
    assert lacking == set()
