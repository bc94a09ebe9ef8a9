"""Findings are ranked by severity × probability and a decision tree, the team's word first."""

import pytest
from tests.building import drawn

from pathways.edits import set_risk
from pathways.model import CareModel, Risk, Severity
from pathways.rules import Finding, check, rules
from pathways.rules.ranking import Hazard, by_need, hazard, usual

MODEL = drawn("start > doctor > ward > end; doctor > nursing")


def finding(
    name: str = "no-goal", family: str = "patient", severity: Severity = Severity.ERROR
) -> Finding:
    return Finding("Z01", name, family, severity, None, ("ward",), "", "", "", "", ())


@pytest.mark.parametrize(
    ("found", "score"),
    [
        (finding(), 6),
        (finding(severity=Severity.WARNING), 4),
        (finding(severity=Severity.NOTE), 2),
        (finding(family="information"), 9),
        (finding("medicine-list-not-carried", "information"), 12),
        (finding("unnamed-step", "structure"), 1),
    ],
)
def test_that_what_is_usual_follows_from_rule_family_and_severity(
    found: Finding, score: int
) -> None:
    assert usual(found).score == score
    assert hazard(found, CareModel()) == usual(found)


@pytest.mark.parametrize(
    ("found", "act"),
    [
        (Hazard(4, 2, False, False, False), True),
        (Hazard(3, 2, False, False, False), False),
        (Hazard(1, 1, True, False, False), True),
        (Hazard(4, 4, True, True, False), False),
        (Hazard(4, 4, True, False, True), False),
    ],
)
def test_that_the_decision_tree_is_walked_to_its_end(found: Hazard, act: bool) -> None:
    assert found.act is act


def test_that_the_teams_word_on_a_finding_comes_before_that_on_its_rule() -> None:
    model = set_risk(MODEL, Risk(rule="no-goal", severity=4, probability=4))
    assert hazard(finding(), model).score == 16
    model = set_risk(model, Risk(rule="no-goal", element="ward", probability=1, detectable=True))
    assert hazard(finding(), model) == Hazard(4, 1, False, False, True)
    assert hazard(finding("other"), model) == usual(finding("other"))


def test_that_a_no_is_a_word_too() -> None:
    single = finding("single-point-of-failure", "structure")
    assert usual(single).act
    assert not hazard(single, set_risk(MODEL, Risk(rule=single.name, single_point=False))).act


def test_that_findings_are_sorted_by_the_need_to_act() -> None:
    found = check(MODEL)
    ranked = by_need(found, MODEL)
    assert sorted(map(id, ranked)) == sorted(map(id, found))
    needs = [hazard(one, MODEL) for one in ranked]
    assert needs == sorted(needs, key=lambda one: (not one.act, -one.score, not one.single_point))
    assert needs[0].act
    assert not needs[-1].act


def test_that_every_rule_named_in_the_presets_exists() -> None:
    from pathways.rules import name, ranking

    known = {name(rule) for rule in rules()}
    assert known >= ranking._SLIPS | ranking._SINGLE_POINTS | ranking._OFTEN
