"""Pages of the site, as Markdown: from models, vocabularies, rules, commands and records to text.

Layer 7. Pure functions: what they return does not depend on the engine that turns Markdown into a site. Whatever
comes from a record or a rule is escaped here, so that it shows as it stands and is never read as markup.
"""

from policytrack.site.agreements import agreement_index, agreement_page
from policytrack.site.codebook import codebook_page
from policytrack.site.commands import command_reference
from policytrack.site.error_pages import error_index, error_page
from policytrack.site.escaping import code, escape, prose, visible
from policytrack.site.evidence_rules import dates_and_evidence
from policytrack.site.inventory import api_pages, public_names
from policytrack.site.pages import pages
from policytrack.site.record_format import format_reference
from policytrack.site.vocabularies import party_codes, vocabulary_page

__all__ = [
    "agreement_index",
    "agreement_page",
    "api_pages",
    "code",
    "codebook_page",
    "command_reference",
    "dates_and_evidence",
    "error_index",
    "error_page",
    "escape",
    "format_reference",
    "pages",
    "party_codes",
    "prose",
    "public_names",
    "visible",
    "vocabulary_page",
]
