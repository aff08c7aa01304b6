"""The page of every refusal of a report: what brings it about, and an example."""

from __future__ import annotations

from emr_appraise.report.wording_pages import LIBRARIES, TEMPLATES
from emr_appraise.submission.remark_pages import RemarkPage

OF_FILES = {code: RemarkPage(*told) for code, told in TEMPLATES.items()}
"""By code, where a file is refused."""
OF_COMMANDS = {code: RemarkPage(*told) for code, told in LIBRARIES.items()}
"""By code, where nothing is wrong with any file."""
