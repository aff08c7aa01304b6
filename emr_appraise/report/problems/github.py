"""Problems as workflow commands of GitHub Actions, which mark the lines of a pull request."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.problems.paths import path_from
from emr_appraise.report.problems.said import hinted, said
from emr_appraise.report.problems.visible import visible
from emr_appraise.words import Language, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


def write(result: LintResult, out: TextIO, language: Language) -> None:
    """Write one command a problem, a line each, and nothing else."""
    here = Path.cwd()
    for problem in result.problems:
        out.write(_command(problem, path_from(here, problem.place.file).as_posix(), language) + "\n")


def _command(problem: Problem, path: str, language: Language) -> str:
    place = problem.place
    message = f"{said(problem, language)}\n{hinted(problem, language)}"
    properties = {"file": visible(path), "line": place.line, "col": place.column, "title": problem.code}
    listed = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {listed}::{message.translate(_IN_MESSAGES)}"
