"""The table of transitions and their handoffs: its columns, and what writing in them means."""

from collections.abc import Callable, Mapping
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
    duration_of,
    duration_text,
    line_of,
    member_reader,
    member_text,
    percent_of,
    percent_text,
    place_of,
    prose_of,
)
from pathways.analysis.tables.table import Table, breaks_order, breaks_text
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import labels, one_line
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import (
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    Journalled,
    MedicineList,
    Transition,
)

Text = Callable[[Any], str]
Read = Callable[[str], Any]
Put = Callable[[Draft, Transition, str], Transition]

_EMPTY = Handoff()


def _said(arrow: Transition) -> Handoff:
    return arrow.handoff or _EMPTY


def _with(arrow: Transition, **fields: object) -> Transition:
    """The arrow with something said of its handoff; nothing said makes no handoff."""
    handoff = rebuilt(_said(arrow), **fields)
    return arrow if handoff is _EMPTY else rebuilt(arrow, handoff=handoff)


def _is_handoff(ground: Ground, arrow: Transition) -> bool:
    return arrow.id in ground.handoffs


def _end(end: str, heading: str) -> Column[Transition]:
    """Where an arrow starts or ends."""

    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        if not one_line(text):
            raise UnreadableCellError(_("An arrow needs a step at both ends."))
        return rebuilt(arrow, **{end: draft.step(text)})

    return Column(
        end,
        heading,
        26,
        lambda ground, arrow: ground.steps.texts[getattr(arrow, end)],
        put,
        lambda ground: tuple(ground.steps.texts.values()),
        order=lambda ground, arrow: ground.numbers[getattr(arrow, end)],
        tip=N_("Write the name or number of a step."),
    )


