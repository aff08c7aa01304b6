"""Find the workbooks that paths name: files as given, folders with everything below them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from emr_appraise.cli import wording_diff
from emr_appraise.errors import InputError

_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv")
_PASSED_OVER = (".", "~$")
"""How hidden files and the lock files of an office begin."""


class Found(NamedTuple):
    """The workbooks, each once, and the folders that cannot be opened."""

    files: tuple[str, ...]
    unopened: tuple[InputError, ...]


def workbooks_under(paths: Iterable[str]) -> Found:
    """Every workbook that the paths name, in the order given; below a folder sorted by name.

    Folders that are links are not followed, so that a circle of links ends nowhere.
    """
    files, unopened = dict[str, str](), list[InputError]()
    for path in paths:
        for file in _below(path, unopened) if os.path.isdir(path) else [path]:
            files.setdefault(os.path.realpath(file), file)
    return Found(tuple(files.values()), tuple(unopened))


def _below(folder: str, unopened: list[InputError]) -> list[str]:
    found = list[str]()

    def note(error: OSError) -> None:
        why = error.strerror or ""
        unopened.append(InputError(str(error.filename), wording_diff.CANNOT_LIST, found=why))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith(_PASSED_OVER))
        found += [os.path.join(parent, name) for name in sorted(names) if _is_workbook(name)]
    return found


def _is_workbook(name: str) -> bool:
    return name.lower().endswith(_SUFFIXES) and not name.startswith(_PASSED_OVER)
