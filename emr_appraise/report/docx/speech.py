"""Say values in one language, in rows and lists too."""

from __future__ import annotations

from emr_appraise.words import Language, Text

Row = dict[str, object]


def spoken(value: object, language: Language) -> object:
    """A Text in one language; mappings and lists with every Text in them so."""
    kind = type(value)
    if kind is str or kind is int:
        return value
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, dict):
        return {name: spoken(each, language) for name, each in value.items()}
    if isinstance(value, list):
        return [spoken(each, language) for each in value]
    return value
