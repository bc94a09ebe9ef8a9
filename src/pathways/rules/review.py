"""How a team has set up its analysis: rules off or graded anew, and findings it accepts."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from pathways.language import _
from pathways.model import CareModel, RuleSetting, Severity, Waiver
from pathways.rules.finding import Fault, Finding
from pathways.rules.rule import Rule, family, name


class Review:
    """A model's rule settings and the waivers that hold on a day.

    What a user's `personal` settings say comes before the model's; both can switch a rule off.
    """

    def __init__(
        self, model: CareModel, today: datetime.date, personal: Sequence[RuleSetting] = ()
    ) -> None:
        self._model = model
        self._settings: dict[str, list[RuleSetting]] = defaultdict(list)
        for setting in (*personal, *model.rule_settings):
            self._settings[setting.rule].append(setting)
        self._waivers: dict[tuple[str, str], Waiver] = {
            (waiver.rule, waiver.element): waiver
            for waiver in model.waivers
            if waiver.expires is None or today <= waiver.expires
        }

    def is_off(self, rule: Rule) -> bool:
        """Whether the team or the user has switched the rule off."""
        return not all(setting.enabled for setting in self._settings.get(name(rule), ()))

    def severity(self, rule: Rule) -> Severity:
        """How grave this fault is held to be: the rule's own severity unless set anew."""
        settings = self._settings.get(name(rule), ())
        return next((one.severity for one in settings if one.severity), rule.severity)

    def findings(
        self, rule: Rule, faults: Iterable[Fault], pathway: str | None
    ) -> Iterator[Finding]:
        """The faults dressed with all their rule knows, in the language spoken now.

        `pathway` is the one that was asked about; None when the whole model was.
        """
        called, shelf, severity = name(rule), family(rule), self.severity(rule)
        title, why, source = _(rule.title), _(rule.why), _(rule.source)
        measures = tuple(_(measure) for measure in rule.measures)
        for fault in faults:
            place = fault.elements[0] if fault.elements else ""
            yield Finding(
                code=rule.code,
                name=called,
                family=shelf,
                severity=severity,
                pathway=pathway or self._pathways.get(place),
                elements=fault.elements,
                title=title,
                message=fault.message,
                why=why,
                source=source,
                measures=measures,
                field=fault.field,
                mend=fault.mend,
                proposal=fault.proposal,
                waiver=self._waivers.get((called, place)),
                municipalities=fault.municipalities,
            )

    @cached_property
    def _pathways(self) -> dict[str, str]:
        """The pathway that holds an element, by the element's id."""
        homes: dict[str, str] = {}
        for pathway in self._model.pathways:
            homes[pathway.id] = pathway.id
            homes.update((step.id, pathway.id) for step in pathway.steps)
            homes.update((arrow.id, pathway.id) for arrow in pathway.transitions)
            homes.update((note.id, pathway.id) for note in pathway.notes)
        return homes
