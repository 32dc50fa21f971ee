"""The data of comparisons."""

from __future__ import annotations

import json
from itertools import combinations

from policytrack import load
from policytrack.comparison import compare
from policytrack.dataset import AgreementSet
from policytrack.rendering.comparison_words import named, value_of, verdict_of
from policytrack.site.compare_data import agreement_data
from policytrack.site.comparing import comparisons
from policytrack.site.comparison_sides import key_of
from policytrack.site.page import File, Site


def _read(agreements):
    site = Site(agreements, "Records", "", "2026-11-22", "1")
    found = {}
    for file in (made for made in comparisons(site) if isinstance(made, File)):
        name, _, value = file.content.decode().removeprefix("policytrackData(").removesuffix(");\n").partition(",")
        assert file.path == f"data/{json.loads(name)}.js"
        found[json.loads(name).removeprefix("compare/")] = json.loads(value)
    return found


def test_data_say_what_compare_says():
    """Every row of every pair is there: verdict, reason and value of either side."""
    few = AgreementSet([*load().values()][::6])
    data = _read(few)
    assert len(data) == len(few) + len(few) * (len(few) - 1) // 2
    for one, other in combinations(few.values(), 2):
        comparison = compare(one, other)
        kept = {
            (row["a"], row["b"], row["reason"]): row
            for part in data[f"{one.id}..{other.id}"]["chapters"]
            for row in part["rows"]
        }
        assert len(kept) == len(comparison.rows)
        for row in comparison.rows:
            keys = [key_of(row, side) if side else None for side in (row.a, row.b)]
            assert kept[*keys, row.reason]["verdict"] == verdict_of(row, named(comparison))
            for agreement, side, key in zip((one, other), (row.a, row.b), keys, strict=True):
                if side is not None:
                    assert data[agreement.id]["sides"][key]["value"] == value_of(row, side)


def test_text_cannot_leave_the_script(make_agreement):
    """No text of a record ends the script that it stands in."""
    commitments = [{"pillar": "cyber", "topic": "cyber-policy", "text": "</script><!--"}]
    assert b"<" not in agreement_data(make_agreement(commitments=commitments)).content
