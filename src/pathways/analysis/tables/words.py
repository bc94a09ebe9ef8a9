"""What people write for the members of the fixed vocabularies, in any of the three languages."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from pathways.language import LANGUAGES, speaking
from pathways.model import (
    AgreementStatus,
    CareLevel,
    Channel,
    PartyKind,
    Phase,
    Provision,
    StepKind,
    label,
)

M = TypeVar("M", bound=StrEnum)

_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

_LAST = str.maketrans({"æ": "z{", "ä": "z{", "ø": "z|", "ö": "z|", "å": "z}"})

_ALSO: Mapping[StrEnum, str] = {
    CareLevel.HOME: "hjemme|heime|hjemmet|heimen|at home|bolig|egen bolig",
    CareLevel.PREVENTION: "friskliv|frisklivssentral|forebygging|førebygging|mestring|meistring"
    "|lms|lærings- og mestringssenter|læring og mestring|prevention|coping",
    CareLevel.GP: "fastlegen|fastlegekontor|legekontor|legesenter|allmennlege|gp|doctor",
    CareLevel.EMERGENCY_PRIMARY: "lv|interkommunal legevakt|out-of-hours|out of hours",
    CareLevel.PREHOSPITAL: "ambulanse|amk|113|prehospitalt|luftambulanse|ambulance|prehospital",
    CareLevel.HOME_SERVICES: "hjemmesykepleie|heimesjukepleie|hjemmesykepleien|heimesjukepleia"
    "|hjemmetjeneste|hjemmetjenesten|heimetenesta|home nursing|home care",
    CareLevel.SHORT_TERM: "korttid|korttidsavdeling|korttidsopphold|korttidsopphald|rehabplass"
    "|short-term place|short-term",
    CareLevel.NURSING_HOME: "langtidsplass|institusjon|long-term place",
    CareLevel.INTERMEDIATE: "kad|øhd|kad/øhd|sykestue|sjukestue|sjukestugu|intermediær"
    "|intermediæravdeling|intermediær avdeling|kommunal akutt døgnplass|intermediate",
    CareLevel.OUTPATIENT: "poliklinikk|poliklinikken|dagbehandling|outpatient|outpatient clinic",
    CareLevel.HOSPITAL: "sykehuset|sjukehuset|sykehusavdeling|sengepost|hf|ward",
    CareLevel.SPECIALIST_REHAB: "spesialisert rehab|rehabilitering|rehabilitation",
    Phase.BEFORE: "før|before",
    Phase.INSTEAD_OF: "i stedet for|i staden for|istedenfor|instead of|instead",
    Phase.DURING: "under|during",
    Phase.AFTER: "etter|after",
    StepKind.START: "begynnelse|byrjing",
    StepKind.ACTIVITY: "aktivitet|trinn|steg|tiltak|step|task",
    StepKind.DECISION: "beslutning|avgjørelse|avgjerd|valg|val|choice|gateway",
    StepKind.WAIT: "vente|ventetid|ventetida|waiting",
    StepKind.END: "slutt|avslutning|ferdig|stop|stopp|finish",
    StepKind.SUB_PATHWAY: "underforløp|delforløp|subprocess",
    Channel.ELECTRONIC: "elektronisk|plo|edi|e-melding|electronic|message",
    Channel.PHONE: "telefon|tlf|tlf.|ringe|call",
    Channel.LETTER: "brev|papir|post|letter|paper",
    Channel.FAX: "telefaks|faks",
    Channel.VERBAL: "muntlig|munnleg|verbal|oral",
    Channel.PATIENT: "pasienten|patient",
    Channel.NONE: "ingen|none",
    PartyKind.MUNICIPALITY: "kommunen",
    PartyKind.HEALTH_TRUST: "helseforetaket|helseføretaket|hf|sykehus|sjukehus",
    PartyKind.GP_PRACTICE: "fastlege|legesenter|legekontor",
    PartyKind.PATIENT_FAMILY: "pasient|pasienten|pårørende|pårørande|patient",
    Provision.OWN: "eget|egen|eigen|eige|egne|kommunen|ja|yes|x",
    Provision.INTER_MUNICIPAL: "interkommunal|interkommunalt|vertskommune|intermunicipal",
    Provision.WITH_TRUST: "sammen med hf|saman med hf|med hf|with trust",
    Provision.TRUST: "helseforetaket|helseføretaket|helseforetak|hf|sykehus|sjukehus|trust",
    Provision.NONE: "nei|ingen|ikke|ikkje|mangler|manglar|no|none|-",
    Provision.WANTED: "ønsket|ønskes|ønskt|ønska|ønskjer",
    AgreementStatus.NONE: "ingen|nei|mangler|manglar|no|none|-",
    AgreementStatus.DRAFT: "kladd|under arbeid",
    AgreementStatus.SIGNED: "underskrevet|underskriven|undertegnet|underteikna",
    AgreementStatus.IMPLEMENTED: "innført|iverksatt|iverksett|ja|yes|x",
    AgreementStatus.DUE: "revideres|reviderast|til revisjon",
    AgreementStatus.TERMINATED: "oppsagt|avsluttet|avslutta",
    PartyKind.VOLUNTARY: "frivillig|frivilleg|lag og foreninger",
}
"""What else is written for a member in Norwegian and English health services."""

_PARTIES = (
    (PartyKind.INTER_MUNICIPAL, r"\binterkommunal|\biks\b|\binter-municipal|\bvertskommune"),
    (PartyKind.MUNICIPALITY, r"\bkommune|\bmunicipality"),
    (PartyKind.HEALTH_TRUST, r"\bhf$|\bhelsef(?:o|ø)retak|\bhealth trust|\bs[yj]u?kehus"),
    (PartyKind.GP_PRACTICE, r"\blege(?:senter|kontor)|\bfastlege|\bgp\b"),
    (PartyKind.PATIENT_FAMILY, r"\bpasient|\bpårørande|\bpårørende|\bpatient|\bfamil"),
    (PartyKind.VOLUNTARY, r"\bfrivill|\bforening|\bvolunt|\brøde kors"),
)
"""What in a party's name tells of which kind it is."""

