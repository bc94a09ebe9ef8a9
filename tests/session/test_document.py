"""Whoever follows the document is told once of every change, and of what it was."""

from tests.building import drawn

from pathways import edits
from pathways.model import CareModel, Pathway, Step
from pathways.session import Change, Document
from pathways.session.document import difference

MODEL = drawn("start > doctor > ward > end")


def test_that_observers_are_told_once_and_may_leave() -> None:
    document, told, also = Document(MODEL), list[Change](), list[Change]()
    leave = document.observe(told.append)
    document.observe(also.append)
    change = document.show(edits.change(MODEL, "ward", name="Opphald"))
    leave()
    document.show(MODEL)
    assert told == [change]
    assert len(also) == 2
    assert document.model is MODEL


def test_that_an_observer_may_leave_while_it_is_told() -> None:
    document, told = Document(MODEL), list[str]()

    def once(_change: Change) -> None:
        told.append("once")
        leave()

    leave = document.observe(once)
    document.observe(lambda _change: told.append("always"))
    document.show(CareModel())
    document.show(MODEL)
    assert told == ["once", "always", "always"]


def test_that_a_change_names_what_is_inside_and_the_pathway_round_it() -> None:
    document = Document(MODEL)
    change = document.show(edits.change(MODEL, "ward", name="Opphald"))
    assert (change.before, change.after) == (MODEL, document.model)
    assert change.changed == {"ward", "way"}
    assert not change.added | change.removed
    assert not change.whole


def test_that_what_comes_and_goes_is_told() -> None:
    after = edits.delete(edits.add_step_after(MODEL, "ward", Step(id="call")), ["doctor"])
    change = difference(MODEL, after)
    assert change.added == {"call", "transition-1"}
    assert change.removed == {"doctor", "start--doctor", "doctor--ward"}
    assert change.changed == {"way"}


def test_that_a_pathway_that_comes_is_told_with_all_it_holds() -> None:
    after = edits.add_pathway(MODEL, Pathway(id="new", steps=(Step(id="a"),)))
    assert difference(MODEL, after).added == {"new", "a"}
    assert difference(after, MODEL).removed == {"new", "a"}


def test_that_nothing_differs_between_equal_models() -> None:
    again = drawn("start > doctor > ward > end")
    change = difference(MODEL, again)
    assert not change.added | change.removed | change.changed
    assert difference(MODEL, MODEL) == Change(MODEL, MODEL, frozenset(), frozenset(), frozenset())


def test_that_opening_another_document_is_one_whole_change() -> None:
    document, told = Document(MODEL), list[Change]()
    document.observe(told.append)
    change = document.open(CareModel(), None)
    assert told == [change]
    assert change.whole
    assert document.model == CareModel()
    assert document.path is None
