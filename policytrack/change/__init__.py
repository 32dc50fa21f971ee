"""Changes: what differs between two versions of the data, claim by claim, and of which kind each difference is.

Layer 6. A version is a collection, a file, a folder or a revision of a git repository. What stands elsewhere in a list
is no change; what is only written in another way is one change for its file.
"""

from policytrack.change.asking import Given, changes
from policytrack.change.change import Change, ChangeKind, Changes, Side, Unreadable
from policytrack.change.repository import Place, named
from policytrack.change.revisions import Revision, Touched, Tree, common_ancestor, usual_folder

__all__ = [
    "Change",
    "ChangeKind",
    "Changes",
    "Given",
    "Place",
    "Revision",
    "Side",
    "Touched",
    "Tree",
    "Unreadable",
    "changes",
    "common_ancestor",
    "named",
    "usual_folder",
]
