"""The handover matrix: who hands over to whom, how often, over which channels, with what breaks."""

from collections.abc import Iterator, Sequence

from pathways.analysis.matrix import Cell as Handed
from pathways.analysis.matrix import (
    Matrix,
    Place,
    breaks_text,
    channels_text,
    handover_matrix,
)
from pathways.language import N_, _
from pathways.model import LanesBy
from pathways.reports.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Manner,
    NewPage,
    OnePage,
    Page,
    Row,
    Said,
    Shade,
    Table,
    Words,
    cell,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.keys import finding_key, handoff_key
from pathways.reports.sections.columns import parts
from pathways.reports.sections.section import Section

_MOST, _FEW = 16, 6
"""Columns that have room beside each other, and those that have room for channels in words."""
_NAME, _WIDE, _NARROW = 20.0, 13.0, 6.5
"""Shares of the width."""


def matrix_pages(content: Content) -> Iterator[Block]:
    """The handoffs between parties and between units; no section when there are no handoffs."""
    breaks = {id_: mark.count for id_, mark in content.marks.items()}
    by_party = handover_matrix(content.views, LanesBy.PARTY, breaks)
    if not by_party.total.count:
        return
    yield NewPage(Page.WIDE)
    yield Heading(_("Handover matrix"), "matrix")
    yield Said(
        _(
            "How many handoffs there are from those in the rows to those in the columns, and how "
            "many breaks have been found at them."
        ),
        Manner.LEAD,
    )
    yield Heading(_("Between parties"), "matrix-parties", 1)
    yield from _tables(content, by_party)
    by_unit = handover_matrix(content.views, LanesBy.UNIT, breaks)
    heading = Heading(_("Between units"), "matrix-units", 1)
    yield OnePage((heading, *_tables(content, by_unit)), Page.WIDE, may_run_on=True)
    yield NewPage()
    yield Heading(_("Handoffs and channels between units"), "matrix-channels", 1)
    yield _listing(content, by_unit)


def _tables(content: Content, matrix: Matrix) -> Iterator[Block]:
    """The matrix, in several tables where it is wider than a page."""
    few = len(matrix.receivers) <= _FEW
    groups = parts(matrix.receivers, _MOST)
    for number, receivers in enumerate(groups, 1):
        last = number == len(groups)
        yield Table(
            tuple(_columns(receivers, few=few, total=last)),
            tuple(_rows(content, matrix, receivers, whole=len(groups) == 1, total=last)),
            grid=True,
        )


def _columns(receivers: Sequence[Place], *, few: bool, total: bool) -> Iterator[Column]:
    yield Column(_("From ↓ To →"), _NAME)
    share = _WIDE if few else _NARROW
    for place in receivers:
        yield Column(place.name, share, upright=not few)
    if total:
        yield Column(_("All"), share, upright=not few)


def _rows(
    content: Content, matrix: Matrix, receivers: Sequence[Place], *, whole: bool, total: bool
) -> Iterator[Row]:
    """A row a sender; on one of several tables only those that send to somebody on it."""
    few = len(matrix.receivers) <= _FEW
    for sender in matrix.senders:
        cells = [matrix.cell(sender.key, place.key) for place in receivers]
        if whole or total or any(one.count for one in cells):
            sums = [_sum(matrix.sent[sender.key])] if total else []
            told = [_cell(content, one, channels=few) for one in cells]
            yield row(cell(strong(sender.name), Shade.HEAD), *told, *sums)
    sums = [_sum(matrix.received[place.key]) for place in receivers]
    yield row(cell(strong(_("All")), Shade.HEAD), *sums, *([_sum(matrix.total)] if total else []))


def _cell(content: Content, handed: Handed, *, channels: bool) -> Cell:
    if not handed.count:
        return cell("", Shade.EMPTY, center=True)
    words = [strong(str(handed.count), _link(content, handed))]
    if handed.breaks:
        words.append(Words(breaks_text(handed.breaks)))
    if channels:
        words.append(muted(channels_text(handed)))
    return cell(words, Shade.BAD if handed.breaks else Shade.NONE, center=True)


def _sum(handed: Handed) -> Cell:
    words = [strong(str(handed.count))]
    if handed.breaks:
        words.append(muted(breaks_text(handed.breaks)))
    return cell(words, Shade.HEAD, center=True)


def _link(content: Content, handed: Handed) -> str:
    """To the gravest finding at one of the handoffs, else to the first of them."""
    numbers = [content.numbers[id_] for id_ in handed.transitions if id_ in content.numbers]
    return finding_key(min(numbers)) if numbers else handoff_key(handed.transitions[0])


def _listing(content: Content, matrix: Matrix) -> Table:
    """The cells that are not empty, with their channels and each of their handoffs."""
    names = {place.key: place.name for place in (*matrix.senders, *matrix.receivers)}
    columns = (
        Column(_("From"), 22),
        Column(_("To"), 22),
        Column(_("Handoffs"), 38),
        Column(_("Breaks"), 11, number=True),
        Column(_("Channels"), 18),
    )
    rows = []
    for sender in matrix.senders:
        for receiver in matrix.receivers:
            handed = matrix.cells.get((sender.key, receiver.key))
            if handed is not None:
                rows.append(
                    row(
                        strong(names[sender.key]),
                        names[receiver.key],
                        [
                            Words(content.names[id_], link=handoff_key(id_))
                            for id_ in handed.transitions
                        ],
                        str(handed.breaks) if handed.breaks else "",
                        channels_text(handed),
                    )
                )
    return Table(columns, tuple(rows))


SECTION = Section("matrix", N_("Handover matrix"), matrix_pages)
