"""Open the window, or say in one line why none can open here."""

import argparse
import ctypes
import os
import sys
from pathlib import Path

from pathways.errors import PathwaysError
from pathways.language import _

NO_WINDOW = 3
"""Exit code when no window can open on this machine."""

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
"""What Qt needs on Linux even without a screen, and the Debian packages that hold it."""

_LIBRARIES_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""What Qt needs besides to open a window on X11."""


class NoWindowError(PathwaysError):
    """No window can open on this machine as it is."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser; it is what runs when no command is named."""
    parser = commands.add_parser("window", help=_("open the window (also without this word)"))
    parser.add_argument("file", type=Path, nargs="?", metavar=_("FILE"), help=_("the file to open"))
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    try:
        _require_display()
        require_qt()
    except NoWindowError as error:
        print(error, file=sys.stderr)
        return NO_WINDOW
    from pathways.app import start

    return start(options.file, options.lang)


def _require_display() -> None:
    """Raises NoWindowError on a Linux or BSD machine without a screen to draw on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoWindowError(
            _("There is no display here, so no window can open."),
            advice=_("The commands check, report and export work without one."),
        )


def require_qt() -> None:
    """Raises NoWindowError naming the packages to install when Qt's system libraries lack."""
    lacking = missing_packages()
    if lacking:
        raise NoWindowError(
            _("Qt needs system libraries that this machine lacks."),
            advice=_("Install them with: {command}").format(
                command=f"sudo apt-get install {' '.join(lacking)}"
            ),
        )


def missing_packages() -> list[str]:
    """The Debian packages to install before Qt can start; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    needed = dict(_LIBRARIES)
    if os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
        needed |= _LIBRARIES_ON_X11
    return [package for library, package in needed.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
