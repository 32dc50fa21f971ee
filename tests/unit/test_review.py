"""The verdict on a proposed change; what whole pull requests are told is a contract test."""

from __future__ import annotations

import json

import pytest

from policytrack.change import Touched
from policytrack.errors import NothingToCheckError, UnreadableRevisionError
from policytrack.review import Concern, Notice, review
from policytrack.review.surroundings import notices

NAME, OTHER = "can-ind-2026-workplan", "can-ind-2025-framework"
FILE, OTHER_FILE = (f"data/agreements/{name}.yaml" for name in (NAME, OTHER))
TOMBSTONES = "data/tombstones.yaml"


def stones(**removed):
    listed = [{"id": name, "removed": day, "reason": "It was a copy."} for name, day in removed.items()]
    return json.dumps({"format": 1, "tombstones": listed}).encode()


def told(found):
    return [(finding.code, finding.path) for finding in found.report.findings]


def test_only_files_that_the_change_touches_are_judged_by_themselves(repository, record):
    """What was wrong before in others is not the concern of this change."""
    broken = {"data/agreements/broken.yaml": b"a: [", "data/agreements/misnamed.yaml": record("can-ind-2024-plan")}
    repository.commit({FILE: record(), **broken})
    repository.commit({FILE: record(summary="A plan of ministers.")})
    found = review("HEAD~1")
    assert found.is_accepted
    assert (told(found), found.report.files) == ([], 3)
    assert (found.folder, found.top) == ("data/agreements", repository.git("rev-parse", "--show-toplevel"))
    repository.commit({"data/agreements/misnamed.yaml": record("can-ind-2024-plan", summary="A plan of ministers.")})
    found = review("HEAD~2")
    assert not found.is_accepted
    assert told(found) == [("PT201", "data/agreements/misnamed.yaml")]


def test_a_broken_rule_across_records_is_told_where_the_change_broke_it(repository, record):
    """In a file that it does not touch, but not what had been broken before, even in the same file."""
    lost = {"type": "supplements", "agreement": "can-ind-1999-plan"}
    kept = {"type": "supplements", "agreement": OTHER}
    repository.commit({FILE: record(relations=[lost, kept]), OTHER_FILE: record(OTHER), TOMBSTONES: stones()})
    repository.commit({OTHER_FILE: None, TOMBSTONES: stones(**{OTHER: "2026-03-01"})})
    found = review("HEAD~1")
    assert told(found) == [("PT306", FILE)]
    assert found.report.findings[0].pointer == ("relations", 1, "agreement")
    assert found.report.findings[0].span is not None
    assert [stone.id for stone in found.tombstones] == [OTHER]


def test_a_record_that_goes_leaves_a_tombstone(repository, record):
    """Otherwise its file is named; where records stand at the top, there is no place for tombstones."""
    repository.commit({FILE: record(), OTHER_FILE: record(OTHER)})
    repository.commit({OTHER_FILE: None})
    assert told(review("HEAD~1")) == [("PT308", OTHER_FILE)]
    repository.commit({f"{OTHER}.yaml": record(OTHER), f"{NAME}.yaml": record()})
    repository.commit({f"{OTHER}.yaml": None})
    assert told(review("HEAD~1", records=".")) == []


def test_a_tombstone_stays(repository, record):
    """Unless nothing in the file can be read: that is said instead. What was wrong before is not said."""
    both = stones(**{OTHER: "2026-03-01", "can-ind-2024-plan": "2026-03-01"})
    repository.commit({FILE: record(), TOMBSTONES: both})
    repository.commit({TOMBSTONES: stones(**{OTHER: "2026-03-01"})})
    assert told(review("HEAD~1")) == [("PT309", TOMBSTONES)]
    repository.commit({TOMBSTONES: b"a: ["})
    assert {code for code, _ in told(review("HEAD~1"))} != {"PT309"}
    repository.commit({TOMBSTONES: None})
    assert told(review("HEAD~3")) == [("PT309", TOMBSTONES)] * 2
    repository.commit({TOMBSTONES: stones(**{OTHER: "2026-02-30"})})
    repository.commit({FILE: record(summary="A plan of ministers.")})
    assert told(review("HEAD~1")) == []
    repository.git("rm", "--quiet", TOMBSTONES)
    (repository.top / TOMBSTONES).symlink_to("/etc/passwd")
    repository.commit()
    assert told(review("HEAD~1")) == [("PT004", TOMBSTONES)]


def test_the_folder_may_be_anything(repository, record):
    """A link or a file in its place holds no records, whatever it leads to; so do folders that are not there."""
    repository.commit({FILE: record(), TOMBSTONES: stones()})
    repository.git("rm", "--quiet", "-r", "data/agreements")
    (repository.top / "data/agreements").symlink_to("/etc")
    repository.commit()
    for records in (None, "data/agreements"):
        found = review("HEAD~1", records=records)
        assert told(found) == [("PT308", FILE)]
        assert found.notices == (Notice(Concern.UNREAD, "data/agreements"),)
    with pytest.raises(NothingToCheckError, match="data/agreements: the folder holds no record"):
        review("HEAD", "HEAD")
    with pytest.raises(NothingToCheckError, match="elsewhere: the folder holds no record"):
        review("HEAD~1", records="elsewhere")
    with pytest.raises(UnreadableRevisionError, match="lies outside the repository"):
        review("HEAD~1", records="..")


