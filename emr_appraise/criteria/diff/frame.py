"""Compare two packs outside their criteria: placement, documents, scales, deadlines, areas and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from emr_appraise.criteria.diff.kinds import ORDER_STEP, frame_kind, means_something
from emr_appraise.criteria.diff.model import Change, ChangeKind
from emr_appraise.criteria.diff.pack import ComparedPack
from emr_appraise.criteria.diff.tree import ABSENT, Difference, Spot, differences
from emr_appraise.criteria.diff.values import shown
from emr_appraise.criteria.yamltree import YamlTree


class _Found(NamedTuple):
    """A difference with the file of each side; None where a side has none."""

    difference: Difference
    old: YamlTree | None
    new: YamlTree | None


def frame_changes(old: ComparedPack, new: ComparedPack) -> Iterator[Change]:
    """Every such change, in the order of the older frame, those of areas last."""
    for found in (*_frame(old, new), *_areas(old, new), *_orders(old, new)):
        change = _change(found, old, new)
        moved = _is_moved_label(found.difference, old)
        yield replace(change, kind=ChangeKind.SCALE, bears_meaning=True) if moved else change


def _frame(old: ComparedPack, new: ComparedPack) -> Iterator[_Found]:
    for key in dict.fromkeys([*old.frame, *new.frame]):
        before, after = old.frame.get(key, ABSENT), new.frame.get(key, ABSENT)
        for difference in differences(before, after, Spot().key(key)):
            yield _Found(difference, old.files.frame, new.files.frame)


def _areas(old: ComparedPack, new: ComparedPack) -> Iterator[_Found]:
    for name in dict.fromkeys([*old.areas, *new.areas]):
        was, now = old.areas.get(name), new.areas.get(name)
        steps = Spot(("areas",), was.steps if was else (), now.steps if now else ())
        spot = steps.item(name, None, None)
        trees = was.tree if was else None, now.tree if now else None
        if was and now:
            yield from (_Found(each, *trees) for each in differences(was.value, now.value, spot))
        else:
            values = was.value if was else ABSENT, now.value if now else ABSENT
            yield _Found(Difference(spot, *values), *trees)


def _orders(old: ComparedPack, new: ComparedPack) -> Iterator[_Found]:
    """Areas that stand in another order, and criteria within an area."""
    frames = old.files.frame, new.files.frame
    spot = Spot().key("areas")
    yield from (_Found(each, *frames) for each in _order(list(old.areas), list(new.areas), spot))
    for name, area in new.areas.items():
        if name in old.areas:
            was = old.areas[name]
            inside = Spot(("areas",), was.steps, area.steps).item(name, None, None).key("criteria")
            for each in _order(old.codes_of(name), new.codes_of(name), inside):
                yield _Found(each, was.tree, area.tree)


def _order(old: list[str], new: list[str], spot: Spot) -> Iterator[Difference]:
    before, after = set(old), set(new)
    kept = [name for name in old if name in after], [name for name in new if name in before]
    if kept[0] != kept[1]:
        yield Difference(spot.key(ORDER_STEP), *kept)


def _change(found: _Found, old: ComparedPack, new: ComparedPack) -> Change:
    difference = found.difference
    part, *path = difference.spot.path
    gone, come = difference.new is ABSENT, difference.old is ABSENT
    return Change(
        kind=frame_kind(difference),
        criterion="",
        part=part,
        path=tuple(path),
        before=shown(difference.old, old.names),
        after=shown(difference.new, new.names),
        bears_meaning=means_something(difference),
        place_old=None if come or not found.old else old.place(found.old, difference.spot.old),
        place_new=None if gone or not found.new else new.place(found.new, difference.spot.new),
    )


def _is_moved_label(found: Difference, old: ComparedPack) -> bool:
    """Whether an option of a scale now bears the words of another: a "yes" that counts as a "no"."""
    path = found.spot.path
    if path[0] != "scales" or path[-2:-1] != ("label",):
        return False
    scale = next(scale for scale in old.frame["scales"] if scale["id"] == path[1])
    return any(option["label"][path[-1]] == found.new for option in scale["options"])
