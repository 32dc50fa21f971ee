"""Measure what policytrack promises of comparing: CPU seconds and memory for all pairs of ten thousand agreements.

The agreements are the shipped ones with topics dealt anew, by a fixed seed: what the time depends on is how many there
are and how many topics each has. Prints one line per measure and exits with 1 when a bound is passed. Threads of numpy
count as CPU time of the process, so the figures hold for one core.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from itertools import combinations, cycle, islice

from policytrack.comparison import compare, matrix, similarities
from policytrack.dataset import load
from policytrack.models import Agreement
from policytrack.vocabulary import Topic

Measured = tuple[str, float, float]
"""Name of a measure, its value, and the most it may be."""

MANY = 10_000
NEAREST = 5


def all_pairs() -> Iterator[Measured]:
    """The five most similar of ten thousand agreements, for each of them."""
    agreements = [*_dealt_anew(MANY)]
    before = _peak()
    began = time.process_time()
    found = similarities(agreements, NEAREST)
    took = time.process_time() - began
    if len(found) != MANY or min(map(len, found.values())) < NEAREST:
        sys.exit("some agreements have no others like them: the benchmark measures something else")
    yield f"all pairs of {MANY:,}, CPU seconds", took, 15.0
    yield f"all pairs of {MANY:,}, MB more", _peak() - before, 200.0


def shipped() -> Iterator[Measured]:
    """Every pair of the shipped agreements, row by row; and all of them in one matrix."""
    agreements = [*load().values()]
    pairs = [*combinations(agreements, 2)]
    began = time.process_time()
    for a, b in pairs:
        compare(a, b)
    yield "one comparison, CPU milliseconds", (time.process_time() - began) / len(pairs) * 1000, 20.0
    began = time.process_time()
    matrix(agreements, by="topic")
    yield "a matrix of all shipped agreements, CPU milliseconds", (time.process_time() - began) * 1000, 100.0


def _dealt_anew(number: int) -> Iterator[Agreement]:
    chance = random.Random(36)  # noqa: S311 - the same agreements in every run
    topics = [*Topic]
    for place, agreement in enumerate(islice(cycle(load().values()), number)):
        sections = tuple(
            section.model_copy(
                update={
                    "commitments": tuple(
                        commitment.model_copy(update={"topics": tuple(chance.sample(topics, len(commitment.topics)))})
                        for commitment in section.commitments
                    )
                }
            )
            for section in agreement.pillars
        )
        yield agreement.model_copy(update={"id": f"{agreement.id}-{place}", "pillars": sections})


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> int:
    """Run all measures and return the exit status."""
    failed = 0
    for measure in (shipped, all_pairs):
        for name, value, bound in measure():
            failed += value > bound
            print(f"{name:<55} {value:8.2f}   bound {bound:7.2f}   {'ok' if value <= bound else 'TOO MUCH'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
