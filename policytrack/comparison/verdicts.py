"""The words of a comparison: what is compared, how two sides stand to each other, how commitments found each other."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """How the first agreement stands to the second."""

    SAME = "same"
    """Both say the same, or say it equally firmly."""
    STRONGER = "stronger"
    """The first is firmer: of a higher tier of degrees, or binding where the other is not."""
    WEAKER = "weaker"
    """The second is firmer."""
    ONLY_A = "only_a"
    """The first alone has it; the other does not mention it, which is not a “no”."""
    ONLY_B = "only_b"
    """The second alone has it; the first does not mention it, which is not a “no”."""
    NOT_COMPARABLE = "not_comparable"
    """They differ, and neither is firmer: there is no order between the two."""
    UNKNOWN = "unknown"
    """It cannot be told: a degree is not known, a text is withheld, nobody could establish it."""

    @property
    def swapped(self) -> Verdict:
        """How the second stands to the first."""
        return _SWAPPED.get(self, self)


_SWAPPED = {
    Verdict.STRONGER: Verdict.WEAKER,
    Verdict.WEAKER: Verdict.STRONGER,
    Verdict.ONLY_A: Verdict.ONLY_B,
    Verdict.ONLY_B: Verdict.ONLY_A,
}


class RowKind(StrEnum):
    """What a row compares."""

    PARTIES = "parties"
    """The two sides of each agreement."""
    INSTRUMENT = "instrument"
    """The form of the instrument."""
    BINDINGNESS = "bindingness"
    """Whether it creates obligations under international law."""
    ADOPTION = "adoption"
    """The act by which it was adopted."""
    TEXT = "text"
    """Whether the text can be read."""
    DATE = "date"
    """The date of the agreement."""
    STATUS = "status"
    """Where it stands."""
    TERM = "term"
    """How long it is to run."""
    BODY = "body"
    """One body that an agreement makes or uses."""
    COMMITMENT = "commitment"
    """One commitment, or the firmest on a pillar or topic."""


class Stage(StrEnum):
    """How two commitments found each other; the first stage that fits counts."""

    PINNED = "pinned"
    """The user said so."""
    TOPIC = "topic"
    """They have the same main topic."""
    RELATED = "related"
    """They share a topic, and who is to act or what is named."""
    TEXT = "text"
    """They stand in the same pillar, and their texts are alike."""
