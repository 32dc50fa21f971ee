"""What several unit tests start from: a small clean record, and a way to ask the rules about it."""

from __future__ import annotations

import pytest

from policytrack.models import Agreement
from policytrack.rules import check_record


@pytest.fixture
def draft():
    """A small record without any problem, as plain data to be changed."""
    return {
        "format": 1,
        "id": "ken-nor-2023-cyber-workplan",
        "title": {"text": "Workplan on cyber exercises", "status": "descriptive"},
        "summary": "The two cyber centres planned exercises together.",
        "instrument": {
            "type": "workplan",
            "bindingness": {"value": "not_stated", "basis": "inference"},
            "adoption": "announced",
            "text": "readout_only",
        },
        "parties": [{"code": "KEN"}, {"code": "NOR"}],
        "pillars": [
            {
                "pillar": "cyber",
                "commitments": [
                    {
                        "id": "joint-exercises",
                        "text": "The two centres are to hold one exercise a year.",
                        "degree": "agreed",
                        "verb": "will hold",
                        "obligors": ["KEN", "NOR"],
                        "topics": ["cyber-policy"],
                        "evidence": [{"source": "fjord-gazette", "passage": "will hold one exercise"}],
                    }
                ],
            }
        ],
        "events": [
            {
                "date": "2023-09-14",
                "kind": "announced",
                "status": "announced",
                "text": "Both centres made the workplan known.",
                "recorded": "2023-10-20",
                "evidence": [{"source": "fjord-gazette", "passage": "presented a workplan"}],
            }
        ],
        "sources": [
            {
                "id": "fjord-gazette",
                "publisher": "Fjord Gazette",
                "url": "https://gazette.example.org/cyber-workplan",
                "published": "2023-09-15",
                "kind": "news",
                "language": "en",
                "reliability": "B",
            }
        ],
        "last_verified": "2023-10-20",
    }


@pytest.fixture
def problems():
    """Problems that the rules find in plain data; the file bears the record's name unless another is given."""

    def ask(data, name=""):
        return check_record(Agreement.model_validate(data), data["id"] if name == "" else name)

    return ask


@pytest.fixture
def found(problems):
    """Code and pointer of each problem that the rules find in plain data."""

    def ask(data, name=""):
        return [(problem.code, problem.pointer) for problem in problems(data, name)]

    return ask
