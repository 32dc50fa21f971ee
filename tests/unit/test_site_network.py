"""The network of pairs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from policytrack.dataset import AgreementSet
from policytrack.fields import PARTY_CODES
from policytrack.site.network import ROOM, network_pages, pairs_of
from policytrack.site.page import Site

SVG = "{http://www.w3.org/2000/svg}"


def _site(*agreements):
    return Site(AgreementSet(agreements), "Records", "", "2026-11-22", "1")


def _body(*agreements):
    (page,) = network_pages(_site(*agreements))
    assert page.path == "network.html"
    return page.body


def _figure(body):
    return ET.fromstring(body[body.index("<svg") : body.index("</svg>") + 6])  # noqa: S314 - our own text


def _three(make_agreement):
    effect = [{"pillar": "cyber", "topic": "cyber-policy", "kind": "expected_effect"}]
    return (
        make_agreement("can-ind-2018-plan"),
        make_agreement(
            "can-ind-2026-plan", commitments=[{"pillar": "cyber", "topic": "cyber-policy", "degree": "obligated"}]
        ),
        make_agreement("can-usa-2020-plan", commitments=effect),
    )


def test_pairs_are_counted(make_agreement):
    """Those with most agreements first, these by date, with the firmest that is promised."""
    found = pairs_of(_site(*_three(make_agreement)))
    assert [(pair.anchor, [one.id for one in pair.agreements], pair.firmest) for pair in found] == [
        ("pair.can-ind", ["can-ind-2018-plan", "can-ind-2026-plan"], ("obligated",)),
        ("pair.can-usa", ["can-usa-2020-plan"], ()),
    ]


def test_lines_and_parties_are_links_that_say_what_they_are(make_agreement):
    """A line leads to its row in the table, a party to its page."""
    body = _body(*_three(make_agreement))
    links = [(link.get("href"), link.get("aria-label")) for link in _figure(body).iter(f"{SVG}a")]
    assert links == [
        ("#pair.can-ind", "Canada and India: 2 agreements, firmest promise: obligated"),
        ("#pair.can-usa", "Canada and United States: 1 agreement"),
        ("parties/can.html", "Canada: 3 agreements"),
        ("parties/ind.html", "India: 2 agreements"),
        ("parties/usa.html", "United States: 1 agreement"),
    ]
    assert '<tr id="pair.can-ind">' in body
    assert "<td>Nothing is promised.</td>" in body


def test_the_firmer_and_the_more_the_stronger_the_line(make_agreement):
    """Its width is the number of agreements, its colour the step of the firmest promise."""
    figure = _figure(_body(*_three(make_agreement)))
    lines = [path for path in figure.iter(f"{SVG}path") if "pt-edge" in path.get("class", "")]
    assert [line.get("class") for line in lines] == ["pt-edge step-7", "pt-edge step-0"]
    widths = [float(line.get("stroke-width")) for line in lines]
    assert widths == sorted(widths, reverse=True)  # the thickest below, where it hides no other


def test_lines_cross_no_more_than_they_must(make_agreement):
    """Two pairs that have no party in common do not cross."""
    figure = _figure(_body(make_agreement("aus-gbr-2020-plan"), make_agreement("can-ind-2020-plan")))
    order = {
        link.get("aria-label").partition(":")[0]: float(dot.get("cx")) + 1j * float(dot.get("cy"))
        for link in figure.iter(f"{SVG}a")
        for dot in link
        if dot.get("class") == "pt-party"
    }
    assert abs(order["Australia"] - order["United Kingdom"]) < 400
    assert abs(order["Canada"] - order["India"]) < 400


def test_of_many_parties_those_with_most_agreements_are_drawn(make_agreement):
    """The table has all of them."""
    codes = sorted(code.lower() for code in PARTY_CODES if len(code) == 3 and code != "CAN")[: ROOM + 2]
    agreements = [make_agreement(f"can-{code}-2026-plan") for code in codes if code > "can"]
    agreements += [make_agreement(f"{code}-can-2026-plan") for code in codes if code < "can"]
    body = _body(*agreements)
    assert len([*_figure(body).iter(f"{SVG}circle")]) == ROOM
    assert body.count('<tr id="pair.') == len(codes) > ROOM - 1


def test_nobody_is_no_error():
    """An empty collection has a page without a picture."""
    assert "<svg" not in _body()
