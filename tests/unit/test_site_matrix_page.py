"""The page of the matrix."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from policytrack.dataset import AgreementSet
from policytrack.site.matrix_page import ROOM, matrix_pages
from policytrack.site.page import Site

SVG = "{http://www.w3.org/2000/svg}"


def _body(*agreements):
    (page,) = matrix_pages(Site(AgreementSet(agreements), "Records", "", "2026-11-22", "1"))
    assert page.path == "matrix.html"
    return page.body


def _picture(body):
    return ET.fromstring(body[body.index("<svg") : body.index("</svg>") + 6])  # noqa: S314 - our own text


def _two(make_agreement):
    hostile = {"text": "<script>alert(1)</script>", "status": "descriptive"}
    return make_agreement(), make_agreement("can-usa-2020-plan", title=hostile)


def test_the_picture_can_be_reached_and_heard(make_agreement):
    """Names are links, squares are left to the table, and no style stands in the figure."""
    figure = _picture(_body(*_two(make_agreement)))
    assert figure.get("role") == "group"
    links = [(link.get("href"), link.get("aria-label")) for link in figure.iter(f"{SVG}a")]
    assert links == [
        ("agreements/can-ind-2026-workplan.html", "Shared workplan"),
        ("agreements/can-usa-2020-plan.html", "<script>alert(1)</script>"),
        ("topics/cyber.html", "Cyber"),
    ]
    assert not [*figure.iter(f"{SVG}style")]
    heard = [text for group in figure if not group.get("aria-hidden") for text in group.iter(f"{SVG}text")]
    assert {"".join(text.text for text in link.iter(f"{SVG}text")) for link in figure.iter(f"{SVG}a")} >= {"Cyber"}
    assert len(heard) == sum(len([*link.iter(f"{SVG}text")]) for link in figure.iter(f"{SVG}a"))


def test_every_answer_leads_to_its_promise(make_agreement):
    """In the table by pillar and in that by topic."""
    body = _body(*_two(make_agreement))
    assert body.count('href="agreements/can-ind-2026-workplan.html#commitment.cyber-1"') == 2
    assert "<script" not in body


def test_of_many_the_newest_are_shown(make_agreement):
    """What is left out is said."""
    many = [make_agreement(f"can-ind-{1900 + place}-plan") for place in range(ROOM + 3)]
    body = _body(*many)
    assert f"The newest {ROOM} of {ROOM + 3} agreements" in body
    assert "can-ind-1902-plan" not in body
    assert "can-ind-1903-plan" in body


def test_no_agreement_is_no_error():
    """An empty collection has a page that says so."""
    assert "No agreement is on record." in _body()
