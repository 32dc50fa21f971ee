"""Rules across records."""

from __future__ import annotations

from copy import deepcopy

import pytest

from policytrack.models import Agreement, Tombstone
from policytrack.rules import check_collection, imprint

BASE = "ken-nor-2023-cyber-workplan"


@pytest.fixture
def mark(draft):
    """An imprint of the small record, with changes."""

    def make(identifier=BASE, *, title="Workplan on cyber exercises", date="2023-09-14", file="", **change):
        data = deepcopy(draft) | {"id": identifier} | change
        data["title"]["text"] = title
        data["events"][0]["date"] = date
        return imprint(Agreement.model_validate(data), file)

    return make


def renews(*targets, kind="renews"):
    return {"relations": [{"type": kind, "agreement": target} for target in targets]}


def told(marks, **known):
    return [(found.id, problem.code, problem.pointer) for found, problem in check_collection(marks, **known)]


def test_an_imprint_holds_what_the_rules_need(mark):
    """Relations to instruments without a record are left out, positions are kept."""
    relations = [{"type": "series", "instrument": {"title": "t"}}, {"type": "amends", "agreement": "ken-nor-2020-a"}]
    waivers = [{"code": "PT302", "about": "title", "reason": "r"}, {"code": "PT230", "reason": "r"}]
    made = mark(date="2023-09", file="a.yaml", relations=relations, waivers=waivers)
    assert (made.id, made.file, made.pair, made.title) == (
        BASE,
        "a.yaml",
        ("KEN", "NOR"),
        "Workplan on cyber exercises",
    )
    assert made.span[1] - made.span[0] == 29
    assert made.relations == ((1, "amends", "ken-nor-2020-a"),)
    assert made.waivers == (("PT302", "title"),)


def test_a_clean_collection_has_no_problems(mark):
    """Different agreements of one pair, one relating to the other."""
    older = mark("ken-nor-2020-police-mou", title="Memorandum on police training", date="2020")
    assert told([mark(**renews("ken-nor-2020-police-mou")), older]) == []


def test_an_identifier_is_used_once(mark):
    """The file that does not bear the identifier is the one that is told, and the other is named."""
    copy = mark(file="data/copy.yaml", title="Something else")
    right = mark(file=f"data/{BASE}.yaml")
    ((found, problem),) = check_collection([copy, right])
    assert found is copy
    assert (problem.code, problem.pointer) == ("PT301", ("id",))
    assert problem.message == f"another record in data/{BASE}.yaml has the identifier `{BASE}` too"


def test_an_identifier_is_used_once_even_where_files_are_not_told(mark):
    """Of two records from nowhere, the second is told."""
    marks = [mark(), mark()]
    ((found, problem),) = check_collection(marks)
    assert found is marks[1]
    assert problem.message == f"another record has the identifier `{BASE}` too"


TWIN = "ken-nor-2023-workplan"


def test_an_agreement_is_recorded_once(mark):
    """The same pair, a day in common and a similar title: the later identifier is told, the other named."""
    marks = [mark(TWIN, title="Joint workplan on cyber exercises", date="2023-09"), mark()]
    ((found, problem),) = check_collection(marks)
    assert (found.id, problem.code, problem.pointer) == (TWIN, "PT302", ("title", "text"))
    assert f"`{BASE}`" in problem.message
    assert problem.value == "Joint workplan on cyber exercises"


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2023-09-15"},
        {"title": "Workplan on police training"},
        {"parties": [{"code": "KEN"}, {"code": "SWE"}]},
        renews(BASE),
        {"waivers": [{"code": "PT302", "reason": "Two workplans of one day."}]},
        {"waivers": [{"code": "PT302", "about": "title", "reason": "Two workplans of one day."}]},
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_agreements_that_differ_are_two(mark, change, turned):
    """Another day, subject or pair, a relation, or a waiver in either record tells them apart."""
    first, second = (BASE, TWIN) if turned else (TWIN, BASE)
    change = renews(second) if "relations" in change else change
    assert told([mark(first, **change), mark(second)]) == []


def test_a_waiver_about_something_else_does_not_count(mark):
    """The waiver has to be about the title."""
    waivers = [{"code": "PT302", "about": "events", "reason": "r"}]
    assert told([mark(), mark(TWIN, waivers=waivers)]) == [(TWIN, "PT302", ("title", "text"))]


def test_a_relation_leads_to_a_record(mark):
    """The near identifier of the same pair is suggested."""
    other = mark("ken-nor-2020-police-mou", title="Police", date="2020")
    ((found, problem),) = check_collection([mark(**renews("ken-nor-2020-polic-mou")), other])
    assert (found.id, problem.code) == (BASE, "PT303")
    assert (problem.pointer, problem.suggestion) == (("relations", 0, "agreement"), "ken-nor-2020-police-mou")


