"""Words about the instrument: its type, its legal weight, how it came about, whether its text can be read."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class InstrumentType(
    Vocabulary,
    origin=works.own(
        works.UN_DEFINITIONS,
        works.SATOW,
        lacking="They name treaties and their kin, not plans, partnerships, statements, standing groups or "
        "announcements.",
    ),
):
    """Form of the instrument; the title does not decide it."""

    TREATY = (
        "treaty",
        "Written agreement governed by international law, whatever its title.",
        "a treaty",
        f"{works.TREATY}; here also with an organisation",
    )
    TREATY_PROTOCOL = (
        "treaty_protocol",
        "Treaty that supplements or amends another.",
        "an additional protocol",
        f"{works.UN_PROTOCOLS}; there also other kinds of protocol",
    )
    MOU = (
        "mou",
        "Memorandum between governments; its legal effect is stated apart.",
        "an MoU",
        f"{works.SATOW}; there not meant to bind, here left open",
    )
    AGENCY_MOU = (
        "agency_mou",
        "Memorandum whose parties are ministries, police or agencies.",
        "an MoU of two police services",
        f"{works.NON_BINDING}; there agreements of ministries and of parts of a state, of any title",
    )
    ARRANGEMENT = (
        "arrangement",
        "Text titled arrangement; usually not meant to bind.",
        "the Australia–India cyber framework arrangement of 2020",
        works.ARRANGEMENT,
    )
    WORKING_ARRANGEMENT = (
        "working_arrangement",
        "Agency-level arrangement under an organisation's mandate.",
        "the working arrangement of the Indian CBI with Europol",
        f"{works.EUROPOL}; there the word of one agency, here of any",
    )
    ACTION_PLAN = ("action_plan", "List of planned actions with aims or a period.", "the Canada–Mexico plan 2025–2028")
    ROADMAP = (
        "roadmap",
        "Shared course for a relationship, from which other instruments follow.",
        "the Canada–India roadmap of October 2025",
    )
    WORKPLAN = (
        "workplan",
        "Plan of joint work agreed by officials, often not published.",
        "the Canada–India shared workplan of February 2026",
    )
    JOINT_DECLARATION = (
        "joint_declaration",
        "Declaration of principles and cooperation by leaders or ministers.",
        "the India–Japan declaration of 2025",
        f"{works.UN_PROTOCOLS}; there declarations of every kind, binding ones too",
    )
    JOINT_STATEMENT = ("joint_statement", "Communiqué issued by both sides.", "the Mexico–US statement of 2025")
    PARTNERSHIP = ("partnership", "Framework document of a partnership.", "the EU–India partnership of 2026")
    DECLARATION_OF_INTENT = ("declaration_of_intent", "Statement of intended cooperation.", "Iraq–UK, 2024")
    WORKING_GROUP = (
        "working_group",
        "A standing mechanism is itself the deal; no founding text is published.",
        "the China–US counternarcotics working group",
    )
    UNILATERAL_ANNOUNCEMENT = (
        "unilateral_announcement",
        "One side's announcement inside an understanding of both.",
        "the Canadian border announcements of February 2025",
    )
    AGREEMENT_UNSPECIFIED = (
        "agreement_unspecified",
        "Reported as an agreement or deal; the form is not known.",
        "the India–UK records agreement of 2026",
    )


class Bindingness(
    Vocabulary,
    origin=works.own(
        works.NON_BINDING,
        works.UN_DEFINITIONS,
        lacking="The first divides agreements by whether they bind, the second says that titles do not decide it; "
        "neither has a word for a text that is withheld or for reading nothing that decides it.",
    ),
):
    """Whether the instrument creates obligations under international law."""

    BINDING = (
        "binding",
        "Creates obligations under international law.",
        "a ratified treaty",
        f"{works.NON_BINDING}; there also under domestic law, as a contract",
    )
    POLITICAL = (
        "political",
        "Non-binding political commitment.",
        "a leaders' declaration",
        works.NON_BINDING,
    )
    INTER_INSTITUTIONAL = (
        "inter_institutional",
        "Between agencies; its effect depends on their authority.",
        "an MoU of two police services",
        f"{works.NON_BINDING}; there a question about ministries and parts of a state, not a class",
    )
    CONTESTED = (
        "contested",
        "The parties characterise it differently.",
        "one side's treaty, the other's MoU",
        works.NON_BINDING,
    )
    NOT_STATED = ("not_stated", "Nothing that was read decides it.", "a workplan known from a readout")
    UNDISCLOSED = ("undisclosed", "The text is withheld.", "a memorandum refused to a requester")


class BindingnessBasis(
    Vocabulary,
    origin=works.own(
        works.NON_BINDING,
        works.UN_DEFINITIONS,
        which="The words are",
        lacking="A title does not decide there, and what could be read lists no grounds on which an outsider can "
        "judge.",
    ),
):
    """What a judgement of bindingness rests on."""

    TEXT = ("text", "The text says so.", "“legally binding”")
    REGISTRY = ("registry", "A register of treaties lists it.", "a treaty series number")
    OFFICIAL_STATEMENT = ("official_statement", "A party says so.", "a minister's statement")
    PROCESS = ("process", "The procedure followed implies it.", "tabling before a parliament")
    ANALYST = ("analyst", "An outside analyst says so.", "a law firm's note")
    NONE = ("none", "Nothing that was read bears on it.", "a memorandum reported without its text")
    INFERENCE = ("inference", "The curator infers it from the form.", "officials' level, no signature reported")


class Adoption(
    Vocabulary,
    origin=works.own(
        works.UN_ADOPTION,
        works.CONSENT,
        lacking="They have the acts by which a state is bound, not those by which a text that need not bind is "
        "made known.",
    ),
):
    """By what act the instrument was adopted."""

    SIGNED = (
        "signed",
        "Signed by representatives.",
        "signing at a ceremony",
        f"{works.SIGNATURE}; here also of texts that do not bind",
    )
    SIGNED_VIRTUALLY = ("signed_virtually", "Signed in two places at one virtual event.", "a virtual summit")
    EXCHANGED = (
        "exchanged",
        "By an exchange of notes or letters.",
        "an exchange of notes",
        f"{works.EXCHANGE}; here also of texts that do not bind",
    )
    ADOPTED = (
        "adopted",
        "Adopted without a reported signature.",
        "a declaration adopted at a summit",
        f"{works.UN_ADOPTION}; there the act that settles the text, signed later or not",
    )
    ISSUED_JOINTLY = ("issued_jointly", "Issued by both sides as one text.", "a joint statement")
    PRESENTED = ("presented", "Presented in public by both sides.", "an action plan presented by leaders")
    ANNOUNCED = ("announced", "Announced by one or both sides; no other act is reported.", "a readout of talks")
    UNKNOWN = ("unknown", "The act could not be established.", "a deal reported without its form")


class TextAvailability(
    Vocabulary,
    origin=works.own(
        works.COAR,
        works.EU_ACCESS,
        lacking="They say who may see a document that somebody holds, not how much is known of one that may "
        "never have been published.",
    ),
):
    """Whether the text can be read."""

    FULL = (
        "full",
        "The whole text is public.",
        "a treaty series",
        f"{works.COAR}; there open access",
    )
    SUMMARY = ("summary", "An official summary is public.", "a fact sheet")
    READOUT_ONLY = ("readout_only", "Known only from accounts of the talks.", "a press release after a dialogue")
    WITHHELD = (
        "withheld",
        "Exists and was refused or kept back.",
        "disclosure refused",
        f"{works.EU_ACCESS}; there non-public, whether anybody asked or not",
    )
    NOT_FOUND = ("not_found", "A search did not find it.", "an older memorandum")


class TitleStatus(Vocabulary, origin=f"Both terms follow {works.TITLES}, under names of policytrack's own."):
    """Whether a title is the instrument's own."""

    OFFICIAL = (
        "official",
        "The title the instrument bears.",
        "a treaty's title",
        f"{works.TITLES}; there formal title",
    )
    DESCRIPTIVE = (
        "descriptive",
        "A title made to describe it, because none is published.",
        "“Shared workplan …”",
        f"{works.TITLES}; there devised title",
    )


