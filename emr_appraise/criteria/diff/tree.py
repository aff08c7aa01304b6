"""Compare two canonical trees of a pack: entries of lists by their names, everything else key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

from emr_appraise.criteria.meaning import CONDITION_KEYS, Item
from emr_appraise.criteria.yamltree import Path

_IDENTITIES = ("id", "code", "area", "group", "version", "when", "value", "level")


class Absent(Enum):
    """What stands where nothing is written."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in both trees: how it is called, and the steps that lead there in each file."""

    path: tuple[str, ...] = ()
    old: Path = ()
    new: Path = ()

    def key(self, name: str) -> Spot:
        """The value of a key."""
        return Spot((*self.path, name), (*self.old, name), (*self.new, name))

    def item(self, name: str, old: int | None, new: int | None) -> Spot:
        """An entry of a list; None where one of the lists lacks it."""
        steps_old = self.old if old is None else (*self.old, old)
        return Spot((*self.path, Item(name)), steps_old, self.new if new is None else (*self.new, new))


@dataclass(frozen=True, slots=True)
class Difference:
    """A spot where the trees hold different values; ABSENT where one of them holds none."""

    spot: Spot
    old: Any
    new: Any


def differences(old: Any, new: Any, spot: Spot) -> Iterator[Difference]:
    """Every difference, as deep in the trees as it can be told."""
    if old == new:
        return
    last = spot.path[-1] if spot.path else ""
    if last == "references":
        yield from _reference_differences(old, new, spot)
    elif last not in CONDITION_KEYS and _are_both(dict, old, new):
        yield from _key_differences(_or_empty(old, {}), _or_empty(new, {}), spot)
    elif _are_both(list, old, new) and (identity := _identity(_or_empty(old, []), _or_empty(new, []))):
        yield from _item_differences(_or_empty(old, []), _or_empty(new, []), identity, spot)
    else:
        yield Difference(spot, old, new)


def flow(value: Any) -> str:
    """A value as YAML writes it in one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case Fraction():
            return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}".rstrip("0")
        case dict():
            return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(flow(inner) for inner in value) + "]"
        case _:
            return "–" if value is ABSENT else str(value)


def reference_name(reference: Any) -> str:
    """A reference as a path names it."""
    return f"{reference['document']}, {reference['article']['vi']}"


def _are_both(kind: type, old: Any, new: Any) -> bool:
    """Whether both are of a kind, one that is absent counted as empty."""
    present = [value for value in (old, new) if value is not ABSENT]
    return all(isinstance(value, kind) for value in present)


def _or_empty(value: Any, empty: Any) -> Any:
    return empty if value is ABSENT else value


def _key_differences(old: Any, new: Any, spot: Spot) -> Iterator[Difference]:
    for key in dict.fromkeys([*old, *new]):
        yield from differences(old.get(key, ABSENT), new.get(key, ABSENT), spot.key(key))


def _identity(old: Sequence[Any], new: Sequence[Any]) -> str | None:
    """The key that names the entries of both lists, each once."""
    items = [*old, *new]
    if not all(isinstance(item, dict) for item in items):
        return None
    return next((key for key in _IDENTITIES if _names_each(key, old) and _names_each(key, new)), None)


def _names_each(key: str, items: Sequence[Any]) -> bool:
    names = {flow(item[key]) for item in items if key in item}
    return len(names) == len(items)


def _item_differences(old: Any, new: Any, identity: str, spot: Spot) -> Iterator[Difference]:
    was = {flow(item[identity]): index for index, item in enumerate(old)}
    now = {flow(item[identity]): index for index, item in enumerate(new)}
    if identity == "value":
        yield from _revalued(old, new, was, now, spot)
    for name in dict.fromkeys([*was, *now]):
        before = old[was[name]] if name in was else ABSENT
        after = new[now[name]] if name in now else ABSENT
        here = spot.item(name, was.get(name), now.get(name))
        if before is ABSENT or after is ABSENT:
            yield Difference(here, before, after)
        else:
            yield from differences(before, after, here)
    kept = [name for name in was if name in now], [name for name in now if name in was]
    if kept[0] != kept[1]:
        yield Difference(spot.key("order"), *kept)


def _revalued(
    old: Any, new: Any, was: dict[str, int], now: dict[str, int], spot: Spot
) -> Iterator[Difference]:
    """Options that kept their words and changed their value; they are taken out of both."""
    gone, come = [name for name in was if name not in now], [name for name in now if name not in was]
    for name in gone:
        before = old[was[name]]
        same = next((other for other in come if new[now[other]].get("label") == before.get("label")), None)
        if same is not None and "label" in before:
            here = spot.item(before["label"]["vi"], was.pop(name), now.pop(same))
            come.remove(same)
            yield Difference(here.key("value"), before["value"], new[here.new[-1]]["value"])


def _reference_differences(old: Any, new: Any, spot: Spot) -> Iterator[Difference]:
    """References matched by document and article; one gone and one come make a replaced one."""
    gone, come = list(range(len(_or_empty(old, [])))), list(range(len(_or_empty(new, []))))
    for alike in (_same_article, _same_in_one_language, _same_document, _any):
        for was, now in _matched(gone, come, old, new, alike):
            here = spot.item(reference_name(old[was]), was, now)
            if alike in (_same_article, _same_in_one_language):
                yield from differences(old[was], new[now], here)
            else:
                yield Difference(here, old[was], new[now])
                yield from differences(old[was]["seen"], new[now]["seen"], here.key("seen"))
    for was in gone:
        yield Difference(spot.item(reference_name(old[was]), was, None), old[was], ABSENT)
    for now in come:
        yield Difference(spot.item(reference_name(new[now]), None, now), ABSENT, new[now])


def _matched(
    gone: list[int], come: list[int], old: Any, new: Any, alike: Callable[[Any, Any], bool]
) -> Iterator[tuple[int, int]]:
    """Pairs that are alike, taken out of what is left of both."""
    for was in list(gone):
        now = next((now for now in come if alike(old[was], new[now])), None)
        if now is not None:
            gone.remove(was)
            come.remove(now)
            yield was, now


def _same_article(old: Any, new: Any) -> bool:
    return _same_document(old, new) and bool(old["article"] == new["article"])


def _same_in_one_language(old: Any, new: Any) -> bool:
    shared = [language for language in ("vi", "en") if old["article"][language] == new["article"][language]]
    return _same_document(old, new) and bool(shared)


def _same_document(old: Any, new: Any) -> bool:
    return bool(old["document"] == new["document"])


def _any(_old: Any, _new: Any) -> bool:
    return True
