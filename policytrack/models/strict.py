"""What all models share: frozen, strict, closed."""

from pydantic import BaseModel, ConfigDict


class Entity(BaseModel):
    """Anything a record is made of. Immutable; takes no value of another type and no unknown key."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        # Built once, as part of the agreement, rather than once for every class: import stays fast.
        defer_build=True,
        serialize_by_alias=True,
        validate_by_alias=True,
        validate_by_name=False,
    )
