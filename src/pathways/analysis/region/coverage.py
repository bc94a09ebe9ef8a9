"""Which municipality has which service: side by side, or one municipality's form by theme."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pathways.analysis.region.grids import EMPTY, Cell, Cells, Grid, Row, Tone
from pathways.analysis.region.members import municipalities, short_name
from pathways.analysis.tables.unreadable import UnreadableCellError, none_of_the_choices, too_long
from pathways.analysis.tables.words import folded, labels, member_of, one_line, yes_or_no
from pathways.edits import change_model
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import CareModel, CoverageAnswer, Provision, Service, Theme, label

SIGNS = {
    Provision.OWN: "check-circle-outline",
    Provision.INTER_MUNICIPAL: "account-group-outline",
    Provision.WITH_TRUST: "handshake-outline",
    Provision.TRUST: "hospital-building",
    Provision.NONE: "close-circle-outline",
    Provision.WANTED: "lightbulb-on-outline",
}
GOOD_SIGN = "star"
TONES = {Provision.NONE: Tone.BAD, Provision.WANTED: Tone.WARNING}
_ROOM = 500
_STAR = re.compile(r"\s*[★*]\s*$")

FIELDS = (
    ("provision", N_("Who offers it")),
    ("host", N_("Host")),
    ("organisation", N_("Organisation")),
    ("financing", N_("Financing")),
    ("especially_good", N_("Especially good at")),
    ("note", N_("Note")),
)
"""The columns of one municipality's form."""


class Said(NamedTuple):
    """What is written in a cell of the matrix: `Inter-municipal: Ål ★ | note`."""

    provision: Provision
    host: str | None
    good: bool
    note: str


class _Coverage(Grid):
    """What both grids share: services under their themes, and the answers."""

    def __init__(self, model: CareModel) -> None:
        self._model = model
        self._parties = {party.id: party for party in model.parties}
        self._answers = {(one.service, one.municipality): one for one in model.coverage}
        self.rows = tuple(_rows(model))

    def answer(self, row: int, town: str) -> CoverageAnswer | None:
        """What a municipality answers about a row's service; None while it has not."""
        return self._answers.get((self.rows[row].id, town))

    def _name(self, party: str | None) -> str:
        return self._parties[party].name if party else ""

    def _with(self, answers: dict[tuple[str, str], CoverageAnswer | None]) -> CareModel:
        """The model with some answers changed, and new ones at the end."""
        left = (answers.get((one.service, one.municipality), one) for one in self._model.coverage)
        new = (one for key, one in answers.items() if key not in self._answers)
        kept = tuple(one for one in (*left, *new) if one is not None)
        return change_model(self._model, coverage=kept)

    def _host(self, text: str) -> str | None:
        """The party that a text names; raises UnreadableCellError."""
        wanted = folded(text)
        if not wanted:
            return None
        named = [
            party.id
            for party in self._model.parties
            if wanted in (folded(party.name), folded(short_name(party)))
        ]
        if len(named) != 1:
            raise UnreadableCellError(
                _("There is no party called “{name}”.").format(name=one_line(text)),
                advice=_("Hosts are parties of the model; add it in the register first."),
            )
        return named[0]


class CoverageMatrix(_Coverage):
    """A row a service, a column a municipality."""

    def __init__(self, model: CareModel) -> None:
        super().__init__(model)
        self.towns = municipalities(model)
        self.columns = tuple(short_name(town) or _("Unnamed municipality") for town in self.towns)

    def cell(self, row: int, column: int) -> Cell:
        """Who offers the service there; a star where it is what they are especially good at."""
        answer = self.answer(row, self.towns[column].id)
        if answer is None:
            return EMPTY
        host = short_name(self._parties[answer.host]) if answer.host else ""
        text = f"{label(answer.provision)}: {host}" if host else label(answer.provision)
        star = f"{text} ★" if answer.especially_good else text
        return Cell(
            text,
            SIGNS[answer.provision],
            TONES.get(answer.provision, Tone.PLAIN),
            f"{star} | {one_line(answer.note)}" if answer.note else star,
            GOOD_SIGN if answer.especially_good else "",
        )

    def choices(self, _row: int, _column: int) -> tuple[str, ...]:
        """Every way to have a service."""
        return labels(Provision)

    def written(self, cells: Cells) -> CareModel:
        """The model with these answers; an empty cell takes its answer back."""
        answers: dict[tuple[str, str], CoverageAnswer | None] = {}
        for (row, column), text in cells.items():
            if not self.is_open(row, column):
                continue
            town = self.towns[column].id
            answers[self.rows[row].id, town] = self._put(row, town, text)
        return self._with(answers)

    def starred(self, cells: list[tuple[int, int]]) -> CareModel:
        """The model with a star on all these answers, or without where all have one."""
        known = [
            answer for row, column in cells if (answer := self.answer(row, self.towns[column].id))
        ]
        good = not all(answer.especially_good for answer in known)
        return self._with(
            {(one.service, one.municipality): rebuilt(one, especially_good=good) for one in known}
        )

    def _put(self, row: int, town: str, text: str) -> CoverageAnswer | None:
        if not one_line(text):
            return None
        said = self._read(text)
        old = self.answer(row, town)
        if old is None:
            old = CoverageAnswer(
                service=self.rows[row].id, municipality=town, provision=said.provision
            )
        same = old.provision is said.provision and not said.host
        return rebuilt(
            old,
            provision=said.provision,
            host=old.host if same else said.host,
            especially_good=said.good or old.especially_good,
            note=said.note or old.note,
        )

    def _read(self, text: str) -> Said:
        words, _bar, note = text.partition("|")
        plain = _STAR.sub("", words)
        kind, _colon, host = plain.partition(":")
        provision = member_of(Provision, kind)
        if provision is None:
            raise none_of_the_choices(one_line(plain))
        return Said(provision, self._host(host), plain != words.rstrip(), one_line(note))


