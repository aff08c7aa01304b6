"""The guide sheet: what the form is, how to answer it, and how far the answers have come."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from emr_appraise.criteria.model import Area, Criteria, Group, Scale, ScaleAnswer
from emr_appraise.places import column_letters
from emr_appraise.submission import form_words as words
from emr_appraise.submission.form_assessment import required_label
from emr_appraise.submission.form_cells import fit_row, put, put_formula, set_widths
from emr_appraise.submission.form_rules import column_range
from emr_appraise.submission.form_style import Style
from emr_appraise.submission.layout import Column, FormLanguage, Sheet, sheet_title, written
from emr_appraise.words import Text, join

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (30.0, 16.0, 16.0, 16.0, 16.0)
_GAP = 9.0
_PAGE = 750.0  # points of an A4 page between its margins


@dataclass
class _Pen:
    """Writes down the sheet, row after row."""

    sheet: Worksheet
    language: FormLanguage
    row: int = 1
    sections: list[int] = field(default_factory=list)

    def gap(self) -> None:
        """Leave a little room."""
        self.sheet.row_dimensions[self.row].height = _GAP
        self.row += 1

    def passage(self, text: str, style: Style) -> None:
        """Write a text across the whole width."""
        self._across(1, text, style)
        fit_row(self.sheet, self.row, [(text, sum(_WIDTHS), style)])
        self.row += 1

    def pair(self, label: str, text: str, style: Style = Style.LABEL) -> None:
        """Write a label and the text it explains."""
        put(self.sheet, self.row, 1, label, style)
        self._across(2, text, Style.CELL)
        fit_row(self.sheet, self.row, [(label, _WIDTHS[0], style), (text, sum(_WIDTHS[1:]), Style.CELL)])
        self.row += 1

    def heading(self, text: Text) -> None:
        """Begin a section."""
        self.sections.append(self.row)
        self.gap()
        self.passage(f"{len(self.sections)}. {written(text, self.language)}", Style.HEADING)

    def break_pages(self) -> None:
        """Begin a new page before each section that would not fit on the one begun."""
        from openpyxl.worksheet.pagebreak import Break

        used = 0.0
        for first, end in pairwise([1, *self.sections, self.row]):
            height = sum(self.sheet.row_dimensions[row].height or 0.0 for row in range(first, end))
            if used + height > _PAGE and first > 1:
                self.sheet.row_breaks.append(Break(id=first - 1))
                used = 0.0
            used += height

    def explain(self, label: Text, text: Text, style: Style = Style.LABEL) -> None:
        """Write a label and a passage, in the form's language."""
        self.pair(written(label, self.language), words.prose(text, self.language), style)

    def _across(self, first: int, text: str, style: Style) -> None:
        for column in range(first, len(_WIDTHS) + 1):
            put(self.sheet, self.row, column, text if column == first else None, style)
        self.sheet.merge_cells(f"{column_letters(first)}{self.row}:{column_letters(len(_WIDTHS))}{self.row}")


def write_guide(sheet: Worksheet, criteria: Criteria, language: FormLanguage) -> None:
    """Fill the guide."""
    pen = _Pen(sheet, language)
    _write_title(pen, criteria)
    _write_sheets(pen)
    _write_answers(pen, criteria)
    _write_signs(pen)
    _write_groups(pen, criteria)
    _write_progress(pen, criteria)
    pen.break_pages()
    set_widths(sheet, {column_letters(number): width for number, width in enumerate(_WIDTHS, 1)})


def _write_title(pen: _Pen, criteria: Criteria) -> None:
    count, required = len(criteria.all), sum(criterion.required for criterion in criteria.all)
    line = words.PACK_LINE.fill(id=criteria.id, version=criteria.version, count=count, required=required)
    pen.passage(written(words.KICKER, pen.language), Style.KICKER)
    pen.passage(words.prose(criteria.title, pen.language), Style.TITLE)
    pen.passage(words.prose(line, pen.language), Style.BODY)
    pen.passage(words.prose(criteria.authority, pen.language), Style.NOTE)
    if criteria.about is not None:
        pen.passage(words.prose(criteria.about, pen.language), Style.NOTE)


def _write_sheets(pen: _Pen) -> None:
    pen.heading(words.SHEETS_HEADING)
    for sheet, about in (
        (Sheet.FACILITY, words.FACILITY_ABOUT),
        (Sheet.ASSESSMENT, words.ASSESSMENT_ABOUT),
        (Sheet.DECISION, words.DECISION_ABOUT),
    ):
        pen.pair(sheet_title(sheet, pen.language), words.prose(about, pen.language))


