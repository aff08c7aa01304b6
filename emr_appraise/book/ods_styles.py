"""What the styles of an OpenDocument file tell of cells and sheets: percent, spans of time, hidden sheets."""

from __future__ import annotations

from enum import Enum

from emr_appraise.book.ods_xml import NUMBER, STYLE, TABLE, Attributes

_NAME = STYLE + "name"
_KINDS = ("number", "currency", "percentage", "date", "time", "boolean", "text")


class NumberFormat(Enum):
    """How a cell's number is shown, as far as it changes what the number means."""

    PLAIN = 0
    PERCENT = 1
    PERCENT_AT_TIMES = 2
    """Some numbers as percent, others not; which, only the text shown tells."""
    SPAN = 3
    """Hours that go on beyond 24."""


_FORMATS = {f"{NUMBER}{kind}-style": NumberFormat.PLAIN for kind in _KINDS}
_FORMATS[NUMBER + "percentage-style"] = NumberFormat.PERCENT


class Styles:
    """The styles seen so far; later ones of the same name win."""

    def __init__(self) -> None:
        self.hidden = set[str]()
        """Styles of sheets that are not shown."""
        self._formats = dict[str, NumberFormat]()
        self._format_names = dict[str, str]()
        self._format = self._style = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take note of an element that stands among the styles."""
        if name == STYLE + "style":
            self._begin_style(attributes)
        elif name in _FORMATS:
            self._begin_format(_FORMATS[name], attributes)
        elif name == STYLE + "map":
            self._use_format(attributes)
        elif name == STYLE + "table-properties" and attributes.get(TABLE + "display") == "false":
            self.hidden.add(self._style)

    def number_format(self, style: str) -> NumberFormat:
        """How numbers are shown in a cell of this style."""
        return self._formats.get(self._format_names.get(style, ""), NumberFormat.PLAIN)

    def _begin_style(self, attributes: Attributes) -> None:
        self._format, self._style = "", attributes.get(_NAME, "")
        parent = attributes.get(STYLE + "parent-style-name", "")
        given = attributes.get(STYLE + "data-style-name") or self._format_names.get(parent)
        if given:
            self._format_names[self._style] = given

    def _begin_format(self, number_format: NumberFormat, attributes: Attributes) -> None:
        self._format = attributes.get(_NAME, "")
        endless = attributes.get(NUMBER + "truncate-on-overflow") == "false"
        self._formats[self._format] = NumberFormat.SPAN if endless else number_format

    def _use_format(self, attributes: Attributes) -> None:
        """A format that hands some numbers, such as those above 0, over to another one."""
        used = self._formats.get(attributes.get(STYLE + "apply-style-name", ""))
        if used is NumberFormat.PERCENT and self._formats.get(self._format) is NumberFormat.PLAIN:
            self._formats[self._format] = NumberFormat.PERCENT_AT_TIMES
