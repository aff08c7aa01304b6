"""Problems as JUnit XML, which nearly every CI system shows: a suite a file, a case a problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.junit import Ending, TestCase, TestSuite, write_junit
from emr_appraise.report.problems import wording_problems as words
from emr_appraise.report.problems.paths import path_from
from emr_appraise.report.problems.said import hinted, said
from emr_appraise.report.problems.visible import visible
from emr_appraise.report.safe import one_line
from emr_appraise.words import Language, Severity

_LONGEST_NAME = 200
# a skipped case fails nothing and shows its reason; what a passed one says is shown hardly anywhere
_ENDINGS = {Severity.ERROR: Ending.FAILURE, Severity.WARNING: Ending.SKIPPED, Severity.INFO: Ending.SKIPPED}


def write(result: LintResult, out: TextIO, language: Language) -> None:
    """Write a failed case for an error, a skipped one for a warning, a passed one for a clean file."""
    here, by_file = Path.cwd(), dict[str, list[Problem]]()
    for problem in result.problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    files = dict.fromkeys((*result.files, *by_file))
    suites = [_suite(_path(file, here), by_file.get(file, ()), language) for file in files]
    write_junit("emr-appraise criteria lint", suites, out)


def _suite(path: str, found: Iterable[Problem], language: Language) -> TestSuite:
    cases, seen = list[TestCase](), Counter[str]()
    for problem in found:
        name = one_line(f"{problem.code} {problem.says.say(language)}", _LONGEST_NAME)
        seen[name] += 1
        # of cases that share a name CI systems keep the first only
        cases.append(_case(f"{name} ({seen[name]})" if seen[name] > 1 else name, path, problem, language))
    clean = TestCase(words.CLEAN_FILE.say(language), path, file=path)
    return TestSuite(path, tuple(cases) or (clean,), path)


def _case(name: str, path: str, problem: Problem, language: Language) -> TestCase:
    severity, says = words.SEVERITIES[problem.severity].say(language), said(problem, language)
    where = f"{path}:{problem.place.line}:{problem.place.column}"
    told = f"{where}: {problem.code} {severity}: {says}\n{hinted(problem, language)}"
    return TestCase(name, path, _ENDINGS[problem.severity], told, path, problem.place.line)


def _path(file: str, here: PurePath) -> str:
    return visible(path_from(here, file).as_posix())
