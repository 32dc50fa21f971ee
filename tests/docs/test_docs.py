"""The documentation: its code runs, both engines build it without a warning, and nothing public is left out."""

import doctest
import importlib.util
import inspect
import os
import re
import shlex
import subprocess
import sys
from contextlib import chdir
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import click
import pytest

import policytrack
from policytrack import testing, vocabulary
from policytrack.cli.program import program
from policytrack.manual.inventory import PUBLIC
from policytrack.resources import help_address
from policytrack.rules import CODES
from policytrack.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
GUIDES = sorted((ROOT / "docs").glob("*.md"))
FENCE = re.compile(r'^```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
CHANGING = [
    (re.compile(r"\([0-9.]+ s\)"), "(0.1 s)"),  # how long it took
    (re.compile(r"\b[0-9]{2,} agreements"), "36 agreements"),  # the collection grows
]
ENVIRONMENT = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
ENGINES = ["mkdocs", "properdocs"]


class Ids(HTMLParser):
    """Collects the anchors of a page."""

    def __init__(self, text):
        super().__init__()
        self.found = set()
        self.feed(text)

    def handle_starttag(self, _tag, attrs):
        """Keep the anchor of an element."""
        self.found.update(value for name, value in attrs if name == "id")


def run_session(text, names, page):
    """Run a Python session; what it defines stays for the next one of the same page."""
    test = doctest.DocTestParser().get_doctest(text, names, page, page, 0)
    failed, tried = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST, verbose=False).run(test, clear_globs=False)
    names.update(test.globs)
    assert tried
    assert failed == 0


def run_commands(text):
    """Run the command on the first line of a block and compare all that it says, but for what changes by itself."""
    prompt, _, expected = text.partition("\n")
    assert prompt.startswith("$ policytrack ")
    words = [sys.executable, "-m", "policytrack", *shlex.split(prompt)[2:]]
    done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, check=False)
    assert settled(done.stdout.decode() + done.stderr.decode()) == settled(expected)


def settled(text):
    """Return output without what differs from one run to the next, or with every new record."""
    for pattern, instead in CHANGING:
        text = pattern.sub(instead, text)
    return text


