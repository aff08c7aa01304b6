"""Put values into cells safely, and reckon the height that wrapped text needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from emr_appraise.submission.form_style import Style

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_ROW_HEIGHT = 409.0
# Excel on Windows rounds each glyph to whole pixels, so lines come out a little wider than drawn.
_SAFETY = 0.97
_ARIAL = {
    letter: width
    for width, letters in {
        222: "ijl",
        278: " !.,:;/\\ftI[]",
        333: "-r()“”",
        500: "cksvxyzJ",
        611: "FTZ",
        667: "ABEKPSVXY",
        722: "wCDHNRU",
        778: "GOQ",
        833: "mM",
        889: "%",
        944: "W",
        1000: "—…",
    }.items()
    for letter in letters
}


def put(sheet: Worksheet, row: int, column: int, value: object, style: Style) -> None:
    """Write a value; text stays text, whatever sign it begins with."""
    cell = sheet.cell(row, column)
    cell.style = style.title
    if value is None or value == "":
        return
    cell.value = _storable(value)
    if isinstance(value, str):
        cell.data_type = "s"


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, style: Style) -> None:
    """Write a formula of ours."""
    cell = sheet.cell(row, column, formula)
    cell.style = style.title


def put_title(sheet: Worksheet) -> None:
    """Write the sheet's title over it."""
    put(sheet, 1, 1, sheet.title, Style.SHEET_TITLE)
    sheet.row_dimensions[1].height = 24.0


def plain(text: str) -> str:
    """The text without the characters that a workbook cannot hold."""
    return _UNWRITABLE.sub("", text)


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float, Style]]) -> None:
    """Make a row high enough for its texts, each with the width it has."""
    tallest = max((_height(text, width, style) for text, width, style in texts), default=0.0)
    sheet.row_dimensions[row].height = min(max(tallest, 18.0), _MAX_ROW_HEIGHT)


def set_widths(sheet: Worksheet, widths: Mapping[str, float]) -> None:
    """Give columns, named by their letters, a width in digits."""
    for letters, width in widths.items():
        sheet.column_dimensions[letters].width = width


def _storable(value: object) -> str | float | int:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value  # type: ignore[return-value]  # dates, numbers and truth values: openpyxl judges the rest


def _height(text: str, width: float, style: Style) -> float:
    look = style.value
    em = look.size * (1.07 if look.bold else 1.0) * 4 / 3
    room = (width * 7 - 5 - 9 * look.indent) * _SAFETY / em * 1000
    lines = sum(_lines(paragraph, room) for paragraph in text.split("\n"))
    return lines * look.size * 1.28 + 5


def _lines(paragraph: str, room: float) -> int:
    lines, used = 1, 0
    for word in normalize("NFD", paragraph).split(" "):
        width = sum(_ARIAL.get(letter, 556) for letter in word if not combining(letter))
        if used and used + 278 + width > room:
            lines, used = lines + 1, 0
        lines += int(width // room)
        used += width + (278 if used else 0)
    return lines
