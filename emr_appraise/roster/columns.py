"""The columns of the roster, one list for every table that is written from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from emr_appraise.appraisal.model import DecisionState
from emr_appraise.criteria.model import Criteria
from emr_appraise.roster import wording_columns as words
from emr_appraise.roster.columns_agreement import agreement_columns
from emr_appraise.roster.columns_area import area_columns
from emr_appraise.roster.columns_kind import NO_LABELS, Column, Kind, Value
from emr_appraise.roster.columns_profile import profile_columns
from emr_appraise.roster.model import DecisionLine, Due, Roster, Row
from emr_appraise.words import Severity, Text


def roster_columns(roster: Roster) -> tuple[Column, ...]:
    """Every column; profile fields and areas are those of all packs, in the packs' order."""
    packs = tuple(roster.packs.values())
    areas = tuple(area_columns(packs))
    taken = frozenset((*words.TITLES, *(area.id for area in areas)))
    scores = (*_standing(), *areas, *_counts(), *agreement_columns())
    return (*_who(packs, taken), *scores, *_decision(), *_due(packs), *_file())


def _who(packs: tuple[Criteria, ...], taken: frozenset[str]) -> Iterable[Column]:
    return (
        _column("file", Kind.TEXT, lambda row: row.file),
        _column("standing", Kind.LABEL, lambda row: row.standing.value, words.STANDINGS),
        _column("superseded_by", Kind.TEXT, lambda row: row.superseded_by or None),
        _column("code", Kind.TEXT, lambda row: row.code or None),
        _column("name", Kind.TEXT, lambda row: row.name or None),
        *profile_columns(packs, taken),
        _column("submitted_on", Kind.DATE, lambda row: row.line.submitted_on),
        _column("pack", Kind.TEXT, lambda row: row.line.pack.id),
        _column("pack_version", Kind.TEXT, lambda row: row.line.pack.version),
        _column("basis", Kind.LABEL, lambda row: row.line.basis.value, words.BASES),
    )


def _standing() -> Iterable[Column]:
    return (
        _column("group", Kind.GROUP, lambda row: row.line.group),
        _column("own_group", Kind.GROUP, lambda row: row.line.own_group),
        _column("board_group", Kind.GROUP, lambda row: row.line.board_group),
        _column("group_on_answers", Kind.GROUP, lambda row: row.line.group_on_answers),
        _column("points", Kind.NUMBER, lambda row: row.line.total.points),
        _column("of", Kind.NUMBER, lambda row: row.line.total.of),
        _column("percent", Kind.PERCENT, lambda row: row.line.total.percent),
    )


def _counts() -> Iterable[Column]:
    return (
        _column("gaps", Kind.NUMBER, lambda row: row.line.gaps),
        _column("blocking", Kind.CODES, _blocking_codes),
        _column("met", Kind.NUMBER, lambda row: row.line.met),
        _column("unanswered", Kind.NUMBER, lambda row: row.line.unanswered),
        _column("unreadable", Kind.NUMBER, lambda row: row.line.unreadable),
        _column("unsupported", Kind.NUMBER, lambda row: row.line.unsupported),
    )


def _decision() -> Iterable[Column]:
    def of(take: Callable[[DecisionLine], Value], without: Value = None) -> Callable[[Row], Value]:
        return lambda row: take(row.line.decision) if row.line.decision else without

    return (
        _column("decision_number", Kind.TEXT, of(lambda decision: decision.number or None)),
        _column("decision_date", Kind.DATE, of(lambda decision: decision.date)),
        _column(
            "decision_state",
            Kind.LABEL,
            of(lambda decision: decision.state.value, DecisionState.NONE.value),
            words.DECISION_STATES,
        ),
        _column(
            "decision_source", Kind.LABEL, of(lambda decision: decision.source.value), words.DECISION_SOURCES
        ),
    )


def _due(packs: tuple[Criteria, ...]) -> Iterable[Column]:
    def of(take: Callable[[Due], Value]) -> Callable[[Row], Value]:
        return lambda row: take(row.line.due) if row.line.due else None

    titles = {deadline.id: deadline.title for criteria in packs for deadline in criteria.deadlines}
    return (
        _column("deadline", Kind.LABEL, of(lambda due: due.deadline), titles),
        _column("deadline_date", Kind.DATE, of(lambda due: due.date)),
        _column("days_left", Kind.NUMBER, of(lambda due: due.days_left)),
    )


def _file() -> Iterable[Column]:
    return (
        _column("warnings", Kind.NUMBER, _warnings),
        _column("remarks", Kind.CODES, _remark_codes),
        _column("sha256", Kind.TEXT, lambda row: row.line.sha256),
    )


def _column(
    name: str, kind: Kind, take: Callable[[Row], Value], labels: Mapping[str, Text] = NO_LABELS
) -> Column:
    return Column(name, words.TITLES[name], kind, take, labels)


def _blocking_codes(row: Row) -> Value:
    return " ".join(blocked.criterion for blocked in row.line.blocking) or None


def _warnings(row: Row) -> Value:
    """Those of the workbook and those of the roster about it."""
    read = sum(told.times for told in row.line.told if told.severity is Severity.WARNING)
    return read + sum(remark.severity is Severity.WARNING for remark in row.remarks)


def _remark_codes(row: Row) -> Value:
    codes = {told.code for told in row.line.told} | {remark.code for remark in row.remarks}
    return " ".join(sorted(codes)) or None
