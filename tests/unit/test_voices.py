"""What only one side says of an agreement, and what both say with different strength."""

from __future__ import annotations

import pytest

from policytrack.voices import DivergenceKind, divergence

LEARNED = "2026-11-22"
SOURCES = {
    "release": {"kind": "press_release", "reliability": "A"},
    "text": {"kind": "instrument_text", "reliability": "A"},
    "joint": {"kind": "joint_statement", "reliability": "A"},
    "ottawa": {"kind": "official_readout", "reliability": "A", "speaks_for": "CAN"},
    "delhi": {"kind": "official_readout", "reliability": "A", "speaks_for": "IND"},
    "daily": {"kind": "news", "reliability": "B"},
    "copy": {"kind": "news", "reliability": "C"},
    "spun": {"kind": "news", "reliability": "D", "speaks_for": "CAN"},
    "copied-text": {"kind": "instrument_text", "reliability": "C"},
}


def cited(*sources):
    return [{"source": source} for source in sources]


def promise(*sources, **more):
    return {"pillar": "cyber", "topic": "cyber-policy", "evidence": cited(*sources)} | more


def statement(by, *sources, **more):
    return {
        "by": by,
        "date": "2026-02-08",
        "text": f"{by} speaks.",
        "recorded": LEARNED,
        "evidence": cited(*(sources or ("daily",))),
    } | more


@pytest.fixture
def made(make_agreement):
    """An agreement between Canada and India with promises and statements, and sources of every sort."""

    def make(*commitments, statements=(), **more):
        listed = [
            {"id": name, "publisher": "P", "url": f"https://example.org/{name}", "language": "en"} | about
            for name, about in SOURCES.items()
        ]
        return make_agreement(
            commitments=[*(commitments or [promise("text")])], statements=[*statements], sources=listed, **more
        )

    return make


def told(agreement):
    """Subject, kind, and party with degree of each voice."""
    return [
        (one.subject, one.kind, [(voice.party, voice.degree) for voice in one.voices]) for one in divergence(agreement)
    ]


@pytest.mark.parametrize("source", ["text", "joint"])
def test_what_both_say_together_is_no_difference(made, source):
    """The text itself and a joint statement are the voice of both."""
    assert divergence(made(promise(source))) == ()


@pytest.mark.parametrize("source", ["release", "daily", "copy", "spun", "copied-text"])
def test_what_nobody_says_in_their_own_voice_is_no_difference(made, source):
    """A newsroom, a copy, and a release that speaks for neither side are nobody's voice."""
    assert divergence(made(promise(source))) == ()


def test_what_one_side_alone_is_known_to_say(made):
    """Without anything in the other's voice nobody can tell whether it says the same."""
    (found,) = divergence(made(promise("delhi", degree="committed", verb="are committed")))
    assert (found.subject, found.kind) == ("cyber-1", DivergenceKind.OTHER_SIDE_NOT_SEEN)
    (voice,) = found.voices
    assert (voice.party, voice.degree, voice.verb, voice.date) == ("IND", "committed", "are committed", None)
    assert [piece.source.id for piece in voice.evidence] == ["delhi"]
    assert found.reason == (
        "India: committed, “are committed”; nothing that Canada says of the agreement in its own voice is among the "
        "sources."
    )


def test_what_one_side_says_and_the_other_does_not_mention(made):
    """The other side has an account of its own, and that leaves the subject out."""
    agreement = made(promise("delhi", "daily"), promise("ottawa", "delhi"))
    (found,) = divergence(agreement)
    assert (found.subject, found.kind) == ("cyber-1", DivergenceKind.ONE_SIDE_ONLY)
    assert found.agreement is agreement
    assert [piece.source.id for piece in found.voices[0].evidence] == ["delhi"]
    assert found.reason == "India: agreed, “agreed to act”; not mentioned in what Canada says in its own voice."


def test_silence_is_never_a_denial(made):
    """The silent side has no voice, and the sentence says no more than that it does not mention it."""
    for agreement in (made(promise("delhi")), made(promise("delhi"), promise("ottawa", "delhi"))):
        (found,) = divergence(agreement)
        assert {voice.party for voice in found.voices} == {"IND"}
        assert not {"denies", "denied", "rejects", "contradicts"} & {*found.reason.split()}


