"""The lines across a step that citizens lack."""

from itertools import pairwise

import pytest
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.draw_step import card
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hatching import hatched
from pathways.diagram.primitives import Box, Line, Role, Shape, Text
from pathways.diagram.svg import svg
from pathways.diagram.theme import THEMES
from pathways.graph import PathwayView
from pathways.model import StepKind


def lines(ground: Box | Shape) -> list[Line]:
    return [part for part in hatched(ground) if isinstance(part, Line)]


def view(kind: StepKind = StepKind.ACTIVITY) -> PathwayView:
    model = drawn("start > ward > end", steps={"ward": {"kind": kind}})
    return PathwayView(model, model.pathways[0])


def test_that_lines_stay_inside_the_ground() -> None:
    ground = Box(Rect(10, 20, 100, 40), Role.STEP, 6)
    found = lines(ground)

    assert len(found) > 10
    for line in found:
        for point in line.points:
            assert 10 <= point.x <= 110
            assert 20 <= point.y <= 60


def test_that_lines_of_a_hexagon_stay_between_its_sides() -> None:
    corners = ((0, 20), (20, 0), (80, 0), (100, 20), (80, 40), (20, 40))
    points = tuple(Point(float(x), float(y)) for x, y in corners)

    for line in lines(Shape(points, Role.DECISION)):
        for end in line.points:
            for one, other in pairwise((*points, points[0])):
                side = (other.x - one.x) * (end.y - one.y) - (other.y - one.y) * (end.x - one.x)
                assert side >= 0, (line, one, other)


@pytest.mark.parametrize("kind", StepKind)
def test_that_a_lacking_step_is_hatched_behind_its_words(kind: StepKind) -> None:
    seen = view(kind)
    plain = card(seen, seen.steps["ward"])
    made = card(seen, seen.steps["ward"], lacking=True)

    assert (made.width, made.height) == (plain.width, plain.height), "nothing moves"
    roles = [part.role for part in made.primitives]
    words = [number for number, part in enumerate(made.primitives) if isinstance(part, Text)]
    assert Role.HATCH in roles
    last_line = max(number for number, role in enumerate(roles) if role is Role.HATCH)
    assert last_line < min(words)
    assert roles.count(Role.HATCH_CLEAR) >= len(words)
    assert [part for part in made.primitives if isinstance(part, Text)] == [
        part for part in plain.primitives if isinstance(part, Text)
    ]


def test_that_only_what_is_lacking_is_hatched_and_stays_so() -> None:
    seen = view()
    drawing = compose(seen, lacking={"ward"})
    again = compose(seen, before=drawing, lacking=())

    for composition, hatches in ((drawing, {"ward"}), (again, set())):
        found = {
            figure.element
            for figure in composition.drawing.figures
            for part in figure.primitives
            if part.role is Role.HATCH
        }
        assert found == hatches


@pytest.mark.parametrize("theme", THEMES)
def test_that_every_theme_and_svg_show_the_lines(theme: str) -> None:
    written = svg(compose(view(), lacking={"ward"}).drawing, THEMES[theme])

    assert written.count(f'stroke="{THEMES[theme].style(Role.HATCH).stroke}"') > 5
