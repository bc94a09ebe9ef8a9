"""The house's logo: chosen as a file, shown small."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.reports.logo import LogoError, kept_path
from pathways.ui.icons import icon


class LogoField(QWidget):
    """Holds a path as the setting keeps it; what is wrong with the file is told below it."""

    changed = Signal()

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self._folder = folder
        self._logo = ""
        self._picture = QLabel()
        self._picture.setObjectName("logoPicture")
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("alarm", True)
        self.trouble.hide()
        self.choose_file = QPushButton(_("Choose…"))
        self.choose_file.setAccessibleName(_("Choose the logo's file"))
        self.choose_file.setAutoDefault(False)
        self.clear = QToolButton()
        self.clear.setIcon(icon("close"))
        self.clear.setToolTip(_("Without a logo"))
        self.clear.setAccessibleName(_("Without a logo"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._name, 1)
        row.addWidget(self.choose_file)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.setFocusProxy(self.choose_file)
        self.choose_file.clicked.connect(self._ask)
        self.clear.clicked.connect(lambda: self._take(""))
        self.put("")

    @property
    def logo(self) -> str:
        """The path, from the model's folder where the file lies there; empty for none."""
        return self._logo

    def put(self, logo: str) -> None:
        """Show another choice without telling anybody."""
        if logo != self._logo or not logo:
            self._picture.hide()
            self.trouble.hide()
        self._logo = logo
        self._name.setText(Path(logo).name if logo else _("No logo"))
        self._name.setToolTip(logo)
        self.clear.setEnabled(bool(logo))

    def show_picture(self, png: bytes | None, trouble: LogoError | None) -> None:
        """Show what the file holds, or what is wrong with it."""
        self._picture.setVisible(png is not None and bool(self._logo))
        if png is not None:
            side = self.fontMetrics().height() * 2
            ratio = self.devicePixelRatioF()
            picture = QPixmap()
            picture.loadFromData(png)
            picture = picture.scaled(
                QSize(side * 2, side) * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(picture)
        self.trouble.setVisible(trouble is not None and bool(self._logo))
        if trouble is not None:
            self.trouble.setText(f"{trouble.what} {trouble.advice}")
            self.trouble.setToolTip(str(trouble.file))

    def _ask(self) -> None:
        begun = (self._folder or Path.home()) / self._logo
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            _("Choose a logo"),
            str(begun),
            _("Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp);;All files (*)"),
        )
        if chosen:
            self._take(kept_path(Path(chosen), self._folder))

    def _take(self, logo: str) -> None:
        self.put(logo)
        self.changed.emit()
