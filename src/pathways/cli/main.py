"""Read the command line and do the job it names."""

import argparse
import gettext
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

from pathways import __version__
from pathways.assets import resource
from pathways.errors import PathwaysError
from pathways.language import LANGUAGES, _, set_language, system_language

Job = Callable[[argparse.Namespace], int]

OK, FOUND, UNREADABLE, UNEXPECTED, INTERRUPTED = 0, 1, 2, 70, 130
"""Exit codes: clean, findings, bad input or arguments, a fault of ours, Ctrl+C."""

_COMMANDS = (
    "window",
    "check",
    "report",
    "export",
    "matrix",
    "routes",
    "coverage",
    "rules",
    "schema",
    "new",
)
"""Each is a module of this package; only the one that is asked for is loaded."""

_ALONE = {"-h", "--help", "--version"}
"""What the program answers without a command; anything else without one opens the window."""

_log = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Do the job; returns the exit code. Texts go to standard output, faults to standard error."""
    _speak(arguments)
    if _ALONE.isdisjoint(arguments) and not any(word in _COMMANDS for word in arguments):
        arguments = ["window", *arguments]
    wanted = [word for word in arguments if word in _COMMANDS][:1]
    options = _parser(wanted or _COMMANDS).parse_args(arguments)
    job: Job = options.job
    try:
        return job(options)
    except PathwaysError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    except BrokenPipeError:
        # Whoever read our output (`| head`) has had enough; keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        return _unexpected()


def _unexpected() -> int:
    from pathways.session.log import log_file, start_log

    start_log()
    _log.exception("A job on the command line failed")
    sentence = _("Something went wrong that should not. Your files are as they were.")
    print(sentence, _("Details: {file}").format(file=log_file()), file=sys.stderr)
    return UNEXPECTED


def _speak(arguments: Sequence[str]) -> None:
    """Take the language from `--lang` before the parser is made, for its own help is translated."""
    wanted = ""
    for number, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang" and number + 1 < len(arguments):
            wanted = arguments[number + 1]
    code = wanted if wanted in LANGUAGES else system_language()
    set_language(code)
    # argparse asks gettext's default domain for its own words, in the language of the environment.
    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain("argparse", str(resource("locale")))
    gettext.textdomain("argparse")


def _parser(names: Iterable[str]) -> argparse.ArgumentParser:
    """The parser of these commands; all of them are needed only where help lists them."""
    parser = argparse.ArgumentParser(
        prog="pathways",
        description=_("Draw patient pathways and see at once which handoffs break, and why."),
        epilog=_(
            "Without a command the window opens, on FILE where one is given: pathways [FILE]. "
            "Exit codes: 0 all is well, 1 there are findings, 2 something could not be read, "
            "3 no window can open here."
        ),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"pathways {__version__}",
        help=_("tell which version this is"),
    )
    _language_option(parser, None)
    commands = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    for name in names:
        command = import_module(f"pathways.cli.{name}")
        _language_option(command.add(commands), argparse.SUPPRESS)
    return parser


def _language_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    """The option stands before or after the command; a command's silence leaves what was said."""
    parser.add_argument(
        "--lang",
        choices=tuple(LANGUAGES),
        default=default,
        help=_("language: nb, nn or en (default: the machine's)"),
    )
