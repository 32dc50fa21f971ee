"""Words about who acts: parties, the people who speak for them, bodies made by an agreement."""

from __future__ import annotations

from policytrack.vocabulary import works
from policytrack.vocabulary.term import Vocabulary


class PartyLevel(
    Vocabulary,
    origin=works.own(
        works.ORGANISATIONS,
        works.BUYERS,
        lacking="They sort organisations by who runs them, not by the name in which a state or its government "
        "contracts.",
    ),
):
    """On what level a party contracts."""

    STATE = ("state", "The state as such.", "Canada")
    GOVERNMENT = ("government", "The government as contracting form.", "Government of Canada")
    ORGANISATION = (
        "organisation",
        "An international or supranational organisation.",
        "European Union",
        f"{works.ORGANISATION}; there between governments, here also above them",
    )
    ORGANISATION_AGENCY = (
        "organisation_agency",
        "An organisation's agency in its own name.",
        "Europol",
        f"{works.BUYERS}; there of the European Union",
    )
    MINISTRY = (
        "ministry",
        "A ministry.",
        "Ministry of Public Security",
        works.NON_BINDING,
    )
    AGENCY = ("agency", "A national agency or service.", "Royal Canadian Mounted Police")
    SUBNATIONAL = (
        "subnational",
        "A part of a state.",
        "a province",
        works.NON_BINDING,
    )


class Capacity(
    Vocabulary,
    origin=works.own(
        works.SIGNATURE,
        works.UN_ADOPTION,
        lacking="They know who acts on the text of a treaty, not who agrees, announces or stands by where "
        "nothing is signed.",
    ),
):
    """In what capacity a person acted for a party; only signing makes a signatory."""

    SIGNED = (
        "signed",
        "Signed the instrument.",
        "a minister at a ceremony",
        f"{works.SIGNATURE}; here also of texts that do not bind",
    )
    INITIALLED = (
        "initialled",
        "Initialled the text.",
        "chief negotiators",
        f"{works.SIGNATURE}; there paragraph 2, where it can count as signing; here it never does",
    )
    AGREED = ("agreed", "Agreed for the party; no signature is reported.", "two national security advisers")
    ISSUED = ("issued", "Issued the text for the party.", "leaders of a joint statement")
    ANNOUNCED = ("announced", "Announced it for the party.", "a foreign secretary")
    PRESENTED = ("presented", "Presented it in public for the party.", "a president beside a prime minister")
    WITNESSED = ("witnessed", "Was present at the act.", "a prime minister at a signing")


class ActorRole(
    Vocabulary,
    origin=works.own(
        works.ROLES,
        works.THIRD_STATE,
        lacking="The first has who pays for an activity and runs it, the second whoever is not a party; a "
        "partner, a witness and an announcer are in neither.",
    ),
):
    """Part played by somebody who is not a party."""

    IMPLEMENTING = (
        "implementing",
        "Carries the agreement out.",
        "a cybercrime centre",
        f"{works.ROLES}; there of an activity",
    )
    PARTNER = ("partner", "Takes part in operations.", "a provincial police service")
    BENEFICIARY = ("beneficiary", "Gains from it without being a party.", "a region that gets funds")
    AFFECTED_THIRD = (
        "affected_third",
        "A third country touched by it.",
        "a transit country",
        f"{works.THIRD_STATE}; there every state that is not a party, here only one that is touched",
    )
    WITNESS = ("witness", "Was present at its making.", "a host government")
    ANNOUNCER = ("announcer", "Made it known.", "a foreign ministry")


class BodyKind(
    Vocabulary,
    origin=works.own(
        works.ORGANISATIONS,
        works.BUYERS,
        which="The words are",
        lacking="They sort standing organisations, not the groups, dialogues and posts that an agreement makes "
        "or uses.",
    ),
):
    """What a body made or used by an agreement is."""

    WORKING_GROUP = ("working_group", "A standing group of officials.", "a joint working group")
    EXECUTIVE_GROUP = ("executive_group", "A steering group of senior officials.", "an executive working group")
    JOINT_COMMITTEE = ("joint_committee", "A committee set up by a treaty.", "a customs joint committee")
    DIALOGUE = ("dialogue", "A dialogue on a level that is not known.", "a “security dialogue” a plan announces")
    DIALOGUE_OFFICIAL = ("dialogue_official", "A dialogue of officials.", "a security dialogue of advisers")
    DIALOGUE_MINISTERIAL = ("dialogue_ministerial", "A dialogue of ministers.", "a 2+2 meeting")
    DIALOGUE_LEADERS = ("dialogue_leaders", "A dialogue of leaders.", "an annual summit")
    STRIKE_FORCE = ("strike_force", "A joint operational unit.", "a joint strike force")
    CONTACT_POINT = ("contact_point", "A named point of contact.", "a 24/7 desk")
    LIAISON_POST = ("liaison_post", "Officers posted to the other side.", "liaison officers")
