"""What draws a roster's values: the styles and shared texts of one workbook, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from emr_appraise.roster import wording_columns as words
from emr_appraise.roster import wording_xlsx as xlsx_words
from emr_appraise.roster import xlsx_cells as cells
from emr_appraise.roster.columns_kind import NO_LABELS, Value
from emr_appraise.roster.xlsx_look import Style
from emr_appraise.words import Language, Text

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

_DECIMALS = {Style.PERCENT: 1}


class Cell(NamedTuple):
    """A drawn cell, and the text in it, by which one can tell how high its row must be."""

    xml: str
    text: str = ""


class Ink:
    """Draws values as cells; texts of ours and of the packs are shared, foreign ones are not."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.language = language
        days = {Style.DAYS: {"num_format": xlsx_words.DAYS_FORMAT.say(language)}}
        self.formats = {style: book.add_format({**style.ink, **days.get(style, {})}) for style in Style}
        greyed = {style: book.add_format({**style.greyed, **days.get(style, {})}) for style in Style}
        self._indices = {
            **{(style, False): look._get_xf_index() for style, look in self.formats.items()},
            **{(style, True): look._get_xf_index() for style, look in greyed.items()},
        }
        self._texts: Any = book.str_table
        self._drawn: dict[tuple[Text, Style, bool], Cell] = {}

    def say(self, text: Text) -> str:
        """The text in the workbook's language, fit for a cell."""
        return harmless(cells.clean(text.say(self.language)))

    def draw(
        self, value: Value, style: Style, labels: Mapping[str, Text] = NO_LABELS, grey: bool = False
    ) -> Cell:
        """Any value; text is shown by its label where it has one."""
        match value:
            case None:
                return Cell(cells.blank(self._indices[style, grey]))
            case str():
                label = labels.get(value)
                return self.text(label, style, grey) if label else self.foreign(value, style, grey)
            case bool():
                return self.text(words.YES if value else words.NO, style, grey)
            case date():
                return Cell(cells.day(self._indices[style, grey], value))
            case int() | Fraction():
                return Cell(cells.number(self._indices[style, grey], value, _DECIMALS.get(style, 2)))

    def text(self, text: Text, style: Style, grey: bool = False) -> Cell:
        """A text of ours or of a pack."""
        key = (text, style, grey)
        drawn = self._drawn.get(key)
        if drawn is None:
            said = self.say(text)
            index = self._texts._get_shared_string_index(said)
            drawn = self._drawn[key] = Cell(cells.shared(self._indices[style, grey], index), said)
        return drawn

    def foreign(self, text: str, style: Style, grey: bool = False) -> Cell:
        """A text from a workbook or from the board's list."""
        said = cells.clean(text)
        return Cell(cells.inline(self._indices[style, grey], said), said)


def harmless(text: str) -> str:
    """A text that XlsxWriter writes as it is: it takes one between `<r>` and `</r>` for markup."""
    return f" {text}" if text.startswith("<r>") else text
