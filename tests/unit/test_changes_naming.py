"""What parts of a record are called, and what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.change.naming import called, says
from policytrack.dataset import load

RECORD = load(Path(__file__).with_name("rendering") / "isl-nzl-2024-everything.yaml")["isl-nzl-2024-everything"]
EVERYTHING = RECORD.commitments[0]


@pytest.mark.parametrize(
    ("part", "name", "words"),
    [
        (
            RECORD.title,
            "title",
            ("text Invented arrangement that uses every key of the format; status official; short Everything"),
        ),
        (RECORD.title.others[0], "other title “万物に関する取決め”", "text 万物に関する取決め; language ja"),
        (
            RECORD.instrument,
            "instrument",
            ("type agency MoU; adoption signed virtually; text full; note Two agencies signed it."),
        ),
        (
            RECORD.instrument.bindingness,
            "bindingness",
            ("value contested; basis official statement; note The two sides differ."),
        ),
        (RECORD.instrument.bindingness.per_party[0], "view of Iceland", "binding; said so in parliament"),
        (RECORD.instrument.versions[1], "version in is", "language is; authenticity unknown; availability not found"),
        (RECORD.parties[1], "party New Zealand", "code NZL"),
        (RECORD.representatives[2], "representative Carol Example", "presented for New Zealand"),
        (RECORD.actors[0], "actor Everything Institute", "implementing; for New Zealand; since 2023"),
        (RECORD.actors[1], "actor A third country", "affected third"),
        (RECORD.bodies[0], "body Joint Group", "working group; It met once."),
        (RECORD.funding[1], "funding by Iceland (10 ISK)", "a token"),
        (
            RECORD.term,
            "term",
            (
                "kind fixed; start 1 May 2024; end 2027; "
                "renewal by exchange of notes; notice six months; note Runs on during talks."
            ),
        ),
        (RECORD.pillars[0], "pillar counter-terrorism", "pillar counter-terrorism; label Part I; note The first part."),
        (EVERYTHING, "commitment everything", "obligated, “skulu gera”: The sides are to do everything."),
        (
            RECORD.commitments[1],
            "commitment streamlining",
            "expected effect, “will help streamline”: Work is hoped to become easier.",
        ),
        (EVERYTHING.caveats[1], "caveat data protection", "ambiguous; closes the sentence"),
        (EVERYTHING.items[0], "substance fentanyl", "kind substance; name fentanyl; note and precursors"),
        (EVERYTHING.status_history[1], "status of June 2024", "not started; a search found nothing"),
        (EVERYTHING.target, "target", "value 20; unit days; baseline up to 160"),
        (
            RECORD.events[0],
            "event of about April 2024 (negotiations concluded)",
            "Talks ended. Status from then on: concluded not signed",
        ),
        (RECORD.statements[1], "statement by New Zealand of 3 May 2024 to 4 May 2024", "It was repeated."),
        (RECORD.disputes[0], "dispute about events", "It was signed in April. Finding: It was May."),
        (RECORD.unknowns[0], "unknown about funding", "not public; The real sums."),
        (RECORD.relations[0], "relation “supersedes” to isl-nzl-2014-something", "says so in its preamble"),
        (RECORD.relations[1], "relation “builds on” to “An older letter”", ""),
        (RECORD.relations[1].model_copy(update={"instrument": None}), "relation “builds on” to another agreement", ""),
        (
            RECORD.sources[1],
            "source daily (The Daily)",
            ("id daily; publisher The Daily; url https://example.org/daily; kind news; language en; reliability B"),
        ),
        (RECORD.waivers[1], "waiver of PT302", "So it is."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_part_has_a_name_and_says_something(part, name, words):
    """In words, never in codes; parts without a name of their own go by their key."""
    assert called(part, "target") == name
    assert says(part) == words


def test_what_is_said_at_length_is_cut():
    """A sentence stays one; the whole text is in the record."""
    dispute = RECORD.disputes[0].model_copy(update={"claim": "word " * 50})
    assert says(dispute) == f"{'word ' * 40}… Finding: It was May."
