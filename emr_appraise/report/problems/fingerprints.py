"""Marks by which a CI system knows a problem again after lines have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from emr_appraise.criteria.problems import Problem
from emr_appraise.report.problems.paths import path_from


def fingerprints(problems: Iterable[Problem], here: PurePath) -> tuple[str, ...]:
    """A mark for each problem, none twice: from its code, file and words, and which of its like it is.

    The same in both languages and on every machine, wherever the folder `here` lies.
    """
    seen, marks = Counter[str](), list[str]()
    for problem in problems:
        path = path_from(here, problem.place.file).as_posix()
        told = "\0".join((problem.code, path, problem.says.en))
        marks.append(_mark(f"{told}\0{seen[told]}"))
        seen[told] += 1
    return tuple(marks)


def _mark(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
