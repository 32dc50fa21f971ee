"""The generated pages of the manual, as Markdown: from models, vocabularies, rules and commands to text.

Layer 7. Pure functions: what they return does not depend on the engine that turns Markdown into a site. Whatever
comes from a rule or an example is escaped here, so that it shows as it stands and is never read as markup.
"""

from policytrack.manual.codebook import codebook_page
from policytrack.manual.commands import command_reference
from policytrack.manual.data_changes import data_changes
from policytrack.manual.error_pages import error_index, error_page
from policytrack.manual.escaping import code, escape, prose
from policytrack.manual.evidence_rules import dates_and_evidence
from policytrack.manual.inventory import api_pages, public_names
from policytrack.manual.pages import pages
from policytrack.manual.record_format import format_reference
from policytrack.manual.vocabularies import party_codes, vocabulary_page

__all__ = [
    "api_pages",
    "code",
    "codebook_page",
    "command_reference",
    "data_changes",
    "dates_and_evidence",
    "error_index",
    "error_page",
    "escape",
    "format_reference",
    "pages",
    "party_codes",
    "prose",
    "public_names",
    "vocabulary_page",
]
