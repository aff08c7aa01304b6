"""Problems as one JSON document, in both languages.

Its shape is described by `problems.schema.json`; raise FORMAT whenever that shape changes.
"""

from __future__ import annotations

from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import Problem
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.problems.entries import both
from emr_appraise.report.problems.visible import visible
from emr_appraise.words import Language

FORMAT = 1


def write(result: LintResult, out: TextIO, language: Language) -> None:  # noqa: ARG001  # speaks both
    """Write the document; it is the same whatever the language."""
    write_document(problems_document(result), out)


def problems_document(result: LintResult) -> Json:
    """All that lint found."""
    return {
        "format": FORMAT,
        "tool": TOOL,
        "summary": {
            "errors": result.errors,
            "warnings": result.warnings,
            "files": len(result.files),
            "packs": result.packs,
        },
        "problems": [_entry(problem) for problem in result.problems],
    }


def _entry(problem: Problem) -> Json:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": visible(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "says": both(problem.says),
        "hint": both(problem.hint),
    }
