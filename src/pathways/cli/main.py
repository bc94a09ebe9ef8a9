"""Read the command line and do the job it names."""

import argparse
from collections.abc import Sequence

from pathways import __version__


def run(arguments: Sequence[str]) -> int:
    """Do the job; returns the exit code."""
    parser = argparse.ArgumentParser(prog="pathways")
    parser.add_argument("--version", action="version", version=f"pathways {__version__}")
    parser.parse_args(arguments)
    return 0
