"""Figures as the page's script holds them: the parts of the pack by number, exact numbers as ratios."""

from __future__ import annotations

from collections.abc import Mapping

from emr_appraise.criteria.model import ProfileField
from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.dashboard.embed import Json, foreign, ratio, spoken
from emr_appraise.roster.dashboard.row import PackKey
from emr_appraise.roster.figures_kinds import MERGED
from emr_appraise.roster.figures_model import Change, DueCount, Figures, Slice, Spread, Table
from emr_appraise.roster.wording_agreement import sentences

_DIFFER_SHOWN = 10


def figures_frame(figures: Figures, key: PackKey) -> Json:
    """What can be said of a set of hospitals."""
    medians = {each.area: each.spread.median if each.spread else None for each in figures.areas}
    return {
        "registered": figures.registered,
        "submitted": figures.submitted,
        "groups": _groups(figures, key),
        "scores": _spread(figures.scores),
        "areas": [ratio(medians.get(area.id)) for area in key.criteria.areas],
        "blocking": [[key.codes[each.criterion], each.hospitals] for each in figures.blocking],
    }


def _groups(figures: Figures, key: PackKey) -> Json:
    counts = {each.group: each.hospitals for each in figures.groups}
    return [counts.get(group, 0) for group in key.groups]


def _spread(spread: Spread | None) -> Json:
    return [ratio(number) for number in spread] if spread else None


def table_frame(table: Table, key: PackKey) -> Json:
    """Figures by one field or two; only fields that the pack's profile knows have a name to show."""
    fields = {field.id: (place, field) for place, field in enumerate(key.criteria.profile)}
    return {
        "fields": [fields[field][0] for field in table.fields],
        "slices": [_slice(each, [fields[field][1] for field in table.fields], key) for each in table.slices],
    }


def registered_frame(table: Table, key: PackKey) -> Json:
    """Of a table by one field: the field, and the listed facilities of each value where there is a list."""
    place, field = next(
        (place, each) for place, each in enumerate(key.criteria.profile) if each.id == table.fields[0]
    )
    listed = [
        [_value(part.values[0], field), part.figures.registered]
        for part in table.slices
        if part.figures.registered is not None
    ]
    return [place, listed]


def _slice(part: Slice, fields: list[ProfileField], key: PackKey) -> Json:
    values = [_value(value, field) for value, field in zip(part.values, fields, strict=True)]
    return {"values": values, "figures": figures_frame(part.figures, key)}


def _value(value: str, field: ProfileField) -> Json:
    """A choice as the number of its option; text as it is; nothing where not said; false where merged."""
    if value == MERGED:
        return False
    for place, option in enumerate(field.options):
        if option.id == value:
            return place
    return foreign(value) or None


def due_frame(count: DueCount, key: PackKey) -> Json:
    """A deadline, the days to it, the hospitals it concerns and those that are done."""
    return [key.deadlines[count.due.deadline], count.due.days_left, count.hospitals, count.done]


def agreement_frame(agreement: Agreement | None, codes: Mapping[str, int]) -> Json:
    """How far hospital and board agree, and the criteria on which they differ most."""
    if agreement is None:
        return None
    return {
        "said": [spoken(sentence) for sentence in sentences(agreement)],
        "criteria": [[codes[each.criterion], *each[1:]] for each in agreement.criteria[:_DIFFER_SHOWN]],
    }


def change_frame(change: Change | None, groups: Mapping[int, int]) -> Json:
    """The moves between groups; a group of the earlier roster that the pack does not know has no column."""
    if change is None:
        return None
    return {
        "before": foreign(change.before_as_of),
        "moves": [
            [_place(move.before, groups), _place(move.after, groups), move.hospitals] for move in change.moves
        ],
        "better": len(change.better),
        "worse": len(change.worse),
    }


def _place(group: int | None, groups: Mapping[int, int]) -> int | None:
    return None if group is None else groups.get(group)
