"""What is in force rests on documents in force.

Yêu cầu: Tiêu chí đang có hiệu lực, và thời hạn, chỉ dẫn văn bản đang có hiệu lực vào ngày kiểm tra; tiêu
    chí có hiệu lực về sau được xét vào ngày đầu của nó. Văn bản cũ (legacy), thông lệ, kế hoạch và căn cứ
    có chú thích về hiệu lực được bỏ qua; văn bản không ghi thời gian hiệu lực không được xét. Mỗi văn bản
    được nêu một lần, ở chỗ đầu tiên chỉ dẫn nó.
Vì sao: Kết luận dựa trên văn bản đã bị thay thế hoặc chưa có hiệu lực là kết luận trái luật, và cơ sở có
    thể khiếu nại.

Asks: A criterion in force, and a deadline, cites only documents in force on the day of linting; a criterion
    that comes into force later is judged on its first day. Documents marked legacy, practice or plan, and
    references whose note speaks of the force, are passed over; a document without a period is not judged.
    Each document is told once, where it is cited first.
Why: A verdict that rests on a replaced document, or on one not yet in force, is unlawful and can be
    contested.

Example:

    documents: [{id: TT46, in_force: {until: "2025-06-06"}, force: law}]
    references: [{document: TT46, article: {vi: Điều 5, en: Art. 5}, seen: text}]

Instead:

    documents: [{id: TT13, in_force: {from: "2025-07-21"}, force: law}]
    references: [{document: TT13, article: {vi: Điều 2, en: Art. 2}, seen: text}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from emr_appraise.criteria.lint.cited import Cited, cited, day_judged
from emr_appraise.criteria.lint.days import day, said_period
from emr_appraise.criteria.lint.subject import Subject
from emr_appraise.criteria.model import Deadline, Force
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.words import Message, Severity, Text, same

MESSAGE = Message(
    "C026",
    Severity.ERROR,
    Text(
        "văn bản {found} không có hiệu lực vào ngày {day}; thời gian hiệu lực: {period}{others}",
        "the document {found} is not in force on {day}; in force {period}{others}",
    ),
    Text(
        "dẫn văn bản có hiệu lực vào ngày đó, sửa thời gian của tiêu chí, hoặc ghi rõ về hiệu lực trong note.",
        "cite the document in force on that day, change the criterion's days, or speak of it in the note.",
    ),
)
_OTHERS = Text("; được dẫn ở {count} nơi: {names}", "; cited in {count} places: {names}")
_MOST_NAMES = 3
_NOT_BINDING = (Force.LEGACY, Force.PRACTICE, Force.PLAN)
_ABOUT_FORCE = re.compile(r"hiệu lực|bãi bỏ|thay thế|chuyển tiếp|áp dụng từ|chưa đến hạn", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Every document that is cited and not in force on the day judged, at the first such reference."""
    found: dict[str, list[tuple[Cited, date]]] = {}
    for each in cited(subject):
        on = day_judged(each.by, subject.as_of)
        if on is not None and not _is_fine(each, on):
            found.setdefault(each.reference.document.id, []).append((each, on))
    yield from map(_problem, found.values())


def _problem(found: list[tuple[Cited, date]]) -> Problem:
    first, on = found[0]
    document = first.reference.document
    return problem(
        first.place("document"),
        MESSAGE,
        found=document.number,
        day=day(on),
        period=said_period(document.in_force),
        others=_others(list(dict.fromkeys(each.name for each, _ in found))),
    )


def _others(names: list[str]) -> Text:
    if len(names) == 1:
        return same("")
    more = ["…"] if len(names) > _MOST_NAMES else []
    return _OTHERS.fill(count=len(names), names=", ".join([*names[:_MOST_NAMES], *more]))


def _is_fine(each: Cited, on: date) -> bool:
    document, note = each.reference.document, each.reference.note
    return (
        document.in_force.holds(on)
        or document.force in _NOT_BINDING
        or (note is not None and _ABOUT_FORCE.search(note.vi) is not None)
        or _is_of_its_time(each, on)
    )


def _is_of_its_time(each: Cited, on: date) -> bool:
    """Whether a deadline to come is set by a document that comes into force by then."""
    start = each.reference.document.in_force.start
    return isinstance(each.by, Deadline) and start is not None and on < start <= each.by.due
