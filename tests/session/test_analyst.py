"""The analyst asks all rules, a step at a time, of the model as it is when it is done."""

from tests.building import drawn

from pathways import edits
from pathways.language import speaking
from pathways.model import CareModel, Severity
from pathways.rules.engine import check
from pathways.session import Analyst, Document

BROKEN = drawn("start > doctor > ward > end; doctor > nursing")


def finish(analyst: Analyst) -> int:
    return sum(1 for _step in analyst.steps())


def test_that_the_analyst_finds_what_the_rules_find() -> None:
    analyst = Analyst(Document(BROKEN))
    assert not analyst.is_current
    assert finish(analyst) > 10
    assert analyst.is_current
    assert analyst.findings == tuple(check(BROKEN))
    assert analyst.findings


def test_that_nothing_is_asked_again_while_nothing_changed() -> None:
    analyst = Analyst(Document(BROKEN))
    finish(analyst)
    assert finish(analyst) == 0


def test_that_findings_stay_until_the_new_ones_are_complete() -> None:
    document = Document(BROKEN)
    analyst = Analyst(document)
    finish(analyst)
    before = analyst.findings
    document.show(edits.delete(BROKEN, ["doctor--nursing", "nursing"]))
    steps = analyst.steps()
    next(steps)
    assert analyst.findings is before
    assert not analyst.is_current
    for _step in steps:
        pass
    assert analyst.is_current
    assert analyst.findings == tuple(check(document.model))
    assert analyst.findings != before


def test_that_a_change_on_the_way_makes_it_begin_anew() -> None:
    document = Document(BROKEN)
    analyst = Analyst(document)
    steps = analyst.steps()
    next(steps)
    document.show(CareModel())
    for _step in steps:
        pass
    assert analyst.is_current
    assert analyst.findings == tuple(check(CareModel()))


def test_that_another_language_is_a_new_question() -> None:
    analyst = Analyst(Document(BROKEN))
    finish(analyst)
    english = analyst.findings
    with speaking("nn"):
        assert not analyst.is_current
        finish(analyst)
        assert analyst.is_current
        assert [one.code for one in analyst.findings] == [one.code for one in english]
        assert [one.message for one in analyst.findings] != [one.message for one in english]
    assert not analyst.is_current


def test_that_marks_count_findings_at_their_place() -> None:
    analyst = Analyst(Document(BROKEN))
    finish(analyst)
    marks = analyst.marks()
    assert marks
    for element, mark in marks.items():
        here = [one for one in analyst.findings if one.elements[:1] == (element,)]
        assert mark.count == len(here)
        assert mark.grade is min((one.severity for one in here), key=list(Severity).index)
