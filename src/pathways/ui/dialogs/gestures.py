"""What keys, mouse and fingers do without a menu, as the page of shortcuts tells it."""

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from pathways.language import N_, _


class Gesture(NamedTuple):
    """Something done without a menu."""

    what: str
    keys: tuple[str, ...] = ()
    """Keys as Qt writes them, which are shown as this system does."""
    how: str = ""
    """In words, where it takes more than keys."""

    def written(self) -> str:
        """How it is done, in the language of now."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = [QKeySequence(key).toString(native) for key in self.keys]
        return _(self.how) if self.how else _(" or ").join(keys)


GESTURES = {
    N_("Draw with the keyboard, from the selected step"): (
        Gesture(N_("Next step in the same level, and name it"), ("Return",)),
        Gesture(N_("Next step, one level up"), ("Tab",)),
        Gesture(N_("Next step, one level down"), ("Shift+Tab",)),
        Gesture(N_("Another way on from the same step"), ("Ctrl+Return",)),
        Gesture(N_("Write another name"), how=N_("Any letter")),
        Gesture(N_("Keep what is written, or in a note begin a new line"), ("Return",)),
        Gesture(N_("Keep what is written in a note"), ("Ctrl+Return",)),
        Gesture(N_("Leave the name as it was"), ("Esc",)),
        Gesture(N_("Connect, when nothing is selected"), ("C",)),
    ),
    N_("Move about on the drawing"): (
        Gesture(N_("Go along the flow, or to the step above or below"), how=N_("Arrow keys")),
        Gesture(N_("Go from a step to its arrow and handoff"), how=N_("Ctrl and an arrow key")),
        Gesture(N_("Go to the pathway's start or end"), ("Home", "End")),
        Gesture(N_("Zoom in or out"), ("+", "-")),
        Gesture(N_("Actual size, when nothing is selected"), ("0",)),
        Gesture(N_("Fit to window, when nothing is selected"), ("F",)),
        Gesture(N_("Move the drawing"), how=N_("Hold the space key and move the mouse")),
        Gesture(N_("Menu of what is selected"), ("Menu", "Shift+F10")),
        Gesture(N_("Put down what is held; select nothing"), ("Esc",)),
    ),
    N_("Move what is selected"): (
        Gesture(N_("Move steps"), how=N_("Shift and an arrow key")),
        Gesture(N_("Move steps a little"), how=N_("Alt and an arrow key")),
        Gesture(N_("Move the label of the selected arrow"), how=N_("Ctrl and an arrow key")),
        Gesture(N_("Delete it"), ("Del", "Backspace")),
    ),
    N_("With the mouse"): (
        Gesture(N_("Select"), how=N_("Click")),
        Gesture(N_("Select several"), how=N_("Ctrl or Shift and click, or drag on empty ground")),
        Gesture(N_("Write in a step, an arrow or a note"), how=N_("Double-click it")),
        Gesture(N_("New step"), how=N_("Double-click empty ground")),
        Gesture(N_("Draw an arrow"), how=N_("Drag from the round handle beside a step")),
        Gesture(N_("Move a step, also to another level"), how=N_("Drag it")),
        Gesture(N_("Move without falling in line"), how=N_("Hold Ctrl or Alt and drag")),
        Gesture(N_("Bend an arrow"), how=N_("Select it and drag the middle of a part")),
        Gesture(N_("Take a bend away"), how=N_("Double-click its corner")),
        Gesture(N_("Lead an arrow to another step"), how=N_("Select it and drag its end")),
        Gesture(N_("Move a lane, or make it broader"), how=N_("Drag its head, or the head's edge")),
        Gesture(N_("Menu of what is there"), how=N_("Right-click")),
        Gesture(N_("Scroll"), how=N_("The wheel; sideways with Shift")),
        Gesture(N_("Zoom at the pointer"), how=N_("Ctrl and the wheel")),
        Gesture(N_("Move the drawing"), how=N_("Drag with the middle button, or on the small map")),
    ),
    N_("With fingers"): (
        Gesture(N_("Zoom and move the drawing"), how=N_("Two fingers")),
        Gesture(N_("Menu of what is there"), how=N_("Hold one finger still")),
    ),
    N_("In lists of what was found"): (
        Gesture(N_("Show the next place"), ("Return", "F3")),
        Gesture(N_("Show the place before"), ("Shift+Return", "Shift+F3")),
        Gesture(N_("Go back to the drawing"), ("Esc",)),
    ),
    N_("In the report"): (
        Gesture(N_("Move a section up or down"), ("Alt+Up", "Alt+Down")),
        Gesture(N_("Show the preview's pages larger or smaller"), ("+", "-")),
        Gesture(N_("Fit the preview to the width, or show the whole page"), ("0", "1")),
    ),
}
"""Gestures by heading, for translation when shown."""
