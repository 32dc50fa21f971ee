"""Words about a commitment: its kind, what became of it, its caveats and its measure."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class CommitmentKind(
    Vocabulary,
    origin=works.own(
        works.G7_COMMITMENT,
        works.ODRL,
        lacking="They tell promises, duties, permissions and prohibitions, not the kinds of what is none of these.",
    ),
):
    """What sort of statement a commitment is; only a promise is something a party can keep or break."""

    PROMISE = (
        "promise",
        "An act or an abstention that a party undertakes.",
        "each country would establish officers",
        f"{works.G7_COMMITMENT}; there of all members together, here also of one side",
    )
    EXPECTED_EFFECT = (
        "expected_effect",
        "A result the text hopes for from another commitment; not a separate promise.",
        "the step “will help streamline” communications",
    )
    ACKNOWLEDGEMENT = (
        "acknowledgement",
        "A position or progress is noted; nothing is undertaken.",
        "both sides “acknowledged the progress”",
    )
    EXCLUSION = (
        "exclusion",
        "Something the text says it does not cover.",
        "unaccompanied minors in the United Kingdom–France agreement of 2025",
    )
    PROHIBITION = (
        "prohibition",
        "An act a party must not do.",
        "“shall not in any manner support”",
        f"{works.ODRL}; there of the use of an asset",
    )
    ABSENCE = (
        "absence",
        "Something a source notes the text does not contain.",
        "a readout that remarks on the lack of funding",
    )


class CommitmentStatus(
    Vocabulary,
    origin=works.own(
        works.PEACE_ACCORDS,
        works.G7_COMPLIANCE,
        lacking="They score how much is done, so a standing duty, a day that was missed, a withdrawal and not "
        "knowing have no place.",
    ),
):
    """What became of a commitment, as of a day."""

    NOT_STARTED = (
        "not_started",
        "A search found no act towards it, or a party says there is none yet.",
        "0",
        f"{works.PEACE_ACCORDS}; there step 0, without the search that is needed here",
    )
    IN_PROGRESS = (
        "in_progress",
        "Acts are reported; it is not complete.",
        "1-2",
        f"{works.PEACE_ACCORDS}; there steps 1 and 2",
    )
    OPERATING = (
        "operating",
        "A standing duty that is acted on, case by case.",
        "requests made under an extradition treaty",
    )
    PARTLY_FULFILLED = (
        "partly_fulfilled",
        "A countable part is delivered.",
        "2",
        f"{works.PEACE_ACCORDS}; there step 2, here only where what is delivered can be counted",
    )
    FULFILLED = (
        "fulfilled",
        "Delivered, with a date.",
        "3",
        f"{works.PEACE_ACCORDS}; there step 3",
    )
    RECURRING_KEPT = ("recurring_kept", "A cadence is met on the record.", "an annual meeting held each year")
    RECURRING_LAPSED = (
        "recurring_lapsed",
        "A source says that a cadence was not met.",
        "a yearly meeting put off",
    )
    MISSED = (
        "missed",
        "A stated deadline passed without delivery.",
        "a law due in December, passed in March",
    )
    SUPERSEDED = ("superseded", "A later commitment took its place.", "a deadline replaced by a new arrangement")
    OVERTAKEN = (
        "overtaken",
        "Something outside the agreement made it void, whatever had been delivered.",
        "a tariff cut, when a court struck the tariff down",
    )
    SUSPENDED = ("suspended", "A party paused it.", "exchange of data paused during a dispute")
    WITHDRAWN = ("withdrawn", "A party revoked it.", "notice that a pledge no longer holds")
    UNVERIFIABLE = ("unverifiable", "Text or results are withheld, so nobody outside can tell.", "a secret annex")
    UNKNOWN = ("unknown", "Somebody looked and found nothing reliable either way.", "no report after early March 2026")
    NOT_ASSESSED = ("not_assessed", "Nobody has looked yet.", "a record just begun")
    NOT_APPLICABLE = ("not_applicable", "Nothing is to be done.", "an acknowledgement of progress")


class StatedIn(
    Vocabulary,
    origin=works.own(
        works.CITED_ITEMS,
        works.RELATED_WORKS,
        which="The words are",
        lacking="They say what a document is and how it is tied to another, not in which of several a promise stands.",
    ),
):
    """Where a commitment is stated; it may be elsewhere than in the instrument."""

    TEXT = ("text", "In the text of the instrument.", "article 4 of a treaty")
    COMPANION_DOCUMENT = ("companion_document", "In a document issued beside the instrument.", "a joint statement")
    OFFICIAL_READOUT = (
        "official_readout",
        "In one or both sides' account of the talks.",
        "the Indian foreign ministry's release of 8 February 2026",
    )
    PRESS = ("press", "Only in the press.", "a target first named by a newspaper")


class Caveat(
    Vocabulary,
    origin=works.own(
        works.REFUSAL,
        works.NON_BINDING,
        which="The words without a source, after wordings in the agreements that the format was made from, are",
        lacking="They hold reservations as clauses and arguments, not as a list of kinds.",
    ),
):
    """A reservation that limits what is promised."""

    SUBJECT_TO_DOMESTIC_LAW = (
        "subject_to_domestic_law",
        "Has to fit each side's own law.",
        "“consistent with domestic laws”",
    )
    SUBJECT_TO_INTERNATIONAL_OBLIGATIONS = (
        "subject_to_international_obligations",
        "Has to fit each side's obligations under international law.",
        "“and international obligations”",
    )
    SOVEREIGNTY = (
        "sovereignty",
        "Respects each side's sovereignty.",
        "“with respect for sovereignty”",
        f"{works.REFUSAL}; there a ground for refusing one request, here for limiting the promise",
    )
    NO_NEW_OBLIGATIONS = (
        "no_new_obligations",
        "Creates no new legal duty.",
        "“does not create legal obligations”",
        f"{works.NON_BINDING}; there of a whole agreement",
    )
    DATA_PROTECTION = ("data_protection", "Bound by rules on personal data.", "safeguards of a data agreement")
    CARVE_OUT = ("carve_out", "Leaves a class of cases aside.", "an exception for minors")
    CONFIDENTIALITY = ("confidentiality", "Limits disclosure of what is shared.", "consent before passing on")
    AVAILABILITY_OF_FUNDS = ("availability_of_funds", "Depends on money being provided.", "“subject to funds”")


class CaveatScope(
    Vocabulary,
    origin=works.own(
        works.ODRL,
        works.REFUSAL,
        which="The words are",
        lacking="They have limits of rules and grounds for refusing; neither has a word for a sentence that can "
        "be read both ways.",
    ),
):
    """How far a caveat reaches."""

    THIS_COMMITMENT = ("this_commitment", "Stated for this commitment alone.", "a proviso in the same clause")
    WHOLE_AGREEMENT = ("whole_agreement", "Stated for everything agreed.", "a general clause")
    AMBIGUOUS = (
        "ambiguous",
        "The wording allows more than one reach; the note says which.",
        "a proviso that closes a sentence with two undertakings",
    )


class ItemKind(
    Vocabulary,
    origin=works.own(
        works.CRIMES,
        works.PRECURSORS,
        lacking="The first has crimes, the second chemicals; data systems, other goods and the rest are in neither.",
    ),
):
    """What a named thing in a commitment is."""

    SUBSTANCE = (
        "substance",
        "A drug, precursor or other material.",
        "fentanyl precursors",
        f"{works.PRECURSORS}; there the chemicals of two tables, here drugs and any other material too",
    )
    CRIME = (
        "crime",
        "A kind of offence or offenders.",
        "transnational organised criminal networks",
        f"{works.CRIMES}; there acts alone, here offenders too",
    )
    SYSTEM = ("system", "A data system, register or technology.", "a criminal-records register")
    GOODS = ("goods", "A class of goods other than a substance.", "firearms")
    OTHER = ("other", "Anything else the text names.", "a particular border crossing")


class Cadence(
    Vocabulary,
    origin=works.own(
        works.FREQUENCY,
        works.MAINTENANCE,
        which="`regular` is",
        lacking="Both are of updates of data, and have a word for what is irregular but none for what is said to "
        "be regular at an interval left open.",
    ),
):
    """How often something is to recur."""

    MONTHLY = (
        "monthly",
        "Every month.",
        "“meets monthly”",
        works.FREQUENCY,
    )
    QUARTERLY = (
        "quarterly",
        "Every three months.",
        "“each quarter”",
        works.FREQUENCY,
    )
    TWICE_YEARLY = (
        "twice_yearly",
        "Two times a year.",
        "“biannual”",
        f"{works.FREQUENCY}; there semiannual",
    )
    ANNUAL = (
        "annual",
        "Once a year.",
        "“annual dialogue”",
        works.FREQUENCY,
    )
    BIENNIAL = (
        "biennial",
        "Every two years.",
        "“every two years”",
        works.FREQUENCY,
    )
    REGULAR = ("regular", "Recurring, with no interval named.", "“regular bilateral security dialogue”")
    CONTINUOUS = (
        "continuous",
        "Without pause.",
        "“24/7 contact point”",
        works.FREQUENCY,
    )
    AD_HOC = (
        "ad_hoc",
        "As needed.",
        "“as required”",
        f"{works.MAINTENANCE}; there asNeeded",
    )
    UNKNOWN = (
        "unknown",
        "Recurs, but how often could not be established.",
        "a standing group of unstated rhythm",
        f"{works.MAINTENANCE}; here only where something recurs",
    )
