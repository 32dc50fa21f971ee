"""How firm a promise is: the degree ladder."""

from __future__ import annotations

from typing import Self

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class Degree(
    Vocabulary,
    origin=works.own(
        works.LEGALIZATION,
        works.G7_COMMITMENT,
        works.CAMEO,
        which="The ladder and the words without a source are",
        lacking="The first grades legal force, the second asks only whether something is a promise, the third "
        "sorts verbs without ranking them.",
    ),
):
    """How firm the promised act is, judged by the verb; it says nothing of legal force.

    The ladder has tiers, strongest first: obligated > established > {committed, agreed} > enabled > intends >
    exploring > reaffirmed. `committed` and `agreed` share a tier because readers differ on which is firmer. `unknown`
    stands outside the order, so comparing it raises TypeError; `at_least` answers False instead.

    >>> Degree.ESTABLISHED > Degree.AGREED
    True
    >>> Degree.COMMITTED > Degree.AGREED, Degree.COMMITTED < Degree.AGREED, Degree.COMMITTED == Degree.AGREED
    (False, False, False)
    >>> Degree.EXPLORING.at_least(Degree.AGREED)
    False
    """

    OBLIGATED = (
        "obligated",
        "A legal duty, to act or to refrain, in a binding text.",
        "“shall”, “shall not”",
        f"{works.LEGALIZATION}; there obligation, one of three axes and itself a matter of degree",
    )
    ESTABLISHED = (
        "established",
        "The thing promised exists by the instrument itself; nothing is left to do.",
        "“have established”, “hereby launch”",
    )
    COMMITTED = (
        "committed",
        "A firm political promise to act.",
        "“committed to formalising”, “pledge”, “undertake”",
        f"{works.G7_COMMITMENT}; there every promise, here only one that is firm by its verb",
    )
    AGREED = (
        "agreed",
        "A joint decision on an action, without a stronger promise.",
        "“agreed that each country would establish”, “decide”, “concur”",
    )
    ENABLED = (
        "enabled",
        "Permission or a framework to act, without a duty to.",
        "“may”, “allows”, “provides a framework for”",
        f"{works.ODRL}; there permission, given by one side to the other",
    )
    INTENDS = (
        "intends",
        "A stated intention, aim or goal.",
        "“intend”, “aim”, “seek to”, “look forward to”",
        f"{works.CAMEO}; there category 03, which has agreements to cooperate too",
    )
    EXPLORING = (
        "exploring",
        "To be examined, discussed or negotiated; no decision on the substance yet.",
        "“continuing discussions”, “explore”, “agreed to negotiate”",
        f"{works.CAMEO}; there codes 014 and 036, to consider an option and to intend talks",
    )
    REAFFIRMED = (
        "reaffirmed",
        "A position or an earlier promise is restated or progress acknowledged; no new act.",
        "“acknowledged the progress”, “reaffirmed”, “welcomed”",
        f"{works.G7_COMMITMENT}; there left out as an endorsement of earlier action, here kept and ranked last",
    )
    UNKNOWN = (
        "unknown",
        "The text is withheld, or only a topic is listed without a verb.",
        "a withheld memorandum of which only the subject is known",
    )

    @property
    def tier(self) -> int | None:
        """Rank of the tier, 7 for obligated down to 1 for reaffirmed; None for unknown."""
        return _TIERS.get(self.value)

    def at_least(self, other: Degree) -> bool:
        """Tell whether this degree stands in the tier of `other` or in a firmer one; False if either is unknown."""
        return self.tier is not None and other.tier is not None and self.tier >= other.tier

    def _ranks(self, other: object) -> tuple[int, int] | None:
        if not isinstance(other, Degree) or self.tier is None or other.tier is None:
            return None
        return self.tier, other.tier

    def __lt__(self, other: Self | str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] < ranks[1]

    def __le__(self, other: Self | str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] <= ranks[1]

    def __gt__(self, other: Self | str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] > ranks[1]

    def __ge__(self, other: Self | str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] >= ranks[1]


_TIERS = {
    "obligated": 7,
    "established": 6,
    "committed": 5,
    "agreed": 5,
    "enabled": 4,
    "intends": 3,
    "exploring": 2,
    "reaffirmed": 1,
}
