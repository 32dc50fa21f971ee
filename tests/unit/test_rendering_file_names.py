"""Names of files for other programs."""

from __future__ import annotations

import pytest

from policytrack.rendering.file_names import uri, within


@pytest.mark.parametrize(
    ("path", "seen", "address"),
    [
        ("data/x.yaml", "data/x.yaml", "data/x.yaml"),
        ("./data//../x.yaml", "x.yaml", "x.yaml"),
        ("/work place/data/x.yaml", "data/x.yaml", "data/x.yaml"),
        ("-x: y,%0A#?.yaml", "-x: y,%0A#?.yaml", "-x%3A%20y%2C%250A%23%3F.yaml"),
        ("é\n\udcff.yaml", "é\n\udcff.yaml", "%C3%A9%0A%FF.yaml"),
        ("..x.yaml", "..x.yaml", "..x.yaml"),
        ("../x.yaml", None, "file:///x.yaml"),
        ("/elsewhere/a b.yaml", None, "file:///elsewhere/a%20b.yaml"),
        ("<stdin>", None, "%3Cstdin%3E"),
    ],
)
def test_a_name_within_the_folder_is_relative(path, seen, address):
    """What lies elsewhere has a whole address; standard input has only its name."""
    assert within(path, "/work place") == seen
    assert uri(path, "/work place") == address
