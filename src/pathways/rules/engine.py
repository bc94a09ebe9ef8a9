"""Ask the rules of a care model; their shelves are found, and what they find is put in order."""

import datetime
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules

from pathways import rules as house
from pathways.errors import UnknownNameError
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, RuleSetting, Severity, elements
from pathways.rules.added import Refusal, added
from pathways.rules.finding import Fault, Finding
from pathways.rules.memory import Memory
from pathways.rules.review import Review
from pathways.rules.rule import DatedRule, PathwayRule, Rule, name

_LOG = logging.getLogger(__name__)
_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def rules() -> tuple[Rule, ...]:
    """Every rule by code: the house's, and those that other packages add.

    The house's are the `RULE` of each module in a package of `pathways.rules`.
    """
    return _known()[0]


@cache
def _known() -> tuple[tuple[Rule, ...], tuple[Refusal, ...]]:
    """All rules, and what could not be loaded of those that other packages add."""
    ours = tuple(_found())
    others, refused = added(ours)
    return registered((*ours, *others)), tuple(refused)


def registered(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules by code; raises ValueError when two have the same code or the same name."""
    by_code = sorted(found, key=lambda rule: rule.code)
    for marks in ([rule.code for rule in by_code], [name(rule) for rule in by_code]):
        twice = sorted({mark for mark in marks if marks.count(mark) > 1})
        if twice:
            raise ValueError(f"several rules are called {', '.join(twice)}")
    return tuple(by_code)


def rule_called(wanted: str, known: Iterable[Rule]) -> Rule:
    """The rule with this name or code; raises UnknownNameError when it is not among those known."""
    for rule in known:
        if wanted in (name(rule), rule.code):
            return rule
    raise UnknownNameError(
        _("There is no rule called “{name}”.").format(name=wanted),
        advice=_("“pathways rules” lists them all."),
    )


def check(
    model: CareModel,
    *,
    only: Collection[str] | None = None,
    today: datetime.date | None = None,
    asked: Sequence[Rule] | None = None,
    personal: Sequence[RuleSetting] = (),
) -> list[Finding]:
    """All that the rules find, in the order of `ordered`; the parameters are `checking`'s."""
    batches = checking(model, only=only, today=today, asked=asked, personal=personal)
    return ordered(model, (finding for batch in batches for finding in batch))


def checking(
    model: CareModel,
    *,
    only: Collection[str] | None = None,
    today: datetime.date | None = None,
    asked: Sequence[Rule] | None = None,
    personal: Sequence[RuleSetting] = (),
    memory: Memory | None = None,
) -> Iterator[list[Finding]]:
    """What each rule finds in each pathway, a list at a time, so that others may get between.

    `only` names the rules to ask, by name or code; raises UnknownNameError for one that is not
    there. `today` decides which waivers still hold and what is overdue. `asked` are the rules to
    choose from: all there are unless others are given. Rules that the model or the `personal`
    settings of a user have switched off are not asked. What a `memory` of earlier rounds still
    knows is not asked again. Texts come in the language spoken when each list is made.
    """
    day = today or this_day()
    review = Review(model, day, personal)
    memory = memory or Memory()
    memory.begin(model, day, tuple(personal))
    if asked is None and only is None:
        for refusal in _known()[1]:
            yield [refusal.finding()]
    views: dict[str, PathwayView] = {}
    for rule in _chosen(rules() if asked is None else asked, only):
        if review.is_off(rule):
            continue
        if isinstance(rule, PathwayRule):
            yield from _in_pathways(review, rule, model, views, memory)
        elif isinstance(rule, DatedRule):
            yield _findings(review, rule, partial(rule.check, model, day), None)
        else:
            yield _findings(review, rule, partial(rule.check, model), None)


def this_day() -> datetime.date:
    """Today, where this machine is."""
    return datetime.datetime.now().astimezone().date()


def ordered(model: CareModel, findings: Iterable[Finding]) -> list[Finding]:
    """The findings gravest first, then by pathway, place in the file and code.

    What is said of the model as a whole comes before what is said of a pathway.
    """
    known = list(findings)
    places = _places(model) if known else {}

    def key(finding: Finding) -> tuple[int, int, int, str]:
        pathway = places.get(finding.pathway, -1) if finding.pathway else -1
        place = places.get(finding.elements[0], -1) if finding.elements else -1
        return _GRAVITY[finding.severity], pathway, place, finding.code

    return sorted(known, key=key)


def _found() -> Iterator[Rule]:
    for shelf in iter_modules(house.__path__, f"{house.__name__}."):
        if not shelf.ispkg:
            continue
        for module in iter_modules(import_module(shelf.name).__path__, f"{shelf.name}."):
            rule = getattr(import_module(module.name), "RULE", None)
            if rule is not None:
                yield rule


def _chosen(known: Sequence[Rule], only: Collection[str] | None) -> Iterator[Rule]:
    if only is None:
        yield from known
        return
    wanted = {rule_called(called, known).code for called in only}
    yield from (rule for rule in known if rule.code in wanted)


def _in_pathways(
    review: Review,
    rule: PathwayRule,
    model: CareModel,
    views: dict[str, PathwayView],
    memory: Memory,
) -> Iterator[list[Finding]]:
    """What a rule finds in each pathway; `views` are those made so far, by the pathways' ids."""
    for pathway in model.pathways:
        found = memory.recall(rule, pathway)
        if found is None:
            if pathway.id not in views:
                views[pathway.id] = PathwayView(model, pathway)
            view = views[pathway.id]
            kept, narrow = memory.narrowed(rule, view)
            found = kept + _findings(review, rule, partial(rule.check, narrow), pathway.id)
            memory.keep(rule, view, found)
        yield found


def _findings(
    review: Review, rule: Rule, faults: Callable[[], Iterator[Fault]], pathway: str | None
) -> list[Finding]:
    """What a rule says; one that fails says so itself, after what it had found by then."""
    found: list[Finding] = []
    try:
        found.extend(review.findings(rule, faults(), pathway))
    except Exception:  # whatever a rule does, the others still speak
        _LOG.exception("rule %s (%s) failed", rule.code, name(rule))
        found.append(_crash(rule, pathway))
    return found


def _crash(rule: Rule, pathway: str | None) -> Finding:
    return Finding(
        code="X01",
        name="rule-crashed",
        family="check",
        severity=Severity.WARNING,
        pathway=pathway,
        elements=(pathway,) if pathway else (),
        title=_("A rule could not be asked"),
        message=_(
            "The rule “{title}” stopped because of an error in the program. All other rules have "
            "been asked; look for this one yourself."
        ).format(title=_(rule.title)),
        why=_("A break that this rule would have found may be there without being shown."),
        source=_("Pathways itself."),
        measures=(
            _("Report the error to those who keep the program, with the log file."),
            _("Save, and open the file again."),
        ),
    )


def _places(model: CareModel) -> dict[str, int]:
    """Each element's place in the file's order."""
    return {element.id: place for place, element in enumerate(elements(model))}
