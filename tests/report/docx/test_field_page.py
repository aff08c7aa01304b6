"""The page that tells what a template may name: as long as it is, it is complete."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from emr_appraise.report.docx import wording_fields, wording_minutes_fields
from emr_appraise.report.docx.field_page import write_field_pages
from emr_appraise.words import Language

PAGE = Path(__file__).parents[3] / "examples" / "docx-fields.md"


def test_page_names_every_field(request: pytest.FixtureRequest) -> None:
    """Refresh with `pytest tests/report/docx/test_field_page.py --update-readme`."""
    out = io.StringIO()
    write_field_pages(out)
    if request.config.getoption("--update-readme"):
        PAGE.write_text(out.getvalue(), encoding="utf-8", newline="\n")

    assert out.getvalue() == PAGE.read_text(encoding="utf-8")
    for field in (*wording_fields.FIELDS, *wording_minutes_fields.FIELDS):
        shown = field.replace("_", "\\_").replace("[", "\\[").replace("]", "\\]")
        assert out.getvalue().count(f"| {shown} |") >= len(Language)
