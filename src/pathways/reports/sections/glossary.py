"""The glossary: the words of the field that this report uses, in plain language."""

import re
from collections.abc import Iterator

from pathways.language import N_, _
from pathways.model import Handoff, label
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    NewPage,
    Said,
    Table,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.sections.glossary_words import TERMS, Term
from pathways.reports.sections.section import Section


def glossary(content: Content) -> Iterator[Block]:
    """The terms that occur, by the alphabet; no section when none does."""
    said = " ".join(_texts(content)).casefold()
    terms = [term for term in TERMS if _occurs(term, said)]
    if not terms:
        return
    yield NewPage(shared=True)
    yield Heading(_("Words explained"), "glossary")
    yield Said(_("What words of the field mean that are used in this report."), Manner.LEAD)
    columns = (Column(_("Word"), 28), Column(_("What it means"), 72))
    rows = [row(strong(_(term.name)), _(term.meaning)) for term in terms]
    yield Table(columns, tuple(sorted(rows, key=lambda one: one.cells[0].words[0].said.casefold())))


def _occurs(term: Term, said: str) -> bool:
    begins = "|".join(re.escape(stem.strip()) for stem in term.stems)
    return re.search(rf"(?<!\w)(?:{begins})", said) is not None


def _texts(content: Content) -> Iterator[str]:
    """What the report says of the pathways chosen, in any of its sections."""
    model = content.model
    for finding in content.findings:
        yield from (finding.title, finding.message, finding.why, *finding.measures)
    yield from (_("Accepted findings") for _waived in content.waived[:1])
    yield from (f"{one.name} {one.note}" for one in model.parties)
    yield from (f"{one.name} {one.note}" for one in model.services)
    yield from (f"{one.name} {label(one.kind)}" for one in model.agreements)
    yield from (label(answer.provision) for answer in model.coverage)
    yield from (f"{one.title} {one.description}" for one in model.measures)
    for view in content.views:
        pathway = view.pathway
        yield from (_("Pathway"), pathway.name, pathway.description, pathway.coordinator)
        yield _("Handoff") if view.handoffs else ""
        for step in pathway.steps:
            unit, level = view.unit(step), view.level(step)
            yield from (step.name, step.description, step.responsible)
            yield unit.name if unit else ""
            yield label(level) if level else ""
        for arrow in view.handoffs:
            yield from _handoff_texts(arrow.handoff or Handoff())
            yield arrow.condition


def _handoff_texts(handoff: Handoff) -> Iterator[str]:
    yield from (handoff.information, handoff.contingency, handoff.sender, handoff.receiver)
    yield label(handoff.medicine_list) if handoff.medicine_list else ""
    for message in handoff.messages:
        yield message.type
        yield label(message.channel) if message.channel else ""
        yield label(message.receiving_service) if message.receiving_service else ""


SECTION = Section("glossary", N_("Words explained"), glossary)
