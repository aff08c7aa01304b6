"""What the page knows before any row: the packs, the figures of the whole round, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from emr_appraise import __version__
from emr_appraise.criteria.model import ProfileField
from emr_appraise.roster.dashboard import wording_dashboard as wording
from emr_appraise.roster.dashboard.embed import Json, foreign, phrase, spoken
from emr_appraise.roster.dashboard.figures_frame import (
    agreement_frame,
    change_frame,
    due_frame,
    figures_frame,
    registered_frame,
    table_frame,
)
from emr_appraise.roster.dashboard.row import SOURCES, STANDINGS, STATES, PackKey, pack_key
from emr_appraise.roster.figures_model import Counts, PackFigures, Statistics
from emr_appraise.roster.model import PackMark, Roster
from emr_appraise.roster.wording_columns import DECISION_SOURCES, DECISION_STATES
from emr_appraise.roster.wording_columns import STANDINGS as STANDING_WORDS
from emr_appraise.words import Language, Text


def pack_keys(roster: Roster, statistics: Statistics) -> dict[PackMark, PackKey]:
    """Every pack of the roster: those with figures first, as the statistics order them."""
    told = {figures.pack: figures for figures in statistics.packs}
    marks = [*told, *(mark for mark in sorted(roster.packs) if mark not in told)]
    return {mark: pack_key(place, roster.packs[mark], told.get(mark)) for place, mark in enumerate(marks)}


def frame(
    roster: Roster,
    statistics: Statistics,
    keys: Mapping[PackMark, PackKey],
    language: Language,
    min_cell: int,
) -> Json:
    """All of the page but its rows and lists."""
    figures = {each.pack: each for each in statistics.packs}
    return {
        "tool": __version__,
        "language": language.value,
        "asOf": roster.as_of.isoformat(),
        "basis": spoken(wording.BASES[roster.basis]),
        "hasList": roster.has_list,
        "minCell": min_cell,
        "counts": _counts(statistics.counts),
        "packs": [_pack(key, figures.get(mark), min_cell) for mark, key in keys.items()],
        "standings": [spoken(STANDING_WORDS[each]) for each in STANDINGS],
        "states": [spoken(DECISION_STATES[each]) for each in STATES],
        "sources": [spoken(DECISION_SOURCES[each]) for each in SOURCES],
        "words": {name: phrase(words) for name, words in wording.WORDS.items()},
    }


def _counts(counts: Counts) -> Json:
    return {
        "found": counts.found,
        "appraised": counts.appraised,
        "rejected": counts.rejected,
        "absent": counts.absent,
    }


def _pack(key: PackKey, figures: PackFigures | None, min_cell: int) -> Json:
    criteria = key.criteria
    told = {
        "id": criteria.id,
        "version": criteria.version,
        "title": spoken(criteria.title),
        "groups": [
            {"number": group.number, "title": spoken(group.title), "meaning": spoken(group.meaning)}
            for group in criteria.placement
        ],
        "areas": [{"title": spoken(area.title), "prefix": area.prefix} for area in criteria.areas],
        "criteria": [[criterion.code, *_both(criterion.text)] for criterion in criteria.all],
        "fields": [_field(field) for field in criteria.profile],
        "deadlines": [[*_both(each.title), each.due.isoformat()] for each in criteria.deadlines],
    }
    return told | (_figures(key, figures, min_cell) if figures else {"figures": None})


def _figures(key: PackKey, figures: PackFigures, min_cell: int) -> dict[str, Json]:
    """A public edition lives on these alone, and shows nothing of a pack that judged too few."""
    if figures.whole.submitted < min_cell:
        return {"figures": None, "tooFew": True}
    known = {field.id for field in key.criteria.profile}
    tables = [each for each in figures.tables if known.issuperset(each.fields)]
    return {
        "figures": figures_frame(figures.whole, key),
        "tables": [table_frame(table, key) for table in tables if min_cell],
        "registered": [registered_frame(table, key) for table in tables if len(table.fields) == 1],
        "dues": [due_frame(each, key) for each in figures.dues],
        "agreement": agreement_frame(figures.agreement, key.codes),
        "change": change_frame(figures.change, key.groups),
    }


def _field(field: ProfileField) -> Json:
    return {
        "id": field.id,
        "label": spoken(field.label),
        "kind": field.kind.value,
        "options": [spoken(option.label) for option in field.options],
        "ids": [option.id for option in field.options],
    }


def _both(text: Text) -> tuple[str, str]:
    return foreign(text.vi), foreign(text.en)


def embedded_rejections(roster: Roster) -> Iterator[Json]:
    """Every file that could not be appraised: file, code, why, what to do."""
    for each in roster.rejections():
        yield [foreign(each.file), each.code, *_both(each.says), *_both(each.hint)]


def embedded_absent(roster: Roster) -> Iterator[Json]:
    """Every listed facility that has not submitted: code, name, facts by field."""
    for each in roster.absent():
        yield [foreign(each.code), foreign(each.name), {field: foreign(value) for field, value in each.facts}]
