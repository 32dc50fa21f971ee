"""Words about an agreement over time: its status, the events that make it, its relations to others."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class AgreementStatus(
    Vocabulary,
    origin=works.own(
        works.ENDINGS,
        works.IN_FORCE,
        lacking="They know treaties and acts of law alone, not what is announced, operates without binding, runs "
        "out in silence or is given up.",
    ),
):
    """Where an agreement stands; derived from its events, never stored apart."""

    NEGOTIATING = ("negotiating", "Talks on the instrument are under way.", "terms of reference signed")
    CONCLUDED_NOT_SIGNED = ("concluded_not_signed", "Negotiations ended; not signed yet.", "Australia–Indonesia, 2025")
    AGREED = (
        "agreed",
        "Both sides agreed on it; no signature is reported and it was not yet made known.",
        "a workplan agreed the day before its release",
    )
    ANNOUNCED = ("announced", "Made known by one or both sides; no signature is reported.", "a readout of talks")
    SIGNED = (
        "signed",
        "Signed; no later step is known or needed.",
        "an MoU at a summit",
        f"{works.SIGNATURE}; here also of texts that do not bind",
    )
    SIGNED_NOT_IN_FORCE = (
        "signed_not_in_force",
        "Signed, and has yet to enter into force.",
        "Canada–EU PNR",
        f"{works.BEFORE_FORCE}; there what a state must not do meanwhile",
    )
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "Applied before it enters into force.",
        "Canada's share in the EU's SAFE instrument",
        works.PROVISIONAL,
    )
    IN_FORCE = (
        "in_force",
        "A binding instrument in force.",
        "a ratified treaty",
        works.FORCE,
    )
    IN_EFFECT = ("in_effect", "In operation, where nothing says that it binds.", "an action plan being carried out")
    TERM_ELAPSED = ("term_elapsed", "Its period ran out and no renewal was found.", "a plan of 2020–2025")
    EXPIRED = (
        "expired",
        "Ended by its own terms, as a source says.",
        "a pilot that ended",
        f"{works.TERMINATION}; there one word for every end, here for the end that the text itself sets",
    )
    SUSPENDED = (
        "suspended",
        "Operation paused by a party.",
        "a treaty suspended",
        f"{works.SUSPENSION}; here also of texts that do not bind",
    )
    TERMINATED = (
        "terminated",
        "Ended by an act of a party or of both.",
        "notice of termination",
        f"{works.TERMINATION}; here only for an end by an act",
    )
    SUPERSEDED = (
        "superseded",
        "Replaced by a later instrument.",
        "an updated declaration",
        f"{works.LATER_TREATY}; here also of texts that do not bind",
    )
    ABANDONED = ("abandoned", "Given up before it took effect.", "the Canada–EU PNR text of 2014")
    UNKNOWN = ("unknown", "Could not be established.", "nothing reliable found")


class EventKind(
    Vocabulary,
    origin=works.own(
        works.CAMEO,
        works.UN_ADOPTION,
        works.CONSENT,
        lacking="The first has acts between states of every kind but one code for signing, the others only acts "
        "by which a treaty is made.",
    ),
):
    """What happened to, or around, an agreement."""

    CONTEXT = ("context", "A development beside the agreement that bears on it.", "a diplomatic expulsion")
    MEETING = (
        "meeting",
        "Representatives met.",
        "a security dialogue",
        f"{works.CAMEO}; there codes 041 to 044, under consult",
    )
    NEGOTIATIONS_LAUNCHED = ("negotiations_launched", "Talks on an instrument began.", "terms of reference agreed")
    NEGOTIATIONS_CONCLUDED = ("negotiations_concluded", "Talks on an instrument ended.", "text settled")
    AGREED = ("agreed", "The two sides agreed on it; no signature is reported.", "talks that ended in a workplan")
    ANNOUNCED = ("announced", "Made known by one or both sides.", "a readout")
    ISSUED = ("issued", "Issued as a text of both sides.", "a joint statement")
    PRESENTED = ("presented", "Presented in public.", "a plan presented by leaders")
    SIGNED = (
        "signed",
        "Signed.",
        "a signing ceremony",
        f"{works.SIGNATURE}; here also of texts that do not bind",
    )
    CONSENT = (
        "consent",
        "A body gave the consent its law requires.",
        "a parliament's vote",
        f"{works.CONSENT}; there the word of a state towards the other, here that of a body at home",
    )
    RATIFIED = (
        "ratified",
        "Ratified or confirmed.",
        "an instrument of ratification",
        works.RATIFICATION,
    )
    NOTIFIED = (
        "notified",
        "A party notified that its procedures are complete.",
        "a diplomatic note",
        works.NOTES,
    )
    ENTERED_INTO_FORCE = (
        "entered_into_force",
        "Entered into force.",
        "a date under the final clauses",
        works.FORCE,
    )
    TOOK_EFFECT = ("took_effect", "A non-binding instrument began to operate.", "a plan's first day")
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "Provisional application began.",
        "before ratification",
        works.PROVISIONAL,
    )
    AMENDED = (
        "amended",
        "Changed by the parties.",
        "an amending exchange of letters",
        f"{works.UN_AMENDMENT}; here also of texts that do not bind",
    )
    EXTENDED = ("extended", "Its period was lengthened.", "a pilot run on")
    SUSPENDED = (
        "suspended",
        "Operation was paused.",
        "a notice of suspension",
        f"{works.SUSPENSION}; here also of texts that do not bind",
    )
    TERMINATED = (
        "terminated",
        "Ended by a party or both.",
        "a denunciation",
        f"{works.TERMINATION}; here only for an end by an act",
    )
    EXPIRED = (
        "expired",
        "Ended by its own terms.",
        "the last day of a pilot",
        f"{works.TERMINATION}; there one word for every end, here for the end that the text itself sets",
    )
    IMPLEMENTING_ACT = (
        "implementing_act",
        "An act that carries it out.",
        "an officer posted, a law passed",
        f"{works.G7_COMPLIANCE}; there what governments do, here also what agencies and both sides do",
    )
    COURT_DECISION = ("court_decision", "A court ruled on it.", "a constitutional ruling")
    DISCLOSURE_REFUSED = ("disclosure_refused", "A request for the text was refused.", "an access request denied")
    REPORT = ("report", "A report on it appeared.", "a committee's study")
    STATEMENT = (
        "statement",
        "A party said something on it.",
        "a spokesperson's answer",
        f"{works.CAMEO}; there code 010",
    )


class RelationType(
    Vocabulary,
    origin=works.own(
        works.RELATED_WORKS,
        works.AMENDS,
        lacking="They relate publications and acts of law, and have no word for political ties: a frame, a "
        "pattern, a bargain, a text that failed.",
    ),
):
    """How one agreement stands to another; read from this record to the other."""

    SUPPLEMENTS = (
        "supplements",
        "Adds to the other.",
        "a protocol to its treaty",
        f"{works.UN_PROTOCOLS}; there of protocols",
    )
    SUPERSEDES = (
        "supersedes",
        "Takes the other's place.",
        "the 2025 declaration for that of 2008",
        works.REPLACES,
    )
    AMENDS = (
        "amends",
        "Changes the other.",
        "an amending agreement",
        f"{works.AMENDS}; there of acts of law, here also of texts that do not bind",
    )
    IMPLEMENTS = ("implements", "Carries the other out.", "a plan of action under a framework")
    REPLACES_FAILED = ("replaces_failed", "Stands in for one that never took effect.", "the PNR texts of 2014, 2024")
    RENEWS = (
        "renews",
        "Continues the other for a new period.",
        "a renewed memorandum",
        f"{works.RELATED_WORKS}; there continues",
    )
    UNDER_UMBRELLA = ("under_umbrella", "Was made under the other's frame.", "a memorandum under a vision document")
    FOLLOWED_BY = (
        "followed_by",
        "Was followed by the other, which carries on from it and has no record here.",
        "a framework and its plan of action",
    )
    MODELLED_ON = ("modelled_on", "Follows the other's pattern.", "a treaty drawn from an earlier one")
    BUILDS_ON = ("builds_on", "Continues work that the other began.", "a workplan after a framework")
    SERIES = ("series", "Belongs to the same series.", "successive action plans")
    DOMESTIC_IMPLEMENTATION = (
        "domestic_implementation",
        "Is carried out in domestic law by the other.",
        "a treaty and its statute",
        f"{works.IMPLEMENTED}; there read from the other side, and of acts of the European Union",
    )
    POLITICAL_PACKAGE = ("political_package", "Was agreed as part of one bargain.", "a protocol beside a pledge")
