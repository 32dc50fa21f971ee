"""Pillars: the fields of cooperation, the upper level of the taxonomy."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class Pillar(
    Vocabulary,
    origin=works.own(
        works.CRIMES,
        works.ORGANISED_CRIME,
        which="The words, after fields named in the agreements that the format was made from, are",
        lacking="The first divides crime, the second says what is organised; both leave out what about half of "
        "the pillars are for: channels, data, money, defence, trade, how a deal is run.",
    ),
):
    """Field of cooperation, the upper level of the taxonomy."""

    LIAISON_AND_DIALOGUE = (
        "liaison-and-dialogue",
        "People and channels that carry the cooperation.",
        "liaison officers posted to each other's capital",
        "",
        ("liaison", "dialogue"),
    )
    ILLICIT_DRUGS = (
        "illicit-drugs",
        "Supply of and demand for controlled drugs.",
        "flows of fentanyl precursors",
        "",
        ("drugs", "narcotics", "counternarcotics"),
    )
    ORGANISED_CRIME = (
        "organised-crime",
        "Transnational groups, and trafficking other than in drugs.",
        "transnational organised criminal networks",
        "",
        ("organized crime", "crime"),
    )
    FINANCIAL_CRIME = (
        "financial-crime",
        "Crime against money flows and integrity.",
        "fraud, money laundering",
        "",
        ("economic crime",),
    )
    CYBER = (
        "cyber",
        "Security and crime in networks.",
        "cooperation on cybersecurity policy",
        "",
        ("cybersecurity", "cyber security"),
    )
    MIGRATION_ENFORCEMENT = (
        "migration-enforcement",
        "Unlawful movement of people, and return.",
        "immigration enforcement",
        "",
        ("immigration", "migration"),
    )
    BORDER_AND_CUSTOMS = (
        "border-and-customs",
        "Control of people and goods at frontiers.",
        "a customs arrangement",
        "",
        ("border", "customs"),
    )
    COUNTER_TERRORISM = (
        "counter-terrorism",
        "Terrorism and violent extremism.",
        "a framework against terrorism",
        "",
        ("terrorism", "counterterrorism"),
    )
    INFORMATION_EXCHANGE = (
        "information-exchange",
        "Exchange and protection of data, whatever the crime.",
        "criminal-records exchange",
        "",
        ("information sharing", "data"),
    )
    JUSTICE_COOPERATION = (
        "justice-cooperation",
        "Courts and prosecution.",
        "extradition, mutual legal assistance",
        "",
        ("justice",),
    )
    HYBRID_AND_INTERFERENCE = (
        "hybrid-and-interference",
        "Hybrid threats, manipulation of information, interference.",
        "foreign interference",
        "",
        ("interference",),
    )
    CAPACITY_AND_FUNDING = (
        "capacity-and-funding",
        "Training, equipment and money.",
        "a training memorandum",
        "",
        ("capacity",),
    )
    DEFENCE_AND_STRATEGIC = (
        "defence-and-strategic",
        "The military and strategic layer.",
        "a defence dialogue",
        "",
        ("defence", "defense"),
    )
    GOVERNANCE_AND_REVIEW = (
        "governance-and-review",
        "How the deal itself is run.",
        "a shared workplan, a review clause",
        "",
        ("governance",),
    )
    ECONOMIC_AND_SOCIAL = (
        "economic-and-social",
        "Trade, energy, mobility and social matters beside security.",
        "a social security agreement, terms of reference for trade talks",
        "",
        ("economy", "trade and energy"),
    )
