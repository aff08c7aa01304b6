"""Bars depend on criteria with bars of their own.

Yêu cầu: Mức đạt dựa vào một tiêu chí khác thì tiêu chí đó phải có mức đạt cố định.
Vì sao: Chuỗi phụ thuộc làm kết quả khó giải thích và có thể xoay vòng.

Asks: A bar that depends on another criterion needs that one to have a fixed bar.
Why: A chain of dependence is hard to explain and may turn in a circle.

Example:

    unless: [{when: {met: BKP-05}, at_most: 48}]   # and BKP-05 has an unless of its own

Instead:

    unless: [{when: {met: BKP-01}, at_most: 48}]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack, other_bars

MESSAGE = problems.BAR_CHAIN


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every bar that depends on a criterion whose own bar depends on another."""
    for term in pack.terms():
        if term.is_met and term.value in pack.by_code and _depends(pack.by_code[term.value]["answer"]):
            yield problem(term.spot.place, MESSAGE, found=term.value)


def _depends(answer: Any) -> bool:
    return any(_asks_met(bar["when"]) for _, bar in other_bars(answer))


def _asks_met(condition: Any) -> bool:
    negated = [condition["not"]] if "not" in condition else []
    parts = [*condition.get("any", []), *condition.get("all", []), *negated]
    return "met" in condition or any(_asks_met(part) for part in parts)
