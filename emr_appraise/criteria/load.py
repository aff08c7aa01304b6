"""Load a pack: find its files, check them, and build the criteria in force on a date."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.build import build_criteria
from emr_appraise.criteria.meaning import pack_fingerprint
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.problems import CriteriaError, Problem, not_in_force, problem
from emr_appraise.criteria.yamltree import MAX_BYTES, MAX_PROBLEMS, YamlTree, read_tree
from emr_appraise.places import FilePlace

DEFAULT_PACK = "vn-emr"


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The parsed files of a pack: its frame, and one tree an area that stands in its own file."""

    frame: YamlTree
    areas: tuple[YamlTree, ...]

    @property
    def trees(self) -> tuple[YamlTree, ...]:
        """Every file, the frame first."""
        return (self.frame, *self.areas)


def load_criteria(source: str, as_of: date) -> Criteria:
    """The criteria of a pack in force on a date.

    `source` is a bundled pack's id, a folder that holds pack.yaml, a YAML file, or `-` for stdin.
    Raises CriteriaError with every problem found, or because the pack is not in force on that date.
    """
    return load_on_dates(source, [as_of])[as_of]


def load_on_dates(source: str, dates: Iterable[date]) -> dict[date, Criteria]:
    """The criteria of one pack on several dates, its files read and checked once. Raises as load_criteria."""
    files = read_pack(source)
    if source not in bundled_packs():
        refuse_faults(files)
    try:
        pack, mark = whole_pack(files), fingerprint(files)
        loaded = {as_of: build_criteria(pack, mark, as_of) for as_of in dates}
    except (KeyError, TypeError, ValueError, AttributeError):
        refuse_faults(files)  # a bundled pack is checked by CI; one broken since is told here
        raise
    too_early = [
        not_in_force(files.frame.place(("in_force",)), each.as_of, {each.id: each.in_force})
        for each in loaded.values()
        if not each.in_force.holds(each.as_of)
    ]
    if too_early:
        raise CriteriaError(tuple(too_early))
    return loaded


def refuse_faults(files: PackFiles) -> None:
    """Raise CriteriaError with every fault of the files, if they have any."""
    found = tuple(pack_problems(files))
    if found:
        raise CriteriaError(found)


def bundled_packs() -> dict[str, Path]:
    """The packs that ship with the program, by id."""
    folder = data_folder("criteria")
    return {path.parent.name: path.parent for path in sorted(folder.glob("*/pack.yaml"))}


def data_folder(name: str) -> Path:
    """A folder of shipped data: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parent / name


def read_pack(source: str) -> PackFiles:
    """The parsed files of a pack. Raises CriteriaError where a file is missing or is not strict YAML."""
    path = None if source == "-" else _frame_path(source)
    text = read_text_file(path) if path else decoded(sys.stdin.buffer.read(MAX_BYTES + 1), source)
    frame = read_tree(text, str(path or source))
    trees, found = [], list[Problem]()
    for index, name in area_names(frame.value):
        try:
            trees.append(_area_tree(frame, path, index, name))
        except CriteriaError as error:
            found += error.problems
    if found:
        raise CriteriaError((*found, *_shape_problems(frame, trees)))
    return PackFiles(frame, tuple(trees))


def pack_problems(files: PackFiles) -> Iterator[Problem]:
    """Every fault of the pack's files: first their shape, then, where that is sound, their meaning."""
    from emr_appraise.criteria.lint.names import name_problems
    from emr_appraise.criteria.raw import RawPack

    found = list(_shape_problems(files.frame, files.areas))
    yield from found or islice(name_problems(RawPack(files.frame, files.areas)), MAX_PROBLEMS)


def _shape_problems(frame: YamlTree, areas: Iterable[YamlTree]) -> Iterator[Problem]:
    from emr_appraise.criteria.shape import shape_problems

    yield from shape_problems(frame, "pack")
    for tree in areas:
        yield from shape_problems(tree, "area")


def whole_pack(files: PackFiles) -> dict[str, Any]:
    """The pack as one tree, with each area file put where its name stands; areas without a file left out."""
    by_name: dict[str, Any] = {
        tree.value["area"]: tree.value for tree in files.areas if isinstance(tree.value, dict)
    }
    pack: dict[str, Any] = files.frame.value  # type: ignore[assignment]  # its shape was checked
    areas = [by_name.get(area) if isinstance(area, str) else area for area in pack["areas"]]
    return {**pack, "areas": [area for area in areas if area is not None]}


def fingerprint(files: PackFiles) -> str:
    """A hash of the parts of a pack that bear meaning; a typo mended in guidance does not change it."""
    return pack_fingerprint(whole_pack(files))


def read_text_file(path: Path) -> str:
    """A UTF-8 file of modest size. Raises CriteriaError where it is neither."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        bundled = ", ".join(bundled_packs())
        raise CriteriaError(
            (problem(FilePlace(str(path), 1, 1), problems.NOT_FOUND, allowed=bundled),)
        ) from error
    return decoded(data, str(path))


def decoded(data: bytes, file: str) -> str:
    """Bytes as UTF-8 text, without a byte-order mark. Raises CriteriaError: too many, or not UTF-8."""
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        raise CriteriaError((problem(FilePlace(file, 1, 1), problems.TOO_LARGE, limit=limit),))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        place = FilePlace(file, before.count(b"\n") + 1, column)
        raise CriteriaError((problem(place, problems.NOT_TEXT),)) from error


def _frame_path(source: str) -> Path:
    bundled = bundled_packs()
    path = bundled.get(source, Path(source))
    frame = path / "pack.yaml" if os.path.isdir(path) else path
    if not os.path.isfile(frame):
        raise CriteriaError(
            (problem(FilePlace(source, 1, 1), problems.NOT_FOUND, allowed=", ".join(bundled)),)
        )
    return frame


def area_names(frame: object) -> list[tuple[int, str]]:
    """The areas that a frame says stand in files of their own, each with its index."""
    areas = frame.get("areas") if isinstance(frame, dict) else None
    if not isinstance(areas, list):
        return []
    return [(index, name) for index, name in enumerate(areas) if isinstance(name, str)]


def _area_tree(frame: YamlTree, frame_path: Path | None, index: int, name: str) -> YamlTree:
    """The file of an area, beside the frame; a pack from stdin has none."""
    files = {file.stem: file for file in frame_path.parent.glob("*.yaml")} if frame_path else {}
    if name not in files or files[name] == frame_path:
        place, kind = frame.place(("areas", index)), problems.KINDS["area"]
        known = ", ".join(sorted(name for name, file in files.items() if file != frame_path)) or "–"
        raise CriteriaError((problem(place, problems.UNKNOWN_NAME, kind=kind, found=name, allowed=known),))
    return read_tree(read_text_file(files[name]), str(files[name]))
