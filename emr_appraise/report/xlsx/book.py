"""The gap workbook as a file: its sheets, its pages, and the same bytes for the same content."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.numbers import day
from emr_appraise.report.safe import one_line
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.dress import dress
from emr_appraise.report.xlsx.look import QUIET
from emr_appraise.report.xlsx.parts import STYLES, TEXTS, parts, zipped
from emr_appraise.report.xlsx.sheet import Ink, Sheet
from emr_appraise.report.xlsx_file import FONT, workbook_options
from emr_appraise.submission.layout import REPORT_KIND, STAMP_NAMES
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

_A4 = 9
_FOOT_NAME, _TITLE_NAME = 80, 120


class Book:
    """A workbook in the making, in one language."""

    def __init__(self, contents: Contents, language: Language) -> None:
        from xlsxwriter import Workbook

        self.drawn: Workbook = Workbook(BytesIO(), workbook_options(in_memory=True))
        self._dress = dress(language)
        self.ink, self.tints = Ink(self._dress.looks, language), self._dress.tints
        self._sheets: list[Sheet] = []
        self._foot = _foot(contents)
        self._describe(contents, language)
        self.drawn.define_name(STAMP_NAMES["kind"], f'="{REPORT_KIND}"')

    def sheet(self, name: Text, tab: str, landscape: bool = True) -> Sheet:
        """A new sheet, ready for the printer."""
        drawn = self.drawn.add_worksheet(self.ink.say(name))
        if landscape:
            drawn.set_landscape()
        drawn.set_paper(_A4)
        drawn.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        drawn.center_horizontally()
        drawn.hide_gridlines(2)
        drawn.set_tab_color(tab)
        small = f'&"{FONT},Regular"&8&K{QUIET[1:]}'
        foot, page = self.ink.say(self._foot), self.ink.say(words.PAGE)
        drawn.set_footer(f"&L{small}{foot}&R{small}{page}", {"margin": 0.3})
        sheet = Sheet(drawn, self.ink)
        self._sheets.append(sheet)
        return sheet

    def write(self, out: BinaryIO) -> None:
        """Write the finished workbook."""
        for sheet in self._sheets:
            sheet.settle()
        # Without a text of its own, XlsxWriter would not tell an office that there is a part of texts.
        self.drawn.str_table._get_shared_string_index("")
        out.write(zipped({**parts(self.drawn), STYLES: self._dress.part, TEXTS: self.ink.texts.part()}))

    def _describe(self, contents: Contents, language: Language) -> None:
        name = one_line(contents.name, _TITLE_NAME)
        title = words.BOOK_TITLE.fill(title=wording.TITLE, facility=name) if name else wording.TITLE
        self.drawn.set_properties(
            {
                "title": title.say(language),
                "comments": contents.colophon[-1].say(language),
                "created": datetime.combine(contents.as_of, time()),
            }
        )


def _foot(contents: Contents) -> Text:
    """In a footer `&` begins a command."""
    name = one_line(contents.name, _FOOT_NAME).replace("&", "&&") or wording.NAMELESS
    return words.FOOT.fill(facility=name, as_of=day(contents.as_of), sheet="&A")
