from __future__ import annotations

import csv
import io
import os
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from emr_appraise.appraisal.model import Basis, DecisionState, Score
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.roster import remarks
from emr_appraise.roster.agreement import Agreement, Disagreement
from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_model import Change, Move, Statistics
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import (
    AreaLine,
    Blocked,
    DecisionLine,
    Due,
    Registered,
    Rejection,
    Row,
    Skipped,
    Standing,
    Told,
)
from emr_appraise.roster.wording_columns import DECISION_SOURCES, DECISION_STATES, SKIPPED, STANDINGS
from emr_appraise.roster.wording_xlsx_figures import STANDING_MEANINGS
from emr_appraise.roster.xlsx import write_roster_workbook
from emr_appraise.roster.xlsx_cells import LONGEST_TEXT, clean
from emr_appraise.roster.xlsx_height import lines
from emr_appraise.roster.xlsx_rows import letters
from emr_appraise.submission.model import DecisionSource
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Language, Severity, same
from tests.book.office import converted
from tests.report.cases import HOSTILE, pack
from tests.roster.rosters import AS_OF, FACTS, VN_EMR, HeldRoster, line, row
from tests.roster.test_csv_files import Streamed
from tests.roster.varied import REQUIRED, varied_roster

OLD = load_criteria("vn-emr-2018", date(2025, 1, 1))
SHEETS = {
    Language.VI: ["Danh sách", "Nhóm tiêu chí", "Điểm chưa đạt", "Tệp bị loại", "Chưa nộp", "Thống kê", "Thông tin"],
    Language.EN: ["Roster", "Areas", "Gaps", "Rejected files", "Not submitted", "Statistics", "About"],
}
HEAD = 3


def written(
    roster: HeldRoster, language: Language = Language.EN, figures: Statistics | None = None, most: int = 1_048_576
) -> bytes:
    """The roster as the bytes of its workbook."""
    out = io.BytesIO()
    write_roster_workbook(roster, figures or statistics(roster), out, language, most)
    return out.getvalue()


def opened(content: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(content))


def cells(sheet: Worksheet) -> list[dict[str, Cell]]:
    """The rows of a long table by the title of the column."""
    heads = [str(cell.value) for cell in sheet[HEAD]]
    return [dict(zip(heads, each, strict=True)) for each in sheet.iter_rows(min_row=HEAD + 1)]


def values(sheet: Worksheet) -> list[dict[str, object]]:
    """The same without their looks."""
    return [{name: cell.value for name, cell in each.items()} for each in cells(sheet)]


def hidden(sheet: Worksheet) -> set[str]:
    """The titles of the hidden columns; equal neighbours share one entry of the file."""
    ranges = [each for each in sheet.column_dimensions.values() if each.hidden]
    return {str(cell.value) for cell in sheet[HEAD] if any(each.min <= cell.column <= each.max for each in ranges)}


@pytest.fixture(scope="module")
def varied() -> HeldRoster:
    return varied_roster(60)


@pytest.fixture(scope="module")
def content(varied: HeldRoster) -> bytes:
    return written(varied)


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return opened(content)


@pytest.mark.parametrize("language", Language)
def test_sheets_speak_one_language(language: Language) -> None:
    book = opened(written(varied_roster(8), language))

    assert book.sheetnames == SHEETS[language]
    other = next(each for each in Language if each is not language)
    said = {cell.value for sheet in book for each in sheet.iter_rows() for cell in each if isinstance(cell.value, str)}
    assert not said & set(SHEETS[other])
    assert not said & {text.say(other) for text in (*STANDINGS.values(), *DECISION_STATES.values()) if text.vi != text.en}


def test_every_row_is_there(varied: HeldRoster, book: Workbook) -> None:
    rows = values(book["Roster"])

    assert [each["File"] for each in rows] == [each.file for each in varied.held]
    assert [each["No."] for each in rows] == list(range(1, 61))
    assert [each["Facility"] for each in rows] == [each.name for each in varied.held]
    assert [each["Superseded by"] for each in rows] == [each.superseded_by or None for each in varied.held]


def test_rows_that_do_not_count_are_greyed_and_marked(varied: HeldRoster, book: Workbook) -> None:
    for each, found in zip(varied.held, cells(book["Roster"]), strict=True):
        counted = each.standing is Standing.COUNTED
        assert found["Standing"].value == STANDINGS[each.standing].en
        assert {cell.font.italic for cell in found.values()} == {not counted}
        assert (found["Group"].fill.fgColor.rgb == "FFECEEF1") is not counted


