"""Show the values of a change: with their unit, or by the words that they carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from emr_appraise.criteria.diff.tree import ABSENT, flow
from emr_appraise.criteria.meaning import TOP
from emr_appraise.words import Language, Text, same

_WORDS = ("text", "title", "label", "change")
_MEASURED = frozenset({"at_least", "at_most", "partly_at_least", "partly_at_most", "max"})


@dataclass(frozen=True, slots=True)
class Names:
    """What a pack calls its units, and the law its documents, by their ids."""

    units: Mapping[str, Text]
    documents: Mapping[str, str]


def shown(value: Any, names: Names) -> Text:
    """A value in YAML's terms; an entry of a list by its words."""
    if not isinstance(value, dict):
        return same(flow(value))
    if value.keys() == {"vi", "en"}:
        return Text(value["vi"], value["en"])
    if "article" in value and "document" in value:
        number = names.documents.get(value["document"], value["document"])
        return Text(*(f"{number}, {value['article'][language.value]}" for language in Language))
    words = next((value[key] for key in _WORDS if isinstance(value.get(key), dict)), None)
    if words is None:
        return same(flow(value))
    return Text(*(_entry(value, words[language.value]) for language in Language))


def measured(value: Any, path: tuple[str, ...], criterion: Any, names: Names) -> Text:
    """A value inside a criterion; a bar with the unit of its answer."""
    if value == TOP and path[-1:] == ("met_from",):
        return same(flow(max(criterion["answer"]["options"])))
    if value is ABSENT or not _MEASURED.intersection(path[-1:]):
        return shown(value, names)
    answer = criterion["answer"]
    if "percent" in answer:
        return same(f"{flow(value)}%")
    unit = answer["number"]["unit"]
    label = names.units.get(unit, same(unit))
    return Text(f"{flow(value)} {label.vi}", f"{flow(value)} {label.en}")


def _entry(value: Any, words: str) -> str:
    """The words of an entry, with what the law calls it or the day that it names."""
    extra = value.get("number") or value.get("date")
    return f"{extra}, {words}" if isinstance(extra, str) else words
