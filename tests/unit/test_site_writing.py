"""Writing a site to a folder."""

import pytest

from policytrack.errors import OccupiedFolderError
from policytrack.site.page import File
from policytrack.site.writing import MARK, fill, write

PAGES = [File("index.html", b"one"), File("agreements/a.html", b"two")]


def written(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_written_with_its_folders_and_known_by_its_mark(tmp_path):
    """Every file stands at its path; the mark says that the folder may be replaced; nothing is left beside it."""
    assert write(PAGES, tmp_path / "deep" / "site") == 2
    found = written(tmp_path / "deep" / "site")
    assert found.pop(MARK).startswith(b"A site made by `policytrack site build`")
    assert found == dict(PAGES)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["site"]


def test_a_site_replaces_the_one_before_whole(tmp_path):
    """Pages that are no longer made are gone."""
    write(PAGES, tmp_path / "site")
    write([File("index.html", b"new")], tmp_path / "site")
    assert written(tmp_path / "site").keys() == {MARK, "index.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_used(tmp_path):
    """Somebody may have made it for the site."""
    (tmp_path / "site").mkdir()
    write(PAGES, tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("papers", "holds something else than a site made by this command"),
        ("paper", "is not a folder"),
        (".", "is the working folder, or holds it, and cannot be replaced"),
        ("..", "is the working folder, or holds it, and cannot be replaced"),
    ],
)
def test_what_is_no_site_is_left_alone(tmp_path, monkeypatch, name, message):
    """Nothing of it changes, and nothing is left beside it."""
    here = tmp_path / "here"
    (here / "papers").mkdir(parents=True)
    (here / "papers" / "thesis.txt").write_text("years of work", "utf-8")
    (here / "paper").write_text("a page", "utf-8")
    monkeypatch.chdir(here)
    before = written(tmp_path)
    with pytest.raises(OccupiedFolderError) as caught:
        write(PAGES, here.joinpath(name) if name.startswith("p") else type(here)(name))
    assert caught.value.message == message
    assert written(tmp_path) == before


def test_a_site_that_fails_half_way_changes_nothing(tmp_path):
    """Whoever reads the folder still has the site that was there."""

    def broken():
        yield File("index.html", b"half")
        raise ValueError("no more")

    write(PAGES, tmp_path / "site")
    before = written(tmp_path)
    with pytest.raises(ValueError, match="no more"):
        write(broken(), tmp_path / "site")
    assert written(tmp_path) == before


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    """The folder that it leads to is the one that is replaced."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    write(PAGES, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").read_bytes() == b"one"


def test_two_files_of_one_path_are_a_mistake(tmp_path):
    """One of them would silently be lost."""
    with pytest.raises(FileExistsError):
        fill(tmp_path, [*PAGES, PAGES[0]])
