"""Which action stands where: the menu bar and the tool bar."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from pathways.language import LANGUAGES, N_, _
from pathways.ui.actions import Actions, plain


@dataclass(frozen=True, slots=True)
class Part:
    """A menu: action ids, menus inside it, and None where a line goes."""

    id: str
    title: str
    items: tuple["str | Part | None", ...] = ()
    """Empty where the window fills it by itself (recent files)."""


MENUS = (
    Part(
        "file",
        N_("&File"),
        (
            "file.new",
            "file.open",
            Part("recent", N_("Open &recent")),
            Part("samples", N_("Open sa&mple")),
            None,
            "file.save",
            "file.save_as",
            None,
            "file.report",
            "file.picture",
            "file.print",
            None,
            "file.close",
            "file.quit",
        ),
    ),
    Part(
        "edit",
        N_("&Edit"),
        (
            "edit.undo",
            "edit.redo",
            None,
            "edit.rename",
            "edit.delete",
            "edit.select_all",
            None,
            "edit.mend",
            "edit.accept",
        ),
    ),
    Part(
        "insert",
        N_("&Insert"),
        (
            "insert.start",
            "insert.step",
            "insert.decision",
            "insert.wait",
            "insert.end",
            "insert.sub_pathway",
            None,
            "insert.connect",
        ),
    ),
    Part(
        "view",
        N_("&View"),
        (
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_fit",
            "view.zoom_actual",
            None,
            Part(
                "text",
                N_("&Text size"),
                ("view.text_larger", "view.text_smaller", "view.text_normal"),
            ),
            Part(
                "theme",
                N_("&Colours"),
                (
                    "view.theme_system",
                    "view.theme_light",
                    "view.theme_dark",
                    "view.theme_contrast",
                ),
            ),
            Part("language", N_("&Language"), tuple(f"view.language_{code}" for code in LANGUAGES)),
            None,
            "view.palette",
            "view.properties",
            "view.findings",
            "view.handovers",
            None,
            "view.next_finding",
            "view.previous_finding",
            None,
            "view.full_screen",
        ),
    ),
    Part(
        "pathway",
        N_("&Pathway"),
        (
            "pathway.new",
            "pathway.rename",
            "pathway.duplicate",
            "pathway.delete",
            Part("show", N_("&Show pathway")),
            None,
            "pathway.properties",
            "pathway.arrange",
        ),
    ),
    Part("help", N_("&Help"), ("help.shortcuts", None, "help.log", "help.about")),
)

_BAR = (
    ("file.open", "file.save"),
    ("edit.undo", "edit.redo"),
    ("insert.step", "insert.connect", "pathway.arrange"),
    ("view.zoom_fit",),
    ("view.findings", "view.handovers", "file.report"),
)


class Menus:
    """The window's menus by id; those it fills itself are found here."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._titles: list[tuple[QMenu, str]] = []
        self._known: dict[str, QMenu] = {}
        for part in MENUS:
            menu = QMenu(window)
            self._fill(menu, part, actions)
            window.menuBar().addMenu(menu)
        self.retranslate()

    def __getitem__(self, id_: str) -> QMenu:
        return self._known[id_]

    def _fill(self, menu: QMenu, part: Part, actions: Actions) -> None:
        menu.setObjectName(f"menu.{part.id}")
        menu.setToolTipsVisible(False)
        self._known[part.id] = menu
        self._titles.append((menu, part.title))
        for item in part.items:
            if item is None:
                menu.addSeparator()
            elif isinstance(item, str):
                menu.addAction(actions[item])
            else:
                inner = QMenu(menu)
                self._fill(inner, item, actions)
                menu.addMenu(inner)

    def retranslate(self) -> None:
        """Speak the language of now."""
        for menu, title in self._titles:
            menu.setTitle(_(title))


class ToolBar(QToolBar):
    """The actions used most, as icons with text; as icons alone where the texts have no room."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for number, group in enumerate(_BAR):
            if number:
                self.addSeparator()
            for id_ in group:
                self.addAction(actions[id_])
        self._widen_targets()
        self._with_texts = 0
        """The width it takes to show the texts."""
        self.retranslate()

    def _widen_targets(self) -> None:
        for button in self.findChildren(QToolButton):
            button.setMinimumSize(32, 32)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setWindowTitle(_("Tools"))
        for button in self.findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None:
                button.setAccessibleName(plain(action.text()))
                button.setAccessibleDescription(action.statusTip())
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the texts, if there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._with_texts = self.sizeHint().width()
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self._with_texts
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly
        )
