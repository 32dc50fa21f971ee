"""What an editor offers while somebody writes a record: keys, terms with definitions, texts, fixes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from policytrack.fields import party_name
from policytrack.models import Agreement, Commitment, Evidence
from policytrack.models.texts import field_texts
from policytrack.skeleton import MODELINE, skeleton
from policytrack.validation import validate
from policytrack.vocabulary import Adoption, Degree, Topic

ROOT = Path(__file__).parents[2]
STOP = re.compile(r"\$\{[0-9]+:(\w+)\}")
COMMITMENT = """\
pillars:
  - pillar: cyber
    commitments:
      - id: exchange
        text: Each side is to tell the other.
"""


@pytest.fixture
def commitment(editor):
    """Return a function that opens a record whose first commitment goes on with some lines."""

    def write(*lines):
        return editor.draft(COMMITMENT + "".join(f"        {line}\n" for line in lines))

    return write


def keys(proposals, model):
    """Return the keys among proposals, with the texts of those that the model has."""
    texts = field_texts(model)
    return {label: about for label, (_, about) in proposals.items() if label in texts}


def test_every_key_of_a_record_is_offered_with_its_text(editor):
    """At the beginning of a line all keys are offered that are not there yet, each with the text under its field."""
    draft = editor.draft("format: 1\nid: can-ind-2026-workplan\nsum\n")
    offered = keys(draft.proposals("sum§"), Agreement)
    texts = field_texts(Agreement)
    assert set(offered) == set(texts) - {"format", "id"}
    assert all(about.startswith(texts[key]) for key, about in offered.items())


def test_keys_are_offered_at_any_depth(commitment):
    """Within an entry the keys of that entry are offered, not those of another."""
    draft = commitment("degree: agreed", "ev")
    offered = keys(draft.proposals("        ev§"), Commitment)
    assert set(offered) == set(field_texts(Commitment)) - {"id", "text", "degree"}
    inner = commitment("evidence:", "  - ")
    assert set(keys(inner.proposals("          - §"), Evidence)) == set(field_texts(Evidence))


def test_a_key_brings_along_what_belongs_under_it(editor):
    """Choosing a key inserts the keys that are required under it, with stops to fill in."""
    inserted, _ = editor.draft("ins\n").proposals("ins§")["instrument"]
    assert inserted == (
        "instrument:\n  type: $1\n  bindingness:\n    value: $2\n    basis: $3\n  adoption: $4\n  text: $5"
    )


def test_every_term_is_offered_with_its_definition(commitment, editor):
    """As a value, or as an entry of a list in either form, each term of the vocabulary comes with its definition."""
    degrees = {term.value: (term.value, term.definition) for term in Degree}
    assert commitment("degree: ").proposals("degree: §") == degrees
    adoptions = {term.value: (term.value, term.definition) for term in Adoption}
    assert editor.draft("instrument:\n  adoption: \n").proposals("adoption: §") == adoptions
    topics = {term.value: (term.value, term.definition) for term in Topic}
    assert commitment("topics: []").proposals("topics: [§]") == topics
    assert commitment("topics:", "  - ").proposals("          - §") == topics


def test_party_codes_are_offered_with_the_names_of_countries(editor):
    """Nobody has to know the codes by heart."""
    offered = editor.draft("parties:\n  - code: \n").proposals("code: §")
    assert len(offered) > 240
    assert offered["IND"] == ("IND", "India")
    assert all(about == party_name(code) for code, (_, about) in offered.items())


def test_a_key_is_explained_where_the_pointer_rests(commitment):
    """The hint is headed by the key's name, and says what it is and how it is written."""
    draft = commitment("deadline: 2026-05~", "verb: agreed to act")
    assert draft.hover("dead§line: 2026") == (
        "#### Deadline\n\nBy when.\n\n"
        "Write 2026-02-07, 2026-02, a quoted “2026”, 2026-05~ for “about”, or 2026-02/2026-05 for “between”."
    )
    assert draft.hover("v§erb: agreed") == (
        "#### Verb\n\nThe verb as reported, in its own language.\n\nWrite one line of text, without spaces at its ends."
    )


