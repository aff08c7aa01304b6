"""The figures of a roster as one JSON document, summary.json.

Its shape is described by `summary.schema.json`; raise FORMAT whenever that shape changes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from emr_appraise.criteria.model import Criteria
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.numbers import as_number
from emr_appraise.roster.agreement import Agreement
from emr_appraise.roster.figures_lines import figure_lines
from emr_appraise.roster.figures_model import Change, Counts, DueCount, PackFigures, Statistics
from emr_appraise.roster.model import Roster, Skipped
from emr_appraise.roster.summary_figures import figures_entry, table_entry
from emr_appraise.words import Language

__all__ = ["FORMAT", "SUMMARY_SCHEMA_FILE", "figure_lines", "summary_document", "write_summary"]
FORMAT = 1
SUMMARY_SCHEMA_FILE = Path(__file__).with_name("summary.schema.json")


def write_summary(statistics: Statistics, roster: Roster, out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    write_document(summary_document(statistics, roster, language), out)


def summary_document(statistics: Statistics, roster: Roster, language: Language) -> Json:
    """All figures: counts exact, shares with two decimals, scores with one; languages differ in titles."""
    return {
        "format": FORMAT,
        "tool": TOOL,
        "language": language.value,
        "as_of": roster.as_of.isoformat(),
        "basis": roster.basis.value,
        "counts": _counts(statistics.counts),
        "min_cell": statistics.min_cell,
        "packs": [_pack(each, roster.packs[each.pack], language) for each in statistics.packs],
    }


def _counts(counts: Counts) -> Json:
    return {
        "found": counts.found,
        "appraised": counts.appraised,
        "counted": counts.counted,
        "superseded": counts.superseded,
        "unlisted": counts.unlisted,
        "rejected": counts.rejected,
        "absent": counts.absent,
        "skipped": {why.value: counts.skipped.get(why, 0) for why in Skipped},
    }


def _pack(figures: PackFigures, criteria: Criteria, language: Language) -> Json:
    return {
        "criteria": {
            "id": figures.pack.id,
            "version": figures.pack.version,
            "title": criteria.title.say(language),
            "fingerprint": figures.pack.fingerprint,
        },
        "titles": _titles(figures, criteria, language),
        "whole": figures_entry(figures.whole),
        "tables": [table_entry(table, criteria, language) for table in figures.tables],
        "deadlines": [_due(due) for due in figures.dues],
        "agreement": _agreement(figures.agreement),
        "change": _change(figures.change),
    }


def _titles(figures: PackFigures, criteria: Criteria, language: Language) -> Json:
    """What the ids below are called, said once."""
    named = {common.criterion for common in figures.whole.blocking}
    parts = (part.figures for table in figures.tables for part in table.slices)
    named |= {common.criterion for part in parts for common in part.blocking}
    if figures.agreement:
        named |= {each.criterion for each in figures.agreement.criteria}
    return {
        "groups": {str(group.number): group.title.say(language) for group in criteria.placement},
        "areas": {area.id: area.title.say(language) for area in criteria.areas},
        "criteria": {each.code: each.text.say(language) for each in criteria.all if each.code in named},
        "deadlines": {each.id: each.title.say(language) for each in criteria.deadlines},
    }


def _due(count: DueCount) -> Json:
    return {
        "id": count.due.deadline,
        "date": count.due.date.isoformat(),
        "days_left": count.due.days_left,
        "hospitals": count.hospitals,
        "done": count.done,
    }


def _agreement(found: Agreement | None) -> Json | None:
    if found is None:
        return None
    return {
        "hospitals": found.hospitals,
        "compared": found.compared,
        "agreeing": found.agreeing,
        "percent": as_number(found.percent, 2),
        "kappa": None if found.kappa is None else as_number(found.kappa, 4),
        "kappa_exact": None if found.kappa is None else str(found.kappa),
        "own_higher": found.own_higher,
        "board_higher": found.board_higher,
        "criteria": [each._asdict() for each in found.criteria],
    }


def _change(found: Change | None) -> Json | None:
    if found is None:
        return None
    return {
        "before_as_of": found.before_as_of,
        "moves": [move._asdict() for move in found.moves],
        "better": list(found.better),
        "worse": list(found.worse),
    }
