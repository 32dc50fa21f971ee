"""A page for a browser that stands alone: no scripts, no fonts and no pictures from elsewhere, for screen and print."""

from __future__ import annotations

from html import escape

from policytrack.rendering.terminal import harmless

_STYLE_SHEET = """
:root { color-scheme: light dark; --ink: #14213a; --paper: #ffffff; --quiet: #4f5968; --line: #c3cad5;
  --tint: #f1f4f8; --link: #0f4f9e; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6ebf2; --paper: #12161e; --quiet: #aeb7c4;
  --line: #4b5667; --tint: #1b212c; --link: #93bdf5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1.05rem; margin-bottom: 0.3rem; }
a { color: var(--link); }
figure, .wide { margin: 1rem 0; overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: left; padding-bottom: 0.4rem; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
thead th, tbody th { background: var(--tint); }
.quiet { color: var(--quiet); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0.8rem; }
.sides > div { border: 1px solid var(--line); border-radius: 4px; padding: 0.5rem 0.8rem; }
article { margin-bottom: 1.6rem; }
article p, .sides p { margin: 0.3rem 0; }
blockquote { margin: 0.3rem 0; padding-left: 0.7rem; border-left: 3px solid var(--line); }
@media print { main { max-width: none; padding: 0; } article, figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; } figure, .wide { overflow: visible; } figure svg { max-width: 100%; height: auto; } }
""".strip()


def web_page(title: str, body: str) -> str:
    """Return a whole page; `body` is HTML already."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{shown(title)}</title>\n<style>\n{_STYLE_SHEET}\n</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{shown(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def shown(text: str) -> str:
    """Return text that shows as it stands, in an element or in a quoted attribute."""
    return escape(harmless(text))


def scrolled(content: str, label: str, element: str = "div") -> str:
    """Return content that may be wider than the screen, in a region of its own that the keyboard can scroll."""
    style = ' class="wide"' if element == "div" else ""
    return f'<{element}{style} role="region" tabindex="0" aria-label="{shown(label)}">\n{content}</{element}>'
