"""Circles in a directed graph."""

from __future__ import annotations

import pytest

from policytrack.rules.cycles import circles


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
        ({"a": ["a"]}, []),
        ({"b": ["a"], "a": ["b"]}, [["a", "b"]]),
        ({"c": ["b"], "b": ["a"], "a": ["c"]}, [["a", "c", "b"]]),
        ({"a": ["b", "b"], "b": ["a"]}, [["a", "b"]]),
        ({"a": ["c"], "c": ["b"], "b": ["c"]}, [["b", "c"]]),
        ({"a": ["b"], "b": ["a"], "x": ["y"], "y": ["x", "a"]}, [["a", "b"], ["x", "y"]]),
    ],
)
def test_circles_begin_with_their_smallest_node(edges, expected):
    """Each is found once; a node that points to itself is no circle."""
    assert list(circles(edges)) == expected


def test_a_long_way_round_is_found_without_recursion():
    """A chain of a hundred thousand nodes closes into one circle."""
    nodes = [f"{number:06}" for number in range(100_000)]
    edges = {node: [following] for node, following in zip(nodes, [*nodes[1:], nodes[0]], strict=True)}
    assert list(circles(edges)) == [nodes]
