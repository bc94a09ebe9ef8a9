"""The handoff register: what is settled at every handoff, and what is not."""

from reportlab.platypus import Flowable, PageBreak

from pathways.analysis import HandoffRow, handoff_rows
from pathways.graph import PathwayView
from pathways.language import _
from pathways.reports.content import Content, pathway_name
from pathways.reports.document import WIDE
from pathways.reports.flowables import Heading, Sign, lines, text
from pathways.reports.sections.section import Section
from pathways.reports.tables import Cell, Column, register, together
from pathways.rules.message_table import message_name


def handoff_register(content: Content) -> list[Flowable]:
    """A table for each pathway that has handoffs."""
    width = content.papers.text.turned().room[0]
    story: list[Flowable] = [PageBreak(WIDE)]
    heads: list[Flowable] = [Heading(_("Handoff register"), "handoffs", 0, "h1")]
    for view in content.views:
        rows = handoff_rows(view, message_name)
        if rows:
            cells = [_row(content, row, number) for number, row in enumerate(rows, 1)]
            table = register(_columns(), cells, width)
            story += together([*heads, _heading(view)], table, width)
            heads = []
    if heads:
        none = _("There are no handoffs: no arrow leads from one unit to another.")
        story += [*heads, text(none)]
    return story


def _heading(view: PathwayView) -> Heading:
    id_ = view.pathway.id
    return Heading(pathway_name(view.pathway), f"handoffs-{id_}", 1, "h2")


def _columns() -> list[Column]:
    return [
        Column(_("No."), 5),
        Column(_("From → to"), 21),
        Column(_("Kind"), 9),
        Column(_("Messages"), 23),
        Column(_("Responsibility and medicines"), 15),
        Column(_("Agreement"), 14),
        Column(_("Follow-up"), 13),
    ]


def _row(content: Content, row: HandoffRow, number: int) -> list[Cell]:
    unsaid = (_("not settled"), "cell_unsaid")
    mark = content.marks.get(row.transition)
    return [
        [text(str(number), "cell"), *([Sign(mark)] if mark else [])],
        [
            *lines([(row.source, "cell_strong"), (row.source_place, "cell_muted")]),
            *lines([(f"→ {row.target}", "cell_strong"), (row.target_place, "cell_muted")]),
        ],
        lines([row.kind or unsaid, (row.condition, "cell_muted")]),
        _messages(row) or lines([unsaid]),
        _responsibility(row),
        lines([row.agreement or unsaid]),
        lines([row.follow_up or unsaid]),
    ]


def _responsibility(row: HandoffRow) -> list[Flowable]:
    unsaid = _("not settled")
    roles = f"{row.sender or unsaid} → {row.receiver or unsaid}"
    held = _("Until received: {holder}").format(holder=row.responsible or unsaid)
    medicines = _("Medicine list: {state}").format(state=row.medicine_list or unsaid)
    return lines([roles, (held, "cell_muted"), (medicines, "cell_muted")])


def _messages(row: HandoffRow) -> list[Flowable]:
    return [
        flowable
        for message in row.message_rows
        for flowable in lines([message.name, (", ".join(message.details), "cell_muted")])
    ]


SECTION = Section("handoffs", handoff_register)
