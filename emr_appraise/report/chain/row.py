"""The middle of the chain: what stands in the workbook's row, and how each cell was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emr_appraise.appraisal.model import Appraisal, Basis, Finding, Reason
from emr_appraise.criteria.condition import fields_of
from emr_appraise.criteria.model import Criterion, NumberAnswer, ScaleAnswer
from emr_appraise.places import CellPlace
from emr_appraise.report import wording
from emr_appraise.report.chain import wording_chain as words
from emr_appraise.report.chain.model import Cell, Remark, Row, Stands
from emr_appraise.report.numbers import day, measure
from emr_appraise.report.safe import plain
from emr_appraise.submission import model as read
from emr_appraise.submission import remarks
from emr_appraise.submission.model import Answer, Chosen, Measured, Said, WrittenDate
from emr_appraise.words import Text

_OF_FIELDS = (remarks.FIELD_BLANK.code, remarks.BAD_FIELD.code, remarks.FIELD_TWICE.code)


def row(finding: Finding, appraisal: Appraisal) -> Row:
    """The row of the criterion, with every remark about it."""
    found = finding.response.place is not None
    cells = (
        tuple(_not_blank(each, finding, appraisal) for each in _cells(finding, appraisal)) if found else ()
    )
    told = tuple(_remark(each) for each in appraisal.remarks if _is_about(each, finding, appraisal))
    return Row(found, None if found else words.NO_ROW, cells, told)


def _cells(finding: Finding, appraisal: Appraisal) -> Iterator[Cell]:
    response = finding.response
    said = _read(response.answer, response.place, finding, appraisal)
    answer, counts = _own(said, finding)
    yield _cell(Stands.ANSWER, response.place, response.typed, answer, counts)
    yield from _proof(finding)
    if response.note:
        yield _cell(Stands.NOTE, None, response.note, words.AS_TEXT, counts=False)
    if response.board_typed or response.board_answer is not Said.BLANK:
        said = _read(response.board_answer, response.board_place, finding, appraisal)
        board, counts = _of_board(said, finding, appraisal)
        yield _cell(Stands.BOARD_ANSWER, response.board_place, response.board_typed, board, counts)
    if response.board_note:
        yield _cell(Stands.BOARD_NOTE, None, response.board_note, words.AS_TEXT, counts=False)


def _not_blank(cell: Cell, finding: Finding, appraisal: Appraisal) -> Cell:
    """The cell; one without text is not blank where a remark tells what stands in it."""
    code = finding.criterion.code
    about = (each for each in appraisal.remarks if each.place and each.found.vi != code)
    told = cell.place is not None and any(safe_place(each.place) == cell.place for each in about)
    return cell._replace(blank=False) if cell.blank and told else cell


def _own(said: Text, finding: Finding) -> tuple[Text, bool]:
    """What the facility's own answer was read as, and whether it counts."""
    if finding.reason is Reason.PROFILE:
        return words.BY_PROFILE_INSTEAD.fill(read=said), False
    if finding.by_board:
        return words.IN_ITS_PLACE.fill(read=said), False
    return said, True


def _of_board(said: Text, finding: Finding, appraisal: Appraisal) -> tuple[Text, bool]:
    if appraisal.basis is Basis.SELF:
        return words.NOT_COUNTED.fill(read=said), False
    if finding.reason is Reason.PROFILE:
        return words.BY_PROFILE_INSTEAD.fill(read=said), False
    return said, True


def _proof(finding: Finding) -> Iterator[Cell]:
    """The evidence with its date: whether they count depends on whose answer does."""
    response = finding.response
    named = words.EVIDENCE_NAMED if response.evidence else words.EVIDENCE_NONE
    read = (named, _day(response.evidence_date))
    _, own = _own(named, finding)
    counts = own and finding.criterion.evidence.required
    if finding.by_board:
        read = (words.NOT_ASKED_FOR.fill(read=read[0]), words.NOT_ASKED_FOR.fill(read=read[1]))
    elif own and not counts and not response.evidence:
        read = (words.PROOF_NOT_NEEDED.fill(read=read[0]), read[1])
    yield _cell(Stands.EVIDENCE, response.evidence_place, response.evidence, read[0], counts)
    yield _cell(Stands.EVIDENCE_DATE, None, "", read[1], counts)


def _cell(what: Stands, place: CellPlace | None, typed: str, said: Text, counts: bool) -> Cell:
    return Cell(what, words.CELLS[what], safe_place(place), plain(typed), not typed, said, counts)


def _read(answer: Answer, place: CellPlace | None, finding: Finding, appraisal: Appraisal) -> Text:
    kind = finding.criterion.answer
    match answer:
        case Chosen(option) if isinstance(kind, ScaleAnswer):
            low = min(each.value for each in kind.scale.options)
            return words.READ_OPTION.fill(
                label=option.label, value=option.value, low=low, high=kind.scale.maximum
            )
        case Measured(date() as when):
            return words.READ_DAY.fill(day=day(when))
        case Measured(value) if isinstance(kind, NumberAnswer) and not isinstance(value, date):
            return words.READ_NUMBER.fill(figure=measure(value, kind.unit))
        case Said.NOT_APPLICABLE:
            return words.READ_NA.fill(label=appraisal.criteria.not_applicable.label)
        case Said.BLANK:
            return words.READ_BLANK
        case _:
            return _unreadable(place, finding, appraisal)


def _unreadable(place: CellPlace | None, finding: Finding, appraisal: Appraisal) -> Text:
    """That it could not be read, and which remarks say why."""
    code = finding.criterion.code
    about = (each.code for each in appraisal.remarks if each.place == place or each.found.vi == code)
    codes = ", ".join(dict.fromkeys(about))
    return words.READ_NOT_SEE.fill(codes=codes) if codes else words.READ_NOT


def _day(written: WrittenDate) -> Text:
    if isinstance(written, date):
        return words.READ_DAY.fill(day=day(written))
    return words.DAY_UNREADABLE if written is Said.UNREADABLE else words.NO_DAY


def _is_about(remark: read.Remark, finding: Finding, appraisal: Appraisal) -> bool:
    """Whether a remark is about the row, names the criterion, or a field that decides whether it applies."""
    criterion, response = finding.criterion, finding.response
    places = (response.place, response.evidence_place, response.board_place)
    rows = {(place.sheet, place.row) for place in places if place}
    if remark.place and (remark.place.sheet, remark.place.row) in rows:
        return True
    if remark.found.vi == criterion.code:
        return True
    return remark.code in _OF_FIELDS and remark.says.vi.startswith(_fields_in_quotes(criterion, appraisal))


def _fields_in_quotes(criterion: Criterion, appraisal: Appraisal) -> tuple[str, ...]:
    """The fields that decide whether it applies, as a remark about one of them begins."""
    asked = fields_of(criterion.applies_if) if criterion.applies_if else ()
    return tuple(f"“{field.label.vi}”" for field in appraisal.criteria.profile if field.id in asked)


def _remark(found: read.Remark) -> Remark:
    return Remark(
        found.code,
        found.severity,
        wording.SEVERITIES[found.severity],
        safe_place(found.place),
        safe_text(found.says),
        safe_text(found.hint),
    )


def safe_text(text: Text) -> Text:
    """The same without signs that steer a terminal."""
    return Text(plain(text.vi), plain(text.en))


def safe_place(place: CellPlace | None) -> CellPlace | None:
    """A cell whose sheet is named without such signs."""
    return place._replace(sheet=plain(place.sheet)) if place else None