def test_groups_have_a_colour_and_a_word(book: Workbook) -> None:
    found = {
        (each["Group"].value, each["Group"].fill.fgColor.rgb)
        for each in cells(book["Roster"])
        if each["Standing"].value == "Counted"
    }

    assert sorted(found) == [("Group 1", "FFDDF1E4"), ("Group 2", "FFFFF0CC"), ("Group 3", "FFFADFDC")]


def test_labels_stand_in_place_of_ids(book: Workbook) -> None:
    (first, *_) = values(book["Roster"])

    assert (first["Ownership"], first["Managing authority"], first["Former hospital class"]) == ("Public", "Department of Health", "Special class")
    assert (first["Has a laboratory"], first["Answers that count"]) == ("No", "The facility")
    assert (first["Decision state"], first["Decision source"]) == ("Lapsed", "Board's register")


def test_percentages_are_numbers_cut_towards_failure() -> None:
    held = line(total=Score(Fraction(9996, 100), 100), areas=(AreaLine("backup", Score(Fraction(2), 3), None),))

    book = opened(written(HeldRoster([row(held)])))

    (total,) = (each["Total score (%)"] for each in cells(book["Roster"]))
    (area,) = (each["Backup and storage (%)"] for each in cells(book["Areas"]))
    assert (total.value, total.number_format) == (99.9, "0.0_)")
    assert area.value == 66.6


def test_dates_are_dates(varied: HeldRoster, book: Workbook) -> None:
    (first, *_) = cells(book["Roster"])

    assert first["Due date"].value == datetime(2026, 12, 31)
    assert first["Decision date"].value == datetime(2026, 11, 22)
    assert first["Submitted on"].value == datetime.combine(AS_OF, datetime.min.time())
    assert first["Due date"].number_format == "dd/mm/yyyy"


