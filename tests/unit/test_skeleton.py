"""The skeleton of a record, in a file and in an editor."""

from __future__ import annotations

import re

from policytrack.formatting import canonical
from policytrack.reading import read
from policytrack.records import parse
from policytrack.skeleton import MARK, Known, skeleton, snippet
from policytrack.vocabulary import EventKind, Topic

BEGINNING = """\
# yaml-language-server: $schema=../../schemas/agreement.schema.json
# Write what the sources say in place of each TODO, and no more than they say. `policytrack validate` tells what
# belongs there and what is left. These comments can go once the record is finished.
format: 1
# Permanent identifier; the name of the file.
id: TODO
title:
  # The title, or a description where none is published.
  text: TODO
  # Whether it is the instrument's own title. Terms: official, descriptive.
  status: TODO
# What it is, in two or three sentences of our own.
summary: TODO
"""


def test_it_begins_as_a_record_does():
    """Each key that is to be written has its text above it, and its terms."""
    assert skeleton().startswith(BEGINNING)


def test_it_is_in_canonical_form():
    """Nobody has to format what was just made."""
    assert canonical(skeleton().encode()) == skeleton().encode()


def test_all_that_is_wrong_with_it_is_marked():
    """Each mark is found, and nothing else: no key is missing, no rule is broken."""
    parsed = parse(skeleton().encode())
    assert {problem.code for problem in parsed.problems} == {"PT111"}
    document = re.sub("#.*", "", skeleton())
    assert len(parsed.problems) == document.count(MARK)


def test_what_is_known_is_written_and_asks_for_nothing():
    """A known text is data whatever it holds; its key has no comment."""
    known = Known(title='x: "y" #z\n', date="2026", today="2026-02-30", url="null", pillars=("cyber",))
    text = skeleton(known)
    data = read(text.encode()).data
    assert data["title"]["text"] == 'x: "y" #z\n'
    assert (data["events"][0]["date"], data["events"][0]["recorded"]) == ("2026", "2026-02-30")
    assert (data["last_verified"], data["sources"][0]["url"]) == ("2026-02-30", "null")
    assert "# The title" not in text


def test_each_comment_stands_once():
    """What is said of a key for one pillar holds for the next; only the topics differ."""
    text = skeleton(Known(pillars=("cyber", "illicit-drugs")))
    assert text.count("# How firm it is, by the verb.") == 1
    assert text.count("# Subjects; the first is the main one") == 2
    for pillar in ("cyber", "illicit-drugs"):
        terms = ", ".join(topic for topic in Topic if topic.pillar == pillar)
        assert f"Terms: {terms}." in re.sub(r"\n *# ", " ", text)


def test_a_long_vocabulary_is_told_by_its_address():
    """Seventy topics are not read in a comment, twenty-five kinds of event are."""
    text = re.sub(r"\n *# ", " ", skeleton())
    assert "Terms: https://policytrack.github.io/reference/vocabularies.html#topic" in text
    assert f"Terms: {', '.join(EventKind)}." in text


def test_the_snippet_is_the_skeleton_with_a_stop_at_each_mark():
    """In the editor the first line is there already; stops are numbered in their order."""
    stops = re.findall(r"\$\{(\d+):TODO\}", snippet())
    assert [*map(int, stops)] == list(range(1, len(stops) + 1))
    modeline, _, rest = skeleton().partition("\n")
    assert modeline.startswith("# yaml-language-server: ")
    assert re.sub(r"\$\{\d+:TODO\}", "TODO", snippet()) + "\n" == rest


def test_nothing_else_in_the_snippet_steers_an_editor():
    """A dollar sign or a backslash would be taken for a stop or an escape."""
    assert not re.search(r"[$\\}]", re.sub(r"\$\{\d+:TODO\}", "", snippet()))
