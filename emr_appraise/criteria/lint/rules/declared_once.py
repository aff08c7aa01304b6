"""Names and codes are declared once.

Yêu cầu: Mỗi mã tiêu chí, mã văn bản, thang trả lời, đơn vị đo, trường thông tin và lựa chọn của trường, nhóm
tiêu chí, nhóm và điều kiện của phần xếp nhóm, tiền tố chỉ được khai báo một lần.
Vì sao: Hai tiêu chí cùng mã thì không ai biết câu trả lời trong biểu mẫu thuộc về tiêu chí nào.

Asks: Each code of a criterion, document, scale, unit, field and option of a field, area, group, clause, and
each prefix must be declared once.
Why: With two criteria of one code nobody can tell which of them a row of the form answers.

Example:

    - {code: BKP-03}
    - {code: BKP-03}

Instead:

    - {code: BKP-03}
    - {code: BKP-04}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.problems import KINDS, Problem, problem
from emr_appraise.criteria.raw import RawPack, Spot, area_of_file

MESSAGE = problems.TWICE
_LISTS = {
    "document": ("documents", "id"),
    "scale": ("scales", "id"),
    "unit": ("units", "id"),
    "field": ("profile", "id"),
    "group": ("placement", "group"),
    "deadline": ("deadlines", "id"),
    "level": ("facility_levels", "level"),
}


def check_names(pack: RawPack) -> Iterator[Problem]:
    """Every name that was declared before."""
    for kind, (key, name) in _LISTS.items():
        yield from _twice(kind, ((spot.below(name), item[name]) for spot, item in pack.items(key)))
    for spot, field in pack.items("profile"):
        yield from _twice("option", _ids(spot, "options", field.get("options", [])))
    for spot, group in pack.items("placement"):
        yield from _twice("clause", _ids(spot, "clauses", group["clauses"]))
    areas = enumerate(pack.declared["area"])
    yield from _twice("area", ((Spot(pack.frame, ("areas", index)), name) for index, name in areas))
    yield from _twice("prefix", _prefixes(pack))
    yield from _twice("criterion", ((each.spot.below("code"), each.value["code"]) for each in pack.criteria))


def _ids(owner: Spot, key: str, items: Any) -> Iterator[tuple[Spot, object]]:
    """The id of each item of a list inside something declared."""
    for index, item in enumerate(items):
        yield owner.below(key, index, "id"), item["id"]


def _prefixes(pack: RawPack) -> Iterator[tuple[Spot, object]]:
    """The prefix of each area, in the pack's order; an area whose file is missing has none."""
    files = {area_of_file(tree): tree for tree in pack.areas}
    for spot, area in pack.items("areas"):
        if isinstance(area, dict):
            yield spot.below("prefix"), area["prefix"]
        elif area in files:
            value: Any = files[area].value
            yield Spot(files[area], ("prefix",)), value["prefix"]


def _twice(kind: str, spots: Iterable[tuple[Spot, object]]) -> Iterator[Problem]:
    seen = set[object]()
    for spot, name in spots:
        if name in seen:
            yield problem(spot.place, MESSAGE, kind=KINDS[kind], found=name)
        seen.add(name)
