"""Notes, frames, colours, copies and sub-pathways: what is done to several things at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways import edits
from pathways.diagram.draw_note import note_size
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.note_places import free_place, standing
from pathways.language import _
from pathways.model import CareModel, Note, Pathway, StepKind, Swatch
from pathways.ui.canvas.figures import bringing

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_BADGE = 34.0
"""The corner of a sub-pathway's card that opens it, in points."""


class Figures:
    """Does to what is selected on a canvas what makes, copies, frames and colours figures."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    @property
    def steps(self) -> tuple[str, ...]:
        """The selected steps, and those of selected frames."""
        chosen, pathway = self._canvas.selected(), self._pathway
        framed = {step for frame in pathway.frames if frame.id in chosen for step in frame.steps}
        return tuple(one.id for one in pathway.steps if one.id in chosen or one.id in framed)

    @property
    def copyable(self) -> tuple[str, ...]:
        """The selected steps, notes and frames; arrows come along by themselves."""
        return tuple(one for one in self._canvas.selected() if not self._is_arrow(one))

    @property
    def frames(self) -> tuple[str, ...]:
        """The selected frames."""
        chosen = self._canvas.selected()
        return tuple(frame.id for frame in self._pathway.frames if frame.id in chosen)

    @property
    def framed(self) -> tuple[str, ...]:
        """The selected steps that stand in a frame which is not selected."""
        chosen = self._canvas.selected()
        frames = (frame for frame in self._pathway.frames if frame.id not in chosen)
        held = {step for frame in frames for step in frame.steps}
        return tuple(one for one in chosen if one in held)

    @property
    def inside(self) -> str:
        """The pathway that the one selected step stands for; empty for none."""
        chosen = self._canvas.selected()
        step = self._canvas.stage.view.steps.get(chosen[0]) if len(chosen) == 1 else None
        if step is None or step.kind is not StepKind.SUB_PATHWAY:
            return ""
        return step.sub_pathway or ""

    @property
    def title(self) -> str:
        """What the selected steps are called together: the title of the one frame round them."""
        titles = [one.title for one in self._pathway.frames if {*one.steps} == {*self.steps}]
        return titles[0] if len(titles) == 1 else ""

    def inside_at(self, element: str, point: Point) -> str:
        """The pathway that opens at a point of a step: at its sign; empty for none."""
        step, box = (
            self._canvas.stage.view.steps.get(element),
            self._canvas.stage.boxes.get(element),
        )
        if step is None or box is None or step.kind is not StepKind.SUB_PATHWAY:
            return ""
        sign = Rect(box.right - _BADGE, box.bottom - _BADGE, _BADGE, _BADGE)
        return (step.sub_pathway or "") if sign.holds(Rect(*point, 0, 0)) else ""

    def add_note(self) -> None:
        """Stick a note to the one selected step or arrow, else where one looks, and write it.

        Notes selected with a step or an arrow are stuck to that instead.
        """
        canvas, model = self._canvas, self._canvas.editor.model
        anchors = [one for one in canvas.selected() if self._can_have_note(one)]
        about = anchors[0] if len(anchors) == 1 else None
        notes = [note.id for note in self._pathway.notes if note.id in canvas.selected()]
        if about is not None and notes:
            self._stick(notes, about)
            return
        id_ = edits.new_id(model, "note")
        if about is not None:
            note = Note(id=id_, element=about)
        else:
            place = self._free_place(Note(id=id_))
            note = Note(id=id_, x=place.x, y=place.y)
        merge = f"{id_}.text"
        after = edits.add_note(model, canvas.pathway_id, note)
        canvas.editor.perform(_("Add note"), after, merge)
        canvas.select((id_,))
        canvas.reveal(id_)
        canvas.naming.begin(id_, merge)

    def frame(self) -> None:
        """Put a frame round the selected steps, and write its title.

        With one frame selected besides, it takes the steps in instead.
        """
        canvas, model, steps = self._canvas, self._canvas.editor.model, self.steps
        if not steps:
            return
        frames = [one for one in self._pathway.frames if one.id in canvas.selected()]
        if len(frames) == 1 and not {*frames[0].steps} >= {*steps}:
            after = edits.put_in_frame(model, frames[0].id, steps)
            canvas.editor.perform(_("Put into the frame"), after)
            return
        id_ = edits.new_id(model, "frame")
        merge = f"{id_}.title"
        after = edits.frame_steps(model, canvas.pathway_id, steps)
        canvas.editor.perform(_("Frame steps"), after, merge)
        canvas.select((id_,))
        canvas.reveal(id_)
        canvas.naming.begin(id_, merge)

    def unframe(self) -> None:
        """Take the selected frames away, else the selected steps out of theirs; the steps stay."""
        frames, steps = self.frames, self.framed
        if not frames and steps:
            home, model = self._canvas.pathway_id, self._canvas.editor.model
            after = edits.take_out_of_frames(model, home, steps)
            self._canvas.editor.perform(_("Take out of the frame"), after)
        if frames:
            left = [s for one in self._pathway.frames if one.id in frames for s in one.steps]
            after = edits.delete(self._canvas.editor.model, frames)
            self._canvas.editor.perform(_("Take the frame away"), after)
            self._canvas.select(left)

    def set_color(self, color: Swatch | None) -> None:
        """Give the selected steps, notes and frames a colour, or take it back."""
        chosen = self.copyable
        if chosen:
            model = self._canvas.editor.model
            after = edits.set_color(model, self._canvas.pathway_id, chosen, color)
            self._canvas.editor.perform(_("Change colour"), after)

    def cut_out(self) -> CareModel:
        """What is selected as a small model of its own."""
        return bringing.cut_out(self._canvas.stage, self._canvas.editor.model, self.copyable)

    def duplicate(self) -> None:
        """Put a copy of what is selected beside it."""
        canvas = self._canvas
        if self.copyable:
            after, new = bringing.copied(canvas.stage, canvas.editor.model, self.copyable)
            self._brought(_("Duplicate"), after, new)

    def paste(self, piece: CareModel, at: Point, *, same_model: bool) -> None:
        """Put a piece in at a point; raises ValueError for a pathway inside itself."""
        stage, model = self._canvas.stage, self._canvas.editor.model
        after, new = bringing.pasted(stage, model, piece, at, same_model=same_model)
        self._brought(_("Paste"), after, new)

    def cut(self) -> None:
        """Delete what is selected; a copy of it is elsewhere."""
        after = edits.delete(self._canvas.editor.model, self.copyable)
        self._canvas.editor.perform(_("Cut"), after)

    def collapse(self, name: str) -> None:
        """Make one step of the selected ones, which move into a pathway of their own."""
        canvas, model, steps = self._canvas, self._canvas.editor.model, self.steps
        if steps:
            step = edits.new_id(model, "step")
            after = bringing.collapsed(canvas.stage, model, steps, name)
            canvas.editor.perform(_("Collapse into a sub-pathway"), after)
            canvas.select((step,))
            canvas.reveal(step)

    def expand(self) -> None:
        """Put what the selected step stands for in its place; raises as `edits.expand`."""
        canvas = self._canvas
        if self.inside:
            step = canvas.selected()[0]
            after, new = bringing.expanded(canvas.stage, canvas.editor.model, step)
            self._brought(_("Expand the sub-pathway here"), after, new)

    @property
    def _pathway(self) -> Pathway:
        return self._canvas.stage.view.pathway

    def _stick(self, notes: list[str], about: str) -> None:
        """Let notes be about an element, and stand near it."""
        after = self._canvas.editor.model
        for note in notes:
            after = edits.change(after, note, element=about, x=None, y=None)
        self._canvas.editor.perform(_("Stick the note to it"), after)

    def _free_place(self, note: Note) -> Point:
        """Near the middle of what is seen, where the note covers neither steps nor notes."""
        stage, middle = self._canvas.stage, self._canvas.navigator.visible.center()
        taken = standing(stage.arrangement)
        for other in self._pathway.notes:
            area = stage.area(other.id)
            if area is not None:
                taken.add(area)
        for arrow, points in stage.routes.items():
            taken.add_line(arrow, points)
        width, height = note_size(note)
        wish = Point(middle.x() - width / 2, middle.y() - height / 2)
        return free_place(note, wish, stage.arrangement, taken)

    def _is_arrow(self, element: str) -> bool:
        return element in self._canvas.stage.view.transitions

    def _can_have_note(self, element: str) -> bool:
        return element in self._canvas.stage.boxes or self._is_arrow(element)

    def _brought(self, text: str, after: CareModel, new: tuple[str, ...]) -> None:
        """Show what came, selected."""
        canvas = self._canvas
        canvas.editor.perform(text, after)
        canvas.select(new)
        first = next(iter(canvas.selected()), "")
        if first:
            canvas.reveal(first)
