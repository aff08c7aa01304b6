"""Say of one finding what was answered, why it came out so, in which cell, and by which law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from string import Formatter

from emr_appraise.appraisal.model import Appraisal, Finding, Outcome, Reason
from emr_appraise.criteria.condition import ProfileValue, fields_of
from emr_appraise.criteria.model import (
    ALWAYS,
    DateAnswer,
    Document,
    NumberAnswer,
    ProfileField,
    Reference,
    ScaleAnswer,
)
from emr_appraise.places import CellPlace
from emr_appraise.report import wording, wording_numbers
from emr_appraise.report import wording_findings as words
from emr_appraise.report.numbers import bars_in_play, day, day_said, every_bar, figure, measure
from emr_appraise.report.safe import one_line
from emr_appraise.submission.model import Accounting, Answer, Chosen, Measured, Quote, Stands
from emr_appraise.submission.quotes import quotes
from emr_appraise.words import Text, join, same

_SHORT = 80
_MOST_QUOTES = 4


def counted_answer(finding: Finding) -> Answer:
    """The answer that counted: the board's where it did."""
    return finding.response.board_answer if finding.by_board else finding.response.answer


def counted_typed(finding: Finding) -> str:
    """The same as it stood in the cell."""
    return finding.response.board_typed if finding.by_board else finding.response.typed


def counted_place(finding: Finding) -> CellPlace | None:
    """The cell of the answer that counted."""
    return finding.response.board_place if finding.by_board else finding.response.place


def counted_quotes(finding: Finding) -> tuple[Quote, ...]:
    """Each cell that gives the answer that counted, or contradicts it."""
    return quotes(finding.response, Stands.BOARD_ANSWER if finding.by_board else Stands.ANSWER)


def answer_sheet(appraisal: Appraisal) -> str:
    """The sheet that holds the answers; empty where no row was found."""
    places = (finding.response.place for finding in appraisal.findings)
    return next((one_line(place.sheet, _SHORT) for place in places if place), "")


def reason(finding: Finding, appraisal: Appraisal) -> Text:
    """Why the finding has its outcome, in one sentence."""
    template = _template(finding)
    return template.fill(**{name: _VALUES[name](finding, appraisal) for name in _asked(template)})


def claim(finding: Finding) -> Text:
    """What was answered, as understood."""
    match counted_answer(finding), finding.criterion.answer:
        case Chosen(option), _:
            return _quoted(wording_numbers.THIS_OPTION, option.label)
        case Measured(date() as when), _:
            return day_said(when)
        case Measured(value), NumberAnswer(unit=unit) if not isinstance(value, date):
            return measure(value, unit)
        case _:
            return words.NO_CLAIM


def bar(finding: Finding) -> Text:
    """What the criterion asks for, in words; a bar that the law does not name is told as the pack's own."""
    asked = _bar(finding)
    return wording_numbers.OWN_BAR.fill(bar=asked) if finding.criterion.bar_by_pack else asked


def _bar(finding: Finding) -> Text:
    match finding.criterion.answer:
        case ScaleAnswer() as scale:
            return _scale_bar(scale)
        case NumberAnswer() as number:
            return bars_in_play(finding.bars, number) if finding.bars else every_bar(number)
        case DateAnswer(max_age_months=None):
            return wording_numbers.NOT_PAST
        case DateAnswer(max_age_months=months):
            return wording_numbers.NOT_OLDER.fill(months=wording_numbers.MONTHS.of(months or 0))


def reference(found: Reference, as_of: date) -> Text:
    """Where a requirement stands and how that was read."""
    document = found.document
    template = words.REFERENCE_OUT_OF_FORCE if in_force(document, as_of) is False else words.REFERENCE
    return template.fill(number=document.number, article=found.article, seen=words.SEEN[found.seen])


def in_force(document: Document, as_of: date) -> bool | None:
    """Whether a document is in force on the date; None where the pack gives it no dates."""
    return None if document.in_force == ALWAYS else document.in_force.holds(as_of)


def code_and_cell(finding: Finding) -> Text:
    """A criterion's code with the cell of its answer."""
    place = counted_place(finding)
    return same(f"{finding.criterion.code} ({place.cell})" if place else finding.criterion.code)


def accounting(found: Accounting) -> Text:
    """What became of the cells read."""
    return wording.ACCOUNTING.fill(
        read=figure(found.read),
        understood=figure(found.understood),
        blank=figure(found.blank),
        ignored=figure(found.ignored),
        rejected=figure(found.rejected),
    )


