"""Whole processes, measured from outside: medians of wall time and of peak memory.

Run with `python -m benchmarks.processes`; what it prints are medians of several runs on the machine
at hand, for comparing one change with the next, not promises.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from pathways.assets import sample, samples

RUNS = 5


def main() -> None:
    """Measure and print a table."""
    kols = str(sample("kols.pathway"))
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "many"
        many.mkdir()
        for number in range(50):
            source = samples()[number % len(samples())]
            (many / f"{number:02}.pathway").write_bytes(source.read_bytes())
        program = [sys.executable, "-m", "pathways"]
        _row("--version", [*program, "--version"])
        _row("check, one file", [*program, "check", kols])
        _row("check, 50 files", [*program, "check", str(many)])
        _row("report of KOLS", [*program, "report", kols, "-o", f"{folder}/kols.pdf"])
        _row("export of KOLS as SVG", [*program, "export", kols, "-o", f"{folder}/kols.svg"])


def _row(what: str, command: Sequence[str]) -> None:
    measure(command)  # once to warm the disk's cache
    seconds, megabytes = zip(*(measure(command) for _ in range(RUNS)), strict=True)
    wall, memory = statistics.median(seconds), statistics.median(megabytes)
    print(f"{what:<24} {wall * 1000:7.0f} ms {memory:6.0f} MB")


def measure(command: Sequence[str]) -> tuple[float, float]:
    """Seconds from start to end, and the process's peak memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, _status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - began, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
