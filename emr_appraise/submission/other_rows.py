"""Rows of a self-assessment that belong to no criterion in force: which are told of, and how they count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from emr_appraise.book.model import Sheet
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.free_text import short
from emr_appraise.submission.headings import Header
from emr_appraise.submission.layout import Column
from emr_appraise.submission.normalise import code_key, heading_key, text_of
from emr_appraise.submission.tally import Tally
from emr_appraise.submission.vocabulary import Vocabulary

_MAX_GUESSES = 100
_CODE_LIKE = re.compile(r"[a-z]{1,6}[0-9]{1,4}\Z")


class OtherRows:
    """Accounts for such rows of one sheet."""

    def __init__(self, sheet: Sheet, header: Header, words: Vocabulary, tally: Tally) -> None:
        self.sheet, self.columns, self.header_row = sheet, header.columns, header.row
        self.code, self.words, self.tally = header.columns[Column.CODE], words, tally
        self.guesses = _MAX_GUESSES

    def take(self, row: int, typed: str, said: Sequence[int]) -> None:
        """One row: what stands where its code should, and the input columns in which something stands."""
        filled = self.sheet.filled[row]
        if typed and code_key(typed) in self.words.dormant:
            self.tally.ignored += filled
            self.tally.note(remarks_rows.CODE_DORMANT, self.sheet.place(row, self.code), found=short(typed))
        elif self.is_heading(row, typed):
            self.tally.ignored += filled
        elif _CODE_LIKE.match(code_key(typed)) or (said and any(letter.isdigit() for letter in typed)):
            self.tally.rejected += filled
            place, near = self.sheet.place(row, self.code), self.near(code_key(typed))
            self.tally.note(remarks_rows.UNKNOWN_CODE, place, found=short(typed), near=near)
        elif said:
            self.tally.rejected += filled
            answer, place = text_of(self.sheet.cell(row, said[0])), self.sheet.place(row, said[0])
            self.tally.note(remarks_rows.ROW_WITHOUT_CODE, place, found=short(answer))
        else:
            self.tally.ignored += filled

    def is_heading(self, row: int, typed: str) -> bool:
        """Whether the heading row is repeated here, as for printing."""
        if self.words.columns.get(heading_key(typed)) is Column.CODE:
            return True
        above = [heading_key(self.sheet.cell(self.header_row, at)) for at in self.columns.values()]
        return any(above) and above == [heading_key(self.sheet.cell(row, at)) for at in self.columns.values()]

    def near(self, key: str) -> str:
        """A known code like the one typed, for the hint; a sheet of other things gets few guesses."""
        from difflib import get_close_matches

        self.guesses -= 1
        found = get_close_matches(key[:20], self.words.codes, n=1) if self.guesses >= 0 else []
        return f" ({self.words.codes[found[0]].code}?)" if found else ""
