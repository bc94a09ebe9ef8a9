"""The message plan: who sends what to whom at every handoff, beside the national standard."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pathways.diagram.sequence import sequence_drawing
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import Severity, Transition, label
from pathways.reports.blocks import (
    Block,
    Bullets,
    Column,
    Diagram,
    Figure,
    Heading,
    KeyFigures,
    Manner,
    NewPage,
    Row,
    Said,
    Table,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.keys import handoff_key, message_key
from pathways.reports.message_sequences import message_sequence, parted, spoken
from pathways.reports.sections.section import Section
from pathways.rules.message_plan import MessagePlans, Planned, State

_MOST = 100
"""Handoffs that are drawn at most, unless more of them lack something."""
_WIDE, _HIGHEST = 460.0, 350.0
"""Of one drawing, in points: its text stays large enough on every paper that text is set on."""
_LACKING = frozenset({State.LATE, State.MISSING})


class _Plan(NamedTuple):
    """A handoff with its messages."""

    view: PathwayView
    arrow: Transition
    planned: tuple[Planned, ...]

    @property
    def lacks(self) -> bool:
        """Whether the standard is not kept."""
        return any(one.state in _LACKING for one in self.planned)

    @property
    def is_simple(self) -> bool:
        """Whether it is one message that is sent as it should be, so that a row tells it all."""
        return [one.state for one in self.planned] == [State.SENT]


def message_plan(content: Content) -> Iterator[Block]:
    """The handoffs by pathway; no section when there are none."""
    plans = [plan for view in content.views for plan in _plans(view)]
    if not plans:
        return
    yield NewPage()
    yield Heading(_("Message plan"), "messages")
    yield Said(
        _(
            "Each handoff's messages in the order they are sent, beside what the national standard "
            "requires of it."
        ),
        Manner.LEAD,
    )
    yield _figures(plans)
    simple = frozenset(plan.arrow.id for plan in plans if _is_listed(content, plan))
    drawn = _drawn(content, [plan for plan in plans if plan.arrow.id not in simple])
    spared = sum(bool(plan.planned) for plan in plans) - len(drawn | simple)
    if spared:
        yield Said(_spared(spared), Manner.MUTED)
    for view in content.views:
        mine = [plan for plan in plans if plan.view is view]
        if mine:
            yield Heading(pathway_name(view.pathway), f"messages-{view.pathway.id}", 1)
            for plan in mine:
                if plan.arrow.id in drawn:
                    yield from _sequence(content, plan)
            yield from _listed([plan for plan in mine if plan.arrow.id in simple])
            yield from _without(content, mine)


def _plans(view: PathwayView) -> Iterator[_Plan]:
    plans = MessagePlans(view)
    return (_Plan(view, arrow, plans.of(arrow)) for arrow in view.handoffs)


def _figures(plans: Sequence[_Plan]) -> KeyFigures:
    counts = Counter(one.state for plan in plans for one in plan.planned)
    sent = counts[State.SENT] + counts[State.LATE]
    late, missing = counts[State.LATE], counts[State.MISSING]
    return KeyFigures(
        (
            Figure(str(sent), ngettext("message is sent", "messages are sent", sent)),
            Figure(
                str(late),
                _("of them later than the standard"),
                Severity.WARNING if late else None,
            ),
            Figure(str(missing), _("required, not sent"), Severity.ERROR if missing else None),
        )
    )


def _is_listed(content: Content, plan: _Plan) -> bool:
    """Whether there is nothing to be seen of it but one message, and no break is at it."""
    return plan.is_simple and plan.arrow.id not in content.marks


def _drawn(content: Content, plans: Sequence[_Plan]) -> frozenset[str]:
    """The handoffs to draw: all with messages, or those that lack something where they are many."""
    told = [plan for plan in plans if plan.planned]
    if len(told) > _MOST:
        told = [plan for plan in told if plan.lacks or plan.arrow.id in content.marks]
    if len(told) > _MOST:
        told = [plan for plan in told if plan.lacks]
    return frozenset(plan.arrow.id for plan in told)


def _spared(count: int) -> str:
    return ngettext(
        "The handoffs are many, so {count} that keeps the standard is not drawn.",
        "The handoffs are many, so {count} that keep the standard are not drawn.",
        count,
    ).format(count=count)


def _sequence(content: Content, plan: _Plan) -> Iterator[Block]:
    sequence = message_sequence(plan.view, plan.arrow, plan.planned)
    mark = content.marks.get(plan.arrow.id)
    yield Heading(sequence.title, message_key(plan.arrow.id), 2, mark)
    first, *others = parted(sequence, _WIDE, _HIGHEST)
    yield Diagram(sequence_drawing(first, _WIDE, titled=False), spoken(first))
    again = _("{title}, continued").format(title=sequence.title)
    for part in others:
        named = replace(part, title=again)
        yield Diagram(sequence_drawing(named, _WIDE), spoken(named))


def _listed(plans: Sequence[_Plan]) -> Iterator[Block]:
    """The handoffs with one message, row by row."""
    if not plans:
        return
    key = f"one-message-{plans[0].view.pathway.id}"
    yield Heading(_("Handoffs with one message"), key, 2)
    yield Said(_("The message is sent, and the standard requires no other."), Manner.MUTED)
    columns = (
        Column(_("Handoff"), 42),
        Column(_("Message"), 20),
        Column(_("Sent"), 19),
        Column(_("Received"), 19),
    )
    yield Table(columns, tuple(map(_row, plans)))


def _row(plan: _Plan) -> Row:
    sequence = message_sequence(plan.view, plan.arrow, plan.planned)
    (post,) = sequence.posts
    ends = (sequence.sender[0], sequence.receiver[0])
    sender, receiver = reversed(ends) if post.backward else ends
    return row(
        [strong(sequence.title, handoff_key(plan.arrow.id)), muted(f"{sender} → {receiver}")],
        [post.name, muted(label(post.channel) if post.channel else "")],
        _sentence(post.when or post.moment),
        _sentence(", ".join(post.arrival)),
        key=message_key(plan.arrow.id),
    )


def _sentence(said: str) -> str:
    return said[:1].upper() + said[1:]


def _without(content: Content, plans: Sequence[_Plan]) -> Iterator[Block]:
    """The handoffs that have no messages and of which the standard requires none."""
    names = [content.names[plan.arrow.id] for plan in plans if not plan.planned]
    if names:
        yield Heading(_("Handoffs without messages"), f"no-messages-{plans[0].view.pathway.id}", 2)
        yield Said(
            _(
                "Nobody has drawn messages for these, and the standard requires none, or nobody "
                "has said what kind of handoff they are."
            ),
            Manner.MUTED,
        )
        yield Bullets(tuple(names))


SECTION = Section("messages", N_("Message plan"), message_plan)
