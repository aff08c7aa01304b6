"""What a process does for one hospital: read its workbook again, appraise it once, write its reports."""

from __future__ import annotations

import gc
import hashlib
import io
import os
from pathlib import PurePosixPath

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.errors import AppraiseError, InputError
from emr_appraise.report import write_report_file
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import Rejection
from emr_appraise.roster.reports import wording_reports as words
from emr_appraise.roster.reports.model import Made, Reports, ReportTask
from emr_appraise.roster.reports.refusals import NOT_MADE
from emr_appraise.roster.worker import Packs, read_task
from emr_appraise.submission.workbook import examine, open_form
from emr_appraise.words import Language, Text


def report_files(asked: ReportTask, packs: Packs) -> Reports | Rejection:
    """The reports on one workbook; where it cannot be read as it was appraised, why.

    A format that goes wrong costs that report only. Raises MemoryError.
    """
    _make_ready()
    try:
        appraisal = _appraised(asked, packs)
    except AppraiseError as error:
        return _rejection(asked, error)
    made, failed = list[Made](), list[tuple[str, Rejection]]()
    for format in asked.formats:
        result = _report(asked, appraisal, format, packs.settings.language)
        if isinstance(result, Made):
            made.append(result)
        else:
            failed.append((format, result))
    return Reports(tuple(made), tuple(failed))


def _make_ready() -> None:
    """Set this process up for writing: what suits the scoring of workbooks does not suit that."""
    gc.enable()  # what writes workbooks leaves a hundred times more behind that goes round in circles
    os.environ.setdefault("RAYON_NUM_THREADS", "1")  # typst would start a thread a core in every process


def _appraised(asked: ReportTask, packs: Packs) -> Appraisal:
    """The very appraisal of the roster. Raises InputError where workbook or pack have changed since."""
    settings, name = packs.settings, PurePosixPath(asked.task.file).name
    data = read_task(asked.task, settings.limits)
    if hashlib.sha256(data).hexdigest() != asked.sha256:
        raise _not_made(asked, words.WORKBOOK_CHANGED)
    book = open_form(data, name, settings.limits)
    criteria = packs.for_book(book)
    if pack_mark(criteria) != asked.pack:
        raise _not_made(asked, words.PACK_CHANGED)
    submission = examine(book, data, name, criteria, settings.limits).submission
    return appraise(criteria, submission, basis=settings.basis, register=settings.register)


def _report(asked: ReportTask, appraisal: Appraisal, format: str, language: Language) -> Made | Rejection:
    out = io.BytesIO()
    try:
        write_report_file(appraisal, format, out, language)
    except AppraiseError as error:
        return _rejection(asked, error)
    except MemoryError:
        raise
    except Exception as error:  # whatever a writer stumbles over, the other formats can still be had
        found = words.WENT_WRONG.fill(found=type(error).__name__)
        return _rejection(asked, InputError(asked.file, NOT_MADE, format=format, found=found))
    content = out.getvalue()
    return Made(format, content, hashlib.sha256(content).hexdigest())


def _not_made(asked: ReportTask, found: Text) -> InputError:
    return InputError(asked.file, NOT_MADE, format=", ".join(asked.formats), found=found)


def _rejection(asked: ReportTask, error: AppraiseError) -> Rejection:
    return Rejection(asked.file, error.code, error.says, error.hint)
