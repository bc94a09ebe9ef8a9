"""One measure: what is asked about it, and what it is linked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pathways.analysis.measures.deeds import with_goals
from pathways.analysis.search import drawn_for
from pathways.edits import change
from pathways.language import _, ngettext
from pathways.model import FindingReference, GoalFor, Measure
from pathways.ui.forms.answering import answered
from pathways.ui.forms.fields import Context
from pathways.ui.forms.folding import Folds
from pathways.ui.forms.form import Form
from pathways.ui.forms.inputs import flag
from pathways.ui.measures.facts import Facts
from pathways.ui.measures.links import Link, LinksCard
from pathways.ui.measures.questions import FIELDS, GOALS, MEASURE
from pathways.ui.panels.notice import Notice

if TYPE_CHECKING:
    from pathways.ui.colors import Colors
    from pathways.ui.workshop.page import Surroundings

_MARGIN = 10
_SIGNS = 38
"""Across, at the least."""


@dataclass(slots=True)
class _Shown:
    measure: Measure
    facts: Facts


class MeasureForm(QScrollArea):
    """Every answer is one step that can be undone; what is typed in a field goes together."""

    links_wanted = Signal(str)
    """The id of a measure that shall be linked to more."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__()
        self.setObjectName("measureForm")
        self._desk = desk
        self._shown: _Shown | None = None
        self._state = QLabel()
        self._state.setObjectName("measureState")
        self._state.setWordWrap(True)
        self._form = Form(MEASURE, Folds(desk.choices))
        self.links = LinksCard(desk.colors)
        self._nothing = Notice("clipboard-check-outline", "", "")
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        for widget in (self._state, self._form, self.links, self._nothing):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._body)
        self._form.edited.connect(self._answer)
        self.links.jumped.connect(self._jump)
        self.links.removed.connect(self._unlink)
        self.links.more_wanted.connect(self._want_links)
        self.retranslate()
        self._turn()

    def show_measure(self, measure: Measure | None, facts: Facts) -> None:
        """Show a measure as it is now, or that none is chosen; a cursor stays where it is."""
        other = self._shown is None or measure is None or self._shown.measure.id != measure.id
        self._shown = _Shown(measure, facts) if measure else None
        self._turn()
        if measure is None:
            return
        if other:
            self.verticalScrollBar().setValue(0)
        self._form.show_value(measure, Context(facts.model), measure.id)
        self.links.show_links(measure, facts)
        self._tell(measure, facts)

    def focus_on(self, path: str) -> None:
        """Give the keyboard to a field."""
        self._form.focus_on(path)
        QTimer.singleShot(0, self, self._reveal_focus)

    def minimumSizeHint(self) -> QSize:
        """Wide enough to read what is asked."""
        return QSize(self.fontMetrics().averageCharWidth() * _SIGNS, 120)

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.links.dress(colors)

    def retranslate(self) -> None:
        """Speak the language of now; the measure is shown again right after."""
        self._form.retranslate()
        self.links.retranslate()
        self._nothing.tell(
            "clipboard-check-outline",
            _("No measure is chosen"),
            _("Choose one to read and change it; Insert makes a new one."),
        )

    def _turn(self) -> None:
        for widget in (self._state, self._form, self.links):
            widget.setVisible(self._shown is not None)
        self._nothing.setVisible(self._shown is None)

    def _reveal_focus(self) -> None:
        focused = self._body.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, self.height() // 3)

    def _tell(self, measure: Measure, facts: Facts) -> None:
        said = []
        if facts.is_overdue(measure) and measure.deadline is not None:
            days = (facts.today - measure.deadline).days
            late = ngettext("{count} day overdue", "{count} days overdue", days)
            said.append(late.format(count=days))
        if facts.has_lost(measure):
            said.append(_("The finding is gone"))
        flag(self._state, "alarm", facts.is_overdue(measure))
        self._state.setText(" · ".join(said))
        self._state.setVisible(bool(said))

    def _answer(self, path: str, answer: object, how: str) -> None:
        assert self._shown is not None
        editor, measure = self._desk.editor, self._shown.measure
        merge = f"{measure.id}.{path}.{how}" if how else None
        field = path
        if path.startswith(GOALS):
            assert isinstance(answer, tuple)
            field = "goals"
            answer = with_goals(measure, GoalFor(path.removeprefix(GOALS)), answer)
        try:
            after = answered(editor.model, measure.id, field, answer)
        except ValidationError:
            self._form.refuse(path)
            return
        editor.perform(_("Change “{field}”").format(field=_(FIELDS[path].label)), after, merge)

    def _jump(self, element_id: str) -> None:
        """Show the element, or what leans on it; say so when that is drawn nowhere."""
        places = drawn_for(self._desk.editor.model, element_id)
        drawn = {element for ids in places.values() for element in ids}
        if drawn:
            self._desk.show(drawn)
        else:
            self._desk.say(_("It is not on any drawing."))

    def _unlink(self, link: Link) -> None:
        assert self._shown is not None
        measure = self._shown.measure
        fields: dict[str, object] = (
            {"findings": tuple(one for one in measure.findings if one != link)}
            if isinstance(link, FindingReference)
            else {
                "elements": tuple(one for one in measure.elements if one != link),
                "municipalities": tuple(one for one in measure.municipalities if one != link),
            }
        )
        editor = self._desk.editor
        editor.perform(_("Remove the link"), change(editor.model, measure.id, **fields))

    def _want_links(self) -> None:
        assert self._shown is not None
        self.links_wanted.emit(self._shown.measure.id)
