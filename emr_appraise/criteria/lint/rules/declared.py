"""Names lead to something declared.

Yêu cầu: Văn bản, thang trả lời, đơn vị đo, nhóm tiêu chí, tiêu chí, nhãn và trường thông tin được nhắc đến
phải đã được khai báo.
Vì sao: Tên dẫn vào chỗ trống làm điều kiện không bao giờ xét được.

Asks: Documents, scales, units, areas, criteria, tags and profile fields that are named must be declared.
Why: A name that leads nowhere makes a condition that can never be judged.

Example:

    answer: {scale: yes_or_no}

Instead:

    answer: {scale: yes_no}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import KINDS, Problem, problem
from emr_appraise.criteria.raw import RawPack, Spot

MESSAGE = problems.UNKNOWN_NAME
_MESSAGE_OF_MANY = replace(MESSAGE, hint=problems.SUCH_AS)
MAX_OFFERED = 12


class Named(NamedTuple):
    """A name as a pack uses it; the key that ends the spot's path, or its value."""

    kind: str
    spot: Spot
    name: str
    is_key: bool = False


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every name that leads nowhere."""
    declared = {kind: frozenset(names) for kind, names in pack.declared.items()}
    for named in (*_of_criteria(pack), *_of_conditions(pack), *_of_clauses(pack), *_of_ladders(pack)):
        if named.name not in declared[named.kind]:
            yield undeclared(named, pack.declared[named.kind])


def undeclared(named: Named, declared: list[str]) -> Problem:
    """The problem that a name is not among those declared; of many, it offers those that begin alike."""
    place = named.spot.key_place if named.is_key else named.spot.place
    shown = _offered(named.name, declared)
    is_all = len(shown) == len(declared)
    return problem(
        place,
        MESSAGE if is_all else _MESSAGE_OF_MANY,
        kind=KINDS[named.kind],
        found=named.name,
        allowed=", ".join(shown if is_all else [*shown, "…"]),
    )


def _offered(name: str, declared: list[str]) -> list[str]:
    alike = [each for each in declared if each[:3] == name[:3]] if len(declared) > MAX_OFFERED else declared
    return (alike or declared)[:MAX_OFFERED]


def _of_criteria(pack: RawPack) -> Iterator[Named]:
    for spot, _, criterion in pack.criteria:
        for index, reference in enumerate(criterion["references"]):
            yield Named("document", spot.below("references", index, "document"), reference["document"])
        for index, code in enumerate(criterion["remedy"].get("needs", [])):
            yield Named("criterion", spot.below("remedy", "needs", index), code)
        answer = criterion["answer"]
        if "scale" in answer:
            yield Named("scale", spot.below("answer", "scale"), answer["scale"])
        if "number" in answer:
            yield Named("unit", spot.below("answer", "number", "unit"), answer["number"]["unit"])


def _of_conditions(pack: RawPack) -> Iterator[Named]:
    for term in pack.terms():
        yield (
            Named("criterion", term.spot, term.value)
            if term.is_met
            else Named("field", term.spot, term.key, is_key=True)
        )


def _of_clauses(pack: RawPack) -> Iterator[Named]:
    for spot, clause in pack.clauses():
        required = clause.get("required_met", {})
        if isinstance(required, dict):
            yield from _listed("area", spot.below("required_met", "areas"), required.get("areas", []))
            yield from _listed(
                "tag", spot.below("required_met", "except_tags"), required.get("except_tags", [])
            )
        for key in ("score_at_least", "level_at_least"):
            yield from _listed("area", spot.below(key, "of"), clause.get(key, {}).get("of", []))
        if "floor" in clause:
            yield Named("tag", spot.below("floor", "tag"), clause["floor"]["tag"])


def _of_ladders(pack: RawPack) -> Iterator[Named]:
    for key in ("facility_levels", "deadlines"):
        for spot, item in pack.items(key):
            yield Named("document", spot.below("reference", "document"), item["reference"]["document"])
            yield from _listed("criterion", spot.below("criteria"), item.get("criteria", []))
            for name in item.get("areas", {}):
                yield Named("area", spot.below("areas", name), name, is_key=True)


def _listed(kind: str, spot: Spot, names: Any) -> Iterator[Named]:
    """The names of a list; a single word such as `total` names nothing."""
    for index, name in enumerate(names if isinstance(names, list) else []):
        yield Named(kind, spot.below(index), name)
