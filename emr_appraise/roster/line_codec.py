"""A line of the roster as JSON text for the journal, and back."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from emr_appraise.appraisal.model import Basis, DecisionState, Score
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.roster.model import (
    Agreed,
    AreaLine,
    Blocked,
    DecisionLine,
    Due,
    Line,
    Opinion,
    PackMark,
    Told,
)
from emr_appraise.submission.model import DecisionSource
from emr_appraise.words import Severity

_NAMES = tuple(field.name for field in fields(Line))
_FRACTION = "/"
"""Marks an exact number among texts, truth values and nulls."""


def packed(line: Line) -> str:
    """The line as JSON, its fields in their order; numbers stay exact, days are written as ISO has them."""
    values = [_packed(getattr(line, name)) for name in _NAMES]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _packed(value: object) -> object:
    """Tuples as lists, all the way down; an exact number as a list with a mark before it."""
    if isinstance(value, Score):
        return _packed((value.points, value.of))
    if isinstance(value, tuple):
        return [_packed(each) for each in value]
    if isinstance(value, Fraction):
        return [_FRACTION, value.numerator, value.denominator]
    return value.isoformat() if isinstance(value, date) else value


def unpacked(text: str) -> Line:
    """The line as it was. Raises ValueError, KeyError or TypeError where the text is no such line."""
    found: dict[str, Any] = dict(zip(_NAMES, json.loads(text), strict=True))
    return Line(
        **found
        | {
            "pack": PackMark(*found["pack"]),
            "facts": tuple((field, _exact(value)) for field, value in found["facts"]),
            "submitted_on": _day(found["submitted_on"]),
            "basis": Basis(found["basis"]),
            "total": _score(found["total"]),
            "areas": tuple(AreaLine(area, _score(score), level) for area, score, level in found["areas"]),
            "blocking": tuple(Blocked(code, tuple(groups), only) for code, groups, only in found["blocking"]),
            "decision": _decision(*found["decision"]) if found["decision"] else None,
            "due": _due(*found["due"]) if found["due"] else None,
            "told": tuple(Told(code, Severity(severity), times) for code, severity, times in found["told"]),
            "opinions": tuple(_opinion(*each) for each in found["opinions"]),
            "agreed": Agreed(*map(_exact, found["agreed"])) if found["agreed"] else None,
        }
    )


def _exact(value: Any) -> Any:
    return _fraction(value[1], value[2]) if isinstance(value, list) else value


@lru_cache(maxsize=4096)
def _fraction(numerator: int, denominator: int) -> Fraction:
    return Fraction(numerator, denominator)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _score(found: list[Any]) -> Score:
    return Score(_exact(found[0]), found[1])


def _decision(number: str, signed: str | None, state: str, source: str) -> DecisionLine:
    return DecisionLine(number, _day(signed), DecisionState(state), DecisionSource(source))


def _due(deadline: str, day: str, days_left: int) -> Due:
    return Due(deadline, date.fromisoformat(day), days_left)


def _opinion(criterion: str, own: ProfileValue, board: ProfileValue, *said: str) -> Opinion:
    return Opinion(criterion, _exact(own), _exact(board), *said)
