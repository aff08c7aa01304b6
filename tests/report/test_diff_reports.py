"""How the comparison of two packs reads: every kind in words, 80 columns, nothing foreign at work, valid JSON."""

from __future__ import annotations

import io
import json
from datetime import date
from fractions import Fraction
from typing import Any

import jsonschema
import pytest

from emr_appraise.appraisal.model import Outcome, Score
from emr_appraise.criteria.diff.model import ChangeKind, PackDiff, State
from emr_appraise.report.diff import FORMATS, SCHEMA_FILE, said, said_effect, wording_diff, write_diff
from emr_appraise.trial.effect import Effect, Effects, Unread
from emr_appraise.trial.effect_causes import Cause, ClauseCause
from emr_appraise.words import Language, Text, same
from tests.criteria.test_diff import OF_CRITERIA, OF_THE_PACK, changed, compared
from tests.criteria.test_load import TEXT

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
DAY = date(2026, 11, 22)
HOSTILE = "Bệnh viện \x1b[31m\u202e<script>| **A** [x](http://x.vn)"
BAR_MOVED = (OF_CRITERIA["bar moved"].old, OF_CRITERIA["bar moved"].new)
EVERY_KIND = [(case.old, case.new) for case in (*OF_CRITERIA.values(), *OF_THE_PACK.values())]


def written(diff: PackDiff, effects: Effects | None, format: str, language: Language = Language.EN) -> str:
    """The comparison in one format."""
    out = io.StringIO()
    write_diff(diff, effects, format, out, language)
    return out.getvalue()


def test_a_measure_of_one_is_singular_in_english() -> None:
    few = TEXT.replace("at_most: 24,", "at_most: 1,")
    assert few != TEXT
    [told] = [said.line(change) for change in compared(TEXT, few).by_code["ACC-04"].meant]

    assert told == Text("đổi mức yêu cầu (at_most): 24 giờ → 1 giờ", "bar moved (at_most): 24 hours → 1 hour")


def many_changes() -> PackDiff:
    """A comparison with a bit of everything."""
    new = TEXT
    for name in ("reworded", "made required", "bar moved", "level", "reference replaced", "guidance"):
        new = new.replace(OF_CRITERIA[name].old, OF_CRITERIA[name].new, 1)
    for name in ("clause's bar", "document's force", "deadline moved", "version", "hint"):
        new = new.replace(OF_THE_PACK[name].old, OF_THE_PACK[name].new, 1)
    return compared(TEXT, new.replace("code: ACC-07", "code: ACC-17", 1))


def some_effects(diff: PackDiff) -> Effects:
    """One hospital down, one up, one with other points, one as it was, one that cannot be read."""
    clause = ClauseCause(2, "technical", Text("Điều kiện", "Condition"), ())
    cause = Cause("ACC-03", Outcome.MET, Outcome.NOT_MET, diff.by_code["ACC-03"].meant)
    new = Cause("ACC-17", None, Outcome.UNANSWERED, ())
    half, full = Score(Fraction(1, 2), 3), Score(Fraction(3), 3)
    read = (
        Effect("up.xlsx", "", 3, 2, True, half, full, (cause,), (clause,)),
        Effect("same.xlsx", "C", 2, 2, None, full, full, (), ()),
        Effect("down.xlsx", HOSTILE, 2, 3, False, full, half, (cause, new), (clause,)),
        Effect("points.xlsx", "D", 2, 2, None, full, half, (), ()),
    )
    return Effects(DAY, DAY, DAY, read, (Unread("bad|.xlsx", "E102", same("broken\x1b[0m")),))


def test_every_kind_and_state_has_words() -> None:
    assert set(wording_diff.KINDS) == set(ChangeKind)
    assert set(wording_diff.STATES) == set(State)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("old", "new"), EVERY_KIND[::3])
def test_json_of_every_kind_is_valid(old: str, new: str, language: Language) -> None:
    validate(json.loads(written(changed(old, new), None, "json", language)))


@pytest.mark.parametrize("language", Language)
def test_json_with_effect_is_valid(language: Language) -> None:
    diff = many_changes()
    document = json.loads(written(diff, some_effects(diff), "json", language))

    validate(document)
    assert document["summary"]["meaning"] == len(diff.meant)
    assert [document["effect"][key] for key in ("workbooks", "up", "down", "only_points", "unchanged")] == [4, 1, 1, 1, 1]
    assert "\x1b" not in json.dumps(document, ensure_ascii=False)


def validate(document: Any) -> None:
    """Hold a document against the schema that ships."""
    jsonschema.Draft202012Validator(SCHEMA).validate(document)


def test_schema_is_one_and_names_every_kind_and_state() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$defs"]["kind"]["enum"] == [kind.value for kind in ChangeKind]
    assert list(SCHEMA["properties"]["summary"]["properties"]["criteria"]["properties"]) == [state.value for state in State]


def test_json_says_old_and_new_and_every_change() -> None:
    diff = changed(*BAR_MOVED)
    document = json.loads(written(diff, None, "json"))

    assert document["old"] == {"id": "everything", "version": "2026.1", "fingerprint": diff.old.fingerprint}
    assert document["effect"] is None
    assert document["changes"] == [
        {
            "kind": "threshold",
            "criterion": "ACC-03",
            "part": None,
            "path": ["answer", "number", "at_most"],
            "before": "24 hours",
            "after": "36 hours",
            "bears_meaning": True,
            "place_old": place("old.yaml", "at_most: 24, partly"),
            "place_new": place("new.yaml", "at_most: 24, partly"),
        }
    ]


