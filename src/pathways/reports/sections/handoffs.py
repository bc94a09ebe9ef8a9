"""The handoff register: what is settled at every handoff, and what is not."""

from collections.abc import Iterator

from pathways.analysis import HandoffRow, handoff_rows
from pathways.analysis.registers import MessageRow, agreement_texts
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Handoff
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    NewPage,
    Page,
    Row,
    Said,
    Table,
    Words,
    muted,
    row,
    strong,
    unsaid,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.keys import (
    agreement_key,
    finding_key,
    handoff_key,
    message_key,
    place_key,
)
from pathways.reports.sections.section import Section
from pathways.rules.message_table import message_name


def handoff_register(content: Content) -> Iterator[Block]:
    """A table for each pathway that has handoffs."""
    yield NewPage(Page.WIDE, shared=True)
    yield Heading(_("Handoff register"), "handoffs")
    tables = [(view, handoff_rows(view, message_name)) for view in content.views]
    if not any(rows for _view, rows in tables):
        yield Said(_("There are no handoffs: no arrow leads from one unit to another."))
    for view, rows in tables:
        if rows:
            yield Heading(pathway_name(view.pathway), f"handoffs-{view.pathway.id}", 1)
            told = (_row(content, view, one, number) for number, one in enumerate(rows, 1))
            yield Table(_columns(), tuple(told))


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("No."), 5),
        Column(_("From → to"), 20),
        Column(_("Kind"), 10),
        Column(_("Messages"), 26),
        Column(_("Responsibility and medicines"), 18),
        Column(_("Agreement"), 16),
        Column(_("Follow-up"), 12),
    )


def _row(content: Content, view: PathwayView, one: HandoffRow, number: int) -> Row:
    silent = unsaid(_("not settled"))
    mark = content.marks.get(one.transition)
    found = content.numbers.get(one.transition)
    link = finding_key(found) if found else ""
    return row(
        [str(number), *([Words("", mark=mark, link=link)] if mark else [])],
        [
            strong(one.source, place_key(one.transition)),
            muted(one.source_place),
            strong(f"→ {one.target}"),
            muted(one.target_place),
        ],
        [one.kind or silent, muted(one.condition)],
        _messages(one) or [silent],
        _responsibility(one),
        list(_agreements(view, one)) or [silent],
        one.follow_up or silent,
        key=handoff_key(one.transition),
    )


def _responsibility(one: HandoffRow) -> list[Words]:
    silent = _("not settled")
    roles = f"{one.sender or silent} → {one.receiver or silent}"
    held = _("Until received: {holder}").format(holder=one.responsible or silent)
    medicines = _("Medicine list: {state}").format(state=one.medicine_list or silent)
    return [Words(roles), muted(held), muted(medicines)]


def _messages(one: HandoffRow) -> list[Words]:
    """The messages; of several, what holds for all of them is said once, after them."""
    link = message_key(one.transition)
    if len(one.message_rows) == 1:
        (message,) = one.message_rows
        return [Words(message.name, link=link), muted(", ".join(message.details))]
    everywhere = frozenset[str]().union(*(message.details for message in one.message_rows))
    shared = everywhere.intersection(*(message.details for message in one.message_rows))
    said = []
    for message in one.message_rows:
        own = tuple(detail for detail in message.details if detail not in shared)
        said.append(Words(MessageRow(message.name, own).line, link=link))
    if shared:
        ordered = [detail for detail in one.message_rows[0].details if detail in shared]
        said.append(muted(_("All of them: {details}").format(details=", ".join(ordered))))
    return said


def _agreements(view: PathwayView, one: HandoffRow) -> Iterator[Words]:
    """The agreements it leans on, each leading to its own place."""
    handoff = view.transitions[one.transition].handoff or Handoff()
    for agreement, said in agreement_texts(view, handoff.agreement_points).items():
        yield Words(said, link=agreement_key(agreement))


SECTION = Section("handoffs", N_("Handoff register"), handoff_register)
