"""What is said to a unit of a handoff: its messages, and what is not settled."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import HandoffKind, label
from pathways.reports.blocks import Words, muted, strong
from pathways.reports.sections.unit_desk import Handed
from pathways.rules.message_plan import Planned, State

_STATES = {
    State.SENT: "",
    State.LATE: N_("Later than the standard"),
    State.MISSING: N_("Required, not sent"),
    State.ELSEWHERE: N_("Sent with another handoff"),
}
_LACKING = frozenset({State.LATE, State.MISSING})
_ADVICE = frozenset({HandoffKind.CONSULTATION, HandoffKind.INFORMATION})


def message_words(one: Handed, *, backward: bool) -> list[Words]:
    """The messages one way: each name, then its channel, deadline and receipt."""
    words: list[Words] = []
    for planned in one.planned:
        if planned.backward is not backward:
            continue
        name = planned.name or _("Unnamed message")
        words.append(strong(name))
        details = ", ".join(_details(planned))
        words.append(Words(details) if planned.state in _LACKING else muted(details))
    return words


def unsettled(one: Handed) -> Iterator[str]:
    """What the team has still to agree on."""
    handoff = one.handoff
    moved = handoff.kind not in _ADVICE
    for is_said, said in (
        (handoff.kind is not None, _("kind")),
        (bool(handoff.sender), _("who sends")),
        (bool(handoff.receiver), _("who receives")),
        (not moved or handoff.responsible_until_received is not None, _("who is responsible")),
        (not moved or handoff.medicine_list is not None, _("medicine list")),
        (bool(handoff.contingency), _("what to do if it gets worse")),
    ):
        if not is_said:
            yield said


def _details(planned: Planned) -> Iterator[str]:
    if _STATES[planned.state]:
        yield _(_STATES[planned.state])
    sent = planned.sent
    if sent is None:
        if planned.type and planned.type.deadline_text:
            yield _("standard: {deadline}").format(deadline=planned.type.deadline_text)
        return
    if sent.channel:
        yield label(sent.channel)
    if sent.deadline is not None:
        time = format_duration(sent.deadline)
        yield _("within {time}").format(time=time) if sent.deadline else time
    else:
        yield _("deadline not said")
    if sent.receipt is None:
        yield _("receipt not said")
    else:
        yield _("receipt comes back") if sent.receipt else _("no receipt")
