"""Keep what is sound of a faulty pack, so that one fault hides no other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from emr_appraise.criteria.lint.mended import lies_in, mended_area, mended_frame
from emr_appraise.criteria.load import PackFiles
from emr_appraise.criteria.raw import RawPack
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace

_LISTS = ("documents", "scales", "units", "profile", "placement", "deadlines", "history", "facility_levels")
"""Lists of the frame of which single items can be left out."""


@dataclass(frozen=True)
class SoundTree(YamlTree):
    """A tree without its faulty items; places are still those of the file."""

    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)

    def place(self, path: Path) -> FilePlace:
        """Where the value at a path stands in the file."""
        return super().place(self.in_file(path))

    def key_place(self, path: Path) -> FilePlace:
        """Where the key that ends a path stands in the file."""
        return super().key_place(self.in_file(path))

    def written(self, path: Path) -> str:
        """A scalar as it stands in the file."""
        return super().written(self.in_file(path))

    def span(self, path: Path) -> tuple[FilePlace, FilePlace]:
        """Begin and end of the value at a path in the file."""
        return super().span(self.in_file(path))

    def in_file(self, path: Path) -> Path:
        """The same path in the file as it was written."""
        there: Path = ()
        for depth, step in enumerate(path):
            kept = self.kept.get(path[:depth])
            there = (*there, kept[step] if kept and isinstance(step, int) and step < len(kept) else step)
        return there


def sound_files(files: PackFiles, faults: Collection[FilePlace]) -> PackFiles | None:
    """The pack without the items that have faults; None where the frame itself cannot be mended."""
    if not faults:
        return files
    frame, loose = _without_faulty_items(files.frame, faults)
    value = mended_frame(frame, loose)
    if value is None:
        return None
    areas = [mended_area(*_without_faulty_items(tree, faults)) for tree in files.areas]
    return PackFiles(replace(frame, value=value), tuple(tree for tree in areas if tree is not None))


def unresolved(files: PackFiles) -> list[FilePlace]:
    """Where what points to a document, scale or unit which is not there."""
    pack = RawPack(files.frame, files.areas)
    known = {name for kind in ("document", "scale", "unit") for name in pack.declared[kind]}
    criteria = [(spot, names_asked(criterion)) for spot, _, criterion in pack.criteria]
    ladders = [
        (spot, {item["reference"]["document"]})
        for key in ("deadlines", "facility_levels")
        for spot, item in pack.items(key)
    ]
    return [spot.place for spot, asked in (*criteria, *ladders) if not asked <= known]


def names_asked(criterion: Any) -> set[str]:
    """The documents, the scale and the unit that a criterion points to."""
    answer = criterion["answer"]
    asked = {reference["document"] for reference in criterion["references"]}
    return asked | (
        {answer["scale"]}
        if "scale" in answer
        else {answer["number"]["unit"]}
        if "number" in answer
        else set()
    )


def _without_faulty_items(tree: YamlTree, faults: Collection[FilePlace]) -> tuple[SoundTree, list[FilePlace]]:
    """The tree without items that hold a fault, and the faults that lie outside every item."""
    value, kept = tree.value, dict[Path, tuple[int, ...]]()
    left = [place for place in faults if place.file == tree.file]
    before = tree.kept if isinstance(tree, SoundTree) else {}
    for path in _item_lists(value):
        spans = [tree.span((*path, index)) for index in range(len(_at(value, path)))]
        bad = {index for index, span in enumerate(spans) for place in left if lies_in(place, span)}
        left = [place for place in left if not any(lies_in(place, span) for span in spans)]
        good = [index for index in range(len(spans)) if index not in bad]
        old = before.get(path)
        kept[path] = tuple(old[index] if old else index for index in good)
        value = _with_items(value, path, good)
    return SoundTree(tree.file, value, tree.text, {**before, **kept}), left


def _item_lists(value: Any) -> Iterator[Path]:
    if not isinstance(value, dict):
        return
    for key in ("criteria", *_LISTS):
        if isinstance(value.get(key), list):
            yield (key,)
    for index, area in enumerate(value["areas"] if isinstance(value.get("areas"), list) else []):
        if isinstance(area, dict) and isinstance(area.get("criteria"), list):
            yield ("areas", index, "criteria")


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _with_items(value: Any, path: Path, kept: list[int]) -> Any:
    """A copy in which the list at a path has only the items kept."""
    if not path:
        return [value[index] for index in kept]
    inner = _with_items(value[path[0]], path[1:], kept)
    if isinstance(value, list):
        return [*value[: int(path[0])], inner, *value[int(path[0]) + 1 :]]
    return {**value, path[0]: inner}
