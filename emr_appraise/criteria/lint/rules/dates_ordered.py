"""Dates stand in their order.

Yêu cầu: Ngày đầu hiệu lực đứng trước ngày cuối; văn bản không có hiệu lực trước ngày ban hành; tiêu chí có
    hiệu lực ít nhất một ngày trong thời gian của bộ tiêu chí; lịch sử xếp theo ngày và phiên bản cuối là
    phiên bản hiện tại.
Vì sao: Một năm gõ nhầm có thể làm tiêu chí hay văn bản không bao giờ có hiệu lực, mà không ai thấy thiếu.

Asks: A period begins before it ends; no document is in force before it was issued; a criterion is in force
    on at least one day of the pack's own period; the history is in order of date and its last version is
    the pack's version.
Why: One mistyped year can keep a criterion or a document from ever being in force, and nobody notices what
    is not there.

Example:

    in_force: {from: "2026-01-01", until: "2025-01-01"}

Instead:

    in_force: {from: "2025-01-01", until: "2026-01-01"}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from emr_appraise.criteria.lint.days import day, is_backwards, meet, said_period
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Period
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.places import FilePlace
from emr_appraise.words import Message, Severity, Text, same

MESSAGE = Message(
    "C043",
    Severity.ERROR,
    Text("{what}: {found}", "{what}: {found}"),
    Text("cần: {allowed}.", "needed: {allowed}."),
)
_ENDS_FIRST = Text("thời gian hiệu lực kết thúc trước khi bắt đầu", "the period ends before it begins")
_TOO_EARLY = Text(
    "văn bản được ban hành sau ngày có hiệu lực", "the document is issued after it came into force"
)
_OUTSIDE = Text(
    "tiêu chí không có ngày hiệu lực nào trong thời gian của bộ tiêu chí",
    "the criterion has no day in force within the pack's period",
)
_NOT_IN_ORDER = Text("lịch sử không xếp theo ngày", "the history is not in order of date")
_OTHER_VERSION = Text(
    "phiên bản cuối trong lịch sử không phải phiên bản của bộ tiêu chí",
    "the last version of the history is not the pack's version",
)


def check(subject: Subject) -> Iterator[Problem]:
    """Every period, issue date and event out of order."""
    yield from _of_pack(subject)
    yield from _of_documents(subject)
    yield from _of_criteria(subject)
    yield from _of_history(subject)


def _of_pack(subject: Subject) -> Iterator[Problem]:
    if is_backwards(subject.criteria.in_force):
        yield _backwards(subject.criteria.in_force, subject.frame("in_force", "until"))


def _of_documents(subject: Subject) -> Iterator[Problem]:
    for index, document in enumerate(subject.criteria.documents):
        start, issued = document.in_force.start, document.issued
        if is_backwards(document.in_force):
            yield _backwards(document.in_force, subject.frame("documents", index, "in_force", "until"))
        if start and issued and issued > start:
            place, allowed = subject.frame("documents", index, "issued"), _until(day(start))
            yield problem(place, MESSAGE, what=_TOO_EARLY, found=day(issued), allowed=allowed)


def _of_criteria(subject: Subject) -> Iterator[Problem]:
    whole = subject.criteria.in_force
    for criterion in subject.criteria.all:
        period = criterion.in_force
        if is_backwards(period):
            yield _backwards(period, subject.of(criterion.code, "in_force", "until"))
        elif not (meet(period, whole) or is_backwards(whole)):
            place = subject.of(criterion.code, "in_force")
            found, allowed = said_period(period), said_period(whole)
            yield problem(place, MESSAGE, what=_OUTSIDE, found=found, allowed=allowed)


def _of_history(subject: Subject) -> Iterator[Problem]:
    history = subject.criteria.history
    for index, (before, event) in enumerate(pairwise(history), 1):
        if event.made_on < before.made_on:
            place, allowed = subject.frame("history", index, "date"), _from(day(before.made_on))
            yield problem(place, MESSAGE, what=_NOT_IN_ORDER, found=day(event.made_on), allowed=allowed)
    if history and history[-1].version != subject.criteria.version:
        place = subject.frame("history", len(history) - 1, "version")
        allowed = same(subject.criteria.version)
        yield problem(place, MESSAGE, what=_OTHER_VERSION, found=history[-1].version, allowed=allowed)


def _backwards(period: Period, place: FilePlace) -> Problem:
    start, end = (day(each) for each in (period.start, period.end) if each)
    return problem(place, MESSAGE, what=_ENDS_FIRST, found=end, allowed=_after(start))


def _until(on: str) -> Text:
    return Text(f"chậm nhất {on}", f"{on} at the latest")


def _from(on: str) -> Text:
    return Text(f"{on} hoặc sau đó", f"{on} or later")


def _after(on: str) -> Text:
    return Text(f"sau ngày {on}", f"after {on}")
