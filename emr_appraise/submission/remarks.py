"""Make a remark from its message; the messages stand in `remarks_facility`, `_files`, `_rows` and `_values`."""

from __future__ import annotations

from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Remark
from emr_appraise.words import Message, Text, same


def remark(message: Message, place: CellPlace | None, /, **values: object) -> Remark:
    """A remark from its catalogue entry."""
    says, hint = message.says.fill(**values), message.hint.fill(**values)
    found = values.get("found", "")
    return Remark(
        message.code, message.severity, says, hint, place, found if isinstance(found, Text) else same(found)
    )
