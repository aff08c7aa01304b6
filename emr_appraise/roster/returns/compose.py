"""Compose the letter of one hospital."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.model import Criteria
from emr_appraise.report.numbers import day_said, figure
from emr_appraise.report.safe import one_line
from emr_appraise.roster import wording_returns as words
from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.returns.contents import Fact, Letter, Refusal
from emr_appraise.roster.returns.entries import Entries, Kind
from emr_appraise.roster.returns.model import ReturnTask
from emr_appraise.submission.annotate_listed import Listed
from emr_appraise.submission.form_language import form_language
from emr_appraise.submission.layout import Sheet
from emr_appraise.submission.wording_annotate import sentence
from emr_appraise.submission.workbook import Examined
from emr_appraise.words import Text, same

_NAME, _CODE, _MESSAGE = 200, 40, 800


def letter_for(
    asked: ReturnTask, row: Row, examined: Examined, appraisal: Appraisal, listed: Iterable[Listed]
) -> Letter | None:
    """The letter to a hospital whose workbook was read; `listed` is what its marked copy lists.

    None where all there is to correct stands in the board's own columns.
    """
    criteria = appraisal.criteria
    entries = Entries(listed, criteria, form_language(examined.found))
    if not entries.count:
        return None
    differences = tuple(entries.differences(row.line.opinions))
    to = _named(row.name, row.code)
    return Letter(
        to=to or words.NOT_KNOWN,
        is_known=to is not None,
        introduction=words.INTRODUCTION.fill(count=figure(entries.count)),
        received=tuple(_received(asked, row.line.sha256, appraisal.as_of, row, criteria)),
        refusal=None,
        sections=tuple(entries.sections()),
        differences=differences,
        differences_title=entries.title(Kind.BOARD),
        cells=words.CELLS_OF_COPY.fill(sheet=entries.sheet_title(Sheet.ASSESSMENT)),
        steps=tuple(_steps(asked, settles=bool(differences))),
    )


def letter_of_refusal(asked: ReturnTask, rejection: Rejection, sha256: str, as_of: date) -> Letter:
    """The letter to a hospital whose file was rejected; `sha256` is empty where it cannot be told."""
    remedy = words.REMEDIES.get(rejection.code, rejection.hint)
    return Letter(
        to=words.NOT_KNOWN,
        is_known=False,
        introduction=words.INTRODUCTION_REFUSED,
        received=tuple(_received(asked, sha256, as_of)),
        refusal=Refusal(_sentence(rejection.says), remedy),
        sections=(),
        differences=(),
        differences_title=words.ABOUT_BOARD,
        cells=None,
        steps=(words.TAKE_THE_FORM, words.FILL_IT_IN, words.SAVE_AND_SEND, words.OPEN_ONCE_MORE),
    )


def _named(name: str, code: str) -> Text | None:
    named, coded = one_line(name, _NAME), one_line(code, _CODE)
    if named:
        return (words.NAMED if coded else words.NAMED_NO_CODE).fill(name=named, code=coded)
    return words.CODE_ONLY.fill(code=coded) if coded else None


def _received(
    asked: ReturnTask, sha256: str, as_of: date, row: Row | None = None, criteria: Criteria | None = None
) -> Iterator[Fact]:
    yield Fact(words.FILE, same(one_line(asked.task.file, _NAME)))
    if sha256:
        yield Fact(words.SHA256, same(sha256))
    if row:
        written = row.line.submitted_on
        yield Fact(words.SUBMITTED_ON, day_said(written) if written else words.NO_DATE)
    if criteria:
        named = words.PACK_NAMED.fill(title=criteria.title, pack=criteria.id, version=criteria.version)
        yield Fact(words.PACK, named)
    yield Fact(words.AS_OF, day_said(as_of))


def _steps(asked: ReturnTask, *, settles: bool) -> Iterator[Text]:
    yield words.OPEN_COPY.fill(file=asked.copy)
    yield words.CORRECT_THERE
    if settles:
        yield words.SETTLE_WITH_BOARD
    yield words.LEAVE_AS_IT_IS
    yield words.SAVE_AND_SEND


def _sentence(text: Text) -> Text:
    return sentence(Text(*(one_line(said, _MESSAGE) for said in text)))
