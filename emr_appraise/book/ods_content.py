"""Walk the content of an OpenDocument spreadsheet, and pick the sheets out of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum

from emr_appraise.book.model import EMPTY, Sheet
from emr_appraise.book.ods_cells import cell_value
from emr_appraise.book.ods_facts import Noted
from emr_appraise.book.ods_grid import Grid, Room
from emr_appraise.book.ods_styles import NumberFormat, Styles
from emr_appraise.book.ods_text import CellText
from emr_appraise.book.ods_xml import (
    FORMULA,
    OFFICE,
    STYLE_NAME,
    TABLE,
    TEXT,
    VALUE_TYPE,
    Attributes,
    times,
)

_DEEPEST = 200
_CELL_STYLE = TABLE + "default-cell-style-name"
_COLUMNS = TABLE + "number-columns-repeated"
_ROWS = TABLE + "number-rows-repeated"
_NOT_READ_ALONG = {TEXT + "note", TEXT + "ruby-text", TEXT + "p", TEXT + "h"}
_QUOTED = re.compile(r'(?:[a-z]{1,9}:)?=?"((?:[^"]|"")*+)"')


class Zone(IntEnum):
    """Where in the file an element stands: what lies NOWHERE says nothing of cells."""

    NOWHERE = 0
    TOP = 1
    STYLES = 2
    BOOK = 3
    NAMES = 4
    TABLE = 5
    ROW = 6
    CELL = 7
    TEXT = 8


class Content:
    """The sheets and names met so far."""

    def __init__(self, styles: Styles, noted: Noted, room: Room) -> None:
        self._styles, self._noted, self._room, self._limits = styles, noted, room, room.limits
        self.sheets, self.names = list[Sheet](), dict[str, str]()
        self.is_spreadsheet = self.from_1904 = False
        self._zones, self._tags, self._text = [Zone.TOP], 0, CellText(room)
        self._grid = Grid("", False, room)
        self._row, self._cell = Attributes(), Attributes()
        self._column_styles = list[str]()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self._tags += 1
        zones = self._zones
        if self._tags > self._limits.tags:
            raise self._room.refusal("tags")
        if len(zones) > _DEEPEST:
            raise ValueError(f"> {_DEEPEST} levels")
        zone, action = _STEPS.get((zones[-1], name)) or (self._otherwise(zones[-1], name), None)
        zones.append(zone)
        if name in Noted.started:
            self._noted.start(name, attributes)
        if action is not None:
            action(self, attributes)
        elif zone == Zone.STYLES:
            self._styles.start(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        zone = self._zones.pop()
        if name == Noted.ended:
            self._noted.end_frame()
        action = _ENDS.get((zone, name))
        if action is not None:
            action(self)

    def text(self, run: str) -> None:
        """Letters stand between the elements."""
        if self._zones[-1] == Zone.TEXT:
            self._text.add(run)

    def _otherwise(self, zone: Zone, name: str) -> Zone:
        if zone == Zone.TEXT and name.startswith(TEXT) and name not in _NOT_READ_ALONG:
            return Zone.TEXT
        return Zone.STYLES if zone == Zone.STYLES else Zone.NOWHERE

    def _begin_book(self, _: Attributes) -> None:
        self.is_spreadsheet = True

    def _null_date(self, attributes: Attributes) -> None:
        self.from_1904 = attributes.get(TABLE + "date-value", "").startswith("1904")

    def _begin_table(self, attributes: Attributes) -> None:
        title = attributes.get(TABLE + "name", "")
        if title.startswith("'") and "'#" in title:  # what another workbook held when it was last seen
            self._noted.link(title)
            self._zones[-1] = Zone.NOWHERE
            return
        if len(self.sheets) == self._limits.sheets:
            raise self._room.refusal("sheets")
        self._grid = Grid(title, attributes.get(STYLE_NAME, "") in self._styles.hidden, self._room)
        self._column_styles, self._tags = [], 0

    def _end_table(self) -> None:
        self.sheets.append(self._grid.sheet())

    def _column(self, attributes: Attributes) -> None:
        room = self._limits.columns - len(self._column_styles)
        self._column_styles += [attributes.get(_CELL_STYLE, "")] * min(times(attributes, _COLUMNS), room)

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = attributes
        self._grid.begin_row()

    def _end_row(self) -> None:
        self._grid.end_row(times(self._row, _ROWS))

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._text.clear()

    def _covered_cell(self, attributes: Attributes) -> None:
        self._grid.add(EMPTY, times(attributes, _COLUMNS))

    def _end_cell(self) -> None:
        attributes, grid = self._cell, self._grid
        rows = times(attributes, TABLE + "number-rows-spanned")
        if rows > 1:
            grid.merge(rows, times(attributes, TABLE + "number-columns-spanned"))
        if FORMULA in attributes:
            self._noted.link(attributes[FORMULA])
        number_format = NumberFormat.PLAIN
        if VALUE_TYPE in attributes and attributes[VALUE_TYPE] != "string":
            number_format = self._styles.number_format(self._style())
        grid.add(cell_value(attributes, self._text.whole, number_format), times(attributes, _COLUMNS))

    def _style(self) -> str:
        column = self._grid.column
        styles = self._column_styles
        given = self._cell.get(STYLE_NAME) or self._row.get(_CELL_STYLE)
        return given or (styles[column] if column < len(styles) else "")

    def _begin_paragraph(self, _: Attributes) -> None:
        self._text.begin_paragraph()

    def _spaces(self, attributes: Attributes) -> None:
        self._text.add_spaces(attributes)

    def _tab(self, _: Attributes) -> None:
        self._text.add("\t")

    def _line_break(self, _: Attributes) -> None:
        self._text.add("\n")

    def _name(self, attributes: Attributes) -> None:
        constant = _QUOTED.fullmatch(attributes.get(TABLE + "expression", ""))
        if constant:
            self.names[attributes.get(TABLE + "name", "")] = constant[1].replace('""', '"')


_Start = Callable[[Content, Attributes], None]
_STEPS: dict[tuple[Zone, str], tuple[Zone, _Start | None]] = {
    (Zone.TOP, OFFICE + "document-content"): (Zone.TOP, None),
    (Zone.TOP, OFFICE + "automatic-styles"): (Zone.STYLES, None),
    (Zone.TOP, OFFICE + "body"): (Zone.TOP, None),
    (Zone.TOP, OFFICE + "spreadsheet"): (Zone.BOOK, Content._begin_book),
    (Zone.BOOK, TABLE + "calculation-settings"): (Zone.BOOK, None),
    (Zone.BOOK, TABLE + "null-date"): (Zone.NOWHERE, Content._null_date),
    (Zone.BOOK, TABLE + "table"): (Zone.TABLE, Content._begin_table),
    (Zone.BOOK, TABLE + "named-expressions"): (Zone.NAMES, None),
    (Zone.TABLE, TABLE + "named-expressions"): (Zone.NAMES, None),
    (Zone.NAMES, TABLE + "named-expression"): (Zone.NOWHERE, Content._name),
    (Zone.TABLE, TABLE + "table-column"): (Zone.NOWHERE, Content._column),
    (Zone.TABLE, TABLE + "table-row"): (Zone.ROW, Content._begin_row),
    (Zone.ROW, TABLE + "table-cell"): (Zone.CELL, Content._begin_cell),
    (Zone.ROW, TABLE + "covered-table-cell"): (Zone.NOWHERE, Content._covered_cell),
    (Zone.CELL, TEXT + "p"): (Zone.TEXT, Content._begin_paragraph),
    (Zone.TEXT, TEXT + "s"): (Zone.TEXT, Content._spaces),
    (Zone.TEXT, TEXT + "tab"): (Zone.TEXT, Content._tab),
    (Zone.TEXT, TEXT + "line-break"): (Zone.TEXT, Content._line_break),
}
_GROUPS = (
    "table-columns",
    "table-column-group",
    "table-header-columns",
    "table-rows",
    "table-row-group",
    "table-header-rows",
)
_STEPS |= {(Zone.TABLE, TABLE + group): (Zone.TABLE, None) for group in _GROUPS}
_ENDS: dict[tuple[Zone, str], Callable[[Content], None]] = {
    (Zone.TABLE, TABLE + "table"): Content._end_table,
    (Zone.ROW, TABLE + "table-row"): Content._end_row,
    (Zone.CELL, TABLE + "table-cell"): Content._end_cell,
}