def place(file: str, words: str) -> dict[str, object]:
    """Where the value behind a key stands."""
    before = TEXT[: TEXT.index(words) + len("at_most: ")]
    return {"file": file, "line": before.count("\n") + 1, "column": len(before.rpartition("\n")[2]) + 1}


@pytest.mark.parametrize("language", Language)
def test_text_fits_80_columns_but_for_places_and_files(language: Language) -> None:
    diff = many_changes()
    lines = written(diff, some_effects(diff), "text", language).splitlines()

    assert all(len(line) <= 80 or ".yaml:" in line or ".xlsx" in line for line in lines)
    assert not any(line != line.rstrip() for line in lines)


def test_text_tells_a_bar_its_unit_and_its_place() -> None:
    lines = written(changed(*BAR_MOVED), None, "text", Language.VI).splitlines()
    at = lines.index("    đổi mức yêu cầu (at_most): 24 giờ → 36 giờ")

    assert lines[at - 1].strip() == "ACC-03 Điều được hỏi"
    assert lines[at + 1].strip().startswith("new.yaml:")


def test_text_of_wording_lists_paths_only() -> None:
    case = OF_CRITERIA["guidance"]
    told = written(changed(case.old, case.new), None, "text")

    assert "ACC-01: guidance.en" in told
    assert "Look" not in told


def test_text_puts_those_who_move_down_first_and_counts_the_others() -> None:
    diff = many_changes()
    told = " ".join(written(diff, some_effects(diff), "text").split())

    assert told.index("down.xlsx") < told.index("up.xlsx")
    assert "4 workbooks scored under both packs: 2 change group (1 up, 1 down), 1 keeps its group with other points, 1 unchanged, 1 could not be read." in told
    assert "ACC-03: met → not met; bar moved" in told
    assert "ACC-17: not asked → not answered" in told
    assert "same.xlsx" not in told


def test_text_says_nothing_of_groups_where_no_workbook_was_read() -> None:
    effects = Effects(DAY, DAY, DAY, (), (Unread("bad.xlsx", "E101", same("none")),))
    told = " ".join(written(many_changes(), effects, "text").split())

    assert "0 workbooks scored under both packs: 1 could not be read." in told


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", Language)
def test_foreign_text_does_nothing(format: str, language: Language) -> None:
    diff = many_changes()
    told = written(diff, some_effects(diff), format, language)

    assert "\x1b" not in told
    assert "\u202e" not in told
    if format == "markdown":
        assert "<script>" not in told.replace("\\<", "")
        assert "\\*\\*A\\*\\*" in told


def test_markdown_begins_with_the_summary_and_keeps_its_tables_whole() -> None:
    diff = many_changes()
    lines = written(diff, some_effects(diff), "markdown").splitlines()
    rows = [line for line in lines if line.startswith("|")]
    widths = {line.replace("\\|", "").count("|") for line in rows}

    assert lines[0] == f"**{said.summary(diff).en}**"
    assert rows
    assert widths <= {4, 5, 6}
    assert "| ACC-06 | now required | – | – |" in "\n".join(rows)


def test_the_same_change_in_several_criteria_is_told_once() -> None:
    diff = changed("required_for: required", "required_for: all")
    [(change, codes)] = said.shared(diff)

    assert (change.path, codes) == (("evidence", "required"), [f"ACC-0{number}" for number in range(2, 8)])
    assert list(said.own_changes(diff)) == []
    assert written(diff, None, "text").count("evidence rule changed (required): no → yes") == 1


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("age moved", "bar moved (max_age_months): 12 months → 6 months"),
        ("force", "binding force changed: law → practice"),
        ("not applicable", 'rule on "not applicable" changed: may not be chosen → may be chosen'),
        ("reference read otherwise", "reference read in another source (D2, Mục 1): unverified → read in the press"),
        ("in force from", "period in force changed (from): 01/01/2025 → 01/06/2025"),
        ("made required", "now required"),
        ("reference added", "reference added: 2, Section 2"),
        ("reference removed", "reference removed: 2, Section 1"),
        ("who set the bar", "bar set by another: the law → the pack"),
    ],
)
def test_line_of_a_change(name: str, line: str) -> None:
    case = OF_CRITERIA[name]

    assert said.line(changed(case.old, case.new).changes[0]).en == line


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("clause's bar", "Placement, group 1, clause total"),
        ("document's force", "Document D2"),
        ("deadline moved", "Deadline hospital"),
        ("in force", "In force"),
        ("rung of a facility level", "Facility level 2"),
    ],
)
def test_part_of_a_change(name: str, part: str) -> None:
    case = OF_THE_PACK[name]

    assert said.part(changed(case.old, case.new).changes[0]).en == part


def test_days_are_told_where_they_were_moved() -> None:
    other = date(2026, 1, 1)
    told = [said_effect.days(Effects(DAY, *days, (), ())).en for days in ((DAY, DAY), (other, other), (other, DAY))]

    assert told[0] == "As of 22/11/2026."
    assert told[1].startswith("As of 01/01/2026, the nearest day")
    assert told[2].startswith("The old pack as of 01/01/2026, the new one as of 22/11/2026")


@pytest.mark.parametrize("format", FORMATS)
def test_same_input_gives_the_same_bytes(format: str) -> None:
    diff = many_changes()

    assert written(diff, some_effects(diff), format) == written(diff, some_effects(diff), format)
