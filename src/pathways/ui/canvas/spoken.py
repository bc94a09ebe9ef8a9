"""What is selected, in the words a screen reader says."""

from collections.abc import Mapping

from pathways.diagram.primitives import Mark
from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.model import Step, Transition, label
from pathways.ui.canvas.lens import NOBODY, LackingSteps, who_lacks


def spoken(
    view: PathwayView,
    marks: Mapping[str, Mark],
    elements: tuple[str, ...],
    lacking: LackingSteps = NOBODY,
) -> str:
    """One element with its place among its kind, or how many there are.

    Steps that are `lacking` to some who see the pathway are said to be so, as they are hatched.
    """
    if not elements:
        return _("Nothing is selected.")
    if len(elements) > 1:
        return _("{count} selected.").format(count=len(elements))
    element = elements[0]
    if element in view.steps:
        told = _step(view, view.steps[element])
    elif element in view.transitions:
        told = _transition(view, view.transitions[element])
    else:
        told = _figure(view, element)
    for colored in view.pathway.layout.colors:
        if colored.element == element:
            told = _("{element}, {color}").format(element=told, color=label(colored.color))
    if element in lacking:
        words = _("{element}, lacking in {municipalities}")
        told = words.format(element=told, municipalities=who_lacks(lacking[element]))
    mark = marks.get(element)
    if mark is None:
        return told
    findings = ngettext("{count} finding", "{count} findings", mark.count).format(count=mark.count)
    return _("{element}, {findings}").format(element=told, findings=findings)


def _figure(view: PathwayView, element: str) -> str:
    """A frame by its title and size, a note by its text."""
    for frame in view.pathway.frames:
        if frame.id == element:
            title = frame.title or _("Unnamed frame")
            count = len(frame.steps)
            words = ngettext("Frame {title}, {count} step", "Frame {title}, {count} steps", count)
            return words.format(title=title, count=count)
    notes = (note.text for note in view.pathway.notes if note.id == element)
    return _("Note: {text}").format(text=next(notes, ""))


def _step(view: PathwayView, step: Step) -> str:
    level = view.level(step)
    unit = view.unit(step)
    words = (
        _("Step {number} of {count}, {name}, {kind}, {level}, {unit}")
        if unit is not None and unit.name
        else _("Step {number} of {count}, {name}, {kind}, {level}")
    )
    return words.format(
        number=list(view.steps).index(step.id) + 1,
        count=len(view.steps),
        name=_named(step),
        kind=label(step.kind),
        level=label(level) if level else _("No care level"),
        unit=unit.name if unit is not None else "",
    )


def _transition(view: PathwayView, arrow: Transition) -> str:
    words = (
        _("Handoff from {source} to {target}")
        if view.is_handoff(arrow)
        else _("Transition from {source} to {target}")
    )
    return words.format(
        source=_named(view.steps[arrow.source]), target=_named(view.steps[arrow.target])
    )


def _named(step: Step) -> str:
    return step.name or _("Unnamed step")
