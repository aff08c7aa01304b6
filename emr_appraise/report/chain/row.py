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
from emr_appraise.report.chain.model import Cell, Remark, Row
from emr_appraise.report.numbers import day, measure
from emr_appraise.report.safe import plain
from emr_appraise.submission import model as read
from emr_appraise.submission import remarks_facility
from emr_appraise.submission.model import Chosen, Measured, Quote, Response, Said, Stands
from emr_appraise.submission.quotes import alone, contradict, places, quotes
from emr_appraise.words import Text

_OF_FIELDS = (
    remarks_facility.FIELD_BLANK.code,
    remarks_facility.BAD_FIELD.code,
    remarks_facility.FIELD_TWICE.code,
)


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
    for each in _told(response, Stands.ANSWER):
        yield _cell(each, *_own(_answer(each, finding, appraisal), finding))
    yield from _proof(finding, appraisal)
    yield from _free(response, Stands.NOTE)
    for each in quotes(response, Stands.BOARD_ANSWER):
        yield _cell(each, *_of_board(_answer(each, finding, appraisal), finding, appraisal))
    yield from _free(response, Stands.BOARD_NOTE)


def _told(response: Response, what: Stands) -> tuple[Quote, ...]:
    """Each cell that says something of it, or the blank one that should."""
    return quotes(response, what) or (alone(response, what),)


def _free(response: Response, what: Stands) -> Iterator[Cell]:
    for each in quotes(response, what):
        yield _cell(each, words.AS_TEXT, counts=False)


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


def _proof(finding: Finding, appraisal: Appraisal) -> Iterator[Cell]:
    """The evidence with its date: whether they count depends on whose answer does."""
    response = finding.response
    own = _own(words.EVIDENCE_NAMED, finding)[1]
    counts = own and finding.criterion.evidence.required
    for each in _told(response, Stands.EVIDENCE):
        named = words.EVIDENCE_NAMED if each.typed else words.EVIDENCE_NONE
        if own and not counts and not each.typed:
            named = words.PROOF_NOT_NEEDED.fill(read=named)
        yield _cell(each, _unless_board(named, finding), counts)
    for each in _told(response, Stands.EVIDENCE_DATE):
        said = _against(_day(each), each, finding, appraisal)
        yield _cell(each, _unless_board(said, finding), counts)


def _unless_board(said: Text, finding: Finding) -> Text:
    return words.NOT_ASKED_FOR.fill(read=said) if finding.by_board else said


def _cell(found: Quote, said: Text, counts: bool) -> Cell:
    blank = not found.typed and found.read in (None, Said.BLANK)
    what, place = found.what, safe_place(found.place)
    return Cell(what, words.CELLS[what], place, plain(found.typed), blank, said, counts)


def _answer(found: Quote, finding: Finding, appraisal: Appraisal) -> Text:
    """What a cell was read as, by itself, and whether another cell contradicts it."""
    return _against(_read(found, finding, appraisal), found, finding, appraisal)


def _against(said: Text, found: Quote, finding: Finding, appraisal: Appraisal) -> Text:
    """The same, with the remarks that tell of another cell which says otherwise."""
    if found.read in (Said.UNREADABLE, Said.BLANK) or not contradict(finding.response, found.what):
        return said
    codes = _codes(found.place, finding, appraisal)
    template = words.READ_AGAINST_SEE if codes else words.READ_AGAINST
    return template.fill(read=said, codes=codes)


def _read(found: Quote, finding: Finding, appraisal: Appraisal) -> Text:
    kind = finding.criterion.answer
    match found.read:
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
            return _unreadable(found.place, finding, appraisal)


def _unreadable(place: CellPlace | None, finding: Finding, appraisal: Appraisal) -> Text:
    """That it could not be read, and which remarks say why."""
    codes = _codes(place, finding, appraisal)
    return words.READ_NOT_SEE.fill(codes=codes) if codes else words.READ_NOT


def _codes(place: CellPlace | None, finding: Finding, appraisal: Appraisal) -> str:
    """The remarks at a cell, and those that name the criterion."""
    code = finding.criterion.code
    about = (each.code for each in appraisal.remarks if each.place == place or each.found.vi == code)
    return ", ".join(dict.fromkeys(about))


def _day(found: Quote) -> Text:
    if isinstance(found.read, date):
        return words.READ_DAY.fill(day=day(found.read))
    return words.DAY_UNREADABLE if found.read is Said.UNREADABLE else words.NO_DAY


def _is_about(remark: read.Remark, finding: Finding, appraisal: Appraisal) -> bool:
    """Whether a remark is about the row, names the criterion, or a field that decides whether it applies."""
    criterion, rows = finding.criterion, {place.row_key for place in places(finding.response)}
    if remark.place and remark.place.row_key in rows:
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
