"""Reading: bytes of one file to plain data with positions, or everything that stands in the way.

Layer 3. The language is the core schema of YAML 1.2 without anchors, aliases, tags, merge keys, directives and further
documents. PyYAML is imported only once something is parsed.
"""

from policytrack.reading.document import Document, locate, parser_name, read
from policytrack.reading.encoding import LARGEST_FILE
from policytrack.reading.files import read_file
from policytrack.reading.positions import Positions

__all__ = [
    "LARGEST_FILE",
    "Document",
    "Positions",
    "locate",
    "parser_name",
    "read",
    "read_file",
]
