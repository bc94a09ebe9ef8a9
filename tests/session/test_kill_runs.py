"""A program killed while it edits loses seconds at most, and never harms the file.

`python -m benchmarks.kill_runs` does the same a hundred times.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.kill_runs import ALLOWED, killed


def test_that_a_killed_program_loses_seconds_at_most(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        runs = range(5)
        outcomes = list(
            pool.map(lambda seed: killed(tmp_path / str(seed), seed, steps=30, longest=4.0), runs)
        )
    assert all(one.whole for one in outcomes), outcomes
    assert max(one.lost for one in outcomes) <= ALLOWED, outcomes
    assert min(one.edits for one in outcomes) > 0
