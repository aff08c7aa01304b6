"""The ladder of groups, each clause as a full sentence with the criteria it covers, and facility levels."""

from __future__ import annotations

from collections.abc import Iterable

from emr_appraise.criteria.model import (
    PERCENT,
    Clause,
    Criteria,
    Criterion,
    DecisionPassed,
    FacilityLevel,
    Floor,
    Group,
    LevelAtLeast,
    RequiredMet,
    ScoreAtLeast,
    ScoreOf,
)
from emr_appraise.report.docs import wording_docs
from emr_appraise.report.docs import wording_ladder as words
from emr_appraise.report.docs.contents import ClauseBlock, GroupBlock, LevelBlock, Line, Link
from emr_appraise.report.docs.tell_criterion import code_links, level_title, named_level, reference_line
from emr_appraise.report.docs.wording_block import QUOTED
from emr_appraise.report.numbers import figure, measure
from emr_appraise.report.wording_placement import GROUP_TITLE
from emr_appraise.words import Text, join


def group_block(group: Group, criteria: Criteria) -> GroupBlock:
    """A group with its clauses; one without clauses takes whoever is left."""
    clauses = tuple(ClauseBlock(clause.title, _sentence(clause, criteria)) for clause in group.clauses)
    title = GROUP_TITLE.fill(number=group.number, title=group.title)
    return GroupBlock(group.number, title, group.meaning, clauses, group.next_step)


def level_block(level: FacilityLevel, criteria: Criteria) -> LevelBlock:
    """A level of the whole facility: what it asks of each area."""
    asked = tuple(_asked(area, rung, criteria) for area, rung in level.areas)
    return LevelBlock(
        named_level(level.level, level.title),
        asked,
        reference_line(level.reference, criteria),
    )


def _asked(area_id: str, rung: int, criteria: Criteria) -> Line:
    area = next(area for area in criteria.areas if area.id == area_id)
    told = wording_docs.LEVEL_ASKS.fill(level=level_title(rung, area))
    return Line(told, Link(f"area-{area.id}", area.title))


def _sentence(clause: Clause, criteria: Criteria) -> Line:
    match clause.rule:
        case RequiredMet() as rule:
            return _required(rule, criteria)
        case ScoreAtLeast() as rule:
            return Line(_score(rule, criteria))
        case LevelAtLeast() as rule:
            return _level(rule, criteria)
        case Floor() as rule:
            return _floor(rule, criteria)
        case DecisionPassed(accept=accept):
            return Line(words.DECISIONS[accept])


def _required(rule: RequiredMet, criteria: Criteria) -> Line:
    covered = _codes(each for each in criteria.all if _is_covered(each, rule))
    scope = words.OF_PACK
    if rule.areas is not None:
        scope = words.OF_AREAS.fill(areas=_titles(rule.areas, criteria))
    if rule.except_tags:
        scope = words.EXCEPT_TAGS.fill(scope=scope, tags=_quoted(rule.except_tags))
    return Line(words.REQUIRED.of(len(covered), scope=scope), links=code_links(covered))


def _score(rule: ScoreAtLeast, criteria: Criteria) -> Text:
    bar = measure(rule.percent, PERCENT)
    if isinstance(rule.of, tuple):
        return words.SCORE_AREAS.fill(bar=bar, areas=_titles(rule.of, criteria))
    return (words.SCORE_TOTAL if rule.of is ScoreOf.TOTAL else words.SCORE_EACH).fill(bar=bar)


def _level(rule: LevelAtLeast, criteria: Criteria) -> Line:
    covered = _codes(each for each in criteria.all if _is_on_ladder(each, rule))
    if rule.areas is None:
        return Line(words.LEVEL_EACH.fill(level=rule.level), links=code_links(covered))
    told = words.LEVEL_AREAS.fill(level=rule.level, areas=_titles(rule.areas, criteria))
    return Line(told, links=code_links(covered))


def _floor(rule: Floor, criteria: Criteria) -> Line:
    covered = _codes(each for each in criteria.all if rule.tag in each.tags)
    told = words.FLOOR.of(len(covered), tag=_quoted((rule.tag,)), bar=figure(rule.at_least))
    return Line(told, links=code_links(covered))


def _is_covered(criterion: Criterion, rule: RequiredMet) -> bool:
    inside = rule.areas is None or criterion.area in rule.areas
    return criterion.required and inside and not set(rule.except_tags) & set(criterion.tags)


def _is_on_ladder(criterion: Criterion, rule: LevelAtLeast) -> bool:
    inside = rule.areas is None or criterion.area in rule.areas
    return inside and criterion.level is not None and criterion.level <= rule.level


def _codes(found: Iterable[Criterion]) -> tuple[str, ...]:
    return tuple(criterion.code for criterion in found)


def _quoted(tags: tuple[str, ...]) -> Text:
    return join([QUOTED.fill(label=tag) for tag in tags])


def _titles(areas: tuple[str, ...], criteria: Criteria) -> Text:
    return join([criteria.area_titles[area] for area in areas], "; ")
