"""What changed between two packs, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from emr_appraise.places import FilePlace
from emr_appraise.words import Text


class ChangeKind(StrEnum):
    """What kind of change it is."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    REWORDED = "reworded"
    MADE_REQUIRED = "made_required"
    NO_LONGER_REQUIRED = "no_longer_required"
    THRESHOLD = "threshold"
    ANSWER = "answer"
    SCALE = "scale"
    BAR_BY = "bar_by"
    NA_RULE = "na_rule"
    APPLICABILITY = "applicability"
    EVIDENCE = "evidence"
    LEVEL = "level"
    WEIGHT = "weight"
    TAGS = "tags"
    FORCE = "force"
    SEEN = "seen"
    REFERENCE_ADDED = "reference_added"
    REFERENCE_REMOVED = "reference_removed"
    REFERENCE_REPLACED = "reference_replaced"
    REFERENCE_READ = "reference_read"
    IN_FORCE = "in_force"
    DATE_MOVED = "date_moved"
    ORDER = "order"
    NAME = "name"
    CHANGED = "changed"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, with its value before and after; a dash stands for nothing."""

    kind: ChangeKind
    criterion: str
    """The criterion's code in the newer pack, or in the older where it was removed; empty for the frame."""
    part: str
    """The key of the pack's frame, such as `placement`; empty for a criterion."""
    path: tuple[str, ...]
    """The keys and names that lead there, inside the criterion or the part."""
    before: Text
    after: Text
    bears_meaning: bool
    place_old: FilePlace | None
    place_new: FilePlace | None

    @property
    def place(self) -> FilePlace | None:
        """Where to look: in the newer pack, or in the older for what was removed."""
        return self.place_new or self.place_old


class State(StrEnum):
    """What became of a criterion."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    REWORDED_AROUND = "wording"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class CriterionDiff:
    """One criterion in both packs: its codes, words, fingerprints (empty where it is not) and changes."""

    code_old: str
    code_new: str
    text: Text
    fingerprint_old: str
    fingerprint_new: str
    changes: tuple[Change, ...]

    @property
    def code(self) -> str:
        """The code in the newer pack, or in the older where it was removed."""
        return self.code_new or self.code_old

    @property
    def meant(self) -> tuple[Change, ...]:
        """The changes of meaning."""
        return tuple(change for change in self.changes if change.bears_meaning)

    @property
    def state(self) -> State:
        """What became of the criterion, in one word."""
        if not self.code_old or not self.code_new:
            return State.REMOVED if self.code_old else State.ADDED
        if self.code_old != self.code_new:
            return State.RENAMED
        if self.meant:
            return State.CHANGED
        return State.REWORDED_AROUND if self.changes else State.SAME


@dataclass(frozen=True, slots=True)
class PackName:
    """Which pack it was: how it was asked for, its names and the fingerprint of the whole."""

    source: str
    id: str
    version: str
    fingerprint: str


@dataclass(frozen=True)
class PackDiff:
    """All that changed from an older pack to a newer one."""

    old: PackName
    new: PackName
    frame: tuple[Change, ...]
    """Changes of the pack outside its criteria."""
    criteria: tuple[CriterionDiff, ...]
    """Every criterion of both packs: in the newer pack's order, then those removed."""

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, the frame's first."""
        return (*self.frame, *(change for criterion in self.criteria for change in criterion.changes))

    @cached_property
    def meant(self) -> tuple[Change, ...]:
        """The changes of meaning."""
        return tuple(change for change in self.changes if change.bears_meaning)

    @cached_property
    def worded(self) -> tuple[Change, ...]:
        """The changes of wording only."""
        return tuple(change for change in self.changes if not change.bears_meaning)

    @cached_property
    def by_code(self) -> dict[str, CriterionDiff]:
        """Every criterion by its code in the newer pack, or in the older where it was removed."""
        return {criterion.code: criterion for criterion in self.criteria}

    @cached_property
    def shared(self) -> tuple[CriterionDiff, ...]:
        """The criteria that both packs have."""
        return tuple(each for each in self.criteria if each.code_old and each.code_new)

    @cached_property
    def former_codes(self) -> dict[str, str]:
        """The older code of each renamed criterion, by its newer one."""
        return {each.code_new: each.code_old for each in self.criteria if each.state is State.RENAMED}
