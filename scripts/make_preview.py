"""Make the picture that links to the site are shown with, `policytrack/site/assets/preview.png`, from `preview.svg`.

    python scripts/make_preview.py

Needs Chromium. The picture holds the digest of what it was made from, by which a test tells whether it is up to date.
"""

from __future__ import annotations

import shutil
import struct
import sys
import zlib
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import sync_playwright

SOURCE = Path(__file__).parent / "preview.svg"
TARGET = Path(__file__).parents[1] / "policytrack" / "site" / "assets" / "preview.png"
SIZE = (1200, 630)
"""Width and height in pixels, as networks show it."""

_HEAD = 33  # bytes of a PNG up to the end of its first chunk


def main() -> int:
    """Draw the picture; 2 when there is no Chromium."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no Chromium found", file=sys.stderr)
        return 2
    TARGET.write_bytes(with_digest(drawn(browser), SOURCE.read_bytes()))
    print(TARGET)
    return 0


def drawn(browser: str) -> bytes:
    """Return the picture as Chromium draws it."""
    width, height = SIZE
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": width, "height": height})
        page.goto(SOURCE.as_uri())
        picture = page.screenshot()
        chromium.close()
    return picture


def with_digest(picture: bytes, source: bytes) -> bytes:
    """Return a PNG that says of itself what it was made from."""
    content = b"tEXt" + b"Source\0" + sha256(source).hexdigest().encode()
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    return picture[:_HEAD] + chunk + picture[_HEAD:]


if __name__ == "__main__":
    sys.exit(main())
