"""The picture that links to the site are shown with."""

from __future__ import annotations

import struct
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURE = (ROOT / "policytrack/site/assets/preview.png").read_bytes()


def test_the_picture_was_made_from_its_source_as_it_is():
    """If this fails, run `python scripts/make_preview.py`."""
    digest = sha256((ROOT / "scripts/preview.svg").read_bytes()).hexdigest()
    assert b"tEXtSource\0" + digest.encode() in PICTURE


def test_the_picture_has_the_size_that_pages_say_it_has():
    """A network that is told another one crops it."""
    shell = (ROOT / "policytrack/site/shell.py").read_text(encoding="utf-8")
    width, height = struct.unpack(">II", PICTURE[16:24])
    assert (width, height) == (1200, 630)
    assert f'"og:image:width": "{width}"' in shell
    assert f'"og:image:height": "{height}"' in shell


def test_the_picture_is_small_enough_for_networks():
    """Some take none above 300 kB."""
    assert len(PICTURE) < 300_000
