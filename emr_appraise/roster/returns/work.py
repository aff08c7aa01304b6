"""What a process does for one hospital: read its workbook again, mark a copy of it, write the letter."""

from __future__ import annotations

import hashlib
import io
from pathlib import PurePosixPath

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.errors import AppraiseError, InputError
from emr_appraise.roster import wording_returns as words
from emr_appraise.roster.model import Rejection, Row
from emr_appraise.roster.refusals_returns import NO_RETURNS
from emr_appraise.roster.returns.compose import letter_for, letter_of_refusal
from emr_appraise.roster.returns.model import ReturnFiles, ReturnTask
from emr_appraise.roster.returns.page import letter_page
from emr_appraise.roster.returns.told import told_by_others
from emr_appraise.roster.worker import Packs, read_task
from emr_appraise.submission.annotate import listed_in_copy, write_annotated
from emr_appraise.submission.workbook import examine, open_form


def return_files(asked: ReturnTask, packs: Packs) -> ReturnFiles | Rejection:
    """The files for one hospital; where they cannot be made, why.

    The workbook is read anew, as of what it says a roster keeps a line only.
    """
    try:
        if isinstance(asked.found, Rejection):
            return _refused(asked, asked.found, packs)
        return _read(asked, asked.found, packs)
    except AppraiseError as error:
        return Rejection(asked.task.file, error.code, error.says, error.hint)


def _refused(asked: ReturnTask, rejection: Rejection, packs: Packs) -> ReturnFiles:
    settings = packs.settings
    letter = letter_of_refusal(asked, rejection, _sha256_if_readable(asked, packs), settings.as_of)
    return ReturnFiles(letter_page(letter, settings.language), None)


def _sha256_if_readable(asked: ReturnTask, packs: Packs) -> str:
    """The hash of the file; empty where it cannot be had, or the file is longer than what is read of it."""
    limits = packs.settings.limits
    try:
        data = read_task(asked.task, limits)
    except InputError:
        return ""
    return hashlib.sha256(data).hexdigest() if len(data) <= limits.file_bytes else ""


def _read(asked: ReturnTask, row: Row, packs: Packs) -> ReturnFiles:
    settings, name = packs.settings, PurePosixPath(asked.task.file).name
    data = read_task(asked.task, settings.limits)
    if hashlib.sha256(data).hexdigest() != row.line.sha256:
        raise InputError(asked.task.file, NO_RETURNS, found=words.FILE_CHANGED)
    book = open_form(data, name, settings.limits)
    criteria = packs.for_book(book)
    examined = examine(book, data, name, criteria, settings.limits)
    appraisal = appraise(criteria, examined.submission, basis=settings.basis, register=settings.register)
    more = told_by_others(row, appraisal)
    letter = letter_for(asked, row, examined, appraisal, listed_in_copy(examined, criteria, more))
    if letter is None:
        return ReturnFiles(None, None)
    copy = io.BytesIO()
    write_annotated(examined, criteria, copy, settings.language, more)
    return ReturnFiles(letter_page(letter, settings.language), copy.getvalue())