class CoverageForm(_Coverage):
    """One municipality's answers: a row a service under its theme, a column a field."""

    def __init__(self, model: CareModel, town: str) -> None:
        super().__init__(model)
        self.town = town
        self.columns = tuple(_(title) for _field, title in FIELDS)

    def cell(self, row: int, column: int) -> Cell:
        """One field of the answer."""
        answer = self.answer(row, self.town)
        if answer is None:
            return EMPTY
        field = FIELDS[column][0]
        value = getattr(answer, field)
        if field == "provision":
            return Cell(label(value), SIGNS[value], TONES.get(value, Tone.PLAIN))
        if field == "host":
            return Cell(self._name(value))
        if field == "especially_good":
            return Cell(_("Yes"), GOOD_SIGN, Tone.GOOD) if value else EMPTY
        return Cell(one_line(value), full=value)

    def choices(self, _row: int, column: int) -> tuple[str, ...]:
        """What the field takes, where it takes not just any text."""
        field = FIELDS[column][0]
        if field == "provision":
            return labels(Provision)
        if field == "host":
            return tuple(party.name for party in self._model.parties if party.name)
        return (_("Yes"), _("No")) if field == "especially_good" else ()

    def written(self, cells: Cells) -> CareModel:
        """The model with these fields; what is said of a service makes an answer about it.

        Raises UnreadableCellError where nobody has said who offers a service that has more said
        about it.
        """
        answers: dict[tuple[str, str], CoverageAnswer | None] = {}
        for (row, column), text in sorted(cells.items()):
            if not self.is_open(row, column):
                continue
            key = self.rows[row].id, self.town
            old = answers[key] if key in answers else self._answers.get(key)
            answers[key] = self._put(old, key, FIELDS[column][0], text)
        return self._with(answers)

    def _put(
        self, old: CoverageAnswer | None, key: tuple[str, str], field: str, text: str
    ) -> CoverageAnswer | None:
        if field == "provision":
            if not one_line(text):
                return None
            provision = member_of(Provision, text)
            if provision is None:
                raise none_of_the_choices(one_line(text))
            if old is None:
                return CoverageAnswer(service=key[0], municipality=key[1], provision=provision)
            return rebuilt(old, provision=provision)
        if old is None:
            if not one_line(text):
                return None
            raise UnreadableCellError(
                _("Nobody has said who offers the service."),
                advice=_("Answer that first, in the column “{column}”.").format(
                    column=_(FIELDS[0][1])
                ),
            )
        return rebuilt(old, **{field: self._value(field, text)})

    def _value(self, field: str, text: str) -> object:
        if field == "host":
            return self._host(text)
        if field == "especially_good":
            said = yes_or_no(text) if one_line(text) else False
            if said is None:
                raise none_of_the_choices(one_line(text))
            return said
        if field == "note":
            return text.strip()
        line = one_line(text)
        if len(line) > _ROOM:
            raise too_long(len(line), _ROOM)
        return line


def _rows(model: CareModel) -> Iterator[Row]:
    """The services under their themes, those without a theme last."""
    for theme in (*Theme, None):
        services = [service for service in model.services if service.theme is theme]
        if services:
            yield Row("", label(theme) if theme else _("Other services"), heading=True)
            yield from (Row(service.id, _service(service)) for service in services)


def _service(service: Service) -> str:
    return service.name or _("Unnamed service")
