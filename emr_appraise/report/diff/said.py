"""Say of a change what kind it is, where it stands and what it was and is; for every format alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from emr_appraise.criteria.diff.model import Change, ChangeKind, PackDiff, State
from emr_appraise.criteria.meaning import Item
from emr_appraise.criteria.model import Force, Seen
from emr_appraise.report.diff import wording_diff as words
from emr_appraise.report.numbers import day_said
from emr_appraise.report.wording_findings import FORCES, SEEN
from emr_appraise.report.wording_numbers import ENGLISH_SINGULARS, MONTHS
from emr_appraise.words import Text, join, same

SHORT_PRINT = 12
"""Letters of a fingerprint that are shown to a person."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_MONTH_KEYS = frozenset({"valid_months", "max_age_months"})
_WITHOUT_PATH = frozenset(
    {
        ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RENAMED, ChangeKind.MOVED, ChangeKind.MADE_REQUIRED,
        ChangeKind.NO_LONGER_REQUIRED, ChangeKind.NA_RULE, ChangeKind.LEVEL, ChangeKind.WEIGHT,
        ChangeKind.TAGS, ChangeKind.FORCE, ChangeKind.BAR_BY, ChangeKind.APPLICABILITY,
        ChangeKind.REFERENCE_ADDED, ChangeKind.REFERENCE_REMOVED,
    }
)  # fmt: skip
_NO_VALUES = frozenset({ChangeKind.MADE_REQUIRED, ChangeKind.NO_LONGER_REQUIRED})
_CAME = frozenset({ChangeKind.ADDED, ChangeKind.REFERENCE_ADDED})
_WENT = frozenset({ChangeKind.REMOVED, ChangeKind.REFERENCE_REMOVED})
_ENUMERATED = {
    "force": {force.value: FORCES[force] for force in Force},
    "seen": {seen.value: SEEN[seen] for seen in Seen},
    "na": words.NA_RULES,
    "bar_by": words.BAR_SETTERS,
    "required_for": words.EVIDENCE_FOR,
}
_BOOLEANS = {"true": words.YES, "false": words.NO}


def kind(change: Change) -> Text:
    """What kind of change it is; where that leaves open which value, with the value's path."""
    told, path = words.KINDS[change.kind], _path(change)
    return words.KIND_AT.fill(kind=told, path=path) if path else told


def says_it_all(change: Change) -> bool:
    """Whether values add nothing to the kind; a criterion's own text stands beside its code."""
    return change.kind in _NO_VALUES or (bool(change.criterion) and not change.path)


def has_both_values(change: Change) -> bool:
    """Whether there is a value before and one after to be told."""
    return not says_it_all(change) and change.kind not in _CAME | _WENT


def part(change: Change) -> Text:
    """Which part of the pack's frame a change is in."""
    name = change.path[0] if change.path and isinstance(change.path[0], Item) else ""
    if change.part == "placement" and change.path[1:2] == ("clauses",) and len(change.path) > 2:
        return words.PLACEMENT_CLAUSE.fill(name=name, clause=change.path[2])
    told = words.PARTS.get(change.part, words.OTHER_PART).fill(name=name, part=change.part)
    return Text(told.vi.strip(), told.en.strip())


def before(change: Change) -> Text:
    """The value before, in words where the format has a word for it."""
    return _value(change.before, change)


def after(change: Change) -> Text:
    """The value after."""
    return _value(change.after, change)


def line(change: Change) -> Text:
    """The whole change in one line."""
    told = kind(change)
    if says_it_all(change):
        return told
    if change.kind in _CAME:
        return words.LABELLED.fill(label=told, words=after(change))
    if change.kind in _WENT:
        return words.LABELLED.fill(label=told, words=before(change))
    return words.FROM_TO.fill(told=told, before=before(change), after=after(change))


def place(change: Change) -> Text:
    """Where to look, and whether that is in the older pack."""
    if change.place is None:
        return same("")
    return same(change.place) if change.place_new else words.IN_OLD.fill(place=change.place)


def packs(diff: PackDiff) -> Text:
    """Which pack was compared with which."""
    return words.PACKS.fill(
        id_old=diff.old.id, version_old=diff.old.version, id_new=diff.new.id, version_new=diff.new.version
    )


