"""What is cut out of a pathway is the same thing where it is put in."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import drawn
from tests.edits.example import MODEL
from tests.strategies import care_models

from pathways.edits import pathway_of
from pathways.edits.clipping import extract, paste
from pathways.edits.nesting import nest
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    AgreementReference,
    CareModel,
    Channel,
    Frame,
    Handoff,
    Layout,
    Message,
    Note,
    Party,
    PartyKind,
    Pathway,
    Placement,
    Service,
    Step,
    Unit,
    elements,
)
from pathways.storage import dumps, loads

THOROUGH = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WARD_TO_HOME = drawn(
    "doctor > ward > nursing",
    steps={"ward": {"services": ("school",)}},
    arrows={
        "ward--nursing": {
            "handoff": Handoff(
                sender="Nurse",
                messages=(Message(type="epikrise", channel=Channel.ELECTRONIC),),
                agreement_points=(AgreementReference(agreement="umbrella", point=5),),
            )
        }
    },
    pathway={
        "notes": (
            Note(id="note", text="Ring", element="ward", x=1, y=2),
            Note(id="about-arrow", element="doctor--ward"),
        ),
        "frames": (
            Frame(id="frame", title="Stay", steps=("ward", "nursing")),
            Frame(id="inner", steps=("ward",)),
            Frame(id="all", steps=("doctor", "ward", "nursing")),
        ),
        "layout": Layout(
            placements=(Placement(step="ward", x=400, y=30, pinned=True),),
        ),
    },
    services=(Service(id="school", name="COPD school"),),
    agreements=(Agreement(id="umbrella", name="Umbrella", parties=("town", "trust")),),
)


def shape(pathway: Pathway, ids: set[str]) -> Counter[tuple[str, str, str]]:
    """The arrows between some steps, by the steps' names."""
    names = {step.id: step.name for step in pathway.steps}
    return Counter(
        (names[arrow.source], arrow.condition, names[arrow.target])
        for arrow in pathway.transitions
        if arrow.source in ids and arrow.target in ids
    )


def test_that_arrows_between_the_steps_come_along_with_their_handoffs() -> None:
    piece = extract(WARD_TO_HOME, ["ward", "nursing"]).pathways[0]
    assert [step.id for step in piece.steps] == ["ward", "nursing"]
    assert [arrow.id for arrow in piece.transitions] == ["ward--nursing"]
    assert piece.transitions[0].handoff is not None
    assert piece.transitions[0].handoff.sender == "Nurse"
    assert piece.layout.placements[0].step == "ward"


def test_that_the_registers_hold_what_the_steps_lean_on_and_no_more() -> None:
    piece = extract(WARD_TO_HOME, ["ward", "nursing"])
    assert {unit.id for unit in piece.units} == {"unit-ward", "unit-nursing"}
    assert {party.id for party in piece.parties} == {"town", "trust"}
    assert [service.id for service in piece.services] == ["school"]
    assert [agreement.id for agreement in piece.agreements] == ["umbrella"]


def test_that_places_a_unit_serves_and_hosts_of_parties_come_along() -> None:
    assert {one.id for one in extract(MODEL, ["stay"]).parties} == {"gol", "hf"}
    hosted = extract(
        drawn(
            "doctor",
            parties=MODEL.parties,
            units=(),
            steps={"doctor": {"unit": None, "party": "ik"}},
        ),
        ["doctor"],
    )
    assert {one.id for one in hosted.parties} == {"gol", "ik"}


def test_that_a_frame_brings_its_steps_and_the_frames_inside() -> None:
    piece = extract(WARD_TO_HOME, ["frame"]).pathways[0]
    assert {step.id for step in piece.steps} == {"ward", "nursing"}
    assert {frame.id for frame in piece.frames} == {"frame", "inner"}


def test_that_steps_alone_leave_their_frames_and_notes_behind() -> None:
    piece = extract(WARD_TO_HOME, ["ward"]).pathways[0]
    assert not piece.frames
    assert not piece.notes


def test_that_a_note_forgets_what_does_not_come_along() -> None:
    kept, loose = (
        extract(WARD_TO_HOME, ids).pathways[0].notes[0] for ids in (["note", "ward"], ["note"])
    )
    assert kept.element == "ward"
    assert loose.element is None


@pytest.mark.parametrize("ids", [[], ["ward--nursing"]])
def test_that_nothing_is_copied_where_there_is_nothing_to_copy(ids: list[str]) -> None:
    piece = extract(WARD_TO_HOME, ids)
    assert not piece.pathways
    assert paste(WARD_TO_HOME, "way", piece) == (WARD_TO_HOME, ())


def test_that_an_unknown_element_is_refused() -> None:
    with pytest.raises(KeyError):
        extract(WARD_TO_HOME, ["nobody"])


def test_that_a_copy_beside_the_original_shares_its_registers() -> None:
    piece = extract(WARD_TO_HOME, ["ward", "nursing", "note", "frame"])
    after, new = paste(WARD_TO_HOME, "way", piece, (10, 20), same_model=True)
    assert len(new) == len({*new}) == 6  # two steps, an arrow, a note and two frames
    assert not {*new} & {one.id for one in elements(WARD_TO_HOME)}
    assert after.units == WARD_TO_HOME.units
    assert after.parties == WARD_TO_HOME.parties
    assert after.agreements == WARD_TO_HOME.agreements
    pathway = pathway_of(after, "way")
    spot = next(one for one in pathway.layout.placements if one.step in new)
    assert (spot.x, spot.y, spot.pinned) == (410, 50, True)
    note = next(one for one in pathway.notes if one.id in new)
    assert (note.x, note.y) == (11, 22)
    assert note.element in new


