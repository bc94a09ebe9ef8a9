"""Room is made by moving all beyond a line; closing up stops before anything would cover."""

from hypothesis import given
from hypothesis import strategies as some

from pathways.diagram.geometry import Rect
from pathways.diagram.placing.room import LEAST_GAP, beyond, least_shift

BOXES = {
    "a": Rect(200, 0, 100, 40),
    "b": Rect(400, 0, 100, 40),
    "c": Rect(350, 200, 100, 40),
    "d": Rect(600, 200, 100, 40),
}

_boxes = some.lists(
    some.builds(
        Rect,
        some.integers(0, 40).map(lambda n: n * 130.0),
        some.integers(0, 10).map(lambda n: n * 60.0),
        some.just(100.0),
        some.just(40.0),
    ),
    min_size=1,
    max_size=15,
    unique=True,
).map(lambda boxes: {str(number): box for number, box in enumerate(boxes)})


def test_that_all_beyond_a_line_moves() -> None:
    assert beyond(BOXES, 380, down=False) == {"b", "c", "d"}
    assert beyond(BOXES, 460, down=False) == {"d"}
    assert beyond(BOXES, 100, down=True) == {"c", "d"}


def test_that_closing_up_stops_before_what_stays() -> None:
    moving = frozenset({"b", "c", "d"})
    assert least_shift(BOXES, moving, 150, down=False) == -(400 - 300 - LEAST_GAP)
    assert least_shift(BOXES, frozenset({"d"}), 150, down=False) == -(600 - 450 - LEAST_GAP)
    assert least_shift(BOXES, frozenset(BOXES), 150, down=False) == -50
    assert least_shift(BOXES, frozenset(), 150, down=False) == 0
    assert least_shift(BOXES, frozenset({"c"}), 0, down=True) == -(200 - 40 - LEAST_GAP)


@given(boxes=_boxes, x=some.floats(0, 5000), share=some.floats(0, 1))
def test_that_closing_up_covers_nothing(boxes: dict[str, Rect], x: float, share: float) -> None:
    moving = beyond(boxes, x, down=False)
    by = share * least_shift(boxes, moving, 0, down=False)
    assert by <= 0
    after = {key: box.moved(by, 0) if key in moving else box for key, box in boxes.items()}
    keys = sorted(after)
    assert not any(after[one].overlaps(after[two]) for one in keys for two in keys if one < two)
