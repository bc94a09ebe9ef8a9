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
            Field("handoff.kind", N_("Kind of handoff"), Kind.CHOICE, HandoffKind, when=is_handoff),
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
            Field("worsening", N_("Taken when the patient gets worse"), Kind.CHECK, counts=False),
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
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Information and messages"),
        (
            Field(
                "handoff.information",
                N_("What the receiver must know"),
                Kind.PROSE,
                hint=N_("such as condition, function, plan"),
            ),
            Field("handoff.messages", N_("Messages"), Kind.MESSAGES),
            Field(
                "handoff.journalled",
                N_("Spoken advice is written in the record"),
                Kind.CHOICE,
                Journalled,
                when=_is_advice,
            ),
        ),
        when=is_handoff,
    ),
    Section(
        N_("Medicines"),
        (Field("handoff.medicine_list", N_("The medicine list is"), Kind.CHOICE, MedicineList),),
        when=is_handoff,
    ),
    Section(
        N_("Agreement"),
        (Field("handoff.agreement_points", N_("Leans on the points"), Kind.POINTS),),
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
        ),
        when=is_handoff,
    ),
    Section(
        N_("If it gets worse"),
        (
            Field(
                "handoff.contingency",
                N_("What to do, and whom to call"),
                Kind.PROSE,
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
