"""Where the values of a pack stand in its files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from emr_appraise.criteria.load import PackFiles
from emr_appraise.criteria.raw import RawPack
from emr_appraise.criteria.yamltree import Path
from emr_appraise.places import FilePlace


class PackPlaces:
    """Finds values by the code of their criterion, or by their path in pack.yaml."""

    def __init__(self, files: PackFiles) -> None:
        self.frame = files.frame
        self.pack = RawPack(files.frame, files.areas)
        self.spots = {each.value["code"]: each.spot for each in self.pack.criteria}

    def of(self, code: str, path: Path = ()) -> FilePlace:
        """The place of a value inside a criterion; of its nearest parent where it is not written out."""
        return self.spots[code].below(*path).place

    def in_frame(self, path: Path) -> FilePlace:
        """The place of a value in pack.yaml."""
        return self.frame.place(path)

    def of_facility_level(self, level: int, path: Path) -> FilePlace:
        """The place of a value inside the level with a number."""
        numbers = [item["level"] for _, item in self.pack.items("facility_levels")]
        return self.frame.place(("facility_levels", numbers.index(level), *path))

    def first_days(self, codes: Iterable[str]) -> set[date]:
        """The first days in force of criteria; none for one that has no such day."""
        starts = (self.pack.by_code[code].get("in_force", {}).get("from") for code in codes)
        return {date.fromisoformat(start) for start in starts if start}
