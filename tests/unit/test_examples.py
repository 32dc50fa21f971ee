"""Worked examples of findings."""

from __future__ import annotations

from policytrack.examples import Example, Mending, Place, examples, known_examples, read_examples, write_examples
from policytrack.rules import CODES


def _write(folder, files):
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_examples_are_read_from_their_folders(tmp_path):
    """A folder's name begins with the code; folders without a report are no examples, odd bytes do not matter."""
    _write(
        tmp_path / "PT020-what",
        {
            "agreements/b.yaml": b"b: \xff",
            "agreements/a.yml": "a: 1".encode("utf-16"),
            "agreements/c.txt": b"",
            "tombstones.yaml": b"format: 1\r\n",
            "mended/b.yaml": b"b: 1\n",
            "expected.txt": b"said",
        },
    )
    _write(tmp_path / "PT021-unmended", {"agreements/a.yaml": b"", "expected.txt": b""})
    (tmp_path / "PT022-nothing").mkdir()
    assert examples(tmp_path) == (
        Example(
            "PT020",
            (("a.yml", "a: 1"), ("b.yaml", "b: \ufffd"), ("tombstones.yaml", "format: 1\n")),
            "said",
            (("b.yaml", "b: 1\n"),),
        ),
        Example("PT021", (("a.yaml", ""),), ""),
    )
    assert examples(tmp_path / "missing") == ()
    assert examples() == ()


def test_a_situation_is_an_example_with_commands(tmp_path):
    """One in each line; folders are taken together, in the order of their names."""
    _write(tmp_path / "files" / "PT021-x", {"expected.txt": b""})
    _write(tmp_path / "files" / "PT003-x", {"expected.txt": b""})
    _write(
        tmp_path / "situations" / "PT004-x",
        {"steps.sh": b"mkfifo x\nlook\n", "mending_steps.sh": b"rm x\n", "expected.txt": b"said\n"},
    )
    shown = examples(tmp_path / "situations", tmp_path / "files")
    assert [example.code for example in shown] == ["PT003", "PT004", "PT021"]
    assert shown[1] == Example("PT004", (), "said\n", (), ("mkfifo x", "look"), ("rm x",))
    assert (shown[1].transcript, shown[1].mending_transcript) == ("$ mkfifo x\n$ look\nsaid\n", "$ rm x\n")
    assert (shown[0].transcript, shown[0].mending_transcript) == ("", "")


def test_of_a_very_long_line_the_beginning_is_kept(tmp_path):
    """A record that is wrong by its size would fill a wheel."""
    _write(tmp_path / "PT041-much", {"agreements/a.yaml": b"a\n" + b"b" * 5000 + b"\nc\n", "expected.txt": b""})
    assert dict(examples(tmp_path)[0].records) == {"a.yaml": f"a\n{'b' * 2000}…\nc\n"}


def test_the_known_examples_are_those_of_the_tests():
    """In a checkout there are examples of every code, and of no other."""
    assert {example.code for example in known_examples()} == set(CODES)


def test_what_was_written_is_read_again(tmp_path):
    """Nothing gets lost on the way into a wheel."""
    write_examples(known_examples(), tmp_path / "examples.json")
    assert read_examples(tmp_path / "examples.json") == known_examples()


def test_a_mended_record_takes_the_place_of_the_wrong_one():
    """That of its name; under a new name, that of the record which the report names first."""
    records = (("a.yaml", "A"), ("b.yaml", "B"))
    mended = (("a.yaml", "1"), ("c.yaml", "2"))
    example = Example("PT204", records, "error\n --> agreements/b.yaml:3:5\n", mended)
    assert [*example.mendings()] == [Mending("a.yaml", "1", "a.yaml", "A"), Mending("c.yaml", "2", "b.yaml", "B")]
    assert [*Example("PT204", records, "said", mended).mendings()][1] == Mending("c.yaml", "2", "c.yaml", "")
    assert [*Example("PT204", records, "said").mendings()] == []


def test_the_place_is_the_one_that_the_report_names_first():
    """A report without a place has none."""
    report = "error[PT301]: x\n  --> agreements/b.yaml:12:3\n\nerror[PT301]: y\n --> agreements/a.yaml:1:1\n"
    assert Example("PT301", (), report).place == Place("b.yaml", 12)
    assert Example("PT307", (), "error\n --> tombstones.yaml:6:18\n").place == Place("tombstones.yaml", 6)
    assert Example("PT301", (), "error[PT301]: x\n").place is None