def cell(place: CellPlace | None) -> Text:
    """A cell with its sheet, or that there is none."""
    if place is None:
        return wording.NO_CELL
    return wording.CELL.fill(cell=place.cell, sheet=one_line(place.sheet, _SHORT))


def field_value(field: ProfileField, value: ProfileValue | None) -> Text:
    """What the profile says of a field."""
    if value is None:
        return words.FIELD_SILENT
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if not isinstance(value, str):
        return figure(value)
    labels = {option.id: option.label for option in field.options}
    return labels.get(value) or same(one_line(value, _SHORT))


def _template(finding: Finding) -> Text:
    if finding.reason is Reason.ANSWERED and finding.outcome is Outcome.MET:
        return words.ANSWER_REACHES
    if finding.reason is Reason.CANNOT_READ and not one_line(counted_typed(finding)):
        return words.CELL_CANNOT_BE_READ
    return words.REASONS[finding.reason]


def _scale_bar(answer: ScaleAnswer) -> Text:
    enough = [option for option in answer.scale.options if option.value >= answer.met_from]
    lowest = min(enough, key=lambda option: option.value)
    template = wording_numbers.THIS_OPTION if len(enough) == 1 else wording_numbers.THIS_OR_HIGHER
    return _quoted(template, lowest.label)


@lru_cache(maxsize=512)
def _quoted(template: Text, label: Text) -> Text:
    return template.fill(label=label)


def _months(finding: Finding) -> Text:
    """The months that the reason speaks of: of the evidence, or of the date measured."""
    answer = finding.criterion.answer
    if finding.reason is not Reason.TOO_OLD:
        return wording_numbers.MONTHS.of(finding.criterion.evidence.valid_months or 0)
    age = wording_numbers.MONTHS.of((isinstance(answer, DateAnswer) and answer.max_age_months) or 0)
    return wording_numbers.OWN_BAR.fill(bar=age) if finding.criterion.bar_by_pack else age


def _evidence_day(finding: Finding) -> str:
    """The evidence's date; where none is written, the date measured stood for it."""
    written, answer = finding.response.evidence_date, finding.response.answer
    if isinstance(written, date):
        return day(written)
    return day(answer.value) if isinstance(answer, Measured) and isinstance(answer.value, date) else ""


def _quoted_cells(cells: tuple[Quote, ...]) -> Text:
    """What stands in each cell; of many, in the first."""
    one_sheet = len({each.place.sheet for each in cells if each.place}) < 2
    told = join([_quoted_cell(each, one_sheet=one_sheet) for each in cells[:_MOST_QUOTES]])
    return told if len(cells) <= _MOST_QUOTES else words.AND_QUOTES.fill(quotes=told)


def _quoted_cell(found: Quote, *, one_sheet: bool) -> Text:
    typed, place = one_line(found.typed, _SHORT), found.place
    template = words.QUOTE if one_sheet else words.QUOTE_OF_SHEET
    sheet = one_line(place.sheet, _SHORT) if place else ""
    return (template if typed else words.QUOTE_OF_NOTHING).fill(
        cell=place.cell if place else "", sheet=sheet, typed=typed
    )


def _fields(finding: Finding, appraisal: Appraisal) -> Text:
    condition = finding.criterion.applies_if
    asked = fields_of(condition) if condition else ()
    facts = appraisal.submission.facility.facts
    return join(
        [
            words.FIELD_VALUE.fill(field=field.label, value=field_value(field, facts.get(field.id)))
            for field in appraisal.criteria.profile
            if field.id in asked
        ],
        "; ",
    )


@lru_cache(maxsize=64)
def _asked(template: Text) -> tuple[str, ...]:
    """The names of the values that a template asks for."""
    return tuple(name for _, name, _, _ in Formatter().parse(template.vi) if name)


_VALUES: dict[str, Callable[[Finding, Appraisal], object]] = {
    "claim": lambda finding, _: claim(finding),
    "bar": lambda finding, _: bar(finding),
    "typed": lambda finding, _: one_line(counted_typed(finding), _SHORT),
    "as_of": lambda _, appraisal: day(appraisal.as_of),
    "months": lambda finding, _: _months(finding),
    "day": lambda finding, _: _evidence_day(finding),
    "fields": _fields,
    "quotes": lambda finding, _: _quoted_cells(counted_quotes(finding)),
    "dates": lambda finding, _: _quoted_cells(quotes(finding.response, Stands.EVIDENCE_DATE)),
}
