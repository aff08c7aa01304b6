"""The likeliest mistakes of an office (mistakes.yaml): each made into a file, read, and put as the table puts it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria, FieldKind
from emr_appraise.errors import InputError
from emr_appraise.submission.form import stamp
from emr_appraise.submission.layout import NO, YES
from emr_appraise.submission.model import Answer, Chosen, Measured, Remark, Response, Said, Submission
from emr_appraise.submission.workbook import read_workbook_bytes
from emr_appraise.words import Text
from tests.workbook_table import workbook_bytes

AS_OF = date(2026, 11, 22)
SHEET = "Tự đánh giá"
NOISE = frozenset(("W210", "W223", "W226", "W302"))
"""Rows, columns, sheets and fields that a table leaves out to be short; told of only where they are the mistake."""
NOISE_OF_TEXT = NOISE | {"W225", "W230", "W250"}
"""Of a text file also that it has one sheet only, which has neither a title nor a stamp."""
UNKNOWN, NO_ROW, NOT_IN_FORCE = "unknown", "no_row", "not_in_force"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TABLE = Path(__file__).with_suffix(".yaml")
_TEXT_OF = re.compile(r"\{([A-Z]{3}-[0-9]{2})\}")
_ASPECTS = ("evidence", "evidence_date", "note", "board")


@dataclass(frozen=True, eq=False)
class Mistake:
    """What an office did, the file that came of it, and what is to be said of that file."""

    does: Text
    entry: dict[str, Any]
    file: str = "tu-danh-gia.xlsx"
    as_of: date = AS_OF
    read_as: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    refused: str = ""
    noise: frozenset[str] = NOISE

    @cached_property
    def data(self) -> bytes:
        """The file."""
        return _data(self.entry, self.as_of)

    @property
    def codes(self) -> list[str]:
        """The codes it earns, each once."""
        return list(dict.fromkeys([told.split()[0] for told in self.remarks] + [self.refused] * bool(self.refused)))


@dataclass(frozen=True)
class Outcome:
    """What came of reading a mistake, in the words of the table."""

    read_as: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    refused: str = ""
    adds_up: bool = True


@cache
def pack(as_of: date) -> Criteria:
    """The bundled pack on a day."""
    return load_criteria("vn-emr", as_of)


@cache
def mistakes() -> tuple[Mistake, ...]:
    """The table."""
    text = _TABLE.read_text(encoding="utf-8")
    return tuple(_mistake(entry) for entry in yaml.load(text, Loader=_LOADER))


@cache
def outcome(mistake: Mistake) -> Outcome:
    """What the file of a mistake is read as, of all that the table asks about."""
    criteria = pack(mistake.as_of)
    try:
        submission = read_workbook_bytes(mistake.data, mistake.file, criteria)
    except InputError as error:
        return Outcome(refused=error.code)
    asked = {name: _read_as(name, submission, criteria) for name in mistake.read_as}
    told = sorted(_told(remark) for remark in appraise(criteria, submission).remarks)
    return Outcome(asked, tuple(told), "", submission.accounting.adds_up)


def _mistake(entry: dict[str, Any]) -> Mistake:
    as_of = entry.get("as_of", AS_OF)
    chosen = {name: entry[name] for name in ("file", "refused") if name in entry}
    read_as = {name: str(said) for name, said in entry.get("read_as", {}).items()}
    remarks = tuple(sorted(entry.get("remarks", ())))
    noise = NOISE_OF_TEXT if "text" in entry else NOISE
    return Mistake(Text(**entry["mistake"]), entry, as_of=as_of, read_as=read_as, remarks=remarks, noise=noise, **chosen)


def _data(entry: dict[str, Any], as_of: date) -> bytes:
    written = entry["text"] if "text" in entry else entry["workbook"]
    if entry.get("letters") == "NFD":
        written = unicodedata.normalize("NFD", written)
    if "text" in entry:
        return _encoded(written, entry.get("encoding", "utf-8"))
    written = _TEXT_OF.sub(lambda code: pack(as_of).by_code[code[1]].text.vi, written)
    return workbook_bytes(written, _stamp(entry, as_of))


def _encoded(text: str, encoding: str) -> bytes:
    """The text in its encoding; Windows-1258 has most tones as marks of their own."""
    if encoding != "windows-1258":
        return text.encode(encoding)
    apart = unicodedata.normalize("NFD", text)
    joined = re.sub("(.)([\u0302\u0306\u031b])", lambda pair: unicodedata.normalize("NFC", pair[0]), apart)
    return joined.encode("cp1258")


def _stamp(entry: dict[str, Any], as_of: date) -> dict[str, str]:
    given = entry.get("stamp")
    if given == {}:
        return {}
    return stamp(pack(as_of)) | {f"emr_appraise_{name}": said for name, said in (given or {}).items()}


def _told(remark: Remark) -> str:
    if remark.place is None:
        return f"{remark.code} {remark.found.vi}".strip()
    sheet = "" if unicodedata.normalize("NFC", remark.place.sheet) == SHEET else f"{remark.place.sheet}!"
    return f"{remark.code} {sheet}{remark.place.cell}"


def _read_as(name: str, submission: Submission, criteria: Criteria) -> str:
    code, _, aspect = name.partition(" ")
    assert aspect in ("", *_ASPECTS), name
    if code in criteria.dormant:
        return NOT_IN_FORCE
    if code in criteria.by_code:
        return _of_row(next(row for row in submission.responses if row.code == code), aspect)
    return _of_decision(code, submission) if code.startswith("decision_") else _of_facility(code, submission, criteria)


def _of_row(row: Response, aspect: str) -> str:
    if aspect == "board":
        return _answer(row.board_answer)
    if aspect:
        return str(getattr(row, aspect))
    return NO_ROW if row.place is None else _answer(row.answer)


def _answer(answer: Answer) -> str:
    if isinstance(answer, Chosen):
        return answer.option.label.vi
    return _figure(answer.value) if isinstance(answer, Measured) else str(answer)


def _figure(value: Fraction | date) -> str:
    return str(value) if isinstance(value, date) or value.denominator == 1 else f"{float(value):g}"


def _of_facility(name: str, submission: Submission, criteria: Criteria) -> str:
    kinds = {each.id: each for each in criteria.profile}
    if name not in kinds:
        return str(getattr(submission.facility, name)) or UNKNOWN
    said = submission.facility.facts.get(name)
    if kinds[name].kind is FieldKind.CHOICE:
        return next((option.label.vi for option in kinds[name].options if option.id == said), UNKNOWN)
    return _fact(said)


def _fact(said: ProfileValue | None) -> str:
    if isinstance(said, bool):
        return (YES if said else NO).label.vi
    return _figure(said) if isinstance(said, Fraction) else said or UNKNOWN


def _of_decision(name: str, submission: Submission) -> str:
    decision = submission.decision
    said = {Said.BLANK: UNKNOWN, Said.UNREADABLE: UNKNOWN, None: UNKNOWN, True: "passed", False: "not passed"}
    found = getattr(decision, {"decision_outcome": "passed"}.get(name, name.removeprefix("decision_")), None)
    return said.get(found, str(found))
