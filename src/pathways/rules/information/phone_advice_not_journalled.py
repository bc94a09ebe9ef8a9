"""Advice by phone or video that is not written down on both sides."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Channel, Handoff, HandoffKind, Journalled, Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between, tells
from pathways.rules.rule import PathwayRule, Scope

_WRITTEN = frozenset({Channel.ELECTRONIC, Channel.LETTER, Channel.FAX})


def phone_advice_not_journalled(view: PathwayView) -> Iterator[Fault]:
    """Advice that was spoken is not journalled on both sides.

    Fault: One asks another for advice by phone, video or face to face, and it is not settled that
        both write it in their records.

    Why it matters: Advice that is written down on one side only cannot be followed up by the
        other, and nobody can tell afterwards what was asked and what was answered.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 6 (mutual transfer of knowledge and
        information); what makes a handoff whole: a phone consultation is journalled on both sides.

    Broken: The intermediate unit phones the hospital's doctor on duty; only the unit writes it
        down.

    Sound: Both write down the question, the advice and who gave it.

    Lets pass: Consultations that are wholly in writing, since the message is the record; phone
        calls that supplement another handoff; consultations of which nothing is told yet.

    Mend: Both sides journal it.
    """
    for arrow, handoff in begun(view):
        if handoff.kind is not HandoffKind.CONSULTATION or handoff.journalled is Journalled.BOTH:
            continue
        if tells(handoff) and not _is_written(handoff):
            yield Fault(
                (arrow.id,),
                _text(handoff.journalled).format(**between(view, arrow)),
                field="handoff.journalled",
                mend=partial(change_handoff, transition_id=arrow.id, journalled=Journalled.BOTH),
                proposal=_("Both sides write the question and the advice in their records."),
            )


def _is_written(handoff: Handoff) -> bool:
    channels = {message.channel for message in handoff.messages}
    return bool(channels) and channels <= _WRITTEN


def _text(journalled: Journalled | None) -> str:
    return {
        None: _("It is not said where the advice between “{source}” and “{target}” is journalled."),
        Journalled.NEITHER: _(
            "The advice between “{source}” and “{target}” is not journalled anywhere."
        ),
        Journalled.SENDER: _("“{target}” does not journal the advice it gives to “{source}”."),
        Journalled.RECEIVER: _("“{source}” does not journal the advice it gets from “{target}”."),
    }[journalled or None]


RULE = PathwayRule(
    code="I09",
    severity=Severity.ERROR,
    title=N_("Phone advice not journalled"),
    why=N_(
        "Advice that only one side has written down cannot be followed up by the other, and nobody "
        "can tell afterwards what was asked and answered."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2 point 6 (mutual transfer of knowledge and "
        "information). A phone consultation must be journalled on both sides."
    ),
    measures=(
        N_("Write the question, the advice and who gave it in both records, the same day."),
        N_("Ask for the advice as an electronic message when it can wait."),
    ),
    check=phone_advice_not_journalled,
    scope=Scope.HANDOFF,
)
