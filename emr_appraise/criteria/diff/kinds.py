"""Say of a difference between two trees what kind of change it is."""

from __future__ import annotations

from emr_appraise.criteria.diff.model import ChangeKind
from emr_appraise.criteria.diff.tree import ABSENT, Difference
from emr_appraise.criteria.meaning import Item, bears_meaning

ORDER_STEP = "order"
_BARS = frozenset(
    {
        "at_least", "at_most", "partly_at_least", "partly_at_most", "met_from",
        "max_age_months", "not_expired", "unless",
    }
)  # fmt: skip
_SCALE_PARTS = frozenset({"options", "points"})
_PLACEMENT_BARS = frozenset({"percent", "level", "at_least"})
_OF_CRITERION = {
    "text": ChangeKind.REWORDED,
    "bar_by": ChangeKind.BAR_BY,
    "na": ChangeKind.NA_RULE,
    "applies_if": ChangeKind.APPLICABILITY,
    "evidence": ChangeKind.EVIDENCE,
    "level": ChangeKind.LEVEL,
    "weight": ChangeKind.WEIGHT,
    "tags": ChangeKind.TAGS,
    "force": ChangeKind.FORCE,
    "area": ChangeKind.MOVED,
    "in_force": ChangeKind.IN_FORCE,
}
_NAMES = frozenset({"id", "version", "format"})


def is_order(difference: Difference) -> bool:
    """Whether only the order of entries differs."""
    path = difference.spot.path
    return path[-1] == ORDER_STEP and not isinstance(path[-1], Item)


def means_something(difference: Difference) -> bool:
    """Whether the difference changes what is asked; of orders only those do in which the first one counts."""
    path = difference.spot.path
    if is_order(difference):
        return path == ("placement", ORDER_STEP) or "unless" in path
    return bears_meaning(path)


def criterion_kind(difference: Difference) -> ChangeKind:
    """The kind of a change inside a criterion."""
    path = difference.spot.path
    if not means_something(difference):
        return ChangeKind.ORDER if is_order(difference) else ChangeKind.WORDING
    match path[0]:
        case "required":
            return ChangeKind.MADE_REQUIRED if difference.new else ChangeKind.NO_LONGER_REQUIRED
        case "answer":
            return _answer_kind(path)
        case "references":
            return _reference_kind(difference)
        case first:
            return _OF_CRITERION.get(first, ChangeKind.CHANGED)


def frame_kind(difference: Difference) -> ChangeKind:
    """The kind of a change outside the criteria."""
    path = difference.spot.path
    if path[0] in _NAMES:
        return ChangeKind.NAME
    if is_order(difference):
        return ChangeKind.ORDER
    if not means_something(difference):
        return ChangeKind.WORDING
    if isinstance(path[-1], Item):
        return _came_or_went(difference) or ChangeKind.CHANGED
    return _leaf_kind(path)


def _leaf_kind(path: tuple[str, ...]) -> ChangeKind:
    last = path[-1]
    if "in_force" in path:
        return ChangeKind.IN_FORCE
    if path[0] == "evidence":
        return ChangeKind.EVIDENCE
    if path[0] == "placement" and last in _PLACEMENT_BARS:
        return ChangeKind.THRESHOLD
    if path[0] == "scales":
        return ChangeKind.SCALE
    if path[0] == "deadlines" and last == "date":
        return ChangeKind.DATE_MOVED
    plain = {"force": ChangeKind.FORCE, "seen": ChangeKind.SEEN, "applies_if": ChangeKind.APPLICABILITY}
    return plain.get(last, ChangeKind.CHANGED)


def _answer_kind(path: tuple[str, ...]) -> ChangeKind:
    if _BARS.intersection(path):
        return ChangeKind.THRESHOLD
    return ChangeKind.SCALE if _SCALE_PARTS.intersection(path) else ChangeKind.ANSWER


def _reference_kind(difference: Difference) -> ChangeKind:
    came_or_went = _came_or_went(difference)
    if came_or_went and len(difference.spot.path) == 2:
        is_new = came_or_went is ChangeKind.ADDED
        return ChangeKind.REFERENCE_ADDED if is_new else ChangeKind.REFERENCE_REMOVED
    is_seen = difference.spot.path[-1] == "seen"
    return ChangeKind.REFERENCE_READ if is_seen else ChangeKind.REFERENCE_REPLACED


def _came_or_went(difference: Difference) -> ChangeKind | None:
    if difference.old is ABSENT:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if difference.new is ABSENT else None
