"""What is to be known before reading what each answer would come to."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.model import ScaleAnswer
from emr_appraise.places import CellPlace
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.retry import Retry
from emr_appraise.report.gap_words import open_fields
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.sentences import counted_place, counted_quotes
from emr_appraise.report.wording_findings import FIELD_NAMED
from emr_appraise.submission.model import Quote, Stands
from emr_appraise.submission.quotes import quotes, rows_of
from emr_appraise.words import Text, join, same

_SHEET, _ROWS = 80, 6


def intro(retry: Retry, *, by_profile: bool) -> Text:
    """How the trials were made, and where they hold; `by_profile`: one of them changes the facility sheet."""
    told = [_about_trials(retry)]
    if not isinstance(retry.finding.criterion.answer, ScaleAnswer):
        told.append(words.AT_THE_BAR)
    told += _once_mended(retry)
    if by_profile:
        told.append(_about_profile(retry))
    return join(told, " ")


def _about_trials(retry: Retry) -> Text:
    if retry.by_board:
        return words.INTRO_BOARD
    if not retry.needs_proof:
        return words.INTRO_NO_PROOF
    return words.INTRO.fill(day=day(retry.appraisal.as_of))


def _once_mended(retry: Retry) -> Iterator[Text]:
    """That one answer is not enough as long as another cell speaks too, be it of the same mind or not."""
    answers, kept = counted_quotes(retry.finding), counted_place(retry.finding)
    if kept is None:
        return
    beside = [each.place for each in answers if each.place and each.place.row_key == kept.row_key]
    if len(beside) > 1:
        yield words.ONE_CELL.fill(cells=", ".join(each.cell for each in beside))
    dated = quotes(retry.finding.response, Stands.EVIDENCE_DATE) if retry.needs_proof else ()
    others = dict.fromkeys(each for said in (answers, dated) for each in _other_rows(said, kept))
    if others:
        shown = join([_row_words(each, kept) for each in others][:_ROWS])
        yield words.ONE_ROW.of(len(others), rows=shown)


def _other_rows(said: tuple[Quote, ...], kept: CellPlace) -> Iterator[tuple[str, int]]:
    """The rows to go, of those that speak of the same thing."""
    rows = rows_of(said)
    if len(rows) > 1:
        yield from (row for row in rows if row != kept.row_key)


def _row_words(row: tuple[str, int], kept: CellPlace) -> Text:
    if row[0] == kept.sheet:
        return same(row[1])
    return words.ROW_OF_SHEET.fill(row=row[1], sheet=one_line(row[0], _SHEET))


def _about_profile(retry: Retry) -> Text:
    blank = open_fields(retry.finding.criterion, retry.appraisal)
    if not blank:
        return words.PROFILE_WRONG
    return words.FIELDS_OPEN.fill(fields=join([FIELD_NAMED.fill(label=each.label) for each in blank]))
