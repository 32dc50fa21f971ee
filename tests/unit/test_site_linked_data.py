"""Linked data, as an independent reader of JSON-LD takes it."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, XSD

import policytrack as pt
from policytrack.dataset import AgreementSet
from policytrack.site.linked_data import linked_data
from policytrack.site.page import Site

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
"""The reader warns of its own insides."""

OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
PAGE = "https://example.org/agreements/can-ind-2026-workplan.html"
HOSTILE = "</script><script>alert(1)</script><!-- ]]> \u2028 & &lt; \\u003c"


class Script(HTMLParser):
    """Collects scripts and everything that stands beside them."""

    def __init__(self, text):
        """Read markup."""
        super().__init__()
        self.tags, self.text = [], []
        self.feed(text)

    def handle_starttag(self, tag, _attrs):
        """Keep the tag."""
        self.tags.append(tag)

    def handle_data(self, data):
        """Keep the text."""
        self.text.append(data)


def site_of(*agreements):
    """Return a site of these agreements."""
    return Site(
        AgreementSet(agreements), "policytrack", "https://example.org/", "2026-11-22", "a1", licence="CC-BY-4.0"
    )


def read(agreement):
    """Return the linked data of an agreement as a graph, read from the script as a browser has it."""
    script = Script(linked_data(agreement, site_of(agreement)))
    assert script.tags == ["script"]
    return Graph().parse(data="".join(script.text), format="json-ld")


def test_record_and_agreement_are_two_things(make_agreement):
    """The record has version, licence and sources; the agreement has title, date and parties."""
    graph = read(make_agreement())
    record, agreement = URIRef(f"{PAGE}#record"), URIRef(f"{PAGE}#agreement")
    assert (record, SCHEMA.about, agreement) in graph
    assert (record, SCHEMA.version, Literal("a1")) in graph
    assert (record, SCHEMA.license, URIRef("https://spdx.org/licenses/CC-BY-4.0")) in graph
    assert (record, PROV.generatedAtTime, Literal("2026-11-22", datatype=XSD.date)) in graph
    assert (record, PROV.wasDerivedFrom, URIRef("https://example.org/release")) in graph
    assert (agreement, RDF.type, SCHEMA.CreativeWork) in graph
    assert (agreement, SCHEMA.name, Literal("Shared workplan")) in graph
    assert (agreement, SCHEMA.dateCreated, Literal("2026-02-07")) in graph
    assert (agreement, SCHEMA.hasPart, URIRef(f"{PAGE}#commitment.cyber-1")) in graph


def test_only_what_binds_is_called_legislation(make_agreement):
    """A workplan that nobody calls binding is a work like others."""
    treaty = make_agreement(instrument={"type": "treaty", "bindingness": {"value": "binding", "basis": "text"}})
    agreement = URIRef(f"{PAGE}#agreement")
    assert (agreement, RDF.type, SCHEMA.Legislation) in read(treaty)
    assert (agreement, SCHEMA.legislationDate, Literal("2026-02-07")) in read(treaty)
    assert (agreement, RDF.type, SCHEMA.Legislation) not in read(make_agreement())


@pytest.mark.parametrize(
    ("passage", "selectors"),
    [
        (
            "agreed to a plan",
            {
                OA.TextQuoteSelector: {(OA.exact, "agreed to a plan")},
                OA.FragmentSelector: {(RDF.value, ":~:text=agreed%20to%20a%20plan")},
            },
        ),
        (
            "agreed to … by June",
            {
                OA.RangeSelector: set(),
                OA.FragmentSelector: {(RDF.value, ":~:text=agreed%20to,by%20June")},
            },
        ),
    ],
)
def test_a_passage_is_found_by_its_words(make_agreement, passage, selectors):
    """A whole passage by a quotation; one that is cut in the middle by where it begins and where it ends."""
    evidence = [{"source": "release", "passage": passage}]
    graph = read(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "evidence": evidence}]))
    (annotation,) = graph.subjects(OA.hasBody, URIRef(f"{PAGE}#commitment.cyber-1"))
    (target,) = graph.objects(annotation, OA.hasTarget)
    assert (target, OA.hasSource, URIRef("https://example.org/release")) in graph
    found = {}
    for selector in graph.objects(target, OA.hasSelector):
        (kind,) = graph.objects(selector, RDF.type)
        told = {(name, str(value)) for name, value in graph.predicate_objects(selector) if isinstance(value, Literal)}
        found[kind] = told
    assert found == selectors


def test_a_range_ends_behind_its_last_words(make_agreement):
    """The end of a range does not belong to it, so it is the empty place after the last words."""
    evidence = [{"source": "release", "passage": "agreed to … by June"}]
    graph = read(make_agreement(commitments=[{"pillar": "cyber", "topic": "fraud", "evidence": evidence}]))
    (whole,) = graph.subjects(RDF.type, OA.RangeSelector)
    (start,), (end,) = graph.objects(whole, OA.hasStartSelector), graph.objects(whole, OA.hasEndSelector)
    assert (start, OA.exact, Literal("agreed to")) in graph
    assert (end, OA.prefix, Literal("by June")) in graph
    assert (end, OA.exact, Literal("")) in graph


def test_no_text_ends_the_script(make_agreement):
    """Hostile text stays within, and comes back letter for letter but for what does not show."""
    agreement = make_agreement(summary=HOSTILE, title={"text": "</script>", "status": "official"})
    markup = linked_data(agreement, site_of(agreement))
    assert not set("<>&\u2028\u2029").intersection(
        markup.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    )
    script = Script(markup)
    assert script.tags == ["script"]
    (node,) = [one for one in json.loads("".join(script.text))["@graph"] if one.get("@id") == f"{PAGE}#agreement"]
    assert node["description"] == HOSTILE


def test_every_record_of_ours_is_read():
    """Each gives a graph with an annotation for each piece of evidence."""
    for agreement in list(pt.load().values())[:6]:
        graph = read(agreement)
        assert len(list(graph.subjects(RDF.type, OA.Annotation))) == len(agreement.evidence())