def test_days_that_the_offices_do_not_share_are_text() -> None:
    days = (date(1, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(9999, 12, 31))

    found = values(opened(written(HeldRoster([row(line(submitted_on=day)) for day in days])))["Roster"])

    assert [each["Submitted on"] for each in found] == ["0001-01-01", "1900-02-28", datetime(1900, 3, 1), datetime(9999, 12, 31)]


def test_days_left_are_told_only_to_who_is_not_done() -> None:
    due = Due("hospital", date(2025, 9, 30), -418)
    roster = HeldRoster([row(line(1, due=due)), row(line(3, due=due)), row(line(3, due=None))])

    found = [each["Days left"] for each in cells(opened(written(roster))["Roster"])]

    assert [cell.value for cell in found] == ["done", -418, None]
    assert found[1].number_format == '0;"overdue "0;0'


def test_both_groups_are_shown_where_the_board_answered() -> None:
    silent, asked = (opened(written(varied_roster(9, board)))["Roster"] for board in (False, True))

    assert {"Group by own answers", "Group by the board"} <= hidden(silent)
    assert not {"Group by own answers", "Group by the board", "Group"} & hidden(asked)
    assert {each["Group by the board"] for each in values(asked)} == {None, "Group 1", "Group 2", "Group 3"}


def test_columns_that_hold_nothing_are_hidden(book: Workbook) -> None:
    rows = values(book["Roster"])
    empty = {name for name in rows[0] if all(each[name] is None for each in rows)}

    assert empty
    assert hidden(book["Roster"]) == empty | {"Group by own answers"}


def test_head_stays_in_sight_and_repeats_on_paper(book: Workbook) -> None:
    for name in SHEETS[Language.EN][:5]:
        sheet = book[name]
        assert re.fullmatch(r"[CD]4", sheet.freeze_panes)
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.print_title_rows == "$3:$3"
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (None if sheet.title == "About" else 0, True)
        assert "&P" in sheet.oddFooter.right.text


def test_what_decides_is_printed_and_the_rest_is_not(book: Workbook) -> None:
    sheet = book["Roster"]
    right = re.search(r"\$([A-Z]+)\$\d+$", sheet.print_area)

    assert right
    assert sheet[f"{right[1]}3"].value == "Standing"
    heads = [str(cell.value) for cell in sheet[HEAD]]
    assert heads[heads.index("Standing") + 1] == "Remarks"


@pytest.mark.parametrize("language", Language)
def test_paper_is_wide_enough_for_letters_of_7_points(language: Language) -> None:
    book = opened(written(varied_roster(20, board=True), language))

    for sheet in book.worksheets[:5]:
        printed = re.search(r":\$?([A-Z]+)\$?\d+$", sheet.print_area)
        assert printed
        last = sheet[f"{printed[1]}3"].column
        inches = sum(
            7 * each.width / 96 * (min(each.max, last) - each.min + 1)  # equal neighbours share one entry of the file
            for each in sheet.column_dimensions.values()
            if not each.hidden and each.min <= last
        )
        paper = 297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right
        assert 10 * min(1, paper / inches) >= 7, sheet.title


def test_areas_hold_the_counted_rows_only(varied: HeldRoster, book: Workbook) -> None:
    counted = [each for each in varied.held if each.standing is Standing.COUNTED]

    rows = values(book["Areas"])

    assert [each["Code"] for each in rows] == [each.code for each in counted]
    assert [each["Governance (%)"] for each in rows[:2]] == [None, 45]
    (scale,) = book["Areas"].conditional_formatting
    assert [rule.type for rule in scale.rules] == ["colorScale"]
    assert str(scale.sqref) == f"E4:N{len(counted) + 3}"


def test_levels_stand_after_the_scores() -> None:
    held = line(pack=pack_mark(OLD), areas=(AreaLine("lis", Score(Fraction(3), 4), 2),))
    sheet = opened(written(HeldRoster([row(held)], packs={pack_mark(OLD): OLD})))["Areas"]

    (found,) = values(sheet)
    name = OLD.area_titles["lis"].en

    assert (found[f"{name} (%)"], found[f"{name}: level"]) == (75, 2)


def test_each_blocking_gap_has_a_row(varied: HeldRoster, book: Workbook) -> None:
    counted = [each for each in varied.held if each.standing is Standing.COUNTED]

    rows = values(book["Gaps"])

    assert [(each["Code"], each["Criterion"]) for each in rows] == [
        (each.code, blocked.criterion) for each in counted for blocked in each.line.blocking
    ]


def test_gap_says_what_to_do_and_what_it_takes() -> None:
    code = REQUIRED[0]
    blocking = (Blocked(code, (1, 2), False), Blocked(code, (1,), True))

    work, proof = values(opened(written(HeldRoster([row(line(3, blocking=blocking))])))["Gaps"])

    criterion = VN_EMR.by_code[code]
    assert (work["What it asks"], work["Area"]) == (criterion.text.en, VN_EMR.area_titles[criterion.area].en)
    assert (work["Blocks group"], proof["Blocks group"]) == ("1, 2", "1")
    assert (work["Only evidence is missing"], proof["Only evidence is missing"]) == ("No", "Yes")
    assert (work["What to do"], work["Person-days (estimate)"]) == (criterion.remedy.text.en, criterion.remedy.effort_days)
    assert proof["What to do"] == f"Show the evidence: {criterion.evidence.show.en}"
    assert proof["Person-days (estimate)"] is None


def test_rejected_and_absent_are_listed(varied: HeldRoster, book: Workbook) -> None:
    rejected, absent = values(book["Rejected files"]), values(book["Not submitted"])

    assert [(each["File"], each["Error code"]) for each in rejected] == [(each.file, each.code) for each in varied.rejected]
    assert [(each["Code"], each["Facility"]) for each in absent] == [(each.code, each.name) for each in varied.missing]
    assert {each["Ownership"] for each in absent} == {"Public", "Private"}
    assert "Beds in use" in hidden(book["Not submitted"])


def test_without_a_list_nobody_is_absent() -> None:
    assert "Not submitted" not in opened(written(HeldRoster([row(line())]))).sheetnames


def test_an_empty_roster_makes_a_readable_workbook() -> None:
    book = opened(written(HeldRoster(packs={})))

    assert book["Roster"]["A2"].value == "As of 22/11/2026, by the facility's own answers. No facility is counted yet."
    assert book["Rejected files"]["A2"].value == "No file was rejected."
    assert values(book["Gaps"]) == []


def test_a_long_table_goes_on_on_further_sheets() -> None:
    roster = HeldRoster([row(line(), file=f"{number}.xlsx") for number in range(24)])

    book = opened(written(roster, most=HEAD + 10))

    assert book.sheetnames[:5] == ["Roster", "Roster (2)", "Roster (3)", "Areas", "Areas (2)"]
    parts = [values(book[name]) for name in book.sheetnames[:3]]
    assert [len(part) for part in parts] == [10, 10, 4]
    assert [each["File"] for part in parts for each in part] == [each.file for each in roster.held]
    assert [each["No."] for part in parts for each in part] == list(range(1, 25))
    assert {book[name].print_title_rows for name in book.sheetnames[:3]} == {"$3:$3"}
    assert book["Roster (3)"].auto_filter.ref.endswith("7")


def test_a_sheet_that_is_just_full_has_no_second() -> None:
    names = opened(written(HeldRoster([row(line())] * 5), most=HEAD + 5)).sheetnames

    assert "Roster (2)" not in names


def hostile(text: str) -> Row:
    """A row that holds a text wherever one may stand."""
    decision = DecisionLine(text, None, DecisionState.INCOMPLETE, DecisionSource.CLAIM)
    facts = (("province", text), ("ownership", text), ("beds", text), ("cloud", text))
    return row(line(name=text, code=text, facts=facts, decision=decision), file=text, superseded_by=text)


def test_foreign_text_stays_text() -> None:
    texts = (*HOSTILE, "<r><t>x</t></r>", "<r></is></c></row></sheetData>", "_x0041_", "'", "{=1+1}", "@SUM(A1)")
    roster = HeldRoster(
        [hostile(text) for text in texts],
        [Rejection(text, "E101", same(text), same(text)) for text in texts],
        [Registered(text, text, (("province", text), ("class", text))) for text in texts],
        has_list=True,
    )

    book = opened(written(roster))

    # openpyxl leaves the guard of coded letters where it is
    shown = [clean(text).replace("_x0041_", "_x005F_x0041_") or None for text in texts]
    rows, bad, missing = (values(book[name]) for name in ("Roster", "Rejected files", "Not submitted"))
    for name in ("File", "Superseded by", "Code", "Facility", "Province or city", "Ownership", "Beds in use", "Runs on cloud computing", "Decision number"):
        assert [each[name] for each in rows] == shown, name
    assert [each["File"] for each in bad] == [each["Why it was rejected"] for each in bad] == shown
    assert [each["Facility"] for each in missing] == [each["Province or city"] for each in missing] == shown
    for sheet in book:
        for each in sheet.iter_rows():
            assert not [cell for cell in each if cell.data_type == "f" or cell.hyperlink]


def test_foreign_provinces_stay_text_among_the_figures() -> None:
    texts = ("=1+1", "<r><t>x</t></r>", "a\nb\x00c", "{name}", '=HYPERLINK("http://bad.example")')
    roster = HeldRoster([row(line(facts=tuple({**FACTS, "province": text}.items()))) for text in texts])

    sheet = opened(written(roster))["Statistics"]

    for text in texts:
        shown = [cell for (cell, *_) in sheet.iter_rows() if str(cell.value).strip() == clean(text)]
        assert {cell.data_type for cell in shown} == {"s"}, text


def test_a_text_longer_than_excel_keeps_is_cut() -> None:
    sheet = opened(written(HeldRoster([row(line(name="ơ" * 40_000))])))["Roster"]
    (found,) = values(sheet)

    assert found["Facility"] == "ơ" * (LONGEST_TEXT - 1) + "…"


@pytest.mark.parametrize("text", ["🏥" * 20_000, "ơ" * 32_768])
def test_the_longest_text_is_counted_as_excel_counts(text: str) -> None:
    assert len(clean(text).encode("utf-16-le")) <= LONGEST_TEXT * 2
    assert clean(text).endswith("…")


def test_same_roster_same_bytes(varied: HeldRoster, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    first = content
    mask = os.umask(0o077)
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    try:
        second = written(varied)
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()

    assert first == second
    with ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert {(entry.external_attr, entry.create_system) for entry in archive.infolist()} == {(0, 0)}
        assert b"2026-11-22T00:00:00Z</dcterms:created>" in archive.read("docProps/core.xml")


def test_workbooks_of_one_process_are_alike() -> None:
    roster = varied_roster(3)

    first, second = written(roster), written(roster)

    assert first == second
    with ZipFile(io.BytesIO(first)) as archive:
        # the mark of properties that an earlier workbook spoiled; it also makes Excel show another font
        assert b"<scheme" not in archive.read("xl/styles.xml")


def test_remarks_tell_the_readers_codes_and_the_rosters_own_words() -> None:
    many = tuple(Told(f"W3{at:02}", Severity.WARNING, 1) for at in range(1, 11))
    told = (Told("E204", Severity.ERROR, 1), Told("W205", Severity.INFO, 3), Told("W302", Severity.WARNING, 1), Told("W402", Severity.WARNING, 2))
    own = (remark(remarks.NO_CODE, None, near=same("")),)
    roster = HeldRoster([row(line(told=told)), row(line(told=told[1:2])), row(line(told=told), remarks=own), row(line(told=many))])

    plain, quiet, both, long = (each["Lưu ý"] for each in values(opened(written(roster, Language.VI))["Danh sách"]))

    assert (plain, quiet) == ("E204, W302, W402 (2 lần)", None)
    assert both == f"{plain}; W501: {own[0].says.vi}"
    assert long == "W301, W302, W303, W304, W305, W306, W307, W308, … +2"


@pytest.mark.slow
def test_same_bytes_at_another_time(varied: HeldRoster) -> None:
    first = written(varied)
    time.sleep(2.1)  # a zip knows times by two seconds

    assert written(varied) == first


def test_rows_are_not_kept() -> None:
    roster = Streamed(count=100, most=[])
    figures = statistics(HeldRoster())

    written(roster, figures=figures)

    assert len(roster.most) == 100
    assert max(roster.most) <= 3


def figures_of(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    """The rows of the sheet of figures that hold anything."""
    for each in sheet.iter_rows(values_only=True):
        if any(value is not None for value in each):
            yield tuple(value for value in each if value is not None)


def test_statistics_say_what_was_counted(varied: HeldRoster, book: Workbook) -> None:
    rows = list(figures_of(book["Statistics"]))
    counts = statistics(varied).counts

    for label, count in (("Found", counts.found), ("Appraised", counts.appraised), ("Counted in the figures", counts.counted), ("Rejected", counts.rejected), ("Listed facilities without a self-assessment that could be appraised", 8), ("Passed over unread: lock files of Excel or LibreOffice", 2)):
        assert (label, count) in rows


def test_statistics_show_groups_of_all_and_of_each_kind(varied: HeldRoster, book: Workbook) -> None:
    rows = list(figures_of(book["Statistics"]))
    (figures,) = statistics(varied).packs

    best = figures.whole.groups[0]
    assert best.share is not None
    assert ("Group 1: Appraised and meets the EMR standard", best.hospitals, float(best.share * 10 // 1) / 10) in rows
    ownership = next(table for table in figures.tables if table.fields == ("ownership",))
    public = next(part.figures for part in ownership.slices if part.values == ("public",))
    (shown,) = (each for each in rows if each[0] == "Public")
    assert shown[1:6] == (public.registered, public.submitted, *(each.hospitals for each in public.groups))
    commonest = figures.whole.blocking[0]
    text = VN_EMR.by_code[commonest.criterion].text.en
    assert any(each[:2] == (f"{commonest.criterion}: {text}", commonest.hospitals) for each in rows)


def test_chart_draws_the_groups_by_ownership(varied: HeldRoster, content: bytes, book: Workbook) -> None:
    with ZipFile(io.BytesIO(content)) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
    sheet = book["Statistics"]

    ranges = re.findall(r"<c:val><c:numRef><c:f>Statistics!\$([A-Z]+)\$(\d+):\$\1\$(\d+)</c:f>", chart)
    names = re.findall(r"<c:tx><c:strRef><c:f>Statistics!\$([A-Z]+)\$(\d+)</c:f>", chart)
    (figures,) = statistics(varied).packs
    ownership = next(table for table in figures.tables if table.fields == ("ownership",))
    assert [sheet[f"{column}{at}"].value for column, at in names] == ["Group 1", "Group 2", "Group 3"]
    assert [[sheet[f"{column}{at}"].value for at in range(int(first), int(last) + 1)] for column, first, last in ranges] == [
        [part.figures.groups[place].hospitals for part in ownership.slices] for place in range(3)
    ]


def test_statistics_tell_of_agreement_and_change(varied: HeldRoster) -> None:
    found = statistics(varied)
    agreement = Agreement(3, 240, 200, Fraction(2000, 24), Fraction(2, 3), 30, 10, (Disagreement("BKP-03", 3, 2, 1, 0),))
    change = Change("2026-06-30", (Move(3, 1, 4), Move(None, 3, 2)), ("79001", "79002"), ("79003",))
    figures = replace(found, packs=(replace(found.packs[0], agreement=agreement, change=change),), min_cell=5)

    rows = list(figures_of(opened(written(varied, figures=figures))["Statistics"]))

    assert ("Entries with fewer than 5 facilities are merged.",) in rows
    assert ("Share that is the same (%)", 83.3) in rows
    assert ("Weighted kappa", 0.66) in rows
    assert (f"BKP-03: {VN_EMR.by_code['BKP-03'].text.en}", 3, 2, 1, 0) in rows
    assert ("Moved up", 2) in rows
    assert ("3 → 1", 4) in rows
    assert ("not in it → 3", 2) in rows


def test_two_packs_have_columns_ladders_and_figures_of_their_own() -> None:
    marks: dict[object, Criteria] = {pack_mark(criteria): criteria for criteria in (VN_EMR, pack())}
    held = line(2, code="2", pack=pack_mark(pack()), facts=(("kind", "clinic"),), areas=(AreaLine("access", Score(Fraction(1), 2), None),), blocking=(Blocked("ACC-02", (1,), False),))

    book = opened(written(HeldRoster([row(line(3)), row(held)], packs=marks)))  # type: ignore[arg-type]

    assert [each["Kind"] for each in values(book["Roster"])] == [None, "Clinic"]
    assert [each["Access (%)"] for each in values(book["Areas"])] == [None, 50]
    assert [each["What it asks"] for each in values(book["Gaps"])] == [pack().by_code["ACC-02"].text.en]
    assert "vn-emr: Group 1: 0" in book["Roster"]["A2"].value
    assert "small: Group 1: 0" in book["Roster"]["A2"].value
    heads = [each[0] for each in figures_of(book["Statistics"])]
    assert heads.count("Placement") == 2


def test_about_names_pack_and_legend(book: Workbook) -> None:
    rows = list(figures_of(book["About"]))

    assert ("As of", "22/11/2026") in rows
    assert ("Fingerprint", VN_EMR.fingerprint) in rows
    assert {each[0] for each in rows} >= {"Group 1", "Group 2", "Group 3", "Counted", "Superseded", "Not in the list"}


def test_basis_is_told() -> None:
    board = opened(written(HeldRoster([row(line())], basis=Basis.BOARD)))

    assert "by the board's answers" in board["Roster"]["A2"].value


def test_every_word_of_the_model_has_its_label() -> None:
    assert set(STANDINGS) == set(STANDING_MEANINGS) == set(Standing)
    assert set(DECISION_STATES) == set(DecisionState)
    assert set(DECISION_SOURCES) == set(DecisionSource)
    assert set(SKIPPED) == set(Skipped)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_the_office(column: int, name: str) -> None:
    assert letters(column) == name


@pytest.mark.parametrize(("text", "width", "high"), [("", 10, 1), ("Công lập", 11, 1), ("Bệnh viện Phục hồi chức năng và Điều dưỡng khu vực", 36, 2), ("W" * 5_000, 10, 30), ("a b " * 5_000, 10, 30)])
def test_rows_are_as_high_as_their_text(text: str, width: float, high: int) -> None:
    assert lines(text, width) == high


@pytest.mark.slow
def test_libreoffice_opens_it(varied: HeldRoster, tmp_path: Path) -> None:
    source = tmp_path / "roster.xlsx"
    odd = replace(varied, held=(*varied.held, row(line(name="_x0041_ <r>'=1+1")), row(line(name="=1+1"))))
    source.write_bytes(written(odd, Language.VI))

    out = converted(source, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", tmp_path)

    (found,) = out.glob("*.csv")
    rows = list(csv.reader(io.StringIO(found.read_text(encoding="utf-8"))))
    assert rows[0][0] == "Danh sách cơ sở theo mức sẵn sàng bệnh án điện tử"
    assert [each[2] for each in rows[3:]] == [each.name for each in odd.held]
    assert [each[6] for each in rows[3:]] == [f"Nhóm {each.line.group}" for each in odd.held]


@pytest.mark.parametrize(
    ("source", "said"), [(DecisionSource.CLAIM, "Còn hiệu lực (cơ sở khai)"), (DecisionSource.RECORD, "Còn hiệu lực")]
)
def test_claimed_decision_does_not_look_like_the_board_s(source: DecisionSource, said: str) -> None:
    decision = DecisionLine("12/QĐ", date(2026, 9, 30), DecisionState.STANDS, source)
    roster = HeldRoster([row(line(decision=decision))])

    sheet = opened(written(roster, Language.VI)).worksheets[0]

    assert said in [cell.value for cells in sheet.iter_rows() for cell in cells]