def test_that_parties_and_units_are_merged_by_meaning_in_another_model() -> None:
    other = CareModel(
        parties=(
            Party(id="party-9", name="gol ", kind=PartyKind.MUNICIPALITY),
            Party(id="town", name="VESTRE VIKEN HF", kind=PartyKind.HEALTH_TRUST),
        ),
        units=(Unit(id="ward", name="Ringerike medical  WARD", party="town"),),
        services=(Service(id="s", name="copd SCHOOL"),),
        agreements=(Agreement(id="a", name="umbrella", parties=("town", "party-9")),),
        pathways=(Pathway(id="there"),),
    )
    piece = extract(WARD_TO_HOME, ["ward", "nursing"])
    after, _new = paste(other, "there", piece)
    assert after.parties == other.parties
    assert after.services == other.services
    assert after.agreements == other.agreements
    assert [unit.name for unit in after.units] == ["Ringerike medical  WARD", "Gol home nursing"]
    ward, nursing = pathway_of(after, "there").steps
    assert ward.unit == "ward"
    assert after.units[1].party == "party-9"
    assert nursing.unit == after.units[1].id
    handoff = pathway_of(after, "there").transitions[0].handoff
    assert handoff is not None
    assert handoff.agreement_points[0].agreement == "a"


@pytest.mark.parametrize(
    ("ours", "same"),
    [
        ({"municipality_numbers": ("3324",)}, True),
        ({"municipality_numbers": ()}, True),
        ({"municipality_numbers": ("3322",)}, False),
        ({"kind": PartyKind.INTER_MUNICIPAL}, False),
        ({"name": "Gol II"}, False),
        ({"name": ""}, False),
    ],
)
def test_that_parties_are_kept_apart_by_what_is_said_of_both(
    ours: dict[str, object], same: bool
) -> None:
    fields = {"id": "p", "name": "GOL", "kind": PartyKind.MUNICIPALITY} | ours
    other = CareModel(parties=(Party(**fields),), pathways=(Pathway(id="there"),))
    piece = extract(WARD_TO_HOME, ["nursing"])
    after, _new = paste(other, "there", piece)
    assert len(after.parties) == (1 if same else 2)


def test_that_a_unit_renamed_since_is_still_the_same_in_its_own_model() -> None:
    piece = extract(WARD_TO_HOME, ["ward"])
    units = tuple(unit.model_copy(update={"name": "New"}) for unit in WARD_TO_HOME.units)
    renamed = CareModel(**{**dict(WARD_TO_HOME), "units": units})
    after, _new = paste(renamed, "way", piece, same_model=True)
    assert after.units == renamed.units


_INNER = Pathway(id="inner", name="Inside", steps=(Step(id="deep", unit="unit-clinic"),))
_PLAIN = drawn("doctor > ward")
NESTED = nest(
    rebuilt(_PLAIN, pathways=(*_PLAIN.pathways, _INNER)),
    "ward",
    "inner",
)


def test_that_a_sub_pathway_comes_along_to_another_model_only() -> None:
    piece = extract(NESTED, ["ward"])
    assert [pathway.id for pathway in piece.pathways] == ["way", "inner"]
    assert {unit.id for unit in piece.units} == {"unit-ward", "unit-clinic"}
    here, _new = paste(NESTED, "way", piece, same_model=True)
    assert [pathway.id for pathway in here.pathways] == ["way", "inner"]
    there, _new = paste(drawn("doctor"), "way", piece)
    assert [pathway.name for pathway in there.pathways] == ["COPD", "Inside"]
    assert there.pathways[0].steps[-1].sub_pathway == there.pathways[1].id


def test_that_a_pathway_is_not_put_inside_itself() -> None:
    piece = extract(NESTED, ["ward"])
    with pytest.raises(ValueError, match="inner"):
        paste(NESTED, "inner", piece, same_model=True)


@THOROUGH
@given(st.data())
def test_that_a_copy_keeps_its_structure_wherever_it_goes(data: st.DataObject) -> None:
    model = data.draw(
        care_models(most_steps=4).filter(lambda one: any(p.steps for p in one.pathways))
    )
    home = data.draw(st.sampled_from([one for one in model.pathways if one.steps]))
    chosen = data.draw(
        st.lists(st.sampled_from([s.id for s in home.steps]), min_size=1, unique=True)
    )
    piece = extract(model, chosen)
    assert loads(dumps(piece)) == piece
    target = CareModel(pathways=(Pathway(id="there"),))
    after, new = paste(target, "there", piece)
    assert loads(dumps(after)) == after
    there = pathway_of(after, "there")
    assert {step.id for step in there.steps} <= {*new}
    assert shape(there, {*new}) == shape(home, {*chosen})
    again, _new = paste(after, "there", piece)
    named = [party for party in after.parties if party.name.strip()]
    assert len(again.parties) - len(after.parties) <= len(after.parties) - len(named)
