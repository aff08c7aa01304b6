"""How an appraisal is told: one writer for each format, each given an open stream."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.words import Language

Writer = Callable[[Appraisal, TextIO, Language], None]
SCHEMA_FILE = Path(__file__).with_name("appraisal.schema.json")
"""The JSON Schema of the json report."""


def write_report(appraisal: Appraisal, format: str, out: TextIO, language: Language) -> None:
    """Write the report in one of FORMATS to an open text stream."""
    FORMATS[format](appraisal, out, language)


def _terminal(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.terminal import write_terminal

    write_terminal(appraisal, out, language, colour=out.isatty() and not os.environ.get("NO_COLOR"))


def _json(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.json_report import write_json

    write_json(appraisal, out, language)


def _markdown(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.markdown import write_markdown

    write_markdown(appraisal, out, language)


FORMATS: dict[str, Writer] = {
    "terminal": _terminal,
    "json": _json,
    "markdown": _markdown,
}
