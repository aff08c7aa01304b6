"""What lies behind the groups, on the sheet of figures: areas, gaps, deadlines, agreement, change."""

from __future__ import annotations

from fractions import Fraction

from emr_appraise.criteria.model import Criteria
from emr_appraise.roster import wording_xlsx_figures as words
from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.figures_model import AreaSpread, Change, Figures, PackFigures
from emr_appraise.roster.xlsx_figures_page import FiguresPage, Styled
from emr_appraise.roster.xlsx_look import Style
from emr_appraise.words import Text, same

_SPREAD = 5
_MOST_CRITERIA = 10
_SPREAD_TITLES = (words.LOWEST, words.FIRST, words.MEDIAN, words.THIRD, words.HIGHEST)


def write_areas(page: FiguresPage, whole: Figures, criteria: Criteria) -> None:
    """Where the scores of each area lie."""
    heads = (words.AREAS, words.APPLIES_TO, *_SPREAD_TITLES)
    page.table(heads, [_area(each, criteria) for each in whole.areas])


def write_blocking(page: FiguresPage, whole: Figures, criteria: Criteria) -> None:
    """The gaps that keep the most facilities out of a better group."""
    rows: list[list[Styled]] = [
        [
            (_criterion(each.criterion, criteria), Style.TEXT),
            (each.hospitals, Style.WHOLE),
            (_share(each.hospitals, whole.submitted), Style.PERCENT),
        ]
        for each in whole.blocking
    ]
    if rows:
        page.table((words.BLOCKING, words.HOSPITALS, words.SHARE), rows)


def write_dues(page: FiguresPage, figures: PackFigures, criteria: Criteria) -> None:
    """How many have done what a deadline asks."""
    titles = {deadline.id: deadline.title for deadline in criteria.deadlines}
    rows: list[list[Styled]] = [
        [
            (titles[each.due.deadline], Style.TEXT),
            (each.due.date, Style.DATE),
            (each.hospitals, Style.WHOLE),
            (each.done, Style.WHOLE),
            (_share(each.done, each.hospitals), Style.PERCENT),
        ]
        for each in figures.dues
    ]
    if rows:
        page.table((words.DUES, words.DUE, words.CONCERNED, words.DONE, words.DONE_SHARE), rows)


def write_agreement(page: FiguresPage, agreement: Agreement, criteria: Criteria) -> None:
    """How far both sides agree, and on which criteria they do not."""
    rows: list[tuple[Styled, Styled]] = [
        ((words.HOSPITALS_COMPARED, Style.TEXT), (agreement.hospitals, Style.WHOLE)),
        ((words.COMPARED, Style.TEXT), (agreement.compared, Style.WHOLE)),
        ((words.AGREEING, Style.PART), (agreement.agreeing, Style.WHOLE)),
        ((words.AGREEING_SHARE, Style.PART), (agreement.percent, Style.PERCENT)),
        ((words.KAPPA, Style.TEXT), (agreement.kappa, Style.NUMBER)),
        ((words.OWN_HIGHER, Style.TEXT), (agreement.own_higher, Style.WHOLE)),
        ((words.BOARD_HIGHER, Style.TEXT), (agreement.board_higher, Style.WHOLE)),
    ]
    page.table((words.AGREEMENT, words.SCORES_HERE), rows)
    if agreement.criteria:
        _write_disagreements(page, agreement, criteria)


def write_change(page: FiguresPage, change: Change) -> None:
    """Who moved since the previous roster."""
    rows: list[tuple[Styled, Styled]] = [
        ((words.BETTER, Style.TEXT), (len(change.better), Style.WHOLE)),
        ((words.WORSE, Style.TEXT), (len(change.worse), Style.WHOLE)),
    ]
    page.table((words.CHANGE.fill(before=change.before_as_of), words.HOSPITALS), rows)
    moves: list[tuple[Styled, Styled]] = [
        (
            (words.MOVE.fill(before=_group(move.before), after=_group(move.after)), Style.TEXT),
            (move.hospitals, Style.WHOLE),
        )
        for move in change.moves
    ]
    page.table((words.CHANGE_KIND, words.HOSPITALS), moves)


def _write_disagreements(page: FiguresPage, agreement: Agreement, criteria: Criteria) -> None:
    heads = (words.DISAGREEMENTS, words.COMPARED, words.OWN_HIGHER, words.BOARD_HIGHER, words.OTHERWISE)
    rows: list[list[Styled]] = [
        [
            (_criterion(each.criterion, criteria), Style.TEXT),
            *((count, Style.WHOLE) for count in each[1:]),
        ]
        for each in agreement.criteria[:_MOST_CRITERIA]
    ]
    page.table(heads, rows)


def _area(each: AreaSpread, criteria: Criteria) -> list[Styled]:
    spread = each.spread or (None,) * _SPREAD
    return [
        (criteria.area_titles[each.area], Style.TEXT),
        (each.hospitals, Style.WHOLE),
        *((value, Style.PERCENT) for value in spread),
    ]


def _criterion(code: str, criteria: Criteria) -> Text:
    return words.CRITERION_LINE.fill(code=code, text=criteria.by_code[code].text)


def _group(number: int | None) -> Text:
    return same(number) if number is not None else words.NOT_THERE


def _share(part: int, of: int) -> Fraction | None:
    return Fraction(part * 100, of) if of else None
