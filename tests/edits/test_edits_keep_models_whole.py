"""Whatever edits follow each other: the model stays whole, and undo brings the old one back."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import LINES, care_models, values

from pathways import edits
from pathways.model import (
    Agreement,
    CareLevel,
    CareModel,
    LanesBy,
    Measure,
    Message,
    Note,
    Party,
    PartyKind,
    Pathway,
    Placement,
    RuleSetting,
    Service,
    Step,
    Swatch,
    Transition,
    Unit,
    Waiver,
    elements,
)
from pathways.session.document import Document
from pathways.storage import dumps, loads

Edit = Callable[[CareModel], CareModel]
THOROUGH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SMALL = care_models(most_steps=3)
KINDS = st.sampled_from(PartyKind)
LEVELS = st.sampled_from(CareLevel)
SWATCHES = st.none() | st.sampled_from(Swatch)


def ids(model: CareModel, kind: type) -> list[str]:
    return [element.id for element in elements(model) if isinstance(element, kind)]


def _expanded(model: CareModel, step: str) -> CareModel:
    try:
        return edits.expand(model, step)
    except ValueError:
        return model


def _lanes(model: CareModel, home: str, step: str) -> st.SearchStrategy[dict[str, str]]:
    """Another lane for the step, or none: of whatever the pathway's lanes stand for."""
    keys: dict[LanesBy, list[str]] = {
        LanesBy.LEVEL: [level.value for level in CareLevel],
        LanesBy.PARTY: [party.id for party in model.parties],
        LanesBy.UNIT: [unit.id for unit in model.units],
    }
    there = keys[edits.pathway_of(model, home).layout.lanes_by]
    another = st.sampled_from(there).map(lambda lane: {step: lane}) if there else st.nothing()
    return st.just({}) | another


@st.composite
def edited(draw: st.DrawFn, model: CareModel) -> CareModel:
    """The model after one edit of any kind that has something to work on."""
    everywhere: list[Callable[[], CareModel]] = [
        lambda: edits.change_model(model, title=draw(LINES)),
        lambda: edits.add_party(model, Party(id=edits.new_id(model, "party"), kind=draw(KINDS))),
        lambda: edits.add_unit(model, Unit(id=edits.new_id(model, "unit"))),
        lambda: edits.add_service(model, Service(id=edits.new_id(model, "service"))),
        lambda: edits.add_agreement(model, Agreement(id=edits.new_id(model, "agreement"))),
        lambda: edits.add_measure(model, Measure(id=edits.new_id(model, "measure"))),
        lambda: edits.add_pathway(model, Pathway(id=edits.new_id(model, "pathway"))),
        lambda: edits.set_rule(model, draw(values(RuleSetting))),
    ]
    known = [element.id for element in elements(model)]
    pathways, steps = ids(model, Pathway), ids(model, Step)
    arrows = ids(model, Transition)
    if known:
        some = st.lists(st.sampled_from(known), max_size=3)
        everywhere += [
            lambda: edits.delete(model, draw(some)),
            lambda: edits.waive(model, draw(values(Waiver, element=st.sampled_from(known)))),
        ]
    if pathways:
        home = draw(st.sampled_from(pathways))
        everywhere += [
            lambda: edits.add_step(model, home, Step(id=edits.new_id(model, "step"))),
            lambda: edits.add_note(model, home, Note(id=edits.new_id(model, "note"))),
            lambda: edits.duplicate_pathway(model, home, draw(LINES)),
        ]
    if steps:
        step = draw(st.sampled_from(steps))
        home = edits.pathway_of(model, step).id
        beside = st.sampled_from([each.id for each in edits.pathway_of(model, step).steps])
        new = Step(id=edits.new_id(model, "step"))
        everywhere += [
            lambda: edits.add_step_after(model, step, new),
            lambda: edits.move_steps(model, {step: (1, 2)}, draw(_lanes(model, home, step))),
            lambda: edits.place(model, home, [draw(values(Placement, step=beside))]),
            lambda: edits.unpin(model, [step]),
            lambda: edits.connect(model, home, step, draw(beside)),
            lambda: edits.change(model, step, name=draw(LINES), level=draw(LEVELS)),
            lambda: edits.paste(model, home, edits.extract(model, [step, draw(beside)]))[0],
            lambda: edits.frame_steps(model, home, {step, draw(beside)}, draw(LINES)),
            lambda: edits.take_out_of_frames(model, home, [step]),
            lambda: edits.set_color(model, home, {step, draw(beside)}, draw(SWATCHES)),
            lambda: edits.collapse(model, home, {step, draw(beside)}, draw(LINES)),
            lambda: _expanded(model, step),
        ]
    if arrows:
        arrow = draw(st.sampled_from(arrows))
        around = edits.pathway_of(model, arrow).steps
        ends = st.none() | st.sampled_from([each.id for each in around])
        everywhere += [
            lambda: edits.reconnect(model, arrow, draw(ends), draw(ends)),
            lambda: edits.change_handoff(model, arrow, receiver=draw(LINES)),
            lambda: edits.clear_handoff(model, arrow),
            lambda: edits.add_message(model, arrow, draw(values(Message))),
        ]
    return draw(st.sampled_from(everywhere))()


@THOROUGH
@given(st.data())
def test_that_every_edit_gives_a_model_that_can_be_saved(data: st.DataObject) -> None:
    model = data.draw(SMALL)
    for _ in range(data.draw(st.integers(1, 3))):
        model = data.draw(edited(model))
    assert loads(dumps(model)) == model


@THOROUGH
@given(st.data())
def test_that_the_change_tells_what_an_edit_did_and_undo_takes_it_back(
    data: st.DataObject,
) -> None:
    before = data.draw(SMALL)
    kept = dumps(before)
    document = Document(before)
    change = document.show(data.draw(edited(before)))
    old = {element.id: element for element in elements(before)}
    new = {element.id: element for element in elements(document.model)}
    both = old.keys() & new.keys()
    assert change.added == new.keys() - old.keys()
    assert change.removed == old.keys() - new.keys()
    assert change.changed == {id_ for id_ in both if old[id_] != new[id_]}
    assert all(old[id_] is new[id_] for id_ in both - change.changed)
    undone = document.show(before)
    assert document.model is before
    assert dumps(before) == kept
    assert (undone.added, undone.removed) == (change.removed, change.added)
    assert undone.changed == change.changed


@THOROUGH
@given(SMALL)
def test_that_deleting_everything_leaves_nothing_behind(model: CareModel) -> None:
    empty = edits.delete(model, [element.id for element in elements(model)])
    assert not list(elements(empty))
    assert not empty.waivers
    assert not empty.coverage
