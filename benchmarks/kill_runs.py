"""Kill an editing program at random moments, and look at what is lost.

    python -m benchmarks.kill_runs [RUNS] [STEPS]

Each run starts a process of its own that opens a file and edits it at random, some edits a second,
with the program's own document, recovery store and saving; now and then it saves. The process
tells of each edit as it is made. At a random moment it is killed outright (SIGKILL on POSIX). Then
the file must be whole, one of the states that were saved; and the newest of file and recovery
store must hold every edit but those of the last seconds.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generated

from pathways import edits
from pathways.model import CareModel, Step
from pathways.session.document import Document
from pathways.session.keeper import Keeper
from pathways.session.recovery import RecoveryStore
from pathways.storage import read, read_for_work, write

RUNS, STEPS = 100, 300
ALLOWED = 5.0
"""Seconds of work that may be lost."""
LONGEST = 9.0
"""Seconds until a process is killed at the latest."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kill did."""

    lost: float
    """Seconds of work that are gone; 0 when none is."""
    edits: int
    """How many edits had been made."""
    gone: int
    """How many of them are gone."""
    saves: int
    whole: bool
    """The file can be read and is one of the states that were saved."""


def edit_until_killed(file: Path, store: Path, seed: int) -> None:
    """Edit at random for ever; the model's version mark counts the edits."""
    chance = random.Random(seed)
    model, seen = read_for_work(file)
    document = Document(CareModel())
    keeper = Keeper(document, RecoveryStore(store))
    document.open(model, file, seen)
    count = 0
    while True:
        count += 1
        document.show(edits.change_model(_edited(document.model, chance), version=str(count)))
        _tell("edit", count)
        if chance.random() < 0.02:
            assert document.path is not None
            _tell("saving", count)
            document.keep(file, write(document.model, document.path, seen=document.seen))
            keeper.look()
            _tell("saved", count)
        time.sleep(chance.expovariate(1 / 0.03))


def _edited(model: CareModel, chance: random.Random) -> CareModel:
    pathway = model.pathways[0]
    deed = chance.random()
    step = chance.choice(pathway.steps)
    if deed < 0.6 or len(pathway.steps) < 10:
        return edits.change(model, step.id, name=f"Trinn {chance.random():.6f}")
    if deed < 0.9:
        new = Step(id=edits.new_id(model, "step"), name="Nytt", unit=step.unit)
        return edits.add_step(model, pathway.id, new)
    return edits.delete(model, [step.id])


def _tell(what: str, count: int) -> None:
    print(json.dumps([what, count, time.time()]), flush=True)


def killed(folder: Path, seed: int, steps: int = STEPS, longest: float = LONGEST) -> Outcome:
    """Let one process edit, kill it at a random moment, and look."""
    folder.mkdir(parents=True)
    file, store = folder / "model.pathway", folder / "recovery"
    write(edits.change_model(generated(steps), version="0"), file)
    command = [sys.executable, "-m", "benchmarks.kill_runs", "edit", str(file), str(store)]
    root = Path(__file__).parents[1]
    with subprocess.Popen([*command, str(seed)], stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(random.Random(seed).uniform(0.0, longest))
        process.kill()
        killed_at = time.time()
        rest = process.stdout.read()
    told = [json.loads(line) for line in (first + rest).splitlines() if line.endswith(b"]")]
    return _look(file, RecoveryStore(store), told, killed_at)


def _look(
    file: Path, store: RecoveryStore, told: list[tuple[str, int, float]], killed_at: float
) -> Outcome:
    made = {count: moment for what, count, moment in told if what == "edit"}
    saving = {0, *(count for what, count, _moment in told if what == "saving")}
    saved = [count for what, count, _moment in told if what == "saved"]
    on_disk = int(read(file).version)
    whole = on_disk in saving and on_disk >= max(saved, default=0)
    kept = max([on_disk, *(int(one.read().version) for one in store.left_behind())])
    gone = [moment for count, moment in made.items() if count > kept]
    lost = killed_at - min(gone) if gone else 0.0
    return Outcome(lost, len(made), len(gone), len(saved), whole)


def main(runs: int, steps: int) -> int:
    """Kill so many times, and print what was lost."""
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs):
            outcomes.append(killed(Path(folder) / str(number), seed=number, steps=steps))
            print(f"\r{number + 1} of {runs} ", end="", flush=True)
    lost = [one.lost for one in outcomes]
    made, saves = sum(one.edits for one in outcomes), sum(one.saves for one in outcomes)
    print(f"\rkilled {runs} times at {steps} steps: {made} edits, {saves} saves")
    print(f"  files whole      {sum(one.whole for one in outcomes)} of {runs}")
    print(f"  seconds lost     median {statistics.median(lost):.2f}, worst {max(lost):.2f}")
    print(f"  edits lost       worst {max(one.gone for one in outcomes)}")
    return int(max(lost) > ALLOWED or not all(one.whole for one in outcomes))


if __name__ == "__main__":
    if sys.argv[1:2] == ["edit"]:
        edit_until_killed(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
    given = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(given + [RUNS, STEPS][len(given) :])))
