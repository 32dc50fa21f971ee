"""Records in a revision of a git repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.change import Place, Revision, Touched, changes, common_ancestor, named, usual_folder
from policytrack.change.revisions import Tree
from policytrack.errors import UnreadableRevisionError

NAME = "can-ind-2026-workplan"
FILE = f"data/agreements/{NAME}.yaml"
HOSTILE = ["--output=x.yaml", "a\nb.yaml", "*.yaml", ":(top)x.yaml", "$(touch x).yaml", "“é”.yaml"]


def _told(old, new):
    return [(str(change.kind), change.agreement.id, change.path) for change in changes(old, new)]


def test_revisions_are_compared_by_any_name(repository, record):
    """A commit, a branch, a tag with a note or without: whatever git reads as a commit."""
    first = repository.commit({FILE: record()})
    repository.git("tag", "plain")
    repository.git("tag", "--annotate", "noted", "--message", "A note")
    repository.commit({FILE: record(summary="Another plan.")})
    for name in (first, first[:12], "plain", "noted", "HEAD~1", "main^"):
        assert _told(Revision(name), Revision("main")) == [("correction", NAME, "summary")]
    assert changes(Revision("noted"), Revision(first[:12])).old == f"noted ({first[:10]})"
    assert changes(Revision("noted"), Revision(first[:12])).new == first[:10]


def test_a_revision_is_held_against_the_files(repository, record):
    """A file that was moved, one that was deleted, and one that is not committed yet."""
    moved, deleted, new = (f"can-ind-{year}-workplan" for year in (2023, 2024, 2025))
    repository.commit({f"data/agreements/{name}.yaml": record(name) for name in (moved, deleted)})
    folder = repository.top / "data/agreements"
    (folder / f"{moved}.yaml").rename(folder / "elsewhere.yaml")
    (folder / f"{deleted}.yaml").unlink()
    repository.write(f"data/agreements/{new}.yaml", record(new))
    assert _told(Revision("HEAD"), folder) == [
        ("format_only", moved, ""),
        ("correction", deleted, ""),
        ("new_fact", new, ""),
    ]


def test_one_file_is_found_in_a_revision(repository, record):
    """Also from a folder below, and when it is not there any more."""
    repository.commit({FILE: record()})
    changed = repository.top / "changed.yaml"
    changed.write_bytes(record(summary="Another plan."))
    assert _told(Revision("HEAD", FILE), changed) == [("correction", NAME, "summary")]
    (repository.top / FILE).unlink()
    (repository.top / FILE).parent.rmdir()
    assert _told(Revision("HEAD", FILE), changed) == [("correction", NAME, "summary")]


def test_records_at_the_top_of_a_repository_are_found(repository, record):
    """A collection may be all there is; nothing beside it can list what went."""
    repository.commit({f"{NAME}.yaml": record(), "notes.txt": b"x", "more/x.yaml": b"x"})
    repository.commit({f"{NAME}.yaml": record(summary="Another plan.")})
    assert _told(Revision("HEAD~1", "."), Revision("HEAD", ".")) == [("correction", NAME, "summary")]
    assert Tree(Revision("HEAD", ".")).tombstones() is None


def test_a_record_that_cannot_be_read_in_an_old_revision_is_listed(repository, record):
    """Its path is shown as git writes it."""
    repository.commit({FILE: b"a: ["})
    repository.commit({FILE: record()})
    found = changes(Revision("HEAD~1"), Revision("HEAD"))
    assert found.changes == ()
    assert [(file.side, file.path) for file in found.unreadable] == [("old", f"HEAD~1:{FILE}")]


def test_a_folder_that_was_not_there_yet_holds_nothing(repository, record):
    """All records are new since then."""
    repository.commit({"README.md": b"x"})
    repository.commit({FILE: record()})
    assert _told(Revision("HEAD~1"), Revision("HEAD")) == [("new_fact", NAME, "")]


def test_tombstones_are_read_from_the_revision(repository, record):
    """They stand beside the folder, there as here."""
    repository.commit({FILE: record(), "data/agreements/x.yaml": record("can-ind-2025-workplan")})
    (repository.top / FILE).unlink()
    repository.write("data/tombstones.yaml", b"{format: 1, tombstones: []}")
    repository.commit()
    (change,) = changes(Revision("HEAD~1"), Revision("HEAD"))
    assert change.sentence.endswith("; no tombstone says why.")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_of_a_file_is_taken_for_anything_else(repository, record, name):
    """Neither for an option nor for a pattern, a command or two files."""
    repository.commit({f"data/agreements/{name}": record()})
    repository.commit({f"data/agreements/{name}": record(summary="Another plan."), "data/agreements/z.yaml": b"a: ["})
    assert _told(Revision("HEAD~1"), Revision("HEAD")) == [("correction", NAME, "summary")]
    path = f"data/agreements/{name}"
    assert _told(Revision("HEAD~1", path), Revision("HEAD", path)) == [("correction", NAME, "summary")]
    assert sorted(entry.name for entry in repository.top.iterdir()) == [".git", "data"]


@pytest.mark.parametrize(
    "name", ["--output=x", "-h", "", "HEAD; touch x", "HEAD:data", "main..main", "^HEAD", "v9", "a\0b", "@{-1}"]
)
def test_what_is_no_revision_is_an_error(repository, record, name):
    """Nothing is run or written on its account."""
    repository.commit({FILE: record()})
    with pytest.raises(UnreadableRevisionError):
        changes(Revision(name), Revision("HEAD"))
    assert sorted(entry.name for entry in repository.top.iterdir()) == [".git", "data"]


def test_links_and_large_files_are_not_read(repository, record):
    """A link in a revision leads nowhere; a record has at most 1 MiB."""
    repository.commit({FILE: record(), "data/agreements/large.yaml": b"#" * (1024 * 1024 + 1)})
    (repository.top / "data/agreements/link.yaml").symlink_to(f"{NAME}.yaml")
    (repository.top / "data/tombstones.yaml").symlink_to("nowhere")
    repository.commit()
    repository.git("rm", "--quiet", FILE)
    repository.commit(
        {"data/agreements/large.yaml": b"", "data/agreements/other.yaml": record("can-ind-2025-workplan")}
    )
    found = changes(Revision("HEAD"), Revision("HEAD~1"))
    assert [(file.side, file.problems[0].code) for file in found.unreadable] == [("old", "PT012"), ("new", "PT006")]
    (repository.top / "data/agreements/link.yaml").unlink()
    repository.commit()
    found = changes(Revision("HEAD"), Revision("HEAD~1"))
    assert [(file.path, file.problems[0].code) for file in found.unreadable] == [
        ("HEAD~1:data/agreements/link.yaml", "PT004")
    ]


def test_two_revisions_have_a_common_ancestor(repository, record):
    """What was changed on the other branch meanwhile is left out."""
    start = repository.commit({FILE: record()})
    repository.git("checkout", "--quiet", "-b", "branch")
    repository.commit({FILE: record(summary="Another plan.")})
    repository.git("checkout", "--quiet", "main")
    repository.commit({"data/agreements/x.yaml": record("can-ind-2025-workplan")})
    assert common_ancestor("main", "branch") == start
    assert _told(Revision(common_ancestor("main", "branch")), Revision("branch")) == [("correction", NAME, "summary")]


def test_branches_that_never_met_have_no_common_ancestor(repository, record):
    """There is nothing to compare from."""
    repository.commit({FILE: record()})
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit({FILE: record(summary="Another plan.")})
    with pytest.raises(UnreadableRevisionError, match=r"main\.\.\.other: the two have no commit in common"):
        common_ancestor("main", "other")


def test_the_usual_folder_is_seen_from_anywhere_in_the_repository(repository, monkeypatch):
    """As a path that leads there from the working folder."""
    assert usual_folder() == Path("data/agreements")
    (repository.top / "docs").mkdir()
    monkeypatch.chdir("docs")
    assert usual_folder() == Path("../data/agreements")


def test_a_path_outside_a_repository_is_an_error(tmp_path):
    """Git says so, and so do we."""
    with pytest.raises(UnreadableRevisionError, match=r"HEAD: git finds no repository that .* belongs to"):
        changes(Revision("HEAD", tmp_path), Revision("HEAD", tmp_path))


def test_a_machine_without_git_is_told(repository, record, monkeypatch):
    """Folders and files can still be compared."""
    repository.commit({FILE: record()})
    monkeypatch.setenv("PATH", str(repository.top))
    with pytest.raises(UnreadableRevisionError, match="git: is not installed, or not on the PATH"):
        changes(Revision("HEAD"), Revision("HEAD"))


def test_contents_that_went_missing_are_an_error(repository, record):
    """A repository can be damaged, or hold only a part of its history; nothing is fetched for it."""
    repository.commit({FILE: record()})
    repository.commit({FILE: record(summary="Another plan.")})
    identifier = repository.git("rev-parse", f"HEAD~1:{FILE}")
    (repository.top / ".git/objects" / identifier[:2] / identifier[2:]).unlink()
    with pytest.raises(UnreadableRevisionError):
        changes(Revision("HEAD~1"), Revision("HEAD"))


@pytest.mark.parametrize("allowed", [{}, {"GIT_ALLOW_PROTOCOL": "file"}, {"GIT_TRACE": "1"}])
def test_contents_that_were_left_out_are_not_fetched(repository, record, tmp_path, monkeypatch, allowed):
    """Not even where the user allows to fetch; what git says besides the cause is not told."""
    repository.commit({FILE: record()})
    repository.commit({FILE: record(summary="Another plan.")})
    repository.git("config", "uploadpack.allowFilter", "true")
    address = f"file://{repository.top}"
    repository.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", address, str(tmp_path / "part"))
    monkeypatch.chdir(tmp_path / "part")
    repository.git("-C", str(tmp_path / "part"), "config", "protocol.file.allow", "always")
    for name, value in allowed.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UnreadableRevisionError, match=r"^git: (could not fetch|transport 'file' not allowed)"):
        changes(Revision("HEAD~1"), Revision("HEAD"))


def test_what_is_no_regular_file_is_not_looked_into(repository, record):
    """A folder called like a record, and another repository where a record or the folder should be."""
    start = repository.commit({FILE: record(), "data/agreements/folder.yaml/x.yaml": b"x"})
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{start},data/agreements/other.yaml")
    repository.git("commit", "--quiet", "--message", "A submodule")
    tree = Tree(Revision("HEAD"))
    found = dict(tree.contents(tree.stamps()))
    assert {name: one if isinstance(one, bytes) else one[0].code for name, one in found.items()} == {
        f"{NAME}.yaml": record(),
        "folder.yaml": "PT003",
        "other.yaml": "PT004",
    }
    repository.git("rm", "--quiet", "-r", "--cached", "data")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{start},data/agreements")
    repository.git("commit", "--quiet", "--message", "A submodule for the folder")
    tree = Tree(Revision("HEAD"))
    assert not tree.is_folder
    assert tree.tombstones() is None
    assert [file.path for file in changes(Revision("HEAD~1"), tree).unreadable if file.side == "new"] == [
        "HEAD:data/agreements"
    ]


def test_many_contents_are_read_in_turns(repository):
    """Each comes with its own name, however many there are; no more than a part is held at a time."""
    large = {f"data/agreements/{number:02}.yaml": b"%02d" % number * 512 * 1024 for number in range(20)}
    repository.commit(large)
    tree = Tree(Revision("HEAD"))
    found = [(name, content[:2].decode(), len(content)) for name, content in tree.contents(tree.stamps())]
    assert found == [(f"{number:02}.yaml", f"{number:02}", 1024 * 1024) for number in range(20)]


def test_all_files_that_differ_are_told(repository, record):
    """Records or not, with their modes before and after, whatever they are called."""
    old = repository.commit({FILE: record(), "a\nb": b"x", "gone": b"x", "same": b"x"})
    (repository.top / "gone").unlink()
    (repository.top / FILE).chmod(0o755)
    repository.commit({"a\nb": b"y", "docs/“é”": b"y"})
    assert Tree(Revision("HEAD")).touched_since(Tree(Revision(old))) == (
        Touched("a\nb", 0o100644, 0o100644),
        Touched(FILE, 0o100644, 0o100755),
        Touched("docs/“é”", 0, 0o100644),
        Touched("gone", 0o100644, 0),
    )
    assert Tree(Revision("HEAD")).touched_since(Tree(Revision("HEAD"))) == ()


def test_a_submodule_is_told_whatever_the_files_say_of_it(repository, record):
    """A file of the change asks git to pass it over."""
    old = repository.commit({FILE: record()})
    repository.commit({".gitmodules": b'[submodule "x"]\n  path = x\n  url = ./x\n  ignore = all\n'})
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{old},x")
    repository.git("commit", "--quiet", "--message", "A submodule")
    assert Tree(Revision("HEAD")).touched_since(Tree(Revision(old))) == (
        Touched(".gitmodules", 0, 0o100644),
        Touched("x", 0, 0o160000),
    )


def test_a_place_is_named_without_a_look_at_the_files(repository, record, monkeypatch):
    """A link that is checked out leads nowhere; a path leads out of the repository, or it does not."""
    repository.commit({FILE: record()})
    (repository.top / "data/agreements" / f"{NAME}.yaml").unlink()
    (repository.top / "data/agreements").rmdir()
    (repository.top / "data/agreements").symlink_to("/etc")
    (repository.top / "docs").mkdir()
    top = Path(repository.git("rev-parse", "--show-toplevel"))
    usual = Place(top, "data/agreements")
    assert (
        named(None)
        == named("data/agreements")
        == named(top / "data/agreements")
        == named("docs/../data//x/..//agreements")
        == usual
    )
    assert named(".") == named("") == Place(top, "")
    monkeypatch.chdir("docs")
    assert named(None) == named("../data/agreements/") == usual
    assert named("..") == Place(top, "")
    for outside in ("../..", "../../x", "/etc"):
        with pytest.raises(UnreadableRevisionError, match="lies outside the repository"):
            named(outside)
