"""Take a picture of each kind of page of a site, in light and dark, for a phone and a desk, into a folder.

    python scripts/screenshots.py FOLDER [SITE [KIND …]]

SITE is the folder of a built site; `site`, where `make docs` writes it, if left out. KIND is a kind of page, as in
`agreement`; every kind if left out. The folder then holds `index.html`, on which the four pictures of each kind stand
beside each other. Needs Chromium.
"""

from __future__ import annotations

import runpy
import shutil
import sys
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
WIDTHS = {"phone": 390, "desk": 1280}
HIGHEST = 6000
"""Pixels; of a longer page the rest is left out."""
STYLE = """
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem; background: #888; color: #000; }
h1, h2, figcaption { background: #fff; padding: 0.3rem 0.6rem; margin: 0; }
section { display: grid; grid-template-columns: 390fr 390fr 1280fr 1280fr; gap: 0.5rem; margin: 0.5rem 0 2rem; }
figure { margin: 0; }
img { width: 100%; display: block; }
"""


def main(folder: str, site: str = "site", *wanted: str) -> int:
    """Take the pictures; 2 when there is no Chromium, or no such kind of page."""
    executable = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if executable is None:
        print("no Chromium found", file=sys.stderr)
        return 2
    kinds: Mapping[str, str] = runpy.run_path(str(ROOT / "tests" / "browser" / "conftest.py"))["WHOLE"]
    if unknown := set(wanted) - set(kinds):
        print(f"no such kind of page: {', '.join(sorted(unknown))}; there are {', '.join(kinds)}", file=sys.stderr)
        return 2
    kinds = {name: path for name, path in kinds.items() if not wanted or name in wanted}
    into = Path(folder)
    into.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            for device, width in WIDTHS.items():
                _take(chromium, kinds, Path(site).absolute(), into, (scheme, device, width))
        chromium.close()
    (into / "index.html").write_text(_sheet(kinds), encoding="utf-8")
    print(f"{into / 'index.html'}: {4 * len(kinds)} pictures")
    return 0


def _take(chromium: Browser, kinds: Mapping[str, str], site: Path, into: Path, way: tuple[str, str, int]) -> None:
    scheme, device, width = way
    page = chromium.new_page(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 1000},
        reduced_motion="reduce",
    )
    for name, path in kinds.items():
        page.goto((site / path).as_uri())
        page.wait_for_load_state("networkidle")
        height = min(HIGHEST, int(page.evaluate("document.documentElement.scrollHeight")))
        page.screenshot(
            path=into / _file(name, scheme, device),
            full_page=True,
            clip={"x": 0, "y": 0, "width": width, "height": height},
        )
    page.close()


def _file(name: str, scheme: str, device: str) -> str:
    return f"{name.replace(' ', '-')}-{device}-{scheme}.png"


def _sheet(kinds: Iterable[str]) -> str:
    """Return the page on which all pictures stand, by kinds."""
    parts = ["<!doctype html>", '<html lang="en">', "<title>Pictures of the site</title>", f"<style>{STYLE}</style>"]
    parts += ["<h1>Pictures of the site</h1>"]
    for name in kinds:
        parts += [f"<h2>{escape(name)}</h2>", "<section>"]
        for device in WIDTHS:
            for scheme in ("light", "dark"):
                file, told = escape(_file(name, scheme, device)), f"{escape(name)}, {device}, {scheme}"
                picture = f'<a href="{file}"><img src="{file}" alt="{told}" loading="lazy"></a>'
                parts.append(f"<figure><figcaption>{device}, {scheme}</figcaption>{picture}</figure>")
        parts.append("</section>")
    return "\n".join([*parts, ""])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
