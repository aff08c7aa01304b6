"""Fields with a row in every list, so that a template's mistake shows whatever hospital is told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Sample = dict[str, object]


def with_samples(fields: Mapping[str, object], names: Iterable[str]) -> Sample:
    """The fields, and where a list is empty or a row is missing, one made up from the names of its fields.

    A name is written as in `wording_fields.FIELDS`: `gaps[].sources[].number`.
    """
    made: Sample = {}
    for name in names:
        _add(made, name.split("."))
    return {name: _filled(fields.get(name), made.get(name)) for name in {**made, **fields}}


def _add(made: Sample, path: list[str]) -> None:
    name, *rest = path
    bare = name.removesuffix("[]")
    if not rest:
        made.setdefault(bare, [""] if name.endswith("[]") else "")
        return
    known = made.get(bare)
    row = known[0] if isinstance(known, list) else known
    row = row if isinstance(row, dict) else {}
    made[bare] = [row] if name.endswith("[]") else row
    _add(row, rest)


def _filled(value: object, sample: object) -> object:
    if isinstance(sample, list):
        inner = sample[0]
        return [_filled(each, inner) for each in value] if isinstance(value, list) and value else sample
    if isinstance(sample, dict):
        return (
            {name: _filled(value[name], sample[name]) for name in value}
            if isinstance(value, dict)
            else sample
        )
    return value
