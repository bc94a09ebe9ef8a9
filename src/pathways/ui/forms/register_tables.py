"""What is asked about the entries of the registers: units, parties and agreements."""

from pathways.language import N_
from pathways.model import AgreementKind, CareLevel, PartyKind, Reach
from pathways.ui.forms.fields import Context, Field, Kind, Section, Value

_GUIDANCE = N_("National guidance on municipal acute beds, 2012.")


def _intermediate(_context: Context, unit: Value) -> bool:
    return unit.level is CareLevel.INTERMEDIATE


def _takes_in(_context: Context, unit: Value) -> bool:
    return unit.level is not CareLevel.HOME


def _shared(_context: Context, party: Value) -> bool:
    return party.kind is PartyKind.INTER_MUNICIPAL


def _has_towns(_context: Context, party: Value) -> bool:
    return party.kind in (PartyKind.MUNICIPALITY, PartyKind.INTER_MUNICIPAL)


UNIT = (
    Section(
        N_("What"),
        (
            Field("name", N_("Name"), Kind.LINE, hint=N_("such as medical ward, Ringerike")),
            Field("reach", N_("Meets the patient"), Kind.CHOSEN, Reach, counts=False, half=True),
            Field("beds", N_("Beds"), Kind.COUNT, counts=False, half=True),
        ),
    ),
    Section(
        N_("Who"),
        (
            Field("party", N_("Responsible party"), Kind.PARTY),
            Field(
                "organisation",
                N_("Organisation"),
                Kind.LINE,
                counts=False,
                hint=N_("such as host municipality, or joint board"),
                source=N_("Helse- og omsorgstjenesteloven § 6-2."),
            ),
            Field(
                "financing",
                N_("Financing"),
                Kind.LINE,
                counts=False,
                hint=N_("such as shared by inhabitants"),
                source=N_("Helse- og omsorgstjenesteloven § 6-2."),
            ),
        ),
    ),
    Section(
        N_("Where"),
        (
            Field("level", N_("Care level"), Kind.CHOICE, CareLevel),
            Field(
                "serves",
                N_("Serves the people of"),
                Kind.TOWNS,
                counts=False,
                tip=N_("Tick none where it has not been said."),
            ),
            Field(
                "travel",
                N_("Travel time one way"),
                Kind.TRAVEL,
                counts=False,
                hint=N_("such as 45 min"),
                tip=N_("The usual time from the municipality to the unit."),
            ),
        ),
    ),
    Section(
        N_("When"),
        (
            Field(
                "opening_hours",
                N_("Opening hours"),
                Kind.LINE,
                counts=False,
                hint=N_("such as weekdays 8–15, or day and night"),
            ),
        ),
    ),
    Section(
        N_("Municipal acute bed"),
        tuple(
            Field(path, text, Kind.YES_NO, tip=tip, source=_GUIDANCE)
            for path, text, tip in (
                ("staffing.nurse_round_the_clock", N_("A nurse is there day and night"), ""),
                (
                    "staffing.doctor_plan",
                    N_("Written plan for the doctor's function"),
                    N_("It says what the doctor does, answers for, and when he or she is there."),
                ),
                ("staffing.acute_cover", N_("Cover for acute change"), ""),
                (
                    "staffing.specialist_contact",
                    N_("Agreed contact with a specialist"),
                    N_("Day and night, by video or a back-up call."),
                ),
                ("staffing.equipment_agreed", N_("Equipment is agreed with the trust"), ""),
                (
                    "admission.doctor_examines_first",
                    N_("A doctor sees the patient first"),
                    N_("A doctor must have seen the patient before a municipal acute bed."),
                ),
            )
        ),
        when=_intermediate,
    ),
    Section(
        N_("Whom it takes"),
        (
            Field(
                "admission.includes",
                N_("Takes patients with"),
                Kind.LINES,
                counts=False,
                hint=N_("one a line, such as worsening of a known condition"),
            ),
            Field(
                "admission.excludes",
                N_("Does not take patients with"),
                Kind.LINES,
                counts=False,
                hint=N_("one a line, such as stroke"),
            ),
        ),
        when=_takes_in,
    ),
    Section(N_("Note"), (Field("note", N_("Note"), Kind.PROSE, counts=False),)),
)

PARTY = (
    Section(
        N_("What"),
        (
            Field("kind", N_("Kind"), Kind.CHOSEN, PartyKind, counts=False),
            Field("name", N_("Name"), Kind.PARTY_NAME, hint=N_("what people call it")),
        ),
    ),
    Section(
        N_("Where"),
        (
            Field(
                "municipality_numbers",
                N_("Municipality numbers"),
                Kind.MUNICIPALITIES,
                counts=False,
                tip=N_("The municipality itself, or the members of an inter-municipal unit."),
                source=N_("Statistics Norway's numbers, as of 2026."),
            ),
            Field(
                "host",
                N_("Host municipality"),
                Kind.HOST,
                when=_shared,
                source=N_("Kommuneloven § 28 (host municipality)."),
            ),
        ),
        when=_has_towns,
    ),
    Section(
        N_("Who"),
        (
            Field(
                "contact", N_("Contact"), Kind.LINE, counts=False, hint=N_("a role, not a person")
            ),
        ),
    ),
    Section(N_("Note"), (Field("note", N_("Note"), Kind.PROSE, counts=False),)),
)

AGREEMENT = (
    Section(
        N_("The agreement"),
        (
            Field("name", N_("Name"), Kind.LINE),
            Field("kind", N_("Kind"), Kind.CHOSEN, AgreementKind, counts=False),
            Field("signed", N_("Signed on"), Kind.DATE, counts=False, half=True),
            Field("revision_due", N_("To be revised"), Kind.DATE, counts=False, half=True),
            Field("document", N_("Where the text is found"), Kind.LINE, counts=False),
        ),
    ),
)
