"""The chain as one JSON document, value by value: it lacks nothing that a page shows.

Its shape is described by `chain.schema.json`; raise FORMAT whenever that shape changes.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TextIO

from emr_appraise.places import CellPlace
from emr_appraise.report.chain.model import Chain, RemarkPlaces
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.json_findings import exact_number
from emr_appraise.report.numbers import as_number
from emr_appraise.words import Language, Text

FORMAT = 1


def write_json(found: Chain | RemarkPlaces, out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    write_document(chain_document(found, language), out)


def chain_document(found: Chain | RemarkPlaces, language: Language) -> Json:
    """All of it; the two languages differ in words only."""
    return {
        "format": FORMAT,
        "kind": "criterion" if isinstance(found, Chain) else "remark",
        "tool": TOOL,
        "language": language.value,
        **_fields(found, language),
    }


def _fields(found: object, language: Language) -> Json:
    names = [field.name for field in fields(found)] if is_dataclass(found) else []
    named = names or list(getattr(found, "_fields", ()))
    told = {name: _value(getattr(found, name), language) for name in named}
    points = getattr(found, "points", None)
    return told | _points(points) if isinstance(points, Fraction) else told


def _points(points: Fraction) -> Json:
    """As in the document of `score`: cut to two digits, and exact."""
    return {"points": as_number(points, 2), "points_exact": str(points)}


def _value(found: object, language: Language) -> object:
    match found:
        case Text():
            return found.say(language)
        case CellPlace():
            return {"sheet": found.sheet, "cell": found.cell}
        case Enum():
            return found.value
        case Fraction():
            return exact_number(found)
        case date():
            return found.isoformat()
        case None | bool() | int() | float() | str():
            return found
        case tuple() if not hasattr(found, "_fields"):
            return [_value(each, language) for each in found]
        case _:
            return _fields(found, language)
