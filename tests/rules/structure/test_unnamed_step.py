from tests.building import drawn, drawn_pathway
from tests.rules.asking import found, places

from pathways.model import StepKind

RULE = "unnamed-step"
NAMELESS = {"name": ""}


def test_that_a_step_without_name_is_found() -> None:
    [finding] = found(drawn("start > doctor > ward > end", steps={"ward": NAMELESS}), RULE)
    assert finding.elements == ("ward",)
    assert finding.field == "name"
    assert finding.message.startswith("The step after “Doctor” has no name.")


def test_that_named_steps_are_sound() -> None:
    assert not found(drawn("start > doctor > ward > end"), RULE)


def test_that_the_message_says_where_as_well_as_it_can() -> None:
    steps = {"doctor": NAMELESS, "start": NAMELESS}
    assert found(drawn("start > doctor > end", steps=steps), RULE)[0].message.startswith(
        "The step before “End” has no name."
    )
    steps["end"] = NAMELESS
    assert found(drawn("start > doctor > end", steps=steps), RULE)[0].message.startswith(
        "A step has no name."
    )


def test_that_the_only_start_and_the_only_end_need_no_name() -> None:
    steps = {"start": NAMELESS, "end": NAMELESS}
    assert not found(drawn("start > doctor > end", steps=steps), RULE)


def test_that_one_of_several_ends_needs_a_name() -> None:
    steps = {"end": NAMELESS}
    assert places(drawn("start > doctor > end; doctor > end-2", steps=steps), RULE) == ["end"]


def test_that_a_step_for_another_pathway_borrows_its_name() -> None:
    other = drawn_pathway("start-9 > ward-9 > end-9", id="other", name="Palliative care")
    steps = {"ward": {"name": "", "kind": StepKind.SUB_PATHWAY, "sub_pathway": "other"}}
    first = drawn_pathway("start > ward > end", steps=steps)
    assert not found(drawn("", pathways=(first, other)), RULE)