class Authenticity(
    Vocabulary,
    origin=works.own(
        works.LANGUAGES,
        works.LEGAL_VALUE,
        which="`unknown` is",
        lacking="Neither has a word for a standing that nobody could establish.",
    ),
):
    """Standing of one language version of a text."""

    AUTHENTIC = (
        "authentic",
        "One of the versions that count.",
        "English and Hindi texts",
        works.LANGUAGES,
    )
    TRANSLATION = (
        "translation",
        "A translation without standing of its own.",
        "a courtesy translation",
        f"{works.LANGUAGES}; there a version in another language than those authenticated",
    )
    UNKNOWN = ("unknown", "Not established.", "a version on one side's site")


class TermKind(
    Vocabulary,
    origin=works.own(
        works.ENDINGS,
        works.PROVISIONAL,
        which="The words, four of them those of absence, are",
        lacking="They rule how a treaty ends or is applied for a time, and do not sort agreements by how long "
        "they are to run.",
    ),
):
    """How long the agreement is to run."""

    FIXED = ("fixed", "For a stated period.", "an action plan 2025–2028")
    INDEFINITE = ("indefinite", "Until ended by a party.", "“remains in force until terminated”")
    PILOT = ("pilot", "A trial with an end.", "a pilot of one year")
    UNKNOWN = ("unknown", "Could not be established.", "no published text")
    NONE = ("none", "The text sets no term.", "a declaration without a closing clause")
    NOT_PUBLIC = ("not_public", "Kept back.", "a withheld memorandum")
    NOT_APPLICABLE = ("not_applicable", "A term makes no sense for it.", "a single joint act")
