"""Tell the language of a filled form by its headings."""

from __future__ import annotations

from emr_appraise.submission.layout import FormLanguage, written
from emr_appraise.submission.normalise import heading_key, label_key
from emr_appraise.submission.sheets import Found


def form_language(found: Found) -> FormLanguage:
    """The language that most headings of the self-assessment are written in; Vietnamese where none tells."""

    def count(language: FormLanguage) -> int:
        return sum(
            heading_key(sheet.cell(header.row, at)) == label_key(written(column.value, language))
            for sheet, header in found.assessments
            for column, at in header.columns.items()
        )

    return max(FormLanguage, key=count)
