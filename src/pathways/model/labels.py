"""What the fixed vocabularies are called, in the language spoken now."""

from enum import StrEnum

from pathways.language import LANGUAGES, N_, _
from pathways.model.agreements import AgreementKind, AgreementStatus
from pathways.model.coverage import Provision, Theme
from pathways.model.handoffs import (
    Channel,
    HandoffKind,
    Holder,
    Journalled,
    MedicineList,
    ReceivingService,
)
from pathways.model.layout import LanesBy, Orientation, Swatch
from pathways.model.levels import CareLevel, PartyKind, Phase
from pathways.model.measures import GoalFor, MeasureStatus
from pathways.model.parties import Reach
from pathways.model.pathway import State, StepKind
from pathways.model.reporting import Audience, Paper, ReportLanguage
from pathways.model.review import Severity

_NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    CareLevel: {
        CareLevel.HOME: N_("Home"),
        CareLevel.PREVENTION: N_("Prevention, learning and coping"),
        CareLevel.GP: N_("General practitioner"),
        CareLevel.EMERGENCY_PRIMARY: N_("Out-of-hours primary care"),
        CareLevel.PREHOSPITAL: N_("Prehospital services"),
        CareLevel.HOME_SERVICES: N_("Home nursing and care"),
        CareLevel.SHORT_TERM: N_("Municipal short-term place"),
        CareLevel.NURSING_HOME: N_("Nursing home"),
        CareLevel.INTERMEDIATE: N_("Intermediate unit, municipal acute bed"),
        CareLevel.OUTPATIENT: N_("Outpatient and day treatment"),
        CareLevel.HOSPITAL: N_("Hospital"),
        CareLevel.SPECIALIST_REHAB: N_("Specialised rehabilitation"),
    },
    Phase: {
        Phase.BEFORE: N_("Before hospital"),
        Phase.INSTEAD_OF: N_("Instead of hospital"),
        Phase.DURING: N_("During hospital stay"),
        Phase.AFTER: N_("After hospital"),
    },
    PartyKind: {
        PartyKind.MUNICIPALITY: N_("Municipality"),
        PartyKind.INTER_MUNICIPAL: N_("Inter-municipal unit"),
        PartyKind.HEALTH_TRUST: N_("Health trust"),
        PartyKind.GP_PRACTICE: N_("GP practice"),
        PartyKind.PATIENT_FAMILY: N_("Patient and family"),
        PartyKind.VOLUNTARY: N_("Voluntary organisation"),
    },
    Reach: {
        Reach.PLACE: N_("Place"),
        Reach.AMBULATORY: N_("Ambulatory team"),
        Reach.TELEMEDICINE: N_("Telemedicine"),
    },
    HandoffKind: {
        HandoffKind.REFERRAL: N_("Referral"),
        HandoffKind.ADMISSION: N_("Admission"),
        HandoffKind.TRANSFER: N_("Transfer"),
        HandoffKind.DISCHARGE: N_("Discharge"),
        HandoffKind.FOLLOW_UP: N_("Follow-up"),
        HandoffKind.CONSULTATION: N_("Consultation, advice"),
        HandoffKind.INFORMATION: N_("Information only"),
    },
    Channel: {
        Channel.ELECTRONIC: N_("Electronic message"),
        Channel.PHONE: N_("Phone"),
        Channel.VIDEO: N_("Video"),
        Channel.MEETING: N_("Meeting"),
        Channel.LETTER: N_("Letter, paper"),
        Channel.FAX: N_("Fax"),
        Channel.VERBAL: N_("Verbal only"),
        Channel.PATIENT: N_("The patient carries it"),
        Channel.NONE: N_("No channel"),
    },
    ReceivingService: {
        ReceivingService.CASE_HANDLING: N_("Case handling"),
        ReceivingService.NURSING: N_("Nursing service"),
        ReceivingService.DOCTOR: N_("Doctor"),
        ReceivingService.WARD: N_("Ward"),
    },
    Holder: {
        Holder.SENDER: N_("The sender"),
        Holder.RECEIVER: N_("The receiver"),
        Holder.BOTH: N_("Both parties"),
        Holder.NOBODY: N_("Nobody"),
    },
    MedicineList: {
        MedicineList.RECONCILED: N_("Sent and reconciled"),
        MedicineList.SENT: N_("Sent, not reconciled"),
        MedicineList.NOT_SENT: N_("Not sent"),
        MedicineList.NOT_RELEVANT: N_("Not relevant"),
    },
    Journalled: {
        Journalled.BOTH: N_("On both sides"),
        Journalled.SENDER: N_("By the sender"),
        Journalled.RECEIVER: N_("By the receiver"),
        Journalled.NEITHER: N_("Nowhere"),
    },
    StepKind: {
        StepKind.START: N_("Start"),
        StepKind.ACTIVITY: N_("Activity"),
        StepKind.DECISION: N_("Decision"),
        StepKind.WAIT: N_("Wait"),
        StepKind.END: N_("End"),
        StepKind.SUB_PATHWAY: N_("Sub-pathway"),
    },
    Orientation: {
        Orientation.LEFT_TO_RIGHT: N_("From left to right"),
        Orientation.TOP_TO_BOTTOM: N_("From top to bottom"),
    },
    LanesBy: {
        LanesBy.LEVEL: N_("Care level"),
        LanesBy.PARTY: N_("Party"),
        LanesBy.UNIT: N_("Unit"),
    },
    Swatch: {
        Swatch.BLUE: N_("Blue"),
        Swatch.TEAL: N_("Teal"),
        Swatch.GREEN: N_("Green"),
        Swatch.YELLOW: N_("Yellow"),
        Swatch.PURPLE: N_("Purple"),
        Swatch.GREY: N_("Grey"),
    },
    Audience: {
        Audience.PROFESSIONALS: N_("Professionals"),
        Audience.STEERING_GROUP: N_("Steering group"),
        Audience.PATIENTS: N_("Patients and next of kin"),
        Audience.UNIT: N_("One unit"),
    },
    Paper: {paper: paper.value for paper in Paper},
    ReportLanguage: {ReportLanguage(code): name for code, name in LANGUAGES.items()},
    State: {State.AS_IS: N_("As is"), State.TO_BE: N_("To be")},
    Severity: {
        Severity.ERROR: N_("Error"),
        Severity.WARNING: N_("Warning"),
        Severity.NOTE: N_("Remark"),
    },
    AgreementStatus: {
        AgreementStatus.NONE: N_("No agreement"),
        AgreementStatus.DRAFT: N_("Draft"),
        AgreementStatus.SIGNED: N_("Signed"),
        AgreementStatus.IMPLEMENTED: N_("Implemented"),
        AgreementStatus.DUE: N_("Due for revision"),
        AgreementStatus.TERMINATED: N_("Terminated"),
    },
    AgreementKind: {
        AgreementKind.UMBRELLA: N_("Umbrella agreement"),
        AgreementKind.SERVICE: N_("Service agreement"),
        AgreementKind.VOLUNTARY: N_("Voluntary agreement"),
    },
    Theme: {
        Theme.LEARNING_AND_COPING: N_("Learning and coping"),
        Theme.MIDDLE_LEVEL: N_("Groups at the middle level"),
        Theme.AMBULATORY_TEAMS: N_("Ambulatory teams"),
        Theme.DAY_AND_NIGHT_TREATMENT: N_("Day and round-the-clock treatment"),
        Theme.INTER_MUNICIPAL: N_("Inter-municipal solutions"),
    },
    Provision: {
        Provision.OWN: N_("Own"),
        Provision.INTER_MUNICIPAL: N_("Inter-municipal"),
        Provision.WITH_TRUST: N_("Together with the trust"),
        Provision.TRUST: N_("The trust"),
        Provision.NONE: N_("Not offered"),
        Provision.WANTED: N_("Wanted"),
    },
    MeasureStatus: {
        MeasureStatus.PROPOSED: N_("Proposed"),
        MeasureStatus.DECIDED: N_("Decided"),
        MeasureStatus.STARTED: N_("Started"),
        MeasureStatus.DONE: N_("Done"),
        MeasureStatus.DROPPED: N_("Dropped"),
    },
    GoalFor: {
        GoalFor.CITIZENS: N_("Citizens"),
        GoalFor.MUNICIPALITY: N_("Municipality"),
        GoalFor.STAFF: N_("Staff"),
    },
}

_POINTS = {
    1: N_("Who is responsible for what"),
    2: N_("Admission, discharge, habilitation, rehabilitation, learning and coping"),
    3: N_("Admission to hospital"),
    4: N_("The municipality's round-the-clock acute offer"),
    5: N_("Discharge-ready patients"),
    6: N_("Knowledge transfer and exchange of information"),
    7: N_("Research, education and practice"),
    8: N_("Midwifery"),
    9: N_("Local ICT solutions"),
    10: N_("Prevention"),
    11: N_("Emergency preparedness and the acute chain"),
    12: N_("How the parties plan and develop services together"),
    13: N_("Children and young people with complex needs"),
}
"""The statutory points of an agreement (helse- og omsorgstjenesteloven § 6-2)."""


def label(member: StrEnum) -> str:
    """The name of a vocabulary's member, as users see it."""
    return _(_NAMES[type(member)][member])


def point_title(number: int) -> str:
    """What a statutory point of an agreement (1 to 13) is about, in short."""
    return _(_POINTS[number])
