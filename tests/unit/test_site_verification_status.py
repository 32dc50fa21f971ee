"""What is said of a passage: no more than is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policytrack.dataset import AgreementSet
from policytrack.fields import digest
from policytrack.models import Evidence
from policytrack.site.page import Site
from policytrack.site.verification_status import Standing, standing, verdicts
from policytrack.verification import Outcome

TEXT = "They agreed to a plan. They agreed to a plan, again, by June."
SITE = Site(AgreementSet(()), "policytrack", "", "2026-11-22", "1")


def piece(**keys):
    """Return a piece of evidence."""
    return Evidence.model_validate({"source": "release", **keys})


@pytest.mark.parametrize(
    ("keys", "outcome", "how_far", "said"),
    [
        ({"passage": "again, by June"}, Outcome.FOUND, Standing.VERIFIED, "Verified: it stands in the text of the"),
        ({"passage": "agreed to a plan"}, Outcome.FOUND_SEVERAL_TIMES, Standing.VERIFIED, "Verified: it stands in the"),
        ({"passage": "a promise"}, Outcome.NOT_FOUND, Standing.FAILED, "Not found: the text of the source that was"),
        (
            {"passage": "They … by June", "digest": digest("another text")},
            Outcome.DIGEST_DIFFERS,
            Standing.FAILED,
            "Not as recorded: the text at hand has its first and last words, with another passage between them.",
        ),
    ],
)
def test_with_texts_a_passage_is_verified_or_not(make_agreement, keys, outcome, how_far, said):
    """Each passage is looked up once, and the page says what came of it."""
    one = piece(**keys)
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "fraud", "evidence": [one.model_dump(exclude_none=True)]}]
    )
    found = verdicts([agreement], {"release": TEXT})
    assert found == {("release", one.passage, one.digest): outcome}
    assert standing(one, replace(SITE, verdicts=found))[0] is how_far
    assert standing(one, replace(SITE, verdicts=found))[1].startswith(said)


def test_texts_can_lie_in_a_folder(make_agreement, tmp_path):
    """They have the names of the sources."""
    (tmp_path / "release.txt").write_text(TEXT)
    evidence = [{"source": "release", "passage": "by June"}]
    agreement = make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "evidence": evidence}])
    assert verdicts([agreement], tmp_path) == {("release", "by June", None): Outcome.FOUND}


@pytest.mark.parametrize(
    ("keys", "how_far", "said"),
    [
        ({}, Standing.UNVERIFIED, "Cannot be verified: the record gives no passage."),
        ({"passage": "by June"}, Standing.UNVERIFIED, "Not verified: the text of the source was not at hand."),
        (
            {"passage": "by June", "digest": digest("by June")},
            Standing.HELD,
            "Held against the text of the source when it was recorded, and not looked up since.",
        ),
    ],
)
def test_without_texts_a_digest_says_that_somebody_had_the_text(keys, how_far, said):
    """Nothing is called verified that was not looked up for this site."""
    no_text = {("release", "by June", None): Outcome.NO_TEXT}
    for site in (SITE, replace(SITE, verdicts=no_text)):
        assert standing(piece(**keys), site) == (how_far, said)
