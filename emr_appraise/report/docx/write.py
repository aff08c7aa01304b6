"""The self-assessment report as a document to complete and sign."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docx.fields import report_fields
from emr_appraise.report.docx.fill import fill
from emr_appraise.words import Language

TEMPLATE = Path(__file__).with_name("templates") / "self_assessment.docx"


def write_docx(contents: Contents, out: BinaryIO, language: Language, template: Path | None = None) -> None:
    """Write the report in one language, with blanks where a person decides.

    `template` replaces the one that ships; its fields are named in `wording_fields.FIELDS`. Raises InputError
    and MisuseError as `fill` does, for a wrong field also where this hospital has no row to show it in.
    """
    fields = report_fields(contents, language)
    if template is not None:
        _rehearse(template, fields, contents)
    fill(template or TEMPLATE, fields, out, contents.as_of)


def _rehearse(template: Path, fields: dict[str, object], contents: Contents) -> None:
    from emr_appraise.report.docx.samples import with_samples
    from emr_appraise.report.docx.wording_fields import FIELDS

    fill(template, with_samples(fields, FIELDS), BytesIO(), contents.as_of)
