"""What each side says on its own, where the two differ, and where sources contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from policytrack.fields import party_name
from policytrack.models import Dispute, Statement
from policytrack.rendering.words import counted, when
from policytrack.site.markup import Html, element, together
from policytrack.site.passages import reported
from policytrack.site.terms import degree, listed
from policytrack.site.view import View
from policytrack.voices import divergence


def statements(view: View) -> Html | None:
    """Return what each side says in a column of its own, and below them what they do not say alike."""
    agreement = view.agreement
    numbered = list(enumerate(agreement.statements))
    columns = [
        element(
            "section",
            element("h3", party_name(code)),
            [_statement(number, said, view) for number, said in numbered if said.by == code]
            or element("p", "Nothing that it alone says is on record.", class_="note"),
        )
        for code in agreement.pair
    ]
    differences = _differences(view)
    if not numbered and differences is None:
        return None
    return together(element("div", columns, class_="sides") if numbered else None, differences)


def disputes(view: View) -> Html | None:
    """Return the claims that sources contradict, by what they are about, each with the finding."""
    numbered = list(enumerate(view.agreement.disputes))
    if not numbered:
        return None
    numbered.sort(key=lambda pair: pair[1].about)
    return together(
        element("p", "What one source claims and others contradict, and what the evidence supports.", class_="note"),
        [
            together(element("h3", view.part(about)), [_dispute(number, dispute, view) for number, dispute in disputed])
            for about, disputed in groupby(numbered, lambda pair: pair[1].about)
        ],
    )


def _differences(view: View) -> Html | None:
    found = divergence(view.agreement)
    if not found:
        return None
    title = f"{counted(len(found), 'point')} on which the two do not say the same"
    reasons: dict[str, list[str]] = {}
    for one in found:
        reasons.setdefault(one.subject, []).append(one.reason)
    rows = [
        element("div", element("dt", view.part(subject)), element("dd", [element("p", reason) for reason in given]))
        for subject, given in reasons.items()
    ]
    return together(element("h3", title), element("dl", rows, class_="facts ruled"))


def _statement(number: int, said: Statement, view: View) -> Html:
    about = [view.part(one) for one in (*said.about, *said.topics)]
    return element(
        "article",
        element(
            "h4",
            element("span", when(said.date), class_="date"),
            f", {said.speaker}" if said.speaker else None,
            class_="when",
        ),
        element("p", element("del", said.text) if said.withdrawn else said.text),
        element("p", f"Taken back on {when(said.withdrawn)}.", class_="note") if said.withdrawn else None,
        _firmness(said, view),
        element("p", "About ", listed(about), class_="note") if about else None,
        view.evidence(said.evidence),
        class_="statement",
        id=f"statements.{number}",
    )


def _firmness(said: Statement, view: View) -> Html | None:
    verb = reported(said.verb, said.language) if said.verb else None
    if said.degree is None:
        return element("p", verb) if verb else None
    return element("p", degree(said.degree, view.page, view.site), together(", ", verb) if verb else None)


def _dispute(number: int, dispute: Dispute, view: View) -> Html:
    return element(
        "article",
        element("h4", dispute.claim, class_="claim"),
        element("p", element("b", "Finding: "), dispute.finding, class_="finding"),
        element(
            "p",
            "Claimed by ",
            _by(dispute.made_by, view),
            together(" · contradicted by ", _by(dispute.against, view)) if dispute.against else None,
            class_="note",
        ),
        view.evidence(dispute.evidence),
        class_="dispute",
        id=f"disputes.{number}",
    )


def _by(names: Sequence[str], view: View) -> Html:
    return listed(
        [
            element("a", view.sources[name].publisher if name in view.sources else name, href=f"#source.{name}")
            for name in names
        ]
    )
