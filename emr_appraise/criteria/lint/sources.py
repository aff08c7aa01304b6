"""Find the packs that paths name: folders, files of a pack, whole packs in one file, stdin."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from emr_appraise.criteria.load import bundled_packs

STDIN = "-"
FRAME = "pack.yaml"
CASES = "cases"
YAML_ENDINGS = (".yaml", ".yml")


def pack_sources(paths: Iterable[str]) -> tuple[str, ...]:
    """The packs to look at, each once, in the order named: `-`, a pack.yaml, or a pack in one file.

    A file of a pack (an area, its cases) stands for all of it. What names nothing is given back as it is.
    """
    found = [source for path in paths for source in _sources(path)]
    once: dict[str, str] = {}
    for source in found:
        once.setdefault(_identity(source), source)
    return tuple(once.values())


def case_paths(frame: Path) -> list[Path]:
    """The case files beside a pack.yaml."""
    return _yaml_files(frame.parent / CASES) if frame.name == FRAME else []


def area_paths(frame: Path) -> list[Path]:
    """The YAML files beside a pack.yaml, itself left out."""
    return [path for path in _yaml_files(frame.parent) if path != frame] if frame.name == FRAME else []


def _sources(path: str) -> Iterator[str]:
    if path == STDIN:
        yield path
        return
    place = bundled_packs().get(path, Path(path))
    if os.path.isdir(place) and not _are_cases(place):
        yield from [str(found) for found in _in_folder(place)] or [path]
    else:
        yield str(_pack_of(place))


def _in_folder(folder: Path) -> Iterator[Path]:
    """Every pack.yaml at or below, and every YAML file that lies in no pack's folder."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if FRAME in files:
            yield Path(parent, FRAME)
            folders[:] = [name for name in folders if name != CASES]
        else:
            yield from _yaml_files(Path(parent))


def _pack_of(file: Path) -> Path:
    """The frame that stands beside a file, or beside the folder of cases that it is or lies in."""
    inside = next((folder for folder in (file, file.parent) if _are_cases(folder)), file)
    frame = inside.parent / FRAME
    return frame if os.path.isfile(frame) else file


def _are_cases(folder: Path) -> bool:
    return folder.name == CASES and os.path.isfile(folder.parent / FRAME)


def _yaml_files(folder: Path) -> list[Path]:
    if not os.path.isdir(folder):
        return []
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith(YAML_ENDINGS))
    return [folder / name for name in names if os.path.isfile(folder / name) and not name.startswith(".")]


def _identity(source: str) -> str:
    return source if source == STDIN else os.path.realpath(source)
