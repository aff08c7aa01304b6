"""The page of every refusal of a round beside those of facilities: what brings it about, and an example."""

from __future__ import annotations

from emr_appraise.roster.wording_pages_reports import REPORTS
from emr_appraise.roster.wording_pages_round import CLUSTERS, FILES, ROUNDS
from emr_appraise.submission.remark_pages import RemarkPage

OF_FILES = {code: RemarkPage(*told) for code, told in FILES.items()}
"""By code, where a file is refused."""
OF_COMMANDS = {
    code: RemarkPage(*told) for part in (ROUNDS, CLUSTERS, REPORTS) for code, told in part.items()
}
"""By code, where a run or its output is refused."""
