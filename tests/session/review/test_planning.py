"""A measure made from a finding carries what was found."""

import dataclasses

from tests.building import drawn

from pathways.edits import find
from pathways.model import FindingReference, Measure
from pathways.rules.engine import check
from pathways.session.review.planning import measures_for, with_measure

MODEL = drawn("start > doctor > ward > nursing")


def test_that_a_measure_says_what_was_found_and_where() -> None:
    finding = check(MODEL, only=("no-end",))[0]
    after, id_ = with_measure(MODEL, finding)
    made = find(after, id_)
    assert isinstance(made, Measure)
    assert made.title == finding.measures[0]
    assert made.description.splitlines() == [finding.message, finding.why, finding.source]
    assert made.findings == (FindingReference(rule="no-end", element="way"),)
    assert made.elements == finding.elements
    assert measures_for(after, finding) == (made,)
    assert measures_for(MODEL, finding) == ()


def test_that_another_suggested_measure_can_be_chosen() -> None:
    finding = check(MODEL, only=("no-end",))[0]
    after, id_ = with_measure(MODEL, finding, finding.measures[-1])
    made = find(after, id_)
    assert isinstance(made, Measure)
    assert made.title == finding.measures[-1]


def test_that_a_finding_about_the_whole_model_leads_to_a_measure_too() -> None:
    finding = dataclasses.replace(check(MODEL, only=("no-end",))[0], elements=())
    after, _id = with_measure(MODEL, finding)
    assert after.measures[0].findings == ()
    assert measures_for(after, finding) == ()
