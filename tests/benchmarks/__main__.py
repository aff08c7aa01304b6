"""Print the benchmarks as ratios within one run, beside their bars: `python -m tests.benchmarks`.

What is compared runs in turn, and the fastest of many rounds counts: a busy machine only ever adds time.
"""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.lint.engine import lint
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.shape import read_schema
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.packs.thousand import thousand

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 11, 22)
WITH_STRAY_CELL = ("loi-thuong-gap.xlsx",)
"""Its cell at XFD1048576 would keep the plain loop busy for minutes, and flatter us."""
BASELINE = "import typer, rich.console, yaml, python_calamine"


class Ratio(NamedTuple):
    """Two times in seconds, and the bar that their ratio is held against."""

    name: str
    ours: float
    other: float
    bar: str
    holds: bool


def main() -> None:
    """Measure everything and print a line each, without the collector, as the command line runs."""
    gc.disable()
    for ratio in (*reading_ratios(), cold_start_ratio(), lint_ratio()):
        show(ratio)


def show(ratio: Ratio) -> None:
    """Print a ratio beside its bar."""
    verdict = "holds" if ratio.holds else "MISSED"
    print(
        f"{ratio.name:58} {ratio.ours * 1e3:8.2f} ms : {ratio.other * 1e3:8.2f} ms"
        f" = {ratio.ours / ratio.other:6.2f}   bar {ratio.bar:8} {verdict}"
    )


def reading_ratios() -> list[Ratio]:
    """Reading and scoring the examples against inflating them, and against a plain openpyxl loop."""
    criteria = load_criteria("vn-emr", AS_OF)
    files = [
        path.read_bytes() for path in sorted(EXAMPLES.glob("*.xlsx")) if path.name not in WITH_STRAY_CELL
    ]
    works = (lambda data: score_one(data, criteria), inflate, openpyxl_loop)
    ours, inflating, plain = (
        seconds / len(files) for seconds in _fastest([_over(work, files) for work in works], 12)
    )
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
    commands = (score, [sys.executable, "-c", BASELINE])
    ours, other = _fastest([_running(command) for command in commands], 15)
    return Ratio(
        "cold emr-appraise score : importing its libraries", ours, other, "<= 2.5", ours <= 2.5 * other
    )


def lint_ratio() -> Ratio:
    """Linting a thousand criteria against parsing their files with libyaml and validating them with jsonschema."""
    with TemporaryDirectory() as folder:
        for name, text in thousand().items():
            Path(folder, name).write_text(text, encoding="utf-8")
        ours, other = _fastest([_linting(folder), _parsing_and_validating(Path(folder))], 5)
    return Ratio("lint 1,000 criteria : parse and validate them", ours, other, "<= 3", ours <= 3 * other)


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


def _linting(folder: str) -> Callable[[], None]:
    def run() -> None:
        lint([folder], AS_OF)

    return run


def _parsing_and_validating(folder: Path) -> Callable[[], None]:
    import yaml
    from jsonschema import Draft202012Validator

    defs = read_schema()["$defs"]
    kinds = {
        kind: Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": defs}) for kind in ("pack", "area")
    }

    def run() -> None:
        for path in sorted(folder.glob("*.yaml")):
            tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            kinds["pack" if path.name == "pack.yaml" else "area"].validate(tree)

    return run


def _over(work: Callable[[bytes], None], files: list[bytes]) -> Callable[[], None]:
    def run() -> None:
        for data in files:
            work(data)

    return run


def _running(command: list[str]) -> Callable[[], None]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return lambda: subprocess.run(command, check=True, env=environment, **quiet) and None


def _fastest(works: list[Callable[[], None]], rounds: int) -> list[float]:
    """The fastest seconds of each work, all of them run in turn."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for index, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[index] = min(best[index], time.perf_counter() - start)
    return best


if __name__ == "__main__":
    main()
