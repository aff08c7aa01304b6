"""Where the values of a pack stand in its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from emr_appraise.criteria.load import PackFiles
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace


class PackPlaces:
    """Finds values by the code of their criterion, or by their path in pack.yaml."""

    def __init__(self, files: PackFiles) -> None:
        self.frame = files.frame
        self.spots = {code: (tree, path) for code, tree, path in _criteria(files)}

    def of(self, code: str, path: Path = ()) -> FilePlace:
        """The place of a value inside a criterion; of its nearest parent where it is not written out."""
        tree, above = self.spots[code]
        return tree.place((*above, *path))

    def in_frame(self, path: Path) -> FilePlace:
        """The place of a value in pack.yaml."""
        return self.frame.place(path)

    def of_facility_level(self, level: int, path: Path) -> FilePlace:
        """The place of a value inside the level with a number."""
        pack: Any = self.frame.value
        numbers = [item["level"] for item in pack["facility_levels"]]
        return self.frame.place(("facility_levels", numbers.index(level), *path))

    def first_days(self, codes: Iterable[str]) -> set[date]:
        """The first days in force of criteria; none for one that has no such day."""
        starts = (self._item(code).get("in_force", {}).get("from") for code in codes)
        return {date.fromisoformat(start) for start in starts if start}

    def _item(self, code: str) -> Any:
        tree, path = self.spots[code]
        value: Any = tree.value
        for step in path:
            value = value[step]
        return value


def _criteria(files: PackFiles) -> Iterator[tuple[str, YamlTree, Path]]:
    frame: Any = files.frame.value
    for number, area in enumerate(frame["areas"]):
        if isinstance(area, dict):
            for index, item in enumerate(area["criteria"]):
                yield item["code"], files.frame, ("areas", number, "criteria", index)
    for tree in files.areas:
        value: Any = tree.value
        for index, item in enumerate(value["criteria"]):
            yield item["code"], tree, ("criteria", index)
