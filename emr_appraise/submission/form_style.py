"""How the form looks: a few colours and the cell styles made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle
    from openpyxl.workbook import Workbook

FONT = "Arial"
DATE_FORMAT = "dd/mm/yyyy"
# A literal sign: with a real percent format Excel would store 0.98 for a typed 98.
# `General`, because `0.##` leaves a bare decimal point behind whole numbers.
PERCENT_FORMAT = 'General" %"'

INK, QUIET, NAVY, STEEL, RULE, ALARM = "1F2933", "6B7785", "1F3A5F", "4A6B8A", "C9D1DA", "9B1C1C"
YELLOW, BLUE, GREY, PALE = "FFF8DC", "E6F0FA", "E7E9EC", "F4F6F8"


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell style is made of; `open` cells can be typed into."""

    size: int = 10
    bold: bool = False
    italic: bool = False
    colour: str = INK
    fill: str | None = None
    border: bool = True
    open: bool = False
    number_format: str = "General"
    across: Literal["left", "center", "right"] = "left"
    down: Literal["top", "center"] = "top"
    wrap: bool = True

    @property
    def indent(self) -> int:
        """How far the text keeps from a border."""
        return 1 if self.border and self.across == "left" else 0


_BARE = Look(border=False)
_HEADER = Look(bold=True, colour="FFFFFF", fill=NAVY, across="center", down="center")
_OPEN = Look(fill=YELLOW, open=True, number_format="@")
_BOARD = replace(_OPEN, fill=BLUE)
_CENTRE = Look(across="center")


def _number(look: Look, number_format: str) -> Look:
    return replace(look, number_format=number_format, across="center")


class Style(Enum):
    """The cell styles of the form."""

    KICKER = replace(_BARE, bold=True, colour=STEEL)
    TITLE = replace(_BARE, size=15, bold=True, colour=NAVY)
    SHEET_TITLE = replace(_BARE, size=14, bold=True, colour=NAVY, wrap=False)
    SHEET_NOTE = replace(_BARE, colour=QUIET, wrap=False)
    NOTE = replace(_BARE, italic=True, colour=QUIET)
    HEADING = replace(_BARE, size=12, bold=True, colour=NAVY)
    BODY = _BARE
    LABEL = Look(bold=True, fill=PALE)
    CELL = Look()
    AREA = Look(down="center")
    FIGURE = replace(_CENTRE, down="center")
    STRONG = Look(bold=True, fill=PALE, down="center")
    TOTAL_FIGURE = Look(bold=True, fill=PALE, across="center", down="center")
    HEADER = _HEADER
    BOARD_HEADER = replace(_HEADER, fill=STEEL)
    CODE = Look(bold=True, across="center")
    REQUIRED = Look(bold=True, colour=ALARM, across="center")
    OPTIONAL = Look(colour=QUIET, across="center")
    SMALL = Look(size=9)
    KEY = Look(size=8, colour=QUIET, down="center")
    HINT = Look(size=9, italic=True, colour=QUIET, down="center")
    FIELD_TEXT = replace(_OPEN, down="center")
    FIELD_NUMBER = replace(_OPEN, number_format="General", down="center")
    FIELD_DATE = replace(_OPEN, number_format=DATE_FORMAT, down="center")
    CLOSED = Look(fill=GREY, across="center")
    UNIT = _CENTRE
    TEXT = _OPEN
    CHOICE = replace(_OPEN, across="center")
    NUMBER = _number(_OPEN, "General")
    PERCENT = _number(_OPEN, PERCENT_FORMAT)
    DATE = _number(_OPEN, DATE_FORMAT)
    BOARD_TEXT = _BOARD
    BOARD_CHOICE = replace(_BOARD, across="center")
    BOARD_NUMBER = _number(_BOARD, "General")
    BOARD_PERCENT = _number(_BOARD, PERCENT_FORMAT)
    BOARD_DATE = _number(_BOARD, DATE_FORMAT)
    OPEN_SAMPLE = Look(fill=YELLOW, across="center")
    BOARD_SAMPLE = Look(fill=BLUE, across="center")

    @property
    def title(self) -> str:
        """The name that the office's style gallery shows."""
        return f"form {self.name.lower().replace('_', ' ')}"


def add_styles(book: Workbook) -> None:
    """Give the workbook the form's styles."""
    _set_default_font(book)
    for style in Style:
        book.add_named_style(_named(style.title, style.value))


def _set_default_font(book: Workbook) -> None:
    """Widths count digits of the default font; where Calibri is missing, its stand-in makes columns wider."""
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    book._fonts = IndexedList([Font(name=FONT, size=10)])  # type: ignore[attr-defined]
    book._named_styles["Normal"].font = Font(name=FONT, size=10)  # type: ignore[attr-defined]


def _named(title: str, look: Look) -> NamedStyle:
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

    side = Side(style="thin", color=RULE) if look.border else Side()
    return NamedStyle(
        name=title,
        font=Font(name=FONT, size=look.size, bold=look.bold, italic=look.italic, color=look.colour),
        fill=PatternFill("solid", fgColor=look.fill) if look.fill else PatternFill(),
        border=Border(left=side, right=side, top=side, bottom=side),
        alignment=Alignment(look.across, look.down, wrap_text=look.wrap, indent=look.indent),
        number_format=look.number_format,
        protection=Protection(locked=not look.open),
    )
