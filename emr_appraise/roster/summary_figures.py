"""The parts of the JSON document about sets of hospitals: figures, slices, tables."""

from __future__ import annotations

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.json_document import Json
from emr_appraise.report.numbers import as_number
from emr_appraise.roster.figures_labels import field_words, slice_words
from emr_appraise.roster.figures_model import Figures, GroupCount, Slice, Spread, Table
from emr_appraise.words import Language


def figures_entry(figures: Figures) -> Json:
    """What can be said of a set of hospitals."""
    return {
        "registered": figures.registered,
        "submitted": figures.submitted,
        "groups": [_group(each) for each in figures.groups],
        "scores": _spread(figures.scores),
        "areas": [
            {"area": each.area, "hospitals": each.hospitals, "scores": _spread(each.spread)}
            for each in figures.areas
        ],
        "blocking": [each._asdict() for each in figures.blocking],
    }


def table_entry(table: Table, criteria: Criteria, language: Language) -> Json:
    """A table: its fields, and its slices in the pack's order."""
    return {
        "fields": [
            {"id": field, "label": field_words(field, criteria).say(language)} for field in table.fields
        ],
        "slices": [_slice(part, table, criteria, language) for part in table.slices],
    }


def _slice(part: Slice, table: Table, criteria: Criteria, language: Language) -> Json:
    labels = slice_words(part, table, criteria)
    return {
        "values": [
            {"id": value, "label": label.say(language)}
            for value, label in zip(part.values, labels, strict=True)
        ],
        "merged": part.merged,
        **figures_entry(part.figures),
    }


def _group(count: GroupCount) -> Json:
    return {
        "group": count.group,
        "hospitals": count.hospitals,
        "share": None if count.share is None else as_number(count.share, 2),
    }


def _spread(spread: Spread | None) -> Json | None:
    if spread is None:
        return None
    return {name: as_number(value, 1) for name, value in spread._asdict().items()}
