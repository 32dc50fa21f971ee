"""Words about who acts: parties, the people who speak for them, bodies made by an agreement."""

from __future__ import annotations

from policytrack.vocabulary.term import Vocabulary


class PartyLevel(Vocabulary):
    """On what level a party contracts."""

    STATE = ("state", "The state as such.", "Canada")
    GOVERNMENT = ("government", "The government as contracting form.", "Government of Canada")
    ORGANISATION = ("organisation", "An international or supranational organisation.", "European Union")
    ORGANISATION_AGENCY = ("organisation_agency", "An organisation's agency in its own name.", "Europol")
    MINISTRY = ("ministry", "A ministry.", "Ministry of Public Security")
    AGENCY = ("agency", "A national agency or service.", "Royal Canadian Mounted Police")
    SUBNATIONAL = ("subnational", "A part of a state.", "a province")


class Capacity(Vocabulary):
    """In what capacity a person acted for a party; only signing makes a signatory."""

    SIGNED = ("signed", "Signed the instrument.", "a minister at a ceremony", "UN Treaty Collection, glossary")
    INITIALLED = ("initialled", "Initialled the text.", "chief negotiators", "UN Treaty Collection, glossary")
    AGREED = ("agreed", "Agreed for the party; no signature is reported.", "two national security advisers")
    ISSUED = ("issued", "Issued the text for the party.", "leaders of a joint statement")
    ANNOUNCED = ("announced", "Announced it for the party.", "a foreign secretary")
    PRESENTED = ("presented", "Presented it in public for the party.", "a president beside a prime minister")
    WITNESSED = ("witnessed", "Was present at the act.", "a prime minister at a signing")


class ActorRole(Vocabulary):
    """Part played by somebody who is not a party."""

    IMPLEMENTING = ("implementing", "Carries the agreement out.", "a cybercrime centre")
    PARTNER = ("partner", "Takes part in operations.", "a provincial police service")
    BENEFICIARY = ("beneficiary", "Gains from it without being a party.", "a region that gets funds")
    AFFECTED_THIRD = ("affected_third", "A third country touched by it.", "a transit country")
    WITNESS = ("witness", "Was present at its making.", "a host government")
    ANNOUNCER = ("announcer", "Made it known.", "a foreign ministry")


class BodyKind(Vocabulary):
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
