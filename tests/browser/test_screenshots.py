"""The command that takes pictures of the site, to be looked at by people."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from struct import unpack

import pytest
from lxml import html

ROOT = Path(__file__).parents[2]
HIGHEST = 6000

pytestmark = pytest.mark.slow


def pictures(*words):
    command = [sys.executable, str(ROOT / "scripts" / "screenshots.py"), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_each_page_is_taken_four_times_and_shown_together(browser, built, tmp_path):  # noqa: ARG001 - Chromium is needed
    """In light and dark, for a phone and a desk: whole pages, but none beyond all measure."""
    done = pictures(tmp_path, built, "agreement", "error page")
    assert done.returncode == 0, done.stderr
    shown = html.parse(str(tmp_path / "index.html")).xpath("//img/@src")
    assert len(shown) == 8
    assert {path.name for path in tmp_path.glob("*.png")} == set(shown)
    assert len({(tmp_path / name).read_bytes() for name in shown}) == len(shown)
    sizes = {name: unpack(">II", (tmp_path / name).read_bytes()[16:24]) for name in shown}
    assert {width for width, _ in sizes.values()} == {390, 1280}
    assert sizes["agreement-phone-dark.png"] == (390, HIGHEST)
    assert all(700 < height < HIGHEST for name, (_, height) in sizes.items() if name.startswith("error"))


def test_an_unknown_kind_is_refused(browser, built, tmp_path):  # noqa: ARG001 - Chromium is needed
    """With the kinds that there are."""
    done = pictures(tmp_path, built, "no such")
    assert done.returncode == 2
    assert "no such kind of page: no such; there are home, explorer" in done.stderr
