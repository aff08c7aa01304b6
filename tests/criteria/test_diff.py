"""What a change of a pack's text is told as: its kind, its values, whether it bears meaning, where it stands."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from emr_appraise.criteria.diff.model import Change, ChangeKind, PackDiff, State
from emr_appraise.criteria.diff.packs import diff_packs
from emr_appraise.criteria.diff.renamed import Asked, renamed
from emr_appraise.criteria.load import PackFiles, data_folder, fingerprint, read_pack
from emr_appraise.criteria.problems import CriteriaError
from emr_appraise.criteria.yamltree import read_tree
from tests.criteria.test_load import EVERYTHING, TEXT

BARE = "{vi: Điều được hỏi, en: What is asked}"


@cache
def compared(old: str, new: str) -> PackDiff:
    """The comparison of two packs given as text."""
    before, after = PackFiles(read_tree(old, "old.yaml"), ()), PackFiles(read_tree(new, "new.yaml"), ())
    return diff_packs("old.yaml", before, "new.yaml", after)


def changed(old: str, new: str) -> PackDiff:
    """The comparison of the pack in which everything stands once with itself, one thing changed."""
    assert old in TEXT
    return compared(TEXT, TEXT.replace(old, new, 1))


def told(change: Change) -> tuple[str, str, str, str, str]:
    """A change in short, in English."""
    about = change.criterion or change.part
    return change.kind.value, about, ".".join(change.path), change.before.en, change.after.en


class Case(NamedTuple):
    """One thing changed, and what must be told of it."""

    old: str
    new: str
    told: list[tuple[str, str, str, str, str]]
    meant: bool = True


OF_CRITERIA = {
    "reworded": Case("{vi: Có mật khẩu, en: There are passwords}", "{vi: Có mật khẩu, en: There are long passwords}", [("reworded", "ACC-01", "text.en", "There are passwords", "There are long passwords")]),
    "made required": Case("answer: {date: {max_age_months: 12}}\n        required: false", "answer: {date: {max_age_months: 12}}\n        required: true", [("made_required", "ACC-06", "required", "false", "true"), ("evidence", "ACC-06", "evidence.required", "false", "true")]),
    "no longer required": Case("required: true", "required: false", [("no_longer_required", "ACC-01", "required", "true", "false")]),
    "bar moved": Case("at_most: 24, partly_at_most: 48", "at_most: 36, partly_at_most: 48", [("threshold", "ACC-03", "answer.number.at_most", "24 hours", "36 hours")]),
    "partly moved": Case("partly_at_most: 48", "partly_at_most: 40.5", [("threshold", "ACC-03", "answer.number.partly_at_most", "48 hours", "40.5 hours")]),
    "partly gone": Case(", partly_at_most: 48", "", [("threshold", "ACC-03", "answer.number.partly_at_most", "48 hours", "–")]),
    "percent moved": Case("{percent: {at_least: 99.5,", "{percent: {at_least: 99.9,", [("threshold", "ACC-05", "answer.percent.at_least", "99.5%", "99.9%")]),
    "bar turned round": Case("{percent: {at_least: 99.5, partly_at_least: 90}}", "{percent: {at_most: 5}}", [("threshold", "ACC-05", "answer.percent.at_least", "99.5%", "–"), ("threshold", "ACC-05", "answer.percent.partly_at_least", "90%", "–"), ("threshold", "ACC-05", "answer.percent.at_most", "–", "5%")]),
    "age moved": Case("max_age_months: 12", "max_age_months: 6", [("threshold", "ACC-06", "answer.date.max_age_months", "12", "6")]),
    "age for expiry": Case("{max_age_months: 12}", "{not_expired: true}", [("threshold", "ACC-06", "answer.date.max_age_months", "12", "–"), ("threshold", "ACC-06", "answer.date.not_expired", "–", "true")]),
    "scale's bar moved": Case("met_from: 3", "met_from: 5", [("threshold", "ACC-02", "answer.met_from", "3", "5")]),
    "scale's bar left out": Case(", met_from: 3", "", [("threshold", "ACC-02", "answer.met_from", "3", "5")]),
    "bar under a condition": Case("at_most: 48, partly_at_most: 72", "at_most: 47, partly_at_most: 72", [("threshold", "ACC-04", "answer.number.unless.{met: ACC-01}.at_most", "48 hours", "47 hours")]),
    "bar under a condition gone": Case(", {when: {beds: {at_least: 500}}, at_most: 4}", "", [("threshold", "ACC-04", "answer.number.unless.{beds: {at_least: 500}}", "{when: {beds: {at_least: 500}}, at_most: 4}", "–")]),
    "bars in another order": Case("[{when: {met: ACC-01}, at_most: 48, partly_at_most: 72}, {when: {beds: {at_least: 500}}, at_most: 4}]", "[{when: {beds: {at_least: 500}}, at_most: 4}, {when: {met: ACC-01}, at_most: 48, partly_at_most: 72}]", [("threshold", "ACC-04", "answer.number.unless.order", "[{met: ACC-01}, {beds: {at_least: 500}}]", "[{beds: {at_least: 500}}, {met: ACC-01}]")]),
    "another kind of answer": Case("answer: {date: {max_age_months: 12}}", "answer: {scale: yes_no}", [("answer", "ACC-06", "answer", "{date: {max_age_months: 12}}", "{scale: yes_no}")]),
    "another scale": Case("answer: {scale: yes_no}", "answer: {scale: maturity, met_from: 3}", [("answer", "ACC-01", "answer", "{scale: yes_no}", "{scale: maturity, met_from: 3}")]),
    "whole numbers": Case("whole: true, ", "", [("answer", "ACC-03", "answer.number.whole", "true", "false")]),
    "who set the bar": Case("        answer: {date: {max_age_months: 12}}\n", "        answer: {date: {max_age_months: 12}}\n        bar_by: pack\n", [("bar_by", "ACC-06", "bar_by", "law", "pack")]),
    "not applicable": Case("na: forbidden", "na: allowed", [("na_rule", "ACC-01", "na", "forbidden", "allowed")]),
    "applicability": Case("applies_if: {has_lab: true, ownership: [public, private]}", "applies_if: {has_lab: true}", [("applicability", "ACC-02", "applies_if", "{has_lab: true, ownership: [private, public]}", "{has_lab: true}")]),
    "applies to all": Case("        na: by_profile\n        applies_if: {has_lab: true, ownership: [public, private]}\n", "        na: allowed\n", [("na_rule", "ACC-02", "na", "by_profile", "allowed"), ("applicability", "ACC-02", "applies_if", "{has_lab: true, ownership: [private, public]}", "–")]),
    "evidence demanded": Case("required: false}", "required: true}", [("evidence", "ACC-01", "evidence.required", "false", "true")]),
    "age of evidence": Case("valid_months: 12", "valid_months: 24", [("evidence", "ACC-01", "evidence.valid_months", "12", "24")]),
    "level": Case("        level: 1\n", "        level: 2\n", [("level", "ACC-01", "level", "1", "2")]),
    "weight": Case("        weight: 2\n", "", [("weight", "ACC-01", "weight", "2", "1")]),
    "tags": Case("tags: [dossier, key]", "tags: [dossier, first, key]", [("tags", "ACC-01", "tags", "[dossier, key]", "[dossier, first, key]")]),
    "force": Case("force: law\n        na", "force: practice\n        na", [("force", "ACC-01", "force", "law", "practice")]),
    "reference added": Case("          - {document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}\n", "          - {document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}\n          - {document: D2, article: {vi: Mục 2, en: Section 2}, seen: text}\n", [("reference_added", "ACC-01", "references.D2, Mục 2", "–", "2, Section 2")]),
    "reference removed": Case("          - {document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}\n", "", [("reference_removed", "ACC-01", "references.D2, Mục 1", "2, Section 1", "–")]),
    "reference replaced": Case("{document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}", "{document: D, article: {vi: Điều 9, en: Art. 9}, seen: unverified}", [("reference_replaced", "ACC-01", "references.D2, Mục 1", "2, Section 1", "1/2025, Art. 9")]),
    "reference replaced and read otherwise": Case("{document: D2, article: {vi: Mục 1, en: Section 1}, seen: unverified}", "{document: D2, article: {vi: Mục 9, en: Section 9}, seen: text}", [("reference_replaced", "ACC-01", "references.D2, Mục 1", "2, Section 1", "2, Section 9"), ("reference_read", "ACC-01", "references.D2, Mục 1.seen", "unverified", "text")]),
    "reference read otherwise": Case("seen: unverified}\n        remedy", "seen: press}\n        remedy", [("reference_read", "ACC-01", "references.D2, Mục 1.seen", "unverified", "press")]),
    "in force from": Case('        in_force: {from: "2025-01-01"}\n', '        in_force: {from: "2025-06-01", until: "2027-01-01"}\n', [("in_force", "ACC-01", "in_force.from", "2025-01-01", "2025-06-01"), ("in_force", "ACC-01", "in_force.until", "–", "2027-01-01")]),
    "in force always": Case('        in_force: {until: "2026-01-01"}\n', "", [("in_force", "ACC-07", "in_force.until", "2026-01-01", "–")]),
    "guidance": Case("guidance: {vi: Xem, en: Look}", "guidance: {vi: Xem, en: See}", [("wording", "ACC-01", "guidance.en", "Look", "See")], False),
    "remedy": Case("effort_days: 1\n", "effort_days: 2\n", [("wording", "ACC-01", "remedy.effort_days", "1", "2")], False),
    "what to show": Case("show: {vi: Ảnh, en: Picture}", "show: {vi: Ảnh, en: Photo}", [("wording", "ACC-01", "evidence.show.en", "Picture", "Photo")], False),
    "note of a reference": Case("note: {vi: Suy ra, en: Inferred}", "note: {vi: Suy ra, en: Derived}", [("wording", "ACC-01", "references.D, Điều 1.note.en", "Inferred", "Derived")], False),
}  # fmt: skip
OF_THE_PACK = {
    "in force": Case('until: "2030-01-01"', 'until: "2031-01-01"', [("in_force", "in_force", "until", "2030-01-01", "2031-01-01")]),
    "policy of evidence": Case("required_for: required", "required_for: none", [("evidence", "evidence", "required_for", "required", "none")]),
    "clause's bar": Case("score_at_least: {of: total, percent: 90}", "score_at_least: {of: total, percent: 85}", [("threshold", "placement", "1.clauses.total.score_at_least.percent", "90", "85")]),
    "clause's rung": Case("level_at_least: {of: [access], level: 1}", "level_at_least: {of: [access], level: 2}", [("threshold", "placement", "1.clauses.levels.level_at_least.level", "1", "2")]),
    "clause's areas": Case("required_met: {areas: [access], except_tags: [dossier]}", "required_met: {areas: [access]}", [("changed", "placement", "2.clauses.technical.required_met.except_tags", "[dossier]", "–")]),
    "whose decision": Case("accept: record", "accept: claim", [("changed", "placement", "1.clauses.decision.decision.accept", "record", "claim")]),
    "clause removed": Case("      - {id: floor, title: {vi: Điều kiện, en: Condition}, floor: {tag: key, at_least: 3}}\n", "", [("removed", "placement", "1.clauses.floor", "Condition", "–")]),
    "clause added": Case("      - {id: technical,", "      - {id: more, title: {vi: Nữa, en: More}, floor: {tag: key, at_least: 3}}\n      - {id: technical,", [("added", "placement", "2.clauses.more", "–", "More")]),
    "group added": Case("  - group: 3\n", "  - group: 4\n    title: {vi: Nhóm 4, en: Group 4}\n    meaning: {vi: Nghĩa, en: Meaning}\n    next_step: {vi: Tiếp, en: Next}\n    clauses: [{id: x, title: {vi: X, en: X}, floor: {tag: key, at_least: 1}}]\n  - group: 3\n", [("added", "placement", "4", "–", "Group 4")]),
    "document's force": Case("force: guide, seen: unverified", "force: law, seen: unverified", [("force", "documents", "D2.force", "guide", "law")]),
    "document's period": Case('until: "2031-01-01"', 'until: "2032-01-01"', [("in_force", "documents", "D.in_force.until", "2031-01-01", "2032-01-01")]),
    "document added": Case("  - {id: D2,", '  - {id: D3, number: "3", title: {vi: Nghị định, en: Decree}, force: law, seen: text}\n  - {id: D2,', [("added", "documents", "D3", "–", "3, Decree")]),
    "unit added": Case("  - {id: hours,", "  - {id: days, label: {vi: ngày, en: days}}\n  - {id: hours,", [("added", "units", "days", "–", "days")]),
    "field's kind": Case("{id: beds, label: {vi: Giường, en: Beds}, kind: number}", "{id: beds, label: {vi: Giường, en: Beds}, kind: number}\n  - {id: more, label: {vi: Nữa, en: More}, kind: text}", [("added", "profile", "more", "–", "More")]),
    "field's option": Case("      - {id: public,", "      - {id: army, label: {vi: Quân đội, en: Army}}\n      - {id: public,", [("added", "profile", "ownership.options.army", "–", "Army")]),
    "deadline moved": Case("date: 2026-12-31", "date: 2027-06-30", [("date_moved", "deadlines", "hospital.date", "2026-12-31", "2027-06-30")]),
    "deadline's criteria": Case("criteria: [ACC-01, ACC-02]", "criteria: [ACC-01]", [("changed", "deadlines", "hospital.criteria", "[ACC-01, ACC-02]", "[ACC-01]")]),
    "rung of a facility level": Case("areas: {access: 2}", "areas: {access: 1}", [("changed", "facility_levels", "2.areas.access", "2", "1")]),
    "version": Case('version: "2026.1"\ntitle', 'version: "2026.2"\ntitle', [("name", "version", "", "2026.1", "2026.2")], False),
    "title of a clause": Case("{id: total, title: {vi: Điều kiện, en: Condition}", "{id: total, title: {vi: Điều kiện, en: A bar}", [("wording", "placement", "1.clauses.total.title.en", "Condition", "A bar")], False),
    "label of an option": Case("label: {vi: Khá, en: Fair}", "label: {vi: Khá, en: Fairly}", [("wording", "scales", "maturity.options.3.label.en", "Fair", "Fairly")], False),
    "spellings": Case('also: [x, "1"]', 'also: [x, "1", v]', [("wording", "scales", "yes_no.options.1.also", "[1, x]", "[1, v, x]")], False),
    "hint": Case("hint: {vi: Có thì ghi có, en: Say so}", "hint: {vi: Có thì ghi có, en: Say it}", [("wording", "profile", "has_lab.hint.en", "Say so", "Say it")], False),
    "document's title": Case("title: {vi: Một luật, en: A law}", "title: {vi: Một luật, en: The law}", [("wording", "documents", "D.title.en", "A law", "The law")], False),
    "document's note": Case("note: {vi: Chú thích, en: A note}", "note: {vi: Chú thích, en: Note}", [("wording", "documents", "D.note.en", "A note", "Note")], False),
    "history": Case("change: {vi: Phiên bản đầu, en: First version}", "change: {vi: Phiên bản đầu, en: The first}", [("wording", "history", "2026.1.change.en", "First version", "The first")], False),
    "name of a rung": Case("en: advanced", "en: higher", [("wording", "areas", "access.levels", "[{vi: cơ bản, en: basic}, {vi: nâng cao, en: advanced}]", "[{vi: cơ bản, en: basic}, {vi: nâng cao, en: higher}]")], False),
}  # fmt: skip


@pytest.mark.parametrize("case", OF_CRITERIA.values(), ids=OF_CRITERIA)
def test_change_of_a_criterion(case: Case) -> None:
    found = changed(case.old, case.new)
    criterion = found.by_code[found.changes[0].criterion]

    assert [told(change) for change in found.changes] == case.told
    assert {change.bears_meaning for change in found.changes} == {case.meant}
    assert (found.old.fingerprint != found.new.fingerprint) is case.meant
    assert (criterion.fingerprint_old != criterion.fingerprint_new) is case.meant
    assert criterion.state is (State.CHANGED if case.meant else State.REWORDED_AROUND)


@pytest.mark.parametrize("case", OF_THE_PACK.values(), ids=OF_THE_PACK)
def test_change_of_the_pack(case: Case) -> None:
    found = changed(case.old, case.new)

    assert [told(change) for change in found.frame] == case.told
    assert {change.bears_meaning for change in found.frame} == {case.meant}
    assert not case.meant or found.old.fingerprint != found.new.fingerprint


@pytest.mark.parametrize("name", ["bar moved", "reference added", "reference removed", "applies to all", "weight"])
def test_way_back_tells_the_same_the_other_way_round(name: str) -> None:
    case = OF_CRITERIA[name]
    there, back = changed(case.old, case.new), compared(TEXT.replace(case.old, case.new, 1), TEXT)

    assert [(change.before, change.after) for change in there.changes] == [
        (change.after, change.before) for change in back.changes
    ]


def test_pack_does_not_differ_from_itself() -> None:
    for source in (str(EVERYTHING), "vn-emr"):
        found = diff_packs(source, read_pack(source), source, read_pack(source))

        assert not found.changes
        assert {criterion.state for criterion in found.criteria} == {State.SAME}


def test_value_of_an_option_is_a_change_for_each_criterion_that_uses_the_scale() -> None:
    found = changed("{value: 1, label: {vi: Có,", "{value: 2, label: {vi: Có,")

    assert [told(change) for change in found.changes] == [
        ("scale", "scales", "yes_no.options.Có.value", "1", "2"),
        ("scale", "ACC-01", "answer.options", "[1, 0]", "[2, 0]"),
    ]


def test_words_of_one_option_on_another_are_a_change_of_meaning() -> None:
    swapped = TEXT.replace("label: {vi: Khá, en: Fair}", "label: {vi: Tốt, en: Good}", 1)
    swapped = swapped.replace("{value: 5, label: {vi: Tốt, en: Good}}", "{value: 5, label: {vi: Khá, en: Fair}}", 1)
    found = compared(TEXT, swapped)

    assert {change.kind for change in found.changes} == {ChangeKind.SCALE}
    assert found.meant == found.changes


def test_criterion_added_and_removed_with_their_places() -> None:
    start, end = TEXT.index("      - code: ACC-07"), TEXT.index("placement:")
    block = TEXT[start:end]
    new = TEXT.replace(block, block.replace("ACC-07", "ACC-09").replace(BARE, "{vi: Việc khác hẳn, en: Something else entirely}"))
    found = compared(TEXT, new)
    line = TEXT[:start].count("\n") + 1
    places = [(change.kind, change.criterion, str(change.place)) for change in found.changes]

    assert places == [
        (ChangeKind.ADDED, "ACC-09", f"new.yaml:{line}:9"),
        (ChangeKind.REMOVED, "ACC-07", f"old.yaml:{line}:9"),
    ]
    assert [criterion.state for criterion in found.criteria[-2:]] == [State.ADDED, State.REMOVED]


def test_renamed_criterion_is_one_criterion() -> None:
    found = changed("code: ACC-07", "code: ACC-17")
    criterion = found.by_code["ACC-17"]

    assert [told(change) for change in found.changes] == [("renamed", "ACC-17", "code", "ACC-07", "ACC-17")]
    assert criterion.fingerprint_old == criterion.fingerprint_new
    assert found.former_codes == {"ACC-17": "ACC-07"}


def test_renamed_and_changed_criterion_tells_both() -> None:
    new = TEXT.replace("code: ACC-06", "code: ACC-16").replace("max_age_months: 12", "max_age_months: 24")
    found = compared(TEXT, new)

    assert [told(change)[:2] for change in found.changes] == [("renamed", "ACC-16"), ("threshold", "ACC-16")]


def test_criterion_moved_to_another_area_bears_a_code_of_it() -> None:
    start, end = TEXT.index("      - code: ACC-07"), TEXT.index("placement:")
    block = TEXT[start:end]
    area = "  - area: other\n    prefix: OTH\n    title: {vi: Khác, en: Other}\n    criteria:\n"
    found = compared(TEXT, TEXT.replace(block, area + block.replace("ACC-07", "OTH-01")))

    assert [told(change) for change in found.changes] == [
        ("added", "areas", "other", "–", "Other"),
        ("renamed", "OTH-01", "code", "ACC-07", "OTH-01"),
        ("moved", "OTH-01", "area", "access", "other"),
    ]


def test_order_of_criteria_is_no_change_of_meaning() -> None:
    start, end = TEXT.index("      - code: ACC-07"), TEXT.index("placement:")
    block, before = TEXT[start:end], TEXT.index("      - code: ACC-06")
    found = compared(TEXT, TEXT[:before] + block + TEXT[before:start] + TEXT[end:])

    assert [(change.kind, change.path[-1], change.bears_meaning) for change in found.changes] == [(ChangeKind.ORDER, "order", False)]


def test_order_of_groups_is_a_change_of_meaning() -> None:
    one, two = TEXT.index("  - group: 1"), TEXT.index("  - group: 2")
    three = TEXT.index("  - group: 3")
    found = compared(TEXT, TEXT[:one] + TEXT[two:three] + TEXT[one:two] + TEXT[three:])

    assert [told(change) for change in found.meant] == [("order", "placement", "order", "[1, 2, 3]", "[2, 1, 3]")]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("# Everything that the format knows, once.", "# Nothing."),
        TEXT.replace("id: everything", 'id: "everything"'),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("        required: true\n        force: law\n", "        force: law\n        required: true\n"),
        TEXT.replace("tags: [dossier, key]", "tags: [key, dossier]"),
        TEXT.replace("    A long passage\n    of two lines.", "    A long passage of\n    two lines."),
    ],
    ids=["comment", "quotes", "line ends", "order of keys", "order of tags", "line breaks"],
)
def test_way_of_writing_is_no_change(text: str) -> None:
    assert text != TEXT
    assert not compared(TEXT, text).changes


def test_place_of_a_criterion_in_the_file_of_its_area(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(data_folder("criteria") / "vn-emr", folder)
    file = folder / "backup.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("max_age_months: 12", "max_age_months: 18", 1), encoding="utf-8")
    found = diff_packs("vn-emr", read_pack("vn-emr"), str(folder), read_pack(str(folder)))
    line = text[: text.index("max_age_months: 12")].count("\n") + 1

    assert [told(change) for change in found.changes] == [("threshold", "BKP-03", "answer.date.max_age_months", "12", "18")]
    assert [str(found.changes[0].place_old).rsplit(":", 1)[0], str(found.changes[0].place_new).rsplit(":", 1)[0]] == [
        f"vn-emr/backup.yaml:{line}",
        f"{file}:{line}",
    ]


def test_faults_of_both_packs_are_told() -> None:
    with pytest.raises(CriteriaError) as caught:
        compared(TEXT.replace("scale: yes_no", "scale: nowhere"), TEXT.replace("scale: yes_no", "scale: nobody"))

    assert [Path(problem.place.file).name for problem in caught.value.problems] == ["new.yaml", "old.yaml"]


WORDS = ("có", "bản", "sao", "lưu", "dữ", "liệu", "bệnh", "án", "điện", "tử", "hằng", "ngày")


def asked(words: tuple[str, ...], mark: str = "") -> Asked:
    """What a criterion asks, with a mark for all else."""
    return Asked(words, mark)


def test_nearly_the_same_words_are_a_renamed_criterion() -> None:
    near, far = (*WORDS[:-1], "tuần"), (*WORDS[:4], "hồ", "sơ", "giấy")

    assert renamed({"A": asked(WORDS)}, {"B": asked(near)}) == {"B": "A"}
    assert renamed({"A": asked(WORDS)}, {"B": asked(far)}) == {}


def test_of_several_with_the_same_words_the_one_alike_in_all_is_taken() -> None:
    gone = {"A": asked(WORDS, "1"), "B": asked(WORDS, "2")}

    assert renamed(gone, {"C": asked(WORDS, "2"), "D": asked(WORDS, "3")}) == {"C": "B", "D": "A"}


def test_the_best_of_several_near_ones_is_taken() -> None:
    longer = WORDS * 3
    gone = {"A": asked((*longer[:-2], "x", "y")), "B": asked((*longer[:-1], "x"))}

    assert renamed(gone, {"C": asked(longer)}) == {"C": "B"}


def test_pack_fingerprint_is_that_of_the_pack() -> None:
    found = changed("required: true", "required: false")

    assert found.old.fingerprint == fingerprint(read_pack(str(EVERYTHING)))
