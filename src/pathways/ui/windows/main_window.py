"""The main window: puts the parts together and lets them know of each other."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QStackedWidget

from pathways.model import CareModel
from pathways.session import Change, Document
from pathways.storage import SUFFIX
from pathways.ui.actions import Actions
from pathways.ui.background import Work
from pathways.ui.canvas.reading.drawing import install as install_reading
from pathways.ui.choices import Choices
from pathways.ui.keeping.change_bar import below
from pathways.ui.keeping.desk import KeepingDesk
from pathways.ui.look import Look
from pathways.ui.menu_bar import Menus
from pathways.ui.panels.findings import FindingsPanel
from pathways.ui.panels.handovers import HandoversPanel
from pathways.ui.panels.palette import PalettePanel
from pathways.ui.panels.panel import Panel
from pathways.ui.panels.properties import PropertiesPanel
from pathways.ui.pictures.desk import PicturesDesk
from pathways.ui.region.lens_bar import LensBar
from pathways.ui.registers.panel import RegisterPanel
from pathways.ui.reporting.desk import ReportDesk
from pathways.ui.tables.panel import TablePanel
from pathways.ui.tongue import Tongue
from pathways.ui.tool_bar import ToolBar
from pathways.ui.undo import Editor
from pathways.ui.watch import load_rules
from pathways.ui.windows.appearance import Appearance
from pathways.ui.windows.append_desk import AppendDesk
from pathways.ui.windows.breadcrumb import Breadcrumb
from pathways.ui.windows.canvas_desk import CanvasDesk
from pathways.ui.windows.clipboard_desk import ClipboardDesk
from pathways.ui.windows.context_menu import context_menu
from pathways.ui.windows.desk import Desk
from pathways.ui.windows.docks import Docks
from pathways.ui.windows.figures_desk import FiguresDesk
from pathways.ui.windows.files import FileDesk
from pathways.ui.windows.finding_desk import FindingDesk
from pathways.ui.windows.help_desk import HelpDesk
from pathways.ui.windows.layout_desk import LayoutDesk
from pathways.ui.windows.lens_desk import LensDesk
from pathways.ui.windows.mend_desk import MendDesk
from pathways.ui.windows.pathway_desk import PathwayDesk
from pathways.ui.windows.print_desk import PrintDesk
from pathways.ui.windows.registers_desk import RegistersDesk
from pathways.ui.windows.rules_desk import RulesDesk
from pathways.ui.windows.search_desk import SearchDesk
from pathways.ui.windows.shaping_desk import ShapingDesk
from pathways.ui.windows.sight_desk import SightDesk
from pathways.ui.windows.spreadsheet_desk import SpreadsheetDesk
from pathways.ui.windows.start_page import StartPage
from pathways.ui.windows.status import StatusBar
from pathways.ui.windows.tables_desk import TablesDesk
from pathways.ui.windows.tabs import PathwayTabs
from pathways.ui.windows.undo_desk import UndoDesk
from pathways.ui.windows.workshop_desk import WorkshopDesk


class MainWindow(QMainWindow):
    """One document, its pathways and all that is known of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        install_reading()
        self.choices = Choices()
        self.tongue = Tongue(self)
        self.look = Look(self.choices.settings.theme, self.choices.settings.text_size, self)
        self.editor = Editor(Document(CareModel()))
        self.actions_ = Actions(self)
        self.menus = Menus(self, self.actions_)
        self.tool_bar = ToolBar(self, self.actions_)
        self.addToolBar(self.tool_bar)
        self.tabs = PathwayTabs(self.editor, self.look.theme)
        self.start_page = StartPage(lambda: self.choices.settings, self.look)
        self._centre = QStackedWidget()
        self._centre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._centre.addWidget(self.start_page)
        self._centre.addWidget(self.tabs)
        self.status = StatusBar(self.actions_)
        self.setStatusBar(self.status)
        self.palette_panel = PalettePanel(self)
        self.properties = PropertiesPanel(self.editor, self, self.choices)
        self.findings = FindingsPanel(self, self.look.colors, self.choices)
        self.handovers = HandoversPanel(self, self.look.colors)
        self.table_panel = TablePanel(self, self.look.colors)
        self.register = RegisterPanel(lambda: self.editor.model, self, self.look.colors)
        self.panels: dict[str, Panel] = {
            "palette": self.palette_panel,
            "properties": self.properties,
            "findings": self.findings,
            "handovers": self.handovers,
            "table": self.table_panel,
            "register": self.register,
        }
        self.files = FileDesk(self.editor, self.choices, self)
        self.keeping = KeepingDesk(self.editor, self.files, self.look, self)
        self.breadcrumb = Breadcrumb()
        self.lens_bar = LensBar()
        self.setCentralWidget(
            below(self.keeping.bar, below(self.lens_bar, below(self.breadcrumb, self._centre)))
        )
        self.pathways = PathwayDesk(self.editor, self.tabs, self)
        self.finding_desk = FindingDesk(
            self.editor, self.tabs, (self.findings, self.handovers, self.properties), self
        )
        self.reports = ReportDesk(self.editor, self.files, self)
        self.appearance = Appearance(self.actions_, self.choices, self.look, self.tongue, self)
        self.canvas_desk = CanvasDesk(self.tabs, self)
        watch = self.finding_desk.watch
        self.search_desk = SearchDesk(
            self.editor, self.tabs, watch, self.look, self.choices, self.actions_, self
        )
        self.workshop = WorkshopDesk(
            self.editor, self.tabs, self.files, watch, self.look, self.choices, self.actions_, self
        )
        registers = RegistersDesk(self.editor, self.tabs, self.register, self)
        for desk in (registers, self.search_desk, self.finding_desk):
            desk.measure_wanted.connect(self.workshop.open_measure)
        self.desks: tuple[Desk, ...] = (
            self.files,
            self.keeping,
            self.reports,
            SpreadsheetDesk(self.editor, self.files, watch, self),
            PicturesDesk(self.tabs, self.files, self.look, self),
            PrintDesk(self.editor, self.tabs, self.files, watch, self.choices, self),
            UndoDesk(self.editor, self.actions_, self),
            TablesDesk(self.table_panel, self.finding_desk.watch, self),
            self.canvas_desk,
            ShapingDesk(self.tabs, self),
            ClipboardDesk(self.editor, self.tabs, self.actions_["edit.paste_rows"].trigger, self),
            FiguresDesk(self.editor, self.tabs, self.breadcrumb, self.actions_, self),
            LayoutDesk(self.tabs, self.actions_, self),
            AppendDesk(self.tabs, self),
            self.finding_desk,
            MendDesk(self.editor, self.tabs, self.findings, self.finding_desk, self),
            self.pathways,
            registers,
            self.appearance,
            HelpDesk(self.actions_, self),
            self.search_desk,
            self.workshop,
            RulesDesk(self.editor, watch, self.choices, self),
            LensDesk(self.editor, self.tabs, watch, self.lens_bar, self.status, self.menus, self),
            SightDesk(self.tabs, self.choices, self.look, self.actions_, self.menus["lanes"], self),
        )
        self.docks = Docks(self, self.panels, self.actions_)
        self._loading: Work | None = None
        self._bind()
        self._connect()
        self._stop_following = self.editor.document.observe(self._follow)
        self.docks.restore(self.choices)
        self._refresh(whole=True)

    # What happens when

    def _bind(self) -> None:
        """Give every action its work."""
        for desk in self.desks:
            self.actions_.bind(desk.slots())
            desk.turned.connect(self._enable)
        self.actions_.bind(
            {
                "file.quit": self.close,
                "view.full_screen": self._turn_full_screen,
                "pathway.properties": self._show_pathway_properties,
            }
        )

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self.menus["recent"].aboutToShow.connect(
            lambda: self.files.fill_recent(self.menus["recent"])
        )
        self.menus["templates"].aboutToShow.connect(
            lambda: self.files.fill_templates(self.menus["templates"])
        )
        self.menus["show"].aboutToShow.connect(lambda: self.pathways.fill(self.menus["show"]))
        self.start_page.new_wanted.connect(self.files.new)
        self.start_page.open_wanted.connect(self.files.ask_and_open)
        self.start_page.template_wanted.connect(self.files.begin)
        self.start_page.file_wanted.connect(self.files.open_recent)
        self.start_page.find_wanted.connect(self.files.find)
        self.start_page.forget_wanted.connect(self.files.forget)
        self.files.renamed.connect(self._tell_title)
        self.files.notice.connect(self._say)
        self.workshop.notice.connect(self._say)
        self.editor.stack.cleanChanged.connect(self._tell_title)
        self.tabs.shown.connect(self._show_front)
        self.tabs.selection_changed.connect(self._select)
        self.tabs.zoom_changed.connect(self.status.zoom)
        self.tabs.status.connect(self._say)
        self.tabs.menu_requested.connect(self._pop_up)
        self.tabs.new_wanted.connect(self.pathways.new)
        self.tabs.rename_wanted.connect(self.pathways.rename)
        self.palette_panel.placed.connect(self.canvas_desk.place)
        self.finding_desk.counted.connect(self._count)
        self.look.changed.connect(self._dress)
        self.tongue.changed.connect(self.retranslate)

    def _follow(self, change: Change) -> None:
        if change.whole:
            self.findings.show_looking()
            self.status.look()
        self._refresh(whole=change.whole)

    def _refresh(self, *, whole: bool) -> None:
        """Bring everything in line with the model as it is now."""
        self.tabs.follow(self.editor.model, whole=whole)
        drawn = bool(self.editor.model.pathways)
        if not drawn:
            self.start_page.refresh()
            self.finding_desk.show_findings()
        centre = self.tabs if drawn else self.start_page
        if centre is not self._centre.currentWidget() or whole:
            self._centre.setCurrentWidget(centre)
            (self.tabs.canvas or centre).setFocus()
        self._show_selection()
        if not self.finding_desk.watch.is_current:
            self.finding_desk.show_handoffs()
        self._tell_title()

    # The first look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window can be seen, load what the rules need and ask them."""
        super().paintEvent(event)
        if self._loading is None:
            self._loading = Work(load_rules, self)
            self._loading.done.connect(lambda _nothing: self.finding_desk.watch.wake())
            QTimer.singleShot(0, self._loading.start)

    # Doing

    def _show_pathway_properties(self) -> None:
        if self.tabs.canvas is not None:
            self.tabs.canvas.select(())
        self.properties.focus_on("name")

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_["view.full_screen"].setChecked(self.isFullScreen())

    def _pop_up(self, element: str, place: QPoint) -> None:
        menu = context_menu(self.actions_, element, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # Telling

    def _say(self, text: str) -> None:
        self.status.showMessage(text)

    def _show_front(self) -> None:
        self.finding_desk.show_handoffs()
        self._show_selection()

    def _select(self) -> None:
        """The user's hand chose something: bring its properties."""
        selected = self._show_selection()
        if selected and not self.finding_desk.is_leading and not self.properties.isHidden():
            self.properties.raise_()

    def _show_selection(self) -> bool:
        """Show the properties of what is selected, if anything is."""
        canvas = self.tabs.canvas
        selected = canvas.selected() if canvas is not None else ()
        self.properties.show_selection(self.tabs.pathway_id, selected)
        self._enable()
        return bool(selected)

    def _count(self) -> None:
        self.status.count(self.finding_desk.watch.findings)
        self._enable()

    def _enable(self) -> None:
        """Say what can be done now."""
        for desk in self.desks:
            self.actions_.enable(desk.enabled())
        drawn = bool(self.editor.model.pathways)
        canvas = self.tabs.canvas
        self.actions_.enable({"pathway.properties": canvas is not None})
        self.menus["show"].setEnabled(drawn)
        self.palette_panel.enable(canvas is not None)
        self.status.enable(canvas is not None)

    def _tell_title(self) -> None:
        drawn = bool(self.editor.model.pathways) or self.files.path is not None
        title = f"{self.files.name}[*] – Pathways" if drawn else "Pathways[*]"
        self.setWindowTitle(title)
        self.setWindowModified(not self.editor.stack.isClean())

    def _dress(self, theme: str) -> None:
        """Wear another theme or text size."""
        self.tabs.set_theme(theme)
        self.findings.set_colors(self.look.colors)
        self.register.set_colors(self.look.colors)
        self.handovers.set_colors(self.look.colors)
        self.table_panel.set_colors(self.look.colors)
        self.handovers.resize_rows()

    def retranslate(self) -> None:
        """Speak the language of now, everywhere."""
        self.actions_.retranslate()
        self.menus.retranslate()
        self.tool_bar.retranslate()
        self.status.retranslate()
        self.tabs.retranslate()
        for panel in self.panels.values():
            panel.retranslate()
        self.finding_desk.watch.ask()
        for desk in self.desks:
            desk.retranslate()
        self._say("")
        self._refresh(whole=False)

    # What Qt tells

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A model's file may be dropped anywhere."""
        if _dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it, after the drag has ended."""
        path = _dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.files.open(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about changes, and remember how the window stood."""
        if not self.files.may_leave():
            event.ignore()
            return
        self.docks.remember(self.choices)
        self._stop_following()
        self.start_page.stop()
        for desk in self.desks:
            desk.stop()
        if self._loading is not None:
            self._loading.wait()
        self.tongue.silence()
        event.accept()


def _dropped_file(data: QMimeData) -> Path | None:
    """The model's file that is being dropped, if it is just one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix == SUFFIX else None
