"""What the user has chosen on this machine: language, look, recent files, the window's shape."""

from enum import StrEnum
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pathways.language import LANGUAGES
from pathways.model import RuleSetting, Severity
from pathways.paths import is_file
from pathways.storage.replacing import replace_file

RECENT_FILES = 12
"""How many recent files are remembered."""
RECENT_COMMANDS = 8
"""How many of the actions chosen in the command palette are remembered."""


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class ColumnChoice(BaseModel):
    """How one column of a table is shown."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    key: str
    width: float = Field(default=0, ge=0, le=1000)
    """In signs."""
    shown: bool = True


class PersonalRule(BaseModel):
    """How this user wants a rule in the window; no file ever holds it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    rule: str
    enabled: bool = True
    severity: Severity | None = None


class PrintSetup(BaseModel):
    """How this user prints drawings; lengths are in millimetres."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    paper: Literal["A5", "A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid"] = "A4"
    orientation: Literal["automatic", "portrait", "landscape"] = "automatic"
    margin: float = Field(default=10, ge=5, le=50)
    overlap: float = Field(default=15, ge=0, le=50)
    cut_marks: bool = True
    sheet_map: bool = True
    legend: bool = False


class Settings(BaseModel):
    """The choices of one user on one machine; a frozen value, see `changed`.

    Fields of a newer version of the program are left out when read, never an error.
    """

    model_config = ConfigDict(
        frozen=True, extra="ignore", ser_json_bytes="base64", val_json_bytes="base64"
    )

    language: str | None = Field(default=None, pattern=f"^({'|'.join(LANGUAGES)})$")
    """The window's language; None follows the machine."""
    theme: Theme = Theme.SYSTEM
    text_size: int = Field(default=100, ge=50, le=300)
    """In per cent of the system's own."""
    recent_files: tuple[Path, ...] = Field(default=(), max_length=RECENT_FILES)
    """The files opened or saved last, the newest first."""
    recent_commands: tuple[str, ...] = Field(default=(), max_length=RECENT_COMMANDS)
    """The actions last chosen in the command palette, by id, the newest first."""
    minimap: bool = True
    """A drawing too large to be seen whole has a small map of itself in its corner."""
    page_breaks: bool = False
    """The drawing shows how the report's sheets will part it."""
    paper: str = "A4"
    """The paper whose page breaks the drawing shows."""
    print_setup: PrintSetup = PrintSetup()
    folded_sections: tuple[str, ...] = ()
    """The sections of forms that are folded, by their English titles."""
    findings_by: str = "severity"
    """What the findings are grouped by."""
    findings_share: int = Field(default=54, ge=5, le=95)
    """In per cent, what the list of findings takes of its panel; the rest tells of one."""
    rules: tuple[PersonalRule, ...] = ()
    """The rules this user wants off, or graded otherwise than the file does."""
    table_columns: dict[str, tuple[ColumnChoice, ...]] = {}
    """The columns of each table, as they stand from the left; others are as they were made."""
    window_geometry: bytes = b""
    """Where the window stands, as Qt saved it."""
    window_state: bytes = b""
    """How panels and tool bars are arranged, as Qt saved it."""
    workshop_geometry: bytes = b""
    """Where the analysis window stands, as Qt saved it."""
    workshop_page: str = ""
    """The page that was open in it."""


def settings_path() -> Path:
    """The file the settings are kept in."""
    return user_config_path("pathways", appauthor=False) / "settings.json"


def load_settings() -> Settings:
    """The user's settings; the defaults when there are none or they cannot be read.

    A broken file is put aside as `settings.json.broken`, so that nothing the user may want to look
    at is lost when the settings are saved again.
    """
    path = settings_path()
    try:
        return Settings.model_validate_json(path.read_bytes())
    except ValidationError:
        _put_aside(path)
    except OSError:
        pass
    return Settings()


def _put_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.broken"))
    except OSError:
        return


def save_settings(settings: Settings) -> None:
    """Keep the settings; where that is impossible they last until the program ends."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, f"{settings.model_dump_json(indent=2)}\n".encode())
    except OSError:
        return


def changed(settings: Settings, **fields: object) -> Settings:
    """The settings with some fields changed; raises ValidationError for a value not allowed."""
    return Settings(**(dict(settings) | fields))


def with_recent(settings: Settings, path: Path) -> Settings:
    """The settings with a file in front of the recent ones."""
    newest = path.absolute()
    older = (file for file in settings.recent_files if file != newest)
    return changed(settings, recent_files=(newest, *older)[:RECENT_FILES])


def without_recent(settings: Settings, path: Path) -> Settings:
    """The settings with a file taken off the recent ones."""
    kept = tuple(file for file in settings.recent_files if file != path)
    return changed(settings, recent_files=kept)


def personal_rules(settings: Settings) -> tuple[RuleSetting, ...]:
    """The user's own rule settings, as the rules are asked with them."""
    return tuple(RuleSetting(**dict(one)) for one in settings.rules)


def missing_files(settings: Settings) -> tuple[Path, ...]:
    """The recent files that are not there now; a network folder may bring them back."""
    return tuple(file for file in settings.recent_files if not is_file(file))
