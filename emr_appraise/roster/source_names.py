"""How a workbook that was found is named in the roster, and which files are passed over by their names."""

from __future__ import annotations

import os
from dataclasses import dataclass

from emr_appraise.errors import AppraiseError
from emr_appraise.places import shown_path
from emr_appraise.report.safe import one_line
from emr_appraise.roster.model import Rejection, Skipped
from emr_appraise.roster.task import Task

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
ZIP = ".zip"
_LOCK_FILES = ("~$", ".~lock.")
_LONGEST = 500
Found = Task | Skipped | Rejection


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder that was given or found."""

    shown: str
    """As the roster names it."""
    path: str
    """Its path, or its address."""


def named(path: str) -> str:
    """A path as the roster writes it: one spelling of letters, one sign between folders, nothing hidden."""
    return one_line(shown_path(path.replace(os.sep, "/")), _LONGEST)


def below(folder: str, name: str) -> str:
    """What lies in a folder as the roster names it; `.` or nothing is the folder that names start from."""
    return named(name) if folder in (".", "") else f"{folder}/{named(name)}"


def passed_over(name: str, *, given: bool) -> Skipped | None:
    """Why a file of this name is not looked into; what was given by name is, whatever it is called."""
    if name.startswith(_LOCK_FILES):
        return Skipped.LOCK_FILE
    if is_hidden(name):
        return Skipped.HIDDEN
    known = name.lower().endswith((*WORKBOOKS, ZIP))
    return None if known or given else Skipped.NO_WORKBOOK


def is_hidden(name: str) -> bool:
    """Whether a system keeps a file or folder of this name out of sight."""
    return name.startswith(".") or name == "__MACOSX"


def rejected(error: AppraiseError, shown: str) -> Rejection:
    """A failure as the reason why a file has no line."""
    return Rejection(shown, error.code, error.says, error.hint)
