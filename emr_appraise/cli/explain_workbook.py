"""`explain WORKBOOK CODE`: the chain of a criterion, or the places of a remark, as asked for."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.book.limits import Limits
from emr_appraise.cli import wording_explain, wording_lint
from emr_appraise.cli.catalogue import PAGES, catalogue
from emr_appraise.cli.commands.criteria_show import find
from emr_appraise.criteria.beyond import beyond
from emr_appraise.criteria.lint import manual
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.period_words import period_words
from emr_appraise.errors import MisuseError
from emr_appraise.report.chain.build import chain
from emr_appraise.report.chain.model import Chain, RemarkPlaces
from emr_appraise.report.chain.remark_places import remark_places
from emr_appraise.report.numbers import day
from emr_appraise.submission.model import Register
from emr_appraise.submission.normalise import code_key
from emr_appraise.submission.register import read_register
from emr_appraise.submission.workbook import read_workbook

_COMMAND = "explain"
_REMARK = re.compile(r"[Ww][0-9]{1,4}\Z")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".zip")


class Asked(NamedTuple):
    """A workbook with a code, and how it is to be judged."""

    workbook: str
    code: str
    criteria: str | None
    """Where the pack comes from; None where it was chosen by its date."""
    basis: Basis
    decisions: str | None
    limits: Limits


def explained(asked: Asked, pack: Criteria) -> Chain | RemarkPlaces:
    """What was asked for: the chain of a criterion, or the places of a remark.

    Raises MisuseError for a code that is neither, before the workbook is read.
    """
    code = asked.code.strip()
    _refuse_strangers(code, pack, asked.criteria)
    register = read_register(asked.decisions) if asked.decisions else None
    if _is_remark(code):
        kind = catalogue()[code.upper()]
        page = PAGES.get(kind.code)
        return remark_places(_appraised(asked, pack, register), kind, page.cause if page else None)
    criterion = find(code, pack, _COMMAND)
    return chain(_appraised(asked, pack, register), criterion.code, register)


def _is_remark(code: str) -> bool:
    return code.upper().startswith("W") and code.upper() in catalogue()


def _refuse_strangers(code: str, pack: Criteria, source: str | None) -> None:
    """Raise MisuseError for a code that no workbook can answer for."""
    key = code_key(code)
    if any(code_key(each.code) == key for each in pack.all):
        return
    dormant = next((each for each in pack.dormant if code_key(each) == key), None)
    if dormant:
        raise _not_in_force(dormant, pack, source)
    if not _is_remark(code) and (code.upper() in catalogue() or manual.page(code.upper())):
        raise MisuseError(_COMMAND, wording_explain.NOT_OF_A_WORKBOOK, found=code.upper())
    if _REMARK.match(code) and not _is_remark(code):
        raise MisuseError(_COMMAND, wording_lint.NO_SUCH_CODE, found=code.upper(), near=near(code.upper()))


def _not_in_force(code: str, pack: Criteria, source: str | None) -> MisuseError:
    """Says when it is in force, as far as the pack can be read again."""
    others = beyond(source or pack.id, pack).dormant
    period = next((each.in_force for each in others if each.code == code), None)
    shown = {"found": code, "pack": pack.id, "as_of": day(pack.as_of)}
    if period is None:
        return MisuseError(_COMMAND, wording_explain.NOT_IN_FORCE, **shown, how=wording_explain.SEE_DOCS)
    how = wording_explain.ON_A_DAY.fill(
        day=period.nearest(pack.as_of).isoformat(), period=period_words(period)
    )
    return MisuseError(_COMMAND, wording_explain.NOT_IN_FORCE, **shown, how=how)


def near(code: str) -> str:
    """The code that has the same number with its zeros, as a question; nothing where there is none."""
    whole = f"{code[0]}{int(code[1:]):03}"
    return f" ({whole}?)" if manual.page(whole) or whole in catalogue() else ""


def in_order(first: str, second: str) -> tuple[str, str]:
    """The workbook and the code, also where they were given the other way round."""
    turned = looks_like_file(second) and not looks_like_file(first)
    return (second, first) if turned else (first, second)


def looks_like_file(written: str) -> bool:
    """Whether an argument can only be meant as a file, not as a code."""
    return written == "-" or written.lower().endswith(_WORKBOOKS) or os.path.isfile(written)


def _appraised(asked: Asked, pack: Criteria, register: Register | None) -> Appraisal:
    submission = read_workbook(asked.workbook, pack, asked.limits)
    return appraise(pack, submission, basis=asked.basis, register=register)
