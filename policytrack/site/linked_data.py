"""An agreement as linked data, for programs.

What it is, in the words of schema.org; where its record comes from, in those of PROV; the passages that support it, as
Web Annotations. The context stands in the data, so that nothing has to be fetched to read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from policytrack.fields import party_name, text_fragment
from policytrack.models import Agreement, Commitment, LocatedEvidence, Source
from policytrack.rendering.visible import visible
from policytrack.rendering.words import plain
from policytrack.site.anchors import address_of, anchor_of, anchor_of_commitment
from policytrack.site.markup import Html
from policytrack.site.page import Site
from policytrack.vocabulary import Bindingness, Vocabulary

Node: TypeAlias = dict[str, Any]
"""One object of JSON-LD."""

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "url": {"@id": "url", "@type": "@id"},
    "license": {"@id": "license", "@type": "@id"},
    "archivedAt": {"@id": "archivedAt", "@type": "@id"},
    "generated": {"@id": "prov:generatedAtTime", "@type": "xsd:date"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector"},
    "startSelector": {"@id": "oa:hasStartSelector"},
    "endSelector": {"@id": "oa:hasEndSelector"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "value": "rdf:value",
    "conformsTo": {"@id": "dcterms:conformsTo", "@type": "@id"},
}
"""What the keys mean."""

_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
_UNSAFE = "<>&\u2028\u2029"


def linked_data(agreement: Agreement, site: Site) -> Html:
    """Return the script element that holds the linked data of an agreement; no text in it can end the element."""
    content = json.dumps(graph(agreement, site), ensure_ascii=False, separators=(",", ":"))
    for mark in _UNSAFE:
        content = content.replace(mark, f"\\u{ord(mark):04x}")
    return Html(f'<script type="application/ld+json">{visible(content)}</script>')


def graph(agreement: Agreement, site: Site) -> Node:
    """Return the linked data of an agreement: the record, the agreement, what it promises, the sources, the evidence.

    Where the address of the site is not known, addresses within it are relative to the page.
    """
    here = f"{site.address}{address_of(agreement.id)}" if site.address else ""
    nodes = [
        _record(agreement, site, here),
        _agreement(agreement, here),
        *(_commitment(commitment, here) for commitment in agreement.commitments),
        *(_source(source) for source in agreement.sources),
        *(_annotation(piece, here) for piece in agreement.evidence()),
    ]
    return {"@context": CONTEXT, "@graph": nodes}


def _record(agreement: Agreement, site: Site, here: str) -> Node:
    return {
        "@id": f"{here}#record",
        "@type": ["CreativeWork", "prov:Entity"],
        "name": f"Record of {agreement.title.text}",
        "identifier": agreement.id,
        **({"url": here} if here else {}),
        "version": site.version,
        "dateModified": str(agreement.last_verified),
        "generated": str(agreement.last_verified),
        **({"license": f"https://spdx.org/licenses/{site.licence}"} if site.licence else {}),
        "creator": {"@type": "Organization", "name": f"{site.name} contributors"},
        "about": {"@id": f"{here}#agreement"},
        "derivedFrom": list(dict.fromkeys(source.url for source in agreement.sources)),
    }


def _agreement(agreement: Agreement, here: str) -> Node:
    title, form = agreement.title, agreement.instrument
    is_law = form.bindingness.value is Bindingness.BINDING
    names = [title.short, *(other.text for other in title.others)]
    return {
        "@id": f"{here}#agreement",
        "@type": "Legislation" if is_law else "CreativeWork",
        "name": title.text,
        **({"alternateName": kept} if (kept := [name for name in names if name]) else {}),
        "description": agreement.summary,
        "legislationDate" if is_law else "dateCreated": str(agreement.date),
        **({"legislationType": plain(form.type)} if is_law else {"genre": plain(form.type)}),
        "creativeWorkStatus": _defined(agreement.status),
        "contributor": [{"@type": "Organization", "name": party_name(code)} for code in agreement.pair],
        "hasPart": [{"@id": f"{here}#{anchor_of_commitment(commitment.id)}"} for commitment in agreement.commitments],
    }


def _commitment(commitment: Commitment, here: str) -> Node:
    return {
        "@id": f"{here}#{anchor_of_commitment(commitment.id)}",
        "@type": "CreativeWork",
        "identifier": commitment.id,
        "text": commitment.text,
        "keywords": [plain(topic) for topic in commitment.topics],
        "creativeWorkStatus": _defined(commitment.status),
        "additionalType": _defined(commitment.degree),
    }


def _defined(word: Vocabulary) -> Node:
    return {"@type": "DefinedTerm", "termCode": str(word), "name": plain(word), "description": word.definition}


def _source(source: Source) -> Node:
    told = {
        "name": source.title,
        "datePublished": str(source.published) if source.published else None,
        "archivedAt": source.archive_url,
    }
    return {
        "@id": source.url,
        "@type": ["CreativeWork", "prov:Entity"],
        **{key: value for key, value in told.items() if value},
        "identifier": source.id,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }


def _annotation(piece: LocatedEvidence, here: str) -> Node:
    target: Node = {"@type": "oa:SpecificResource", "source": piece.source.url}
    if piece.passage is not None:
        target["selector"] = list(_selectors(piece.source.url, piece.passage))
    return {
        "@type": "oa:Annotation",
        "motivation": "oa:linking",
        "body": f"{here}#{anchor_of(piece.claim.path)}",
        "target": target,
    }


def _selectors(address: str, passage: str) -> Iterator[Node]:
    """Yield what finds the passage: its words where they are all given, else where it begins and where it ends.

    The end of a range is not part of it, so it is the empty place after the last words.
    """
    first, _, last = passage.partition(" … ")
    start = {"@type": "oa:TextQuoteSelector", "exact": first}
    if not last:
        yield start
    else:
        end = {"@type": "oa:TextQuoteSelector", "prefix": last, "exact": ""}
        yield {"@type": "oa:RangeSelector", "startSelector": start, "endSelector": end}
    fragment = text_fragment(address, passage).partition("#")[2]
    yield {"@type": "oa:FragmentSelector", "conformsTo": _FRAGMENTS, "value": fragment}
