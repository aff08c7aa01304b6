"""Lint packs: read all files, hold them against the schema, check names, then ask the rules of meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from types import ModuleType
from typing import Any

from emr_appraise.criteria.lint.case_names import case_problems
from emr_appraise.criteria.lint.declared_names import clause_tags, declared_names
from emr_appraise.criteria.lint.manual import rule_modules
from emr_appraise.criteria.lint.names import name_problems
from emr_appraise.criteria.lint.reading import PackReading, read_all, shape_faults
from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.lint.rules import bent_values, declared, last_group, orphan_files, unknown_key
from emr_appraise.criteria.lint.sound import sound_files, unresolved
from emr_appraise.criteria.lint.sources import pack_sources
from emr_appraise.criteria.lint.subject import Subject, bare_subject, subject_of
from emr_appraise.criteria.lint.suppress import without_suppressed
from emr_appraise.criteria.load import PackFiles
from emr_appraise.criteria.problems import SHAPE, Problem, problem
from emr_appraise.criteria.raw import RawPack
from emr_appraise.criteria.yamltree import MAX_PROBLEMS, YamlTree
from emr_appraise.places import FilePlace

_CODE = re.compile(r"[A-Z]{2,4}-[0-9]{2,3}\Z")


@dataclass(frozen=True, slots=True)
class _Checked:
    """What holding a pack against the rules gave, and the rules that could not be asked."""

    problems: tuple[Problem, ...]
    unasked: tuple[ModuleType, ...]


def lint(paths: Iterable[str], as_of: date) -> LintResult:
    """Every problem of the packs that the paths name, judged on a day."""
    readings = [read_all(source) for source in pack_sources(paths)]
    found = [problem for reading in readings for problem in pack_problems(reading, as_of)]
    files = dict.fromkeys(file for reading in readings for file in reading.files)
    return LintResult(
        tuple(sorted(found, key=lambda each: (each.place, each.code))), tuple(files), len(readings)
    )


def pack_problems(reading: PackReading, as_of: date) -> Iterator[Problem]:
    """Every problem of one pack, those hidden by a comment left out."""
    checked = _checked(reading, as_of)
    told = [*reading.problems, *checked.problems, *_of_files(reading, _misshapen(checked.problems))]
    known, unsure = _codes(rule_modules()), _codes(checked.unasked)
    yield from _at_most(MAX_PROBLEMS, without_suppressed(told, reading.trees, known, unsure))


def _at_most(most: int, found: Iterable[Problem]) -> Iterator[Problem]:
    """The first so many problems of each code."""
    seen = Counter[str]()
    for each in found:
        seen[each.code] += 1
        if seen[each.code] <= most:
            yield each


def _checked(reading: PackReading, as_of: date) -> _Checked:
    """First the shape; then names and meaning of all that has its shape."""
    shape = list(shape_faults(reading))
    files = sound_files(reading.pack, _places(shape)) if reading.pack else None
    if files is None:
        return _of_sentences(reading, shape, as_of)
    is_whole, pack = not (shape or reading.problems), RawPack(files.frame, files.areas)
    names = [
        each
        for each in islice(name_problems(pack), MAX_PROBLEMS)
        if is_whole or _is_sure(each, reading, files)
    ]
    names += case_problems(pack, reading.cases) if is_whole else ()
    sound = sound_files(files, _places(names))
    sound = sound_files(sound, unresolved(sound)) if sound else None
    if sound is None:
        return _of_sentences(reading, [*shape, *names], as_of)
    subject = subject_of(sound, as_of, written=reading.written, is_whole=is_whole and not names)
    asked = [module for module in _rules() if _can_ask(module, subject)]
    meaning = [each for module in asked for each in module.check(subject)]
    return _Checked((*shape, *names, *meaning), tuple(set(_rules()) - set(asked)))


def _of_sentences(reading: PackReading, found: list[Problem], as_of: date) -> _Checked:
    """What can still be told of a pack that cannot be built: what its sentences say."""
    subject = bare_subject(reading.written, as_of)
    asked = [module for module in _rules() if getattr(module, "SENTENCES_ONLY", False)]
    meaning = [each for module in asked for each in module.check(subject)]
    return _Checked((*found, *meaning), tuple(set(_rules()) - set(asked)))


def _rules() -> tuple[ModuleType, ...]:
    """The rules that look at a subject; what the others ask is checked before there is one."""
    return tuple(module for module in rule_modules() if hasattr(module, "check"))


def _can_ask(module: ModuleType, subject: Subject) -> bool:
    return subject.is_whole or not getattr(module, "WHOLE_PACK", False)


def _of_files(reading: PackReading, misshapen: Collection[FilePlace]) -> Iterator[Problem]:
    """What can be told of a file by itself; a value of the wrong form is not also told to be bent."""
    for tree in (*reading.written, *reading.orphans):
        yield from (each for each in bent_values.check_tree(tree) if each.place not in misshapen)
    for tree in reading.orphans if reading.frame else ():
        yield problem(FilePlace(tree.file, 1, 1), orphan_files.MESSAGE)


def _misshapen(found: Collection[Problem]) -> frozenset[FilePlace]:
    return frozenset(each.place for each in found if each.code == SHAPE.code)


def _places(found: Collection[Problem]) -> list[FilePlace]:
    """Where something keeps values from being used; an unknown key does not."""
    return [each.place for each in found if each.code != unknown_key.MESSAGE.code]


def _is_sure(found: Problem, reading: PackReading, files: PackFiles) -> bool:
    """Whether a name is unknown for sure, though a part of the pack could not be used."""
    if found.code == last_group.MESSAGE.code:
        return _has_last_group(files, reading)
    if found.code != declared.MESSAGE.code:
        return True
    if reading.problems and (_CODE.match(found.found) or found.found in clause_tags(reading.frame)):
        return False
    return found.found not in declared_names(reading.written)


def _has_last_group(files: PackFiles, reading: PackReading) -> bool:
    """Whether the group that is last in the file was not left out."""
    kept, written = (_listed(tree, "placement") for tree in (files.frame, reading.frame))
    if not kept or not written or reading.frame is None:
        return False
    last = ("placement", len(kept) - 1), ("placement", len(written) - 1)
    return files.frame.place(last[0]) == reading.frame.place(last[1])


def _listed(tree: YamlTree | None, key: str) -> list[Any]:
    listed = tree.value.get(key) if tree is not None and isinstance(tree.value, dict) else None
    return listed if isinstance(listed, list) else []


def _codes(modules: Iterable[ModuleType]) -> frozenset[str]:
    return frozenset(module.MESSAGE.code for module in modules)
