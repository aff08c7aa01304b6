"""The draft minutes of the appraisal council as a document to complete and sign."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from emr_appraise.report.contents.model import Contents
from emr_appraise.report.docx.fill import fill
from emr_appraise.report.docx.minutes_fields import minutes_fields
from emr_appraise.report.docx.origin import Origin
from emr_appraise.report.docx.samples import with_samples
from emr_appraise.report.docx.wording_minutes_fields import FIELDS
from emr_appraise.submission.council import Council
from emr_appraise.words import Language

TEMPLATE = Path(__file__).with_name("templates") / "minutes.docx"


def write_minutes(
    contents: Contents,
    origin: Origin,
    council: Council | None,
    out: BinaryIO,
    language: Language,
    template: Path | None = None,
) -> None:
    """Write the draft minutes of a council, blanks wherever the council file says nothing.

    `template` replaces the one that ships; its fields are named in `wording_minutes_fields.FIELDS`. Raises
    InputError and MisuseError as `fill` does, for a wrong field also where there is no row to show it in.
    """
    fields = minutes_fields(contents, origin, council or Council(), language)
    if template is not None:
        fill(template, with_samples(fields, FIELDS), BytesIO(), contents.as_of)
    fill(template or TEMPLATE, fields, out, contents.as_of)
