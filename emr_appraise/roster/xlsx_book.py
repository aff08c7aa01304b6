"""The roster's workbook as a file: sheets in order, pages, and the same bytes for the same content."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from datetime import date, datetime, time
from typing import IO, TYPE_CHECKING, BinaryIO

from emr_appraise.report.numbers import day
from emr_appraise.report.xlsx_file import FONT, settle, workbook_options
from emr_appraise.roster import wording_xlsx as words
from emr_appraise.roster.xlsx_ink import Ink
from emr_appraise.roster.xlsx_look import QUIET
from emr_appraise.roster.xlsx_rows import Part
from emr_appraise.roster.xlsx_scale import colour_scale
from emr_appraise.roster.xlsx_table import HEAD_ROWS, AnyTable
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_A4 = 9


class Book:
    """A workbook in the making; sheets stand in it in the order in which they are put there."""

    def __init__(self, as_of: date, language: Language, files: ExitStack) -> None:
        from xlsxwriter import Workbook

        self._file: IO[bytes] = files.enter_context(tempfile.TemporaryFile())  # noqa: SIM115  # closed by the stack
        self.drawn: Workbook = Workbook(self._file, workbook_options(use_zip64=True))
        self.ink = Ink(self.drawn, language)
        self._foot = words.FOOT.fill(as_of=day(as_of), sheet="&A")
        title = words.BOOK_TITLE.say(language)
        self.drawn.set_properties({"title": title, "created": datetime.combine(as_of, time())})

    def sheet(self, name: Text, tab: str, printed_head: int = 0) -> Worksheet:
        """A new sheet, ready for the printer; the row `printed_head` stands on every page, counted from 1."""
        sheet = self.drawn.add_worksheet(self.ink.say(name))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_tab_color(tab)
        small = f'&"{FONT},Regular"&8&K{QUIET[1:]}'
        foot, page = self.ink.say(self._foot), self.ink.say(words.PAGE)
        sheet.set_footer(f"&L{small}{foot}&R{small}{page}", {"margin": 0.3})
        if printed_head:
            sheet.repeat_rows(printed_head - 1)
        return sheet

    def put(self, table: AnyTable) -> None:
        """Put a complete table on as many sheets as it needs."""
        for part, rows in enumerate(table.parts, 1):
            name = table.plan.name
            self._put_part(table, rows, words.CONTINUED.fill(name=name, part=part) if part > 1 else name)

    def write(self, out: BinaryIO) -> None:
        """Write the finished workbook."""
        self.drawn.close()
        settle(self._file)
        self._file.seek(0)
        shutil.copyfileobj(self._file, out, 1 << 20)

    def _put_part(self, table: AnyTable, rows: Part, name: Text) -> None:
        sheet = self.sheet(name, table.plan.tab, HEAD_ROWS)
        last, right = rows.rows - 1, len(table.heads) - 1
        # XlsxWriter's own rows take three times as long, and those that it streams must be given to a sheet
        # that stands already, in its order: a second sheet of a long table would come last.
        sheet._write_sheet_data = lambda: rows.pour(sheet.fh)
        sheet._check_dimensions(0, 0)
        sheet._check_dimensions(last, right)
        for place, (head, hidden) in enumerate(zip(table.heads, table.hidden, strict=True)):
            sheet.set_column(place, place, head.width, None, {"hidden": hidden})
        sheet.freeze_panes(HEAD_ROWS, table.plan.held)
        sheet.autofilter(HEAD_ROWS - 1, 0, last, right)
        sheet.print_area(0, 0, last, sum(head.printed for head in table.heads) - 1)
        if table.plan.scaled and last >= HEAD_ROWS:
            first, final = table.plan.scaled
            colour_scale(sheet, HEAD_ROWS, first, last, final)
