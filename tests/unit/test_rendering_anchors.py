"""Anchors of headings that are names of classes."""

from policytrack.rendering.anchors import anchor, spoken


def test_names_of_classes_are_spoken_and_make_anchors():
    """A name in capitals and small letters becomes words, and the anchor a heading of these words has."""
    assert (spoken("CommitmentCaveat"), anchor("CommitmentCaveat")) == ("Commitment caveat", "commitment-caveat")
    assert (spoken("Degree"), anchor("Degree")) == ("Degree", "degree")
