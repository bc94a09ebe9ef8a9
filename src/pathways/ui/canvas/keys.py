"""What the keys do on the canvas when the tool in the hand has no use for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways.ui.canvas.append.appending import Onward
from pathways.ui.canvas.walking import Way, arrow_from, walk

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

Key = Qt.Key
Modifier = Qt.KeyboardModifier

WAYS = {
    Key.Key_Right: Way.RIGHT,
    Key.Key_Left: Way.LEFT,
    Key.Key_Up: Way.UP,
    Key.Key_Down: Way.DOWN,
}
ENTER = frozenset({Key.Key_Return, Key.Key_Enter})

_ONWARD = {
    (Key.Key_Return, Modifier.NoModifier): Onward.NEXT,
    (Key.Key_Enter, Modifier.NoModifier): Onward.NEXT,
    (Key.Key_Tab, Modifier.NoModifier): Onward.UP,
    (Key.Key_Tab, Modifier.ShiftModifier): Onward.DOWN,
    (Key.Key_Backtab, Modifier.NoModifier): Onward.DOWN,
    (Key.Key_Backtab, Modifier.ShiftModifier): Onward.DOWN,
    (Key.Key_Return, Modifier.ControlModifier): Onward.BRANCH,
    (Key.Key_Enter, Modifier.ControlModifier): Onward.BRANCH,
}
_VIEWING = frozenset({Key.Key_Plus, Key.Key_Minus, Key.Key_Space})
"""Signs that never begin a name: they zoom and take hold of the drawing."""

NUDGE = 10.0
_FINE_NUDGE = 1.0
"""Points that Shift and Alt with an arrow key move a step."""


def key_of(event: QKeyEvent) -> Key:
    """The key; letters of other alphabets are not known by name."""
    try:
        return Key(event.key())
    except ValueError:
        return Key.Key_unknown


def onward_of(event: QKeyEvent) -> Onward | None:
    """Where the next step goes by this key; None when it makes no step."""
    held = event.modifiers() & ~Modifier.KeypadModifier
    return _ONWARD.get((key_of(event), held))


def written_by(event: QKeyEvent) -> str:
    """The sign a key writes that may begin a name; empty for any other key."""
    commands = event.modifiers() & (Modifier.ControlModifier | Modifier.MetaModifier)
    by_alt_gr = commands and event.modifiers() & Modifier.AltModifier
    text = event.text()
    if (commands and not by_alt_gr) or key_of(event) in _VIEWING:
        return ""
    if event.modifiers() == Modifier.AltModifier or not text.isprintable():
        return ""
    return text.strip()


class Keys:
    """Arrows walk along the flow, with Shift they move, with Alt finely; the rest are as usual."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._plain: dict[Key, Callable[[], None]] = {
            Key.Key_Escape: self._leave,
            Key.Key_Delete: canvas.delete_selected,
            Key.Key_Backspace: canvas.delete_selected,
            Key.Key_F2: self._rename,
            Key.Key_Plus: canvas.zoom_in,
            Key.Key_Minus: canvas.zoom_out,
            Key.Key_0: canvas.zoom_actual,
            Key.Key_F: canvas.zoom_fit,
            Key.Key_C: canvas.start_connecting,
            Key.Key_Space: canvas.hand.grasp,
            Key.Key_Home: lambda: self._go_to_end(first=True),
            Key.Key_End: lambda: self._go_to_end(first=False),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key did something."""
        key, held = key_of(event), event.modifiers() & ~Modifier.KeypadModifier
        if key in WAYS:
            return self._arrow(WAYS[key], held)
        if key is Key.Key_A and held == Modifier.ControlModifier:
            self._canvas.select_all()
            return True
        if self._draw_on(event):
            return True
        # On many keyboards plus is a shifted key.
        if key not in self._plain or held not in {Modifier.NoModifier, Modifier.ShiftModifier}:
            return False
        if not event.isAutoRepeat() or key is not Key.Key_Space:
            self._plain[key]()
        return True

    def release(self, event: QKeyEvent) -> bool:
        """The drawing rests when the space key goes up."""
        if event.key() != Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self._canvas.hand.let_go()
        return True

    def _draw_on(self, event: QKeyEvent) -> bool:
        """With one step selected, or none to select: make the next step, or write its name."""
        steps, way, text = self._canvas.append.steps, onward_of(event), written_by(event)
        empty = not self._canvas.stage.view.steps
        if way is Onward.NEXT and not (steps.source or empty):
            self._rename()
        elif not (steps.source or empty) or not (way or text):
            return False
        elif way is not None:
            steps.go(way)
        elif empty:
            steps.begin(text)
        else:
            self._canvas.naming.begin(steps.source, text=text)
        return True

    def _arrow(self, way: Way, held: Modifier) -> bool:
        if held == Modifier.ShiftModifier:
            self._canvas.nudge(way, NUDGE)
        elif held == Modifier.AltModifier:
            self._canvas.nudge(way, _FINE_NUDGE)
        elif held == Modifier.ControlModifier and self._canvas.shaping.arrow:
            self._canvas.shaping.nudge_label(way, NUDGE)
        elif held == Modifier.ControlModifier:
            self._walk_to_arrow()
        elif held == Modifier.NoModifier:
            self._walk(way)
        else:
            return False
        return True

    def _walk(self, way: Way) -> None:
        stage, selected = self._canvas.stage, self._canvas.selected()
        if not selected:
            self._go_to_end(first=True)
            return
        there = walk(stage.view, stage.arrangement, selected[-1], way)
        if there is not None:
            self._go_to(there)

    def _walk_to_arrow(self) -> None:
        """From a step to its arrow, where its handoff is."""
        stage, selected = self._canvas.stage, self._canvas.selected()
        if selected and selected[-1] in stage.boxes:
            arrow = arrow_from(stage.view, stage.arrangement, selected[-1])
            if arrow is not None:
                self._go_to(arrow)

    def _go_to_end(self, *, first: bool) -> None:
        """The pathway's start or end; where it has none, the step that stands first or last."""
        view, arrangement = self._canvas.stage.view, self._canvas.stage.arrangement
        boxes = arrangement.boxes
        steps = [step.id for step in (view.starts if first else view.ends)] or list(boxes)
        if steps:
            axes = (1, 0) if arrangement.downward else (0, 1)
            by_place = sorted(steps, key=lambda step: [boxes[step][axis] for axis in axes])
            self._go_to(by_place[0 if first else -1])

    def _go_to(self, element: str) -> None:
        self._canvas.select((element,))
        self._canvas.reveal(element)

    def _leave(self) -> None:
        """Put the open handoff card away; without one, select nothing."""
        if self._canvas.append.card.is_open:
            self._canvas.append.card.close()
        else:
            self._canvas.select(())

    def _rename(self) -> None:
        selected = self._canvas.selected()
        if selected:
            self._canvas.rename(selected[-1])
