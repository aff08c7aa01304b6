"""A pack as the comparison sees it: canonical trees, and where each of them stands in which file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from emr_appraise.criteria.diff.model import PackName
from emr_appraise.criteria.diff.values import Names
from emr_appraise.criteria.load import PackFiles, bundled_packs, fingerprint, whole_pack
from emr_appraise.criteria.meaning import (
    canonical,
    canonical_frame,
    criterion_fingerprints,
    effective_criterion,
)
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace
from emr_appraise.words import Text


@dataclass(frozen=True, slots=True)
class Located:
    """A criterion or an area with the file and the steps that lead to it."""

    tree: YamlTree
    steps: Path
    value: Any
    """In canonical form, defaults written out."""
    written: Any
    """In canonical form, as it was written."""


class ComparedPack:
    """One of the two packs; its shape and names have been checked."""

    def __init__(self, source: str, files: PackFiles) -> None:
        pack = whole_pack(files)
        self.files = files
        self.name = PackName(source, pack["id"], pack["version"], fingerprint(files))
        self.fingerprints = criterion_fingerprints(pack)
        self.shown_folder = bundled_packs().get(source)
        self.frame: Any = _frame(pack)
        self.names = _names(self.frame)
        spots = list(_area_spots(files))
        defaults = canonical_frame(pack)
        self.areas = {area["area"]: _area(tree, steps, area) for tree, steps, area in spots}
        self.criteria = {
            criterion["code"]: _criterion(
                tree, (*steps, "criteria", index), criterion, area["area"], defaults
            )
            for tree, steps, area in spots
            for index, criterion in enumerate(area["criteria"])
        }

    def codes_of(self, area: str) -> list[str]:
        """The codes of an area, in its order."""
        return [code for code, found in self.criteria.items() if found.value["area"] == area]

    def place(self, tree: YamlTree, steps: Path) -> FilePlace:
        """Where steps lead in a file; the files of a bundled pack are named without their folder's path."""
        found = tree.place(steps)
        if self.shown_folder is None:
            return found
        return found._replace(file=f"{self.name.source}/{FilePath(found.file).name}")


def _frame(pack: Any) -> Any:
    """Everything but the areas, with defaults written out."""
    frame = {key: canonical(value) for key, value in pack.items() if key != "areas"}
    for scale in frame["scales"]:
        scale.setdefault("points", "to_bar")
    for deadline in frame.get("deadlines", []):
        deadline.setdefault("main", False)
    return frame


def _area_spots(files: PackFiles) -> Iterator[tuple[YamlTree, Path, Any]]:
    """Every area with its file, in the order of the frame."""
    frame: Any = files.frame.value
    by_name: dict[str, YamlTree] = {tree.value["area"]: tree for tree in files.areas}  # type: ignore[index]
    for index, area in enumerate(frame["areas"]):
        if isinstance(area, str):
            yield by_name[area], (), by_name[area].value
        else:
            yield files.frame, ("areas", index), area


def _area(tree: YamlTree, steps: Path, area: Any) -> Located:
    own = canonical({key: value for key, value in area.items() if key != "criteria"})
    return Located(tree, steps, own, own)


def _criterion(tree: YamlTree, steps: Path, criterion: Any, area: str, names: Any) -> Located:
    written = canonical(criterion)
    return Located(tree, steps, effective_criterion(written, area, names), written)


def _names(frame: Any) -> Names:
    units = {unit["id"]: Text(unit["label"]["vi"], unit["label"]["en"]) for unit in frame.get("units", [])}
    return Names(units, {document["id"]: document["number"] for document in frame["documents"]})