def test_the_form_of_an_identifier_is_shown_as_it_is_written(editor):
    """What is between angle brackets is no markup and does not vanish."""
    hint = editor.draft("id: can-ind-2026-workplan\n").hover("i§d: can")
    assert r"Write \<code\>-\<code\>-\<year\>-\<words\>, codes in alphabetical order" in hint


def test_a_term_is_explained_with_its_alternatives(commitment):
    """On a term, its own definition comes first and those of the others follow."""
    hint = commitment("degree: exploring").hover("degree: ex§ploring")
    others = [term for term in Degree if term is not Degree.EXPLORING]
    lines = [f"* `{term.value}`: {term.definition}" for term in (Degree.EXPLORING, *others)]
    assert hint == "#### Degree\n\nHow firm it is, by the verb.\n\nAllowed Values:\n\n" + "\n".join(lines)


def test_a_misspelt_key_is_marked_and_mended(commitment):
    """The key is marked, alone on its line, and the right one is among the fixes."""
    draft = commitment("degre: agreed", "verb: agreed to act", "topics: [cyber-policy]")
    assert (7, "degre", "Property degre is not allowed.") in draft.marks
    fixed = draft.quick_fixes("§degre: agreed")
    assert "        degree: agreed" in fixed
    assert "        text: agreed" not in fixed, "a key that is there already is no fix"


def test_a_misspelt_term_is_marked_and_mended(editor):
    """The term is marked, and each fix puts a term of the vocabulary in its place."""
    draft = editor.draft("instrument:\n  adoption: anounced\n")
    terms = ", ".join(f'"{term}"' for term in Adoption)
    assert (3, "anounced", f"Value is not accepted. Valid values: {terms}.") in draft.marks
    assert draft.quick_fixes("adoption: §anounced") == [f"  adoption: {term.value}" for term in Adoption]


def test_an_unknown_party_is_told_in_one_sentence(editor):
    """The mark says how a code is written; it does not list 250 of them."""
    draft = editor.draft("parties:\n  - code: India\n  - code: 7\n")
    told = "Write the ISO 3166-1 alpha-3 code of the state (IND, CAN, GBR), or EU."
    assert {mark for mark in draft.marks if mark[0] > 2} == {(3, "India", told), (4, "7", told)}


def test_a_character_beyond_the_first_plane_counts_twice(editor):
    """The page on editors says so: the length of a text is counted in the units of JavaScript."""
    mark = "String is longer than the maximum length of 500."
    for text, is_marked in (("\U0001f600" * 250, False), ("\U0001f600" * 251, True), ("é" * 500, False)):
        messages = [message for _, _, message in editor.draft(f"title:\n  text: {text}\n").marks]
        assert (mark in messages) == is_marked


def test_a_new_record_begins_with_the_skeleton(editor, tmp_path):
    """In a file with nothing but its first line, a whole record is offered: the draft that `policytrack new` writes."""
    inserted, about = editor.draft("# new\n\n").proposals("# new\n§")["policytrack: a new record"]
    text = STOP.sub(r"\1", inserted)
    assert f"{MODELINE}\n{text}\n" == skeleton()
    assert about == "Every key that a record needs, with TODO wherever something is to be written."
    path = tmp_path / "can-ind-2026-workplan.yaml"
    path.write_text(f"{MODELINE}\n{text}\n", encoding="utf-8")
    assert {finding.code for finding in validate([path]).findings} == {"PT111"}
    marks = editor.draft(text).marks
    assert {covered for _, covered, _ in marks} == {"TODO"}
    assert len(marks) > 20


@pytest.fixture(scope="module")
def settings():
    """Return the settings that come with the repository."""
    return json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))


def test_the_settings_lead_to_the_schema_without_a_first_line(start, settings):
    """With the settings of the repository, a record is checked and completed before it has its first line."""
    editor = start(schemas=settings["yaml.schemas"])
    draft = editor.draft("instrument:\n  adoption: anounced\n", modeline="")
    assert "anounced" in {covered for _, covered, _ in draft.marks}
    assert "policytrack: a new record" in editor.draft("# new\n\n", modeline="").proposals("# new\n§")
    removed = editor.server.open(editor.folder / "data" / "tombstones.yaml", "format: 1\ntombstone: []\n")
    assert "Property tombstone is not allowed." in {mark["message"] for mark in editor.server.marks(removed)}