def _write_answers(pen: _Pen, criteria: Criteria) -> None:
    pen.heading(words.ANSWER_HEADING)
    scales = join([_scale_line(scale) for scale in _scales_in_use(criteria)], "\n")
    pen.explain(words.CHOOSE, scales)
    pen.explain(words.MEASURE, words.MEASURE_ABOUT)
    pen.explain(words.EVIDENCE, words.EVIDENCE_ABOUT)
    pen.explain(criteria.not_applicable.label, words.NA_ABOUT)
    pen.explain(words.BLANK, words.BLANK_ABOUT)
    pen.explain(words.KEEP, words.KEEP_ABOUT)


def _scales_in_use(criteria: Criteria) -> list[Scale]:
    answers = [criterion.answer for criterion in criteria.all]
    used = {answer.scale.id for answer in answers if isinstance(answer, ScaleAnswer)}
    return [scale for scale in criteria.scales if scale.id in used]


def _scale_line(scale: Scale) -> Text:
    options = join([option.label for option in scale.options], " · ")
    return words.SCALE_LINE.fill(title=scale.title, options=options)


def _write_signs(pen: _Pen) -> None:
    pen.heading(words.SIGNS_HEADING)
    pen.explain(words.YELLOW_CELL, words.YELLOW_ABOUT, Style.OPEN_SAMPLE)
    pen.explain(words.BLUE_CELL, words.BLUE_ABOUT, Style.BOARD_SAMPLE)
    pen.explain(words.GREY_CELL, words.GREY_ABOUT, Style.CLOSED)
    for required, about, style in (
        (True, words.REQUIRED_ABOUT, Style.REQUIRED),
        (False, words.OPTIONAL_ABOUT, Style.OPTIONAL),
    ):
        pen.pair(required_label(required, pen.language), words.prose(about, pen.language), style)


def _write_groups(pen: _Pen, criteria: Criteria) -> None:
    pen.heading(words.GROUPS_HEADING if len(criteria.placement) == 3 else words.GROUPS_HEADING_ANY)
    for group in criteria.placement:
        pen.explain(words.GROUP.fill(number=group.number), _group_passage(group))


def _group_passage(group: Group) -> Text:
    next_step = words.NEXT_STEP.fill(step=group.next_step)
    return join([join([group.title, group.meaning], ". "), next_step], "\n")


def _write_progress(pen: _Pen, criteria: Criteria) -> None:
    pen.heading(words.PROGRESS_HEADING)
    pen.passage(words.prose(words.PROGRESS_ABOUT, pen.language), Style.BODY)
    _write_progress_header(pen)
    first = pen.row
    for area in criteria.areas:
        if area.criteria:
            _write_area(pen, area, criteria)
    _write_total(pen, first)


def _write_progress_header(pen: _Pen) -> None:
    headers = [written(text, pen.language) for text in (Column.AREA.value, *words.PROGRESS_COLUMNS)]
    for number, header in enumerate(headers, 1):
        put(pen.sheet, pen.row, number, header, Style.HEADER)
    fit_row(pen.sheet, pen.row, [(text, _WIDTHS[1], Style.HEADER) for text in headers])
    pen.row += 1


def _write_area(pen: _Pen, area: Area, criteria: Criteria) -> None:
    title, row = written(area.title, pen.language), pen.row
    required = sum(criterion.required for criterion in area.criteria)
    put(pen.sheet, row, 1, title, Style.AREA)
    put(pen.sheet, row, 2, len(area.criteria), Style.FIGURE)
    put_formula(pen.sheet, row, 3, f"={_answered(pen, criteria)}", Style.FIGURE)
    put(pen.sheet, row, 4, required, Style.FIGURE)
    put_formula(pen.sheet, row, 5, f"=D{row}-({_answered(pen, criteria, required_only=True)})", Style.FIGURE)
    fit_row(pen.sheet, row, [(title, _WIDTHS[0], Style.AREA)])
    pen.row += 1


def _answered(pen: _Pen, criteria: Criteria, required_only: bool = False) -> str:
    """A sum of COUNTIFS: they calculate alike in every office suite and locale."""
    sheet = sheet_title(Sheet.ASSESSMENT, pen.language).replace("'", "''")
    cells = {column: f"'{sheet}'!{column_range(column, criteria)}" for column in Column}
    which = f"{cells[Column.AREA]},$A{pen.row}"
    if required_only:
        which += f',{cells[Column.REQUIRED]},"{required_label(True, pen.language)}"'
    answer, value = cells[Column.ANSWER], cells[Column.VALUE]
    return f'COUNTIFS({which},{answer},"<>")+COUNTIFS({which},{answer},"=",{value},"<>")'


def _write_total(pen: _Pen, first: int) -> None:
    put(pen.sheet, pen.row, 1, written(words.TOTAL, pen.language), Style.STRONG)
    for number in range(2, len(_WIDTHS) + 1):
        letters = column_letters(number)
        total = f"=SUM({letters}{first}:{letters}{pen.row - 1})"
        put_formula(pen.sheet, pen.row, number, total, Style.TOTAL_FIGURE)
    fit_row(pen.sheet, pen.row, [])
    pen.row += 1
