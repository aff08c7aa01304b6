"""From the remarks of a marked copy to the tables of a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.places import CellPlace
from emr_appraise.report.numbers import figure
from emr_appraise.report.safe import one_line
from emr_appraise.roster import wording_returns as words
from emr_appraise.roster.agreement_count import differs
from emr_appraise.roster.model import Opinion
from emr_appraise.roster.returns.contents import Difference, Entry, Section, Shown
from emr_appraise.roster.returns.needs import is_to_mend
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.annotate_listed import Listed
from emr_appraise.submission.annotate_places import FormCell
from emr_appraise.submission.form_rules import FIRST_ROW, letters_of
from emr_appraise.submission.layout import Column, FormLanguage, Sheet, sheet_title
from emr_appraise.submission.wording_annotate import sentence
from emr_appraise.words import Language, Text, join, same

MOST = 200
"""Entries of one table of a letter; who has more to mend works with the list in the marked copy."""
_TYPED, _MESSAGE, _TITLE = 160, 800, 40
_EVERY_COLUMN = (
    (Shown.CELL, words.CELL),
    (Shown.CRITERION, words.CRITERION),
    (Shown.STANDS, words.STANDS),
    (Shown.SAYS, words.MATTER),
    (Shown.TO_DO, words.TO_DO),
)


_OF_BOARD = {letters_of(column) for column in (Column.BOARD_ANSWER, Column.BOARD_VALUE, Column.BOARD_NOTE)}


class Kind(Enum):
    """The tables of a letter, in order: title, then columns."""

    FILE = (words.ABOUT_FILE, (_EVERY_COLUMN[0], *_EVERY_COLUMN[2:]))
    ROWS = (words.ABOUT_ROWS, _EVERY_COLUMN)
    BLANKS = (words.ABOUT_BLANKS, (*_EVERY_COLUMN[:2], (Shown.TO_DO, words.TO_ANSWER)))
    EVIDENCE = (
        words.ABOUT_EVIDENCE,
        (*_EVERY_COLUMN[:2], (Shown.SAYS, words.MATTER), (Shown.TO_DO, words.TO_SHOW)),
    )
    BOARD = (words.ABOUT_BOARD, ())


_BY_HEAD = {
    words.NOT_ANSWERED: Kind.BLANKS,
    words.NOT_SHOWN: Kind.EVIDENCE,
    words.NOT_READ: Kind.ROWS,
    words.BOARD: Kind.BOARD,
}


class Entries:
    """Everything that a hospital is to mend, by kind."""

    def __init__(self, listed: Iterable[Listed], criteria: Criteria, form: FormLanguage) -> None:
        self.criteria, self.form = criteria, form
        self.by_kind: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
        for each in listed:
            if is_to_mend(each.remark) and not _is_the_boards(each):
                self.by_kind[_kind(each)].append(self._entry(each))

    @property
    def count(self) -> int:
        """How many things are to be mended."""
        return sum(map(len, self.by_kind.values()))

    def sections(self) -> Iterator[Section]:
        """The tables that have entries, but for the board's."""
        for kind, entries in self.by_kind.items():
            if entries and kind is not Kind.BOARD:
                _, columns = kind.value
                yield Section(self.title(kind), columns, tuple(entries[:MOST]), max(0, len(entries) - MOST))

    def differences(self, opinions: Sequence[Opinion]) -> Iterator[Difference]:
        """The table of the board's opinions; they were listed in the order in which they are given."""
        for entry, opinion in zip(self.by_kind[Kind.BOARD], filter(differs, opinions), strict=True):
            own, board = (one_line(typed, _TYPED) for typed in (opinion.own_typed, opinion.board_typed))
            yield Difference(entry, own, board, one_line(opinion.said, _MESSAGE))

    def title(self, kind: Kind) -> Text:
        """A table's heading, with the number of its entries."""
        return words.COUNTED.fill(title=kind.value[0], count=figure(len(self.by_kind[kind])))

    def sheet_title(self, sheet: Sheet) -> Text:
        """What a sheet of the copy is called; of a title in two languages, one will do."""
        if self.form is FormLanguage.BOTH:
            return sheet.value
        return same(sheet.value.say(Language(self.form.value)))

    def _entry(self, each: Listed) -> Entry:
        criterion = self._criterion(each.cells)
        return Entry(
            cell=self._cell(each),
            original=self._original(each),
            criterion=criterion.code if criterion else "",
            asks=criterion.text if criterion else same(""),
            stands=one_line(each.stands, _TYPED),
            says=_sentence(each.remark.says),
            to_do=_sentence(words.HINTS.get(each.remark.code, each.to_do)),
        )

    def _criterion(self, cells: Sequence[FormCell]) -> Criterion | None:
        if not cells or cells[0].sheet is not Sheet.ASSESSMENT:
            return None
        row = int("".join(filter(str.isdigit, cells[0].cell)))
        return self.criteria.all[row - FIRST_ROW]

    def _cell(self, each: Listed) -> Text:
        """The cells of the copy; with the sheet's title where it is not the self-assessment."""
        if not each.cells:
            return self._in_file(each.remark.place) if each.remark.place else words.WHOLE_FILE
        named = ", ".join(cell.cell for cell in each.cells)
        sheet = each.cells[0].sheet
        return same(named) if sheet is Sheet.ASSESSMENT else join([same(named), self.sheet_title(sheet)])

    def _original(self, each: Listed) -> Text | None:
        """The cell of the hospital's own file, where the copy has it elsewhere."""
        place = each.remark.place
        if place is None or not each.cells or place.sheet != sheet_title(each.cells[0].sheet, self.form):
            return self._in_file(place) if place and each.cells else None
        if place.cell in (cell.cell for cell in each.cells):
            return None
        return words.ORIGINAL.fill(cell=place.cell)

    def _in_file(self, place: CellPlace) -> Text:
        return words.ORIGINAL.fill(cell=f"{one_line(place.sheet, _TITLE)}!{place.cell}")


def _kind(each: Listed) -> Kind:
    in_rows = bool(each.cells) and each.cells[0].sheet is Sheet.ASSESSMENT
    return _BY_HEAD.get(each.head) or (Kind.ROWS if in_rows else Kind.FILE)


def _is_the_boards(each: Listed) -> bool:
    """Whether it is about what the board, not the hospital, wrote into the board's columns."""
    if each.remark.code == remarks_rows.BOARD_COLUMN.code:
        return False
    return any(_column(cell) in _OF_BOARD for cell in each.cells if cell.sheet is Sheet.ASSESSMENT)


def _column(cell: FormCell) -> str:
    return cell.cell.rstrip("0123456789")


def _sentence(text: Text) -> Text:
    return sentence(Text(*(one_line(said, _MESSAGE) for said in text)))
