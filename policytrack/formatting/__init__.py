"""The canonical form of a file: one order of keys, one layout, every comment kept, the meaning unchanged.

Layer 6. A text is taken apart into a tree that holds the comments where they belong, the tree is put in order, and
written. What comes out is read again and held against what went in; a difference is an error, and there is no result.
"""

from policytrack.formatting.canonical import canonical
from policytrack.formatting.composing import composed

__all__ = ["canonical", "composed"]
