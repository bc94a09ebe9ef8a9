"""The properties panel: a form for what is selected, or for the pathway when nothing is."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pathways.edits import change_handoff, clear_handoff, find
from pathways.language import N_, _
from pathways.model import CareModel, Element, Frame, Note, Pathway, Step, Transition
from pathways.ui.choices import Choices
from pathways.ui.dialogs.register import open_register
from pathways.ui.forms.answering import all_answered
from pathways.ui.forms.fields import Context, Field, Section
from pathways.ui.forms.folding import Folds
from pathways.ui.forms.form import Form
from pathways.ui.forms.handoff_table import TRANSITION
from pathways.ui.forms.pickers import NEW
from pathways.ui.forms.tables import FRAME, LOOK, MODEL, NOTE, PATHWAY, STEP
from pathways.ui.panels.headings import Shown, about, title, turn
from pathways.ui.panels.panel import Panel
from pathways.ui.undo import Editor

_MIXED = object
"""Stands for several kinds of figures selected together: what they share can be changed."""
_TABLES: dict[type, Sequence[Section]] = {
    Step: STEP,
    Transition: TRANSITION,
    Note: NOTE,
    Frame: FRAME,
    Pathway: PATHWAY,
    CareModel: MODEL,
    _MIXED: (LOOK,),
}
_FIELDS: dict[type, dict[str, Field]] = {
    kind: {field.path: field for section in sections for field in section.fields}
    for kind, sections in _TABLES.items()
}
_COLORED = (Step, Note, Frame)
_ABOVE_FORMS = 3
"""The title, what it is about, and the button stand above the forms."""
_IDLE = 400
"""Milliseconds between two forms made beforehand."""
_MODEL = ""
"""Stands for the model itself where an element's id is asked for."""


class _Subject(NamedTuple):
    """What one form is about."""

    kind: type
    ids: tuple[str, ...]
    values: tuple[Element | CareModel, ...]


