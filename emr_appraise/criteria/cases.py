"""Cases: a pack's tests in the jurist's own medium, read from YAML."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from emr_appraise.criteria import problems
from emr_appraise.criteria.load import bundled_packs, read_text_file
from emr_appraise.criteria.problems import CriteriaError, problem
from emr_appraise.criteria.shape import shape_problems
from emr_appraise.criteria.yamltree import YamlTree, read_tree
from emr_appraise.places import FilePlace


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case writes into one row, as typed."""

    answer: str = ""
    value: str = ""
    evidence: str = ""
    evidence_date: str = ""
    board_answer: str = ""
    board_value: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case expects; what it does not mention is not looked at."""

    group: int | None
    on_answers_alone: int | None
    gaps: tuple[str, ...] | None
    """The codes that block a better group, in any order."""
    outcomes: tuple[tuple[str, str], ...]
    scores: tuple[tuple[str, str], ...]
    """An area's id, or `total`, with its points such as `5/9`, or `none`."""
    levels: tuple[tuple[str, str], ...]
    facility_level: str | None
    """The number of the whole facility's level, or `none`."""
    clauses: tuple[str, ...] | None
    """The ids of the clauses that fail in the groups better than the one placed in."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a hospital in a few lines, and what must follow."""

    name: str
    place: FilePlace
    as_of: date
    all_met: bool
    """Whether criteria that the case does not mention are met with evidence, or left blank."""
    profile: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, CaseAnswer], ...]
    decision: tuple[tuple[str, str], ...]
    board: bool
    expect: Expected

    @property
    def file(self) -> str:
        """The file that the case stands in."""
        return self.place.file


@dataclass(frozen=True, slots=True)
class PackCases:
    """A pack, as `load_criteria` takes it, and those of its case files that are asked for."""

    source: str
    files: tuple[Path, ...]


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file. Raises CriteriaError with every problem of it."""
    tree = read_tree(read_text_file(path), str(path))
    found = list(shape_problems(tree, "cases"))
    if found:
        raise CriteriaError(tuple(found))
    return tuple(_cases(tree))


def case_files(folder: Path) -> list[Path]:
    """The case files of a pack's folder, in order."""
    return sorted((folder / "cases").glob("*.yaml"))


def cases_at(paths: Iterable[str]) -> list[PackCases]:
    """The packs that paths lead to, each once; one without case files has none.

    A path is a pack (a bundled one's id, its folder, or its one file), a case file or the folder that
    holds them, or a folder of packs.
    """
    found: dict[str, dict[Path, None]] = {}
    for path in paths:
        for source, files in _cases_at(path):
            found.setdefault(source, {}).update(dict.fromkeys(files))
    return [PackCases(source, tuple(files)) for source, files in found.items()]


def _cases_at(source: str) -> Iterator[tuple[str, list[Path]]]:
    bundled, path = bundled_packs(), Path(source)
    if source in bundled:
        yield source, case_files(bundled[source])
    elif (path / "pack.yaml").is_file():
        yield source, case_files(path)
    elif path.absolute().parent.name == "cases" and _has_frame(path.parent):
        yield _above(path.parent), [path]
    elif path.absolute().name == "cases" and _has_frame(path):
        yield _above(path), sorted(path.glob("*.yaml"))
    elif path.is_dir() and (inside := sorted(path.glob("*/pack.yaml"))):
        for frame in inside:
            yield str(frame.parent), case_files(frame.parent)
    else:
        yield source, case_files(path.parent) if path.is_file() else []


def _has_frame(folder: Path) -> bool:
    return Path(_above(folder), "pack.yaml").is_file()


def _above(folder: Path) -> str:
    return os.path.normpath(folder / "..")


def _cases(tree: YamlTree) -> Iterator[Case]:
    items: Any = tree.value
    faults = []
    for index, item in enumerate(items):
        try:
            yield _case(item, tree.place((index,)), date.fromisoformat(item["as_of"]))
        except ValueError:
            place = tree.place((index, "as_of"))
            faults.append(problem(place, problems.NOT_A_DATE, found=item["as_of"]))
    if faults:
        raise CriteriaError(tuple(faults))


def _case(item: Any, place: FilePlace, as_of: date) -> Case:
    return Case(
        name=item["name"],
        place=place,
        as_of=as_of,
        all_met=item.get("otherwise", "blank") == "met",
        profile=_typed_pairs(item.get("profile", {})),
        answers=tuple((code, _answer(given)) for code, given in item.get("answers", {}).items()),
        decision=_typed_pairs(item.get("decision", {})),
        board=item.get("basis", "self") == "board",
        expect=_expected(item["expect"]),
    )


def _answer(given: Any) -> CaseAnswer:
    if not isinstance(given, dict):
        return CaseAnswer(answer=typed(given))
    return CaseAnswer(**{key: typed(value) for key, value in given.items()})


def _expected(tree: Any) -> Expected:
    return Expected(
        group=tree.get("group"),
        on_answers_alone=tree.get("on_answers_alone"),
        gaps=tuple(tree["gaps"]) if "gaps" in tree else None,
        outcomes=tuple(tree.get("outcomes", {}).items()),
        scores=_typed_pairs(tree.get("scores", {})),
        levels=_typed_pairs(tree.get("levels", {})),
        facility_level=typed(tree["facility_level"]) if "facility_level" in tree else None,
        clauses=tuple(tree["clauses"]) if "clauses" in tree else None,
    )


def _typed_pairs(tree: Any) -> tuple[tuple[str, str], ...]:
    return tuple((key, typed(value)) for key, value in tree.items())


def typed(value: object) -> str:
    """A YAML value as a person would have typed it into a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Fraction):
        return str(float(value))
    return str(value)
