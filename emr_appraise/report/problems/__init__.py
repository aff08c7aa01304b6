"""How the problems that lint found are told: one writer for each format, each given an open stream."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TextIO

from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.words import Language

Writer = Callable[[LintResult, TextIO, Language], None]
PROBLEMS_SCHEMA_FILE = Path(__file__).with_name("problems.schema.json")
"""The JSON Schema of the json format."""
_MODULES = {
    "text": "problems_text",
    "json": "problems_json",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
}
PROBLEM_FORMATS = tuple(_MODULES)


def write_problems(result: LintResult, format: str, out: TextIO, language: Language) -> None:
    """Write what lint found in one of PROBLEM_FORMATS to an open text stream.

    Raises KeyError for any other format.
    """
    writer: Writer = import_module(f"{__name__}.{_MODULES[format]}").write
    writer(result, out, language)
