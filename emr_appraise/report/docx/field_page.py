"""The fields that a template may name, as markdown tables for the person who makes one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from emr_appraise.report.docx import wording_docx as words
from emr_appraise.report.docx import wording_fields, wording_minutes_fields
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.words import Language, Text, same

_DOCUMENTS = (
    (words.FIELDS_OF_REPORT, words.ABOUT_FIELDS, wording_fields.FIELDS),
    (words.FIELDS_OF_MINUTES, words.ABOUT_MINUTES_FIELDS, wording_minutes_fields.FIELDS),
)


def write_field_pages(out: TextIO) -> None:
    """Both documents, first in Vietnamese, then in English."""
    for at, language in enumerate(Language):
        if at:
            out.write("\n")
        page = MarkdownPage(out, language)
        page.heading(1, words.FIELDS_TITLE)
        page.paragraph(words.ABOUT_TEMPLATES)
        for title, about, fields in _DOCUMENTS:
            page.heading(2, title)
            page.paragraph(about.fill())
            _write_table(fields, page)


def _write_table(fields: Mapping[str, Text], page: MarkdownPage) -> None:
    page.grid((words.FIELD, words.WHAT), ((same(name), said) for name, said in fields.items()))
