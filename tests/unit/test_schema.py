"""The schema: where its texts come from."""

from __future__ import annotations

from policytrack.models import Agreement
from policytrack.schema import generate, render


def test_the_long_list_of_parties_stands_once():
    """Every key that takes a party refers to one definition."""
    schema = generate(Agreement)
    assert schema["$defs"]["Party"]["properties"]["code"]["$ref"] == "#/$defs/PartyCode"
    assert len(schema["$defs"]["PartyCode"]["enum"]) > 240
    assert render(Agreement).count('"ZWE"') == 1


def test_a_hint_says_how_a_value_is_written():
    """What editors show of a key goes on with the form of its value, in which nothing is taken for markup."""
    identifier = generate(Agreement)["properties"]["id"]
    assert identifier["description"] == "Permanent identifier; the name of the file."
    assert identifier["markdownDescription"] == (
        "Permanent identifier; the name of the file.\n\n"
        r"Write \<code\>-\<code\>-\<year\>-\<words\>, codes in alphabetical order, as in can-ind-2026-workplan."
    )


def test_the_mark_on_an_unknown_party_does_not_list_them_all():
    """Editors put every allowed value into their message, unless the schema has a better one."""
    message = generate(Agreement)["$defs"]["PartyCode"]["errorMessage"]
    assert message == "Write the ISO 3166-1 alpha-3 code of the state (IND, CAN, GBR), or EU."
