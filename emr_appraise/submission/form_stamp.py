"""Whether a workbook is the form of these criteria, by the stamp that it bears."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from emr_appraise.book.model import Book, Kind
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.criteria.bundled import bundled_periods
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.period_words import period_words
from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_form, remarks_files
from emr_appraise.submission.layout import (
    REPORT_COLUMNS,
    REPORT_KIND,
    STAMP_KIND,
    STAMP_NAMES,
    Sheet,
    spellings,
)
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.tally import Tally
from emr_appraise.words import Text, same

LISTS = {label_key(name) for name in spellings(Sheet.LISTS.value)}
"""How the sheet of lists may be named."""


def stamp_cells(sheets: Iterable[BookSheet]) -> dict[str, str]:
    """The stamp as the sheet of lists repeats it: a name, and what it says below."""
    known = set(STAMP_NAMES.values())
    pairs = [
        (sheet.cell(0, at), sheet.cell(1, at))
        for sheet in sheets
        if label_key(sheet.title) in LISTS and len(sheet.rows) > 1
        for at in range(len(sheet.rows[0]))
    ]
    return {str(name): str(value) for name, value in pairs if name in known and isinstance(value, str)}


def check_stamp(book: Book, criteria: Criteria, where: str, tally: Tally) -> None:
    """Raise InputError where it is the form of another pack or version, or a report of ours."""
    stamp = {key: book.names.get(name, "") for key, name in STAMP_NAMES.items()}
    if _is_report(book, stamp["kind"]):
        raise InputError(where, refusals_form.OWN_REPORT)
    if stamp["kind"] != STAMP_KIND:
        if book.kind is not Kind.CSV:  # text has no room for a stamp
            tally.note(remarks_files.NO_STAMP, None)
    elif stamp["pack"] != criteria.id:
        found, how = stamp["pack"][:60], _how_to_choose(stamp["pack"], criteria.as_of)
        raise InputError(where, refusals_form.OTHER_PACK, found=found, allowed=criteria.id, how=how)
    elif stamp["version"] != criteria.version:
        raise InputError(
            where,
            refusals_form.OTHER_VERSION,
            found=stamp["version"][:60],
            allowed=criteria.version,
            pack=criteria.id,
        )
    elif stamp["fingerprint"] != criteria.fingerprint:
        tally.note(remarks_files.OTHER_FINGERPRINT, None, found=stamp["fingerprint"][:19])


def _is_report(book: Book, kind: str) -> bool:
    """Whether we wrote it ourselves, as the answer to a submission."""
    if kind == REPORT_KIND:
        return True
    heads = book.sheets[0].rows[0] if book.kind is Kind.CSV and book.sheets and book.sheets[0].rows else ()
    return set(heads) >= REPORT_COLUMNS


def _how_to_choose(pack: str, as_of: date) -> Text:
    """The options that score by a pack; with a day on which it is in force, where that can be known."""
    period = bundled_periods().get(pack)
    if period is None or period.holds(as_of):
        return same(f"--criteria {pack[:60]}")
    day = period.nearest(as_of).isoformat()
    return refusals_form.BY_CRITERIA_ON_A_DAY.fill(pack=pack, day=day, period=period_words(period))
