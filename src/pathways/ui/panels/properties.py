"""The properties panel: a form for what is selected, or for the pathway when nothing is."""

from collections.abc import Sequence
from functools import partial

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pathways.analysis.places import place_names
from pathways.edits import change_handoff, clear_handoff, find
from pathways.language import N_, _, ngettext
from pathways.model import (
    CareModel,
    Element,
    Note,
    Pathway,
    State,
    Step,
    Transition,
    Value,
    label,
)
from pathways.ui.dialogs.register import open_register
from pathways.ui.forms.answering import answered
from pathways.ui.forms.fields import Context, Field, Section
from pathways.ui.forms.form import Form
from pathways.ui.forms.handoff_table import TRANSITION, is_handoff
from pathways.ui.forms.pickers import NEW
from pathways.ui.forms.tables import MODEL, NOTE, PATHWAY, STEP
from pathways.ui.panels.panel import Panel
from pathways.ui.undo import Editor

_TABLES: dict[type[Value], Sequence[Section]] = {
    Step: STEP,
    Transition: TRANSITION,
    Note: NOTE,
    Pathway: PATHWAY,
    CareModel: MODEL,
}
_FIELDS: dict[type[Value], dict[str, Field]] = {
    kind: {field.path: field for section in sections for field in section.fields}
    for kind, sections in _TABLES.items()
}
_ABOVE_FORMS = 3
"""The title, what it is about, and the button stand above the forms."""
_MODEL = ""
"""Stands for the model itself where an element's id is asked for."""


class PropertiesPanel(Panel):
    """Shows and edits one element; whoever owns it calls `refresh` after every change."""

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        self._editor = editor
        self._pathway: str | None = None
        self._selected: tuple[str, ...] = ()
        self._forms: dict[type[Value], Form] = {}
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

    def _show(self) -> None:
        context = Context(self._editor.model)
        subjects = self._subjects()
        shown = {type(value) for _id, value in subjects}
        for kind, form in self._forms.items():
            form.setVisible(kind in shown)
        for element_id, value in subjects:
            self._form(type(value)).show_value(value, context, element_id or self._pathway)
        self._tell(context, subjects)

    def focus_on(self, path: str) -> None:
        """Bring the panel, and give the keyboard to the field at the path, else the first."""
        self.bring()
        self._show()
        forms = [self._form(type(value)) for _id, value in self._subjects()]
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

    def _subjects(self) -> list[tuple[str, Element | CareModel]]:
        """What is shown, as ids and values, from the top."""
        model = self._editor.model
        if len(self._selected) > 1:
            return []
        known = self._selected or ((self._pathway,) if self._pathway else ())
        found: list[tuple[str, Element | CareModel]] = []
        for element_id in known:
            try:
                found.append((element_id, find(model, element_id)))
            except KeyError:
                return []
        if not self._selected:
            found.append((_MODEL, model))
        return found

    def _form(self, kind: type[Value]) -> Form:
        if kind not in self._forms:
            form = Form(_TABLES[kind])
            form.edited.connect(partial(self._answer, kind))
            form.opened.connect(partial(self._open, kind))
            self._forms[kind] = form
            # Forms are made when first needed, but the pathway's always stands above the model's.
            order = list(_TABLES)
            before = sum(order.index(other) < order.index(kind) for other in self._forms)
            self._column.insertWidget(_ABOVE_FORMS + before, form)
            form.show()
        return self._forms[kind]

    def _id(self, kind: type[Value]) -> str:
        """The id of the subject of a kind."""
        return next(id_ for id_, value in self._subjects() if type(value) is kind)

    def _answer(self, kind: type[Value], path: str, answer: object, how: str) -> None:
        element_id = self._id(kind)
        try:
            after = answered(self._editor.model, element_id, path, answer)
        except ValidationError:
            self._form(kind).refuse(path)
            return
        merge = f"{element_id}.{path}.{how}" if how else None
        self._editor.perform(_step_text(kind, path), after, merge)

    def _open(self, kind: type[Value], path: str, element_id: str) -> None:
        opened = open_register(
            self._editor.model, _FIELDS[kind][path].kind, element_id, self.window()
        )
        if opened is None:
            self.refresh()
            return
        after, chosen = opened
        if element_id == NEW and path in ("unit", "party"):
            after = answered(after, self._id(kind), path, chosen)
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

    def _tell(self, context: Context, subjects: Sequence[tuple[str, Element | CareModel]]) -> None:
        """Say what is shown, above the form."""
        title, about, turn = "", "", ""
        if subjects:
            element_id, value = subjects[0]
            names = place_names(context.model)
            title = names.get(element_id, "") or _nameless(value)
            about = _about(context, value)
            turn = _turn(context, value)
        elif self._selected:
            count = len(self._selected)
            title = ngettext("{count} selected", "{count} selected", count).format(count=count)
            about = _("Select one step or arrow to see its properties.")
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._handoff.setText(turn)
        self._handoff.setVisible(bool(turn))


def _step_text(kind: type[Value], path: str) -> str:
    return _("Change “{field}”").format(field=_(_FIELDS[kind][path].label))


def _nameless(value: Element | CareModel) -> str:
    if isinstance(value, CareModel):
        return value.title or _("Unnamed model")
    return _("Unnamed pathway") if isinstance(value, Pathway) else _("Note")


def _about(context: Context, value: Element | CareModel) -> str:
    if isinstance(value, Step):
        return label(value.kind)
    if isinstance(value, Transition):
        handoff = is_handoff(context, value)
        return _("Handoff") if handoff else _("Transition; nothing is handed over")
    if isinstance(value, Pathway):
        return _("Pathway as it is") if value.state is State.AS_IS else _("Pathway as it shall be")
    return ""


def _turn(context: Context, value: Element | CareModel) -> str:
    """What the button does to a transition whose ends do not make it a handoff by themselves."""
    if not isinstance(value, Transition):
        return ""
    if not is_handoff(context, value):
        return _("Describe as a handoff")
    bare = value.model_copy(update={"handoff": None})
    return "" if is_handoff(context, bare) else _("Clear the handoff")