def test_what_both_say_with_different_strength(made):
    """Degrees of different tiers differ; both verbs are told, in the order of the parties."""
    said = [
        statement("IND", about=["cyber-1"], degree="exploring", verb="discussed"),
        statement("CAN", about=["cyber-1"], degree="committed", verb="“absolutely” committed"),
    ]
    (found,) = divergence(made(promise("daily"), statements=said))
    assert (found.subject, found.kind) == ("cyber-1", DivergenceKind.DIFFERENT_STRENGTH)
    assert [(voice.party, voice.text) for voice in found.voices] == [("CAN", "CAN speaks."), ("IND", "IND speaks.")]
    assert [str(voice.date) for voice in found.voices] == ["2026-02-08", "2026-02-08"]
    assert found.reason == "Canada: committed, “‘absolutely’ committed”; India: exploring, “discussed”."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"degree": "committed"}, {"degree": "agreed"}),
        ({"degree": "committed"}, {"degree": "unknown"}),
        ({"degree": "committed"}, {}),
        ({}, {}),
    ],
)
def test_degrees_of_one_tier_or_untold_ones_do_not_differ(made, first, second):
    """Readers differ on which of the two is firmer, and what is not told cannot be weaker."""
    said = [statement("CAN", about=["cyber-1"], **first), statement("IND", about=["cyber-1"], **second)]
    assert divergence(made(promise("daily"), statements=said)) == ()


def test_the_firmest_word_of_a_side_counts(made):
    """A side that is firm once is not made weaker by saying it less firmly elsewhere."""
    said = [
        statement("CAN", about=["cyber-1"], degree="exploring"),
        statement("CAN", about=["cyber-1"], degree="committed"),
        statement("IND", about=["cyber-1"], degree="agreed"),
    ]
    assert divergence(made(promise("daily"), statements=said)) == ()
    assert told(made(promise("daily"), statements=[said[0], said[2]])) == [
        ("cyber-1", DivergenceKind.DIFFERENT_STRENGTH, [("CAN", "exploring"), ("IND", "agreed")])
    ]


def test_words_that_are_the_same_are_told_once(made):
    """Two statements with the same degree and verb are one word in the sentence, and two voices."""
    said = [statement("IND", about=["cyber-1"], degree="intends", verb="aim")] * 2
    (found,) = divergence(made(promise("daily"), statements=said))
    assert found.reason.startswith("India: intends, “aim”; nothing")
    assert len(found.voices) == 2


def test_swapping_the_statements_swaps_the_voices(made):
    """Nothing depends on which side is which."""
    degrees = {"CAN": "obligated", "IND": "intends"}

    def between(first, second):
        said = [
            statement("CAN", about=["cyber-1"], degree=degrees[first]),
            statement("IND", about=["cyber-1"], degree=degrees[second]),
            statement(first, topics=["fraud"], degree="agreed"),
        ]
        return told(made(promise("daily"), statements=said))

    assert between("CAN", "IND") == [
        ("cyber-1", DivergenceKind.DIFFERENT_STRENGTH, [("CAN", "obligated"), ("IND", "intends")]),
        ("fraud", DivergenceKind.ONE_SIDE_ONLY, [("CAN", "agreed")]),
    ]
    assert between("IND", "CAN") == [
        ("cyber-1", DivergenceKind.DIFFERENT_STRENGTH, [("CAN", "intends"), ("IND", "obligated")]),
        ("fraud", DivergenceKind.ONE_SIDE_ONLY, [("IND", "agreed")]),
    ]


@pytest.mark.parametrize("more", [("daily",), ("copy",), ("spun",), ("copied-text",), ("release", "daily", "copy")])
def test_what_the_press_adds_changes_nothing(made, more):
    """Further reports of what one side said raise no degree and give the other no voice."""
    said = [statement("IND", "delhi", about=["cyber-2"], degree="intends")]
    plain = made(promise("delhi", degree="obligated"), promise("text", degree="intends"), statements=said)
    pressed = [statement("IND", "delhi", *more, about=["cyber-2"], degree="intends")]
    loud = made(
        promise("delhi", *more, degree="obligated"), promise("text", *more, degree="intends"), statements=pressed
    )
    assert [(one.subject, one.kind, one.reason) for one in divergence(loud)] == [
        (one.subject, one.kind, one.reason) for one in divergence(plain)
    ]
    assert told(loud) == told(plain) != []


