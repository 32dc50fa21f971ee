"""Tying the drawn parts of a document together: names, and what refers to them, as the rules ask for it.

What refers to something is drawn as a list of numbers, which count round: of three commitments, 4 is the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from policytrack.testing.frames import Frame


def tie(document: dict[str, Any], frame: Frame) -> None:
    """Name what is drawn without a name, and let what refers to it do so."""
    for number, source in enumerate(document["sources"], start=1):
        source |= {"id": f"source-{number}", "url": f"https://example.org/{number}"}
    document["sources"][0] |= {"kind": "press_release", "reliability": "A"}  # it can carry any claim alone
    document["events"] = _steps([event for event in document["events"] if event is not None], frame)
    named = _tie_commitments([each for section in document["pillars"] for each in section["commitments"]])
    bodies = [body["name"] for body in document.get("bodies", [])]
    for entry in (*document["events"], *document.get("statements", [])):
        _refer(entry, "about", named)
    for event in document["events"]:
        _refer(event, "bodies", bodies)


def _refer(part: dict[str, Any], key: str, names: Sequence[str]) -> None:
    """Replace the numbers under `key` by names; the key goes when there is nothing to name."""
    numbers = part.pop(key, [])
    if numbers and names:
        part[key] = list(dict.fromkeys(names[number % len(names)] for number in numbers))


def _tie_commitments(commitments: list[dict[str, Any]]) -> list[str]:
    """Name the commitments; the first is a promise, expected effects follow from it, others can depend on others."""
    for number, commitment in enumerate(commitments, start=1):
        commitment["id"] = f"{commitment['topics'][0]}-{number}"
        commitment["topics"] = list(dict.fromkeys(commitment["topics"]))
        if number == 1:
            commitment["kind"] = "promise"
        elif commitment["kind"] == "expected_effect":
            commitment["effect_of"] = commitments[0]["id"]
        if commitment["kind"] == "acknowledgement":
            commitment["degree"] = "reaffirmed"
    names = [commitment["id"] for commitment in commitments]
    for commitment in commitments:
        _refer(commitment, "conditional_on", [name for name in names if name != commitment["id"]])
    return names


def _steps(events: list[dict[str, Any]], frame: Frame) -> list[dict[str, Any]]:
    """Return the events, of those drawn without a kind only as many as there are steps, the first citing every source.

    The steps are those that may follow each other; events drawn with a kind are meetings and mistakes in between.
    """
    steps = iter(((frame.origin.event, frame.origin.status), *frame.origin.later))
    kept: list[dict[str, Any]] = []
    cited = [{"source": f"source-{number + 1}"} for number in range(frame.sources)]
    for event in events:
        if "kind" not in event:
            kind, status = next(steps, (None, None))
            if kind is None:
                continue
            event["kind"] = kind
            if status:
                event["status"] = status
            event["evidence"] = cited or event["evidence"]
            cited = []
        kept.append(event)
    return kept
