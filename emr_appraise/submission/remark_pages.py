"""The page of every remark and refusal: what brings it about, and a cell or file that earns it."""

from __future__ import annotations

from typing import NamedTuple

from emr_appraise.book import refusals
from emr_appraise.submission import (
    refusals_council,
    refusals_form,
    remarks_facility,
    remarks_files,
    remarks_rows,
    remarks_values,
)
from emr_appraise.submission.wording_pages_council import COUNCIL
from emr_appraise.submission.wording_pages_facility import FACILITY
from emr_appraise.submission.wording_pages_files import FILES
from emr_appraise.submission.wording_pages_refusals import REFUSALS
from emr_appraise.submission.wording_pages_rows import ROWS
from emr_appraise.words import Message, Severity, Text

_WORST_FIRST = tuple(Severity)
_SPEAKING = (
    refusals,
    refusals_council,
    refusals_form,
    remarks_facility,
    remarks_files,
    remarks_rows,
    remarks_values,
)


class RemarkPage(NamedTuple):
    """What a remark's own words leave out."""

    cause: Text
    """How it comes about in the life of an office."""
    example: Text
    """A cell or a file that is remarked on."""


PAGES = {
    code: RemarkPage(cause, example)
    for pages in (REFUSALS, COUNCIL, ROWS, FILES, FACILITY)
    for code, (cause, example) in pages.items()
}
"""By code."""


def messages() -> tuple[Message, ...]:
    """All that can be said of a file and what stands in it: the worst first, then by code."""
    found = [entry for module in _SPEAKING for entry in vars(module).values()]
    return tuple(sorted((entry for entry in found if isinstance(entry, Message)), key=worst_first))


def worst_first(message: Message) -> tuple[int, str]:
    """What to sort messages by."""
    return _WORST_FIRST.index(message.severity), message.code
