"""Values of single fields: partial dates, party codes, passages.

Layer 3. Each module holds one kind of value: its pattern, what it means, and how two of them compare. Nothing here
knows a record, a file or a model.
"""

from policytrack.fields.countries import ORGANISATIONS, PARTY_CODES, alpha2, party_name, resolve_party
from policytrack.fields.dates import DATE_ERROR, DATE_PATTERN, DateLike, DatePrecision, PartialDate
from policytrack.fields.passages import (
    DIGEST_PATTERN,
    PASSAGE_PATTERN,
    abbreviate,
    digest,
    find,
    is_passage,
    normalise,
    text_fragment,
)

__all__ = [
    "DATE_ERROR",
    "DATE_PATTERN",
    "DIGEST_PATTERN",
    "ORGANISATIONS",
    "PARTY_CODES",
    "PASSAGE_PATTERN",
    "DateLike",
    "DatePrecision",
    "PartialDate",
    "abbreviate",
    "alpha2",
    "digest",
    "find",
    "is_passage",
    "normalise",
    "party_name",
    "resolve_party",
    "text_fragment",
]
