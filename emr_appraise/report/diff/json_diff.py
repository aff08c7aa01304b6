"""The comparison of two packs as one JSON document, described by `diff.schema.json`."""

from __future__ import annotations

from fractions import Fraction
from typing import TextIO

from emr_appraise.appraisal.model import Score
from emr_appraise.criteria.diff.model import Change, CriterionDiff, PackDiff, PackName, State
from emr_appraise.places import FilePlace
from emr_appraise.report.json_document import TOOL, Json, write_document
from emr_appraise.report.json_findings import exact_number
from emr_appraise.report.safe import plain
from emr_appraise.trial.effect import Effect, Effects, Unread
from emr_appraise.trial.effect_causes import Cause, ClauseCause
from emr_appraise.words import Language

FORMAT = 1
"""Raised whenever the shape changes."""


def write_json(diff: PackDiff, effects: Effects | None, out: TextIO, language: Language) -> None:
    """Write the document, indented, with a line end."""
    write_document(diff_document(diff, effects, language), out)


def diff_document(diff: PackDiff, effects: Effects | None, language: Language) -> Json:
    """Everything that changed; the two languages differ in words only."""
    return {
        "format": FORMAT,
        "tool": TOOL,
        "language": language.value,
        "old": _pack(diff.old),
        "new": _pack(diff.new),
        "summary": {
            "meaning": len(diff.meant),
            "wording": len(diff.worded),
            "criteria": {
                state.value: sum(1 for each in diff.criteria if each.state is state) for state in State
            },
        },
        "criteria": [_criterion(each) for each in diff.criteria if each.state is not State.SAME],
        "changes": [_change(change, language) for change in diff.changes],
        "effect": _effects(effects, language) if effects else None,
    }


def _pack(name: PackName) -> Json:
    return {"id": name.id, "version": name.version, "fingerprint": name.fingerprint}


def _criterion(found: CriterionDiff) -> Json:
    return {
        "state": found.state.value,
        "code_old": found.code_old or None,
        "code_new": found.code_new or None,
        "fingerprint_old": found.fingerprint_old or None,
        "fingerprint_new": found.fingerprint_new or None,
    }


def _change(change: Change, language: Language) -> Json:
    return {
        "kind": change.kind.value,
        "criterion": change.criterion or None,
        "part": change.part or None,
        "path": [str(step) for step in change.path],
        "before": plain(change.before.say(language)),
        "after": plain(change.after.say(language)),
        "bears_meaning": change.bears_meaning,
        "place_old": _place(change.place_old),
        "place_new": _place(change.place_new),
    }


def _place(place: FilePlace | None) -> Json | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None


def _effects(effects: Effects, language: Language) -> Json:
    return {
        "as_of": {
            "asked": effects.day_asked.isoformat(),
            "old": effects.day_old.isoformat(),
            "new": effects.day_new.isoformat(),
        },
        "workbooks": len(effects.read),
        "up": sum(1 for effect in effects.movers if effect.up),
        "down": sum(1 for effect in effects.movers if not effect.up),
        "only_points": len(effects.only_points),
        "unchanged": len(effects.read) - len(effects.movers) - len(effects.only_points),
        "read": [_effect(each, language) for each in effects.read],
        "unread": [_unread(each, language) for each in effects.unread],
    }


def _effect(effect: Effect, language: Language) -> Json:
    return {
        "file": plain(effect.file),
        "facility": plain(effect.facility),
        "group_old": effect.group_old,
        "group_new": effect.group_new,
        "score_old": _score(effect.score_old),
        "score_new": _score(effect.score_new),
        "clauses": [_clause(clause, language) for clause in effect.clauses],
        "criteria": [_cause(cause) for cause in effect.causes],
    }


def _score(score: Score) -> Json:
    return {"points": exact_number(Fraction(score.points)), "of": score.of}


def _clause(clause: ClauseCause, language: Language) -> Json:
    title = clause.title.say(language)
    return {"group": clause.group, "id": clause.clause, "title": title, "changed": bool(clause.changes)}


def _cause(cause: Cause) -> Json:
    return {
        "criterion": cause.criterion,
        "outcome_old": cause.outcome_old.value if cause.outcome_old else None,
        "outcome_new": cause.outcome_new.value if cause.outcome_new else None,
        "changes": list(dict.fromkeys(change.kind.value for change in cause.changes)),
    }


def _unread(unread: Unread, language: Language) -> Json:
    return {"file": plain(unread.file), "code": unread.code, "message": plain(unread.says.say(language))}
