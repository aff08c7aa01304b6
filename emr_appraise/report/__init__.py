"""How an appraisal is told: one writer for each format, each given an open stream."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TextIO

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.words import Language

Writer = Callable[[Appraisal, TextIO, Language], None]
FileWriter = Callable[[Appraisal, BinaryIO, Language], None]
SCHEMA_FILE = Path(__file__).with_name("appraisal.schema.json")
"""The JSON Schema of the json report."""


def write_report(appraisal: Appraisal, format: str, out: TextIO, language: Language) -> None:
    """Write the report in one of FORMATS to an open text stream."""
    FORMATS[format](appraisal, out, language)


def write_report_file(appraisal: Appraisal, format: str, out: BinaryIO, language: Language) -> None:
    """Write the report in one of FORMATS or FILE_FORMATS as the bytes of a file."""
    if format in FILE_FORMATS:
        FILE_FORMATS[format](appraisal, out, language)
        return
    from emr_appraise.report.streams import into_bytes

    into_bytes(lambda text: write_report(appraisal, format, text, language))(out)


def _terminal(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.terminal import write_terminal

    write_terminal(appraisal, out, language, colour=out.isatty() and not os.environ.get("NO_COLOR"))


def _json(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.json_report import write_json

    write_json(appraisal, out, language)


def _markdown(appraisal: Appraisal, out: TextIO, language: Language) -> None:
    from emr_appraise.report.markdown import write_markdown

    write_markdown(appraisal, out, language)


def _html(appraisal: Appraisal, out: BinaryIO, language: Language) -> None:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.html.write import write_html

    write_html(contents(appraisal), out, language)


def _csv(appraisal: Appraisal, out: BinaryIO, language: Language) -> None:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.csv_report import write_csv

    write_csv(contents(appraisal), out, language)


def _xlsx(appraisal: Appraisal, out: BinaryIO, language: Language) -> None:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.xlsx.write import write_xlsx

    write_xlsx(contents(appraisal), out, language)


def _pdf(appraisal: Appraisal, out: BinaryIO, language: Language) -> None:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.pdf.write import write_pdf

    write_pdf(contents(appraisal), out, language)


def _docx(appraisal: Appraisal, out: BinaryIO, language: Language) -> None:
    from emr_appraise.report.contents.whole import contents
    from emr_appraise.report.docx.write import write_docx

    write_docx(contents(appraisal), out, language)


FORMATS: dict[str, Writer] = {
    "terminal": _terminal,
    "json": _json,
    "markdown": _markdown,
}
FILE_FORMATS: dict[str, FileWriter] = {
    "html": _html,
    "xlsx": _xlsx,
    "csv": _csv,
    "docx": _docx,
    "pdf": _pdf,
}
"""What is no text for a screen."""
