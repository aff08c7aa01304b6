"""Compare the criteria of two packs: those added, removed, renamed, and what changed inside the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emr_appraise.criteria.diff.kinds import criterion_kind, means_something
from emr_appraise.criteria.diff.model import Change, ChangeKind, CriterionDiff
from emr_appraise.criteria.diff.pack import ComparedPack, Located
from emr_appraise.criteria.diff.renamed import Asked, renamed
from emr_appraise.criteria.diff.tree import ABSENT, Difference, Spot, differences, flow
from emr_appraise.criteria.diff.values import measured, shown
from emr_appraise.words import same

_NOTHING = same(flow(ABSENT))


def criterion_diffs(old: ComparedPack, new: ComparedPack) -> Iterator[CriterionDiff]:
    """Every criterion of both packs: in the newer one's order, then those removed."""
    former = renamed(
        {code: _asked(old, code) for code in old.criteria if code not in new.criteria},
        {code: _asked(new, code) for code in new.criteria if code not in old.criteria},
    )
    for code in new.criteria:
        code_old = former.get(code, code)
        yield _kept(old, new, code_old, code) if code_old in old.criteria else _added(new, code)
    gone = set(old.criteria) - set(new.criteria) - set(former.values())
    yield from (_removed(old, code) for code in old.criteria if code in gone)


def _asked(pack: ComparedPack, code: str) -> Asked:
    text = pack.criteria[code].value["text"]
    return Asked(tuple(f"{text['vi']} {text['en']}".casefold().split()), pack.fingerprints[code])


def _added(pack: ComparedPack, code: str) -> CriterionDiff:
    found = pack.criteria[code]
    text, place = shown(found.value, pack.names), pack.place(found.tree, found.steps)
    change = Change(ChangeKind.ADDED, code, "", (), _NOTHING, text, True, None, place)
    return CriterionDiff("", code, text, "", pack.fingerprints[code], (change,))


def _removed(pack: ComparedPack, code: str) -> CriterionDiff:
    found = pack.criteria[code]
    text, place = shown(found.value, pack.names), pack.place(found.tree, found.steps)
    change = Change(ChangeKind.REMOVED, code, "", (), text, _NOTHING, True, place, None)
    return CriterionDiff(code, "", text, pack.fingerprints[code], "", (change,))


def _kept(old: ComparedPack, new: ComparedPack, code_old: str, code: str) -> CriterionDiff:
    before, after = old.criteria[code_old], new.criteria[code]
    changes = [_change(old, new, code, each, before, after) for each in _inside(before, after)]
    if code != code_old:
        spot = Spot((), before.steps, after.steps).key("code")
        changes.insert(0, _change(old, new, code, Difference(spot, code_old, code), before, after))
    return CriterionDiff(
        code_old=code_old,
        code_new=code,
        text=shown(after.value, new.names),
        fingerprint_old=old.fingerprints[code_old],
        fingerprint_new=new.fingerprints[code],
        changes=tuple(changes),
    )


def _inside(old: Located, new: Located) -> Iterator[Difference]:
    """The differences inside a criterion; another way of answering is one difference."""
    spot, left_out = Spot((), old.steps, new.steps), {"code"}
    if _way(old.value["answer"]) != _way(new.value["answer"]):
        left_out.add("answer")
        yield Difference(spot.key("answer"), old.written["answer"], new.written["answer"])
    yield from differences(_without(old.value, left_out), _without(new.value, left_out), spot)


def _way(answer: Any) -> tuple[str, str]:
    kind = next(key for key in ("scale", "number", "percent", "date") if key in answer)
    return kind, answer["scale"] if kind == "scale" else ""


def _without(criterion: Any, keys: set[str]) -> dict[str, Any]:
    return {key: value for key, value in criterion.items() if key not in keys}


def _change(
    old: ComparedPack, new: ComparedPack, code: str, found: Difference, before: Located, after: Located
) -> Change:
    path = found.spot.path
    return Change(
        kind=ChangeKind.RENAMED if path == ("code",) else criterion_kind(found),
        criterion=code,
        part="",
        path=path,
        before=measured(found.old, path, before.value, old.names),
        after=measured(found.new, path, after.value, new.names),
        bears_meaning=means_something(found),
        place_old=None if found.old is ABSENT else old.place(before.tree, found.spot.old),
        place_new=None if found.new is ABSENT else new.place(after.tree, found.spot.new),
    )
