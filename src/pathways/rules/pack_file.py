"""Read a local rule pack from a data file: JSON, or a table kept as CSV."""

from pathlib import Path

from pydantic import ValidationError

from pathways.language import _
from pathways.model import (
    CareLevel,
    HandoffKind,
    PackDeadline,
    PackRequirement,
    PartyKind,
    RulePack,
)
from pathways.rules.csv_rows import Row, TableFileError, rows_of

_COLUMNS = (
    *("pack", "source", "message", "required", "deadline_minutes", "latest_minutes"),
    *("kinds", "from_levels", "from_parties", "to_levels", "to_parties"),
    *("direction", "within_party", "instead"),
)


def read_pack(path: Path) -> RulePack:
    """The pack in a file; raises TableFileError, which tells the place of a fault.

    A file whose name ends in `.json` holds the fields of a RulePack, any other one is CSV.
    """
    try:
        pack = _from_json(path) if path.suffix.lower() == ".json" else _from_csv(path)
    except ValidationError as error:
        raise _refusal(path, error) from error
    if not pack.name or not pack.source:
        what = _("A rule pack needs a name, and the agreement it is taken from.")
        raise TableFileError(what, file=path, advice=_advice())
    return pack


def _from_json(path: Path) -> RulePack:
    try:
        data = path.read_bytes()
    except OSError as error:
        what = _("The file could not be read from the disk.")
        raise TableFileError(what, file=path, advice=_advice()) from error
    return RulePack.model_validate_json(data, strict=True)


def _from_csv(path: Path) -> RulePack:
    rows = list(rows_of(path, _COLUMNS, _advice()))
    return RulePack(
        name=next(filter(None, (row.text("pack") for row in rows)), path.stem),
        source=next(filter(None, (row.text("source") for row in rows)), ""),
        deadlines=tuple(map(_deadline, filter(_has_deadline, rows))),
        required=tuple(_requirement(row) for row in rows if row.either("required", "no", "yes")),
    )


def _has_deadline(row: Row) -> bool:
    if not row.text("message"):
        row.refuse("message", _("Name one message by its key."))
    return row.minutes("deadline_minutes") is not None or row.minutes("latest_minutes") is not None


def _deadline(row: Row) -> PackDeadline:
    return PackDeadline(
        message=row.text("message"),
        deadline=row.minutes("deadline_minutes"),
        latest=row.minutes("latest_minutes"),
    )


def _requirement(row: Row) -> PackRequirement:
    return PackRequirement(
        message=row.text("message"),
        kinds=row.members("kinds", HandoffKind),
        from_levels=row.members("from_levels", CareLevel),
        from_parties=row.members("from_parties", PartyKind),
        to_levels=row.members("to_levels", CareLevel),
        to_parties=row.members("to_parties", PartyKind),
        backward=row.either("direction", "forward", "backward"),
        within_party=row.either("within_party", "no", "yes"),
        instead=tuple(row.text("instead").split()),
    )


def _refusal(path: Path, error: ValidationError) -> TableFileError:
    first = error.errors(include_url=False, include_input=False)[0]
    place = (str(part + 1) if isinstance(part, int) else part for part in first["loc"])
    return TableFileError(
        _("This is not a rule pack: {reason}").format(reason=first["msg"]),
        file=path,
        place=" › ".join(place),
        advice=_advice(),
    )


def _advice() -> str:
    return _("Mend the file and choose it again; docs/rule-packs.md tells what it may hold.")
