"""Rules beyond the schema: what only meaning can tell, one function and one code each.

Layer 5. Codes: PT2xx within a record, PT3xx across records, PT4xx evidence and sources. A rule yields problems, never
raises; a record may waive some rules with a reason.
"""

from policytrack.rules.catalogue import CODES, RECORD_RULES
from policytrack.rules.checking import check_record
from policytrack.rules.collection import COLLECTION_RULES, Imprint, check_collection, imprint
from policytrack.rules.rule import Rule
from policytrack.rules.succession import SUCCESSION_RULES, Succession
from policytrack.rules.tombstones import TOMBSTONE_RULES, check_tombstones
from policytrack.rules.waivers import WAIVER_RULES

__all__ = [
    "CODES",
    "COLLECTION_RULES",
    "RECORD_RULES",
    "SUCCESSION_RULES",
    "TOMBSTONE_RULES",
    "WAIVER_RULES",
    "Imprint",
    "Rule",
    "Succession",
    "check_collection",
    "check_record",
    "check_tombstones",
    "imprint",
]
