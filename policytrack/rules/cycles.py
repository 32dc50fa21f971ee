"""Circles in a directed graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(edges: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield circles until none would be left if one edge of each were taken out; each begins with its smallest node.

    Walks depth first from the smallest node on, without recursion, in time linear in nodes and edges (and in the length
    of the circles). An edge from a node to itself is passed over.

    >>> list(circles({"b": ["c"], "c": ["a", "d"], "a": ["b"], "d": []}))
    [['a', 'b', 'c']]
    """
    done: set[str] = set()
    for start in sorted(edges):
        if start in done:
            continue
        path, place = [start], {start: 0}
        branches = [iter(edges[start])]
        while path:
            node = next(branches[-1], None)
            if node is None:
                branches.pop()
                done.add(path[-1])
                del place[path.pop()]
            elif node in place:
                if node != path[-1]:
                    yield _from_smallest(path[place[node] :])
            elif node not in done:
                place[node] = len(path)
                path.append(node)
                branches.append(iter(edges.get(node, ())))


def _from_smallest(circle: list[str]) -> list[str]:
    turn = circle.index(min(circle))
    return circle[turn:] + circle[:turn]
