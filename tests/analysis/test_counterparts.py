"""A drawing beside the one it was drawn from: what stands for what."""

from hypothesis import given, settings
from tests.building import drawn, drawn_pathway
from tests.strategies import care_models

from pathways.analysis.counterparts import counterparts
from pathways.edits import duplicate_pathway
from pathways.graph import PathwayView
from pathways.model import CareModel, Pathway

MODEL = drawn("start > doctor > ward > nursing > end")
(BEFORE,) = (PathwayView(MODEL, pathway) for pathway in MODEL.pathways)


def _beside(after: Pathway) -> dict[str, str]:
    return counterparts(BEFORE, PathwayView(MODEL, after))


@given(care_models())
@settings(max_examples=40)
def test_that_all_in_a_copy_stands_for_what_it_is_a_copy_of(model: CareModel) -> None:
    for pathway in model.pathways:
        grown = duplicate_pathway(model, pathway.id, "Copy")
        copy = grown.pathways[-1]
        found = counterparts(PathwayView(grown, pathway), PathwayView(grown, copy))

        for field in ("steps", "transitions"):
            pairs = zip(getattr(copy, field), getattr(pathway, field), strict=True)
            assert all(found[new.id] == old.id for new, old in pairs)
        assert found[copy.id] == pathway.id


def test_that_a_renamed_step_is_known_by_what_is_round_it() -> None:
    after = drawn_pathway("start > doctor > stay > nursing > end", id="to-be")

    assert _beside(after)["stay"] == "ward"
    assert _beside(after)["doctor--stay"] == "doctor--ward"


def test_that_what_is_new_stands_for_nothing() -> None:
    after = drawn_pathway("start > doctor > ward > kad > nursing > end", id="to-be")

    assert _beside(after)["ward"] == "ward"
    assert "kad" not in _beside(after)
    assert "ward--kad" not in _beside(after)


def test_that_arrows_between_the_same_steps_are_known_by_their_conditions() -> None:
    arrows = {"choose--ward": {"condition": "Poor"}, "choose--end": {"condition": "Well"}}
    model = drawn("start > choose > ward; choose > end", arrows=arrows)
    after = drawn_pathway(
        "start-2 > choose-2 > ward-2; choose-2 > end-2",
        id="to-be",
        steps={"ward-2": {"name": "Ward"}, "end-2": {"name": "End"}},
        arrows={"choose-2--ward-2": {"condition": "Poor"}},
    )
    found = counterparts(PathwayView(model, model.pathways[0]), PathwayView(model, after))

    assert found["choose-2--ward-2"] == "choose--ward"
    assert found["choose-2--end-2"] == "choose--end"