@pytest.mark.parametrize("sources", [("copy",), ("spun",), ("copied-text", "copy", "spun")])
def test_a_statement_that_rests_on_weak_sources_alone_changes_nothing(made, sources):
    """What only a copy or a machine says that a side said is nobody's word."""
    firm = statement("CAN", *sources, about=["cyber-1"], topics=["fraud"], degree="obligated")
    plain = made(promise("delhi", degree="intends"))
    assert told(made(promise("delhi", degree="intends"), statements=[firm])) == told(plain)
    counted = statement("CAN", *sources, "daily", about=["cyber-1"], topics=["fraud"], degree="obligated")
    assert told(made(promise("delhi", degree="intends"), statements=[counted])) != told(plain)


def test_a_statement_without_evidence_or_taken_back_does_not_count(made):
    """What nobody reports, and what the data withdrew, is not said."""
    bare = statement("CAN", about=["cyber-1"]) | {"evidence": []}
    wrong = statement("CAN", about=["cyber-1"], withdrawn="2027-01-01")
    assert divergence(made(promise("daily"), statements=[bare, wrong])) == ()


def test_a_topic_that_only_statements_mention_is_a_subject(made):
    """It comes after the commitments, and without a degree the side just speaks of it."""
    said = [statement("CAN", topics=["fraud"]), statement("IND", about=["cyber-1"])]
    found = divergence(made(promise("daily"), statements=said))
    assert [one.subject for one in found] == ["cyber-1", "fraud"]
    assert found[1].reason == "Canada: speaks of it; not mentioned in what India says in its own voice."


def test_a_topic_that_both_mention_is_no_difference(made):
    """Neither is silent on it."""
    said = [statement("CAN", topics=["fraud"]), statement("IND", topics=["fraud", "precursors"])]
    assert told(made(promise("daily"), statements=said)) == [
        ("precursors", DivergenceKind.ONE_SIDE_ONLY, [("IND", None)])
    ]


@pytest.mark.parametrize("about", [["cyber-1"], ["cyber-2"], ["cyber-1", "cyber-2"]])
def test_a_topic_of_a_commitment_that_is_named_is_no_subject_of_its_own(made, about):
    """The statement is about the commitment, whichever of those on the topic it is."""
    said = [statement("CAN", about=about, topics=["cyber-policy"])]
    found = divergence(made(promise("daily"), promise("daily"), statements=said))
    assert [one.subject for one in found] == about


def test_a_topic_beside_a_commitment_on_something_else_is_a_subject_of_its_own(made):
    """The commitment that is named does not cover it."""
    said = [statement("CAN", about=["cyber-1"], topics=["cyber-policy", "fraud"])]
    assert [one.subject for one in divergence(made(promise("daily"), statements=said))] == ["cyber-1", "fraud"]


def test_a_side_that_speaks_of_a_topic_under_a_commitment_is_not_silent_on_it(made):
    """The text of both covers the topic, so a statement on it is nothing that only one side says."""
    said = [statement("IND", topics=["cyber-policy"])]
    assert divergence(made(promise("text"), statements=said)) == ()
    assert told(made(promise("delhi"), promise("ottawa", "delhi", topic="threat-information"), statements=said)) == [
        ("cyber-1", DivergenceKind.ONE_SIDE_ONLY, [("IND", "agreed")]),
        ("cyber-policy", DivergenceKind.ONE_SIDE_ONLY, [("IND", None)]),
    ]


def test_what_became_of_a_promise_is_not_said_of_the_promise(made):
    """Evidence of a status is no word on how firm the promise was."""
    status = [{"date": "2026-05", "value": "in_progress", "recorded": LEARNED, "evidence": cited("ottawa")}]
    assert divergence(made(promise("daily", status=status))) == ()
