"""The collection of agreements: loaded from records, filtered, taken apart into commitments.

Layer 6. An `AgreementSet` is an immutable mapping; `where` gives another one, `commitments` gives what was promised.

>>> from policytrack.dataset import load
>>> found = load().commitments(between=("CA", "IND"), on="2026-02-07", pillar="cyber", degree_at_least="committed")
>>> [(located.id, located.verb) for located in found]
[('can-ind-2026-security-workplan#cybersecurity', 'committed to formalising')]
"""

from policytrack.dataset.agreement_set import AgreementSet
from policytrack.dataset.choices import AllOf, AnyOf, all_of, any_of
from policytrack.dataset.disputes import LocatedDispute
from policytrack.dataset.filters import COMMITMENT_FILTERS, FILTERS, AgreementFilter, CommitmentFilter, Filters
from policytrack.dataset.lineage import Descent, Lineage
from policytrack.dataset.loading import load

__all__ = [
    "COMMITMENT_FILTERS",
    "FILTERS",
    "AgreementFilter",
    "AgreementSet",
    "AllOf",
    "AnyOf",
    "CommitmentFilter",
    "Descent",
    "Filters",
    "Lineage",
    "LocatedDispute",
    "all_of",
    "any_of",
    "load",
]
