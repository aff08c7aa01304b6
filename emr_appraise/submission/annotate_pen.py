"""Write down the list of an annotated copy, row after row: passages, headings, cells, links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from emr_appraise.submission.annotate_cells import put_text
from emr_appraise.submission.annotate_places import FormCell
from emr_appraise.submission.form_cells import fit_row, set_widths
from emr_appraise.submission.form_style import FONT, NAVY, Style
from emr_appraise.submission.layout import FormLanguage, sheet_title
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = {"A": 6.0, "B": 10.0, "C": 13.0, "D": 22.0, "E": 22.0, "F": 28.0, "G": 48.0, "H": 42.0}
LETTERS = tuple(WIDTHS)
FIRST, LAST = LETTERS[0], LETTERS[-1]
_TITLE = 26.0
Entry = tuple[str, str, Style]
"""A cell to be: its column, its text and its style."""


class Pen:
    """Knows the row it is at, and the language it writes."""

    def __init__(self, sheet: Worksheet, form: FormLanguage, language: Language) -> None:
        self.sheet, self.form, self.language, self.row = sheet, form, language, 1
        set_widths(sheet, WIDTHS)

    def say(self, text: Text) -> str:
        """A text in the language written."""
        return text.say(self.language)

    def put(self, letter: str, text: str, style: Style) -> Cell:
        """One cell of the row at hand."""
        cell: Cell = self.sheet[f"{letter}{self.row}"]
        cell.style = style.title
        put_text(cell, text)
        return cell

    def title(self, text: Text) -> None:
        """What the sheet is."""
        self.put(FIRST, self.say(text), Style.SHEET_TITLE)
        self.sheet.row_dimensions[self.row].height = _TITLE
        self.row += 1

    def passage(self, text: Text, style: Style) -> None:
        """A text across the whole width."""
        said = self.say(text)
        self.put(FIRST, said, style)
        self._merge(FIRST)
        fit_row(self.sheet, self.row, [(said, sum(WIDTHS.values()), style)])
        self.row += 1

    def heads(self, heads: Sequence[Text]) -> None:
        """The headings of a table; the last one reaches to the edge."""
        texts = map(self.say, heads)
        self.line([(letter, text, Style.HEADER) for letter, text in zip(LETTERS, texts, strict=False)])

    def line(self, entries: Sequence[Entry]) -> list[Cell]:
        """A row of a table, high enough for what stands in it; its last cell reaches to the edge."""
        cells = [self.put(*entry) for entry in entries]
        last = entries[-1][0]
        widths = WIDTHS | {last: sum(WIDTHS[letter] for letter in LETTERS[LETTERS.index(last) :])}
        for letter in LETTERS[LETTERS.index(last) + 1 :]:
            self.put(letter, "", entries[-1][2])
        if last != LAST:
            self._merge(last)
        fit_row(self.sheet, self.row, [(text, widths[letter], style) for letter, text, style in entries])
        self.row += 1
        return cells

    def numbered(self, number: int, entries: Sequence[Entry]) -> list[Cell]:
        """A row of a table with its number in front."""
        cells = self.line([(FIRST, str(number), Style.CODE), *entries])
        cells[0].value = number
        return cells

    def link(self, cell: Cell, to: tuple[FormCell, ...]) -> None:
        """Let a cell name cells of the form, and lead to the first of them."""
        from openpyxl.styles import Font
        from openpyxl.worksheet.hyperlink import Hyperlink

        if not to:
            return
        quoted = sheet_title(to[0].sheet, self.form).replace("'", "''")
        put_text(cell, self.named(to))
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{to[0].cell}")
        cell.font = Font(name=FONT, size=10, underline="single", color=NAVY)

    def named(self, cells: tuple[FormCell, ...]) -> str:
        """Cells of one sheet of the form by their addresses; of a title in two languages, one will do.

        A link is not wrapped by every office program, so it has to be short.
        """
        both = self.form is FormLanguage.BOTH
        title = self.say(cells[0].sheet.value) if both else sheet_title(cells[0].sheet, self.form)
        return f"{title}!{', '.join(each.cell for each in cells)}"

    def _merge(self, first: str) -> None:
        """Join the row's cells up to the edge; the library's own way compares each range with all others."""
        from openpyxl.worksheet.cell_range import CellRange

        self.sheet.merged_cells.ranges.add(CellRange(f"{first}{self.row}:{LAST}{self.row}"))
