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


class Cell(NamedTuple):
    """A drawn cell, and the text in it, by which one can tell how high its row must be."""

    xml: str
    text: str = ""


class Ink:
    """The styles of the workbook, and its table of texts."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.language = language
        days = {Style.DAYS: {"num_format": xlsx_words.DAYS_FORMAT.say(language)}}
        self.formats = {style: book.add_format({**style.ink, **days.get(style, {})}) for style in Style}
        greyed = {style: book.add_format({**style.greyed, **days.get(style, {})}) for style in Style}
        # The numbers of the styles are given in the order in which they are first asked for.
        full = [self.formats[style]._get_xf_index() for style in Style]
        grey = [greyed[style]._get_xf_index() for style in Style]
        self._brushes = {
            style: Brush(self, style, *pair) for style, *pair in zip(Style, full, grey, strict=True)
        }
        self._texts: Any = book.str_table

    def brush(self, style: Style) -> Brush:
        """What draws cells of a style."""
        return self._brushes[style]

    def say(self, text: Text) -> str:
        """The text in the workbook's language, fit for a cell."""
        return harmless(cells.clean(text.say(self.language)))

    def place(self, said: str) -> int:
        """Where a text stands in the table of texts."""
        found: int = self._texts._get_shared_string_index(said)
        return found


class Brush:
    """Draws cells of one style; texts of ours and of the packs are shared, foreign ones are not."""

    def __init__(self, ink: Ink, style: Style, full: int, grey: int) -> None:
        self._ink, self._full, self._grey = ink, full, grey
        self._decimals = 1 if style is Style.PERCENT else 2
        self._drawn: dict[tuple[Text, bool], Cell] = {}
        self.blanks = {False: cells.blank(full), True: cells.blank(grey)}

    def draw(self, value: Value, grey: bool, labels: Mapping[str, Text] = NO_LABELS) -> Cell | None:
        """Any value; text is shown by its label where it has one."""
        style = self._grey if grey else self._full
        match value:
            case None:
                return None
            case str():
                label = labels.get(value)
                return self.text(label, grey) if label else self.foreign(value, grey)
            case bool():
                return self.text(words.YES if value else words.NO, grey)
            case int():
                return Cell(cells.whole(style, value))
            case Fraction():
                return Cell(cells.number(style, value, self._decimals))
            case date():
                return Cell(cells.day(style, value))

    def text(self, text: Text, grey: bool = False) -> Cell:
        """A text of ours or of a pack."""
        drawn = self._drawn.get((text, grey))
        if drawn is None:
            said = self._ink.say(text)
            drawn = Cell(cells.shared(self._grey if grey else self._full, self._ink.place(said)), said)
            self._drawn[text, grey] = drawn
        return drawn

    def foreign(self, text: str, grey: bool) -> Cell | None:
        """A text from a workbook or from the board's list; None where nothing of it can be shown."""
        said = cells.clean(text)
        if not said:
            return None
        return Cell(cells.inline(self._grey if grey else self._full, said), said)


def harmless(text: str) -> str:
    """A text that XlsxWriter writes as it is: it takes one between `<r>` and `</r>` for markup."""
    return f" {text}" if text.startswith("<r>") else text
