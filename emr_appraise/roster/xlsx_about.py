"""The last sheet: by which criteria, on which day, and what the words and colours mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from emr_appraise import __version__
from emr_appraise.criteria.model import Criteria
from emr_appraise.report import wording as report_words
from emr_appraise.report.numbers import day_said
from emr_appraise.report.wording_placement import GROUP
from emr_appraise.roster import wording_columns as column_words
from emr_appraise.roster import wording_xlsx as book_words
from emr_appraise.roster import wording_xlsx_figures as words
from emr_appraise.roster.model import Roster, Standing
from emr_appraise.roster.xlsx_book import Book
from emr_appraise.roster.xlsx_figures_page import FiguresPage
from emr_appraise.roster.xlsx_height import height, lines
from emr_appraise.roster.xlsx_look import STEEL, Style, group_style
from emr_appraise.words import Text, same

_LABELS, _SENTENCES = 26, 104


class _Line(NamedTuple):
    label: Text
    says: Text
    style: Style = Style.LABEL


def write_about(book: Book, roster: Roster) -> None:
    """What a reader must know, line by line."""
    sheet = book.sheet(book_words.ABOUT, STEEL)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, _LABELS)
    sheet.set_column(1, 1, _SENTENCES)
    page = FiguresPage(book, sheet, _LABELS)
    page.line(words.ABOUT_TITLE, Style.TITLE, 27)
    page.gap()
    for line in _round(roster):
        _write(page, line)
    for criteria in roster.packs.values():
        _write_section(page, words.CRITERIA, _pack(criteria))
        _write_section(page, words.GROUPS, _groups(criteria))
    _write_section(page, words.STANDINGS, _standings(roster))
    _write_section(page, words.SHEETS, _sheets(roster))


def _write_section(page: FiguresPage, title: Text, lines: Iterator[_Line]) -> None:
    page.gap()
    page.line(title, Style.HEADING, 22)
    for line in lines:
        _write(page, line)


def _write(page: FiguresPage, line: _Line) -> None:
    page.put(page.row, 0, line.label, line.style)
    page.put(page.row, 1, line.says, Style.PARAGRAPH)
    page.set_height(page.row, height(lines(page.book.ink.say(line.says), _SENTENCES)))
    page.row += 1


def _round(roster: Roster) -> Iterator[_Line]:
    yield _Line(words.AS_OF, day_said(roster.as_of))
    yield _Line(words.BASIS, report_words.BASES[roster.basis])
    yield _Line(words.PROVEN, words.PROVEN_MEANING)
    yield _Line(words.NUMBERS, words.NUMBERS_MEANING)
    yield _Line(words.NOT_OFFICIAL, report_words.NOT_OFFICIAL.fill(tool=__version__))


def _pack(criteria: Criteria) -> Iterator[_Line]:
    told = {"id": criteria.id, "version": criteria.version, "title": criteria.title}
    yield _Line(words.CRITERIA, words.PACK_ABOUT.fill(**told))
    yield _Line(words.AUTHORITY, criteria.authority)
    yield _Line(words.FINGERPRINT, same(criteria.fingerprint))


def _groups(criteria: Criteria) -> Iterator[_Line]:
    for place, group in enumerate(criteria.placement):
        style = group_style(place, len(criteria.placement))
        says = words.GROUP_MEANING.fill(title=group.title, meaning=group.meaning)
        yield _Line(GROUP.fill(number=group.number), says, style)


def _standings(roster: Roster) -> Iterator[_Line]:
    for standing in Standing:
        if roster.has_list or standing is not Standing.UNLISTED:
            yield _Line(column_words.STANDINGS[standing], words.STANDING_MEANINGS[standing])


def _sheets(roster: Roster) -> Iterator[_Line]:
    names = {
        "roster": book_words.ROSTER,
        "areas": book_words.AREAS,
        "gaps": book_words.GAPS,
        "rejected": book_words.REJECTED,
        "absent": book_words.ABSENT,
        "statistics": book_words.STATISTICS,
    }
    for name, title in names.items():
        if roster.has_list or name != "absent":
            yield _Line(title, words.SHEET_MEANINGS[name])
