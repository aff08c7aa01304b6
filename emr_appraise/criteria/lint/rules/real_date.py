"""Dates are real days.

Yêu cầu: Ngày phải có thật, viết năm-tháng-ngày trong dấu nháy.
Vì sao: Ngày 31/11 không tồn tại: hiệu lực và thời hạn tính từ đó đều sai.

Asks: A date must be a real day, written year-month-day in quotes.
Why: There is no 31 November: whatever counts from it would be wrong.

Example:

    date: "2026-11-31"

Instead:

    date: "2026-11-30"
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack
from emr_appraise.criteria.yamltree import Path, YamlTree

MESSAGE = problems.NOT_A_DATE
_KEYS = ("from", "until", "date", "issued", "in_force_from")


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every date that no calendar has."""
    for tree in (pack.frame, *pack.areas):
        for path, written in _dates(tree.value, ()):
            yield from not_a_date(tree, path, written)


def not_a_date(tree: YamlTree, path: Path, written: str) -> Iterator[Problem]:
    """The problem that a date is no real day, if it is none."""
    try:
        date.fromisoformat(written)
    except ValueError:
        yield problem(tree.place(path), MESSAGE, found=written)


def _dates(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _dates(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _dates(inner, (*path, index))
    elif isinstance(value, str) and path and path[-1] in _KEYS:
        yield path, value
