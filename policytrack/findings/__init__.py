"""Findings as data: what is wrong, where, and what to do about it.

Layer 1. Knows nothing of files, YAML or models; everything above reports with these types.
"""

from policytrack.findings.codes import Code
from policytrack.findings.finding import Finding, Pointer, Problem, Severity, Span
from policytrack.findings.reading_codes import READING_CODES
from policytrack.findings.shape_codes import SHAPE_CODES
from policytrack.findings.suggestion import nearest
from policytrack.findings.text_codes import TEXT_CODES

__all__ = [
    "READING_CODES",
    "SHAPE_CODES",
    "TEXT_CODES",
    "Code",
    "Finding",
    "Pointer",
    "Problem",
    "Severity",
    "Span",
    "nearest",
]
