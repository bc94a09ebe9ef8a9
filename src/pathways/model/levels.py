"""The fixed vocabularies of the field: care levels, phases and kinds of responsible party."""

from enum import StrEnum


class CareLevel(StrEnum):
    """A level of care (omsorgsnivå), in the order a chain is drawn: home first, hospital last."""

    HOME = "home"
    PREVENTION = "prevention"
    GP = "gp"
    EMERGENCY_PRIMARY = "emergency_primary"
    PREHOSPITAL = "prehospital"
    HOME_SERVICES = "home_services"
    SHORT_TERM = "short_term"
    NURSING_HOME = "nursing_home"
    INTERMEDIATE = "intermediate"
    OUTPATIENT = "outpatient"
    HOSPITAL = "hospital"
    SPECIALIST_REHAB = "specialist_rehab"


class Phase(StrEnum):
    """When a step happens, seen from the hospital stay."""

    BEFORE = "before"
    INSTEAD_OF = "instead_of"
    DURING = "during"
    AFTER = "after"


class PartyKind(StrEnum):
    """Who can be responsible for care."""

    MUNICIPALITY = "municipality"
    INTER_MUNICIPAL = "inter_municipal"
    """A unit several municipalities share, with a host (vertskommune, kommuneloven § 28)."""
    HEALTH_TRUST = "health_trust"
    """A hospital trust (helseforetak, HF)."""
    GP_PRACTICE = "gp_practice"
    PATIENT_FAMILY = "patient_family"
    VOLUNTARY = "voluntary"
