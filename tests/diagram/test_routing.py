"""The parts of routing by themselves: free room, the search, and setting apart."""

from itertools import pairwise

from pathways.diagram.geometry import Rect
from pathways.diagram.routing.ground import Ground, avenues
from pathways.diagram.routing.ledger import Ledger
from pathways.diagram.routing.maze import through
from pathways.diagram.routing.parts import Line, Part
from pathways.diagram.routing.spacing import spread

BOUNDS = Rect(0, 0, 1000, 800)


def _ground(*boxes: Rect) -> Ground:
    return Ground(boxes, BOUNDS)


def _parts(*places: tuple[float, float, float]) -> list[Part]:
    """Level parts by where they should lie, and the lowest and highest place they may."""
    found = []
    for key, (at, low, high) in enumerate(places):
        line = Line(key, level_first=True, start=0, end=100)
        line.parts.append(Part(line, 0, at, (low, high)))
        found += line.parts
    return found


def _spread(parts: list[Part]) -> list[float]:
    spread(parts, list(pairwise(parts)))
    return [part.at for part in parts]


def test_that_streets_are_what_boxes_leave_free() -> None:
    ground = _ground(Rect(100, 100, 100, 50), Rect(300, 400, 100, 50))
    assert ground.streets_free(90, 250) == [(6, 90), (160, 794)]
    assert ground.streets_free(90, 350) == [(6, 90), (160, 390), (460, 794)]
    assert ground.street_at(200, 90, 350) == (160, 390)


def test_that_avenues_are_the_gaps_between_columns() -> None:
    ground = _ground(Rect(100, 100, 100, 50), Rect(100, 300, 100, 50), Rect(400, 100, 100, 50))
    assert list(avenues(ground.blocks, 0, 1000)) == [48, 300, 752]


def test_that_boxes_that_stand_askew_have_avenues_of_their_own() -> None:
    ground = _ground(Rect(100, 100, 100, 50), Rect(160, 300, 100, 50))
    assert {90, 150, 210, 270} <= set(avenues(ground.blocks, 0, 1000))


def test_that_the_search_finds_the_way_out_of_a_bag() -> None:
    start, end = Rect(300, 300, 100, 50), Rect(700, 300, 100, 50)
    bag = (Rect(450, 200, 30, 250), Rect(200, 200, 280, 30), Rect(200, 420, 280, 30))
    way = through(_ground(start, end, *bag), start, end)
    assert way[0][0] in {300, 350, 400}
    assert way[-1][0] in {700, 750}
    assert min(x for x, _y in way) < 200


def test_that_the_search_gives_up_in_a_closed_room() -> None:
    start, end = Rect(300, 300, 100, 50), Rect(700, 300, 100, 50)
    room = (
        Rect(450, 200, 30, 250),
        Rect(200, 200, 30, 250),
        Rect(200, 200, 280, 30),
        Rect(200, 420, 280, 30),
    )
    assert through(_ground(start, end, *room), start, end) == ()


def test_that_crossings_are_counted_where_lines_cross() -> None:
    ledger = Ledger({})
    ledger.lay(((0, 100), (500, 100)))
    ledger.lay(((0, 200), (250, 200), (250, 300), (500, 300)))
    assert ledger.crossings(((100, 0), (100, 250))) == 2
    assert ledger.crossings(((0, 300), (250, 300), (250, 200), (500, 200))) == 1
    ledger.lift(((0, 100), (500, 100)))
    assert ledger.crossings(((100, 0), (100, 250))) == 1


def test_that_counting_stops_where_it_no_longer_matters() -> None:
    ledger = Ledger({})
    for y in (100, 200, 300):
        ledger.lay(((0, y), (500, y)))
    assert ledger.crossings(((100, 0), (100, 400), (200, 400), (200, 0)), most=3) == 3


def test_that_a_full_avenue_counts_as_crossings() -> None:
    ledger = Ledger({250.0: 1})
    way = ((0.0, 100.0), (250.0, 100.0), (250.0, 300.0), (500.0, 300.0))
    before = ledger.crossings(way)
    ledger.lay(way)
    assert ledger.crossings(way) > before


def test_that_a_street_is_full_when_its_tracks_are_taken() -> None:
    ledger = Ledger({})
    assert not ledger.is_full((90, 100), 0, 500)
    ledger.lay(((0, 92), (500, 92)))
    assert not ledger.is_full((90, 100), 0, 500)
    ledger.lay(((0, 98), (500, 98)))
    assert ledger.is_full((90, 100), 0, 500)


def test_that_parts_lie_far_apart_where_there_is_room() -> None:
    assert _spread(_parts((100, 0, 200), (100, 0, 200))) == [91, 109]


def test_that_parts_move_closer_where_room_is_scarce() -> None:
    one, two, three = _spread(_parts((100, 90, 110), (100, 90, 110), (100, 90, 110)))
    assert two - one >= 8
    assert three - two >= 8
    assert one >= 90
    assert three <= 110


def test_that_a_straight_arrow_stays_where_it_is_while_others_give_way() -> None:
    parts = _parts((100, 80, 120), (100, 80, 120))
    parts[0].firm = True
    assert _spread(parts) == [100, 118]


def test_that_a_straight_arrow_gives_way_at_last() -> None:
    parts = _parts((100, 90, 110), (100, 96, 104))
    parts[0].firm = True
    assert _spread(parts)[0] < 100


def test_that_parts_whose_rooms_lie_the_other_way_round_stay_in_them() -> None:
    high, low = _spread(_parts((200, 190, 210), (100, 90, 110)))
    assert (high, low) == (200, 100)
