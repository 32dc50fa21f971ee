"""Codes of findings that come from holding passages against the texts of their sources: PT42x."""

from __future__ import annotations

from policytrack.findings.codes import Code

TEXT_CODES: tuple[Code, ...] = (
    Code(
        "PT420",
        "passage-not-in-text",
        "a passage does not stand in the text of its source",
        "A passage is worth something because anybody can look it up. One that is not there was copied wrongly, taken "
        "from another page, or never written; the claim it supports has to be read again.",
        "Open the text at the nearest match, and copy the first and last words of the passage letter for letter.",
    ),
    Code(
        "PT421",
        "digest-differs",
        "what stands between the words of a passage is not what its digest was taken of",
        "The digest is taken of the whole passage, of which the record keeps the first and last words only. Where it "
        "differs, the page was changed after it was read, or the digest belongs to another passage.",
        "Read the passage again; if it still supports the claim, have `policytrack evidence add` write it anew, and "
        "say in a note that the page was changed.",
    ),
)
