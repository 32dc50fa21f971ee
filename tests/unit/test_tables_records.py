"""Tables of agreements and of their parties."""

from __future__ import annotations

from policytrack.tables.tabulating import rows
from policytrack.vocabulary import Capacity

_EVIDENCE = [{"source": "release"}]


def _event(date, status, **more):
    return {"date": date, "status": status, "evidence": _EVIDENCE} | more


def test_an_agreement_is_one_row(make_agreement):
    """Derived status and date, what the record says of its form, and how much there is of all the rest."""
    agreement = make_agreement(
        "can-ind-2026-workplan",
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy", "degree": "committed"},
            {"pillar": "cyber", "topic": "cyber-policy", "degree": "agreed"},
            {"pillar": "illicit-drugs", "topic": "precursors", "degree": "intends"},
        ],
        events=[_event("2025-12~", "negotiating"), _event("2026-02", "announced"), _event("2026-03-01", "announced")],
        title={
            "text": "Shared workplan",
            "status": "descriptive",
            "others": [{"text": "Plan; commun", "language": "fr"}, {"text": "Plan", "language": "en"}],
        },
        instrument={"versions": [{"language": "en", "authenticity": "authentic", "availability": "full"}]},
        bodies=[{"name": "Joint Group", "kind": "working_group"}],
        actors=[{"name": "Somebody", "role": "partner"}],
        funding=[
            {"payer": "CAN", "amount": 5000, "currency": "CAD", "purpose": "Training."},
            {"payer": "IND", "amount": 7, "currency": "INR", "up_to": True, "purpose": "Training."},
        ],
        relations=[
            {"type": "builds_on", "agreement": "can-ind-2018-statement"},
            {"type": "series", "instrument": {"title": "Older plan"}},
        ],
        unknowns=[{"about": "term", "value": "not_public", "text": "How long?"}],
        term={"kind": "fixed", "end": "2027"},
    )
    (row,) = rows([agreement], "agreement")
    said = {
        "agreement": "can-ind-2026-workplan",
        "party_a": "CAN",
        "party_b": "IND",
        "date": "2026-02",
        "date_earliest": "2026-02-01",
        "date_latest": "2026-02-28",
        "year": 2026,
        "status": "announced",
        "status_since": "2026-02",
        "title": "Shared workplan",
        "title_short": None,
        "instrument_bindingness": "not_stated",
        "instrument_text": "readout_only",
        "term_kind": "fixed",
        "term_start": None,
        "term_end": "2027",
        "term_end_latest": "2027-12-31",
        "last_verified": "2026-11-22",
        "other_titles": "Plan\\; commun; Plan",
        "text_languages": "en",
        "bodies": "Joint Group",
        "actors": "Somebody",
        "funding": "CAN: 5000 CAD; IND: up to 7 INR",
        "pillars": "cyber; illicit-drugs",
        "firmest_degree": "committed; agreed",
        "commitments_count": 3,
        "events_count": 3,
        "statements_count": 0,
        "sources_count": 1,
        "relations": "builds_on: can-ind-2018-statement; series: Older plan",
        "unknowns": "term: not_public",
    }
    assert {name: row[name] for name in said} == said


def test_what_was_taken_back_gives_no_status(make_agreement):
    """The status and its date are those of what stands; without any, the word is unknown and the date is empty."""
    taken_back = _event("2026-03-01", "signed", withdrawn="2026-05-01")
    (row,) = rows([make_agreement(events=[_event("2026-02-07", "announced"), taken_back])], "agreement")
    assert (row["status"], row["status_since"]) == ("announced", "2026-02-07")
    (row,) = rows([make_agreement(events=[taken_back])], "agreement")
    assert (row["status"], row["status_since"], row["date"]) == ("unknown", None, "2026-03-01")


def test_each_party_has_a_row(make_agreement):
    """What it calls the instrument, who acted for it, how often it is to act and how often it spoke alone."""
    agreement = make_agreement(
        "nam-nor-2026-workplan",
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "obligors": ["NAM"]}],
        instrument={
            "bindingness": {
                "value": "contested",
                "basis": "inference",
                "per_party": [{"party": "NOR", "value": "political", "note": "“A plan.”"}],
            }
        },
        parties=[{"code": "NAM", "name": "Government of Namibia", "level": "government"}, {"code": "NOR"}],
        representatives=["Ada"],
        statements=[{"by": "NOR", "date": "2026-03", "text": "It said so.", "recorded": "2026-11-22"}],
    )
    signed = agreement.representatives[0].model_copy(update={"name": "Bo", "capacity": Capacity.SIGNED, "party": "NOR"})
    agreement = agreement.model_copy(update={"representatives": (*agreement.representatives, signed)})
    first, second = rows([agreement], "agreement-party")
    assert (first["party"], first["party_name"], first["party_level"]) == ("NAM", "Government of Namibia", "government")
    assert (first["country"], first["other_party"], first["bindingness"]) == ("Namibia", "NOR", None)
    assert (first["representatives"], first["signatories"]) == ("Ada", None)
    assert (first["obligor_count"], first["statements_count"]) == (1, 0)
    assert (second["party"], second["party_name"], second["other_party"]) == ("NOR", None, "NAM")
    assert (second["bindingness"], second["bindingness_note"]) == ("political", "“A plan.”")
    assert (second["obligor_count"], second["statements_count"], second["signatories"]) == (0, 1, "Bo")
