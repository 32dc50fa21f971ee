"""Which agreements speak of the same things.

The score is the cosine of two lists of weights, one weight for each topic: 2 where it is the main topic of a
commitment, 1 where it is only another one. It says what is spoken of, not how firmly.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from policytrack.models import Agreement
from policytrack.models.several import Agreements, listed
from policytrack.vocabulary import Topic

_TOPICS = tuple(Topic)
_PLACES = {topic: place for place, topic in enumerate(_TOPICS)}
_MAIN, _OTHER = 2, 1
_FEW = 100
"""So many agreements are compared one by one sooner than numpy is loaded."""
_BLOCK = 256
"""Agreements of which all scores are held at once: memory grows with agreements, not with pairs."""


@dataclass(frozen=True, slots=True)
class Similar:
    """An agreement that is like another."""

    agreement: Agreement
    score: float
    """From 0, no topic in common, to 1."""
    topics: tuple[Topic, ...]
    """Topics in common, in the order of the vocabulary."""


class _Profile(NamedTuple):
    """Topics of one agreement with their weights."""

    agreement: Agreement
    weights: dict[Topic, int]
    square: int
    """Sum of the squares of the weights."""


def similar(agreement: Agreement, agreements: Agreements, n: int = 5) -> tuple[Similar, ...]:
    """Return the `n` of `agreements` that are most like `agreement`, which is left out; of equals the first by name.

    Agreements that share no topic with it are not returned.

    >>> import policytrack as pt
    >>> from policytrack.comparison import similar
    >>> agreements = pt.load()
    >>> found = similar(agreements["gbr-ind-2025-cbi-nca-mou"], agreements.values(), n=1)
    >>> found[0].score > 0
    True
    """
    others = [_profile(other) for other in listed(agreements) if other.id != agreement.id]
    return tuple(_nearest(_profile(agreement), others, n))


def similarities(agreements: Agreements, n: int = 5) -> dict[str, tuple[Similar, ...]]:
    """Return what `similar` returns for each agreement, by its identifier.

    Fast for thousands with the extra `scale` (`pip install 'policytrack[scale]'`); slower without it, and the same.
    """
    profiles = [_profile(agreement) for agreement in sorted(listed(agreements), key=lambda agreement: agreement.id)]
    if len(profiles) > _FEW and importlib.util.find_spec("numpy") is not None:
        candidates: Iterator[list[_Profile]] = _promising(profiles, n)
    else:
        candidates = iter([profiles] * len(profiles))
    return {
        profile.agreement.id: _nearest(profile, others, n) for profile, others in zip(profiles, candidates, strict=True)
    }


def _profile(agreement: Agreement) -> _Profile:
    weights: dict[Topic, int] = {}
    for commitment in agreement.commitments:
        main, *others = commitment.topics
        weights[main] = _MAIN
        for topic in others:
            weights.setdefault(topic, _OTHER)
    return _Profile(agreement, weights, sum(weight * weight for weight in weights.values()))


def _nearest(profile: _Profile, others: Iterable[_Profile], n: int) -> tuple[Similar, ...]:
    scored = ((_score(profile, other), other) for other in others if other.agreement.id != profile.agreement.id)
    found = nsmallest(n, (one for one in scored if one[0]), key=lambda one: (-one[0], one[1].agreement.id))
    return tuple(Similar(other.agreement, score, _shared(profile, other)) for score, other in found)


def _score(one: _Profile, other: _Profile) -> float:
    product = sum(weight * other.weights.get(topic, 0) for topic, weight in one.weights.items())
    return product / math.sqrt(one.square * other.square)


def _shared(one: _Profile, other: _Profile) -> tuple[Topic, ...]:
    return tuple(topic for topic in _TOPICS if topic in one.weights and topic in other.weights)


def _promising(profiles: Sequence[_Profile], n: int) -> Iterator[list[_Profile]]:
    """Yield for each profile those among which its `n` nearest are: one product of matrices for each block of rows."""
    import numpy as np  # noqa: PLC0415 - an extra, and slow to load

    weights = np.zeros((len(profiles), len(_TOPICS)), dtype=np.float32)  # small whole numbers, so products are exact
    for row, profile in zip(weights, profiles, strict=True):
        for topic, weight in profile.weights.items():
            row[_PLACES[topic]] = weight
    squares = np.array([profile.square for profile in profiles], dtype=np.float64)
    least = max(len(profiles) - n - 1, 0)  # one more than asked for, since everything is nearest to itself
    for start in range(0, len(profiles), _BLOCK):
        block = slice(start, start + _BLOCK)
        # Divided in the same steps as `_score`, so that equal scores are equal to the last bit.
        scores = (weights[block] @ weights.T).astype(np.float64) / np.sqrt(np.multiply.outer(squares[block], squares))
        for row, bound in zip(scores, np.partition(scores, least, axis=1)[:, least], strict=True):
            places = (np.flatnonzero(row > bound), np.flatnonzero(row == bound)[: n + 1])
            yield [profiles[place] for place in np.concatenate(places).tolist()]
