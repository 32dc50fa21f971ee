"""Topics: the subjects of commitments, the lower level of the taxonomy."""

from __future__ import annotations

from typing import Self

from policytrack.vocabulary import works
from policytrack.vocabulary.pillars import Pillar
from policytrack.vocabulary.term import Vocabulary


class Topic(
    Vocabulary,
    origin=works.own(
        works.CRIMES,
        works.ORGANISED_CRIME,
        works.CAMEO,
        which="The words without a source, after subjects of the agreements that the format was made from, are",
        lacking="Crimes and acts between states are divided there, not what two sides do together about them.",
    ),
):
    """Subject of a commitment, the lower level of the taxonomy; each belongs to one pillar."""

    pillar: Pillar
    """The pillar that the topic belongs to."""

    def __new__(
        cls, value: str, pillar: Pillar, definition: str, example: str, also: tuple[str, ...] = (), source: str = ""
    ) -> Self:
        """Make the member `value` under `pillar`."""
        member = cls._make(value, definition, example, source, also)
        member.pillar = pillar
        return member

    LIAISON_OFFICERS = (
        "liaison-officers",
        Pillar.LIAISON_AND_DIALOGUE,
        "Officers posted to the other side's services to advise and assist.",
        "each country would establish liaison officers",
    )
    CONTACT_POINTS = ("contact-points", Pillar.LIAISON_AND_DIALOGUE, "Named points of contact.", "a 24/7 desk")
    OFFICIAL_DIALOGUE = (
        "official-dialogue",
        Pillar.LIAISON_AND_DIALOGUE,
        "Recurring talks of officials, ministers or leaders.",
        "a security dialogue",
    )
    WORKING_GROUPS = ("working-groups", Pillar.LIAISON_AND_DIALOGUE, "Standing groups.", "a joint working group")
    AGENCY_RELATIONS = (
        "agency-relations",
        Pillar.LIAISON_AND_DIALOGUE,
        "Working relations between agencies.",
        "agencies would build on working relationships",
    )
    JOINT_OPERATIONS = ("joint-operations", Pillar.LIAISON_AND_DIALOGUE, "Operations run together.", "a joint patrol")
    PRECURSORS = (
        "precursors",
        Pillar.ILLICIT_DRUGS,
        "Chemicals from which drugs are made.",
        "fentanyl precursors",
        (),
        f"{works.PRECURSORS}; there the chemicals of two tables, here any",
    )
    DRUG_TRAFFICKING = ("drug-trafficking", Pillar.ILLICIT_DRUGS, "Illegal flows of drugs.", "illegal flow of drugs")
    DEMAND_AND_HEALTH = ("demand-and-health", Pillar.ILLICIT_DRUGS, "Demand, prevention, treatment.", "prevention work")
    PHARMA_SUPPLY_CHAIN = (
        "pharma-supply-chain",
        Pillar.ILLICIT_DRUGS,
        "Security of lawful medicines.",
        "diversion control",
    )
    CRIMINAL_NETWORKS = (
        "criminal-networks",
        Pillar.ORGANISED_CRIME,
        "Organised groups that work across borders.",
        "transnational organised criminal networks",
        (),
        f"{works.ORGANISED_CRIME}; there organized criminal group, with a number and a gain",
    )
    FIREARMS = (
        "firearms",
        Pillar.ORGANISED_CRIME,
        "Trafficking in firearms.",
        "tracing of weapons",
        (),
        f"{works.FIREARMS}; there manufacturing, parts and ammunition too",
    )
    TRAFFICKING_IN_PERSONS = (
        "trafficking-in-persons",
        Pillar.ORGANISED_CRIME,
        "Trafficking in human beings.",
        "victim protection",
        (),
        works.TRAFFICKING,
    )
    GOODS_SMUGGLING = ("goods-smuggling", Pillar.ORGANISED_CRIME, "Smuggling of goods.", "contraband, fuel")
    FRAUD = ("fraud", Pillar.FINANCIAL_CRIME, "Deception for gain.", "scam centres")
    CORRUPTION = ("corruption", Pillar.FINANCIAL_CRIME, "Abuse of office for gain.", "bribery cases")
    MONEY_LAUNDERING = (
        "money-laundering",
        Pillar.FINANCIAL_CRIME,
        "Hiding the origin of funds.",
        "typologies shared",
        (),
        works.LAUNDERING,
    )
    ILLICIT_FINANCE = ("illicit-finance", Pillar.FINANCIAL_CRIME, "Flows that pay for crime.", "cash couriers")
    ASSET_RECOVERY = (
        "asset-recovery",
        Pillar.FINANCIAL_CRIME,
        "Tracing and return of assets.",
        "confiscation orders",
        (),
        f"{works.ASSETS}; there of what corruption took, here of any crime",
    )
    CYBER_POLICY = (
        "cyber-policy",
        Pillar.CYBER,
        "Policy and norms of cybersecurity.",
        "cooperation on cybersecurity policy",
    )
    THREAT_INFORMATION = (
        "threat-information",
        Pillar.CYBER,
        "Exchange of information on threats in networks.",
        "information sharing on cybersecurity issues",
    )
    CYBERCRIME_INVESTIGATION = (
        "cybercrime-investigation",
        Pillar.CYBER,
        "Investigation of crime in networks.",
        "digital forensics",
        ("cybercrime",),
    )
    CRITICAL_INFRASTRUCTURE = ("critical-infrastructure", Pillar.CYBER, "Protection of vital systems.", "power grids")
    CRITICAL_TECHNOLOGY = ("critical-technology", Pillar.CYBER, "Technology of strategic weight.", "telecoms supply")
    IMMIGRATION_ENFORCEMENT = (
        "immigration-enforcement",
        Pillar.MIGRATION_ENFORCEMENT,
        "Enforcement of immigration law in general.",
        "discussions on immigration enforcement",
    )
    MIGRANT_SMUGGLING = (
        "migrant-smuggling",
        Pillar.MIGRATION_ENFORCEMENT,
        "Smuggling of people.",
        "small boats",
        (),
        f"{works.SMUGGLING}; there for gain and into a state of which one is no national",
    )
    RETURNS = (
        "returns",
        Pillar.MIGRATION_ENFORCEMENT,
        "Return and readmission.",
        "a returns agreement",
        (),
        f"{works.READMISSION}; there the act of taking back, here that of sending back too",
    )
    ASYLUM_RESPONSIBILITY = (
        "asylum-responsibility",
        Pillar.MIGRATION_ENFORCEMENT,
        "Which side examines a claim for asylum.",
        "a safe-third-country agreement",
    )
    LEGAL_ROUTES = ("legal-routes", Pillar.MIGRATION_ENFORCEMENT, "Lawful ways to come.", "a one-in, one-out route")
    SCREENING = ("screening", Pillar.MIGRATION_ENFORCEMENT, "Checks before entry or stay.", "criminal-records checks")
    CUSTOMS_ENFORCEMENT = (
        "customs-enforcement",
        Pillar.BORDER_AND_CUSTOMS,
        "Enforcement of customs law.",
        "mutual assistance in customs matters",
    )
    PASSENGER_DATA = (
        "passenger-data",
        Pillar.BORDER_AND_CUSTOMS,
        "Data of travellers.",
        "passenger name records",
        (),
        f"{works.PASSENGERS}; there bookings of flights, here any data of travellers",
    )
    LAND_BORDER = ("land-border", Pillar.BORDER_AND_CUSTOMS, "Control of the land border.", "border patrols")
    MARITIME_OPERATIONS = (
        "maritime-operations",
        Pillar.BORDER_AND_CUSTOMS,
        "Law enforcement at sea.",
        "cross-designated officers",
    )
    TRADE_FACILITATION = ("trade-facilitation", Pillar.BORDER_AND_CUSTOMS, "Easing lawful trade.", "trusted traders")
    COUNTER_TERRORISM_COOPERATION = (
        "counter-terrorism-cooperation",
        Pillar.COUNTER_TERRORISM,
        "Cooperation against terrorism in general.",
        "a joint working group on counter-terrorism",
    )
    VIOLENT_EXTREMISM = (
        "violent-extremism",
        Pillar.COUNTER_TERRORISM,
        "Prevention of radicalisation.",
        "online content",
    )
    TERRORIST_FINANCING = (
        "terrorist-financing",
        Pillar.COUNTER_TERRORISM,
        "Money for terrorism.",
        "freezing of funds",
        (),
        works.TERRORIST_FUNDS,
    )
    OPERATIONAL_INFORMATION = (
        "operational-information",
        Pillar.INFORMATION_EXCHANGE,
        "Information for operations and inquiries.",
        "timely information sharing",
    )
    CRIMINAL_RECORDS = ("criminal-records", Pillar.INFORMATION_EXCHANGE, "Records of convictions.", "a records check")
    FINANCIAL_INTELLIGENCE = (
        "financial-intelligence",
        Pillar.INFORMATION_EXCHANGE,
        "Reports of financial intelligence units.",
        "suspicious-transaction reports",
        (),
        f"{works.INTELLIGENCE_UNIT}; there the unit, here what it reports",
    )
    CLASSIFIED_INFORMATION = (
        "classified-information",
        Pillar.INFORMATION_EXCHANGE,
        "Protection of classified information.",
        "a security of information agreement",
    )
    DATA_PROTECTION = ("data-protection", Pillar.INFORMATION_EXCHANGE, "Rules on personal data.", "retention limits")
    MUTUAL_LEGAL_ASSISTANCE = (
        "mutual-legal-assistance",
        Pillar.JUSTICE_COOPERATION,
        "Assistance between authorities in criminal matters.",
        "taking of evidence abroad",
        (),
        works.ASSISTANCE,
    )
    EXTRADITION = (
        "extradition",
        Pillar.JUSTICE_COOPERATION,
        "Surrender of persons.",
        "an extradition treaty",
        (),
        works.SURRENDER,
    )
    CRIMINALISATION = ("criminalisation", Pillar.JUSTICE_COOPERATION, "Making an act a crime.", "a law pledged")
    INVESTIGATION_SUPPORT = (
        "investigation-support",
        Pillar.JUSTICE_COOPERATION,
        "Help with inquiries.",
        "joint investigation teams",
    )
    HYBRID_THREATS = (
        "hybrid-threats",
        Pillar.HYBRID_AND_INTERFERENCE,
        "Hostile acts below war.",
        "sabotage of cables",
        (),
        f"{works.INTERFERENCE}; there military means too, here only acts below war",
    )
    INFORMATION_MANIPULATION = (
        "information-manipulation",
        Pillar.HYBRID_AND_INTERFERENCE,
        "Manipulation of public debate.",
        "foreign disinformation",
        (),
        f"{works.INTERFERENCE}; there only by foreign actors",
    )
    FOREIGN_INTERFERENCE = (
        "foreign-interference",
        Pillar.HYBRID_AND_INTERFERENCE,
        "Covert interference and repression across borders.",
        "transnational repression",
    )
    TRAINING = ("training", Pillar.CAPACITY_AND_FUNDING, "Training of staff.", "police courses")
    EQUIPMENT = ("equipment", Pillar.CAPACITY_AND_FUNDING, "Equipment given or lent.", "scanners")
    FUNDING = ("funding", Pillar.CAPACITY_AND_FUNDING, "Money for the other side.", "a grant")
    COST_SHARING = ("cost-sharing", Pillar.CAPACITY_AND_FUNDING, "Who pays for what.", "each side bears its costs")
    SECURITY_CONSULTATION = (
        "security-consultation",
        Pillar.DEFENCE_AND_STRATEGIC,
        "Consultation on threats and strategy.",
        "a duty to consult",
    )
    DEFENCE_INDUSTRY = ("defence-industry", Pillar.DEFENCE_AND_STRATEGIC, "Arms and technology.", "joint procurement")
    MARITIME_SECURITY = ("maritime-security", Pillar.DEFENCE_AND_STRATEGIC, "Security at sea.", "domain awareness")
    MILITARY_EXERCISES = ("military-exercises", Pillar.DEFENCE_AND_STRATEGIC, "Exercises together.", "a naval exercise")
    JOINT_PLANNING = (
        "joint-planning",
        Pillar.GOVERNANCE_AND_REVIEW,
        "A plan that steers the cooperation as a whole.",
        "a shared workplan to guide cooperation",
    )
    STOCKTAKING = ("stocktaking", Pillar.GOVERNANCE_AND_REVIEW, "Progress so far is noted.", "progress on initiatives")
    REVIEW = ("review", Pillar.GOVERNANCE_AND_REVIEW, "Review of the agreement.", "a review every year")
    EVALUATION = ("evaluation", Pillar.GOVERNANCE_AND_REVIEW, "Measurement of results.", "an evaluation of a pilot")
    JOINT_COMMITTEES = ("joint-committees", Pillar.GOVERNANCE_AND_REVIEW, "Committees that run it.", "a committee")
    REPORTING = ("reporting", Pillar.GOVERNANCE_AND_REVIEW, "Reports on it.", "progress reports")
    TRADE = ("trade", Pillar.ECONOMIC_AND_SOCIAL, "Trade in goods and services, and investment.", "terms of reference")
    ENERGY_AND_MINERALS = (
        "energy-and-minerals",
        Pillar.ECONOMIC_AND_SOCIAL,
        "Energy supply and critical minerals.",
        "a minerals memorandum",
    )
    CIVIL_NUCLEAR = (
        "civil-nuclear",
        Pillar.ECONOMIC_AND_SOCIAL,
        "Peaceful uses of nuclear energy.",
        "supply of uranium",
        ("nuclear",),
    )
    SOCIAL_SECURITY = (
        "social-security",
        Pillar.ECONOMIC_AND_SOCIAL,
        "Pensions and insurance across borders.",
        "periods of coverage added up",
        ("pensions",),
    )
    MOBILITY = ("mobility", Pillar.ECONOMIC_AND_SOCIAL, "Lawful movement of people.", "talks on students and workers")
    RESEARCH_AND_CULTURE = (
        "research-and-culture",
        Pillar.ECONOMIC_AND_SOCIAL,
        "Science, education and culture.",
        "a memorandum of universities",
    )
