"""Problems as SARIF 2.1.0, the exchange format of code scanners."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.problems.entries import both
from emr_appraise.report.problems.fingerprints import fingerprints
from emr_appraise.report.problems.paths import path_from, uri
from emr_appraise.report.problems.said import said_and_hinted
from emr_appraise.report.problems.sarif_rules import LEVELS, rule_entries
from emr_appraise.words import Language

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MARK = "emrAppraiseProblem/v1"


def write(result: LintResult, out: TextIO, language: Language) -> None:
    """Write one run; paths are from the current folder, which should be the repository's."""
    write_document(sarif_document(result, Path.cwd(), language), out)


def sarif_document(result: LintResult, here: PurePath, language: Language) -> Json:
    """The log: the rules that were broken, and every place where."""
    driver = {**TOOL, "language": language.value, "rules": rule_entries(result.problems, language)}
    run = {
        "tool": {"driver": driver},
        "language": language.value,
        "columnKind": "unicodeCodePoints",
        "results": _results(result, here, language),
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _results(result: LintResult, here: PurePath, language: Language) -> list[Json]:
    codes = sorted({problem.code for problem in result.problems})
    index = {code: number for number, code in enumerate(codes)}
    marks = fingerprints(result.problems, here)
    return [
        {
            **_result(problem, here, language),
            "ruleIndex": index[problem.code],
            "partialFingerprints": {_MARK: mark},
        }
        for problem, mark in zip(result.problems, marks, strict=True)
    ]


def _result(problem: Problem, here: PurePath, language: Language) -> Json:
    return {
        "ruleId": problem.code,
        "level": LEVELS[problem.severity],
        "message": {"text": _no_link(said_and_hinted(problem, language))},
        "locations": [{"physicalLocation": _location(problem, here)}],
        "properties": {"says": both(problem.says), "hint": both(problem.hint)},
    }


def _no_link(text: str) -> str:
    """The message without the one pattern that SARIF makes a link of."""
    return text.replace("](", "] (")


def _location(problem: Problem, here: PurePath) -> Json:
    place = problem.place
    return {
        "artifactLocation": {"uri": uri(path_from(here, place.file))},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
