"""The pathway told to those who walk it: what happens, who is responsible, whom to call.

Short sentences in the second person and no words of the trade. Where something is not settled, it
says kindly what to ask.
"""

from collections.abc import Iterator

from pathways.analysis.region.lens import in_own_units
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Unit
from pathways.reports.blocks import (
    Block,
    Bullets,
    Cover,
    Heading,
    Manner,
    NewPage,
    Page,
    Said,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.sections.patient_stops import Stop, stops, visited
from pathways.reports.sections.patient_words import branch_lines, onward_lines, stop_lines
from pathways.reports.sections.section import Section


def patient_pages(content: Content) -> Iterator[Block]:
    """Every pathway in plain words, each beginning on a page of its own."""
    views = _views(content)
    only = pathway_name(views[0].pathway) if len(views) == 1 else content.title
    yield NewPage(Page.COVER)
    yield Cover(_("For patients and next of kin"), only, content.model.region)
    if content.setting.cover_text:
        yield Said(content.setting.cover_text, Manner.PLAIN)
    yield Said(
        _(
            "Here you can read what usually happens, who has the responsibility for you, and whom "
            "you can call. Your own way may be another. Ask those who help you."
        ),
        Manner.PLAIN,
    )
    for number, view in enumerate(views):
        if number:
            yield NewPage()
        name = pathway_name(view.pathway) if len(views) > 1 else _("What happens")
        yield Heading(name, f"patient-{view.pathway.id}")
        yield from _pathway(view)
    if views:
        # The same whichever way one goes: said once, after all of them.
        if len(views) > 1:
            yield NewPage(shared=True)
        yield Heading(_("What you can ask about"), "patient-ask", 0 if len(views) > 1 else 1)
        yield Bullets(tuple(_questions(views)), plain=True)


def _views(content: Content) -> list[PathwayView]:
    """The pathways chosen; with the units of a municipality where just one is chosen."""
    if len(content.setting.municipalities) != 1:
        return list(content.views)
    model = in_own_units(content.model, content.setting.municipalities[0])
    chosen = {view.pathway.id for view in content.views}
    return [PathwayView(model, one) for one in model.pathways if one.id in chosen]


def _pathway(view: PathwayView) -> Iterator[Block]:
    if view.pathway.patient_group.name:
        yield Said(view.pathway.patient_group.name, Manner.PLAIN, _("This is for:"))
    route = stops(view)
    if not route:
        yield Said(
            _("This way is not drawn to its end yet. Ask those who help you what happens next."),
            Manner.PLAIN,
        )
    for number, stop in enumerate(route, 1):
        yield from _stop(view, stop, number, last=number == len(route))
    yield from _calls(view, route)


def _stop(view: PathwayView, stop: Stop, number: int, *, last: bool) -> Iterator[Block]:
    """One place on the way: what happens there, other ways, and how it goes on."""
    title = _("{number}. {place}").format(number=number, place=stop.name)
    yield Heading(title, f"patient-{view.pathway.id}-{number}", 1)
    for line in stop_lines(view, stop):
        yield Said(line.said, Manner.PLAIN, line.label)
    other = tuple(branch_lines(view, stop))
    if other:
        yield Bullets(other, plain=True)
    if stop.onward is not None and not last:
        for line in onward_lines(view, stop, stop.onward):
            yield Said(line.said, Manner.PLAIN, line.label)


def _calls(view: PathwayView, route: tuple[Stop, ...]) -> Iterator[Block]:
    """How to reach each place that the patient may come to."""
    yield Heading(_("Whom you can call"), f"patient-call-{view.pathway.id}", 1)
    yield Said(_("Call 113."), Manner.PLAIN, _("Urgent, and it may be dangerous?"))
    units = visited(view, route)
    for unit in units:
        contact, hours = _contact(view, unit).rstrip("."), unit.opening_hours.rstrip(".")
        told = [_("Open: {hours}.").format(hours=hours)] if hours else []
        if contact:
            told.append(_("You reach them so: {contact}.").format(contact=contact))
        said = " ".join(told) or _("Ask when they are open.")
        yield Said(said, Manner.PLAIN, f"{unit.name}:")
    if not all(_contact(view, unit) for unit in units):
        yield Said(
            _("Some numbers are missing here. Ask for them, and write them down."), Manner.PLAIN
        )


def _contact(view: PathwayView, unit: Unit) -> str:
    party = view.parties.get(unit.party or "")
    return party.contact if party else ""


def _questions(views: list[PathwayView]) -> Iterator[str]:
    yield _("What happens now, and when?")
    yield _("Who has the responsibility for me now?")
    yield _("Whom do I call if I get worse, also at night?")
    yield _("Which medicines shall I take? May I have the list?")
    yield _("May somebody come with me?")
    yield _("May I say what matters most to me?")
    if any(view.pathway.long_term for view in views):
        yield _("May I have a coordinator and a plan of my own?")


SECTION = Section("patient", N_("For patients and next of kin"), patient_pages)
