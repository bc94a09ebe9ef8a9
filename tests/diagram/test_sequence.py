"""The swim lane of a handoff's messages: nothing overlaps, nothing is told by colour alone."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Icon, Line, Role, Text
from pathways.diagram.sequence import LEAST_WIDTH, Post, Sequence, Standing, sequence_drawing
from pathways.diagram.svg import svg
from pathways.diagram.text import width
from pathways.diagram.theme import THEMES
from pathways.model import Channel

WORDS = st.text("abc æøå-", max_size=60).map(str.strip)
POSTS = st.builds(
    Post,
    name=WORDS,
    backward=st.booleans(),
    standing=st.sampled_from(Standing),
    remark=WORDS,
    moment=WORDS,
    when=WORDS,
    arrival=st.lists(WORDS, max_size=3).map(tuple),
    channel=st.sampled_from([None, *Channel]),
)


def _sequence(*posts: Post, nothing: str = "") -> Sequence:
    return Sequence("t", "Discharge", ("Ward", "Trust"), ("Home nursing", "Gol"), posts, nothing)


def _of(drawing: Drawing, kind: type) -> list[object]:
    return [part for figure in drawing.figures for part in figure.primitives if type(part) is kind]


def _texts(drawing: Drawing) -> list[Text]:
    return [part for part in _of(drawing, Text) if isinstance(part, Text)]


def _arrows(drawing: Drawing) -> list[Line]:
    return [part for part in _of(drawing, Line) if isinstance(part, Line) and part.arrow]


def test_that_a_message_runs_from_its_sender_to_its_receiver() -> None:
    there, back = _arrows(sequence_drawing(_sequence(Post("A"), Post("B", backward=True)), 600))
    assert there.points[0].x < there.points[1].x
    assert back.points[0].x > back.points[1].x
    assert there.points[0].y < back.points[0].y


@pytest.mark.parametrize(
    ("standing", "role", "dashed"),
    [
        (Standing.CALM, Role.HANDOFF, False),
        (Standing.WEAK, Role.WEAK, False),
        (Standing.MISSING, Role.BROKEN, True),
        (Standing.ELSEWHERE, Role.TRANSITION, True),
    ],
)
def test_that_what_is_missing_is_dashed_and_said(
    standing: Standing, role: Role, dashed: bool
) -> None:
    drawing = sequence_drawing(_sequence(Post("A", standing=standing, remark="Said")), 600)
    (arrow,) = _arrows(drawing)
    assert (arrow.role, arrow.dashed) == (role, dashed)
    assert "Said" in [text.text for text in _texts(drawing)]


def test_that_when_stands_with_the_sender_and_arrival_with_the_receiver() -> None:
    post = Post("A", backward=True, when="at once", arrival=("Ward", "receipt"))
    texts = {text.text: text.at.x for text in _texts(sequence_drawing(_sequence(post), 600))}
    assert texts["at once"] > 400
    assert texts["receipt"] < 100


def test_that_a_channel_shows_its_icon() -> None:
    drawing = sequence_drawing(_sequence(Post("A", channel=Channel.FAX)), 600)
    assert [icon.name for icon in _of(drawing, Icon) if isinstance(icon, Icon)] == ["fax"]


def test_that_no_messages_are_told() -> None:
    drawing = sequence_drawing(_sequence(nothing="None at all"), 600)
    assert "None at all" in [text.text for text in _texts(drawing)]
    assert not _arrows(drawing)


@settings(max_examples=40)
@given(st.lists(POSTS, max_size=5), st.floats(100, 1200))
def test_that_words_stay_inside_and_apart(posts: list[Post], wide: float) -> None:
    drawing = sequence_drawing(_sequence(*posts), wide)
    assert drawing.bounds.width == max(wide, LEAST_WIDTH)
    boxes = [
        Rect(
            text.at.x,
            text.at.y - text.size * 0.7,
            width(text.text, text.size, text.face),
            text.size * 0.7,
        )
        for text in _texts(drawing)
        if text.text.strip()
    ]
    assert all(drawing.bounds.grown(0.5).holds(box) for box in boxes)
    assert not any(one.grown(-0.1).overlaps(other) for one, other in combinations(boxes, 2))


@settings(max_examples=40)
@given(st.lists(POSTS, min_size=2, max_size=6))
def test_that_arrows_follow_each_other_down(posts: list[Post]) -> None:
    arrows = _arrows(sequence_drawing(_sequence(*posts), 600))
    assert len(arrows) == len(posts)
    assert all(one.points[0].y + 12 < other.points[0].y for one, other in pairwise(arrows))


def test_that_it_can_be_written_as_svg() -> None:
    drawing = sequence_drawing(_sequence(Post("Epikrise", channel=Channel.ELECTRONIC)), 600)
    assert "Epikrise" in svg(drawing, THEMES["print"])
