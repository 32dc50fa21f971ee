"""What is left of a record that went: its identifier is never used again."""

from policytrack.models.scalars import Absent, AgreementId, Day, FormatVersion, Listing, Prose
from policytrack.models.strict import Entity


class Tombstone(Entity):
    """One record that went."""

    id: AgreementId
    """Identifier of the record that went."""
    removed: Day
    """Day on which it went."""
    reason: Prose
    """Why it went."""
    replaced_by: Absent[AgreementId] = None
    """Record that took its place."""


class Tombstones(Entity):
    """All records that went from a collection: the file `tombstones.yaml` beside its folder."""

    format: FormatVersion
    """Version of the file's format."""
    tombstones: Listing[Tombstone] = ()
    """The records that went."""
