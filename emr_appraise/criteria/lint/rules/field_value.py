"""Conditions ask fields for values that they can hold.

Yêu cầu: Điều kiện áp dụng phải so với giá trị mà trường thông tin có thể nhận.
Vì sao: So với giá trị không thể có thì tiêu chí không bao giờ áp dụng cho ai.

Asks: A condition must compare a profile field with a value that it can hold.
Why: Compared with a value that cannot be, the criterion applies to nobody.

Example:

    applies_if: {has_lab: co}

Instead:

    applies_if: {has_lab: true}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import Problem, problem
from emr_appraise.criteria.raw import RawPack, RawTerm, Spot

MESSAGE = problems.FIELD_VALUE
_ALLOWED = {"number": "{at_least: …}, {at_most: …}", "yes_no": "true, false"}


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every value that its field cannot hold."""
    for term in pack.terms():
        field = None if term.is_met else pack.fields.get(term.key)
        if field is not None:
            yield from _misfits(term, field)


def _misfits(term: RawTerm, field: Any) -> Iterator[Problem]:
    known = [option["id"] for option in field.get("options", [])]
    for spot, value in _values(term, field["kind"]):
        if not _fits(value, field["kind"], known):
            found = "{…}" if isinstance(value, (dict, list)) else spot.tree.written(spot.path)
            allowed = _ALLOWED.get(field["kind"], ", ".join(known) or "–")
            yield problem(spot.place, MESSAGE, field=field["id"], found=found, allowed=allowed)


def _values(term: RawTerm, kind: str) -> list[tuple[Spot, Any]]:
    """The value of a term; of a list of choices, each."""
    if kind == "choice" and isinstance(term.value, list):
        return [(term.spot.below(index), value) for index, value in enumerate(term.value)]
    return [(term.spot, term.value)]


def _fits(value: Any, kind: str, known: list[str]) -> bool:
    if kind == "number":
        return isinstance(value, dict)
    return isinstance(value, bool) if kind == "yes_no" else value in known
