"""A label stands by its arrow, clear of all else as far as there is room."""

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.label_places import label_place
from pathways.diagram.occupied import Occupied

LEVEL = (Point(0, 0), Point(200, 0))
SHAPES = ((80.0, 24.0), (50.0, 36.0))


def test_that_a_label_stands_above_the_start_of_its_arrow() -> None:
    place = label_place(LEVEL, SHAPES, "own", taken(LEVEL), 100)
    assert place.rect == Rect(3, -27, 80, 24)
    assert not place.crossed


def taken(points: tuple[Point, ...], *solids: Rect) -> Occupied:
    """The arrow itself, and these boxes."""
    grid = Occupied()
    grid.add_line("own", points)
    for solid in solids:
        grid.add(solid)
    return grid


def test_that_it_goes_below_when_a_box_is_above() -> None:
    place = label_place(LEVEL, SHAPES, "own", taken(LEVEL, Rect(-50, -60, 300, 50)), 100)
    assert place.rect.y > 0


def test_that_it_moves_along_past_a_box() -> None:
    boxes = Rect(-50, -60, 120, 50), Rect(-50, 10, 120, 50)
    place = label_place(LEVEL, SHAPES, "own", taken(LEVEL, *boxes), 100)
    assert place.rect.x >= 70


def test_that_it_takes_its_narrow_shape_between_two_boxes() -> None:
    upright = (Point(0, 0), Point(0, 100))
    boxes = Rect(60, -50, 100, 300), Rect(-100, -50, 95, 300)
    place = label_place(upright, SHAPES, "own", taken(upright, *boxes), 100)
    assert place.shape == 1
    assert place.rect.width == 50


def test_that_it_keeps_off_other_arrows() -> None:
    grid = taken(LEVEL)
    grid.add_line("other", (Point(0, -12), Point(200, -12)))
    place = label_place(LEVEL, SHAPES, "own", grid, 100)
    assert place.rect.y > 0
    assert not place.crossed


def test_that_it_says_when_a_line_cannot_be_avoided() -> None:
    grid = taken(LEVEL)
    for y in range(-300, 300, 10):
        grid.add_line(f"other {y}", (Point(-500, y), Point(500, y)))
    assert label_place(LEVEL, SHAPES, "own", grid, 100).crossed


def test_that_it_never_covers_a_box_even_when_it_must_go_far() -> None:
    wall = Rect(-150, -150, 500, 300)
    place = label_place(LEVEL, SHAPES, "own", taken(LEVEL, wall), 10)
    assert not place.rect.overlaps(wall)
