"""What soon runs out, as rows of a table, the soonest first."""

from __future__ import annotations

from collections.abc import Mapping

from emr_appraise.report import wording, wording_expiry
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.expiring import Expiring
from emr_appraise.report.html.frame import column_label
from emr_appraise.report.html.speech import both, link
from emr_appraise.report.numbers import day


def expiring_rows(contents: Contents, anchors: Mapping[str, str]) -> bytes:
    """A row for everything that counts today and soon will not; `anchors` tells where a code leads."""
    return "\n".join([_row(each, anchors) for each in contents.expiring]).encode()


def _row(each: Expiring, anchors: Mapping[str, str]) -> str:
    what = link(each.code, anchors) if each.code else both(wording_expiry.DECISION)
    cell = f"{column_label('cell')}{each.cell}" if each.cell else both(wording.EMPTY)
    return (
        f'<tr><th scope="row">{what}</th><td>{both(each.said)}</td>'
        f"<td>{column_label('last_day')}{day(each.last_day)}</td>"
        f"<td><b>{both(each.left)}</b></td><td>{cell}</td></tr>"
    )
