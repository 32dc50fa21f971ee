"""The site, built and served on this machine, the browser that reads it, and the programs that judge it."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
VALID = ROOT / "tests" / "records" / "valid"
HOSTILE = ROOT / "tests" / "records" / "hostile"
NODE = ROOT / ".node" / "browser" / "node_modules"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
UNDER = "some/place/"
"""Folder of the server in which the site stands, so that an address which only works at the top is found out."""

OF_RECORDS = {
    "home": "index.html",
    "explorer": "agreements/index.html",
    "agreement": "agreements/can-mex-2024-precursor-action-plan.html",
    "chooser": "compare/index.html",
    "comparison": "compare/can-mex-2024-precursor-action-plan..eu-ind-2025-passenger-data-agreement.html",
    "matrix": "matrix.html",
    "timeline": "timeline.html",
    "network": "network.html",
    "parties": "parties/index.html",
    "party": "parties/ind.html",
    "topics": "topics/index.html",
    "pillar": "topics/illicit-drugs.html",
    "topic": "topics/precursors.html",
    "people": "people.html",
    "sources": "sources/index.html",
    "source": "sources/canadian-readout.html",
    "unknowns": "unknowns.html",
    "downloads": "downloads.html",
    "feeds": "feeds/index.html",
    "not found": "404.html",
}
"""One page of each kind that is made of records, in the site of the valid records of the tests."""

OF_PROJECT = {
    "agreement": "agreements/can-ind-2026-security-workplan.html",
    "comparison": "compare/can-ind-2026-security-workplan..ind-usa-2025-cybercrime-mou.html",
    "pillar": "topics/cyber.html",
    "topic": "topics/fraud.html",
    "source": "sources/justice-laws-si-2015-72.html",
}
OF_MANUAL = {
    "front page of the manual": "docs.html",
    "tutorial": "tutorial.html",
    "table of the manual": "reference/format.html",
    "vocabularies": "reference/vocabularies.html",
    "error page": "errors/PT103.html",
    "page of the library": "api/time.html",
}
WHOLE = {name: path for name, path in {**OF_RECORDS, **OF_PROJECT, **OF_MANUAL}.items() if name != "not found"}
"""Each kind of page as it is published."""
LONG = ("agreement", "explorer", "comparison", "matrix", "timeline", "network", "sources", "source", "unknowns")
KINDS = {
    **{("small", name): path for name, path in OF_RECORDS.items()},
    **{("site", name): path for name, path in OF_MANUAL.items()},
    **{("site", f"published {name}"): WHOLE[name] for name in LONG},
}
"""What is looked at closely: records of all shapes, but few, because the checks take long on long pages; and those
published pages of which the size is a danger of its own.
"""


def pytest_generate_tests(metafunc):
    """Ask for each kind of page where a test takes one."""
    if "kind" in metafunc.fixturenames:
        of_each = [(of, path) for (of, _), path in KINDS.items()]
        metafunc.parametrize("kind", of_each, ids=[name for _, name in KINDS])
    if "path_of_kind" in metafunc.fixturenames:
        metafunc.parametrize("path_of_kind", WHOLE.values(), ids=WHOLE.keys())


def missing(reason):
    """Skip, or fail where everything must be there."""
    if os.environ.get("POLICYTRACK_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and POLICYTRACK_REQUIRE_BROWSER=1 asks for it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the whole site with the manual, once, and return its folder.

    POLICYTRACK_SITE names one that is built already.
    """
    if ready := os.environ.get("POLICYTRACK_SITE"):
        return Path(ready).resolve()
    folder = tmp_path_factory.mktemp("built") / "site"
    build_manual(ROOT, folder, "--strict")
    return folder


