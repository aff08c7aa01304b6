"""Problems as a Code Quality report of GitLab, which shows them in a merge request."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.json_document import Json, write_document
from emr_appraise.report.problems.fingerprints import fingerprints
from emr_appraise.report.problems.paths import path_from
from emr_appraise.report.problems.said import said_and_hinted
from emr_appraise.report.problems.visible import visible
from emr_appraise.words import Language, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(result: LintResult, out: TextIO, language: Language) -> None:
    """Write the list of problems; paths are from the current folder, which should be the repository's."""
    here = Path.cwd()
    marks = fingerprints(result.problems, here)
    found = zip(result.problems, marks, strict=True)
    write_document([_entry(problem, mark, here, language) for problem, mark in found], out)


def _entry(problem: Problem, mark: str, here: PurePath, language: Language) -> Json:
    return {
        "description": f"{problem.code}: {said_and_hinted(problem, language)}",
        "check_name": problem.code,
        "fingerprint": mark,
        "severity": _SEVERITIES[problem.severity],
        "location": {
            "path": visible(path_from(here, problem.place.file).as_posix()),
            "lines": {"begin": problem.place.line},
        },
    }
