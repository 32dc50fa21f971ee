"""Words about a commitment: its kind, what became of it, its caveats and its measure."""

from __future__ import annotations

from policytrack.vocabulary.term import Vocabulary

_PAM = "Peace Accords Matrix implementation scale 0-3"


class CommitmentKind(Vocabulary):
    """What sort of statement a commitment is; only a promise is something a party can keep or break."""

    PROMISE = ("promise", "An act or an abstention that a party undertakes.", "each country would establish officers")
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
    PROHIBITION = ("prohibition", "An act a party must not do.", "“shall not in any manner support”")
    ABSENCE = (
        "absence",
        "Something a source notes the text does not contain.",
        "a readout that remarks on the lack of funding",
    )


class CommitmentStatus(Vocabulary):
    """What became of a commitment, as of a day."""

    NOT_STARTED = ("not_started", "A search found no act towards it, or a party says there is none yet.", "0", _PAM)
    IN_PROGRESS = ("in_progress", "Acts are reported; it is not complete.", "1-2", _PAM)
    OPERATING = (
        "operating",
        "A standing duty that is acted on, case by case.",
        "requests made under an extradition treaty",
    )
    PARTLY_FULFILLED = ("partly_fulfilled", "A countable part is delivered.", "2", _PAM)
    FULFILLED = ("fulfilled", "Delivered, with a date.", "3", _PAM)
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


class StatedIn(Vocabulary):
    """Where a commitment is stated; it may be elsewhere than in the instrument."""

    TEXT = ("text", "In the text of the instrument.", "article 4 of a treaty")
    COMPANION_DOCUMENT = ("companion_document", "In a document issued beside the instrument.", "a joint statement")
    OFFICIAL_READOUT = (
        "official_readout",
        "In one or both sides' account of the talks.",
        "the Indian foreign ministry's release of 8 February 2026",
    )
    PRESS = ("press", "Only in the press.", "a target first named by a newspaper")


class Caveat(Vocabulary):
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
    SOVEREIGNTY = ("sovereignty", "Respects each side's sovereignty.", "“with respect for sovereignty”")
    NO_NEW_OBLIGATIONS = ("no_new_obligations", "Creates no new legal duty.", "“does not create legal obligations”")
    DATA_PROTECTION = ("data_protection", "Bound by rules on personal data.", "safeguards of a data agreement")
    CARVE_OUT = ("carve_out", "Leaves a class of cases aside.", "an exception for minors")
    CONFIDENTIALITY = ("confidentiality", "Limits disclosure of what is shared.", "consent before passing on")
    AVAILABILITY_OF_FUNDS = ("availability_of_funds", "Depends on money being provided.", "“subject to funds”")


class CaveatScope(Vocabulary):
    """How far a caveat reaches."""

    THIS_COMMITMENT = ("this_commitment", "Stated for this commitment alone.", "a proviso in the same clause")
    WHOLE_AGREEMENT = ("whole_agreement", "Stated for everything agreed.", "a general clause")
    AMBIGUOUS = (
        "ambiguous",
        "The wording allows more than one reach; the note says which.",
        "a proviso that closes a sentence with two undertakings",
    )


class ItemKind(Vocabulary):
    """What a named thing in a commitment is."""

    SUBSTANCE = ("substance", "A drug, precursor or other material.", "fentanyl precursors")
    CRIME = ("crime", "A kind of offence or offenders.", "transnational organised criminal networks", "UN ICCS")
    SYSTEM = ("system", "A data system, register or technology.", "a criminal-records register")
    GOODS = ("goods", "A class of goods other than a substance.", "firearms")
    OTHER = ("other", "Anything else the text names.", "a particular border crossing")


class Cadence(Vocabulary):
    """How often something is to recur."""

    MONTHLY = ("monthly", "Every month.", "“meets monthly”")
    QUARTERLY = ("quarterly", "Every three months.", "“each quarter”")
    TWICE_YEARLY = ("twice_yearly", "Two times a year.", "“biannual”")
    ANNUAL = ("annual", "Once a year.", "“annual dialogue”")
    BIENNIAL = ("biennial", "Every two years.", "“every two years”")
    REGULAR = ("regular", "Recurring, with no interval named.", "“regular bilateral security dialogue”")
    CONTINUOUS = ("continuous", "Without pause.", "“24/7 contact point”")
    AD_HOC = ("ad_hoc", "As needed.", "“as required”")
    UNKNOWN = ("unknown", "Recurs, but how often could not be established.", "a standing group of unstated rhythm")