def _of_arrow(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the transition itself."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        return rebuilt(arrow, **{name: read(written)})

    return Column(
        name, heading, width, lambda _ground, arrow: text(getattr(arrow, name)), put, **more
    )


def _of_handoff(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the handoff."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        return _with(arrow, **{name: read(written)})

    return Column(
        name,
        heading,
        width,
        lambda _ground, arrow: text(getattr(_said(arrow), name)),
        put,
        **{"open": _is_handoff} | more,
    )


def _choice(
    name: str, heading: str, width: int, kind: type[StrEnum], **more: Any
) -> Column[Transition]:
    """A field of the handoff with a vocabulary."""
    return _of_handoff(
        name,
        heading,
        width,
        member_text,
        member_reader(kind),
        choices=lambda _ground: labels(kind),
        order=lambda _ground, arrow: place_of(getattr(_said(arrow), name)),
        **more,
    )


def _yes_no(name: str, heading: str, **more: Any) -> Column[Transition]:
    return _of_handoff(
        name, heading, 16, answer_text, answer_of, choices=lambda _ground: answers(), **more
    )


def _follow_up(
    name: str, heading: str, width: int, text: Text, read: Read, **more: Any
) -> Column[Transition]:
    """A field of the handoff's follow-up."""

    def put(_draft: Draft, arrow: Transition, written: str) -> Transition:
        follow_up: FollowUp = rebuilt(_said(arrow).follow_up, **{name: read(written)})
        return _with(arrow, follow_up=follow_up)

    return Column(
        f"follow_up.{name}",
        heading,
        width,
        lambda _ground, arrow: text(getattr(_said(arrow).follow_up, name)),
        put,
        open=_is_handoff,
        **more,
    )


def _messages() -> Column[Transition]:
    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, messages=messages_of(draft.ground, text, _said(arrow).messages))

    return Column(
        "messages",
        N_("Messages"),
        30,
        lambda ground, arrow: messages_text(ground, _said(arrow).messages),
        put,
        lambda ground: ground.messages.all,
        open=_is_handoff,
        tip=N_("The messages' names, with semicolons between."),
        many=True,
    )


def _detail(name: str, heading: str, width: int) -> Column[Transition]:
    """What is the same, or not, of a handoff's messages."""

    def put(_draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, messages=with_detail(_said(arrow).messages, name, text))

    return Column(
        name,
        heading,
        width,
        lambda _ground, arrow: detail_text(_said(arrow).messages, name),
        put,
        lambda _ground: DETAILS[name].choices(),
        open=_is_handoff,
        tip=N_("One for all the messages, or one for each with semicolons between."),
    )


def _agreement() -> Column[Transition]:
    def put(draft: Draft, arrow: Transition, text: str) -> Transition:
        return _with(arrow, agreement_points=points_of(draft.ground, text))

    return Column(
        "agreement",
        N_("Agreement"),
        24,
        lambda ground, arrow: agreement_text(ground, _said(arrow).agreement_points),
        put,
        agreement_choices,
        open=_is_handoff,
        tip=HOW_TO_WRITE,
    )


def _depends_on(ground: Ground, arrow: Transition) -> tuple[object, ...]:
    """All that a transition's row tells of besides the transition itself."""
    return (
        ground.numbers[arrow.source],
        ground.numbers[arrow.target],
        ground.view.steps[arrow.source].name,
        ground.view.steps[arrow.target].name,
        arrow.id in ground.handoffs,
        ground.view.model.agreements,
        ground.marks.get(arrow.id),
    )


_COLUMNS: tuple[Column[Transition], ...] = (
    _end("source", N_("From")),
    _end("target", N_("To")),
    _of_arrow("condition", N_("When"), 22, str, line_of, tip=N_("such as oxygen below 90 %")),
    _choice("kind", N_("Kind"), 14, HandoffKind),
    _of_handoff("sender", N_("Sender"), 18, str, line_of, tip=N_("such as ward nurse")),
    _of_handoff("receiver", N_("Receiver"), 18, str, line_of, tip=N_("such as home nurse")),
    _of_handoff("information", N_("Information"), 28, str, prose_of, prose=True),
    _messages(),
    _detail("channel", N_("Channel"), 18),
    _detail("deadline", N_("Deadline"), 14),
    _detail("receipt", N_("Receipt"), 10),
    _choice("responsible_until_received", N_("Responsible until received"), 18, Holder),
    _choice("medicine_list", N_("Medicine list"), 18, MedicineList),
    _agreement(),
    _follow_up("responsible", N_("Who follows up"), 18, str, line_of, tip=N_("such as the GP")),
    _follow_up(
        "within",
        N_("Follow-up within"),
        14,
        duration_text,
        duration_of,
        order=lambda _ground, arrow: _said(arrow).follow_up.within,
        tip=N_("such as 2 weeks"),
    ),
    _follow_up("what", N_("Follow-up with what"), 20, str, line_of, hidden=True),
    _of_handoff("contingency", N_("If it gets worse"), 24, str, prose_of, prose=True),
    _yes_no("patient_informed", N_("Patient informed")),
    _yes_no("next_of_kin_informed", N_("Next of kin informed"), hidden=True),
    _yes_no("what_matters", N_("Asked what matters"), hidden=True),
    _choice(
        "journalled",
        N_("Written in the record"),
        18,
        Journalled,
        open=lambda _ground, _arrow: False,
        hidden=True,
    ),
    _detail("receiving_service", N_("Receiving service"), 18),
    _of_arrow(
        "share",
        N_("Share"),
        10,
        percent_text,
        percent_of,
        order=lambda _ground, arrow: arrow.share,
        hidden=True,
    ),
    _of_arrow(
        "worsening",
        N_("On worsening"),
        14,
        answer_text,
        lambda text: bool(answer_of(text)),
        choices=lambda _ground: answers(),
        hidden=True,
    ),
    _of_handoff(
        "note",
        N_("Note"),
        24,
        str,
        prose_of,
        open=lambda _ground, _arrow: False,
        prose=True,
        hidden=True,
    ),
    Column("breaks", N_("Breaks"), 9, breaks_text, order=breaks_order),
)


def _make(draft: Draft, texts: Mapping[str, str]) -> Transition:
    """A new arrow, once both its ends are written."""
    if not all(one_line(texts.get(end, "")) for end in ("source", "target")):
        raise UnreadableCellError(_("An arrow needs a step at both ends."))
    return draft.connect(draft.step(texts["source"]), draft.step(texts["target"]))


TRANSITION_TABLE: Table[Transition] = Table(
    name="transitions",
    columns=_COLUMNS,
    elements=lambda view: view.transitions,
    written=lambda draft: draft.arrows,
    make=_make,
    depends_on=_depends_on,
)
