"""Words about an agreement over time: its status, the events that make it, its relations to others."""

from __future__ import annotations

from policytrack.vocabulary.term import Vocabulary

_UNTC = "UN Treaty Collection, glossary of treaty actions"
_VCLT_24 = "Vienna Convention on the Law of Treaties 1969, article 24"
_VCLT_25 = "Vienna Convention on the Law of Treaties 1969, article 25"


class AgreementStatus(Vocabulary):
    """Where an agreement stands; derived from its events, never stored apart."""

    NEGOTIATING = ("negotiating", "Talks on the instrument are under way.", "terms of reference signed")
    CONCLUDED_NOT_SIGNED = ("concluded_not_signed", "Negotiations ended; not signed yet.", "Australia–Indonesia, 2025")
    AGREED = (
        "agreed",
        "Both sides agreed on it; no signature is reported and it was not yet made known.",
        "a workplan agreed the day before its release",
    )
    ANNOUNCED = ("announced", "Made known by one or both sides; no signature is reported.", "a readout of talks")
    SIGNED = ("signed", "Signed; no later step is known or needed.", "an MoU at a summit", _UNTC)
    SIGNED_NOT_IN_FORCE = ("signed_not_in_force", "Signed, and has yet to enter into force.", "Canada–EU PNR", _UNTC)
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "Applied before it enters into force.",
        "Canada's share in the EU's SAFE instrument",
        _VCLT_25,
    )
    IN_FORCE = ("in_force", "A binding instrument in force.", "a ratified treaty", _VCLT_24)
    IN_EFFECT = ("in_effect", "In operation, where nothing says that it binds.", "an action plan being carried out")
    TERM_ELAPSED = ("term_elapsed", "Its period ran out and no renewal was found.", "a plan of 2020–2025")
    EXPIRED = ("expired", "Ended by its own terms, as a source says.", "a pilot that ended")
    SUSPENDED = ("suspended", "Operation paused by a party.", "a treaty suspended", _UNTC)
    TERMINATED = ("terminated", "Ended by an act of a party or of both.", "notice of termination", _UNTC)
    SUPERSEDED = ("superseded", "Replaced by a later instrument.", "an updated declaration")
    ABANDONED = ("abandoned", "Given up before it took effect.", "the Canada–EU PNR text of 2014")
    UNKNOWN = ("unknown", "Could not be established.", "nothing reliable found")


class EventKind(Vocabulary):
    """What happened to, or around, an agreement."""

    CONTEXT = ("context", "A development beside the agreement that bears on it.", "a diplomatic expulsion")
    MEETING = ("meeting", "Representatives met.", "a security dialogue")
    NEGOTIATIONS_LAUNCHED = ("negotiations_launched", "Talks on an instrument began.", "terms of reference agreed")
    NEGOTIATIONS_CONCLUDED = ("negotiations_concluded", "Talks on an instrument ended.", "text settled")
    AGREED = ("agreed", "The two sides agreed on it; no signature is reported.", "talks that ended in a workplan")
    ANNOUNCED = ("announced", "Made known by one or both sides.", "a readout")
    ISSUED = ("issued", "Issued as a text of both sides.", "a joint statement")
    PRESENTED = ("presented", "Presented in public.", "a plan presented by leaders")
    SIGNED = ("signed", "Signed.", "a signing ceremony", _UNTC)
    CONSENT = ("consent", "A body gave the consent its law requires.", "a parliament's vote", _UNTC)
    RATIFIED = ("ratified", "Ratified or confirmed.", "an instrument of ratification", _UNTC)
    NOTIFIED = ("notified", "A party notified that its procedures are complete.", "a diplomatic note", _UNTC)
    ENTERED_INTO_FORCE = ("entered_into_force", "Entered into force.", "a date under the final clauses", _VCLT_24)
    TOOK_EFFECT = ("took_effect", "A non-binding instrument began to operate.", "a plan's first day")
    PROVISIONALLY_APPLIED = ("provisionally_applied", "Provisional application began.", "before ratification", _VCLT_25)
    AMENDED = ("amended", "Changed by the parties.", "an amending exchange of letters", _UNTC)
    EXTENDED = ("extended", "Its period was lengthened.", "a pilot run on")
    SUSPENDED = ("suspended", "Operation was paused.", "a notice of suspension")
    TERMINATED = ("terminated", "Ended by a party or both.", "a denunciation", _UNTC)
    EXPIRED = ("expired", "Ended by its own terms.", "the last day of a pilot")
    IMPLEMENTING_ACT = ("implementing_act", "An act that carries it out.", "an officer posted, a law passed")
    COURT_DECISION = ("court_decision", "A court ruled on it.", "a constitutional ruling")
    DISCLOSURE_REFUSED = ("disclosure_refused", "A request for the text was refused.", "an access request denied")
    REPORT = ("report", "A report on it appeared.", "a committee's study")
    STATEMENT = ("statement", "A party said something on it.", "a spokesperson's answer")


class RelationType(Vocabulary):
    """How one agreement stands to another; read from this record to the other."""

    SUPPLEMENTS = ("supplements", "Adds to the other.", "a protocol to its treaty")
    SUPERSEDES = ("supersedes", "Takes the other's place.", "the 2025 declaration for that of 2008")
    AMENDS = ("amends", "Changes the other.", "an amending agreement")
    IMPLEMENTS = ("implements", "Carries the other out.", "a plan of action under a framework")
    REPLACES_FAILED = ("replaces_failed", "Stands in for one that never took effect.", "the PNR texts of 2014, 2024")
    RENEWS = ("renews", "Continues the other for a new period.", "a renewed memorandum")
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
    )
    POLITICAL_PACKAGE = ("political_package", "Was agreed as part of one bargain.", "a protocol beside a pledge")
