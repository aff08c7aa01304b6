"""What of a pack bears meaning, and the fingerprints that follow from it; the one definition of both."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

Tree = Mapping[str, Any]

WORDING_KEYS = frozenset(
    {
        "guidance",
        "remedy",
        "note",
        "facility_levels_note",
        "about",
        "history",
        "hint",
        "authority",
        "show",
        "also",
    }
)
"""Keys that no fingerprint looks at."""
LABEL_KEYS = frozenset({"title", "label", "levels", "meaning", "next_step", "not_applicable"})
"""Keys that forms and reports print, so that the pack's fingerprint looks at them; they ask nothing."""
NAME_KEYS = frozenset({"id", "version", "format"})
"""Keys of the pack's frame that name it; a new name for the same content asks nothing new."""
CONDITION_KEYS = frozenset({"applies_if", "when"})
"""Keys whose blocks hold names of profile fields, which may be called like anything above."""
TOP = "maximum"
"""The bar of a scale that is met only at its highest value, which is what holds where none is written."""
_DEFAULTS: Tree = {"bar_by": "law", "weight": Fraction(1), "tags": []}


class Item(str):
    """A step of a path that names an entry of a list, not a key."""

    __slots__ = ()


def bears_meaning(path: tuple[str, ...]) -> bool:
    """Whether a change at a path (keys, and `Item` for entries of lists) changes what is asked."""
    for index, step in enumerate(path):
        if isinstance(step, Item):
            continue
        if step in CONDITION_KEYS:
            return True
        if step in WORDING_KEYS or step in LABEL_KEYS or (index == 0 and step in NAME_KEYS):
            return False
    return True


def pack_fingerprint(pack: Tree) -> str:
    """A hash of the whole pack without its wording; forms are stamped with it."""
    return _hash(_without(pack, WORDING_KEYS, CONDITION_KEYS))


def criterion_fingerprint(criterion: Tree, area: str, pack: Tree) -> str:
    """A hash of the parts of one criterion that bear meaning, those of its scale included; not of its code.

    `criterion` is its tree as `whole_pack` holds it, `area` the id of its area. Order of keys, comments,
    quoting, line breaks and defaults written out do not change it.
    """
    effective = effective_criterion(canonical(criterion), area, canonical_frame(pack))
    meaning: Any = _without(effective, WORDING_KEYS | LABEL_KEYS | {"code"}, CONDITION_KEYS)
    meaning["references"] = sorted(meaning["references"], key=_written)
    return _hash(meaning)


def criterion_fingerprints(pack: Tree) -> dict[str, str]:
    """The fingerprint of every criterion of a whole pack, by code, in the pack's order."""
    frame = canonical_frame(pack)
    return {
        criterion["code"]: criterion_fingerprint(criterion, area["area"], frame)
        for area in pack["areas"]
        for criterion in area["criteria"]
    }


def canonical_frame(pack: Tree) -> Tree:
    """What of the frame a criterion's meaning depends on, in canonical form."""
    return {"scales": canonical(pack["scales"]), "evidence": pack["evidence"]}


def effective_criterion(criterion: Tree, area: str, frame: Tree) -> dict[str, Any]:
    """A canonical criterion with its area and everything that it leaves to a default written out."""
    return {
        **_DEFAULTS,
        **criterion,
        "area": area,
        "answer": _effective_answer(criterion["answer"], frame),
        "evidence": {"required": _evidence_required(criterion, frame), **criterion["evidence"]},
    }


def canonical(value: Any) -> Any:
    """A tree in which what means the same is equal: numbers exact, words without their line breaks.

    A list of words is a set in every place of the format, so it is sorted.
    """
    if isinstance(value, dict):
        return {
            key: _condition(canonical(inner)) if key in CONDITION_KEYS else canonical(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        items = [canonical(inner) for inner in value]
        return sorted(items) if all(isinstance(item, str) for item in items) else items
    if isinstance(value, str):
        return unicodedata.normalize("NFC", " ".join(value.split()))
    return Fraction(value) if type(value) is int else value


def _condition(value: Any) -> Any:
    """A condition in which one value in a list is that value, and the order of parts is no matter."""
    if isinstance(value, dict):
        return {key: _condition(inner) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    parts = sorted((_condition(inner) for inner in value), key=_written)
    return parts[0] if len(parts) == 1 and isinstance(parts[0], str) else parts


def _effective_answer(answer: Tree, frame: Tree) -> Tree:
    if "number" in answer:
        return {"number": {"whole": False, **answer["number"]}}
    if "scale" not in answer:
        return answer
    scale = next(scale for scale in frame["scales"] if scale["id"] == answer["scale"])
    values = [option["value"] for option in scale["options"]]
    points = scale.get("points", "to_bar")
    bar = answer.get("met_from", max(values))
    met_from = TOP if bar == max(values) else bar
    return {**answer, "met_from": met_from, "options": values, "points": points}


def _evidence_required(criterion: Tree, frame: Tree) -> bool:
    policy = frame["evidence"]["required_for"]
    return policy == "all" or (policy == "required" and bool(criterion["required"]))


def _without(value: object, keys: Iterable[str], whole: Iterable[str]) -> object:
    """The tree without some keys; what stands under the keys of `whole` stays as it is."""
    if isinstance(value, dict):
        kept = ((key, inner) for key, inner in value.items() if key not in keys)
        return {key: _without(inner, () if key in whole else keys, whole) for key, inner in kept}
    if isinstance(value, list):
        return [_without(inner, keys, whole) for inner in value]
    return str(value) if isinstance(value, Fraction) else value


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _hash(meaning: object) -> str:
    return "sha256:" + hashlib.sha256(_written(meaning).encode()).hexdigest()
