"""What the clipboard carries: a piece of a pathway for us, text and pictures for other programs."""

from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from pathways.analysis.copied import copied_html, copied_text
from pathways.diagram.compose import compose
from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import THEMES
from pathways.errors import PathwaysError
from pathways.graph import PathwayView
from pathways.model import CareModel
from pathways.storage import dumps, loads

MIME_TYPE = "application/x-pathways-elements"
"""A small care model in the form of a file; its first pathway holds what was copied."""
ORIGIN = "application/x-pathways-origin"
"""Tells from which open model it was copied."""

_PNG, _SVG, _IMAGE = "image/png", "image/svg+xml", "application/x-qt-image"
_PICTURES = (_PNG, _SVG, _IMAGE)
_SCALE = 2.0
"""Pixels for a point: sharp in a document and on a projector."""


class CopiedPiece(QMimeData):
    """A piece in every form; its pictures are drawn when another program asks for one."""

    def __init__(self, piece: CareModel, origin: str) -> None:
        super().__init__()
        self._piece = piece
        self.setData(MIME_TYPE, QByteArray(dumps(piece)))
        self.setData(ORIGIN, QByteArray(origin.encode()))
        self.setText(copied_text(piece))
        self.setHtml(copied_html(piece))

    def settled(self) -> QMimeData:
        """The same with all pictures made, for when nobody is left to make them.

        Qt lets go of what lies on the clipboard after Python has ended, and must not ask it then.
        """
        data = QMimeData()
        for form in (MIME_TYPE, ORIGIN, _PNG, _SVG):
            data.setData(form, self.data(form))
        data.setText(self.text())
        data.setHtml(self.html())
        return data

    def formats(self) -> list[str]:
        """Those that are ready, and those that can be made."""
        return [*super().formats(), *_PICTURES]

    def hasFormat(self, mimetype: str) -> bool:
        """Whether it is ready or can be made."""
        return mimetype in _PICTURES or super().hasFormat(mimetype)

    def retrieveData(self, mimetype: str, preferred: Any) -> Any:
        """What is ready, or a picture made now."""
        if mimetype == _SVG:
            from pathways.diagram.svg import svg

            return QByteArray(svg(self._drawing(), THEMES["print"]).encode())
        if mimetype == _PNG:
            from pathways.ui.canvas.picture import png

            return QByteArray(png(self._drawing(), THEMES["print"], _SCALE))
        if mimetype == _IMAGE:
            from pathways.ui.canvas.picture import image

            return image(self._drawing(), THEMES["print"], _SCALE)
        return super().retrieveData(mimetype, preferred)

    def _drawing(self) -> Drawing:
        return compose(PathwayView(self._piece, self._piece.pathways[0])).drawing


def carried_piece(data: QMimeData) -> tuple[CareModel, str] | None:
    """The piece that is carried and where it is from; None when there is none to be read."""
    if not data.hasFormat(MIME_TYPE):
        return None
    try:
        piece = loads(bytes(data.data(MIME_TYPE).data()))
    except PathwaysError:
        return None
    return (piece, bytes(data.data(ORIGIN).data()).decode()) if piece.pathways else None
