"""Make the template of the self-assessment report: `python -m emr_appraise.report.docx.make_templates`."""

from __future__ import annotations

from emr_appraise.report.docx.layout_page import finished, new_document
from emr_appraise.report.docx.template_annexes import write_annexes
from emr_appraise.report.docx.template_body import write_body
from emr_appraise.report.docx.write import TEMPLATE


def self_assessment() -> bytes:
    """The template as the bytes of a .docx file, the same every time."""
    document = new_document()
    write_body(document)
    write_annexes(document)
    return finished(document)


if __name__ == "__main__":
    TEMPLATE.write_bytes(self_assessment())
