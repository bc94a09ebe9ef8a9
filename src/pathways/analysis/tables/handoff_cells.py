"""Columns of what is written on transitions and their handoffs, and what writing there means."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from pathways.analysis.tables.agreements import (
    HOW_TO_WRITE,
    agreement_choices,
    agreement_text,
    points_of,
)
from pathways.analysis.tables.column import Column
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Ground
from pathways.analysis.tables.message_cells import (
    DETAILS,
    detail_text,
    messages_of,
    messages_text,
    with_detail,
)
from pathways.analysis.tables.put import (
    answer_of,
    answer_text,
    answers,
    member_reader,
    member_text,
    place_of,
)
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import labels, one_line
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import (
    FollowUp,
    Handoff,
    Transition,
)

Text = Callable[[Any], str]
"""How a field's value reads in a cell."""
Read = Callable[[str], Any]
"""What a cell's text means; raises UnreadableCellError."""

_EMPTY = Handoff()


def said(arrow: Transition) -> Handoff:
    """What is written about a transition's handoff; an empty handoff where nothing is."""
    return arrow.handoff or _EMPTY


def _with(arrow: Transition, **fields: object) -> Transition:
    """The arrow with something said of its handoff; nothing said makes no handoff."""
    handoff = rebuilt(said(arrow), **fields)
    return arrow if handoff is _EMPTY else rebuilt(arrow, handoff=handoff)


def _is_handoff(ground: Ground, arrow: Transition) -> bool:
    return arrow.id in ground.handoffs


def end(which: str, heading: str) -> Column[Transition]:
    """Where an arrow starts or ends."""

    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        if not one_line(text):
            raise UnreadableCellError(_("An arrow needs a step at both ends."))
        return rebuilt(arrow, **{which: draft.step(text)})

    return Column(
        which,
        heading,
        26,
        lambda ground, arrow: ground.steps.texts[getattr(arrow, which)],
        put,
        lambda ground: tuple(ground.steps.texts.values()),
        order=lambda ground, arrow: ground.numbers[getattr(arrow, which)],
        tip=N_("Write the name or number of a step."),
    )


def of_arrow(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the transition itself."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        return rebuilt(arrow, **{name: read(written)})

    return Column(
        name, heading, width, lambda _ground, arrow: text(getattr(arrow, name)), put, **more
    )


def of_handoff(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the handoff."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        return _with(arrow, **{name: read(written)})

    return Column(
        name,
        heading,
        width,
        lambda _ground, arrow: text(getattr(said(arrow), name)),
        put,
        **{"open": _is_handoff} | more,
    )


def choice(
    name: str, heading: str, width: int, kind: type[StrEnum], **more: Any
) -> Column[Transition]:
    """A field of the handoff with a vocabulary."""
    return of_handoff(
        name,
        heading,
        width,
        member_text,
        member_reader(kind),
        choices=lambda _ground: labels(kind),
        order=lambda _ground, arrow: place_of(getattr(said(arrow), name)),
        **more,
    )


def yes_no(name: str, heading: str, **more: Any) -> Column[Transition]:
    """A field of the handoff that is answered with yes or no."""
    return of_handoff(
        name, heading, 16, answer_text, answer_of, choices=lambda _ground: answers(), **more
    )


def follow_up(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the handoff's follow-up."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        said_of: FollowUp = rebuilt(said(arrow).follow_up, **{name: read(written)})
        return _with(arrow, follow_up=said_of)

    return Column(
        f"follow_up.{name}",
        heading,
        width,
        lambda _ground, arrow: text(getattr(said(arrow).follow_up, name)),
        put,
        open=_is_handoff,
        **more,
    )


def messages() -> Column[Transition]:
    """The names of the handoff's messages."""

    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, messages=messages_of(draft.ground, text, said(arrow).messages))

    return Column(
        "messages",
        N_("Messages"),
        30,
        lambda ground, arrow: messages_text(ground, said(arrow).messages),
        put,
        lambda ground: ground.messages.all,
        open=_is_handoff,
        tip=N_("The messages' names, with semicolons between."),
        many=True,
    )


def detail(name: str, heading: str, width: int) -> Column[Transition]:
    """What is the same, or not, of a handoff's messages."""

    def put(_draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, messages=with_detail(said(arrow).messages, name, text))

    return Column(
        name,
        heading,
        width,
        lambda _ground, arrow: detail_text(said(arrow).messages, name),
        put,
        lambda _ground: DETAILS[name].choices(),
        open=_is_handoff,
        tip=N_("One for all the messages, or one for each with semicolons between."),
    )


def agreement() -> Column[Transition]:
    """The points of agreements that the handoff leans on."""

    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, agreement_points=points_of(draft.ground, text))

    return Column(
        "agreement",
        N_("Agreement"),
        24,
        lambda ground, arrow: agreement_text(ground, said(arrow).agreement_points),
        put,
        agreement_choices,
        open=_is_handoff,
        tip=HOW_TO_WRITE,
    )
