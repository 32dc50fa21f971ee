"""What tests of several modules share."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from policytrack.models import Agreement

settings.register_profile("default", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), max_examples=150, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

GIT_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "safe.directory",
    "GIT_CONFIG_VALUE_0": "*",  # whoever owns the checkout
    **{f"GIT_{role}_NAME": "Somebody" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_EMAIL": "somebody@example.org" for role in ("AUTHOR", "COMMITTER")},
}
"""What git is told in tests, so that it does not depend on whose machine this is."""

_ROOT = Path(__file__).parents[1]
_RECORDED = "2026-11-22"
_EVIDENCE = [{"source": "release"}]


def _commitment(number: int, *, topic: str, pillar: str, **more: Any) -> dict[str, Any]:
    topics = [topic, *more.pop("topics", [])]
    plain = {"id": f"{pillar}-{number}", "text": "What is promised.", "degree": "agreed", "verb": "agreed to act"}
    return plain | {"topics": topics, "evidence": _EVIDENCE} | more


def _sections(commitments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    sections: dict[str, list[dict[str, Any]]] = {}
    for number, given in enumerate(commitments, start=1):
        sections.setdefault(given["pillar"], []).append(_commitment(number, **given))
    return [{"pillar": pillar, "commitments": listed} for pillar, listed in sections.items()]


def _event(*, date: str, **more: Any) -> dict[str, Any]:
    return {"date": date, "kind": "announced", "text": "It was made known.", "recorded": _RECORDED} | more


@pytest.fixture(scope="session")
def make_agreement():
    """Return a function that makes an agreement from what matters to a test.

    Parties are those of the identifier; a commitment is a dictionary with `pillar`, `topic` and what differs from a
    plain promise; an event is a dictionary with `date` and what differs from an announcement. Every other argument
    replaces a key of the record.
    """

    def make(
        identifier: str = "can-ind-2026-workplan",
        *,
        date: str | None = None,
        status: str = "announced",
        commitments: list[dict[str, Any]] | None = None,
        events: list[dict[str, Any]] | None = None,
        representatives: list[str] | None = None,
        instrument: dict[str, Any] | None = None,
        **keys: Any,
    ) -> Agreement:
        first, second, year, _ = identifier.upper().split("-", 3)
        founding = {"date": date or f"{year}-02-07", "status": status, "evidence": _EVIDENCE}
        document = {
            "format": 1,
            "id": identifier,
            "title": {"text": "Shared workplan", "status": "descriptive"},
            "summary": "A plan of officials.",
            "instrument": {
                "type": "workplan",
                "bindingness": {"value": "not_stated", "basis": "inference"},
                "adoption": "announced",
                "text": "readout_only",
            }
            | (instrument or {}),
            "parties": [{"code": first}, {"code": second}],
            "representatives": [
                {"name": name, "party": first, "office": "Adviser", "capacity": "agreed", "evidence": _EVIDENCE}
                for name in representatives or []
            ],
            "pillars": _sections(commitments or [{"pillar": "cyber", "topic": "cyber-policy"}]),
            "events": [_event(**event) for event in events or [founding]],
            "sources": [
                {
                    "id": "release",
                    "publisher": "A ministry",
                    "url": "https://example.org/release",
                    "kind": "press_release",
                    "language": "en",
                    "reliability": "A",
                }
            ],
            "last_verified": _RECORDED,
        }
        return Agreement.model_validate(document | keys)

    return make


@pytest.fixture
def ordinary_user():
    """Act as a user whom permissions bind; the superuser may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


@pytest.fixture(scope="session")
def origin(tmp_path_factory):
    """Return a repository to clone: one commit on `main`, with every file of this one as it is now.

    What git ignores is left out, so a clone of it is as clean as anybody's.
    """
    if not (_ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("the tests do not run in a clone of the repository")
    folder = tmp_path_factory.mktemp("origin") / "policytrack"

    def git(*words: str) -> bytes:
        environment = {**os.environ, **GIT_ENVIRONMENT}
        return subprocess.run(["git", *words], env=environment, stdout=subprocess.PIPE, check=True).stdout

    listed = git("-C", str(_ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, os.fsdecode(listed).split("\0")):
        if (_ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(_ROOT / name, folder / name, follow_symlinks=False)
    git("init", "--quiet", "--initial-branch=main", str(folder))
    git("-C", str(folder), "add", "--all")
    git("-C", str(folder), "commit", "--quiet", "--message", "Everything as it is now")
    return folder
