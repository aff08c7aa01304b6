"""The rules that a pack must keep before it can be built: its names, codes, dates and ladder."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.lint.rules import (
    area_file,
    bar_chain,
    declared,
    declared_once,
    field_value,
    last_group,
    needs_circle,
    prefix,
    real_date,
)
from emr_appraise.criteria.problems import Problem
from emr_appraise.criteria.raw import RawPack

_RULES = (
    area_file,
    declared_once,
    prefix,
    declared,
    field_value,
    bar_chain,
    last_group,
    needs_circle,
    real_date,
)


def name_problems(pack: RawPack) -> Iterator[Problem]:
    """Every fault of a pack that a schema cannot see and that keeps it from being built."""
    for rule in _RULES:
        yield from rule.check_names(pack)
