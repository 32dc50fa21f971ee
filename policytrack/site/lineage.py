"""Where an agreement comes from and what came of it: relations in words, and a small map of its lineage."""

from __future__ import annotations

from policytrack.dataset import Descent, Lineage
from policytrack.fields import PartialDate
from policytrack.models import Agreement, Relation
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import address_of
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.passages import outside
from policytrack.site.view import MOST_KIN, View

_ROW = 68  # height of a row of the map; the list beside it has the same in rem, 16 units to one
_WIDTH = 88
_LINE = 74  # where the nodes stand
_UNIT = 16


def relations(view: View) -> Html | None:
    """Return the map of the lineage, the relations the record states, and those that others state to it."""
    stated = [_stated(number, relation, view) for number, relation in enumerate(view.agreement.relations)]
    told = [_told(other, relation, view) for other, relation in view.kin.leading_to.get(view.agreement.id, ())]
    if not stated and not told:
        return None
    return together(
        _map(view),
        together(element("h3", "What the record says"), element("ul", stated, class_="relations")) if stated else None,
        together(element("h3", "What other records say"), element("ul", told, class_="relations")) if told else None,
    )


def _stated(number: int, relation: Relation, view: View) -> Html:
    other = view.site.agreements.get(relation.agreement or "")
    instrument = relation.instrument
    date: PartialDate | None = None
    if other is not None:
        named: Content = _linked(other, view)
        date = other.date
    elif instrument is not None:
        named = outside(instrument.url, instrument.title) if instrument.url else instrument.title
        date = instrument.date
    else:
        named = element("code", relation.agreement or "")
    return element(
        "li",
        element("p", view.term(relation.type), ": ", named, f", {when(date)}" if date else None),
        element("p", relation.note, class_="note") if relation.note else None,
        view.evidence(relation.evidence),
        id=f"relations.{number}",
    )


def _told(other: Agreement, relation: Relation, view: View) -> Html:
    return element(
        "li",
        element("p", _linked(other, view), f", {when(other.date)}: ", view.term(relation.type), " this one"),
        element("p", relation.note, class_="note") if relation.note else None,
    )


def _linked(agreement: Agreement, view: View) -> Html:
    return element("a", agreement.title.text, href=view.page.to(address_of(agreement.id)))


def _map(view: View) -> Html | None:
    """Return the agreements of the lineage one below the other, oldest first, and beside them arcs for relations."""
    lineage = view.kin.lineage(view.agreement.id)
    if len(lineage) < 2:
        return None
    caption = "Its lineage, oldest first. An arc leads from an agreement to what it carries on from"
    more = f"; of many, the {MOST_KIN} nearest" if len(lineage) == MOST_KIN else ""
    return element(
        "figure",
        element(
            "div",
            _arcs(lineage, view.agreement),
            element("ol", [_row(one, view) for one in lineage]),
            class_="map",
        ),
        element("figcaption", f"{caption}{more}."),
        class_="lineage",
    )


def _row(one: Agreement, view: View) -> Html:
    is_here = one.id == view.agreement.id
    title = one.short_title
    return element(
        "li",
        element("span", when(one.date), class_="date"),
        element("b", title, " (this one)") if is_here else element("a", title, href=view.page.to(address_of(one.id))),
        aria_current="true" if is_here else None,
    )


def _arcs(lineage: Lineage, here: Agreement) -> Html:
    rows = {one.id: row for row, one in enumerate(lineage)}
    joins = [descent for descent in lineage.descents if descent.other is not None]
    height = len(rows) * _ROW
    return element(
        "svg",
        element("title", "Map of the lineage"),
        element("desc", " ".join(_sentence(descent) for descent in joins)),
        [_arc(rows[join.agreement.id], rows[join.other.id], join) for join in joins if join.other is not None],
        [_node(row, is_here=one == here.id) for one, row in rows.items()],
        role="img",
        width=f"{_WIDTH / _UNIT}rem",
        height=f"{height / _UNIT}rem",
        viewBox=f"0 0 {_WIDTH} {height}",
    )


def _sentence(descent: Descent) -> str:
    return f"{descent.agreement.title.text}: {plain(descent.relation.type)} {descent.title}."


def _arc(start: int, end: int, join: Descent) -> Html:
    """Return an arc from row to row, the wider the further, that ends in an arrow."""
    top, bottom = (row * _ROW + _ROW // 2 for row in (start, end))
    bulge = min(22 + 10 * abs(end - start), 84)
    edge, tip = _LINE - 8, _LINE - 10
    return element(
        "g",
        element("title", _sentence(join)),
        element("path", d=f"M{edge} {top}C{edge - bulge} {top} {edge - bulge} {bottom} {tip - 4} {bottom}"),
        element("path", d=f"M{tip - 7} {bottom - 4}L{tip} {bottom}L{tip - 7} {bottom + 4}z", class_="tip"),
        class_="arc",
    )


def _node(row: int, *, is_here: bool) -> Html:
    middle = row * _ROW + _ROW // 2
    return element("circle", cx=_LINE, cy=middle, r=6, class_="node here" if is_here else "node")
