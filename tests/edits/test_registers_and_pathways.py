"""Registers grow at their end; a pathway can be drawn from another."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import (
    add_agreement,
    add_measure,
    add_note,
    add_party,
    add_pathway,
    add_service,
    add_unit,
    duplicate_pathway,
    revoke_waiver,
    set_rule,
    waive,
)
from pathways.model import (
    Agreement,
    Measure,
    Note,
    Party,
    PartyKind,
    Pathway,
    RuleSetting,
    Service,
    Severity,
    State,
    Unit,
    elements,
)


def test_that_registers_grow_at_their_end() -> None:
    party = Party(id="new", kind=PartyKind.VOLUNTARY)
    assert add_party(MODEL, party).parties == (*MODEL.parties, party)
    assert add_unit(MODEL, Unit(id="new")).units[-1].id == "new"
    assert add_service(MODEL, Service(id="new")).services[-1].id == "new"
    assert add_agreement(MODEL, Agreement(id="new")).agreements[-1].id == "new"
    assert add_measure(MODEL, Measure(id="new")).measures[-1].id == "new"
    assert add_pathway(MODEL, Pathway(id="new")).pathways[-1].id == "new"
    assert add_note(MODEL, "copd", Note(id="new")).pathways[0].notes[-1].id == "new"


def test_that_an_id_or_reference_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValidationError):
        add_unit(MODEL, Unit(id="gol"))
    with pytest.raises(ValidationError):
        add_unit(MODEL, Unit(id="new", party="nowhere"))
    with pytest.raises(KeyError):
        add_note(MODEL, "nowhere", Note(id="new"))


def test_that_a_copy_of_a_pathway_has_ids_of_its_own_and_looks_the_same() -> None:
    model = duplicate_pathway(MODEL, "copd", "KOLS slik vi vil ha det")
    original, copy = model.pathways[0], model.pathways[-1]
    assert original is MODEL.pathways[0]
    assert (copy.id, copy.name, copy.based_on) == ("pathway-1", "KOLS slik vi vil ha det", "copd")
    assert copy.state is State.AS_IS
    assert [step.name for step in copy.steps] == [step.name for step in original.steps]
    assert [step.unit for step in copy.steps] == [step.unit for step in original.steps]
    assert copy.transitions[0].handoff is original.transitions[0].handoff
    ends = [(arrow.source, arrow.target) for arrow in copy.transitions]
    assert ends == [("step-1", "step-2"), ("step-2", "step-3")]
    assert copy.notes[0].element == "step-1"
    assert [spot.step for spot in copy.layout.placements] == ["step-1", "step-2"]
    assert copy.layout.bends[0].transition == "transition-1"
    assert copy.layout.label_shifts[0].element == "transition-2"
    assert len(list(elements(model))) == len({element.id for element in elements(model)})
    assert {waiver.element for waiver in model.waivers} == {"check"}


def test_that_a_note_about_something_outside_stays_about_it() -> None:
    model = add_note(MODEL, "other", Note(id="n1", element="gol"))
    model = add_note(model, "other", Note(id="n2"))
    copy = duplicate_pathway(model, "other", "Kopi").pathways[-1]
    assert [note.element for note in copy.notes] == ["gol", None]


def test_that_only_a_pathway_can_be_copied() -> None:
    with pytest.raises(KeyError):
        duplicate_pathway(MODEL, "nowhere", "x")


def test_that_a_newer_waiver_takes_the_older_ones_place() -> None:
    old = MODEL.waivers[0]
    new = old.model_copy(update={"reason": "Vedtatt på ny"})
    other = old.model_copy(update={"element": "stay"})
    model = waive(waive(MODEL, other), new)
    assert model.waivers == (other, new)
    assert waive(MODEL, old) is MODEL


def test_that_a_waiver_is_taken_back() -> None:
    assert revoke_waiver(MODEL, "dead-end", "check").waivers == ()
    assert revoke_waiver(MODEL, "dead-end", "stay") is MODEL
    assert revoke_waiver(MODEL, "ping-pong", "check") is MODEL


def test_that_a_rule_is_switched_off_and_on_again() -> None:
    off = RuleSetting(rule="ping-pong", enabled=False)
    graver = RuleSetting(rule="dead-end", severity=Severity.ERROR)
    model = set_rule(set_rule(MODEL, off), graver)
    assert model.rule_settings == (off, graver)
    louder = RuleSetting(rule="ping-pong", severity=Severity.NOTE)
    assert set_rule(model, louder).rule_settings == (louder, graver)
    assert set_rule(model, RuleSetting(rule="ping-pong")).rule_settings == (graver,)
    assert set_rule(MODEL, RuleSetting(rule="ping-pong")) is MODEL
