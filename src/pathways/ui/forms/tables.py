"""What is asked about what stands on a drawing, a pathway and the model, as people think of it."""

from pathways.language import N_, _
from pathways.model import CareLevel, Phase, State, StepKind, label
from pathways.ui.forms.answering import COLOR
from pathways.ui.forms.fields import Context, Field, Kind, Section, Value
from pathways.ui.forms.pickers import party_text


def _happens(_context: Context, step: Value) -> bool:
    return step.kind not in (StepKind.START, StepKind.END)


def _stands_for_pathway(_context: Context, step: Value) -> bool:
    return step.kind is StepKind.SUB_PATHWAY


def _in_hospital(context: Context, step: Value) -> bool:
    level = context.view(step.id).level(step)
    return _happens(context, step) and level in (CareLevel.HOSPITAL, CareLevel.SPECIALIST_REHAB)


def _unit_level(context: Context, step: Value) -> str:
    unit = context.view(step.id).unit(step)
    if unit is None or unit.level is None:
        return ""
    return _("As the unit: {level}").format(level=label(unit.level))


def _unit_party(context: Context, step: Value) -> str:
    view = context.view(step.id)
    unit = view.unit(step)
    if unit is None or unit.party is None:
        return ""
    return _("As the unit: {party}").format(party=party_text(view.parties[unit.party]))


LOOK = Section(
    N_("Look"),
    (
        Field(
            COLOR,
            N_("Colour"),
            Kind.COLOR,
            counts=False,
            of=lambda context, value: context.color(value.id),
        ),
    ),
)

STEP = (
    Section(
        N_("What"),
        (
            Field("name", N_("Name"), Kind.LINE, hint=N_("what people call it")),
            Field("kind", N_("Kind of step"), Kind.CHOSEN, StepKind, counts=False),
            Field(
                "sub_pathway",
                N_("Stands for the pathway"),
                Kind.PATHWAY,
                when=_stands_for_pathway,
            ),
            Field("description", N_("Description"), Kind.PROSE, counts=False),
            Field(
                "doctor_examines",
                N_("A doctor examines the patient"),
                Kind.YES_NO,
                counts=False,
                tip=N_("A doctor must have seen the patient before a municipal acute bed."),
                source=N_("National guidance on municipal acute beds, 2012."),
                when=_happens,
            ),
            Field(
                "rehabilitation",
                N_("It is rehabilitation"),
                Kind.CHECK,
                counts=False,
                when=_happens,
            ),
            Field(
                "learning_and_coping",
                N_("It is learning and coping"),
                Kind.CHECK,
                counts=False,
                when=_happens,
            ),
        ),
    ),
    Section(
        N_("Who"),
        (
            Field(
                "responsible",
                N_("Who does it (role)"),
                Kind.LINE,
                hint=N_("such as ward nurse"),
            ),
            Field(
                "party",
                N_("Responsible party"),
                Kind.PARTY,
                otherwise=_unit_party,
                tip=N_("The organisation that answers for the patient in this step."),
                source=N_(
                    "Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what)."
                ),
            ),
        ),
        when=_happens,
    ),
    Section(
        N_("Where"),
        (
            Field("unit", N_("Unit"), Kind.UNIT, when=_happens),
            Field("level", N_("Care level"), Kind.CHOICE, CareLevel, otherwise=_unit_level),
        ),
    ),
    Section(
        N_("When"),
        (
            Field("phase", N_("Seen from the hospital stay"), Kind.CHOICE, Phase, counts=False),
            Field(
                "duration",
                N_("Usually takes"),
                Kind.DURATION,
                counts=False,
                half=True,
                hint=N_("such as 5 d"),
            ),
            Field(
                "limit",
                N_("At most"),
                Kind.DURATION,
                counts=False,
                half=True,
                hint=N_("such as 2 weeks"),
                tip=N_("The longest it may take: a limit for a wait, or a goal to keep."),
            ),
        ),
        when=_happens,
    ),
    Section(
        N_("Ready for discharge"),
        tuple(
            Field(f"discharge_ready.{name}", text, Kind.YES_NO, counts=False, source=source)
            for name, text, source in (
                (
                    "admission_problem_clarified",
                    N_("The problem of the admission is clarified"),
                    "FOR-2011-11-18-1115 § 9 a",
                ),
                (
                    "other_problems_clarified",
                    N_("Other problems are clarified"),
                    "FOR-2011-11-18-1115 § 9 b",
                ),
                (
                    "unclarified_accounted_for",
                    N_("What is not clarified is accounted for"),
                    "FOR-2011-11-18-1115 § 9 c",
                ),
                (
                    "diagnoses_and_follow_up_plan",
                    N_("Diagnoses are considered and follow-up planned"),
                    "FOR-2011-11-18-1115 § 9 d",
                ),
                (
                    "function_assessed",
                    N_("Function, its change and course are assessed"),
                    "FOR-2011-11-18-1115 § 9 e",
                ),
            )
        ),
        when=_in_hospital,
        tip=N_("The five criteria of the discharge regulation, § 9."),
    ),
    LOOK,
)

PATHWAY = (
    Section(
        N_("The pathway"),
        (
            Field("name", N_("Name"), Kind.LINE),
            Field("state", N_("It shows"), Kind.CHOSEN, State, counts=False),
            Field("description", N_("Description"), Kind.PROSE, counts=False),
        ),
    ),
    Section(
        N_("Patient group"),
        (
            Field("patient_group.name", N_("The patients"), Kind.LINE),
            Field(
                "patient_group.icpc2",
                "ICPC-2",
                Kind.CODES,
                counts=False,
                half=True,
                hint=N_("such as R95"),
            ),
            Field(
                "patient_group.icd10",
                N_("ICD-10"),
                Kind.CODES,
                counts=False,
                half=True,
                hint=N_("such as J44"),
            ),
            Field("patients_per_year", N_("Patients a year"), Kind.COUNT, counts=False, half=True),
            Field("patient_group.chronic", N_("The disease is chronic"), Kind.CHECK, counts=False),
        ),
    ),
    Section(
        N_("Patient's goal and coordination"),
        (
            Field(
                "patient_goal",
                N_("What the patient wants to reach"),
                Kind.PROSE,
                hint=N_("in the patient's own words"),
            ),
            Field(
                "long_term",
                N_("Needs long-term, coordinated services"),
                Kind.CHECK,
                counts=False,
            ),
            Field(
                "coordinator",
                N_("Coordinator (role)"),
                Kind.LINE,
                source=N_("Helse- og omsorgstjenesteloven § 7-2 (coordinator)."),
            ),
            Field(
                "individual_plan",
                N_("Individual plan is offered"),
                Kind.YES_NO,
                source=N_("Helse- og omsorgstjenesteloven § 7-1 (individual plan)."),
            ),
        ),
    ),
)

MODEL = (
    Section(
        N_("The model"),
        (
            Field("title", N_("Title"), Kind.LINE),
            Field("region", N_("Region"), Kind.LINE),
            Field("state", N_("It shows"), Kind.CHOSEN, State, counts=False),
            Field("version", N_("Version"), Kind.LINE, counts=False, half=True),
            Field("date", N_("Agreed on"), Kind.DATE, counts=False, half=True),
            Field("description", N_("Description"), Kind.PROSE, counts=False),
        ),
    ),
)

NOTE = (Section(N_("Note"), (Field("text", N_("Text"), Kind.PROSE),)), LOOK)

FRAME = (
    Section(
        N_("The frame"), (Field("title", N_("Title"), Kind.LINE, hint=N_("what its steps share")),)
    ),
    LOOK,
)
