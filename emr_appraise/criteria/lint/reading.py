"""Read all files of a pack, one broken file never keeping the others from being read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from emr_appraise.criteria import problems
from emr_appraise.criteria.lint.sources import STDIN, area_paths, case_paths
from emr_appraise.criteria.load import PackFiles, area_names, bundled_packs, decoded, read_text_file
from emr_appraise.criteria.problems import CriteriaError, Problem, problem
from emr_appraise.criteria.shape import shape_problems
from emr_appraise.criteria.yamltree import MAX_BYTES, YamlTree, read_tree
from emr_appraise.places import FilePlace

AREA_ENDING = ".yaml"


@dataclass(frozen=True)
class PackReading:
    """The files of a pack that could be parsed, and what kept the others from it."""

    frame: YamlTree | None
    areas: tuple[YamlTree, ...]
    """The files that the frame names as areas, in its order."""
    orphans: tuple[YamlTree, ...]
    cases: tuple[YamlTree, ...]
    problems: tuple[Problem, ...]
    files: tuple[str, ...]

    @property
    def written(self) -> tuple[YamlTree, ...]:
        """The parsed files that the pack consists of, the frame first."""
        return (*(() if self.frame is None else (self.frame,)), *self.areas)

    @property
    def trees(self) -> tuple[YamlTree, ...]:
        """Every parsed file."""
        return (*self.written, *self.orphans, *self.cases)

    @property
    def pack(self) -> PackFiles | None:
        """The files as a pack."""
        return None if self.frame is None else PackFiles(self.frame, self.areas)


def read_all(source: str) -> PackReading:
    """Every file of a pack: `-`, a pack.yaml with what lies beside it, or a pack in one file."""
    if source == STDIN:
        frame, found = _parsed(source, lambda: decoded(sys.stdin.buffer.read(MAX_BYTES + 1), source))
        return PackReading(frame, (), (), (), (*found, *_without_file(frame, ())), (source,))
    path = Path(source)
    if not path.is_file():
        nothing = problem(FilePlace(source, 1, 1), problems.NOT_FOUND, allowed=", ".join(bundled_packs()))
        return PackReading(None, (), (), (), (nothing,), (source,))
    return _read_pack(path)


def _read_pack(path: Path) -> PackReading:
    first = _parsed(str(path), _reader(path))
    frame, cases = first[0], case_paths(path)
    named = {name: path.parent / f"{name}{AREA_ENDING}" for _, name in area_names(frame and frame.value)}
    beside = area_paths(path) or [file for file in named.values() if _lies_beside(path, file)]
    if not _lists_areas(frame):  # what lies beside a frame that cannot tell is taken for its areas
        named = {file.stem: file for file in beside if file.suffix == AREA_ENDING}
    others = {file: _parsed(str(file), _reader(file)) for file in (*beside, *cases)}
    parsed = {path: first, **others}
    known = [file.stem for file in beside if file.suffix == AREA_ENDING]
    return PackReading(
        frame,
        _trees(parsed, [file for file in named.values() if file in parsed]),
        _trees(parsed, [file for file in beside if file not in named.values()]),
        _trees(parsed, cases),
        (*(found for _, told in parsed.values() for found in told), *_without_file(frame, known)),
        tuple(str(file) for file in parsed),
    )


def _lists_areas(frame: YamlTree | None) -> bool:
    return frame is not None and isinstance(frame.value, dict) and isinstance(frame.value.get("areas"), list)


def _lies_beside(path: Path, file: Path) -> bool:
    return file.parent == path.parent and file != path and file.is_file()


def _without_file(frame: YamlTree | None, known: Collection[str]) -> Iterator[Problem]:
    """Every area that a frame names and that has no file beside it."""
    if frame is None:
        return
    kind, allowed = problems.KINDS["area"], ", ".join(known) or "–"
    for index, name in area_names(frame.value):
        if name not in known:
            place = frame.place(("areas", index))
            yield problem(place, problems.UNKNOWN_NAME, kind=kind, found=name, allowed=allowed)


def shape_faults(reading: PackReading) -> Iterator[Problem]:
    """Every place where a parsed file does not fit the schema."""
    if reading.frame is not None:
        yield from shape_problems(reading.frame, "pack")
    for tree in reading.areas:
        yield from shape_problems(tree, "area")
    for tree in reading.cases:
        yield from shape_problems(tree, "cases")


_Parsed = dict[Path, tuple[YamlTree | None, tuple[Problem, ...]]]


def _reader(file: Path) -> Callable[[], str]:
    return lambda: read_text_file(file)


def _parsed(name: str, text: Callable[[], str]) -> tuple[YamlTree | None, tuple[Problem, ...]]:
    try:
        return read_tree(text(), name), ()
    except CriteriaError as error:
        return None, error.problems


def _trees(parsed: _Parsed, files: Iterable[Path]) -> tuple[YamlTree, ...]:
    return tuple(tree for file in files for tree in [parsed[file][0]] if tree is not None)
