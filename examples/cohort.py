"""Write a cohort: the filled workbooks of many invented hospitals, whose groups come to published counts.

    .venv/bin/python examples/cohort.py hcmc examples/cohort
    .venv/bin/python examples/cohort.py many /tmp/many --count 2000 --resubmitted 4

The cohorts are in cohorts.yaml. The same name, seed and count give the same workbooks. The hospitals do not
exist: every name ends with “(ví dụ)”, and no code begins with the digits of a province, unless more than
25,974 are asked for, when the codes that no province uses run out.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from cohort_filling import Hand
from cohort_maker import LEVEL, Maker
from cohort_plan import MANY, WORDS, Hospital, cohorts, earlier, plan
from make import AS_OF, TYPICAL, Source, read

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission.form import Filling

SEED = 2026
MISTYPED = 0.02
"""In `many`, the share of hospitals that make small typing mistakes."""


class Book(NamedTuple):
    """A workbook of a cohort: its file name, whose it is, and what stands in it."""

    file: str
    hospital: Hospital
    filling: Filling


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the workbooks of a cohort into a folder."""
    parser = arguments_of()
    asked = parser.parse_args(arguments)
    if asked.name != MANY and (asked.count is not None or asked.resubmitted):
        parser.error(f"--count and --resubmitted are for `{MANY}`; {asked.name} has the published counts")
    count = 200 if asked.count is None else asked.count
    try:
        written = write(Path(asked.folder), workbooks(asked.name, asked.seed, count, asked.resubmitted))
    except ValueError as error:
        parser.error(str(error))
    print(f"{written} workbooks in {asked.folder}", file=sys.stderr)


def arguments_of() -> argparse.ArgumentParser:
    """What the command line takes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("name", choices=cohorts(words()), help="the cohort")
    parser.add_argument("folder", help="where to write its workbooks")
    parser.add_argument("--seed", type=int, default=SEED, help=f"for other hospitals (default {SEED})")
    parser.add_argument("--count", type=int, help=f"how many hospitals, of `{MANY}` only (default 200)")
    parser.add_argument(
        "--resubmitted",
        type=float,
        default=0,
        metavar="PERCENT",
        help=f"of how many hospitals in a hundred there is an earlier workbook too, of `{MANY}` only",
    )
    return parser


def write(folder: Path, made: Iterable[tuple[str, bytes]]) -> int:
    """Write workbooks into a folder; how many they were."""
    written = 0
    for file, content in made:
        folder.mkdir(parents=True, exist_ok=True)  # only now, when nothing can be wrong any more
        (folder / file).write_bytes(content)
        written += 1
    return written


def workbooks(
    name: str, seed: int = SEED, count: int = 0, resubmitted: float = 0, level: int = LEVEL
) -> Iterator[tuple[str, bytes]]:
    """The workbooks of a cohort, one by one: file names and contents; `level` 1 to 9: how hard to deflate."""
    maker = Maker(criteria(), level=level)
    for book in books(name, seed, count, resubmitted):
        yield book.file, maker.make(book.filling)


def books(name: str, seed: int = SEED, count: int = 0, resubmitted: float = 0) -> Iterator[Book]:
    """The workbooks of a cohort before they are made; `count` and `resubmitted` (percent) are for `many`."""
    for hospital in plan(name, words(), seed, count):
        mistyped, again = (MISTYPED, resubmitted) if name == MANY else (0.0, 0.0)
        yield Book(f"{stem(hospital)}.xlsx", hospital, hand().filling(hospital, mistyped))
        if Random(f"{hospital.seed} again").random() * 100 < again:
            before = earlier(hospital)
            yield Book(f"{stem(hospital)}-lan-1.xlsx", before, hand().filling(before, mistyped))


@cache
def words() -> Source:
    """What cohorts.yaml says."""
    return read(WORDS)


@cache
def criteria() -> Criteria:
    """The pack that the hospitals answer."""
    return load_criteria("vn-emr", AS_OF)


@cache
def hand() -> Hand:
    """Who writes for the hospitals."""
    return Hand(criteria(), read(TYPICAL), words())


def stem(hospital: Hospital) -> str:
    """The file name without its ending: the code and the name in plain letters."""
    name = hospital.name.removesuffix(" (ví dụ)").lower().replace("đ", "d")
    letters = (letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return f"{hospital.code}-{''.join(letters).replace(' ', '-')}"


if __name__ == "__main__":
    main()
