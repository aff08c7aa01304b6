"""How a file is told of, and nothing of its score: one writer for each format."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from emr_appraise.submission.checked import Checked
from emr_appraise.words import Language

Writer = Callable[[Checked, TextIO, Language], None]
CHECK_SCHEMA_FILE = Path(__file__).with_name("check.schema.json")
"""The JSON Schema of the json format."""


def write_check(checked: Checked, format: str, out: TextIO, language: Language) -> None:
    """Write what there is to say of a file in one of CHECK_FORMATS to an open text stream."""
    CHECK_FORMATS[format](checked, out, language)


def _terminal(checked: Checked, out: TextIO, language: Language) -> None:
    from emr_appraise.report.check.terminal import write_terminal

    write_terminal(checked, out, language, colour=out.isatty() and not os.environ.get("NO_COLOR"))


def _json(checked: Checked, out: TextIO, language: Language) -> None:
    from emr_appraise.report.check.check_json import write_json

    write_json(checked, out, language)


def _markdown(checked: Checked, out: TextIO, language: Language) -> None:
    from emr_appraise.report.check.markdown import write_markdown

    write_markdown(checked, out, language)


CHECK_FORMATS: dict[str, Writer] = {"terminal": _terminal, "json": _json, "markdown": _markdown}
