"""Read the board's list of facilities, a CSV file: who is to send a workbook, and what is on record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField, Word
from emr_appraise.errors import InputError
from emr_appraise.report.safe import one_line
from emr_appraise.roster import refusals_facilities as refusals
from emr_appraise.roster import wording_facilities as words
from emr_appraise.roster.differences import differences
from emr_appraise.roster.model import Registered
from emr_appraise.submission.board_csv import Bad, Layout, code_in_table, read_board_csv
from emr_appraise.submission.layout import FACILITY_FIELDS, spellings
from emr_appraise.submission.normalise import FACILITY_CODE_LENGTH, label_key
from emr_appraise.submission.vocabulary import option_words
from emr_appraise.words import Text, join

__all__ = ["differences", "is_facility_code", "read_facilities"]
_CODE, _NAME = "code", "name"
_READ_KINDS = (FieldKind.CHOICE, FieldKind.TEXT)
_OTHER_HEADINGS = {
    _CODE: ("mã", "mã cơ sở", "mã CSKCB", "mã KCB", "mã cơ sở KCB", "mã bệnh viện", "mã đơn vị"),
    _NAME: ("tên", "tên CSKCB", "tên cơ sở KCB", "tên cơ sở khám bệnh, chữa bệnh", "tên bệnh viện",
            "tên đơn vị", "facility name", "hospital name"),
    "facility_type": ("loại hình cơ sở KCB", "loại cơ sở", "facility type"),
    "ownership": ("sở hữu", "loại hình sở hữu", "công lập / tư nhân"),
    "authority": ("cơ quan chủ quản", "đơn vị chủ quản", "chủ quản"),
    "province": ("tỉnh", "tỉnh, thành phố", "province/city"),
    "class": ("hạng", "hạng bệnh viện", "xếp hạng", "hạng cũ", "hospital class"),
    "technical_level": ("cấp chuyên môn", "cấp CMKT", "cấp kỹ thuật", "technical level"),
}  # fmt: skip
"""What else boards write over a column, by field."""
_FIVE_DIGITS = re.compile(rf"[0-9]{{{FACILITY_CODE_LENGTH}}}\Z")
_Facts = tuple[tuple[str, str], ...]
_LONGEST = 300
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Column:
    """A field of the packs' profiles that the list may give."""

    field: str
    label: Text
    options: tuple[tuple[Word, ...], ...]
    """The options by pack; empty where the field is text."""

    def option(self, written: str) -> str | None:
        """The id of the option that is meant, by the first pack that knows the words."""
        found = (option_words(options).find(written) for options in self.options)
        return next((str(option) for option in found if option is not None), None)

    def allowed(self) -> Text:
        """The labels of all options."""
        labels = dict.fromkeys(option.label for options in self.options for option in options)
        return join(list(labels), "; ")


def is_facility_code(written: str) -> bool:
    """Whether this is a whole code, so that workbooks and list can be matched by it."""
    return _FIVE_DIGITS.match(written) is not None


def read_facilities(path: str, packs: Iterable[Criteria]) -> tuple[Registered, ...]:
    """Every facility of the list, by code; a choice is kept as the id of the packs' option.

    The columns are the code, the name and the packs' fields that are choices or text, by their ids or labels,
    in any order; others are passed over. Raises InputError with E179 naming the line where one cannot be
    read or a code is there twice; E101 or E113 where the file cannot be opened.
    """
    fields = [field for pack in packs for field in pack.profile if field.kind in _READ_KINDS]
    columns = _columns(fields)
    found, shared = dict[str, tuple[int, Registered]](), dict[_Facts, _Facts]()
    for line, cells in read_board_csv(path, _layout(fields), _bad_table(columns), any_encoding=True):
        entry = _entry(f"{path}:{line}", cells, columns)
        kept = entry._replace(facts=shared.setdefault(entry.facts, entry.facts))
        first, _ = found.setdefault(entry.code, (line, kept))
        if first != line:
            twice = words.CODE_TWICE.fill(found=entry.code, first=first, second=line)
            raise _bad(f"{path}:{line}", twice, words.EACH_ONCE)
    if not found:
        raise _bad(path, words.NO_FACILITY, words.ONE_AT_LEAST)
    return tuple(entry for _, (_, entry) in sorted(found.items()))


def _columns(fields: Iterable[ProfileField]) -> tuple[_Column, ...]:
    """The fields of all packs; one that several packs have is one column with the options of each."""
    columns = dict[str, _Column]()
    for field in fields:
        known = columns.get(field.id)
        options = (*(known.options if known else ()), *((field.options,) if field.options else ()))
        columns[field.id] = _Column(field.id, known.label if known else field.label, options)
    return tuple(columns.values())


def _layout(fields: Iterable[ProfileField]) -> Layout:
    rows = [*((field.id, field.label) for field in FACILITY_FIELDS if field.id in (_CODE, _NAME)),
            *((field.id, field.label) for field in fields)]  # fmt: skip
    own = {label_key(name): field for field, label in rows for name in (field, *spellings(label))}
    others = {label_key(name): field for field, _ in rows for name in _OTHER_HEADINGS.get(field, ())}
    return Layout(others | own, (_CODE,))


def _entry(where: str, cells: Mapping[str, str], columns: tuple[_Column, ...]) -> Registered:
    code = code_in_table(cells[_CODE])
    if not is_facility_code(code):
        raise _bad(where, words.BAD_CODE.fill(found=one_line(cells[_CODE], _SHOWN)), words.FIVE_DIGITS)
    return Registered(code, one_line(cells.get(_NAME, ""), _LONGEST), tuple(_facts(where, cells, columns)))


def _facts(where: str, cells: Mapping[str, str], columns: tuple[_Column, ...]) -> Iterator[tuple[str, str]]:
    for column in columns:
        if written := cells.get(column.field, ""):
            yield column.field, _fact(where, column, written)


def _fact(where: str, column: _Column, written: str) -> str:
    if not column.options:
        return one_line(written, _LONGEST)
    option = column.option(written)
    if option is None:
        found = words.BAD_CHOICE.fill(column=column.label, found=one_line(written, _SHOWN))
        raise _bad(where, found, column.allowed())
    return option


def _bad_table(columns: tuple[_Column, ...]) -> Bad:
    """What says that the table as a whole, or a line of it, is none."""
    allowed = words.COLUMNS.fill(fields=", ".join(column.field for column in columns))
    return lambda where, found: _bad(where, found, allowed)


def _bad(where: str, found: Text, allowed: Text) -> InputError:
    return InputError(where, refusals.BAD_LIST, found=found, allowed=allowed)
