"""What changed in meaning, and what only in wording, from one pack to another."""

from __future__ import annotations

from emr_appraise.criteria.diff.criteria import criterion_diffs
from emr_appraise.criteria.diff.frame import frame_changes
from emr_appraise.criteria.diff.model import PackDiff
from emr_appraise.criteria.diff.pack import ComparedPack
from emr_appraise.criteria.load import PackFiles, pack_problems
from emr_appraise.criteria.problems import CriteriaError


def diff_packs(old_source: str, old: PackFiles, new_source: str, new: PackFiles) -> PackDiff:
    """Compare two packs whole, whatever is in force; `*_source` is how each was asked for.

    Raises CriteriaError with every problem of both, where one of them has any.
    """
    found = dict.fromkeys((*pack_problems(old), *pack_problems(new)))
    if found:
        raise CriteriaError(tuple(found))
    before, after = ComparedPack(old_source, old), ComparedPack(new_source, new)
    return PackDiff(
        old=before.name,
        new=after.name,
        frame=tuple(frame_changes(before, after)),
        criteria=tuple(criterion_diffs(before, after)),
    )