_YES = frozenset({"ja", "yes", "y", "j", "x", "✓", "1", "true", "sann"})
_NO = frozenset({"nei", "no", "n", "0", "false", "usann"})


def one_line(text: str) -> str:
    """The text on one line, with plain blanks and no control characters."""
    return _BLANKS.sub(" ", _CONTROL.sub(" ", text)).strip()


def prose(text: str) -> str:
    """The text with plain line ends and no other control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_CONTROL.sub(" ", line).rstrip() for line in lines).strip()


def folded(text: str) -> str:
    """The text as names are compared: whatever its case, blanks and kinds of hyphen."""
    return one_line(text).translate(_HYPHENS).casefold()


def alphabetical(text: str) -> str:
    """What texts are sorted by: whatever their case, with æ, ø and å last."""
    return folded(text).translate(_LAST)


def member_of(kind: type[M], text: str) -> M | None:
    """The member that a text names, in any language; None when it names none."""
    found = _members(kind).get(folded(text))
    return found if isinstance(found, kind) else None


def party_kind(name: str) -> PartyKind | None:
    """The kind of party that a name tells of; None when it tells nothing."""
    plain = folded(name)
    told = (kind for kind, pattern in _PARTIES if re.search(pattern, plain))
    return next(told, None) or member_of(PartyKind, name)


def labels(members: Iterable[StrEnum]) -> tuple[str, ...]:
    """What the members are called in the language spoken now."""
    return tuple(label(member) for member in members)


def yes_or_no(text: str) -> bool | None:
    """Whether a text says yes or no; None when it says neither."""
    said = folded(text)
    if said in _YES:
        return True
    return False if said in _NO else None


@cache
def _members(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    found: dict[str, StrEnum] = {}
    for member in kind:
        for word in _ALSO.get(member, "").split("|"):
            found[folded(word)] = member
    for member in kind:
        found[folded(member.value)] = member
        for code in LANGUAGES:
            with speaking(code):
                found[folded(label(member))] = member
    found.pop("", None)
    return found
