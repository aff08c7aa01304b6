"""A sheet in the making: its cells are drawn here, what is around them by XlsxWriter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from string import ascii_uppercase as _LETTERS
from typing import TYPE_CHECKING, Any

from emr_appraise.report.numbers import day
from emr_appraise.report.xlsx import cells
from emr_appraise.report.xlsx.cells import BLANK, FIRST_DAY, Drawn, Formula, Link, Value, fitting
from emr_appraise.report.xlsx.look import Style
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]


class Ink:
    """The styles of a workbook, its table of texts and its language."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.language = language
        self.formats: Mapping[Style, Any] = {
            style: book.add_format(style.properties(language)) for style in Style
        }
        # The numbers of the styles are given in the order in which they are first asked for.
        self.numbers = {style: int(made._get_xf_index()) for style, made in self.formats.items()}
        self._texts: Any = book.str_table

    def say(self, text: Text | str) -> str:
        """The text in the workbook's language, fit for a cell."""
        return fitting(text if isinstance(text, str) else text.say(self.language), self.language)

    def place(self, said: str) -> int:
        """Where a text stands in the table of texts."""
        return int(self._texts._get_shared_string_index(said))


class Sheet:
    """A sheet whose cells are drawn in any order of rows, and in each row from the left."""

    def __init__(self, drawn: Worksheet, ink: Ink) -> None:
        self.drawn, self.ink = drawn, ink
        self._rows: defaultdict[int, list[str]] = defaultdict(list)
        self._looks: dict[int, str] = {}
        self._right = 0
        drawn._write_sheet_data = self._pour

    @property
    def name(self) -> str:
        """As it stands on the tab."""
        return str(self.drawn.get_name())

    def put(self, row: int, column: int, value: Value, style: Style) -> str:
        """One cell, counted from 0; gives the text in it, by which one can tell how high its row must be."""
        return self.put_row(row, ((value, style),), column)[0]

    def put_row(self, row: int, values: Iterable[tuple[Value, Style]], first: int = 0) -> list[str]:
        """The same for cells side by side."""
        number, texts, drawn, looks = row + 1, [], self._rows[row], self.ink.numbers
        for column, (value, style) in enumerate(values, first):
            xml, said = self._link(row, column, value) if isinstance(value, Link) else self._draw(value)
            drawn.append(f'<c r="{_LETTERS[column]}{number}" s="{looks[style]}"{xml}')
            texts.append(said)
        self._right = max(self._right, first + len(texts) - 1)
        return texts

    def merge(self, row: int, first: int, last: int, value: Value, style: Style) -> str:
        """One cell over several columns of a row."""
        if last > first:
            self.drawn.merge_range(row, first, row, last, "")
        return self.put_row(row, [(value, style), *[(None, style)] * (last - first)], first)[0]

    def head(self, row: int, column: int, text: Text, style: Style) -> None:
        """A head of a table: an office wants it shared with the table's own list of heads."""
        index = self.ink.place(self.ink.say(text))
        look, xml = self.ink.numbers[style], cells.shared(index).xml
        self._rows[row].append(f'<c r="{_LETTERS[column]}{row + 1}" s="{look}"{xml}')

    def set_height(self, row: int, points: float, fixed: bool = True) -> None:
        """Make a row so high; if not fixed, it grows where people write into it."""
        self._looks[row] = f' ht="{points:.2f}"' + (' customHeight="1"' if fixed else "")
        if fixed:
            self.drawn.set_row(row, points)

    def _draw(self, value: Text | str | int | float | date | Formula | None) -> Drawn:
        match value:
            case Text():
                return cells.text(value.say(self.ink.language), self.ink.language)
            case None:
                return BLANK
            case str():
                return cells.text(value, self.ink.language)
            case date():
                return cells.text(day(value), self.ink.language) if value < FIRST_DAY else cells.day(value)
            case int() | float():
                return cells.number(value)
            case Formula():
                return cells.formula(value)

    def _link(self, row: int, column: int, link: Link) -> Drawn:
        place = f"internal:'{self.ink.say(link.sheet)}'!{link.cell}"
        self.drawn.write_url(row, column, place, string=self.ink.say(link.text))
        return self._draw(link.text)

    def _pour(self) -> None:
        rows = sorted(self._rows.keys() | self._looks.keys())
        self.drawn.fh.write("<sheetData>")
        for row in rows:
            drawn = "".join(self._rows.get(row, ()))
            self.drawn.fh.write(f'<row r="{row + 1}"{self._looks.get(row, "")}>{drawn}</row>')
        self.drawn.fh.write("</sheetData>")

    def settle(self) -> None:
        """Tell XlsxWriter how far the cells reach."""
        self.drawn._check_dimensions(0, 0)
        self.drawn._check_dimensions(max(self._rows), self._right)


def letter(column: int) -> str:
    """The letter of one of the first 26 columns, counted from 0."""
    return _LETTERS[column]
