"""A handoff: what must be settled when a patient passes from one unit to another."""

from enum import StrEnum

from pydantic import Field

from pathways.model.base import ElementId, Line, Many, Minutes, Prose, Value


class HandoffKind(StrEnum):
    """What the passage is."""

    REFERRAL = "referral"
    ADMISSION = "admission"
    TRANSFER = "transfer"
    DISCHARGE = "discharge"
    FOLLOW_UP = "follow_up"
    CONSULTATION = "consultation"
    INFORMATION = "information"


class Channel(StrEnum):
    """How information travels; electronic is the norm, fax and phone alone are breaks."""

    ELECTRONIC = "electronic"
    PHONE = "phone"
    VIDEO = "video"
    MEETING = "meeting"
    LETTER = "letter"
    FAX = "fax"
    VERBAL = "verbal"
    PATIENT = "patient"
    """The patient carries it."""
    NONE = "none"


class ReceivingService(StrEnum):
    """The service inside an organisation that a message is addressed to."""

    CASE_HANDLING = "case_handling"
    """Saksbehandlertjenesten, tildelingskontor."""
    NURSING = "nursing"
    """Sykepleietjenesten."""
    DOCTOR = "doctor"
    """The patient's GP or the unit's doctor."""
    WARD = "ward"
    """Hospital, KAD or outpatient ward."""


class Message(Value):
    """One message that goes with a handoff, the way it is done today."""

    type: Line = ""
    """A key of the message table in `resources/messages.csv`, or a name of one's own."""
    backward: bool = False
    """It goes from the receiver of the patient back to the sender (an admission report, say)."""
    channel: Channel | None = None
    deadline: Minutes | None = None
    """Sent at latest this long after what triggers it; None when nobody has said."""
    receipt: bool | None = None
    """The sender sees a positive application receipt."""
    receiving_service: ReceivingService | None = None


class Holder(StrEnum):
    """Who holds responsibility until the receiver has the patient."""

    SENDER = "sender"
    RECEIVER = "receiver"
    BOTH = "both"
    NOBODY = "nobody"


class MedicineList(StrEnum):
    """What happens to the list of the patient's medicines."""

    RECONCILED = "reconciled"
    """Carried over and reconciled (samstemt)."""
    SENT = "sent"
    """Carried over, not reconciled."""
    NOT_SENT = "not_sent"
    NOT_RELEVANT = "not_relevant"


class Journalled(StrEnum):
    """Where a phone or video advice is written down."""

    BOTH = "both"
    SENDER = "sender"
    RECEIVER = "receiver"
    NEITHER = "neither"


class AgreementReference(Value):
    """A statutory point (1-13, helse- og omsorgstjenesteloven § 6-2) of an agreement."""

    agreement: ElementId
    point: int = Field(ge=1, le=13)


class FollowUp(Value):
    """Who follows the patient up, and by when."""

    responsible: Line = ""
    within: Minutes | None = None
    what: Line = ""


class Handoff(Value):
    """A passage between units or organisations; whole when all of it is settled.

    None and empty text mean that nobody has said; the rules tell what is missing.
    """

    kind: HandoffKind | None = None
    sender: Line = ""
    """The role that hands over."""
    receiver: Line = ""
    """The role that takes over."""
    information: Prose = ""
    """What the receiver must know."""
    messages: Many[Message] = ()
    responsible_until_received: Holder | None = None
    medicine_list: MedicineList | None = None
    agreement_points: Many[AgreementReference] = ()
    patient_informed: bool | None = None
    next_of_kin_informed: bool | None = None
    what_matters: bool | None = None
    """The patient was asked what matters to him or her ("Hva er viktig for deg?")."""
    follow_up: FollowUp = FollowUp()
    contingency: Prose = ""
    """What to do if it gets worse."""
    journalled: Journalled | None = None
    note: Prose = ""
