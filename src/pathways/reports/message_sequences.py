"""A handoff's messages in words, ready to be drawn as a swim lane on screen and on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pathways.analysis.matrix import breaks_text
from pathways.analysis.registers import place_name, step_name
from pathways.diagram.sequence import Post, Standing, sequence_drawing
from pathways.diagram.sequence import Sequence as Drawn
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.language.durations import format_duration
from pathways.model import Step, Transition, label
from pathways.rules.message_plan import Planned, State
from pathways.rules.message_table import Trigger

_MOMENTS = {
    Trigger.REFERRAL: N_("At referral"),
    Trigger.ADMISSION: N_("At admission"),
    Trigger.CHANGE: N_("On change"),
    Trigger.DECISION: N_("At the decision on services"),
    Trigger.DISCHARGE_READY: N_("When ready for discharge"),
    Trigger.DISCHARGE: N_("At discharge"),
}
_STANDINGS = {
    State.SENT: Standing.CALM,
    State.LATE: Standing.WEAK,
    State.MISSING: Standing.MISSING,
    State.ELSEWHERE: Standing.ELSEWHERE,
}
_REMARKS = {
    State.SENT: "",
    State.LATE: N_("Later than the standard"),
    State.MISSING: N_("Required, not sent"),
    State.ELSEWHERE: N_("Sent with another handoff"),
}


def message_sequence(
    view: PathwayView, arrow: Transition, planned: Sequence[Planned], breaks: int = 0
) -> Drawn:
    """What is drawn of a handoff's plan; `breaks` is how many have been found at it."""
    source, target = view.steps[arrow.source], view.steps[arrow.target]
    kind = arrow.handoff.kind if arrow.handoff else None
    title = _("{kind}: {source} → {target}").format(
        kind=label(kind) if kind else _("Handoff of a kind nobody has said"),
        source=step_name(source),
        target=step_name(target),
    )
    said = _("No messages are drawn, and the standard requires none.")
    unsaid = _("No messages are drawn. Say what kind of handoff it is to see what is required.")
    return Drawn(
        id=arrow.id,
        title=f"{title} · {breaks_text(breaks)}" if breaks else title,
        sender=_end(view, source),
        receiver=_end(view, target),
        posts=tuple(_posts(planned)),
        nothing=said if kind else unsaid,
    )


def parted(sequence: Drawn, wide: float, most: float) -> Iterator[Drawn]:
    """The sequence in parts that are drawn no higher than `most`, where its rows allow that.

    A part that begins inside a moment says again which it is.
    """
    posts = sequence.posts
    if len(posts) < 2 or sequence_drawing(sequence, wide, titled=False).bounds.height <= most:
        yield sequence
        return
    half = len(posts) // 2
    moment = next((post.moment for post in reversed(posts[: half + 1]) if post.moment), "")
    again = replace(posts[half], moment=moment)
    yield from parted(replace(sequence, posts=posts[:half]), wide, most)
    yield from parted(replace(sequence, posts=(again, *posts[half + 1 :])), wide, most)


def spoken(sequence: Drawn) -> str:
    """All of it as it is read aloud."""
    lines = [sequence.title]
    for post in sequence.posts:
        ends = (sequence.sender[0], sequence.receiver[0])
        sender, receiver = reversed(ends) if post.backward else ends
        parts = (post.remark, post.name, f"{sender} → {receiver}", post.when, *post.arrival)
        channel = label(post.channel) if post.channel else ""
        lines.append(", ".join(filter(None, (*parts, channel))))
    return ". ".join(lines if sequence.posts else [*lines, sequence.nothing])


def _end(view: PathwayView, step: Step) -> tuple[str, str]:
    """Where a step is, and in whose hands where that says more."""
    (keeper, *others) = view.keepers(step)
    place = step_name(step) if others else place_name(view, keeper) or step_name(step)
    party = None if others else view.party(keeper)
    return place, party.name if party and party.name != place else ""


def _posts(planned: Sequence[Planned]) -> Iterator[Post]:
    shown: Trigger | None = None
    for one in planned:
        trigger, moment = one.trigger, ""
        # An answer belongs to the moment of what it answers.
        if trigger is not Trigger.MESSAGE and trigger is not shown:
            moment = _(_MOMENTS[trigger]) if trigger else _("At no agreed moment")
            shown = trigger
        yield Post(
            name=one.name or _("Unnamed message"),
            backward=one.backward,
            standing=_STANDINGS[one.state],
            remark=_(_REMARKS[one.state]) if _REMARKS[one.state] else "",
            moment=moment,
            when=_when(one),
            arrival=tuple(filter(None, (_service(one), _receipt(one)))),
            channel=one.sent.channel if one.sent else None,
        )


def _when(planned: Planned) -> str:
    """The deadline that has been set; the standard's where it is missing, broken or not set."""
    said = planned.sent.deadline if planned.sent else None
    standard = planned.type.deadline_text if planned.type else ""
    own = "" if said is None else _within(said)
    if said is not None and planned.state is not State.LATE:
        return own
    if not standard:
        return own
    told = _("standard: {deadline}").format(deadline=standard)
    return f"{own}; {told}" if own else told


def _within(minutes: int) -> str:
    time = format_duration(minutes)
    return _("within {time}").format(time=time) if minutes else time


def _service(planned: Planned) -> str:
    if planned.sent is not None:
        service = planned.sent.receiving_service
    else:
        services = planned.type.receiving_services if planned.type else ()
        service = services[0] if services else None
    return label(service) if service else ""


def _receipt(planned: Planned) -> str:
    if planned.sent is None:
        return ""
    receipt = planned.sent.receipt
    if receipt is None:
        return _("receipt not said")
    return _("receipt comes back") if receipt else _("no receipt")
