"""A break and its channel find a place on the line, or beside it when the line is short."""

from pathways.diagram.furniture import GAP, SMALL_GAP, Furniture, furnish
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.occupied import Occupied

LONG = (Point(0, 0), Point(200, 0))


def furnished(
    points: tuple[Point, ...],
    taken: Occupied | None = None,
    *,
    broken: bool = False,
    icon: bool = False,
    badge: bool = False,
) -> Furniture:
    """What stands where on one arrow."""
    grid = taken or Occupied()
    grid.add_line("own", points)
    return furnish(points, "own", grid, broken=broken, icon=icon, badge=badge)


def test_that_nothing_stands_on_a_plain_arrow() -> None:
    assert furnished(LONG) == Furniture()


def test_that_an_icon_stands_in_the_middle() -> None:
    icon = furnished(LONG, icon=True).icon
    assert icon is not None
    assert abs(icon.x - 100) < 8
    assert icon.y == 0


def test_that_the_icon_comes_before_the_break_and_the_badge_inside_it() -> None:
    things = furnished(LONG, broken=True, icon=True, badge=True)
    assert things.icon is not None
    assert things.gap is not None
    assert things.icon.x < things.gap.start.x < things.gap.badge.x < things.gap.end.x
    assert things.gap.end.x - things.gap.start.x == GAP


def test_that_a_badge_for_a_whole_line_stands_after_the_icon() -> None:
    things = furnished(LONG, icon=True, badge=True)
    assert things.gap is None
    assert things.icon is not None
    assert things.badge is not None
    assert things.icon.x < things.badge.x


def test_that_each_finds_a_piece_of_its_own_when_no_piece_is_long_enough_for_both() -> None:
    points = (Point(0, 0), Point(50, 0), Point(50, 50), Point(110, 50))
    broken = furnished(points, broken=True, icon=True)
    assert broken.gap is not None
    assert broken.icon is not None
    badged = furnished(
        (Point(0, 0), Point(40, 0), Point(40, 40)), broken=False, icon=True, badge=True
    )
    assert badged.badge is not None
    assert badged.icon is not None
    assert badged.icon != badged.badge


def test_that_a_short_line_has_a_small_gap_with_the_badge_beside_it() -> None:
    things = furnished((Point(0, 0), Point(30, 0)), broken=True, icon=True)
    assert things.gap is not None
    assert things.gap.end.x - things.gap.start.x == SMALL_GAP
    assert abs(things.gap.badge.y) > 9
    assert things.icon is None


def test_that_the_badge_of_a_small_gap_stands_on_the_free_side() -> None:
    points = (Point(0, 0), Point(30, 0))
    above, below = Occupied(), Occupied()
    above.add(Rect(-20, -40, 80, 35))
    below.add(Rect(-20, 5, 80, 35))
    for taken, side in ((above, 1), (below, -1)):
        gap = furnished(points, taken, broken=True).gap
        assert gap is not None
        assert gap.badge.y * side > 0


def test_that_a_badge_on_a_line_too_short_for_it_stands_in_its_middle() -> None:
    assert furnished((Point(0, 0), Point(10, 0)), badge=True).badge is not None


def test_that_things_keep_off_where_another_arrow_crosses() -> None:
    taken = Occupied()
    taken.add_line("other", (Point(100, -50), Point(100, 50)))
    icon = furnished(LONG, taken, icon=True).icon
    assert icon is not None
    assert abs(icon.x - 100) > 8.5


def test_that_an_arrow_of_no_length_carries_nothing() -> None:
    assert furnished((Point(5, 5), Point(5, 5)), broken=True, icon=True) == Furniture()


def test_that_things_on_a_slanting_line_stand_on_it() -> None:
    icon = furnished((Point(0, 0), Point(90, 120)), icon=True).icon
    assert icon is not None
    assert abs(icon.x * 120 - icon.y * 90) < 1e-6
