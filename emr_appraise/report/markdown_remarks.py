"""The remarks on a workbook as markdown: each kind once, then every remark of kinds with several."""

from __future__ import annotations

from collections.abc import Sequence

from emr_appraise.report import wording
from emr_appraise.report.markdown_page import MarkdownPage
from emr_appraise.report.markdown_tables import remark_kind_rows, remark_rows
from emr_appraise.report.remark_kinds import kinds_of
from emr_appraise.submission.model import Remark


def write_remark_tables(page: MarkdownPage, remarks: Sequence[Remark]) -> None:
    """The section of the remarks, or that there are none."""
    page.heading(2, wording.REMARKS_TITLE)
    kinds = kinds_of(remarks)
    if kinds:
        page.table(("code", "severity", "times", "cell", "says", "hint"), remark_kind_rows(kinds))
    else:
        page.paragraph(wording.NO_REMARKS)
    several = [kind for kind in kinds if kind.others]
    if several:
        page.heading(3, wording.EACH_REMARK)
        page.table(("code", "cell", "says"), remark_rows(several))