def fingerprints(diff: PackDiff) -> Text:
    """The short fingerprints of both packs."""
    return words.FINGERPRINTS.fill(old=short(diff.old.fingerprint), new=short(diff.new.fingerprint))


def short(fingerprint: str) -> str:
    """A fingerprint as a person is shown it."""
    return fingerprint.removeprefix("sha256:")[:SHORT_PRINT]


def summary(diff: PackDiff) -> Text:
    """How much changed."""
    return words.SUMMARY.fill(meant=words.MEANT.of(len(diff.meant)), worded=words.WORDED.of(len(diff.worded)))


def nothing(diff: PackDiff) -> Text:
    """That nothing changed."""
    is_same = diff.old.fingerprint == diff.new.fingerprint
    return words.NOTHING if is_same else words.NOTHING_BUT_WRITING


def counts(diff: PackDiff) -> Text:
    """How many criteria fared how."""
    found = Counter(each.state for each in diff.criteria)
    told = [words.STATES[state].fill(n=found[state]) for state in State if found[state]]
    return words.CRITERIA_COUNTS.fill(counts=join(told))


def shared(diff: PackDiff, least: int = 3) -> list[tuple[Change, list[str]]]:
    """Changes of meaning that so many criteria have alike, each with their codes."""
    found: dict[tuple[object, ...], tuple[Change, list[str]]] = {}
    for change in diff.meant:
        if change.criterion and change.path and change.kind not in (ChangeKind.RENAMED, ChangeKind.REWORDED):
            found.setdefault(_alike(change), (change, []))[1].append(change.criterion)
    return [(change, codes) for change, codes in found.values() if len(codes) >= least]


def own_changes(diff: PackDiff) -> Iterator[tuple[str, Text, list[Change]]]:
    """Each criterion changed in meaning: its code, its text, and the changes that it does not share."""
    told = {_alike(change) for change, _ in shared(diff)}
    for criterion in diff.criteria:
        own = [change for change in criterion.meant if _alike(change) not in told]
        if own:
            yield criterion.code, criterion.text, own


def worded(diff: PackDiff) -> Iterator[tuple[Text, Text]]:
    """What changed in wording only: a criterion or a part of the pack, and its paths."""
    found: dict[Text, list[Text]] = {}
    for change in diff.worded:
        about = same(change.criterion) if change.criterion else part(change)
        found.setdefault(about, []).append(_wording(change))
    for about, told in found.items():
        yield about, join(list(dict.fromkeys(told)))


def _wording(change: Change) -> Text:
    if change.kind is ChangeKind.NAME:
        return Text(f"{change.before.vi} → {change.after.vi}", f"{change.before.en} → {change.after.en}")
    if change.kind is ChangeKind.ORDER:
        return words.KINDS[change.kind]
    return same(_path(change)) if _path(change) else words.KINDS[change.kind]


def _alike(change: Change) -> tuple[object, ...]:
    return change.kind, change.path, change.before, change.after


def _path(change: Change) -> str:
    """The keys that the kind and the part do not tell already."""
    if change.criterion:
        if change.kind in _WITHOUT_PATH:
            return ""
        if not change.bears_meaning:
            return ".".join(change.path)
        if change.path[0] == "references":
            return str(change.path[1])
        return ".".join(step for step in change.path[1:] if step not in ("number", "percent", "date"))
    in_clause = change.part == "placement" and change.path[1:2] == ("clauses",)
    rest = change.path[3:] if in_clause else change.path
    return ".".join(rest[1:] if rest[:1] and isinstance(rest[0], Item) else rest)


def _value(value: Text, change: Change) -> Text:
    last = change.path[-1] if change.path else change.part
    if last in _MONTH_KEYS and value.vi.isdecimal():
        return MONTHS.of(int(value.vi))
    if value in _SAME_BOOLEANS:
        return _BOOLEANS[value.vi]
    if value.vi == value.en and _DAY.match(value.vi):
        return day_said(date.fromisoformat(value.vi))
    return _ENUMERATED.get(last, {}).get(value.vi) or _one_in_english(value)


def _one_in_english(value: Text) -> Text:
    """A measure of one with the singular of its unit, as packs name their units in the plural."""
    figure, _, unit = value.en.partition(" ")
    return Text(value.vi, f"1 {ENGLISH_SINGULARS.get(unit, unit)}") if figure == "1" and unit else value


_SAME_BOOLEANS = frozenset(same(written) for written in _BOOLEANS)
