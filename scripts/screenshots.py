"""Take a picture of each kind of page of a site, in light and dark, for a phone and a desk, into a folder.

    python scripts/screenshots.py FOLDER [SITE]

SITE is the folder of a built site; `site` if left out. Needs Chromium.
"""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
WIDTHS = {"phone": 390, "desk": 1280}


def main(folder: str, site: str = "site") -> int:
    """Take the pictures; 2 when there is no Chromium."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no Chromium found", file=sys.stderr)
        return 2
    into = Path(folder)
    into.mkdir(parents=True, exist_ok=True)
    kinds = runpy.run_path(str(ROOT / "tests" / "browser" / "conftest.py"))["WHOLE"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            for device, width in WIDTHS.items():
                page = chromium.new_page(
                    color_scheme="dark" if scheme == "dark" else "light",
                    viewport={"width": width, "height": 1000},
                    reduced_motion="reduce",
                )
                for name, path in kinds.items():
                    page.goto((Path(site).absolute() / path).as_uri())
                    page.screenshot(path=into / f"{name.replace(' ', '-')}-{scheme}-{device}.png")
                page.close()
        chromium.close()
    print(f"{into}: {4 * len(kinds)} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]) if len(sys.argv) > 1 else __doc__)
