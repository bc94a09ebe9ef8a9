"""What the families of information and responsibility say together while a handoff is filled in."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import drawn
from tests.rules.handing import arrow_of, handed, whole, written

from pathways.edits import change_handoff
from pathways.model import CareModel, HandoffKind
from pathways.rules import Finding, check, family, name, rules

FAMILIES = {"information", "responsibility"}
ASKED = {name(rule) for rule in rules() if family(rule) in FAMILIES}

UNITS = ["coping", "doctor", "casualty", "ambulance", "nursing", "respite", "kad", "clinic", "ward"]
WAYS = [f"{source} > {target}" for source, target in product(UNITS, (*UNITS, "home"))]
WAYS = [way for way in WAYS if len(set(way.split(" > "))) == 2]

FIELDS = (
    *("kind", "sender", "receiver", "information", "messages"),
    *("responsible_until_received", "medicine_list", "journalled"),
)


def findings(model: CareModel) -> list[Finding]:
    return check(model, only=ASKED)


@pytest.mark.parametrize("kind", HandoffKind)
def test_that_nothing_is_found_in_a_whole_handoff_between_any_ends(kind: HandoffKind) -> None:
    for ways in WAYS:
        assert not findings(whole(ways, kind)), ways


def test_that_an_empty_handoff_is_one_finding() -> None:
    for ways in WAYS:
        assert [finding.code for finding in findings(drawn(ways))] in (["I01"], []), ways


def test_that_each_connection_between_units_is_one_finding() -> None:
    assert len(findings(drawn("start > doctor > choose > ward > nursing > end"))) == 2


@given(
    ways=st.sampled_from(WAYS),
    kind=st.sampled_from(HandoffKind),
    order=st.permutations(FIELDS),
)
def test_that_filling_in_a_handoff_never_drowns_the_team_and_ends_in_calm(
    ways: str, kind: HandoffKind, order: list[str]
) -> None:
    goal: dict[str, Any] = dict(written(whole(ways, kind), ways))
    model = handed(ways, None)
    for field in order:
        model = change_handoff(model, arrow_of(ways), **{field: goal[field]})
        assert len(findings(model)) <= 4
    assert not findings(model)


@given(ways=st.sampled_from(WAYS))
def test_that_every_mend_takes_its_own_finding_away(ways: str) -> None:
    model = drawn(ways)
    while fixable := [finding for finding in findings(model) if finding.mend]:
        [first, *_others] = fixable
        assert first.mend is not None
        model = first.mend(model)
        left = {(finding.code, finding.elements) for finding in findings(model)}
        assert (first.code, first.elements) not in left
