"""What every workbook that we write has in common: its font, text that stays text, the same bytes."""

from __future__ import annotations

from typing import IO
from zipfile import ZipFile

FONT = "Arial"
_ROW_HEIGHT, _COLUMN_WIDTH = 17, 64


def workbook_options(**others: object) -> dict[str, object]:
    """Options for XlsxWriter, made anew for each workbook: it writes into the properties that it is given."""
    # Without the scheme "none", Excel would show the font of its theme in place of ours.
    return {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": FONT, "font_size": 10, "font_scheme": "none"},
        "default_row_height": _ROW_HEIGHT,
        "default_column_width": _COLUMN_WIDTH,
        **others,
    }


def settle(file: IO[bytes]) -> None:
    """Take out of the zip what the system and the rights of files put into it."""
    with ZipFile(file, "a") as archive:
        for entry in archive.infolist():
            entry.create_system = entry.external_attr = 0
        archive.comment = b""  # makes the directory be written anew
