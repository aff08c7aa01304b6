"""Folders of workbooks to appraise, and rounds over them, for tests."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from emr_appraise.appraisal.model import Basis
from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.roster.task import Settings
from emr_appraise.words import Language

AS_OF = date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[2] / "examples"
CRITERIA = EXAMPLES.parent / "criteria"
GOOD = EXAMPLES / "phong-kham-nho.xlsx"
SOUND = tuple(sorted(path for path in EXAMPLES.glob("*.xlsx")))


def settings(limits: Limits = LIMITS, **other: object) -> Settings:
    """How a round is judged where nothing is said."""
    plain: dict[str, object] = {
        "as_of": AS_OF, "criteria": (), "basis": Basis.SELF, "language": Language.VI, "limits": limits, "register": None,
    }  # fmt: skip
    return Settings(**plain | other)  # type: ignore[arg-type]


def folder_of(folder: Path, names: list[str], workbook: Path = GOOD) -> Path:
    """A folder that holds one workbook under these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(workbook, folder / name)
    return folder