def test_a_record_is_never_told_to_relate_to_itself(mark):
    """However near its own identifier is to the one that does not exist."""
    ((_, problem),) = check_collection([mark(**renews(f"{BASE}s"))])
    assert (problem.code, problem.suggestion) == ("PT303", None)


def test_a_pair_in_the_wrong_order_is_recognised(mark):
    """The identifier with the same year and name is suggested."""
    other = "ken-swe-2020-police-mou"
    ((_, problem),) = check_collection([mark(**renews("swe-ken-2020-police-mou"))], known={other})
    assert problem.suggestion == other


def test_records_that_are_only_known_count(mark):
    """Checking one file does not make its relations dangle."""
    assert told([mark(**renews("ken-nor-2020-police-mou"))], known={"ken-nor-2020-police-mou"}) == []


def test_suggestions_for_relations_stop_as_well(mark):
    """All are reported, the first get a suggestion."""
    made = mark(**renews(*["ken-nor-2020-polic-mou"] * 30))
    problems = [problem for _, problem in check_collection([made], known={"ken-nor-2020-police-mou"})]
    assert [problem.suggestion is not None for problem in problems] == [True] * 25 + [False] * 5


def ring(mark, count, kind="renews"):
    names = [f"ken-nor-{2000 + number}-plan" for number in range(count)]
    return [
        mark(
            name, title=f"Plan {number}", date=name[8:12], **renews("ken-nor-2023-known", names[number - 1], kind=kind)
        )
        for number, name in enumerate(names)
    ]


def test_relations_do_not_lead_round(mark):
    """The circle is told once, at its smallest identifier, where it leads on."""
    problems = list(check_collection(ring(mark, 3), known={"ken-nor-2023-known"}))
    ((found, problem),) = problems
    assert (found.id, problem.code, problem.pointer) == ("ken-nor-2000-plan", "PT304", ("relations", 1, "agreement"))
    assert problem.message == (
        "the relations `renews` lead round in a circle: "
        "`ken-nor-2000-plan` → `ken-nor-2002-plan` → `ken-nor-2001-plan` → `ken-nor-2000-plan`"
    )


def test_a_long_circle_is_shortened(mark):
    """Its first records and its return are shown."""
    ((_, problem),) = check_collection(ring(mark, 20), known={"ken-nor-2023-known"})
    assert problem.message.count("→") == 7
    assert problem.message.endswith("`ken-nor-2015-plan` → … → `ken-nor-2000-plan`")


@pytest.mark.parametrize("kind", ["series", "modelled_on", "political_package", "domestic_implementation"])
def test_relations_without_direction_may_be_mutual(mark, kind):
    """Two members of a series name each other."""
    assert told(ring(mark, 2, kind), known={"ken-nor-2023-known"}) == []


def test_a_circle_of_different_types_is_none(mark):
    """One supersedes the other, which builds on it: odd, but no circle of one type."""
    first = mark("ken-nor-2001-a", title="A", **renews("ken-nor-2002-b", kind="supersedes"))
    second = mark("ken-nor-2002-b", title="B", **renews("ken-nor-2001-a", kind="builds_on"))
    assert told([first, second]) == []


def stone(identifier, **replaced):
    return {identifier: Tombstone(id=identifier, removed="2024-05-01", reason="It was wrong.", **replaced)}


def test_an_identifier_is_never_used_again(mark):
    """The day on which the old record went is named."""
    ((_, problem),) = check_collection([mark()], removed=stone(BASE))
    assert (problem.code, problem.pointer) == ("PT305", ("id",))
    assert problem.message == f"`{BASE}` belonged to a record that was removed on 2024-05-01"


def test_a_relation_to_a_removed_record_names_its_successor(mark):
    """Where something took its place, that is suggested."""
    old, new = "ken-nor-2020-police-mou", "ken-nor-2021-police-mou"
    made = mark(**renews(old))
    ((_, problem),) = check_collection([made], removed=stone(old, replaced_by=new))
    assert (problem.code, problem.pointer, problem.suggestion) == ("PT306", ("relations", 0, "agreement"), new)
    assert problem.message == f"the record `{old}` was removed on 2024-05-01 and replaced by `{new}`"
    ((_, problem),) = check_collection([made], removed=stone(old))
    assert problem.message == f"the record `{old}` was removed on 2024-05-01"
    assert problem.suggestion is None


def test_a_record_that_is_there_again_is_told_once(mark):
    """Relations to it are not blamed for the identifier's second use."""
    old = "ken-nor-2020-police-mou"
    marks = [mark(**renews(old)), mark(old, title="Police", date="2020")]
    assert told(marks, removed=stone(old)) == [(old, "PT305", ("id",))]
