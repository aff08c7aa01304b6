"""Pick the bundled pack that is in force on a date, so that nobody judges by the law of another day."""

from __future__ import annotations

from datetime import date
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.build import in_force_of
from emr_appraise.criteria.load import DEFAULT_PACK, bundled_packs, load_criteria, read_text_file
from emr_appraise.criteria.model import Criteria, Period
from emr_appraise.criteria.problems import CriteriaError, not_in_force
from emr_appraise.criteria.yamltree import read_tree


def load_bundled(as_of: date) -> Criteria:
    """The criteria in force on a date: of the default pack, else of the bundled pack that began last.

    Raises CriteriaError with C012, which names every bundled pack and its period, where there is none.
    """
    try:
        return load_criteria(DEFAULT_PACK, as_of)
    except CriteriaError as error:
        if any(found.code != problems.NOT_IN_FORCE.code for found in error.problems):
            raise
        place, periods = error.problems[0].place, bundled_periods()
    able = [pack for pack, period in periods.items() if period.holds(as_of)]
    if not able:
        raise CriteriaError((not_in_force(place, as_of, periods),))
    return load_criteria(max(able, key=lambda pack: (periods[pack].start or date.min, pack)), as_of)


def bundled_periods() -> dict[str, Period]:
    """When each bundled pack is in force, by its id; only the frames of the packs are read."""
    periods = {}
    for pack, folder in bundled_packs().items():
        path = folder / "pack.yaml"
        frame: Any = read_tree(read_text_file(path), str(path)).value
        periods[pack] = in_force_of(frame)
    return periods