def test_what_cannot_be_read_is_told(repository, record):
    """A link, a folder and a file that is no record; the others are held against each other all the same."""
    repository.commit({FILE: record(), OTHER_FILE: b"a: ["})
    (repository.top / "data/agreements/link.yaml").symlink_to("/etc/passwd")
    repository.commit({OTHER_FILE: b"[]", "data/agreements/folder.yaml/x": b"x"})
    found = review("HEAD~1")
    assert told(found) == [
        ("PT090", OTHER_FILE),
        ("PT109", OTHER_FILE),
        ("PT003", "data/agreements/folder.yaml"),
        ("PT004", "data/agreements/link.yaml"),
    ]
    assert found.noticed(Concern.UNREAD) == ("data/agreements/folder.yaml/x",)
    assert found.noticed(Concern.RULES) == ()


def test_evidence_is_counted_of_what_says_something_else(repository, record):
    """Before and after; not of a record that is only written otherwise."""
    repository.commit({FILE: record(), OTHER_FILE: record(OTHER)})
    more = [{"pillar": "cyber", "topic": "cyber-policy"}, {"pillar": "cyber", "topic": "threat-information"}]
    repository.commit(
        {
            FILE: record(commitments=[{"id": f"c-{number}", **one} for number, one in enumerate(more)]),
            OTHER_FILE: record(OTHER) + b"\n",
            "data/agreements/can-ind-2020-plan.yaml": record("can-ind-2020-plan", date="2020-01-01"),
        }
    )
    new, changed = review("HEAD~1").proofs
    assert (new.identifier, new.before, new.after.claims) == ("can-ind-2020-plan", None, 2)
    assert changed.identifier == NAME
    assert changed.before is not None
    assert changed.after.claims == changed.before.claims + 1


@pytest.mark.parametrize(
    ("path", "before", "after", "concern"),
    [
        ("data/agreements/x.yaml", 0, 0o100644, None),
        ("data/agreements/x.yml", 0o100644, 0, None),
        ("data/agreements/x.yaml", 0o100755, 0o100755, None),
        ("data/agreements/x.yaml", 0o100644, 0o100755, Concern.EXECUTABLE),
        ("data/agreements/x.yaml", 0, 0o100755, Concern.EXECUTABLE),
        ("data/agreements/x.yaml", 0, 0o120000, None),
        ("data/tombstones.yaml", 0, 0o100644, None),
        ("data/agreements/x.txt", 0, 0o100644, Concern.UNREAD),
        ("data/agreements/x.txt", 0o100644, 0, Concern.OTHER),
        ("data/agreements/a/x.yaml", 0, 0o100644, Concern.UNREAD),
        ("data/agreements", 0, 0o120000, Concern.UNREAD),
        ("data", 0, 0o160000, Concern.UNREAD),
        ("can-ind-2026-plan.yaml", 0, 0o100644, Concern.ELSEWHERE),
        ("data/Can-Ind-2026-Plan.YML", 0, 0o100644, Concern.ELSEWHERE),
        ("data/can-ind-2026-plan.yaml", 0o100644, 0o100644, Concern.OTHER),
        ("data/can-ind-2026-plan.txt", 0, 0o100644, Concern.OTHER),
        ("policytrack/x.py", 0o100644, 0, Concern.RULES),
        ("policytrack.py", 0o100644, 0, Concern.OTHER),
        (".github/CODEOWNERS", 0, 0o100644, Concern.RULES),
        ("docs/.gitattributes", 0, 0o100644, Concern.RULES),
        ("data/agreements/.gitattributes", 0, 0o100644, Concern.RULES),
        ("pyproject.toml", 0o100644, 0o100644, Concern.RULES),
        ("docs/pyproject.toml", 0o100644, 0o100644, Concern.OTHER),
    ],
)
def test_what_else_is_touched_is_told(path, before, after, concern):
    """By what it may do, not by what it says."""
    found = [*notices([Touched(path, before, after)], "data/agreements", "data/tombstones.yaml")]
    assert found == ([] if concern is None else [Notice(concern, path)])


def test_records_at_the_top_are_told_from_other_files():
    """There every file stands beside them, so none is told to be in the way."""
    touched = [Touched(name, 0, 0o100644) for name in ("x.yaml", "README.md", "a/x.yaml")]
    assert [*notices(touched, "", "")] == [Notice(Concern.OTHER, "README.md"), Notice(Concern.OTHER, "a/x.yaml")]