@pytest.fixture(scope="session")
def site(built):
    """Serve the site, below the top of the server, and return its address."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def small_built(tmp_path_factory):
    """Build the site of the valid records, and return its folder."""
    folder = tmp_path_factory.mktemp("small") / "site"
    words = ["--records", str(VALID), "--to", str(folder), "--made", "2026-11-22", "--name", "policytrack"]
    words += ["--address", f"https://example.org/{UNDER}"]
    subprocess.run([sys.executable, "-m", "policytrack", "site", "build", *words], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def small(small_built):
    """Serve the site of the valid records, and return its address."""
    with served(small_built) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_built(tmp_path_factory):
    """Build the site of records whose every text is an attack, and return its folder.

    Its own name is an attack, too, and a word of 10,000 characters, which no text of a record may be.
    """
    folder = tmp_path_factory.mktemp("hostile") / "site"
    words = ["--records", str(HOSTILE / "agreements"), "--to", str(folder), "--made", "2026-11-22"]
    words += ["--address", "https://example.org/some/place/"]
    words += ["--name", f"</title><script>hacked()</script> {'N' * 10_000}"]
    subprocess.run([sys.executable, "-m", "policytrack", "site", "build", *words], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def hostile_manual(tmp_path_factory):
    """Build the whole site from a checkout whose records are the hostile ones, and return its folder.

    Without the plugins, which fill the pages of the library and see no record.
    """
    checkout, folder = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("manual") / "site"
    for name in ("docs", "policytrack", "schemas", "tests", "CHANGELOG.md"):
        (checkout / name).symlink_to(ROOT / name)
    (checkout / "data").symlink_to(HOSTILE)
    (checkout / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\nplugins: []\n", encoding="utf-8")
    build_manual(checkout, folder)
    return folder


def build_manual(checkout, folder, *options):
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(checkout)}
    words = [sys.executable, "-m", "mkdocs", "build", *options, "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(words, cwd=checkout, env=environment, capture_output=True, text=True, check=False)
    if "No module named mkdocs" in done.stderr:
        missing("mkdocs is not installed")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def hostile(hostile_built):
    """Serve the site of the hostile records, and return its address."""
    with served(hostile_built) as address:
        yield address


@contextmanager
def served(folder):
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{UNDER}"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files below a folder of the server, and says nothing."""

    def translate_path(self, path):
        """Leave out the folder in which the site stands; nothing is anywhere else."""
        inside = urlsplit(path).path.removeprefix(f"/{UNDER}")
        return super().translate_path(inside if inside != path else "/nowhere/at/all")

    def log_message(self, *_):
        """Leave the output to the tests."""


@pytest.fixture(scope="session")
def browser():
    """Start the Chromium of this machine."""
    if CHROMIUM is None:
        missing("there is no Chromium on this machine")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the module is imported without it, too
    except ModuleNotFoundError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def opener(browser):
    """Return a function that opens a new window, as described by its arguments, and a list of what goes wrong in it.

    What goes wrong is a complaint of the browser, a script that fails, a file that is not there, a request that would
    leave the machine (it is not let through), a dialogue.
    """
    contexts = []

    def new(**options):
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        page, wrong = context.new_page(), []
        context.route(lambda address: not is_local(address), lambda route: route.abort())
        page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("response", lambda came: wrong.append(f"{came.status}: {came.url}") if came.status >= 400 else None)
        page.on("request", lambda made: None if is_local(made.url) else wrong.append(f"left the machine: {made.url}"))
        page.on("dialog", lambda dialog: (wrong.append(f"dialogue: {dialog.message}"), dialog.dismiss()))
        return page, wrong

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def visit(opener, site):
    """Return a function that opens a page of the site and gives it back with what goes wrong, then and later."""
    page, wrong = opener()

    def opened(path):
        assert page.goto(f"{site}{path}").ok
        return page, wrong

    return opened


def is_local(address):
    parts = urlsplit(address)
    return parts.scheme in {"data", "blob", "file"} or parts.hostname == "127.0.0.1"


@pytest.fixture(scope="session")
def axe():
    """Return the text of the script that checks a page against WCAG."""
    script = NODE / "axe-core" / "axe.min.js"
    if not script.is_file():
        missing("axe-core is not installed: make test installs it where npm is")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu():
    """Return the words of the command that checks HTML and CSS."""
    jar = NODE / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.is_file():
        missing("vnu is not installed: make test installs it where npm is")
    if shutil.which("java") is None:
        missing("there is no Java on this machine")
    return ["java", "-Xss2m", "-jar", str(jar)]


@pytest.fixture(scope="session")
def one_of_each(small_built, built):
    """Return the file of a page of each kind."""
    return [*(small_built / path for path in OF_RECORDS.values()), *(built / path for path in WHOLE.values())]
