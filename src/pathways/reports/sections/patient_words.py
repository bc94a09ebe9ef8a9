"""What is said to patients of a stop on their way: short sentences, one matter each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pathways.analysis.registers import follow_up_text, step_name
from pathways.graph import PathwayView
from pathways.language import _
from pathways.language.durations import format_duration
from pathways.model import (
    Channel,
    Handoff,
    HandoffKind,
    Holder,
    MedicineList,
    Step,
    StepKind,
    Transition,
)
from pathways.reports.sections.patient_stops import Stop, hands, is_own_care, where

_LONGEST = 160
"""Letters of a description that is short enough to be read."""
_YES_OR_NO = re.compile(r"(?:ja|nei|yes|no)\b", re.IGNORECASE)
_ADVICE = frozenset({HandoffKind.CONSULTATION, HandoffKind.INFORMATION})


class Line(NamedTuple):
    """A sentence or two, with what they are about in bold."""

    label: str
    said: str


def stop_lines(view: PathwayView, stop: Stop) -> Iterator[Line]:
    """What happens at a stop, whom the patient meets, who is responsible."""
    for step in stop.steps:
        if step.kind is StepKind.START:
            yield Line(_("It begins here:"), f"{step_name(step)}.")
        elif step.kind is StepKind.END:
            yield Line(_("Here the way ends:"), f"{step_name(step)}.")
        elif step in stop.doings:
            yield Line(f"{step_name(step)}.", _doing(step))
    roles = dict.fromkeys(step.responsible for step in stop.doings if step.responsible)
    party, own = hands(view, stop.first), is_own_care(view, stop.first)
    if roles and not own:
        yield Line(_("You meet:"), f"{', '.join(roles)}.")
    if not stop.doings:
        said = ""
    elif own:
        said = _("You and those close to you. Ask if you need help.")
    elif party is not None and party.name:
        said = f"{party.name}."
    else:
        said = _("This is not settled. Ask who has it.")
    if said:
        yield Line(_("Responsible for you:"), said)


def branch_lines(view: PathwayView, stop: Stop) -> Iterator[str]:
    """The other ways that it may go from a stop."""
    for arrow in stop.others:
        target = view.steps[arrow.target]
        if _is_advice(arrow):
            continue
        place, name = where(view, target), step_name(target)
        way = name if place in (name, stop.name) else f"{name} ({place})"
        if _answers(view, arrow):
            said = _("{question} {answer}: {way}.")
            question = step_name(view.steps[arrow.source])
            yield said.format(question=question, answer=arrow.condition, way=way)
        elif arrow.condition:
            said = _("If “{condition}”: {way}.")
            yield said.format(condition=_lower(arrow.condition), way=way)
        elif arrow.worsening:
            yield _("If you get worse: {way}.").format(way=way)
        else:
            yield _("Or: {way}.").format(way=way)


def _answers(view: PathwayView, arrow: Transition) -> bool:
    """Whether its condition says yes or no, and so nothing without the question."""
    asked = step_name(view.steps[arrow.source]).endswith("?")
    return asked and _YES_OR_NO.match(arrow.condition) is not None


def onward_lines(view: PathwayView, stop: Stop, arrow: Transition) -> Iterator[Line]:
    """How it goes on: what is told, the medicines, who is responsible, and if it gets worse."""
    target = view.steps[arrow.target]
    place = where(view, target)
    yield Line(_("Then:"), f"{place}.")
    if not view.is_handoff(arrow):
        return
    handoff = arrow.handoff or Handoff()
    if not is_own_care(view, target):
        yield Line(_("What they are told about you:"), _told(handoff))
    medicines = _medicines(handoff)
    if medicines:
        yield Line(_("Your medicines:"), medicines)
    if handoff.kind not in _ADVICE:
        yield Line(_("On the way:"), _held(handoff, stop.name, place))
    follow_up = handoff.follow_up
    later = follow_up_text(follow_up.model_copy(update={"what": _lower(follow_up.what)}))
    if later:
        yield Line(_("Afterwards:"), f"{later.rstrip('.')}.")
    worse = handoff.contingency or _("Ask whom you can call.")
    yield Line(_("If you get worse:"), worse)


def _doing(step: Step) -> str:
    told = []
    if step.description and len(step.description) <= _LONGEST:
        told.append(step.description)
    if step.duration:
        time = _time(step.duration)
        told.append(_("It usually takes {time}.").format(time=time))
    if step.limit:
        time = _time(step.limit)
        told.append(_("It should not take longer than {time}.").format(time=time))
    return " ".join(told)


def _time(minutes: int) -> str:
    """A stretch of time on one line."""
    return format_duration(minutes).replace(" ", "\u00a0")


def _told(handoff: Handoff) -> str:
    if handoff.information:
        return handoff.information
    if any(message.channel is not Channel.NONE for message in handoff.messages):
        return _("They get a message about you.")
    return _("This is not settled. Tell them yourself, and take your papers with you.")


def _medicines(handoff: Handoff) -> str:
    if handoff.medicine_list is MedicineList.NOT_RELEVANT:
        return ""
    if handoff.medicine_list is None and handoff.kind in _ADVICE:
        return ""
    return {
        MedicineList.RECONCILED: _("The list is sent, and somebody goes through it."),
        MedicineList.SENT: _("The list is sent. Ask somebody to go through it with you."),
        MedicineList.NOT_SENT: _("The list is not sent. Take it with you."),
        None: _("Ask if the list is sent."),
    }[handoff.medicine_list]


def _held(handoff: Handoff, source: str, target: str) -> str:
    holder = handoff.responsible_until_received
    if holder is Holder.SENDER:
        said = _("Responsible for you until you are received: {place}.")
        return said.format(place=source)
    if holder is Holder.RECEIVER:
        return _("Responsible for you from the moment you leave: {place}.").format(place=target)
    return _("It is not settled who is responsible for you. Ask whom you can call.")


def _is_advice(arrow: Transition) -> bool:
    """Whether the patient stays where he or she is."""
    return arrow.handoff is not None and arrow.handoff.kind in _ADVICE


def _lower(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
