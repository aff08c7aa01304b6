"""What a column of the roster is: an id that never changes, a title for people, and how to take its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from emr_appraise.roster.model import Row
from emr_appraise.words import Text

Value = str | bool | int | Fraction | date | None
"""None: not said, or there is none."""
NO_LABELS: Mapping[str, Text] = MappingProxyType({})


class Kind(Enum):
    """What stands in a column."""

    TEXT = auto()
    """Foreign words, or an id that has no label."""
    LABEL = auto()
    """The id of something that has a label; words of the facility's own have none."""
    CODES = auto()
    """Codes with a space between."""
    YES_NO = auto()
    NUMBER = auto()
    PERCENT = auto()
    DATE = auto()
    GROUP = auto()
    """The number of a group of the row's pack."""


class Column(NamedTuple):
    """A column of the roster."""

    id: str
    title: Text
    kind: Kind
    take: Callable[[Row], Value]
    labels: Mapping[str, Text] = NO_LABELS
    """What people call the ids that may stand here."""
