"""The open document and who observes it, the user's settings and the log; no Qt."""

from pathways.session.analyst import Analyst
from pathways.session.document import Change, Document
from pathways.session.log import close_log, log_file, record_crash, start_log
from pathways.session.settings import (
    RECENT_COMMANDS,
    ColumnChoice,
    PrintSetup,
    Settings,
    Theme,
    changed,
    load_settings,
    missing_files,
    save_settings,
    with_recent,
    without_recent,
)

__all__ = [
    "RECENT_COMMANDS",
    "Analyst",
    "Change",
    "ColumnChoice",
    "Document",
    "PrintSetup",
    "Settings",
    "Theme",
    "changed",
    "close_log",
    "load_settings",
    "log_file",
    "missing_files",
    "record_crash",
    "save_settings",
    "start_log",
    "with_recent",
    "without_recent",
]
