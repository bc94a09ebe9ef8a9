"""The page of routes: how many, what all of them pass, and each as a row that lights its way."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from pathways.analysis.routes import (
    Journey,
    Journeys,
    Stations,
    Trait,
    count_text,
    journeys,
)
from pathways.edits import pathway_of
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.routes.search import RouteSearch
from pathways.ui.workshop.routes.table import BREAKS, COLUMNS, HANDOFFS, ROUTE, TIME, RoutesModel
from pathways.ui.workshop.routes.view import RoutesView
from pathways.ui.workshop.saving import copy_cells, save_sheets
from pathways.ui.workshop.taking import TakingButtons

_AT_ONCE = 200
"""Steps up to which the routes are found before anybody notices."""

_STATIONS = {
    Stations.UNIT: N_("Units"),
    Stations.LEVEL: N_("Care levels"),
    Stations.PARTY: N_("Parties"),
    Stations.STEP: N_("Steps"),
}
_JUMPS = {
    Trait.USUAL: N_("Usual route"),
    Trait.LONGEST: N_("Longest route"),
    Trait.MOST_BROKEN: N_("Most broken route"),
}
_ORDERS = {
    ROUTE: N_("Most usual first"),
    HANDOFFS: N_("Most handoffs first"),
    BREAKS: N_("Most breaks first"),
    TIME: N_("Longest first"),
}
_FOLLOWED = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class RoutesPage(WorkshopPage):
    """Of the pathway in front; the chosen route stands in full light on the drawing."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("routesPage")
        self.found: Journeys | None = None
        self._search = RouteSearch(self)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self._stations, self._order = Combo(), Combo()
        self._broken, self._bouncing = QToolButton(), QToolButton()
        self._jumps = {trait: QPushButton() for trait in _JUMPS}
        self._summary, self._detail = QLabel(), QLabel()
        self._taking = TakingButtons()
        self.view = RoutesView(RoutesModel(), desk.colors)
        self.view.rows.setParent(self)
        self._nothing = Notice(
            "routes",
            N_("No route yet"),
            N_("Draw a way from a start to an end; every way through is told here."),
        )
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)
        self.retranslate()

    def refresh(self) -> None:
        """Look for the routes anew; the chosen one stays chosen where it still is."""
        model, pathway_id = self.desk.editor.model, self.desk.pathway_id
        if pathway_id is None:
            self._search.forget()
            self._show_found(None)
            return
        breaks = {element: mark.count for element, mark in self.desk.marks().items()}
        view = PathwayView(model, pathway_of(model, pathway_id))
        stations = Stations(self._stations.currentData())
        search = partial(journeys, view, breaks, stations=stations)
        self._search.make(search, at_once=len(view.steps) <= _AT_ONCE)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._stations.fill((stations.value, _(name)) for stations, name in _STATIONS.items())
        self._stations.setAccessibleName(_("What a route names on its way"))
        self._stations.setToolTip(_("What a route names on its way"))
        self._order.fill((column, _(name)) for column, name in _ORDERS.items())
        self._order.setAccessibleName(_("Order"))
        self._order.setToolTip(_("The order the routes stand in"))
        self.words.setPlaceholderText(_("Search for places…"))
        self.words.setAccessibleName(_("Show only routes with these words"))
        self._broken.setText(_("With breaks"))
        self._broken.setToolTip(_("Show only routes on which something is broken"))
        self._bouncing.setText(_("Ping-pong"))
        self._bouncing.setToolTip(
            _("Show only routes on which the patient is sent back to the same party twice")
        )
        for trait, button in self._jumps.items():
            button.setText(_(_JUMPS[trait]))
        self._taking.retranslate()
        self.view.setAccessibleName(_("Routes"))
        self._nothing.retranslate()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self.view.dress(colors)

    def stop(self) -> None:
        """The window closes for good: look no further."""
        self._search.stop()

    def leave(self) -> None:
        """All of the drawing stands in full light again."""
        self.desk.spotlight(())

    def copy(self) -> None:
        """Put the rows that are shown on the clipboard."""
        copy_cells([[_(heading) for heading in COLUMNS], *self._texts()])
        self.desk.say(_("The table is on the clipboard"))

    def save(self) -> None:
        """Write the rows that are shown to a file that the user chooses."""
        from pathways.reports.sheets import Sheet

        sheet = Sheet(_("Routes"), [_(heading) for heading in COLUMNS], self._texts())
        save_sheets(self.desk, self, [sheet])

    def _show_found(self, found: Journeys | None) -> None:
        chosen = self.view.chosen()
        self.found = found
        listed = found.listed if found else ()
        self.view.rows.show_rows(listed)
        same = (one for one in listed if chosen and one.transitions == chosen.transitions)
        kept = next(same, None)
        if kept is not None:
            self.view.choose(kept)
        self._stack.setCurrentWidget(self.view if listed else self._nothing)
        self._taking.enable(something=bool(listed))
        self._tell()

    def _texts(self) -> list[tuple[str, ...]]:
        rows, sieve = self.view.rows, self.view.sieve
        places = (sieve.mapToSource(sieve.index(row, 0)).row() for row in range(sieve.rowCount()))
        return [rows.texts(rows.rows[place]) for place in places]

    def _connect(self) -> None:
        self._search.begun.connect(lambda: self._summary.setText(_("Looking for routes…")))
        self._search.found.connect(self._show_found)
        self._stations.activated.connect(lambda _row: self.refresh())
        self._order.activated.connect(lambda _row: self.view.sort_by(self._order.currentData()))
        self.words.textChanged.connect(lambda _text: self._sift())
        self._broken.toggled.connect(lambda _on: self._sift())
        self._bouncing.toggled.connect(lambda _on: self._sift())
        for trait, button in self._jumps.items():
            button.clicked.connect(partial(self._jump, trait))
        self._summary.linkActivated.connect(self._show_unit)
        self._taking.copy_wanted.connect(self.copy)
        self._taking.save_wanted.connect(self.save)
        self.view.copy_wanted.connect(self.copy)
        self.view.walked.connect(self._light)
        self.view.shown.connect(self._show)

    def _lay_out(self) -> None:
        head, jumps, finding = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, jumps, finding):
            row.setContentsMargins(12, 4, 12, 4)
            row.setSpacing(8)
        self._summary.setWordWrap(True)
        self._summary.setTextInteractionFlags(_FOLLOWED)
        head.addWidget(self._summary, 1)
        head.addWidget(self._taking)
        for button in self._jumps.values():
            button.setProperty("flat", True)
            jumps.addWidget(button)
        jumps.addStretch(1)
        for switch, sign in ((self._broken, "alert"), (self._bouncing, "table-tennis")):
            switch.setCheckable(True)
            switch.setIcon(icon(sign))
            switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            jumps.addWidget(switch)
        for combo in (self._stations, self._order):
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
            finding.addWidget(combo)
        finding.addWidget(self.words, 1)
        self._detail.setWordWrap(True)
        self._detail.setContentsMargins(12, 6, 12, 8)
        self._detail.setObjectName("routeDetail")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(jumps)
        column.addLayout(finding)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail)

    def _sift(self) -> None:
        self.view.sieve.want(
            self.words.text(), broken=self._broken.isChecked(), bouncing=self._bouncing.isChecked()
        )
        self._tell()

    def _tell(self) -> None:
        """Say what is so of them all."""
        found = self.found
        if found is None:
            self._summary.clear()
            return
        shown, listed = self.view.sieve.rowCount(), len(found.listed)
        told = [count_text(found.count)]
        if not found.count.exact or found.count.number > listed:
            told.append(_("the {count} most usual are listed").format(count=listed))
        if shown < listed:
            told.append(_("{count} shown").format(count=shown))
        text = escape(" · ".join(told))
        if found.unavoidable:
            text += f"<br>{self._links(found)}"
        self._summary.setText(text)
        for trait, button in self._jumps.items():
            button.setEnabled(self._outstanding(trait) is not None)
        self._light()

    def _links(self, found: Journeys) -> str:
        """What every route passes, each unit as a link to its steps on the drawing."""
        color = self.desk.colors.accent
        links = ", ".join(
            f'<a href="{unit.id}" style="color: {color}">{escape(unit.name)}</a>'
            for unit, _steps in found.unavoidable
        )
        return _("All routes pass: {units}").format(units=links)

    def _outstanding(self, trait: Trait) -> Journey | None:
        listed = self.found.listed if self.found else ()
        return next((journey for journey in listed if trait in journey.traits), None)

    def _jump(self, trait: Trait) -> None:
        journey = self._outstanding(trait)
        if journey is not None:
            self.words.clear()
            self._broken.setChecked(False)
            self._bouncing.setChecked(False)
            self.view.choose(journey)
            self.view.setFocus()

    def _light(self) -> None:
        """Light the chosen route on the drawing, and tell all of it."""
        journey = self.view.chosen()
        if not self.isVisible():
            return
        self.desk.spotlight(journey.elements if journey else ())
        if journey is None:
            self._detail.setText(_("Choose a route to see it in full light on the drawing."))
            return
        told = []
        if journey.ping_pong:
            parties = ", ".join(journey.ping_pong)
            told.append(_("The patient is sent back twice to: {parties}").format(parties=parties))
        if journey.untimed:
            lacking = ngettext(
                "{count} step has no duration", "{count} steps have no duration", journey.untimed
            )
            told.append(lacking.format(count=journey.untimed))
        told.append(_("Enter selects the route on the drawing."))
        self._detail.setText(" · ".join(told))

    def _show(self) -> None:
        journey = self.view.chosen()
        if journey is not None:
            self.desk.show(journey.elements)

    def _show_unit(self, unit: str) -> None:
        passed = self.found.unavoidable if self.found else ()
        self.desk.show([step for one, steps in passed if one.id == unit for step in steps])
