"""Which icon of Material Design Icons stands for what."""

from pathways.model import CareLevel, Channel, PartyKind, StepKind

LEVEL_ICONS = {
    CareLevel.HOME: "home",
    CareLevel.PREVENTION: "sprout",
    CareLevel.GP: "stethoscope",
    CareLevel.EMERGENCY_PRIMARY: "phone-clock",
    CareLevel.PREHOSPITAL: "ambulance",
    CareLevel.HOME_SERVICES: "home-heart",
    CareLevel.SHORT_TERM: "bed-clock",
    CareLevel.NURSING_HOME: "human-cane",
    CareLevel.INTERMEDIATE: "bed",
    CareLevel.OUTPATIENT: "calendar-account",
    CareLevel.HOSPITAL: "hospital-building",
    CareLevel.SPECIALIST_REHAB: "walk",
}

PARTY_ICONS = {
    PartyKind.MUNICIPALITY: "town-hall",
    PartyKind.INTER_MUNICIPAL: "handshake",
    PartyKind.HEALTH_TRUST: "hospital-building",
    PartyKind.GP_PRACTICE: "stethoscope",
    PartyKind.PATIENT_FAMILY: "account-heart",
    PartyKind.VOLUNTARY: "hand-heart",
}
UNIT_ICON = "map-marker"
UNASSIGNED_ICON = "help"

CHANNEL_ICONS = {
    Channel.ELECTRONIC: "email",
    Channel.PHONE: "phone",
    Channel.VIDEO: "video",
    Channel.MEETING: "account-group",
    Channel.LETTER: "file-document",
    Channel.FAX: "fax",
    Channel.VERBAL: "account-voice",
    Channel.PATIENT: "badge-account-horizontal",
    Channel.NONE: "link-off",
}

KIND_ICONS = {
    StepKind.START: "play",
    StepKind.WAIT: "clock-outline",
    StepKind.END: "flag-checkered",
    StepKind.SUB_PATHWAY: "plus-box-outline",
}
"""The others are told by their shape alone."""
