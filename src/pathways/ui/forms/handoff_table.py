"""What is asked about a transition and its handoff, in the order people think of it."""

from pathways.language import N_
from pathways.model import Channel, HandoffKind, Holder, Journalled, MedicineList
from pathways.ui.forms.fields import Context, Field, Kind, Section, Value

_SPOKEN = (Channel.PHONE, Channel.VIDEO)


def is_handoff(context: Context, transition: Value) -> bool:
    """Whether the patient is handed over on this transition."""
    return context.view(transition.id).is_handoff(transition)


def _is_advice(context: Context, transition: Value) -> bool:
    handoff = transition.handoff
    return handoff is not None and (
        handoff.kind is HandoffKind.CONSULTATION
        or handoff.journalled is not None
        or any(message.channel in _SPOKEN for message in handoff.messages)
    )


TRANSITION = (
    Section(
        N_("What"),
        (
            Field(
                "handoff.kind",
                N_("Kind of handoff"),
                Kind.CHOICE,
                HandoffKind,
                when=is_handoff,
                source=N_("HISD 80806:2012: the messages follow from what happens to the patient."),
            ),
            Field(
                "condition",
                N_("When this way is taken"),
                Kind.LINE,
                counts=False,
                hint=N_("such as oxygen below 90 %"),
            ),
            Field(
                "share",
                N_("Share of the patients"),
                Kind.PERCENT,
                counts=False,
                half=True,
            ),
            Field(
                "worsening",
                N_("Taken when the patient gets worse"),
                Kind.CHECK,
                counts=False,
                tip=N_("A way back that has been agreed."),
            ),
        ),
    ),
    Section(
        N_("Who"),
        (
            Field(
                "handoff.sender",
                N_("Hands over (role)"),
                Kind.LINE,
                hint=N_("such as ward nurse"),
            ),
            Field(
                "handoff.receiver",
                N_("Takes over (role)"),
                Kind.LINE,
                hint=N_("such as home nurse"),
            ),
            Field(
                "handoff.responsible_until_received",
                N_("Responsible until the receiver has the patient"),
                Kind.CHOICE,
                Holder,
                source=N_(
                    "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what)."
                ),
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Information"),
        (
            Field(
                "handoff.information",
                N_("What the receiver must know"),
                Kind.PROSE,
                hint=N_("such as condition, function, plan"),
                source=N_(
                    "The Norwegian Board of Health: summary of the inspection of discharges, 2016."
                ),
            ),
            Field(
                "handoff.messages",
                N_("Messages"),
                Kind.MESSAGES,
                source=N_("HISD 80806:2012; FOR-2011-11-18-1115 § 7-12."),
            ),
            Field(
                "handoff.journalled",
                N_("Spoken advice is written in the record"),
                Kind.CHOICE,
                Journalled,
                when=_is_advice,
                source=N_(
                    "Helse- og omsorgstjenesteloven § 6-2 point 6 (mutual transfer of knowledge "
                    "and information). A phone consultation must be journalled on both sides."
                ),
            ),
            Field(
                "handoff.medicine_list",
                N_("The medicine list is"),
                Kind.CHOICE,
                MedicineList,
                source=N_(
                    "The Norwegian Board of Health: summary of the inspection of discharges, 2016 "
                    "(failing medicine lists in almost every report)."
                ),
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Agreement"),
        (
            Field(
                "handoff.agreement_points",
                N_("Leans on the points"),
                Kind.POINTS,
                source=N_("Helse- og omsorgstjenesteloven § 6-2."),
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Follow-up"),
        (
            Field(
                "handoff.follow_up.responsible",
                N_("Who follows up (role)"),
                Kind.LINE,
                hint=N_("such as the GP"),
            ),
            Field(
                "handoff.follow_up.within",
                N_("Within"),
                Kind.DURATION,
                half=True,
                hint=N_("such as 2 weeks"),
            ),
            Field("handoff.follow_up.what", N_("With what"), Kind.LINE, half=True),
            Field(
                "handoff.contingency",
                N_("If it gets worse: what to do, and whom to call"),
                Kind.PROSE,
                source=N_("I-PASS: the receiver knows what to do if it gets worse."),
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Patient"),
        (
            Field("handoff.patient_informed", N_("The patient is informed"), Kind.YES_NO),
            Field("handoff.next_of_kin_informed", N_("Next of kin are informed"), Kind.YES_NO),
            Field(
                "handoff.what_matters",
                N_("Asked: what matters to you?"),
                Kind.YES_NO,
                tip=N_("The patient was asked what matters to him or her."),
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Note"),
        (Field("handoff.note", N_("Note"), Kind.PROSE, counts=False),),
        when=is_handoff,
    ),
)
