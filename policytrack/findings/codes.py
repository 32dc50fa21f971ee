"""What a code of a finding is.

A code is never reused; a retired one stays listed in the documentation with what replaced it. Codes of rules (PT2xx to
PT4xx) are declared beside their rules.
"""

from __future__ import annotations

from typing import NamedTuple

from policytrack.findings.finding import Severity


class Code(NamedTuple):
    """One kind of finding.

    `title` is a sentence fragment for lists, `explanation` says why it matters, `remedy` says what to do.
    """

    code: str
    name: str
    title: str
    explanation: str
    remedy: str
    severity: Severity = Severity.ERROR
    waivable: bool = False
