"""Rules of identity."""

from __future__ import annotations

import pytest


def test_a_file_is_named_after_its_record(draft, problems):
    """Another name is a finding whose remedy names the right one."""
    (problem,) = problems(draft, "ken-nor-2023-workplan")
    assert (problem.code, problem.pointer, problem.value) == ("PT201", ("id",), "ken-nor-2023-cyber-workplan")
    assert problem.message.endswith("the file is called `ken-nor-2023-workplan`")
    assert "`ken-nor-2023-cyber-workplan.yaml`" in problem.remedy


def test_standard_input_has_no_name_to_compare(draft, found):
    """Without a name there is nothing to hold against the identifier."""
    assert found(draft, None) == []


def test_the_parties_are_two(draft, problems):
    """One code for both sides is one finding, not one for each thing that follows from it."""
    draft["parties"][1]["code"] = "KEN"
    draft["pillars"][0]["commitments"][0]["obligors"] = ["KEN"]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT202", ("parties", 1, "code"), "KEN")


def test_the_parties_stand_in_alphabetical_order(draft, problems):
    """The first code points out that the two have to be swapped; the identifier is not blamed."""
    draft["parties"].reverse()
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT203", ("parties", 0, "code"), "NOR")


@pytest.mark.parametrize("wrong", ["nor-ken-2023-cyber-workplan", "ken-swe-2023-cyber-workplan"])
def test_the_identifier_begins_with_the_pair(draft, problems, wrong):
    """The right identifier is suggested."""
    draft["id"] = wrong
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT204", ("id",), wrong)
    assert problem.suggestion == "ken-nor-2023-cyber-workplan"


def test_an_organisation_stands_in_the_identifier_with_its_two_letters(draft, found):
    """EU and a state make a pair like any other."""
    draft["id"] = "eu-ken-2023-cyber-workplan"
    draft["parties"] = [{"code": "EU"}, {"code": "KEN"}]
    draft["pillars"][0]["commitments"][0]["obligors"] = ["EU"]
    assert found(draft) == []


def test_the_year_in_the_identifier_is_that_of_the_agreement(draft, problems):
    """The year that fits is suggested."""
    draft["id"] = "ken-nor-2022-cyber-workplan"
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT205", ("id",))
    assert problem.suggestion == "ken-nor-2023-cyber-workplan"


def test_a_year_within_the_span_of_the_date_is_accepted(draft, found):
    """An agreement of the turn of the year may bear either year."""
    draft["events"][0]["date"] = "2022-12/2023-01"
    assert found(draft) == []
