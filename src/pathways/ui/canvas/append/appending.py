"""Draw on from a step: the next one, a branch, a ready one; each is named as it is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pathways import edits
from pathways.analysis.next_steps import follower, level_beside, source_of
from pathways.diagram.geometry import Point
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareLevel, CareModel, LanesBy, Step, StepKind
from pathways.rules.prefill import prefilled
from pathways.ui.canvas.changes import with_step_after, with_step_at

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Onward(Enum):
    """Where the next step goes, seen from the one before."""

    NEXT = "next"
    """To the same care level."""
    UP = "up"
    DOWN = "down"
    BRANCH = "branch"
    """Beside it: it follows the same step."""


LIFTS = {Onward.UP: 1, Onward.DOWN: -1}
"""By how many care levels."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A step that was just made and has no name yet, so that it can still go elsewhere."""

    base: CareModel
    """The model before it."""
    source: str
    """The step it follows; empty for none."""
    step: Step
    after: CareModel
    """The model with it."""
    way: int = 0
    """Upwards (1) or downwards (-1), as it was last taken to another level."""
    fine: bool = False
    """It was taken back again, and so goes by every care level, also those without a lane."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing tells what it is, so that it is nothing without a name."""
        return self.step.kind is StepKind.ACTIVITY or not self.source


class Appending:
    """Makes steps that follow the selected one; making and naming are one step to undo."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._draft: Draft | None = None

    @property
    def draft(self) -> Draft | None:
        """The step being named for the first time, as long as nothing else has been changed."""
        draft = self._draft
        return draft if draft is not None and draft.after is self._canvas.editor.model else None

    def release(self) -> None:
        """The draft is a step like any other from now on."""
        self._draft = None

    @property
    def source(self) -> str:
        """The only step selected; empty for none."""
        chosen = self._canvas.selected()
        alone = len(chosen) == 1 and chosen[0] in self._canvas.stage.boxes
        return chosen[0] if alone else ""

    def go(self, way: Onward, kind: StepKind = StepKind.ACTIVITY) -> None:
        """Make a step after the selected one, or beside it; the first one of an empty pathway."""
        source = self.source
        if not self._canvas.stage.view.steps:
            self.begin()
        elif source and way is Onward.BRANCH:
            before = source_of(self._canvas.stage.view, source)
            self._make(before or source, kind, self._level(source))
        elif source:
            level = self._level(source)
            if way in LIFTS:
                level = level_beside(level, self._drawn(""), LIFTS[way])
            self._make(source, kind, level, LIFTS.get(way, 0))

    def begin(self, text: str = "") -> None:
        """Make the first step of an empty pathway, where most begin: at home."""
        model = self._canvas.editor.model
        id_ = edits.new_id(model, "step")
        step = Step(id=id_, kind=StepKind.START, level=CareLevel.HOME)
        after = edits.add_step(model, self._canvas.pathway_id, step)
        self._show(Draft(model, "", step, after), text)

    def put(self, step: Step, source: str = "", point: Point | None = None) -> None:
        """Add a ready step after another, at a point of the drawing if given.

        A step put down in a lane belongs there, whatever its own level was.
        """
        stage, model = self._canvas.stage, self._canvas.editor.model
        step = step.model_copy(update={"id": edits.new_id(model, "step")})
        if point is not None:
            step = step.model_copy(update=stage.fields_of(stage.lane_at(point)))
            arrow = edits.new_id(model, "transition")
            after = with_step_at(stage, model, step, point, source)
            after = prefilled(after, arrow) if source else after
        elif source:
            after, step = self._followed(model, source, step, step.level or self._level(source))
        else:
            after = edits.add_step(model, self._canvas.pathway_id, step)
        self._show(Draft(model, source, step, after))

    def lift(self, by: int) -> None:
        """Let the draft stand in the next lane upwards, or with -1 downwards.

        Whoever turns round looks for a level that has no lane yet: from then on it goes by every
        care level.
        """
        draft = self.draft
        if draft is None:
            return
        fine = draft.fine or by == -draft.way
        level = self._level(draft.step.id)
        beside = level_beside(level, () if fine else self._drawn(draft.step.id), by)
        if beside is level:
            return
        after, step = self._followed(draft.base, draft.source, draft.step, beside)
        self._put(Draft(draft.base, draft.source, step, after, by, fine))

    def take_back(self) -> None:
        """Leave the pathway as it was before the draft."""
        draft = self.draft
        self.release()
        if draft is not None:
            self._canvas.editor.take_back()
            self._canvas.select((draft.source,) if draft.source else ())

    def _make(self, source: str, kind: StepKind, level: CareLevel | None, way: int = 0) -> None:
        model = self._canvas.editor.model
        step = Step(id=edits.new_id(model, "step"), kind=kind)
        after, step = self._followed(model, source, step, level)
        self._show(Draft(model, source, step, after, way))

    def _followed(
        self, base: CareModel, source: str, step: Step, level: CareLevel | None
    ) -> tuple[CareModel, Step]:
        """The model with the step at a level after the source, and the step as it stands there.

        It is in the hands that most likely have it; a crossing has its handoff begun.
        """
        if not source:
            step = step.model_copy(update={"level": level})
            return edits.add_step(base, self._canvas.pathway_id, step), step
        view = PathwayView(base, edits.pathway_of(base, source))
        step = follower(view, source, step, level)
        arrow = edits.new_id(base, "transition")
        after = with_step_after(self._canvas.stage, base, source, step)
        return prefilled(after, arrow), step

    def _show(self, draft: Draft, text: str = "") -> None:
        """Put the step on the drawing and let it be named; naming joins the step's own edit."""
        merge = self._put(draft)
        if draft.step.name:
            self.release()
        else:
            self._canvas.naming.begin(draft.step.id, merge, text)

    def _put(self, draft: Draft) -> str:
        merge = f"{draft.step.id}.name"
        self._canvas.editor.perform(_("Add step"), draft.after, merge)
        self._draft = draft
        self._canvas.select((draft.step.id,))
        self._canvas.reveal(draft.step.id)
        self._canvas.append.card.offer_into(draft.step.id)
        return merge

    def _level(self, step: str) -> CareLevel | None:
        view = self._canvas.stage.view
        return view.level(view.steps[step])

    def _drawn(self, besides: str) -> list[CareLevel]:
        """The care levels with a lane, the lowest first; not one that only this step is in."""
        stage = self._canvas.stage
        view, layout = stage.view, stage.view.pathway.layout
        used = {view.level(step) for id_, step in view.steps.items() if id_ != besides}
        if layout.lanes_by is not LanesBy.LEVEL:
            return [level for level in CareLevel if level in used]
        keys = (lane.key for lane in stage.arrangement.upwards)
        levels = [CareLevel(key) for key in keys if key in set(CareLevel)]
        return [level for level in levels if level in used or not layout.hide_empty_lanes]
