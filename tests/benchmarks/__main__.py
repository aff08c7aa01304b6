"""Print the benchmarks as ratios within one run, beside their bars: `python -m tests.benchmarks`.

Times are seconds of the processor, so that a busy machine tells the same tale as a quiet one.
"""

from __future__ import annotations

import gc
import io
import os
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission.workbook import read_workbook_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 11, 22)
WITH_STRAY_CELL = ("loi-thuong-gap.xlsx",)
"""Its cell at XFD1048576 would keep the plain loop busy for minutes, and flatter us."""
BASELINE = "import typer, rich.console, yaml, python_calamine"


class Ratio(NamedTuple):
    """Two medians in seconds, and the bar that their ratio is held against."""

    name: str
    ours: float
    other: float
    bar: str
    holds: bool


def main() -> None:
    """Measure everything and print a line each, without the collector, as the command line runs."""
    gc.disable()
    for ratio in (*reading_ratios(), cold_start_ratio()):
        verdict = "holds" if ratio.holds else "MISSED"
        print(
            f"{ratio.name:58} {ratio.ours * 1e3:8.2f} ms : {ratio.other * 1e3:8.2f} ms"
            f" = {ratio.ours / ratio.other:6.2f}   bar {ratio.bar:8} {verdict}"
        )


def reading_ratios() -> list[Ratio]:
    """Reading and scoring the examples against inflating them, and against a plain openpyxl loop."""
    criteria = load_criteria("vn-emr", AS_OF)
    files = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.xlsx")) if path.name not in WITH_STRAY_CELL]
    ours = _per_file(lambda data: score_one(data, criteria), files, 15)
    inflating = _per_file(inflate, files, 15)
    plain = _per_file(openpyxl_loop, files, 3)
    return [
        Ratio(
            "read + score one workbook : inflate its zip members",
            ours,
            inflating,
            "<= 5",
            ours <= 5 * inflating,
        ),
        Ratio("plain openpyxl read-only loop : read + score", plain, ours, ">= 8", plain >= 8 * ours),
    ]


def cold_start_ratio() -> Ratio:
    """A whole `score` process against importing the libraries it stands on."""
    workbook = str(sorted(EXAMPLES.glob("*.xlsx"))[0])
    score = [sys.executable, "-m", "emr_appraise", "score", workbook, "--as-of", "2026-11-22"]
    ours, other = _alternating(score, [sys.executable, "-c", BASELINE], 11)
    return Ratio(
        "cold emr-appraise score : importing its libraries", ours, other, "<= 2.5", ours <= 2.5 * other
    )


def score_one(data: bytes, criteria: Criteria) -> None:
    """What a batch does with one workbook."""
    appraise(criteria, read_workbook_bytes(data, "example.xlsx", criteria))


def inflate(data: bytes) -> None:
    """Inflate every member of the zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            archive.read(name)


def openpyxl_loop(data: bytes) -> None:
    """Walk every cell of every sheet as openpyxl's manual shows it."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            for _ in row:
                pass
    book.close()


def _per_file(work: Callable[[bytes], None], files: list[bytes], rounds: int) -> float:
    """The median over rounds of the mean seconds a file."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for data in files:
            work(data)
        times.append((time.process_time() - start) / len(files))
    return statistics.median(times)


def _alternating(first: list[str], second: list[str], rounds: int) -> tuple[float, float]:
    """The medians of two commands run in turn, so that both see the same machine."""
    times: tuple[list[float], list[float]] = ([], [])
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(rounds):
        for command, kept in zip((first, second), times, strict=True):
            start = _children_seconds()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            kept.append(_children_seconds() - start)
    return statistics.median(times[0]), statistics.median(times[1])


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    main()
