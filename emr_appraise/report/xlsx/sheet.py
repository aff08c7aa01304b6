"""A sheet in the making: its cells are drawn here, what is around them by XlsxWriter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from string import ascii_uppercase as _LETTERS
from typing import TYPE_CHECKING

from emr_appraise.report.numbers import day
from emr_appraise.report.xlsx import cells
from emr_appraise.report.xlsx.cells import BLANK, FIRST_DAY, Drawn, Formula, Link, Texts, Value, fitting
from emr_appraise.report.xlsx.look import Style
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]


class Ink:
    """The styles of a workbook by number, its texts and its language."""

    def __init__(self, looks: Mapping[Style, str], language: Language) -> None:
        self.language, self.looks = language, looks
        self.texts = Texts(language)

    def say(self, text: Text | str) -> str:
        """The text in the workbook's language, fit for a cell."""
        return fitting(text if isinstance(text, str) else text.say(self.language), self.language)


class Sheet:
    """A sheet whose cells are drawn in any order of rows, and in each row from the left."""

    def __init__(self, drawn: Worksheet, ink: Ink) -> None:
        self.drawn, self.ink = drawn, ink
        self._rows: defaultdict[int, list[str]] = defaultdict(list)
        self._looks: dict[int, str] = {}
        self._links: list[str] = []
        self._right = 0
        drawn._write_sheet_data, drawn._write_hyperlinks = self._pour, self._pour_links
        drawn._prepare_formula = _bare

    @property
    def name(self) -> str:
        """As it stands on the tab."""
        return str(self.drawn.get_name())

    def put(self, row: int, column: int, value: Value, style: Style) -> str:
        """One cell, counted from 0; gives the text in it, by which one can tell how high its row must be."""
        return self.put_row(row, ((value, style),), column)[0]

    def put_row(self, row: int, values: Iterable[tuple[Value, Style]], first: int = 0) -> list[str]:
        """The same for cells side by side."""
        number, texts, drawn, looks = str(row + 1), [], self._rows[row], self.ink.looks
        for column, (value, style) in enumerate(values, first):
            said = value.say(self.ink.language) if isinstance(value, Text) else value
            xml, text = self.ink.texts[said] if isinstance(said, str) else self._draw(row, column, said)
            drawn.append(f'<c r="{_LETTERS[column]}{number}" s="{looks[style]}"{xml}')
            texts.append(text)
        self._right = max(self._right, first + len(texts) - 1)
        return texts

    def merge(self, row: int, first: int, last: int, value: Value, style: Style) -> str:
        """One cell over several columns of a row."""
        if last > first:
            self.drawn.merge.append((row, first, row, last))
        return self.put_row(row, [(value, style), *[(None, style)] * (last - first)], first)[0]

    def set_height(self, row: int, points: float, fixed: bool = True) -> None:
        """Make a row so high; if not fixed, it grows where people write into it."""
        self._looks[row] = f' ht="{points:.2f}"' + (' customHeight="1"' if fixed else "")

    def _draw(self, row: int, column: int, value: int | float | date | Formula | Link | None) -> Drawn:
        match value:
            case None:
                return BLANK
            case Link():
                return self._link(row, column, value)
            case date():
                return self.ink.texts[day(value)] if value < FIRST_DAY else cells.day(value)
            case int() | float():
                return cells.number(value)
            case Formula():
                return cells.formula(value)

    def _link(self, row: int, column: int, link: Link) -> Drawn:
        text, place = self.ink.say(link.text), f"'{self.ink.say(link.sheet)}'!{link.cell}"
        self._links.append(cells.link(f"{_LETTERS[column]}{row + 1}", place, text))
        return self.ink.texts[text]

    def _pour_links(self) -> None:
        if self._links:
            self.drawn.fh.write(f"<hyperlinks>{''.join(self._links)}</hyperlinks>")

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


def _bare(formula: str, _expanded: bool = False) -> str:
    """XlsxWriter would look for 150 functions that older offices lack: we use none of them."""
    return formula.removeprefix("=")


def letter(column: int) -> str:
    """The letter of one of the first 26 columns, counted from 0."""
    return _LETTERS[column]
