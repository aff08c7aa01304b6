"""A row of the roster as the page's script holds it; `rows.js` names the places of the array."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from emr_appraise.appraisal.model import DecisionState, Score
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField
from emr_appraise.roster.dashboard.embed import Json, foreign
from emr_appraise.roster.figures_model import PackFigures
from emr_appraise.roster.figures_spellings import cleaned, spelling_key
from emr_appraise.roster.model import Blocked, DecisionLine, Due, PackMark, Roster, Row, Standing
from emr_appraise.submission.model import DecisionSource

STANDINGS = tuple(Standing)
STATES = tuple(DecisionState)
SOURCES = tuple(DecisionSource)


@dataclass(frozen=True, slots=True)
class PackKey:
    """Where the parts of a pack stand in the page, so that rows can point to them by number."""

    place: int
    criteria: Criteria
    groups: Mapping[int, int]
    codes: Mapping[str, int]
    deadlines: Mapping[str, int]
    better: Collection[str]
    worse: Collection[str]
    """Codes of the hospitals that moved since the previous roster."""
    names: Mapping[str, Mapping[str, str]]
    """By field: how the figures show a text, however it is spelt."""


def pack_key(place: int, criteria: Criteria, figures: PackFigures | None) -> PackKey:
    """The numbers of a pack's parts."""
    change = figures.change if figures else None
    return PackKey(
        place=place,
        criteria=criteria,
        groups={group.number: index for index, group in enumerate(criteria.placement)},
        codes={criterion.code: index for index, criterion in enumerate(criteria.all)},
        deadlines={deadline.id: index for index, deadline in enumerate(criteria.deadlines)},
        better=frozenset(change.better) if change else (),
        worse=frozenset(change.worse) if change else (),
        names=dict(_names(criteria, figures)) if figures else {},
    )


def _names(criteria: Criteria, figures: PackFigures) -> Iterator[tuple[str, dict[str, str]]]:
    texts = {field.id for field in criteria.profile if field.kind is FieldKind.TEXT}
    for table in figures.tables:
        if len(table.fields) == 1 and table.fields[0] in texts:
            shown = (part.values[0] for part in table.slices)
            yield table.fields[0], {spelling_key(name): name for name in shown}


def embedded_rows(roster: Roster, keys: Mapping[PackMark, PackKey]) -> Iterator[Json]:
    """Every row of the roster, one at a time."""
    return (_row(row, keys[row.line.pack]) for row in roster.rows())


def _row(row: Row, key: PackKey) -> Json:
    line = row.line
    return [
        key.place,
        foreign(row.file),
        foreign(row.code),
        foreign(row.name),
        STANDINGS.index(row.standing),
        key.groups[line.group],
        key.groups[line.own_group],
        None if line.board_group is None else key.groups[line.board_group],
        key.groups[line.group_on_answers],
        _score(line.total),
        [part for area in line.areas for part in _share(area.score)],
        [_fact(row.fact(field.id), field, key) for field in key.criteria.profile],
        [_blocked(each, key) for each in line.blocking],
        [line.gaps, line.met, line.unanswered, line.unreadable, line.unsupported],
        _due(line.due, key),
        _decision(line.decision),
        _remarks(row),
        line.submitted_on.isoformat() if line.submitted_on else "",
        foreign(row.superseded_by),
        int(row.registered is not None),
        _moved(row.code, key),
    ]


def _score(score: Score) -> Json:
    return [score.points.numerator, score.points.denominator, score.of]


def _share(score: Score) -> tuple[int, int]:
    """Numerator and denominator of the score; 0 below where nothing applies."""
    return score.points.numerator, score.points.denominator * score.of


def _fact(value: ProfileValue | None, field: ProfileField, key: PackKey) -> Json:
    """A choice as the number of its option; a text in the figures' spelling; nothing where it is not said."""
    for index, option in enumerate(field.options):
        if option.id == value:
            return index
    match value:
        case str():
            return _text(value, key.names.get(field.id, {})) or None
        case Fraction():
            return value.numerator if value.denominator == 1 else f"{float(value):g}"
        case _:
            return value


def _text(value: str, names: Mapping[str, str]) -> str:
    name = cleaned(value)
    return foreign(names.get(spelling_key(name), name)) if name else ""


def _blocked(gap: Blocked, key: PackKey) -> int:
    """The criterion's number, the groups it blocks and whether only evidence lacks, in one number."""
    groups = sum(1 << key.groups[group] for group in gap.groups)
    return (key.codes[gap.criterion] << len(key.groups) + 1) + (groups << 1) + gap.evidence_only


def _due(due: Due | None, key: PackKey) -> Json:
    return [key.deadlines[due.deadline], due.days_left] if due else None


def _decision(decision: DecisionLine | None) -> Json:
    if decision is None:
        return None
    day = decision.date.isoformat() if decision.date else ""
    return [foreign(decision.number), day, STATES.index(decision.state), SOURCES.index(decision.source)]


def _remarks(row: Row) -> Json:
    """Codes and how often each was made, one behind the other."""
    times = {told.code: told.times for told in row.line.told}
    for remark in row.remarks:
        times[remark.code] = times.get(remark.code, 0) + 1
    return [part for code in sorted(times) for part in (code, times[code])]


def _moved(code: str, key: PackKey) -> int:
    return (code in key.better) - (code in key.worse)
