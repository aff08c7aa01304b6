"""What changed since an earlier round, hospital by hospital, by facility code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.roster.figures_groups import UNCLEAR
from emr_appraise.roster.figures_model import Change, Move
from emr_appraise.roster.previous import Previous


class _Step(NamedTuple):
    before: int | None
    after: int | None


def change(previous: Previous, now: Mapping[str, int], criteria: Criteria, min_cell: int = 0) -> Change:
    """The moves from the earlier round to this one among the hospitals of one pack, whatever its version.

    A code that several counted hospitals share, then or now, is left out. With `min_cell` no hospital is
    named, and moves of fewer hospitals are left out.
    """
    before = previous.groups.get(criteria.id, {})
    steps = {code: _Step(before.get(code), now.get(code)) for code in sorted({*before, *now})}
    clear = {code: step for code, step in steps.items() if UNCLEAR not in step}
    ladder = [group.number for group in criteria.placement]
    moves = Counter(clear.values())
    return Change(
        before_as_of=previous.as_of,
        moves=tuple(
            Move(*step, moves[step])
            for step in sorted(moves, key=lambda step: [_rung(number, ladder) for number in step])
            if moves[step] >= min_cell
        ),
        better=() if min_cell else tuple(code for code, step in clear.items() if _climb(step, ladder) > 0),
        worse=() if min_cell else tuple(code for code, step in clear.items() if _climb(step, ladder) < 0),
    )


def _rung(number: int | None, ladder: Sequence[int]) -> int:
    """The place in the ladder, best first; behind all for a hospital that is not there."""
    if number is None:
        return 2 * len(ladder) + 2
    return ladder.index(number) if number in ladder else len(ladder) + 1


def _climb(step: _Step, ladder: Sequence[int]) -> int:
    """How many rungs up; 0 for a hospital that is in one round only, or in a group that the pack lacks."""
    if step.before not in ladder or step.after not in ladder:
        return 0
    return ladder.index(step.before) - ladder.index(step.after)
