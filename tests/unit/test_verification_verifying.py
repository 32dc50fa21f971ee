"""Passages of an agreement held against the texts of its sources."""

from __future__ import annotations

import pytest

from policytrack.errors import NothingToCheckError, UnreadableTextError
from policytrack.fields import digest
from policytrack.rules import CODES
from policytrack.verification import NearMiss, Outcome, Texts, verify

TEXT = "Each side would establish one officer by June. Each side would name one officer by May."
ELSEWHERE = f"sha256:{'0' * 64}"


@pytest.fixture
def check(make_agreement):
    """Return a function that looks one piece of evidence up, in the text of its source unless another is given."""

    def look_up(texts=None, **evidence):
        commitment = {"pillar": "cyber", "topic": "cyber-policy", "evidence": [{"source": "release", **evidence}]}
        agreement = make_agreement(commitments=[commitment])
        found = verify(agreement, {"release": TEXT} if texts is None else texts)
        (one,) = (check for check in found.checks if check.evidence.claim.path == "pillars.cyber.cyber-1")
        assert found.has_passed is not one.is_failure
        assert (one in found.failures) is one.is_failure
        assert found.agreement is agreement
        return one

    return look_up


@pytest.mark.parametrize(
    ("evidence", "outcome", "places"),
    [
        ({"passage": "would establish one"}, Outcome.FOUND, 1),
        ({"passage": "would establish … by June"}, Outcome.FOUND, 1),
        ({"passage": "Each side would"}, Outcome.FOUND_SEVERAL_TIMES, 2),
        ({"passage": "would establish one", "digest": digest("would establish one")}, Outcome.FOUND, 1),
        (
            {"passage": "Each side … officer", "digest": digest("Each side would name one officer")},
            Outcome.FOUND_SEVERAL_TIMES,
            2,
        ),
        ({"passage": "each side would"}, Outcome.NOT_FOUND, 0),
        ({"passage": "each side would", "digest": digest("each side would")}, Outcome.NOT_FOUND, 0),
        ({"passage": "would establish … by June", "digest": ELSEWHERE}, Outcome.DIGEST_DIFFERS, 1),
        ({"passage": "Each side … officer", "digest": ELSEWHERE}, Outcome.DIGEST_DIFFERS, 2),
        ({}, Outcome.NO_PASSAGE, 0),
    ],
)
def test_what_can_come_of_a_passage(check, evidence, outcome, places):
    """Found once or several times, not found, with another digest, or none to look for."""
    found = check(**evidence)
    assert (found.outcome, found.places) == (outcome, places)
    assert (found.near is not None) is (outcome is Outcome.NOT_FOUND)


@pytest.mark.parametrize("texts", [{}, {"daily": TEXT}])
def test_a_source_without_a_text_cannot_be_verified(check, texts):
    """It is neither passed nor failed."""
    found = check(texts, passage="would establish one", digest=ELSEWHERE)
    assert found.outcome is Outcome.NO_TEXT
    assert not found.is_verified
    assert not found.is_failure
    assert found.problem is None


def test_without_texts_nothing_is_verified(make_agreement):
    """Left out, they are as if there were none."""
    agreement = make_agreement(events=[{"date": "2026", "evidence": [{"source": "release", "passage": "x"}]}])
    found = verify(agreement)
    assert {check.outcome for check in found.checks} == {Outcome.NO_TEXT, Outcome.NO_PASSAGE}
    assert found.has_passed


@pytest.mark.parametrize(
    ("outcome", "is_verified", "is_failure"),
    [
        (Outcome.FOUND, True, False),
        (Outcome.FOUND_SEVERAL_TIMES, True, False),
        (Outcome.NOT_FOUND, False, True),
        (Outcome.DIGEST_DIFFERS, False, True),
        (Outcome.NO_TEXT, False, False),
        (Outcome.NO_PASSAGE, False, False),
    ],
)
def test_only_what_was_found_is_verified(outcome, is_verified, is_failure):
    """What nobody can tell is not verified, and no failure either."""
    assert (outcome.is_verified, outcome.is_failure) == (is_verified, is_failure)
    assert len(Outcome) == 6


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        ("would found one officer", "; the nearest, 1 word away: “would establish one officer”"),
        ("would not found one officer", "; the nearest, 2 words away: “would establish one officer”"),
        ("nothing alike", ""),
        ("by May. … Each side", "; it has the first and the last words, but not these after those"),
    ],
)
def test_a_missing_passage_is_a_problem_of_the_record(check, passage, message):
    """It names the claim, the source and what comes nearest, and points at the passage."""
    problem = check(passage=passage).problem
    assert problem.code == "PT420"
    assert problem.message == (f"the text of `release` does not have this passage for `pillars.cyber.cyber-1`{message}")
    assert problem.pointer == ("pillars", 0, "commitments", 0, "evidence", 0, "passage")
    assert problem.value == passage