class PropertiesPanel(Panel):
    """Shows and edits what is selected; whoever owns it calls `refresh` after every change."""

    def __init__(self, editor: Editor, parent: QWidget, choices: Choices | None = None) -> None:
        self._editor = editor
        self._folds = Folds(choices)
        self._pathway: str | None = None
        self._selected: tuple[str, ...] = ()
        self._forms: dict[type, Form] = {}
        super().__init__("properties", N_("Properties"), parent)
        self._title = QLabel()
        self._title.setObjectName("propertiesTitle")
        self._title.setProperty("heading", True)
        self._about = QLabel()
        self._about.setProperty("muted", True)
        self._handoff = QPushButton()
        self._handoff.setObjectName("turnHandoff")
        self._handoff.clicked.connect(self._turn_handoff)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        for text in (self._title, self._about):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(text)
        self._column.addWidget(self._handoff)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._body)
        self.setWidget(self._area)
        self._seen = False
        self.visibilityChanged.connect(self._turn_seen)
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._prepare)

    def show_selection(self, pathway_id: str | None, selected: Sequence[str]) -> None:
        """Show what is selected in a pathway; None when no pathway is shown."""
        if (pathway_id, tuple(selected)) != (self._pathway, self._selected):
            self._area.verticalScrollBar().setValue(0)
        self._pathway, self._selected = pathway_id, tuple(selected)
        self.refresh()

    def refresh(self) -> None:
        """Show the model as it is now; a cursor in a field stays where it is.

        Behind another panel nobody would see it, so it waits until it is brought.
        """
        if self._seen:
            self._show()

    def _turn_seen(self, seen: bool) -> None:
        self._seen = seen
        self.refresh()
        if not self._idle.isActive():  # also behind another panel: a selection brings it
            self._idle.start()

    def _prepare(self) -> None:
        """Make the forms that will be wanted first, one at a time while nothing happens."""
        for kind in (Step, Transition):
            if kind not in self._forms:
                self._form(kind).hide()
                return
        self._idle.stop()

    def _show(self) -> None:
        context = Context(self._editor.model)
        subjects = self._subjects(context)
        shown = {subject.kind for subject in subjects}
        for kind, form in self._forms.items():
            form.setVisible(kind in shown)
        for subject in subjects:
            about_whom = subject.ids if subject.ids != (_MODEL,) else self._pathway
            self._form(subject.kind).show_values(subject.values, context, about_whom)
        self._tell(context, subjects)

    def focus_on(self, path: str) -> None:
        """Bring the panel, and give the keyboard to the field at the path, else the first."""
        self.bring()
        self._show()
        forms = [self._form(one.kind) for one in self._subjects(Context(self._editor.model))]
        if not any(form.focus_on(path) for form in forms) and forms:
            forms[0].focus_first()
        # A form that was just made gets its places with the next events.
        QTimer.singleShot(0, self, self._reveal_focus)

    def _reveal_focus(self) -> None:
        focused = self._body.focusWidget()
        if focused is not None:
            self._area.ensureWidgetVisible(focused, 0, self._area.height() // 3)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        for form in self._forms.values():
            form.retranslate()
        self.refresh()

    def _subjects(self, context: Context) -> list[_Subject]:
        """What is shown, from the top."""
        model, known = context.model, context.elements
        if any(element_id not in known for element_id in self._selected):
            return []
        if self._selected:
            values = tuple(known[element_id] for element_id in self._selected)
            kinds = {type(value) for value in values}
            kind = kinds.pop() if len(kinds) == 1 else _MIXED
            if kind is _MIXED and not all(isinstance(value, _COLORED) for value in values):
                return []
            return [_Subject(kind, self._selected, values)]
        whole = _Subject(CareModel, (_MODEL,), (model,))
        front = known.get(self._pathway or "")
        if not isinstance(front, Pathway):
            return [] if self._pathway else [whole]
        return [_Subject(Pathway, (front.id,), (front,)), whole]

    def _form(self, kind: type) -> Form:
        if kind not in self._forms:
            form = Form(_TABLES[kind], self._folds)
            form.edited.connect(partial(self._answer, kind))
            form.opened.connect(partial(self._open, kind))
            self._forms[kind] = form
            # Forms are made when first needed, but the pathway's always stands above the model's.
            order = list(_TABLES)
            before = sum(order.index(other) < order.index(kind) for other in self._forms)
            self._column.insertWidget(_ABOVE_FORMS + before, form)
            form.show()
        return self._forms[kind]

    def _ids(self, kind: type) -> tuple[str, ...]:
        """The ids of the subject of a kind."""
        subjects = self._subjects(Context(self._editor.model))
        return next(subject.ids for subject in subjects if subject.kind is kind)

    def _answer(self, kind: type, path: str, answer: object, how: str) -> None:
        ids = self._ids(kind)
        try:
            after = all_answered(self._editor.model, ids, path, answer)
        except ValidationError:
            self._form(kind).refuse(path)
            return
        merge = f"{' '.join(ids)}.{path}.{how}" if how else None
        self._editor.perform(_step_text(kind, path), after, merge)

    def _open(self, kind: type, path: str, element_id: str) -> None:
        opened = open_register(
            self._editor.model, _FIELDS[kind][path].kind, element_id, self.window()
        )
        if opened is None:
            self.refresh()
            return
        after, chosen = opened
        if element_id == NEW and path in ("unit", "party"):
            after = all_answered(after, self._ids(kind), path, chosen)
        self._editor.perform(_step_text(kind, path), after)
        self.refresh()

    def _turn_handoff(self) -> None:
        transition = find(self._editor.model, self._selected[0])
        assert isinstance(transition, Transition)
        if transition.handoff is None:
            after = change_handoff(self._editor.model, transition.id)
            self._editor.perform(_("Describe as a handoff"), after)
        else:
            after = clear_handoff(self._editor.model, transition.id)
            self._editor.perform(_("Clear the handoff"), after)

    def _tell(self, context: Context, subjects: Sequence[_Subject]) -> None:
        """Say what is shown, above the form."""
        known = context.elements
        shown: Shown = [known[element_id] for element_id in self._selected if element_id in known]
        if not shown and subjects:
            shown = subjects[0].values
        button = turn(context, shown)
        self._title.setText(title(context, shown))
        self._about.setText(about(context, shown))
        self._about.setVisible(bool(self._about.text()))
        self._handoff.setText(button)
        self._handoff.setVisible(bool(button))


def _step_text(kind: type, path: str) -> str:
    return _("Change “{field}”").format(field=_(_FIELDS[kind][path].label))
