"""Pages of help for findings."""

import re

import pytest

from policytrack.examples import Example
from policytrack.findings import Severity
from policytrack.manual.error_pages import error_index, error_page
from policytrack.manual.escaping import prose
from policytrack.rules import CODES

WAIVABLE = next(number for number, about in CODES.items() if about.waivable)
FIRM = next(number for number, about in CODES.items() if not about.waivable)


def test_the_index_lists_every_code_in_its_group():
    """Five groups, and in each the codes that begin alike."""
    groups = error_index().split("\n## ")[1:]
    assert len(groups) == 5
    for prefix, group in zip(["PT0", "PT1", "PT2", "PT3", "PT4"], groups, strict=True):
        assert re.findall(r"\((PT[0-9]+)\.md\)", group) == [number for number in CODES if number.startswith(prefix)]


def test_the_index_marks_warnings():
    """A warning is told from an error before its page is opened."""
    for line in error_index().splitlines():
        if line.startswith("[PT"):
            assert line.endswith("warning</span>") == (CODES[line[1:6]].severity is Severity.WARNING)


@pytest.mark.parametrize("number", CODES)
def test_a_page_says_why_how_and_how_grave(number):
    """Title, name, severity, explanation and remedy are those of the code."""
    about, text = CODES[number], error_page(number)
    assert text.startswith(f"# {number}: {prose(about.title)}\n")
    assert about.severity.capitalize() in text
    assert prose(about.explanation.split("\n\n")[0]) in text
    assert prose(about.remedy) in text
    assert "## Example" not in text


def test_a_page_says_whether_the_finding_can_be_waived():
    """Where it can, the page shows the lines to write."""
    assert f"```yaml\nwaivers:\n  - code: {WAIVABLE}\n" in error_page(WAIVABLE)
    assert "cannot be waived" not in error_page(WAIVABLE)
    assert "cannot be waived" in error_page(FIRM)


def test_a_page_shows_the_examples_of_its_code_and_no_others():
    """The report is shown first, the records fold away; both stand as they are, escaped."""
    mine = Example(FIRM, (("a<b>.yaml", "id: <x>\n"), ("b.yaml", "")), "error[…]: <y>\n")
    other = Example(WAIVABLE, (), "not shown")
    text = error_page(FIRM, [other, mine])
    assert "## Example\n\n<pre" in text
    assert "error[…]: &lt;y&gt;" in text
    assert "<details><summary>The record a&#60;b&#62;&#46;yaml</summary>\n<pre" in text
    assert "id: &lt;x&gt;" in text
    assert "not shown" not in text


def test_several_examples_are_told_apart():
    """Each has a heading of its own, and there are three at most."""
    text = error_page(FIRM, [Example(FIRM, (), f"report {number}") for number in range(5)])
    assert "## Examples\n\n### Example 1\n\n<pre" in text
    assert "report 2</code></pre>" in text
    assert "Example 4" not in text


def test_a_page_shows_what_mends_the_record():
    """The lines that go and come beside each other, the whole record folded away; all of it escaped."""
    records = (("a.yaml", "id: <x>\nb: 1\n"), ("c.yaml", "c\n"))
    mended = (("a.yaml", "id: <y>\nb: 1\n"), ("c.yaml", "c\n"), ("<d>.yaml", ""))
    text = error_page(FIRM, [Example(FIRM, records, " --> agreements/a.yaml:1:1\n", mended)])
    assert (
        "Mended, in <code>a&#46;yaml</code>:\n\n"
        '<pre class="pt-block"><code>- 1 | id: &lt;x&gt;\n+ 1 | id: &lt;y&gt;\n  2 | b: 1</code></pre>\n\n'
        "Mended, in <code>c&#46;yaml</code>: no letter is another one; the file is saved as UTF-8.\n\n"
        "Mended, in <code>&#60;d&#62;&#46;yaml</code>, in place of <code>a&#46;yaml</code>:\n\n"
        '<pre class="pt-block"><code>- 1 | id: &lt;x&gt;\n- 2 | b: 1</code></pre>\n\n'
        "<details><summary>The record a&#46;yaml</summary>\n"
    ) in text
    assert (
        "<details><summary>The record a&#46;yaml, mended</summary>\n"
        '<pre class="pt-block"><code>id: &lt;y&gt;\nb: 1</code></pre>\n</details>'
    ) in text


def test_a_page_shows_the_commands_of_a_situation():
    """Those that lead in stand before the message, in one block with it; those that lead out, after it."""
    example = Example(FIRM, (("a.yaml", "a\n"),), "said\n", (), ("make <x>", "look"), ("unmake <x>",))
    assert (
        "## Example\n\n"
        '<pre class="pt-block"><code>$ make &lt;x&gt;\n$ look\nsaid</code></pre>\n\n'
        "Mended by:\n\n"
        '<pre class="pt-block"><code>$ unmake &lt;x&gt;</code></pre>\n\n'
        "<details><summary>The record a&#46;yaml</summary>\n"
    ) in error_page(FIRM, [example])


def test_a_page_shows_few_examples_and_never_a_huge_one():
    """Three examples are enough, and of a record that is wrong by its size a part will do."""
    many = [Example(FIRM, (("a.yaml", "x" * 10**6),), f"report {count}") for count in range(5)]
    text = error_page(FIRM, many)
    assert "## Examples\n" in text
    assert "report 2" in text
    assert "report 3" not in text
    assert len(text) < 10**5


def test_an_unknown_code_has_no_page():
    """A code that does not exist is an error of the caller."""
    with pytest.raises(KeyError):
        error_page("PT999")
