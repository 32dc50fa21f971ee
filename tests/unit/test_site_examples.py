"""Worked examples of findings."""

from policytrack.site.examples import Example, examples


def test_examples_are_read_from_their_folders(tmp_path):
    """A folder's name begins with the code; folders without a report are no examples, odd bytes do not matter."""
    folder = tmp_path / "PT020-what"
    (folder / "agreements").mkdir(parents=True)
    (folder / "agreements" / "b.yaml").write_bytes(b"b: \xff")
    (folder / "agreements" / "a.yml").write_text("a: 1", "utf-8")
    (folder / "expected.txt").write_text("said", "utf-8")
    (tmp_path / "PT021-nothing").mkdir()
    assert examples(tmp_path) == (Example("PT020", (("a.yml", "a: 1"), ("b.yaml", "b: \ufffd")), "said"),)
    assert examples(tmp_path / "missing") == ()
