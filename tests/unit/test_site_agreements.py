"""Pages of agreements."""

import pytest

from policytrack import load
from policytrack.site.agreements import agreement_index, agreement_page

FLAGSHIP = "can-ind-2026-security-workplan"


def test_the_list_has_every_agreement_with_parties_date_and_status(make_agreement):
    """Each is linked to its page."""
    first, second = make_agreement(), make_agreement("fra-ind-2025-x", date="2025-03", status="signed")
    text = agreement_index({each.id: each for each in (first, second)})
    assert "[Shared workplan](can-ind-2026-workplan.md)\n:   Canada and India, 7 February 2026" in text
    assert "[Shared workplan](fra-ind-2025-x.md)\n:   France and India, March 2025" in text
    assert "[signed](../reference/vocabularies.md#agreement-status.signed)" in text


def test_the_flagship_has_everything_on_its_page():
    """Promises, events, what one side says, what sources dispute, what is unknown, and all sources."""
    agreement = load()[FLAGSHIP]
    text = agreement_page(agreement)
    for commitment in agreement.commitments:
        assert f'<span id="commitment.{commitment.id}"></span>' in text
    for source in agreement.sources:
        assert f'<span id="source.{source.id}"></span>' in text
    for title in ("What happened", "What one side says", "Where sources differ", "What is not known", "Sources"):
        assert f"## {title}\n" in text
    assert "It has a signatory" not in text


def test_a_plain_record_has_no_empty_parts(make_agreement):
    """What a record does not have leaves no heading behind."""
    text = agreement_page(make_agreement())
    for title in ("What one side says", "Where sources differ", "What is not known"):
        assert title not in text
    assert "Kind</span>" not in text


def test_a_commitment_says_what_kind_it_is_when_it_is_no_promise(make_agreement):
    """An expected effect must not be read as a promise."""
    effect = {"pillar": "cyber", "topic": "fraud", "kind": "expected_effect"}
    text = agreement_page(make_agreement(commitments=[effect]))
    assert "Kind</span> [expected effect](../reference/vocabularies.md#commitment-kind.expected_effect)" in text


def test_evidence_leads_to_the_passage(make_agreement):
    """A passage is linked into its page; without one, or without a known source, the source alone is named."""
    pieces = [
        {"source": "release", "passage": "each side … one officer"},
        {"source": "release", "locator": "title"},
        {"source": "missing", "passage": "lost words"},
    ]
    text = agreement_page(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "evidence": pieces}]))
    assert '??? quote "Evidence (3)"' in text
    assert "text&#61;each&#37;20side,one&#37;20officer" in text
    assert "- [A ministry](#source.release) · title" in text
    assert "- <code>missing</code> · “lost words”" in text


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ({"parties": [{"code": "CAN", "body": "RCMP"}, {"code": "IND", "name": "We"}]}, "Canada (RCMP) and We"),
        ({"title": {"text": "A *plan*", "status": "official"}}, "# A &#42;plan&#42;"),
    ],
)
def test_parties_and_title_are_those_of_the_record(make_agreement, keys, shown):
    """A party that acts through a body or has a contracting form is named so."""
    assert shown in agreement_page(make_agreement(**keys))


def test_sources_show_where_they_are_kept(make_agreement):
    """An archived copy is linked, and a source without a title shows its address."""
    source = {"id": "release", "publisher": "P", "url": "https://example.org/a_b", "kind": "news", "language": "en"}
    source |= {"reliability": "B", "archive_url": "https://example.org/kept", "published": "2026-02"}
    text = agreement_page(make_agreement(sources=[source]))
    assert 'P, February 2026\n:   <a href="https&#58;&#47;&#47;example&#46;org&#47;a&#95;b"' in text
    assert 'Archived</span> <a href="https&#58;&#47;&#47;example&#46;org&#47;kept"' in text


def test_what_one_side_says_names_the_speaker_or_the_side(make_agreement):
    """Without a speaker, the party speaks."""
    said = {"by": "IND", "date": "2026-02-08", "text": "We said so.", "recorded": "2026-11-22"}
    text = agreement_page(make_agreement(statements=[said, said | {"speaker": "A spokesperson"}]))
    assert "India, 8 February 2026\n:   We said so&#46;" in text
    assert "A spokesperson, 8 February 2026" in text


def test_the_page_says_when_a_promise_was_made_and_what_it_hangs_on(make_agreement):
    """A commitment younger than the agreement says so, and names the commitments it depends on."""
    first = {
        "pillar": "cyber",
        "topic": "cyber-policy",
        "id": "first",
        "made": "2026-03",
        "condition": "funds are there",
    }
    second = {"pillar": "illicit-drugs", "topic": "precursors", "id": "second", "conditional_on": ["first"]}
    page = agreement_page(make_agreement(commitments=[first, second]))
    for words in ("March 2026", "funds are there", "<code>first</code>"):
        assert words in page


def test_the_page_says_where_the_two_sides_differ_and_what_was_taken_back(make_agreement):
    """What only one side says is listed with the reason, and a withdrawn event keeps its place with the day."""
    statement = {
        "by": "IND",
        "date": "2026-02-09",
        "text": "It will be done.",
        "degree": "intends",
        "verb": "will",
        "topics": ["fraud"],
        "recorded": "2026-11-22",
        "evidence": [{"source": "release"}],
    }
    event = {"date": "2026-02-07", "kind": "announced", "status": "announced"}
    withdrawn = {"date": "2026-02-08", "kind": "report", "withdrawn": "2026-12-01"}
    page = agreement_page(make_agreement(statements=[statement], events=[event, withdrawn]))
    assert "as reported: “will”" in page
    assert "## Where the two sides differ" in page
    assert "nothing that Canada says of the agreement in its own voice is among the sources" in page
    assert "(withdrawn on 1 December 2026)" in page
