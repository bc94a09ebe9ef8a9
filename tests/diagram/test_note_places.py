"""Notes stand where people put them, else near what they are about and clear of everything."""

from pathways.diagram.arrangement import arrange
from pathways.diagram.draw_note import note_size
from pathways.diagram.geometry import Rect
from pathways.diagram.note_places import note_places
from pathways.diagram.routes import routes
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, Note, Pathway, Step, Transition


def _places(*notes: Note) -> tuple[dict[str, Rect], dict[str, Rect], Rect]:
    """The notes' and the steps' rectangles, and the drawing's bounds."""
    pathway = Pathway(
        id="p",
        steps=(
            Step(id="a", name="Ring the ward", level=CareLevel.GP),
            Step(id="b", name="Treated", level=CareLevel.HOSPITAL),
        ),
        transitions=(Transition(id="t", source="a", target="b"),),
        notes=notes,
    )
    view = PathwayView(CareModel(pathways=(pathway,)), pathway)
    arrangement = arrange(view, step_sizes(view))
    places = note_places(view, arrangement, routes(view, arrangement))
    rects = {note.id: Rect(*places[note.id], *note_size(note)) for note in notes}
    return rects, dict(arrangement.boxes), arrangement.bounds


def test_that_a_note_stands_where_people_put_it() -> None:
    notes, _boxes, _bounds = _places(Note(id="n", text="Here", x=700, y=33))
    assert notes["n"][:2] == (700, 33)


def test_that_a_note_without_a_place_stands_near_its_step_and_on_nothing() -> None:
    notes, boxes, bounds = _places(Note(id="n", text="Who rings back?", element="a"))
    assert bounds.holds(notes["n"])
    assert not any(notes["n"].overlaps(box) for box in boxes.values())
    assert abs(notes["n"].x - boxes["a"].x) < 300


def test_that_a_note_on_an_arrow_is_placed_too() -> None:
    notes, boxes, _bounds = _places(Note(id="n", text="By phone?", element="t"))
    assert not any(notes["n"].overlaps(box) for box in boxes.values())


def test_that_notes_keep_clear_of_each_other() -> None:
    notes, _boxes, _bounds = _places(
        *(Note(id=f"n{number}", text="What about nights?", element="a") for number in range(3))
    )
    assert not notes["n0"].overlaps(notes["n1"])
    assert not notes["n1"].overlaps(notes["n2"])


def test_that_a_note_about_nothing_stands_right_of_the_lane_heads() -> None:
    notes, boxes, bounds = _places(Note(id="n", text="Draft"))
    assert bounds.holds(notes["n"])
    assert not any(notes["n"].overlaps(box) for box in boxes.values())


def test_that_a_note_too_large_for_any_free_place_is_still_drawn() -> None:
    notes, _boxes, _bounds = _places(Note(id="n", text="Much to say. " * 300, element="a"))
    assert notes["n"].height > 500