def test_another_digest_is_a_problem_of_the_record(check):
    """It names the claim that is affected, and points at the digest."""
    problem = check(passage="would establish … by June", digest=ELSEWHERE).problem
    assert problem.code == "PT421"
    assert problem.message == (
        "the text of `release` has another passage between these words; it supports `pillars.cyber.cyber-1`"
    )
    assert problem.pointer == ("pillars", 0, "commitments", 0, "evidence", 0, "digest")
    assert problem.value == ELSEWHERE


def test_problems_have_a_code_with_a_remedy():
    """As those of the rules have."""
    assert [CODES[code].name for code in ("PT420", "PT421")] == ["passage-not-in-text", "digest-differs"]
    assert all(CODES[code].remedy and CODES[code].severity == "error" for code in ("PT420", "PT421"))


def test_the_nearest_match_comes_with_its_distance(check):
    """As data too."""
    assert check(passage="would found one officer").near == NearMiss("would establish one officer", 1)


def test_every_piece_of_evidence_is_looked_up_in_order(make_agreement):
    """As the record has them; one text serves all of its source."""
    events = [
        {"date": "2026-01", "evidence": [{"source": "release", "passage": passage} for passage in ("Each", "none")]},
        {"date": "2026-02", "status": "agreed", "evidence": [{"source": "release"}]},
    ]
    found = verify(make_agreement(events=events), {"release": TEXT})
    assert [(check.evidence.claim.path, check.outcome.value) for check in found.checks] == [
        ("pillars.cyber.cyber-1", "no_passage"),
        ("events.0", "found_several_times"),
        ("events.0", "not_found"),
        ("events.1", "no_passage"),
    ]


def test_texts_may_be_a_folder(check, tmp_path):
    """By its path, or opened before."""
    (tmp_path / "release.html").write_text(f"<p>{TEXT}", encoding="utf-8")
    for texts in (tmp_path, str(tmp_path), Texts(tmp_path)):
        assert check(texts, passage="would establish one").outcome is Outcome.FOUND


def test_a_text_that_cannot_be_read_is_no_missing_text(check, tmp_path):
    """It would be called unverifiable otherwise."""
    (tmp_path / "release.txt").write_bytes(b"\xff")
    with pytest.raises(UnreadableTextError):
        check(tmp_path, passage="would establish one")
    assert check(tmp_path).outcome is Outcome.NO_PASSAGE
    with pytest.raises(NothingToCheckError):
        check(tmp_path / "gone", passage="would establish one")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("release.txt", "“It’s law\u00adful”\u00a0– so \n the\tplan…"),
        ("release.txt", "&ldquo;It&#8217;s law&shy;ful&rdquo;&nbsp;&ndash; so the plan&hellip;"),
        ("release.md", "**“It’s** [law\u00adful”](x.html) — so\n> _the_ plan…"),
        ("release.html", "<p>&#8220;It&rsquo;s <b>law</b>ful&quot; &mdash;\n so<br>the&#x20;plan&#8230;</p>"),
        ("release.html", "<q>«It´s lawful»</q><p>‒</p>so the\u200b <i\n>pl</i>an..."),
    ],
)
@pytest.mark.parametrize("passage", ["“It's lawful” - so the plan...", '"It’s law\u00adful" … plan...'])
def test_copying_and_typesetting_do_not_matter(check, tmp_path, name, text, passage):
    """Quotes, dashes, soft hyphens, white space, entities and tags: the passage and its digest are the same."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    expected = digest('"It\'s lawful" - so the plan...')
    assert check(tmp_path, passage=passage, digest=expected).outcome is Outcome.FOUND
