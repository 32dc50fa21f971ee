"""What the search finds."""

import json

from policytrack.dataset import AgreementSet
from policytrack.site.page import Site
from policytrack.site.search_index import Entry, search_files, search_index


def index_of(file):
    return json.loads(file.content.decode().removeprefix('policytrackData("search-index",').removesuffix(");\n"))


def site_of(*agreements):
    return Site(AgreementSet(agreements), "policytrack", "", "2026-11-22", "1")


def test_everything_of_one_agreement_is_found(make_agreement):
    """The agreement, its commitments under it, parties, pillar, topic and people."""
    index = index_of(search_index(site_of(make_agreement(representatives=["Ann Lee"]))))
    kinds = index["kinds"]
    assert [(kinds[entry[0]], *entry[1:4]) for entry in index["entries"]] == [
        ("Agreement", "Shared workplan", "Canada and India, 7 February 2026", "agreements/can-ind-2026-workplan.html"),
        ("Commitment", "What is promised.", 0, "#commitment.cyber-1"),
        ("Party", "Canada", "1 agreement", "parties/can.html"),
        ("Party", "India", "1 agreement", "parties/ind.html"),
        ("Pillar", "Cyber", "Security and crime in networks.", "topics/cyber.html"),
        ("Topic", "Cyber policy", index["entries"][5][2], "topics/cyber-policy.html"),
        ("Person", "Ann Lee", "Canada", "people.html#person.ann-lee"),
    ]
    assert index["entries"][0][4] == "can-ind-2026-workplan CAN CA IND IN workplan "
    assert index["entries"][1][4] == "agreed agreed to act cyber policy"


def test_pages_of_others_are_added(make_agreement):
    """A manual gives its pages, which come last."""
    page = Entry("manual", "PT103", "Unknown key", "errors/PT103.html", "typo")
    index = index_of(search_index(site_of(make_agreement()), [page]))
    assert index["entries"][-1] == [index["kinds"].index("Manual"), "PT103", "Unknown key", "errors/PT103.html", "typo"]


def test_the_index_of_the_data_is_one_file(make_agreement):
    """At the address that every page knows, without anything that could end a script."""
    site = site_of(make_agreement(title={"text": "</script><b>", "status": "official"}))
    (file,) = search_files(site)
    assert file.path == "assets/search-index.js"
    assert b"<" not in file.content
