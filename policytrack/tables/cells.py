"""What stands in a cell: one value, several values joined to one, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Cell: TypeAlias = str | int | bool | None
"""A value of a table; None where the record leaves the key out."""
Row: TypeAlias = dict[str, Cell]
"""A row: its cells by the names of their columns, in the order of the columns."""

_JOINT = "; "


def joined(values: Iterable[str]) -> str | None:
    r"""Return several values as one cell: parted by `; `, with a backslash before each `;` and `\` within a value.

    None for no value.

    >>> joined(["CAN", "IND"])
    'CAN; IND'
    >>> joined(["Joint Group; Cyber", "Police"])
    'Joint Group\\; Cyber; Police'
    """
    return _JOINT.join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values) or None


def parted(cell: str | None) -> tuple[str, ...]:
    r"""Return the values that stand in one cell, as `joined` was given them.

    >>> parted("CAN; IND")
    ('CAN', 'IND')
    >>> parted(None)
    ()
    """
    if not cell:
        return ()
    values = [""]
    characters = iter(cell)
    for character in characters:
        if character == "\\":
            values[-1] += next(characters, "")
        elif character == ";":
            values.append("")
            next(characters, "")  # the space after it
        else:
            values[-1] += character
    return tuple(values)


def written(cell: Cell) -> str:
    """Return a cell as text: nothing as an empty one, a boolean as `true` or `false`.

    >>> written(True), written(20), written(None)
    ('true', '20', '')
    """
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