def described(context):
    """Yield the context of every command that is not hidden, at any depth."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if not command.hidden:
                yield from described(click.Context(command, context, name))


def build(engine, folder):
    """Build the site and return what the engine says of it."""
    if importlib.util.find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    words = [sys.executable, "-m", engine, "build", "--strict", "--clean", "--site-dir", str(folder)]
    # As a reader's machine does: Python keeps what it made of the hooks beside them.
    environment = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session", params=ENGINES)
def built(request, tmp_path_factory):
    """Return the folder of the built site and what was said while it was built, for each engine."""
    folder = tmp_path_factory.mktemp(request.param)
    return folder, build(request.param, folder)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_block_of_code_shows_what_really_happens(guide, tmp_path):
    """Python sessions and commands give the output they show; the files they use are those that the page shows."""
    session = {}
    with chdir(tmp_path):
        for block in FENCE.finditer(guide.read_text("utf-8")):
            if block["title"]:
                file = Path(block["title"])
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block["text"], "utf-8")
            elif block["language"] == "pycon":
                run_session(block["text"], session, guide.name)
            else:
                assert block["language"] == "console", "nothing can run this block"
                run_commands(block["text"])


def test_the_readme_shows_what_really_happens(tmp_path):
    """Its Python sessions give the output they show, one after the other."""
    session = {}
    blocks = [block for block in FENCE.finditer(README.read_text("utf-8")) if block["language"] == "pycon"]
    assert len(blocks) > 2
    with chdir(tmp_path):
        for block in blocks:
            run_session(block["text"], session, "README.md")


def test_the_readme_counts_no_more_than_there_is():
    """The collection is at least as large as the README says."""
    told = re.search(r"([0-9,]+) agreements, ([0-9,]+) commitments\s+and ([0-9,]+) pieces", README.read_text("utf-8"))
    agreements = policytrack.load()
    commitments = agreements.commitments()
    evidence = sum(len(agreement.evidence()) for agreement in agreements.values())
    for said, held in zip(told.groups(), (len(agreements), len(commitments), evidence), strict=True):
        assert int(said.replace(",", "")) <= held


def test_no_block_of_code_escapes_the_tests():
    """Every fence is one that the tests can run; there are some."""
    for guide in GUIDES:
        text = guide.read_text("utf-8")
        assert text.count("```") == 2 * len(FENCE.findall(text)), guide.name
    assert sum(len(FENCE.findall(guide.read_text("utf-8"))) for guide in GUIDES) > 10


@pytest.mark.slow
def test_the_site_builds_without_a_warning(built):
    """Strict building ends well and says nothing of a warning: no dead link, no dead anchor, no page left out."""
    _, done = built
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr


@pytest.mark.slow
def test_every_code_has_the_page_that_messages_point_to(built):
    """The address that a finding gives for help is a page of the site, and that page is about the code."""
    folder, _ = built
    for number in CODES:
        path = urlsplit(help_address(number)).path.strip("/")
        assert number in (folder / path).read_text("utf-8")


@pytest.mark.slow
def test_every_command_and_option_is_described(built):
    """The command reference has every command that is not hidden, at any depth, with every option and argument."""
    folder, _ = built
    _, *chapters = (folder / "reference" / "commands.html").read_text("utf-8").split('<h2 id="policytrack')
    sections = {chapter.partition('"')[0]: chapter for chapter in chapters}
    contexts = [*described(click.Context(program, info_name="policytrack"))]
    assert [*sections] == [context.command_path.removeprefix("policytrack").replace(" ", "-") for context in contexts]
    for context, section in zip(contexts, sections.values(), strict=True):
        shown = unescape(section)
        for parameter in context.command.params:
            if isinstance(parameter, click.Argument):
                assert parameter.make_metavar(context) in shown
            elif not parameter.hidden:
                assert all(f"<code>{option}" in shown or f", {option}" in shown for option in parameter.opts)


@pytest.mark.slow
def test_every_public_name_is_described(built):
    """Every name of `policytrack.__all__` has an entry in the API reference, and the overview links to it."""
    folder, _ = built
    overview = (folder / "api" / "index.html").read_text("utf-8")
    links = {target.rpartition(".")[2]: target for target in re.findall(r'href="([^"]+#policytrack[^"]*)"', overview)}
    for name in policytrack.__all__:
        if not name.startswith("_"):
            page, _, anchor = links[name].partition("#")
            assert anchor in Ids((folder / "api" / page).read_text("utf-8")).found


@pytest.mark.slow
@pytest.mark.parametrize("page", [*PUBLIC, "testing"])
def test_every_public_name_of_a_public_module_is_described(built, page):
    """Each has an entry with a text of its own, and so has every public method and property of a class."""
    folder, _ = built
    text = (folder / "api" / f"{page}.html").read_text("utf-8")
    ids = Ids(text).found
    modules = PUBLIC[page][1] if page in PUBLIC else [testing]
    for module in modules:
        for name in getattr(module, "__all__", None) or own_classes(module):
            assert f"{module.__name__}.{name}" in ids, name
            value = getattr(module, name)
            if inspect.isclass(value) and not issubclass(value, Vocabulary):
                members = own_members(value)
                assert {f"{module.__name__}.{name}.{member}" for member in members} <= ids, name


def own_classes(module):
    """Return the names of the public classes that a module defines."""
    classes = inspect.getmembers(module, inspect.isclass)
    return [name for name, value in classes if value.__module__ == module.__name__ and not name.startswith("_")]


def own_members(cls):
    """Return the public methods and properties that a class itself defines."""
    kinds = (property, classmethod, staticmethod)
    return [
        name
        for name, value in vars(cls).items()
        if not name.startswith("_") and (inspect.isfunction(value) or isinstance(value, kinds)) and value.__doc__
    ]


@pytest.mark.slow
def test_every_term_has_an_anchor_of_its_own(built):
    """Each term of each vocabulary can be linked to."""
    folder, _ = built
    ids = Ids((folder / "reference" / "vocabularies.html").read_text("utf-8")).found
    for name in set(vocabulary.__all__) - {"Vocabulary"}:
        anchor = re.sub("(?<=[a-z])(?=[A-Z])", "-", name).lower()
        assert {f"{anchor}.{term}" for term in getattr(vocabulary, name)} <= ids


@pytest.mark.slow
def test_every_decision_and_every_code_is_listed(built):
    """The lists of decisions and of codes lead to all of their pages, and mark themselves in the contents there."""
    folder, _ = built
    for part, count in (("adr", len([*(ROOT / "docs" / "adr").glob("[0-9]*.md")])), ("errors", len(CODES))):
        listed = re.findall(r'<a href="([^"/]+\.html)">', (folder / part / "index.html").read_text("utf-8"))
        pages = {file.name for file in (folder / part).glob("*.html")} - {"index.html"}
        assert pages <= {*listed}
        assert len(pages) == count
        for name in pages:
            assert '<a href="index.html" aria-current="true">' in (folder / part / name).read_text("utf-8")


@pytest.mark.slow
def test_a_page_that_was_written_leads_to_the_file_that_can_be_changed(built):
    """The link at its end is that of its own Markdown; pages that are made have none."""
    folder, _ = built
    link = re.compile(r'class="manual-source"><a href="https://github.com/policytrack/policytrack/edit/main/([^"]+)"')
    changed = {}
    for file in folder.rglob("*.html"):
        if found := link.search(file.read_text("utf-8")):
            changed[file.relative_to(folder).as_posix()] = found[1]
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert {f"docs/{path.removesuffix('.html')}.md": path for path in changed} == {
        source: path for path, source in changed.items()
    }
    assert {*changed.values()} == written


@pytest.mark.slow
def test_only_what_is_meant_to_be_read_is_published(built):
    """No program of the build, nor what Python keeps of it, which names folders of the machine."""
    folder, _ = built
    kinds = {file.suffix for file in folder.rglob("*") if file.is_file()}
    assert not kinds & {".py", ".pyc", ".jinja", ".md"}


@pytest.mark.slow
def test_nothing_of_the_site_is_fetched_from_elsewhere(built):
    """No page asks for a script, a style sheet, a picture or a font of another site."""
    folder, _ = built
    foreign = re.compile(
        r'<(?:script|img|iframe|source)[^>]+src="?https?:|<link[^>]+rel="?(?:stylesheet|preload|icon)[^>]+href="?https?:'
    )
    pages = list(folder.rglob("*.html"))
    assert len(pages) > len(CODES)
    for page in pages:
        assert not foreign.search(page.read_text("utf-8")), page


def test_the_demonstration_answers_its_question_in_words():
    """What `make demo` prints last names publishers, grades and passages, as a reader expects them."""
    command = [sys.executable, str(ROOT / "scripts" / "question.py")]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert "degree: committed, reported as “committed to formalising”" in done.stdout
    assert "\n  The Federal, grade B: “They also committed to formalising cooperation … " in done.stdout
    assert "=" not in done.stdout  # no object shows its inside
