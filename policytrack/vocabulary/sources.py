"""Words about sources and what rests on them."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class SourceKind(
    Vocabulary,
    origin=works.own(
        works.CITED_ITEMS,
        works.RELATED_WORKS,
        lacking="Neither tells one side's own account from a text of both, or from an outsider's.",
    ),
):
    """What a source is."""

    TREATY_TEXT = (
        "treaty_text",
        "The text of a treaty.",
        "a treaty series page",
        f"{works.CITED_ITEMS}; there treaty",
    )
    INSTRUMENT_TEXT = ("instrument_text", "The text of another instrument.", "a published action plan")
    OFFICIAL_READOUT = ("official_readout", "One side's own account.", "a government's readout of a call")
    PRESS_RELEASE = ("press_release", "A government's release.", "a ministry's announcement")
    JOINT_STATEMENT = ("joint_statement", "A statement of both sides.", "a leaders' communiqué")
    LEGAL_ACT = (
        "legal_act",
        "A domestic legal act.",
        "an order in a gazette",
        f"{works.CITED_ITEMS}; there legislation and regulation",
    )
    COURT_DECISION = (
        "court_decision",
        "A judgment or an order of a court.",
        "a supreme court's judgment",
        f"{works.CITED_ITEMS}; there legal_case",
    )
    NEWS = (
        "news",
        "A newsroom or agency.",
        "a daily quoting a release",
        f"{works.CITED_ITEMS}; there article-newspaper, here any newsroom",
    )
    ANALYSIS = ("analysis", "Comment or study.", "an editorial, a paper")
    REFERENCE = ("reference", "A codebook, register or encyclopaedia.", "a treaty index")


class Reliability(
    Vocabulary,
    origin=works.own(
        works.ADMIRALTY,
        which="The grades are",
        lacking="Its letters look alike, but it grades in six steps how reliable a source is, and apart from "
        "that how credible a report; these four say what a kind of source can carry alone.",
    ),
):
    """How far a source carries a claim; A and B can carry one alone, D never."""

    A = ("A", "Official, or the text itself.", "a government release")
    B = ("B", "Independent newsroom that quotes the official text or officials.", "a national daily")
    C = ("C", "Secondary: a copy, a small outlet, an undated page.", "an aggregator with a named original")
    D = ("D", "Machine-made, copied or contradicted by the text: never the only support.", "a word-spun copy")


class Supports(
    Vocabulary,
    origin=works.own(
        works.RELATED_WORKS,
        works.ABSENT_DATA,
        which="The words, most of them keys of the record, are",
        lacking="They speak of whole works and of missing values, not of the part of a claim that a passage shows.",
    ),
):
    """Which part of its claim a piece of evidence supports."""

    TEXT = ("text", "What is promised or said.", "the sentence itself")
    DEGREE = ("degree", "How firm it is.", "the verb")
    STATUS = ("status", "What became of it.", "a later answer")
    DATE = ("date", "When it happened.", "a dateline")
    PLACE = ("place", "Where it happened.", "“in Ottawa”")
    NAME = ("name", "Who it was.", "a person's name")
    OFFICE = ("office", "In what office.", "a person's title")
    CAPACITY = ("capacity", "In what capacity somebody acted.", "“signed by”")
    OBLIGORS = ("obligors", "Who is bound.", "“each country”")
    CAVEAT = ("caveat", "A reservation.", "“consistent with domestic laws”")
    ITEMS = ("items", "The things named.", "“fentanyl precursors”")
    BINDINGNESS = ("bindingness", "Its legal weight.", "“not legally binding”")
    ADOPTION = ("adoption", "By what act it came about.", "“agreed to a shared workplan”")
    TITLE = ("title", "Its title.", "a heading")
    ALL = ("all", "The whole claim.", "a sentence that says everything")


class Absence(
    Vocabulary,
    origin=works.own(
        works.ABSENT_DATA,
        which="`none` is",
        lacking="It has reasons why a value is missing; that there is none is an answer, not such a reason.",
    ),
):
    """Why something is not in the record. Four different answers, none of which is “no”."""

    UNKNOWN = (
        "unknown",
        "Somebody looked and could not establish it.",
        "the number of officers",
        f"{works.ABSENT_DATA}; here only after somebody looked",
    )
    NONE = ("none", "It is established that there is none.", "a text that sets no term")
    NOT_APPLICABLE = (
        "not_applicable",
        "It makes no sense for this agreement.",
        "entry into force of a statement",
        works.ABSENT_DATA,
    )
    NOT_PUBLIC = (
        "not_public",
        "It exists and is kept back.",
        "the text of the workplan",
        f"{works.ABSENT_DATA}; there masked",
    )
