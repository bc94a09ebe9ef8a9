"""The care model: frozen values, no verbs, no I/O. See `care_model.CareModel` for the whole."""

from pathways.model.agreements import (
    Agreement,
    AgreementKind,
    AgreementPoint,
    AgreementStatus,
    MunicipalityStatus,
)
from pathways.model.base import Value
from pathways.model.care_model import CareModel, Element, elements
from pathways.model.coverage import CoverageAnswer, Provision, Service, Theme
from pathways.model.handoffs import (
    AgreementReference,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    Journalled,
    MedicineList,
    Message,
    ReceivingService,
)
from pathways.model.labels import label
from pathways.model.layout import Bend, Bends, LabelShift, LanesBy, Layout, Orientation, Placement
from pathways.model.levels import CareLevel, PartyKind, Phase
from pathways.model.marks import Mark
from pathways.model.measures import EffectGoal, FindingReference, GoalFor, Measure, MeasureStatus
from pathways.model.parties import Admission, Party, Reach, Staffing, TravelTime, Unit
from pathways.model.pathway import (
    DischargeReady,
    Note,
    Pathway,
    PatientGroup,
    State,
    Step,
    StepKind,
    Transition,
)
from pathways.model.review import Limits, RuleSetting, Severity, Waiver

__all__ = [
    "Admission",
    "Agreement",
    "AgreementKind",
    "AgreementPoint",
    "AgreementReference",
    "AgreementStatus",
    "Bend",
    "Bends",
    "CareLevel",
    "CareModel",
    "Channel",
    "CoverageAnswer",
    "DischargeReady",
    "EffectGoal",
    "Element",
    "FindingReference",
    "FollowUp",
    "GoalFor",
    "Handoff",
    "HandoffKind",
    "Holder",
    "Journalled",
    "LabelShift",
    "LanesBy",
    "Layout",
    "Limits",
    "Mark",
    "Measure",
    "MeasureStatus",
    "MedicineList",
    "Message",
    "MunicipalityStatus",
    "Note",
    "Orientation",
    "Party",
    "PartyKind",
    "Pathway",
    "PatientGroup",
    "Phase",
    "Placement",
    "Provision",
    "Reach",
    "ReceivingService",
    "RuleSetting",
    "Service",
    "Severity",
    "Staffing",
    "State",
    "Step",
    "StepKind",
    "Theme",
    "Transition",
    "TravelTime",
    "Unit",
    "Value",
    "Waiver",
    "elements",
    "label",
]
