"""Identifiers, proposed from titles."""

from __future__ import annotations

import pytest

from policytrack.drafting.identifier import identifier, proposed_words


@pytest.mark.parametrize(
    ("title", "parties", "words"),
    [
        ("Shared workplan on national security", ["CAN", "IND"], "shared-workplan-national-security"),
        ("Canada–India Roadmap for a Renewed Partnership", ["CAN", "IND"], "roadmap-renewed-partnership"),
        ("Agreement between the Government of Canada and the EU", ["CAN", "EU"], "agreement"),
        ("Treaty of 2006", ["AUS", "IDN"], "treaty"),
        ("Accord sur l’échange d'informations", ["CAN", "FRA"], "accord-sur-lechange-dinformations"),
        ("Aftale om Øresund", ["DNK", "SWE"], "aftale-om-oresund"),
        ("Internationalisation of counterproliferation arrangements", ["FJI", "TON"], "internationalisation"),
        ("Extraordinarilylongsinglewordthatdoesnotfitintoforty", ["FJI", "TON"], ""),
        ("साझा कार्ययोजना", ["IND", "NPL"], ""),
        ("Canada and India", ["CAN", "IND"], ""),
        ("../../etc/passwd; rm -rf $HOME", ["CAN", "IND"], "etc-passwd-rm-rf"),
    ],
)
def test_words_come_from_the_title(title, parties, words):
    """At most four words that say something, in forty characters, in Latin letters."""
    assert proposed_words(title, parties) == words


def test_the_pair_stands_in_its_order():
    """Small letters, the year, the words."""
    assert identifier(["IND", "EU"], 2026, "security") == "eu-ind-2026-security"
