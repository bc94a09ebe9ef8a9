"""A pathway: steps over care levels, and the transitions between them."""

from enum import StrEnum

from pydantic import Field

from pathways.model.base import Coordinate, ElementId, Line, Many, Minutes, Percent, Prose, Value
from pathways.model.handoffs import Handoff
from pathways.model.layout import Layout
from pathways.model.levels import CareLevel, Phase


class StepKind(StrEnum):
    """What a step is."""

    START = "start"
    ACTIVITY = "activity"
    DECISION = "decision"
    WAIT = "wait"
    END = "end"
    SUB_PATHWAY = "sub_pathway"


class DischargeReady(Value):
    """The five criteria of a discharge-ready patient; None means nobody has said.

    Source: FOR-2011-11-18-1115 § 9 a-e.
    """

    admission_problem_clarified: bool | None = None
    other_problems_clarified: bool | None = None
    unclarified_accounted_for: bool | None = None
    diagnoses_and_follow_up_plan: bool | None = None
    function_assessed: bool | None = None


class Step(Value):
    """Something that happens to the patient, at one care level, in one unit's hands."""

    id: ElementId
    kind: StepKind = StepKind.ACTIVITY
    name: Line = ""
    level: CareLevel | None = None
    """Where it is drawn; None means the level of its unit."""
    unit: ElementId | None = None
    party: ElementId | None = None
    """Responsible party where no unit is named; None means the unit's party."""
    phase: Phase | None = None
    responsible: Line = ""
    """The role that does it."""
    description: Prose = ""
    duration: Minutes | None = None
    """How long it usually takes."""
    limit: Minutes | None = None
    """How long it may take at most (a wait, or a goal such as door-to-needle)."""
    doctor_examines: bool | None = None
    """A doctor sees the patient in this step."""
    rehabilitation: bool = False
    learning_and_coping: bool = False
    services: Many[ElementId] = ()
    """Services of the catalogue that this step uses."""
    discharge_ready: DischargeReady = DischargeReady()
    sub_pathway: ElementId | None = None
    """The pathway that a sub-pathway step stands for."""


class Transition(Value):
    """The passage from one step to another; a handoff when the ends differ in unit or party."""

    id: ElementId
    source: ElementId
    target: ElementId
    condition: Line = ""
    """When this way is taken: the criterion at a decision."""
    share: Percent | None = None
    """Of the patients who leave the source, the share that goes this way."""
    worsening: bool = False
    """Taken when the patient gets worse: a way back that has been agreed."""
    handoff: Handoff | None = None


class PatientGroup(Value):
    """The patients a pathway is for."""

    name: Line = ""
    icpc2: Many[Line] = ()
    """Codes of ICPC-2, such as R95."""
    icd10: Many[Line] = ()
    """Codes of ICD-10, such as J44."""
    chronic: bool = False
    description: Prose = ""


class Note(Value):
    """A sticky note on the drawing."""

    id: ElementId
    text: Prose = ""
    x: Coordinate | None = None
    """Its top left corner, from the drawing's origin; None stands it near what it is about."""
    y: Coordinate | None = None
    element: ElementId | None = None
    """The step or transition it is about."""


class Frame(Value):
    """A titled frame round some steps that belong together; it follows them wherever they go."""

    id: ElementId
    title: Line = ""
    steps: Many[ElementId] = ()


class State(StrEnum):
    """Whether a drawing shows how it is or how it shall be."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class Pathway(Value):
    """One drawing: a patient group's way (pasientforløp) or a place's care chain."""

    id: ElementId
    name: Line = ""
    patient_group: PatientGroup = PatientGroup()
    state: State = State.AS_IS
    based_on: ElementId | None = None
    """The pathway of this file that it was drawn from."""
    coordinator: Line = ""
    """The role that coordinates the pathway (koordinator, helse- og omsorgstjenesteloven § 7-2)."""
    long_term: bool = False
    """Its patients need long-term, coordinated services from several levels."""
    individual_plan: bool | None = None
    """The patient is offered an individual plan (§ 7-1)."""
    patient_goal: Prose = ""
    """What the patient wants to reach, in the patient's own words as the team knows them."""
    description: Prose = ""
    patients_per_year: int | None = Field(default=None, ge=0, le=10_000_000)
    steps: Many[Step] = ()
    transitions: Many[Transition] = ()
    notes: Many[Note] = ()
    frames: Many[Frame] = ()
    layout: Layout = Layout()
