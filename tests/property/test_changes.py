"""What changes from one version to another, for any records."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from policytrack import testing
from policytrack.change import ChangeKind, changes
from policytrack.change.matching import canonical
from policytrack.models import Agreement
from policytrack.rendering.changes_html import changes_html
from policytrack.rendering.changes_json import changes_json
from policytrack.rendering.changes_markdown import changes_markdown
from policytrack.rendering.changes_text import changes_text
from policytrack.rendering.terminal import Style


def shuffled(value, chance, key=""):
    """Return a document with every list in another order; the first topic of a commitment is its main one."""
    if isinstance(value, dict):
        return {name: shuffled(inner, chance, name) for name, inner in value.items()}
    if isinstance(value, list):
        kept = value[:1] if key == "topics" else []
        rest = [shuffled(member, chance) for member in value[len(kept) :]]
        chance.shuffle(rest)
        return [*kept, *rest]
    return value


@st.composite
def versions(draw):
    """Draw two records of one agreement that have little more in common than what chance gives them."""
    first, second = (draw(testing.agreements(parties=["CAN", "IND"])) for _ in range(2))
    return first, second.model_copy(update={"id": first.id})


@given(testing.agreement_sets(max_size=2))
def test_nothing_changes_between_a_version_and_itself(agreements):
    """Not even when it is read a second time."""
    again = [Agreement.model_validate_json(each.model_dump_json(exclude_none=True)) for each in agreements.values()]
    assert changes(agreements, again).changes == ()


@given(testing.documents(), st.randoms(use_true_random=False))
def test_the_order_of_lists_is_no_change(document, chance):
    """Whatever stands elsewhere in its list is found again, however deep the list lies."""
    moved = Agreement.model_validate(shuffled(document, random.Random(chance.random())))  # noqa: S311 - no secret
    assert changes([Agreement.model_validate(document)], [moved]).changes == ()


@given(versions())
def test_whatever_differs_is_a_change_and_the_way_back_undoes_it(pair):
    """No difference goes unseen, none is made up, and the same things belong together both ways.

    Nothing that went counts as a real-world change, and nothing between agreements as a matter of format.
    """
    old, new = pair
    forth, back = changes(old, new), changes(new, old)
    assert bool(forth.changes) == (canonical(old) != canonical(new))
    assert Counter((each.before, each.after) for each in forth) == Counter((each.after, each.before) for each in back)
    for change in forth:
        assert change.kind is not ChangeKind.FORMAT_ONLY
        assert change.after is not None or change.kind is not ChangeKind.REAL_WORLD_CHANGE
        assert not change.sentence[:1].islower()
        assert change.sentence[-1] in ".?!…"


@given(testing.agreement_sets(max_size=3), st.sets(st.integers(0, 2)))
def test_records_are_new_one_way_and_gone_the_other(agreements, places):
    """A record that one version lacks is one change, not one for each of its claims."""
    kept = [agreement for place, agreement in enumerate(agreements.values()) if place in places]
    missing = set(agreements) - {agreement.id for agreement in kept}
    forth, back = changes(kept, agreements), changes(agreements, kept)
    assert {each.id for each in forth.added} == missing == {each.id for each in back.removed}
    assert len(forth) == len(missing) == len(back)


@settings(max_examples=30)
@given(versions())
def test_every_rendering_tells_every_change(pair):
    """Nothing that a record holds keeps its changes from being shown."""
    found = changes(*pair)
    count = changes_json(found, "1").count('"sentence":')
    assert count == len(found) == changes_html(found).count("<li>")
    assert sum(line.startswith("  - ") for line in changes_markdown(found).splitlines()) == count
    assert changes_text(found, Style(60)).endswith(".\n")
