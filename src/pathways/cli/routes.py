"""`pathways routes`: the ways through a pathway, the most usual first."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pathways.analysis.routes import (
    Journey,
    Journeys,
    Stations,
    count_text,
    journeys,
    sentence,
    trait_name,
)
from pathways.cli.files import pathway_named
from pathways.cli.findings import breaks
from pathways.cli.terminal import bold
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Pathway
from pathways.storage import read

JSON_VERSION = 1
"""Raised when the form of the JSON output changes so that a script would stumble."""

_MOST = 20


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("routes", help=_("list the ways through a pathway"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to read"))
    parser.add_argument(
        "--pathway", metavar=_("NAME"), help=_("the pathway, by id or name (default: the first)")
    )
    parser.add_argument(
        "--most",
        type=_number,
        default=_MOST,
        metavar=_("N"),
        help=_("list at most so many (default: {count})").format(count=_MOST),
    )
    parser.add_argument(
        "--stations",
        choices=tuple(stations.value for stations in Stations),
        default=Stations.UNIT.value,
        help=_("what a route names on its way (default: unit)"),
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("for people or for programs")
    )
    parser.set_defaults(job=_job)
    return parser


def _number(text: str) -> int:
    if text.isdecimal() and int(text) >= 1:
        return int(text)
    raise argparse.ArgumentTypeError(_("“{text}” is not a number of at least 1").format(text=text))


def _job(options: argparse.Namespace) -> int:
    model = read(options.file)
    pathway = pathway_named(model, options.pathway)
    found = journeys(
        PathwayView(model, pathway),
        breaks(model),
        stations=Stations(options.stations),
        most=options.most,
    )
    if options.format == "json":
        json.dump(_as_json(pathway, found), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        _print_text(pathway, found)
    return 0


def _print_text(pathway: Pathway, found: Journeys) -> None:
    print(bold(f"{pathway.name}: {count_text(found.count)}"))
    for journey in found.listed:
        traits = ", ".join(trait_name(trait) for trait in sorted(journey.traits))
        print(f"  {sentence(journey)}" + (f" [{traits}]" if traits else ""))
        for party in journey.ping_pong:
            print("      " + _("Ping-pong: back to {party} twice").format(party=party))
    if not found.count.exact or found.count.number > len(found.listed):
        print("  " + _("The most usual are listed, and the longest and the most broken."))
    units = ", ".join(unit.name for unit, _steps in found.unavoidable)
    if units:
        print(_("All routes pass: {units}").format(units=units))


def _as_json(pathway: Pathway, found: Journeys) -> dict[str, Any]:
    """The routes in the form other programs read; its keys are a promise."""
    return {
        "version": JSON_VERSION,
        "pathway": pathway.id,
        "count": found.count.number,
        "exact": found.count.exact,
        "unavoidable": [
            {"unit": unit.id, "steps": list(steps)} for unit, steps in found.unavoidable
        ],
        "routes": [_journey(journey) for journey in found.listed],
    }


def _journey(journey: Journey) -> dict[str, Any]:
    return {
        "text": sentence(journey),
        "stations": list(journey.stations),
        "steps": list(journey.steps),
        "transitions": list(journey.transitions),
        "handoffs": journey.handoffs,
        "breaks": journey.breaks,
        "minutes": journey.minutes,
        "steps_without_duration": journey.untimed,
        "share": None if journey.share is None else round(journey.share, 2),
        "ping_pong": list(journey.ping_pong),
        "traits": sorted(trait.value for trait in journey.traits),
    }
