from tests.building import UNITS, drawn

from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import Unit
from pathways.rules.words import quoted, quoted_steps, step_name

NAMELESS = {"name": ""}


def view_of() -> PathwayView:
    steps = {
        "start": NAMELESS, "ward": NAMELESS, "end": NAMELESS,
        "choose": NAMELESS, "team": {"name": "", "unit": "unit-team"},
    }  # fmt: skip
    units = (*UNITS, Unit(id="unit-team"))
    model = drawn("start > doctor > ward > choose > team > end", steps=steps, units=units)
    return PathwayView(model, model.pathways[0])


def test_that_a_step_without_name_is_called_by_what_the_drawing_shows() -> None:
    view = view_of()
    called = {step: step_name(view, step) for step in view.steps}
    assert called == {
        "start": "Start",
        "doctor": "Doctor",
        "ward": "Ringerike medical ward",
        "choose": "unnamed step",
        "team": "unnamed step",
        "end": "End",
    }


def test_that_names_are_quoted_and_listed_as_the_language_does() -> None:
    assert quoted(["A"]) == "“A”"
    assert quoted(["A", "B"]) == "“A” and “B”"
    assert quoted_steps(view_of(), ["doctor", "ward", "doctor"]) == (
        "“Doctor” and “Ringerike medical ward”"
    )
    with speaking("nn"):
        assert quoted(["A", "B", "C"]) == "«A», «B» og «C»"


def test_that_many_names_are_cut_short_to_a_number() -> None:
    assert quoted("ABCDE") == "“A”, “B”, “C”, “D” and “E”"
    assert quoted("ABCDEFG") == "“A”, “B”, “C”, “D”, “E” and 2 more"
