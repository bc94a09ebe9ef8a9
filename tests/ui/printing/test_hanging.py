"""The pages of a preview hang in rows, and all of them are seen at once."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from pathways.ui.printing.hanging import EDGE, GAP, SMALLEST, hang

A4 = QSizeF(842, 595)


@given(
    st.integers(1, 5), st.integers(1, 4), st.floats(300, 2000), st.floats(300, 2000), st.booleans()
)
def test_that_pages_never_overlap_and_rows_stand_under_each_other(
    columns: int, rows: int, width: float, height: float, with_map: bool
) -> None:
    counts = [1] * with_map + [columns] * rows
    hanging = hang([A4] * sum(counts), counts, QSizeF(width, height), 1)
    assert len(hanging.places) == sum(counts)
    for one, other in zip(hanging.places, hanging.places[1:], strict=False):
        assert not one.intersects(other)
        assert other.left() > one.right() or other.top() > one.bottom()
    if hanging.places[0].height() > SMALLEST + 1:
        assert hanging.size.width() <= width + 1
        assert hanging.size.height() <= height + GAP + 1


def test_that_zoom_enlarges_the_sheets() -> None:
    room = QSizeF(800, 600)
    whole, near = (hang([A4, A4], [2], room, zoom) for zoom in (1, 2))
    assert near.scale == whole.scale * 2
    assert near.size.width() > room.width()


def test_that_nothing_hangs_where_there_are_no_pages() -> None:
    hanging = hang([], [], QSizeF(100, 100), 1)
    assert hanging.places == ()
    assert hanging.size == QSizeF(EDGE, EDGE)


def test_that_many_rows_are_scrolled_rather_than_made_tiny() -> None:
    hanging = hang([A4] * 60, [1] * 60, QSizeF(800, 600), 1)
    assert hanging.places[0].height() == SMALLEST
    assert hanging.size.height() > 600
