"""Agreements side by side: how one stands to another, many at a glance, which are alike.

Layer 6. Silence is never a “no”: what one agreement has and the other does not mention is in one only. Nothing that is
unknown is ever called weaker.
"""

from policytrack.comparison.comparing import Comparison, compare
from policytrack.comparison.depth import DepthIndex, data_version, depth
from policytrack.comparison.matrix import Cell, CellKind, Matrix, matrix
from policytrack.comparison.rows import Alignment, Row, Side
from policytrack.comparison.similarity import Similar, similar, similarities
from policytrack.comparison.verdicts import RowKind, Stage, Verdict

__all__ = [
    "Alignment",
    "Cell",
    "CellKind",
    "Comparison",
    "DepthIndex",
    "Matrix",
    "Row",
    "RowKind",
    "Side",
    "Similar",
    "Stage",
    "Verdict",
    "compare",
    "data_version",
    "depth",
    "matrix",
    "similar",
    "similarities",
]
