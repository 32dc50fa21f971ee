"""Commitments as text."""

from __future__ import annotations

import pytest

from policytrack.rendering.commitment_text import commitment_lines, scale
from policytrack.rendering.source_text import Citations
from policytrack.rendering.terminal import Style
from policytrack.vocabulary import Degree


@pytest.mark.parametrize("degree", Degree)
def test_every_degree_has_seven_steps(degree):
    """The scale is as long for each degree and fills as many steps as its tier; unknown fills none."""
    steps, word = scale(degree).split()
    assert (len(steps), word) == (7, degree.value)
    assert steps.count("●") == (degree.tier or 0)


def _strength(make_agreement, **more: object) -> str:
    agreement = make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy", **more}])
    return commitment_lines(agreement.commitments[0], Citations(agreement), Style(80))[1]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"degree": "exploring"}, "    ●●○○○○○ exploring  “agreed to act”"),
        ({"kind": "prohibition"}, "    ●●●●●○○ agreed  prohibition, “agreed to act”"),
        ({"kind": "expected_effect"}, "    expected effect, not a promise: “agreed to act”"),
        (
            {"kind": "expected_effect", "effect_of": "posts"},
            "    expected effect of posts, not a promise: “agreed to act”",
        ),
        ({"kind": "absence"}, "    absence, which a source notes: “agreed to act”"),
        ({"language": "hi"}, "    ●●●●●○○ agreed  “agreed to act” (hi)"),
    ],
)
def test_only_what_is_promised_or_forbidden_has_a_scale(make_agreement, more, line):
    """An effect that is merely expected never looks like a promise."""
    assert _strength(make_agreement, **more) == line


def test_a_caveat_of_one_commitment_says_so(make_agreement):
    """The reach of a caveat is part of it."""
    caveats = [{"code": "carve_out", "scope": "this_commitment"}]
    agreement = make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy", "caveats": caveats}])
    lines = commitment_lines(agreement.commitments[0], Citations(agreement), Style(80))
    assert "    Caveat       carve out, for this commitment" in lines
