"""Rows of every unit, and the names of their columns."""

import pytest

from policytrack import models
from policytrack.dataset import AgreementSet
from policytrack.errors import UnknownValueError
from policytrack.models import Entity
from policytrack.models.several import listed
from policytrack.tables.kinds import CellType, kinds
from policytrack.tables.tabulating import columns, rows, unit_of
from policytrack.tables.units import Unit

# What programs of others rely on: names may be added, never changed or taken away.
COLUMNS = {
    "agreement": """
        agreement party_a party_b date date_earliest date_latest year status status_since status_since_earliest
        status_since_latest title title_status title_short summary instrument_type instrument_bindingness
        instrument_bindingness_basis instrument_bindingness_note instrument_adoption instrument_text instrument_note
        term_kind term_start term_start_earliest term_start_latest term_end term_end_earliest term_end_latest
        term_renewal term_notice term_note last_verified other_titles text_languages bodies actors funding pillars
        firmest_degree commitments_count events_count statements_count disputes_count sources_count relations unknowns
    """,
    "agreement-party": """
        agreement party party_name party_level party_body country other_party bindingness bindingness_note
        representatives signatories obligor_count statements_count
    """,
    "commitment": """
        agreement commitment text kind degree verb language obligors beneficiaries bodies topics made made_earliest
        made_latest deadline deadline_earliest deadline_latest cadence cadence_approximate cadence_as_reported
        target target_unit target_baseline condition conditional_on stated_in effect_of note pillar pillar_label
        pillar_note main_topic degree_tier status status_since status_since_earliest status_since_latest items
        caveats unknowns sources evidence_count
    """,
    "commitment-status": """
        agreement commitment position date date_earliest date_latest status recorded withdrawn note stands sources
        evidence_count
    """,
    "event": """
        agreement position date date_earliest date_latest kind status place participants about bodies text recorded
        withdrawn stands sources evidence_count
    """,
    "evidence": """
        agreement claim position commitment source passage locator supports digest note
    """,
    "source": """
        agreement source publisher title url archive_url published published_earliest published_latest kind
        speaks_for language reliability note evidence_count
    """,
    "dyad-year": """
        party_a party_b year agreements_count negotiating_count concluded_not_signed_count agreed_count
        announced_count signed_count signed_not_in_force_count provisionally_applied_count in_force_count
        in_effect_count term_elapsed_count expired_count suspended_count terminated_count superseded_count
        abandoned_count unknown_count open_count firmest_liaison_and_dialogue firmest_illicit_drugs
        firmest_organised_crime firmest_financial_crime firmest_cyber firmest_migration_enforcement
        firmest_border_and_customs firmest_counter_terrorism firmest_information_exchange
        firmest_justice_cooperation firmest_hybrid_and_interference firmest_capacity_and_funding
        firmest_defence_and_strategic firmest_governance_and_review firmest_economic_and_social
    """,
}


# Of members of these lists, tables hold names, numbers and key words.
WITHOUT_TABLE = {
    "Actor",
    "Body",
    "CommitmentCaveat",
    "Dispute",
    "Funding",
    "Instrument",
    "Item",
    "OtherTitle",
    "Relation",
    "Representative",
    "Statement",
    "TextVersion",
    "Tombstone",
    "Tombstones",
    "Unknown",
    "Waiver",
}


@pytest.mark.parametrize("unit", Unit)
def test_the_names_of_columns_are_those_that_were_promised(unit):
    """In this order, each once."""
    names = [column.name for column in columns(unit)]
    assert names == COLUMNS[unit.value].split()
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("unit", Unit)
def test_every_row_has_all_columns(make_agreement, unit):
    """Also of a record that leaves out all it can; without agreements there is no row."""
    table = rows([make_agreement()], unit)
    assert all([*row] == [column.name for column in columns(unit)] for row in table)
    assert rows([], unit) == []


def test_a_set_and_a_list_of_agreements_give_the_same(make_agreement):
    """Rows keep the order in which agreements are given."""
    one, other = make_agreement("can-ind-2026-workplan"), make_agreement("aus-ind-2020-framework")
    assert rows(AgreementSet([one, other]), "agreement") == rows([other, one], "agreement")
    assert listed(iter([one, other])) == (one, other)


def test_a_unit_that_is_not_there_is_corrected():
    """The error says what was probably meant; a unit is its own word."""
    assert unit_of("dyad-year") is Unit.DYAD_YEAR
    with pytest.raises(UnknownValueError, match=r"no unit 'comitment'; did you mean 'commitment'\?"):
        rows([], "comitment")


def test_every_key_of_a_record_is_in_a_table_or_known_to_be_left_out():
    """A key that is added to the models gets a column of itself; only members of these lists have none."""
    shown = {column.way[-1] for unit in Unit for column in columns(unit) if column.way}
    left_out = {
        (model.__name__, kind.key)
        for model in map(models.__dict__.get, models.__all__)
        if isinstance(model, type) and issubclass(model, Entity) and model.__name__ not in WITHOUT_TABLE
        for kind in kinds(model).values()
        if isinstance(kind.type, CellType) and (model, kind.key) not in shown
    }
    assert left_out == {("Agreement", "format"), ("PartyBindingness", "party")}
