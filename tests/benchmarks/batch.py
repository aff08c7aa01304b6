"""Print the benchmarks of `batch` as ratios within one run: `python -m tests.benchmarks.batch [2000 20000] [DIR]`.

The first number of generated workbooks is measured for speed, the others against it for memory. What is compared
for speed runs in turn. The estimate of a national round is reckoned from the figures of this run. In a DIR that is
named the workbooks stay, and are used again.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.__main__ import AS_OF, Ratio, inflate, openpyxl_loop, show

ROOT = Path(__file__).parents[2]
SAMPLE = 40
"""So many of the workbooks are enough to know what one takes by openpyxl's loop, or to inflate."""
ROUNDS = 3
NATION = 65_000
CORES_OF_A_BOARD = 8


def main(sizes: list[int], folder: str | None) -> None:
    """Measure, and print a line each."""
    with TemporaryDirectory() as name:
        work = Path(name)
        made = Path(folder or name)
        small = generated(made / "small", sizes[0])
        one, two, again, peak = speed(small, work)
        plain, inflating = sample(small)
        each = one / sizes[0]
        show(Ratio("plain openpyxl loop : one process of a batch, a workbook", plain, each, ">= 8", plain >= 8 * each))
        show(Ratio("one process of a batch, a workbook : inflating it", each, inflating, "<= 5", each <= 5 * inflating))
        show(Ratio(f"one process : two, {sizes[0]:,} workbooks", one, two, ">= 1.7", one >= 1.7 * two))
        show(Ratio("scoring : a finished run once more", two, again, ">= 10", two >= 10 * again))
        print(f"{sizes[0] / one:.0f} workbooks/s with one process, {sizes[0] / two:.0f} with two; parent's peak {peak / 1e6:.0f} MB")
        estimate(each)
        for size in sizes[1:]:
            memory(generated(made / "large", size), size, peak, work)


def generated(folder: Path, count: int) -> Path:
    """So many workbooks of invented hospitals, by the examples' generator."""
    if folder.is_dir() and len(list(folder.iterdir())) == count:
        return folder
    command = [sys.executable, str(ROOT / "examples" / "cohort.py"), "many", str(folder), "--count", str(count)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def speed(folder: Path, work: Path) -> tuple[float, float, float, int]:
    """Seconds of one process, of two, and of two once more; bytes of the parent's peak with two."""
    best = [float("inf")] * 3
    peak = 0
    for index in range(ROUNDS):
        outs = work / f"one-{index}", work / f"two-{index}"
        best[0] = min(best[0], run(folder, outs[0], 1)[0])
        seconds, peak = run(folder, outs[1], 2)
        best[1] = min(best[1], seconds)
        best[2] = min(best[2], run(folder, outs[1], 2)[0])
        for out in outs:
            remove(out)
    return best[0], best[1], best[2], peak


def memory(folder: Path, size: int, small: int, work: Path) -> None:
    """The parent's peak over many more workbooks against that over fewer."""
    seconds, peak = run(folder, work / "many", 2)
    again, _ = run(folder, work / "many", 2)
    show(Ratio(f"parent's peak memory: {size:,} workbooks : fewer (MB, not ms)", peak / 1e9, small / 1e9, "<= 1.2", peak <= 1.2 * small))
    show(Ratio(f"scoring : a finished run once more, {size:,}", seconds, again, ">= 10", seconds >= 10 * again))
    print(f"{size:,} workbooks: {seconds:.0f} s with two processes, {size / seconds:.0f} a second")


def run(folder: Path, out: Path, jobs: int) -> tuple[float, int]:
    """Seconds of a whole `batch` process, and its own peak of memory in bytes, without its workers'."""
    command = [sys.executable, "-m", "emr_appraise", "batch", str(folder), "-o", str(out)]
    options = ["--as-of", AS_OF.isoformat(), "--jobs", str(jobs), "--quiet"]
    start, peak = time.perf_counter(), 0
    process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, high_water(process.pid))
        time.sleep(0.02)
    assert process.returncode == 0
    return time.perf_counter() - start, peak


def high_water(process: int) -> int:
    """The most memory that a process has held so far, in bytes; 0 where the system does not say."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    found = [line.split()[1] for line in lines if line.startswith("VmHWM")]
    return int(found[0]) * 1024 if found else 0


def sample(folder: Path) -> tuple[float, float]:
    """Seconds that a workbook takes by openpyxl's plain loop, and to inflate its members."""
    files = [path.read_bytes() for path in sorted(folder.iterdir())[:SAMPLE]]
    best = [float("inf")] * 2
    for _ in range(ROUNDS):
        for index, each in enumerate((openpyxl_loop, inflate)):
            best[index] = min(best[index], seconds_of(each, files))
    return best[0] / len(files), best[1] / len(files)


def seconds_of(each: Callable[[bytes], None], files: list[bytes]) -> float:
    """Seconds for all files."""
    start = time.perf_counter()
    for data in files:
        each(data)
    return time.perf_counter() - start


def estimate(each: float) -> None:
    """A national round on paper: the time of one process, shared by those of a board's machine."""
    hours = NATION * each / CORES_OF_A_BOARD / 3600
    print(f"on paper: {NATION:,} workbooks at {each * 1e3:.1f} ms each on {CORES_OF_A_BOARD} processes: {hours * 60:.0f} minutes")


def remove(out: Path) -> None:
    """Give the disk back."""
    for path in out.iterdir():
        path.unlink()


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    folders = [word for word in sys.argv[1:] if not word.isdecimal()]
    main(sizes or [2_000, 20_000], *folders[:1] or [None])
