"""Bytes of one file: what is read and what is refused."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path

import pytest

from policytrack.errors import UnreadableDocumentError
from policytrack.reading import LARGEST_FILE, read_file


def problem_of(path, **more):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_file(path, **more)
    (problem,) = caught.value.problems
    assert problem.span is None
    return problem


def test_a_regular_file_is_read_whole(tmp_path):
    """The bytes come as they are, also at the largest size."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * LARGEST_FILE)
    assert read_file(path) == b"x" * LARGEST_FILE
    assert read_file(str(path), root=str(tmp_path)) == b"x" * LARGEST_FILE


def test_one_byte_more_than_1_mib_is_refused(tmp_path):
    """The limit is exact."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * (LARGEST_FILE + 1))
    assert problem_of(path).code == "PT006"


@pytest.mark.parametrize("name", ["missing.yaml", "a.yaml/b.yaml", "nul\0.yaml"])
def test_a_missing_file_is_said_to_be_missing(tmp_path, name):
    """A path through a file and a name no file can have lead to no file either."""
    (tmp_path / "a.yaml").write_bytes(b"")
    problem = problem_of(tmp_path / name)
    assert (problem.code, "no such file" in problem.message) == ("PT001", True)


def test_a_folder_is_refused(tmp_path):
    """A record is a file."""
    assert problem_of(tmp_path).code == "PT003"


def test_a_named_pipe_does_not_block(tmp_path):
    """Nobody writes to the pipe, and yet the answer comes at once."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert problem_of(path).message == "this is a named pipe, not a regular file"


def test_a_device_is_refused():
    """The null device can be opened but is no file."""
    assert problem_of(Path(os.devnull)).message == "this is a device, not a regular file"


def test_a_socket_is_refused(tmp_path):
    """A socket cannot even be opened."""
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        assert problem_of(path).code == "PT004"


def test_a_circle_of_links_is_refused(tmp_path):
    """The message names the circle."""
    path = tmp_path / "a"
    path.symlink_to(path)
    problem = problem_of(path)
    assert (problem.code, "circle" in problem.message) == ("PT007", True)


def test_a_name_too_long_is_reported_in_the_words_of_the_system(tmp_path):
    """Causes without words of their own keep those of the system."""
    problem = problem_of(tmp_path / ("x" * 5000))
    assert (problem.code, problem.message) == ("PT007", "the file cannot be read: File name too long")


@pytest.mark.usefixtures("ordinary_user")
def test_a_forbidden_file_is_said_to_be_forbidden():
    """The message names the permission, and the file is not taken for missing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.yaml")
        path.touch(mode=0)
        assert problem_of(path).code == "PT002"


def test_a_link_within_the_root_is_followed(tmp_path):
    """Links are not refused as such."""
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert read_file(tmp_path / "b.yaml", root=tmp_path) == b"a: 1"


def test_a_link_out_of_the_root_is_refused(tmp_path):
    """A record cannot show what lies elsewhere on the machine; without a root there is no elsewhere."""
    (tmp_path / "secret").write_bytes(b"s")
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.yaml").symlink_to("../secret")
    problem = problem_of(root / "a.yaml", root=root)
    assert (problem.code, str(tmp_path / "secret") in problem.message) == ("PT005", True)
    assert read_file(root / "a.yaml") == b"s"
