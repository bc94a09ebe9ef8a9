"""The page of the message plan: every handoff of the pathway in front, one below the other."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from pathways.edits import pathway_of
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.rules.message_plan import MessagePlans, State
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.workshop.messages.delegate import PlanDelegate
from pathways.ui.workshop.messages.listing import PlansModel
from pathways.ui.workshop.messages.table import COLUMNS, texts
from pathways.ui.workshop.page import Surroundings, WorkshopPage
from pathways.ui.workshop.saving import copy_cells, save_sheets
from pathways.ui.workshop.taking import TakingButtons

_BATCH = 25
"""So many rows are laid out at a time, so that a long pathway does not hold up the window."""


class MessagesPage(WorkshopPage):
    """Walks with what is selected on the drawing; a click or Enter selects the handoff there."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("messagesPage")
        self._summary = QLabel()
        self.lacking = QToolButton()
        self.lacking.setCheckable(True)
        self.lacking.setIcon(icon("filter-outline"))
        self.lacking.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.lacking.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lacking.toggled.connect(lambda _on: self.refresh())
        self._taking = TakingButtons()
        self._taking.copy_wanted.connect(self.copy)
        self._taking.save_wanted.connect(self.save)
        self.plans = PlansModel()
        self.plans.setParent(self)
        self.view = _Plans(self)
        self.view.setModel(self.plans)
        self._painter = PlanDelegate(self.view, self.plans, desk.colors, desk.theme)
        self.view.setItemDelegate(self._painter)
        self.view.clicked.connect(lambda _index: self.show_chosen())
        self._nothing = Notice(
            "email-fast-outline",
            N_("No handoffs to show"),
            N_("Connect two steps in different units; their messages stand here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 8)
        head.addWidget(self._summary, 1)
        head.addWidget(self.lacking)
        head.addWidget(self._taking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        self.retranslate()

    def refresh(self) -> None:
        """Plan the handoffs anew; the chosen one stays chosen where it still is."""
        chosen = self.chosen()
        model, pathway_id = self.desk.editor.model, self.desk.pathway_id
        view = None
        if pathway_id is not None:
            view = PathwayView(model, pathway_of(model, pathway_id))
        arrows = view.handoffs if view else ()
        planner = MessagePlans(view) if view else None
        plans = {arrow.id: planner.of(arrow) for arrow in arrows if planner}
        lacking = {
            arrow: sum(one.state is State.MISSING for one in plan) for arrow, plan in plans.items()
        }
        if self.lacking.isChecked():
            arrows = tuple(arrow for arrow in arrows if lacking[arrow.id])
        self.plans.show_plans(view, arrows, plans, self.desk.marks())
        self._stack.setCurrentWidget(self.view if arrows else self._nothing)
        self._taking.enable(something=bool(arrows))
        self._tell(len(plans), sum(lacking.values()))
        if chosen and chosen != self.chosen():
            self._choose(chosen)

    def walk_with(self, selected: Collection[str]) -> None:
        """Come to the handoff that is selected on the drawing."""
        if len(selected) == 1:
            self._choose(next(iter(selected)))

    def point_at(self, element_id: str) -> None:
        """Come to a handoff."""
        self._choose(element_id)

    def chosen(self) -> str:
        """The transition that is chosen; empty for none."""
        index = self.view.currentIndex()
        return self.plans.id_at(index.row()) if index.isValid() else ""

    def show_chosen(self) -> None:
        """Select the chosen handoff on the drawing."""
        if self.chosen():
            self.desk.show((self.chosen(),))

    def copy(self) -> None:
        """Put the messages that are shown on the clipboard."""
        copy_cells([self._headings(), *texts(self.plans.sequences())])
        self.desk.say(_("The table is on the clipboard"))

    def save(self) -> None:
        """Write the messages that are shown to a file that the user chooses."""
        from pathways.reports.sheets import Sheet

        rows = texts(self.plans.sequences())
        save_sheets(self.desk, self, [Sheet(_("Message plan"), self._headings(), rows)])

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.lacking.setText(_("Only with something missing"))
        self.lacking.setToolTip(_("Show only handoffs that lack a required message"))
        self._taking.retranslate()
        self.view.setAccessibleName(_("Message plan"))
        self._nothing.retranslate()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        self._painter.dress(colors, self.desk.theme)
        self.view.scheduleDelayedItemsLayout()
        self.view.viewport().update()

    def _headings(self) -> list[str]:
        return [_(heading) for heading in COLUMNS]

    def _choose(self, transition: str) -> None:
        row = self.plans.row_of(transition)
        if row >= 0 and transition != self.chosen():
            index = self.plans.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _tell(self, handoffs: int, lacking: int) -> None:
        count = ngettext("{count} handoff", "{count} handoffs", handoffs).format(count=handoffs)
        missing = ngettext(
            "{count} required message is missing",
            "{count} required messages are missing",
            lacking,
        ).format(count=lacking)
        self._summary.setText(f"{count} · {missing}" if lacking else count)


class _Plans(QListView):
    """The handoffs; Enter shows."""

    def __init__(self, page: MessagesPage) -> None:
        super().__init__(page)
        self._page = page
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the handoff on the drawing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.show_chosen()
        else:
            super().keyPressEvent(event)
