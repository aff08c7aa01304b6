"""What the rules of meaning look at: a pack as values, and the place of each value in its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from emr_appraise.criteria.build import build_criteria
from emr_appraise.criteria.lint.mended import EMPTY_FRAME
from emr_appraise.criteria.load import PackFiles, whole_pack
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.raw import RawPack, Spot
from emr_appraise.criteria.yamltree import Path, YamlTree
from emr_appraise.places import FilePlace
from emr_appraise.words import Language, Text


class Sentence(NamedTuple):
    """A pair `{vi: …, en: …}` as it stands in a file."""

    tree: YamlTree
    path: Path
    text: Text

    def place(self, language: Language | None = None) -> FilePlace:
        """Where the pair stands, or what it says in one language."""
        return self.tree.place(self.path if language is None else (*self.path, language.value))


@dataclass(frozen=True, eq=False)
class Subject:
    """A pack whose shape and names are sound."""

    criteria: Criteria
    """Every criterion of the pack, whatever its days in force."""
    as_of: date
    """The day of linting, moved into the pack's own period."""
    trees: tuple[YamlTree, ...]
    """The pack's files as written, pack.yaml first."""
    sound: PackFiles
    """The same without what has faults of shape or name; what the criteria were built from."""
    is_whole: bool
    """False where parts were left out because they have faults of shape."""

    def of(self, code: str, *path: str | int) -> FilePlace:
        """Where a value inside a criterion stands."""
        tree, start = self._spots[code]
        return tree.place((*start, *path))

    def key_of(self, code: str, *path: str | int) -> FilePlace:
        """Where the key that ends such a path stands."""
        tree, start = self._spots[code]
        return tree.key_place((*start, *path))

    def frame(self, *path: str | int) -> FilePlace:
        """Where a value inside pack.yaml stands."""
        return self.sound.frame.place(path)

    def raw(self, code: str) -> Mapping[str, Any]:
        """A criterion's YAML as plain values, for what the model does not keep."""
        tree, start = self._spots[code]
        value: Any = tree.value
        for step in start:
            value = value[step]
        criterion: Mapping[str, Any] = value
        return criterion

    def sentences(self) -> tuple[Sentence, ...]:
        """Every `{vi, en}` pair of every file, in file order."""
        return self._sentences

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return tuple(found for tree in self.trees for found in _pairs(tree, tree.value, ()))

    @cached_property
    def _spots(self) -> dict[str, Spot]:
        return {
            each.value["code"]: each.spot for each in RawPack(self.sound.frame, self.sound.areas).criteria
        }


def subject_of(
    files: PackFiles, as_of: date, *, written: tuple[YamlTree, ...] = (), is_whole: bool = True
) -> Subject:
    """The subject made of a pack's sound files; `written` are all of them as they were read."""
    criteria = build_criteria(whole_pack(files), "", as_of, every_day=True)
    return Subject(criteria, criteria.in_force.nearest(as_of), written or files.trees, files, is_whole)


def bare_subject(written: tuple[YamlTree, ...], as_of: date) -> Subject:
    """A subject with the sentences of files of which no pack can be built, and without criteria."""
    frame = YamlTree("", EMPTY_FRAME, "")
    return subject_of(PackFiles(frame, ()), as_of, written=written, is_whole=False)


def _pairs(tree: YamlTree, value: object, path: Path) -> Iterator[Sentence]:
    if isinstance(value, dict):
        vi, en = value.get("vi"), value.get("en")
        if isinstance(vi, str) and isinstance(en, str):
            yield Sentence(tree, path, Text(vi, en))
            return
        for key, inner in value.items():
            yield from _pairs(tree, inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _pairs(tree, inner, (*path, index))
