"""All rules and all codes."""

from __future__ import annotations

from policytrack.findings import READING_CODES, SHAPE_CODES, TEXT_CODES
from policytrack.rules import (
    CODES,
    COLLECTION_RULES,
    RECORD_RULES,
    SUCCESSION_RULES,
    TOMBSTONE_RULES,
    WAIVER_RULES,
    Rule,
    chronology,
    commitments,
    evidence,
    identity,
    references,
    relations,
    sources,
    status,
)


def test_every_rule_that_is_defined_is_applied():
    """No rule of a module is left out of its list."""
    for module in (identity, references, chronology, status, commitments, relations, evidence, sources):
        defined = [value for value in vars(module).values() if isinstance(value, Rule)]
        assert defined == list(module.RULES)
        assert set(defined) <= set(RECORD_RULES)


def test_codes_are_unique_and_in_order():
    """Each kind of finding has one code, and each code one kind."""
    rules = (*RECORD_RULES, *WAIVER_RULES, *COLLECTION_RULES, *TOMBSTONE_RULES, *SUCCESSION_RULES)
    count = len(READING_CODES) + len(SHAPE_CODES) + len(TEXT_CODES) + len(rules)
    assert len(CODES) == count
    assert list(CODES) == sorted(CODES)
    assert len({code.name for code in CODES.values()}) == count


def test_rules_run_in_the_order_of_their_codes():
    """Problems of one record come in the order of the codes."""
    codes = [rule.code.code for rule in RECORD_RULES]
    assert codes == sorted(codes)


def test_groups_say_where_a_rule_looks():
    """PT2xx and PT4xx look at one record, PT3xx at several or at what went."""
    assert {rule.code.code[:3] for rule in RECORD_RULES} == {"PT2", "PT4"}
    assert {rule.code.code[:4] for rule in WAIVER_RULES} == {"PT29"}
    assert {rule.code.code[:3] for rule in (*COLLECTION_RULES, *TOMBSTONE_RULES, *SUCCESSION_RULES)} == {"PT3"}
