"""The annexes of the self-assessment report's template: other gaps, findings, references, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emr_appraise.report.docx.layout import (
    ANNEX,
    CENTRE,
    START,
    annex_heading,
    block,
    lead,
    loop,
    paragraph,
    shown_if,
    when,
)
from emr_appraise.report.docx.layout_page import annex_section
from emr_appraise.report.docx.layout_tables import Column, Loop, table
from emr_appraise.report.docx.template_body import DUE, ESTIMATE, GAP, TO_DO, WHY, word

if TYPE_CHECKING:
    from docx.document import Document


def write_annexes(document: Document) -> None:
    """All that is attached."""
    for name, write in (
        ("gaps", _annex_gaps),
        ("findings", _annex_findings),
        ("documents", _annex_documents),
        ("remarks", _annex_remarks),
    ):
        annex_section(document)
        annex_heading(document, word(f"annex_{name}_number"), word(f"annex_{name}"), word("with_report"))
        write(document)


def _annex_gaps(document: Document) -> None:
    lead(document, "{{ other_gaps_text }}", size=12)
    block(document, when("other_gaps"))
    columns = (
        Column(word("col_code"), GAP, 1.8, bold=True),
        Column(word("col_criterion"), "{{ gap.text }}\n" + WHY, 6.0),
        Column(word("col_to_do"), TO_DO, 5.1),
        Column(word("col_estimate"), ESTIMATE, 2.5),
        Column(word("col_due"), DUE, 2.2, CENTRE),
        Column(word("col_references"), "{{ gap.force|capitalize }}: {{ gap.references }}", 4.4),
        Column(word("col_who"), "", 1.8),
        Column(word("col_when"), "", 1.4),
    )
    table(document, columns, Loop(loop("gap", "other_gaps")), ANNEX)
    block(document, "endif")


def _annex_findings(document: Document) -> None:
    columns = (
        Column(word("col_code"), "{{ each.code }}", 1.8, bold=True),
        Column(word("col_criterion"), "{{ each.text }}", 6.2),
        Column(word("col_outcome"), "{{ each.outcome }}", 1.9),
        Column(word("col_points"), "{{ each.points }}", 1.4, CENTRE),
        Column(word("col_cell"), "{{ each.cell }}", 1.3, CENTRE),
        Column(word("col_answer"), "{{ each.answer }}", 2.0),
        Column(word("col_evidence"), "{{ each.evidence_dated }}", 5.4),
        Column(word("col_reason"), "{{ each.reason_noted }}", 5.2),
    )
    rows = Loop(loop("each", "area.findings"), loop("area", "findings_by_area"), "{{ area.title }}")
    table(document, columns, rows, ANNEX)
    block(document, when("findings_cut"))
    paragraph(document, "{{ findings_cut }}", size=12, italic=True, before=6, indent=0)
    block(document, "endif")


def _annex_documents(document: Document) -> None:
    columns = (
        Column(word("col_no"), "{{ loop.index }}", 1.1, CENTRE),
        Column(word("col_document"), "{{ each.number }}", 4.0, bold=True),
        Column(word("col_title"), "{{ each.title }}" + shown_if("each.note", "\n{{ each.note }}"), 10.9),
        Column(word("col_force"), "{{ each.force }}", 2.6),
        Column(word("col_in_force"), "{{ each.in_force }}", 3.0),
        Column(word("col_seen"), "{{ each.seen }}", 3.6),
    )
    table(document, columns, Loop(loop("each", "documents")), ANNEX)


def _annex_remarks(document: Document) -> None:
    block(document, when("remarks"))
    columns = (
        Column(word("col_code"), "{{ each.code }}", 1.8, bold=True),
        Column(word("col_severity"), "{{ each.severity }}", 2.4),
        Column(word("col_where"), "{{ each.cells }}", 5.0),
        Column(word("col_says"), "{{ each.says }}", 8.5),
        Column(word("col_hint"), "{{ each.hint }}", 7.5),
    )
    table(document, columns, Loop(loop("each", "remarks")), ANNEX)
    block(document, "else")
    paragraph(document, word("no_remarks"), size=12)
    block(document, "endif")
    paragraph(document, "{{ read_from }} {{ accounting }}", size=12, before=10, indent=0)
    block(document, loop("line", "colophon"))
    paragraph(document, "{{ line }}", size=12, after=2, indent=0, align=START)
    block(document, "endfor")
