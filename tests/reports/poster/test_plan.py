"""How many sheets a drawing takes, whatever its size."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Drawing, Figure, Layer, Role, Text
from pathways.errors import UnknownNameError
from pathways.reports.paper import PAPERS
from pathways.reports.poster.plan import (
    LARGEST_SCALE,
    EmptyDrawingError,
    Grid,
    Plan,
    Tile,
    at_scale,
    on_grid,
    proposals,
    readable,
)
from pathways.reports.poster.setup import MM, Orientation, Setup
from pathways.reports.splitting.tiles import SMALLEST_TEXT

SIDES = st.floats(40, 8_000)
SETUPS = st.builds(
    Setup,
    paper=st.sampled_from(sorted(PAPERS)),
    orientation=st.sampled_from(Orientation),
    margin=st.floats(0, 60),
    overlap=st.floats(0, 60),
)


def picture(width: float, height: float, size: float = 9, title: str = "KOLS") -> Drawing:
    """A box as large as wanted, with a text in it."""
    box = Rect(-8, 12, width, height)
    parts = (Box(box, Role.STEP), Text(Point(0, 30), "Lege", size))
    return Drawing((Figure("one", Layer.STEP, box, parts),), box, title)


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SETUPS)
def test_that_readable_plans_are_readable_and_show_all(
    width: float, height: float, setup: Setup
) -> None:
    plan = readable(picture(width, height), setup)
    assert plan.is_readable
    _shows_all(plan)


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SETUPS, st.integers(1, 9), st.integers(1, 9))
def test_that_a_grid_is_filled_but_never_exceeded(
    width: float, height: float, setup: Setup, columns: int, rows: int
) -> None:
    plan = on_grid(picture(width, height), setup, Grid(columns, rows))
    assert plan.grid.columns <= columns
    assert plan.grid.rows <= rows
    assert plan.scale <= LARGEST_SCALE
    _shows_all(plan)


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SETUPS, st.floats(0.05, 2))
def test_that_a_scale_is_kept(width: float, height: float, setup: Setup, scale: float) -> None:
    plan = at_scale(picture(width, height), setup, scale)
    assert plan.scale == scale
    _shows_all(plan)


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SETUPS)
def test_that_one_sheet_less_would_not_be_readable(
    width: float, height: float, setup: Setup
) -> None:
    plan = readable(picture(width, height), setup)
    columns, rows = plan.grid
    for fewer in (Grid(columns - 1, rows), Grid(columns, rows - 1)):
        if fewer.sheets:
            assert not on_grid(picture(width, height), setup, fewer).is_readable


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SETUPS)
def test_that_neighbours_share_the_strip_between_them(
    width: float, height: float, setup: Setup
) -> None:
    plan = readable(picture(width, height), setup)
    first = plan.tiles[0]
    for tile in plan.tiles:
        if (tile.column, tile.row) == (1, 0):
            shared = (first.window.right - tile.window.x) * plan.scale
            assert shared == pytest.approx(plan.overlap[0], abs=1e-3)
        if (tile.column, tile.row) == (0, 1):
            shared = (first.window.bottom - tile.window.y) * plan.scale
            assert shared == pytest.approx(plan.overlap[1], abs=1e-3)


def test_that_a_small_drawing_takes_one_sheet_and_no_map() -> None:
    plan = readable(picture(600, 300), Setup())
    assert plan.grid == Grid(1, 1)
    assert not plan.has_map
    assert plan.pages == 1
    assert plan.sheet.width > plan.sheet.height
    assert plan.size == pytest.approx((297, 210), abs=0.1)


def test_that_a_poster_has_a_map_unless_it_is_not_wanted() -> None:
    large = picture(3000, 1100)
    plan = readable(large, Setup())
    assert plan.pages == plan.grid.sheets + 1
    assert readable(large, Setup(sheet_map=False)).pages == plan.grid.sheets


def test_that_the_size_put_together_is_that_of_the_drawn_areas() -> None:
    setup = Setup(orientation=Orientation.LANDSCAPE, margin=10, overlap=20)
    plan = on_grid(picture(3000, 500), setup, Grid(3, 1))
    assert plan.grid == Grid(3, 1)
    assert plan.size[0] == pytest.approx(3 * (297 - 20) - 2 * 20, abs=0.1)


def test_that_more_sheets_or_larger_paper_are_proposed() -> None:
    large = picture(3000, 1100)
    more, larger = proposals([on_grid(large, Setup())], [large])
    assert more[0].setup.paper == "A4"
    assert more[0].is_tiled
    assert larger[0].setup.paper == "A0"
    assert not larger[0].is_tiled
    assert larger[0].text_size >= SMALLEST_TEXT


def test_that_the_smallest_paper_that_is_enough_is_proposed() -> None:
    drawing = picture(1400, 900)
    _more, larger = proposals([on_grid(drawing, Setup("A5"))], [drawing])
    assert larger[0].setup.paper == "A3"


def test_that_the_largest_paper_is_proposed_where_none_takes_it_on_one_sheet() -> None:
    huge = picture(20_000, 9_000)
    _more, larger = proposals([on_grid(huge, Setup())], [huge])
    assert larger[0].setup.paper == "A0"
    assert larger[0].is_tiled
    assert larger[0].is_readable


def test_that_more_sheets_alone_are_proposed_on_the_largest_paper() -> None:
    huge = picture(20_000, 9_000)
    assert len(proposals([on_grid(huge, Setup("A0"))], [huge])) == 1


def test_that_nothing_is_proposed_where_all_can_be_read() -> None:
    assert proposals([readable(picture(3000, 1100), Setup())], [picture(3000, 1100)]) == ()


def test_that_a_drawing_of_nothing_is_told_of() -> None:
    with pytest.raises(EmptyDrawingError, match="nothing to print"):
        readable(Drawing((), Rect(0, 0, 0, 0)), Setup())


def test_that_an_unknown_paper_is_told_of() -> None:
    with pytest.raises(UnknownNameError, match="B5"):
        readable(picture(300, 300), Setup("B5"))


def test_that_a_drawing_without_a_name_gets_no_heading() -> None:
    bare = picture(600, 300, title="")
    assert readable(bare, Setup()).drawing == bare
    assert readable(picture(600, 300), Setup()).drawing.bounds.height > 300


def test_that_sheets_are_named_as_in_a_workbook() -> None:
    nowhere = Rect(0, 0, 0, 0)
    names = [Tile(column, 1, nowhere).name for column in (0, 1, 25, 26, 27)]
    assert names == ["A2", "B2", "Z2", "AA2", "AB2"]


def test_that_margins_are_kept_within_reason() -> None:
    assert Setup(margin=0).sheets()[0].side == pytest.approx(5 * MM)
    assert Setup(margin=500).sheets()[0].side == pytest.approx(50 * MM)


def _shows_all(plan: Plan) -> None:
    """Every place of the drawing is on some sheet."""
    shown = Rect.around(tile.window for tile in plan.tiles)
    assert shown.grown(1e-3).holds(plan.drawing.bounds)
    assert len(plan.tiles) == plan.grid.sheets
