"""The gap workbook, read again: every number and word of the report, what people fill in, and nothing but text."""

from __future__ import annotations

import io
import re
import shutil
import warnings
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.safe import plain
from emr_appraise.report.wording_findings import OUTCOMES
from emr_appraise.report.xlsx import wording_xlsx as words
from emr_appraise.report.xlsx.cells import LONGEST_TEXT
from emr_appraise.report.xlsx.gaps_place import FIRST, HEADS, At
from emr_appraise.report.xlsx.height import lines
from emr_appraise.report.xlsx.look import OUTCOME_STYLES, Style, Tint
from emr_appraise.report.xlsx.wording_xlsx import Status
from emr_appraise.words import Language
from tests.book.office import all_converted, converted
from tests.report.cases import HOSTILE
from tests.report.xlsx.books import FILES, FORMER, NAMES, Table, book, cells, opened, table, told, written

BUSY = "benh-vien-nhom-3"
SMALL = "middling"
VI, EN = Language.VI, Language.EN
SHEETS = {
    VI: ["Tóm tắt", "Điểm chưa đạt", "Kết quả từng tiêu chí", "Lưu ý", "Thông tin"],
    EN: ["Summary", "Gaps", "Findings", "Remarks", "About"],
}
OUR_FUNCTIONS = {"IF", "AND", "NOT", "ISNUMBER", "TRIM", "COUNTA", "SUM", "SUMPRODUCT"}
QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')


def gaps(name: str, language: Language = EN) -> Table:
    """The table of the gaps."""
    return table(book(name, language)[words.GAPS.say(language)])


def findings(name: str, language: Language = EN) -> Table:
    """The table of the findings."""
    return table(book(name, language)[words.FINDINGS.say(language)])


def summary(name: str, language: Language = EN) -> str:
    """Every text of the summary, a line for each row."""
    sheet = book(name, language)[words.SUMMARY.say(language)]
    return "\n".join(" | ".join(str(v) for v in row if v is not None) for row in sheet.values if any(row))


def flat(report: Contents) -> list[object]:
    """Every finding in order."""
    return [finding for area in report.findings for finding in area.findings]


IN_VIETNAMESE = [pytest.param(name, VI, marks=[] if name in (BUSY, SMALL) else pytest.mark.slow) for name in (*FILES, SMALL)]


@pytest.mark.parametrize(("name", "language"), [*((name, EN) for name in NAMES), *IN_VIETNAMESE])
def test_every_report_opens_with_every_criterion_and_gap(name: str, language: Language) -> None:
    report, found = told(name), book(name, language)

    assert found.sheetnames == SHEETS[language]
    assert [row[wording.COLUMNS["code"].say(language)].value for row in findings(name, language).rows] == [
        finding.code for area in report.findings for finding in area.findings
    ]
    codes = gaps(name, language).column(wording.COLUMNS["code"], language) if report.gaps else []
    assert codes == [gap.code for gap in report.gaps]


@pytest.mark.parametrize("name", NAMES)
def test_formulas_are_ours_alone(name: str) -> None:
    formulas = [cell for cell in cells(book(name)) if cell.data_type == "f"]

    for cell in formulas:
        bare = QUOTED.sub("", str(cell.value)).replace("FALSE", "")
        assert set(re.findall(r"[A-Z.]+(?=\()", bare)) <= OUR_FUNCTIONS
        assert set(re.sub(r"[A-Z]+\(|\$?[A-Z]{1,2}\$?\d+", "", bare)) <= set("=<>(),:!*-&|0123456789")
        reminds = cell.column_letter == At.REMINDER and cell.row >= FIRST
        assert cell.parent.title == "Summary" or (cell.parent.title == "Gaps" and reminds)
    assert len(formulas) == (31 + len(told(name).gaps) if told(name).gaps else 0)


@pytest.mark.parametrize(("number", "text"), [*enumerate(HOSTILE, 1)])
def test_hostile_text_stays_text(number: int, text: str) -> None:
    found = findings(f"hostile {number}")
    expected = plain(text).replace("\r", "")

    for head in ("evidence", "note", "answer"):
        values = [row for row in found.rows if row[wording.COLUMNS[head].en].value]
        assert values or not expected.strip()
        for row in values:
            cell = row[wording.COLUMNS[head].en]
            assert cell.data_type == "s"
            assert cell.value == expected
            assert not cell.hyperlink


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("hostile")])
def test_no_text_reaches_outside_the_workbook(name: str) -> None:
    with ZipFile(io.BytesIO(written(told(name)))) as archive:
        parts = {entry: archive.read(entry).decode("utf-8") for entry in archive.namelist()}

    for entry, xml in parts.items():
        ElementTree.fromstring(xml)
        assert "TargetMode" not in xml, entry
        assert not re.search(r"\bexternal|oleLink|ddeLink", entry + xml), entry
    assert set(re.findall(r'location="([^"]+)"', "".join(parts.values()))) >= {"'Gaps'!A1", "'About'!A1"}


def test_text_between_marks_of_rich_text_stays_text() -> None:
    report = told(SMALL)
    rich = "<r><t>x</t></r>"
    first = report.findings[0].findings[0]._replace(evidence=rich, note="_x0041_ & <b>")
    area = report.findings[0]._replace(findings=(first,))

    row = table(opened(written(replace(report, findings=(area,), gaps=())))["Findings"]).rows[0]

    assert row["Evidence"].value == rich
    assert row["Note"].value == "_x0041_ & <b>"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("letter", ["x", "\U0001f3e5"])
def test_text_too_long_for_a_cell_is_cut_and_says_so(letter: str, language: Language) -> None:
    report, mark = told(SMALL), words.CUT.say(language)
    first = report.findings[0].findings[0]._replace(evidence=letter * 40_000, note="y" * LONGEST_TEXT)
    area = report.findings[0]._replace(findings=(first,))

    content = written(replace(report, findings=(area,), gaps=()), language)

    row = table(opened(content)[words.FINDINGS.say(language)]).rows[0]
    evidence = str(row[wording.COLUMNS["evidence"].say(language)].value)
    assert LONGEST_TEXT - 1 <= len(evidence.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert evidence == letter * (len(evidence) - len(mark)) + mark
    assert row[wording.COLUMNS["note"].say(language)].value == "y" * LONGEST_TEXT


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [BUSY, FORMER, "hostile 1"])
def test_same_report_gives_same_bytes(name: str, language: Language) -> None:
    assert written(told(name), language) == written(told(name), language)


def test_every_text_is_kept_once() -> None:
    with ZipFile(io.BytesIO(written(told(BUSY)))) as archive:
        entries = re.findall(r"<si>.*?</si>", archive.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        sheets = "".join(archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name)

    places = {int(place) for place in re.findall(r't="s"><v>(\d+)</v>', sheets)}
    assert len(set(entries)) == len(entries)
    assert places == set(range(len(entries)))


def test_texts_are_read_where_no_table_is() -> None:
    report = replace(told(SMALL), findings=(), gaps=(), remarks=(), documents=())

    found = opened(written(report))

    assert found["Summary"]["A1"].value == wording.TITLE.en
    assert not [sheet for sheet in found if sheet.tables]


@pytest.mark.parametrize(("text", "marked"), [("  before", True), ("after\n", True), ("one\n\ntwo  three", False)])
def test_spaces_at_the_edges_of_a_text_are_marked_to_be_kept(text: str, marked: bool) -> None:
    report = told(SMALL)
    first = report.findings[0].findings[0]._replace(evidence=text)
    area = report.findings[0]._replace(findings=(first,))

    with ZipFile(io.BytesIO(written(replace(report, findings=(area,), gaps=())))) as archive:
        texts = archive.read("xl/sharedStrings.xml").decode()

    mark = ' xml:space="preserve"' if marked else ""
    assert f"<t{mark}>{text}</t>" in texts


def test_file_holds_no_clock_and_no_host() -> None:
    with ZipFile(io.BytesIO(written(told(BUSY)))) as archive:
        entries = archive.infolist()
        properties = archive.read("docProps/core.xml").decode()

    assert {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0, 0)}
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}T[\d:]+Z", properties)) == {"2026-11-22T00:00:00Z"}


@pytest.mark.parametrize("name", [BUSY, "middling", FORMER])
def test_gaps_are_told_exactly(name: str) -> None:
    report, found = told(name), gaps(name)

    assert found.column(words.ORDER) == list(range(1, len(report.gaps) + 1))
    assert found.column(words.EFFORT) == [gap.effort_days for gap in report.gaps]
    assert found.column(words.COST_LOW) == [gap.cost_vnd and gap.cost_vnd[0] for gap in report.gaps]
    assert found.column(words.COST_HIGH) == [gap.cost_vnd and gap.cost_vnd[1] for gap in report.gaps]
    assert found.column(wording.COLUMNS["due"]) == [gap.due and datetime.combine(gap.due, datetime.min.time()) for gap in report.gaps]
    assert found.column(wording.COLUMNS["criterion"]) == [gap.text.en for gap in report.gaps]
    assert found.column(wording.COLUMNS["to_do"]) == [gap.to_do.en for gap in report.gaps]
    assert found.column(wording.ROW_CELL) == [gap.in_file.en for gap in report.gaps]
    assert found.column(words.STANDING) == [gap.standing.en for gap in report.gaps]
    assert found.column(words.BASIS) == [gap.basis.en for gap in report.gaps]


def test_gap_that_lacks_only_evidence_has_no_estimate() -> None:
    row = next(row for row in gaps(BUSY).rows if row["Code"].value == "SOF-05")

    assert [row[head.en].value for head in (words.EFFORT, words.COST_LOW, words.COST_HIGH)] == [None] * 3


def test_board_note_stands_beside_the_reason() -> None:
    reasons = gaps("by the board").column(wording.ROW_WHY)

    assert all('\nThe board notes: "Đã xem hồ sơ"' in str(reason) for reason in reasons)


def test_code_of_a_gap_leads_to_its_finding() -> None:
    found = book(BUSY)

    for row in gaps(BUSY).rows:
        sheet, cell = str(row["Code"].hyperlink.location).split("!")
        assert found[sheet.strip("'")][cell].value == row["Code"].value


def test_every_outcome_is_said_in_its_own_words() -> None:
    assert len({text.vi for text in OUTCOMES.values()}) == len({text.en for text in OUTCOMES.values()}) == len(Outcome)
    for name in ("middling", "unreadable", "blank", "nothing applies"):
        report = told(name)
        expected = [OUTCOMES[finding.outcome].vi for area in report.findings for finding in area.findings]
        assert findings(name, VI).column(wording.COLUMNS["outcome"], VI) == expected


def test_evidence_date_is_a_date() -> None:
    assert findings("middling").rows[0]["Evidence date"].value == datetime(2026, 11, 22)
    assert findings("unreadable").rows[0]["Evidence date"].value == "unreadable date"


def test_day_that_the_offices_do_not_share_is_text() -> None:
    report = told(SMALL)
    early = report.gaps[0]._replace(due=date(1899, 1, 1))

    row = table(opened(written(replace(report, gaps=(early,))))["Gaps"]).rows[0]

    assert row["Due"].value == "01/01/1899"
    assert row["Reminder"].value


@pytest.mark.parametrize("column", At)
def test_formulas_refer_to_the_columns_they_mean(column: At) -> None:
    heads = {
        At.CODE: wording.COLUMNS["code"], At.BLOCKS: wording.COLUMNS["blocks"], At.EFFORT: words.EFFORT, At.COST_LOW: words.COST_LOW,
        At.COST_HIGH: words.COST_HIGH, At.DUE: wording.COLUMNS["due"], At.PLANNED: words.PLANNED, At.STATUS: words.STATUS,
        At.REMINDER: words.REMINDER,
    }  # fmt: skip

    assert book(BUSY)["Gaps"][f"{column}{HEADS + 1}"].value == heads[column].en


@pytest.mark.parametrize("language", Language)
def test_facility_can_fill_in_a_status_and_a_date(language: Language) -> None:
    sheet = book(BUSY, language)[words.GAPS.say(language)]
    last = FIRST + len(told(BUSY).gaps) - 1
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}

    assert set(rules) == {f"R{FIRST}:R{last}", f"Q{FIRST}:Q{last}", "S2"}
    assert rules[f"R{FIRST}:R{last}"].formula1 == '"' + ",".join(status.value.say(language) for status in Status) + '"'
    assert rules[f"Q{FIRST}:Q{last}"].type == rules["S2"].type == "date"
    assert all(rule.showErrorMessage and rule.allowBlank and rule.error and rule.prompt for rule in rules.values())
    assert sheet["S2"].value == datetime(2026, 11, 22)
    blank = [row[head.say(language)].value for row in gaps(BUSY, language).rows for head in (words.PERSON, words.PLANNED, words.STATUS, words.NOTE)]
    assert set(blank) == {None}


@pytest.mark.parametrize("language", Language)
def test_every_colour_goes_with_words(language: Language) -> None:
    sheet = book(SMALL, language)[words.GAPS.say(language)]
    formulas = {rule.formula[0] for part in sheet.conditional_formatting for rule in part.rules}
    reminders = (
        words.NO_DAY, words.PAST_DUE, words.PLANNED_NO_DATE, words.BEHIND_PLAN, words.PLANNED_TOO_LATE, words.DUE_SOON,
    )  # fmt: skip

    assert formulas == {
        *(f'TRIM($R{FIRST})="{status.value.say(language)}"' for status in Status),
        *(f'$S{FIRST}="{reminder.say(language)}"' for reminder in reminders),
    }


def test_reminder_is_known_before_anything_is_calculated() -> None:
    report = told(SMALL)
    days = (date(2026, 11, 21), date(2026, 11, 22), date(2027, 2, 20), date(2027, 2, 21))
    dated = tuple(gap._replace(due=day) for gap, day in zip(report.gaps, days, strict=False))

    shown = table(opened(written(replace(report, gaps=dated)), values=True)["Gaps"]).column(words.REMINDER)

    assert [value or "" for value in shown] == ["past the due date", "due date near", "due date near", ""]


@pytest.mark.parametrize("language", Language)
def test_progress_is_known_before_anything_is_calculated(language: Language) -> None:
    report = told(SMALL)
    sheet = opened(written(report, language), values=True)[words.SUMMARY.say(language)]
    rows = {row[0]: [value for value in row[1:] if value is not None] for row in sheet.values}
    costs = [gap.cost_vnd or (0, 0) for gap in report.gaps]
    everything = [
        len(report.gaps), sum(bool(gap.blocks) for gap in report.gaps), sum(gap.effort_days or 0 for gap in report.gaps),
        sum(low for low, _ in costs), sum(high for _, high in costs),
    ]  # fmt: skip

    assert rows[words.ALL.say(language)] == rows[words.NOT_SAID.say(language)] == everything
    assert all(rows[status.value.say(language)] == [0] * 5 for status in Status)


def test_percentage_is_never_rounded_up() -> None:
    report = told(SMALL)
    areas = tuple(area._replace(share=Fraction(99_999, 1_000)) for area in report.areas)

    content = written(replace(report, areas=areas))

    shown = [row[2] for row in opened(content)["Summary"].values if row[0] == report.areas[0].title.en]
    assert shown == [0.999]


def test_area_in_which_nothing_applies_has_no_percentage() -> None:
    report = told(SMALL)
    areas = (report.areas[0]._replace(share=None), *report.areas[1:])

    shown = {row[0]: row[2] for row in opened(written(replace(report, areas=areas)))["Summary"].values}

    assert shown[report.areas[0].title.en] == "not applicable"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [BUSY, "benh-vien-nhom-1", FORMER, "decided without conditions", "without evidence"])
def test_summary_tells_the_verdict(name: str, language: Language) -> None:
    report, shown = told(name), summary(name, language)
    verdict = report.verdict
    expected = [
        report.facility, report.read_from, verdict.title, verdict.meaning, verdict.next_step, verdict.decision,
        *(each for each in (verdict.with_evidence, verdict.decision_warning) if each),
        *(clause.title for why in report.why_not for clause in why.clauses),
        *(deadline.said for deadline in verdict.deadlines),
        *(area.title for area in report.areas), *(area.points for area in report.areas),
        *(each.said for each in report.expiring), *(each.left for each in report.expiring),
        *((report.level.reached, *report.level.about, *report.level.short) if report.level else ()),
        report.colophon[-1],
    ]  # fmt: skip

    assert [text for text in expected if text.say(language) not in shown] == []
    for why in report.why_not:
        assert all(f"{each.code} ({each.cell})" in shown for clause in why.clauses for each in clause.cited if each.cell)


@pytest.mark.parametrize("language", Language)
def test_charts_say_in_words_what_they_show_and_carry_their_values(language: Language) -> None:
    report = told(SMALL)
    with ZipFile(io.BytesIO(written(report, language))) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
        charts = [archive.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2)]

    for chart, alt in zip(charts, (words.ALT_SHARES, words.ALT_GAPS), strict=True):
        assert alt.fill(table=wording.AREAS).say(language).replace('"', "&quot;") in drawing
        titles = re.findall(r"<c:v>([^<]*)</c:v>", chart.split("<c:cat>")[1].split("</c:cat>")[0])
        assert titles == [area.title.say(language) for area in report.areas]
    values = re.findall(r"<c:v>([^<]*)</c:v>", charts[1].split("<c:val>")[1].split("</c:val>")[0])
    assert values == [str(area.blocking) for area in report.areas]


@pytest.mark.parametrize("name", ["good and decided", "benh-vien-nhom-1"])
def test_nothing_to_tell_is_said(name: str) -> None:
    report = replace(told(name), gaps=(), remarks=(), expiring=())
    found = opened(written(report))

    assert found["Gaps"]["A2"].value == "There are no gaps."
    assert str(found["Remarks"]["A2"].value).startswith("There are no remarks.")
    assert not found["Gaps"].tables
    assert not found["Remarks"].tables
    assert not [cell for cell in cells(found) if cell.data_type == "f"]


def test_every_remark_is_told() -> None:
    report = told("middling")
    found = table(book("middling")["Remarks"])

    assert found.column(wording.COLUMNS["says"]) == [each.says.en for kind in report.remarks for each in kind.all]
    assert str(book("middling")["Remarks"]["A2"].value) == report.accounting.en


def test_about_tells_profile_documents_and_source() -> None:
    report, found = told(BUSY), book(BUSY, VI)["Thông tin"]
    shown = "\n".join(str(value) for row in found.values for value in row if value)

    assert all(fact.term.vi in shown and fact.meaning.vi in shown for fact in report.profile)
    assert all(line.vi in shown for line in report.colophon)
    assert table(found).column(wording.COLUMNS["document"], VI) == [each.number for each in report.documents]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [BUSY, "loi-thuong-gap", FORMER])
def test_tables_can_be_filtered_and_their_heads_stay(name: str, language: Language) -> None:
    found = book(name, language)
    names = [[*sheet.tables] for sheet in found]

    assert names == [[], ["gaps"], ["findings"], ["remarks"], ["documents"]]
    for sheet in found.worksheets[1:]:
        (one,) = sheet.tables.values()
        assert one.autoFilter.ref == one.ref
        assert sheet.print_title_rows
    assert [sheet.freeze_panes for sheet in found.worksheets[1:4]] == ["D5", "C4", "B4"]


def test_paper_is_a4() -> None:
    found = book(SMALL)

    assert {sheet.page_setup.paperSize for sheet in found} == {9}
    assert [sheet.page_setup.orientation for sheet in found.worksheets[1:]] == ["landscape"] * 4
    assert found["Gaps"].print_title_cols == "$A:$B"
    assert found["Gaps"].print_area == f"'Gaps'!$A$3:$T${HEADS + 1 + len(told(SMALL).gaps)}"


@pytest.mark.parametrize("name", ["Bệnh viện A & B", "&D &T &P" * 40, "", "A" * 400])
def test_facility_name_is_no_command_of_the_footer(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = opened(written(replace(told(SMALL), name=name)))

    left = str(found["Summary"].oddFooter.left.text)
    assert len(left) < 255
    assert not re.search(r"(?<!&)(&&)*&[DTPNFZ]", left.replace("&A", ""))


def test_columns_in_which_nothing_stands_are_hidden() -> None:
    hidden = [(at.min, at.max) for at in book("good and decided")["Findings"].column_dimensions.values() if at.hidden]

    assert hidden == [(13, 14)]
    assert not [at for at in book("by the board")["Findings"].column_dimensions.values() if at.hidden]


def test_money_and_shares_are_written_as_the_language_does() -> None:
    formats = {language: gaps(SMALL, language).rows[0][words.COST_HIGH.say(language)].number_format for language in Language}

    assert formats == {VI: "[$-42A]#,##0_)_)", EN: "[$-409]#,##0_)_)"}


@pytest.mark.parametrize("style", [*Style, *Tint])
def test_ink_can_be_read_on_its_ground(style: Style | Tint) -> None:
    properties = style.value[1]
    ground = str(properties.get("bg_color", "#FFFFFF"))

    assert contrast(str(properties["font_color"]), ground) >= 4.5


def contrast(ink: str, ground: str) -> float:
    """By the Web Content Accessibility Guidelines."""
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_outcome_has_a_style() -> None:
    assert set(OUTCOME_STYLES) == set(Outcome)


@pytest.mark.parametrize(("text", "width", "expected"), [("", 10, 1), ("a b", 10, 1), ("a\nb\nc", 10, 3), ("x" * 5_000, 10, 30), ("mot " * 10, 20, 2)])
def test_rows_are_high_enough(text: str, width: float, expected: int) -> None:
    assert lines([text], [width]) >= expected
    assert all(lines([text], [more]) <= lines([text], [less]) for less, more in pairwise((5.0, 10.0, 40.0, 200.0)))


def test_contents_that_name_no_better_group_need_no_reasons() -> None:
    report = replace(told(SMALL), why_not=(), verdict=replace(told(SMALL).verdict, deadlines=()))

    shown = "\n".join(str(v) for row in opened(written(report))["Summary"].values for v in row if v)

    assert "Why not group" not in shown
    assert words.DEADLINES.en not in shown


REMINDED = (
    ("", "no day for reminders", "no day for reminders", ""),
    ("30/12/2026", "no day for reminders", "no day for reminders", ""),
    (date(2026, 11, 22), "planned date is no date", "planned after the due date", ""),
    (date(2027, 3, 1), "past the due date", "past the due date", ""),
)
"""The day of the reminders; what is said of a planned date as text, of one too late, and of a gap closed."""


@pytest.mark.slow
@pytest.mark.parametrize(("day", "as_text", "too_late", "closed"), REMINDED)
def test_libreoffice_reminds_of_what_was_pasted(day: date | str, as_text: str, too_late: str, closed: str, tmp_path: Path) -> None:
    """Text in a cell of a day, spaces behind a status: what a list for choosing does not keep out."""
    report = told(BUSY)
    report = replace(report, gaps=tuple(gap._replace(due=date(2027, 2, 1)) for gap in report.gaps))
    found = load_workbook(io.BytesIO(written(report)))
    sheet = found["Gaps"]
    sheet["S2"] = day or None
    sheet[f"Q{FIRST}"], sheet[f"Q{FIRST + 1}"], sheet[f"R{FIRST + 2}"] = "15/10/2026", date(2027, 2, 2), "Done "
    path = tmp_path / "pasted.xlsx"
    found.save(path)

    again = load_workbook(converted(path, "xlsx:Calc MS Excel 2007 XML", tmp_path) / "pasted.xlsx", data_only=True)

    assert [again["Gaps"][f"S{FIRST + place}"].value or "" for place in range(3)] == [as_text, too_late, closed]
    assert next(row[1] for row in again["Summary"].values if row[0] == "Done") == 1


def filled(content: bytes, target: Path) -> Path:
    """The workbook with every status chosen in turn, and dates planned."""
    found = load_workbook(io.BytesIO(content))
    sheet = found["Gaps"]
    statuses = [*(status.value.en for status in Status), None]
    for place in range(len(told(BUSY).gaps)):
        sheet[f"R{FIRST + place}"] = statuses[place % 5]
        sheet[f"Q{FIRST + place}"] = date(2026, 10, 1)
    path = target / "filled.xlsx"
    found.save(path)
    return path


@pytest.mark.slow
def test_libreoffice_counts_what_is_filled_in(tmp_path: Path) -> None:
    report = told(BUSY)
    path = filled(written(report), tmp_path)

    again = converted(path, "xlsx:Calc MS Excel 2007 XML", tmp_path) / "filled.xlsx"
    found = load_workbook(again, data_only=True)

    rows = {row[0]: [value for value in row[1:] if value is not None] for row in found["Summary"].values}
    for place, status in enumerate(Status):
        chosen = report.gaps[place::5]
        costs = [gap.cost_vnd or (0, 0) for gap in chosen]
        assert rows[status.value.en] == [
            len(chosen), sum(bool(gap.blocks) for gap in chosen), sum(gap.effort_days or 0 for gap in chosen),
            sum(low for low, _ in costs), sum(high for _, high in costs),
        ]  # fmt: skip
    reminders = [found["Gaps"][f"S{FIRST + place}"].value or "" for place in range(5)]
    assert reminders == ["behind plan", "behind plan", "", "", "behind plan"]


@pytest.fixture(scope="module", params=[BUSY, FORMER, "hostile 9", "hostile 12"])
def saved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The name of a report, and the folder with its workbooks in both languages as LibreOffice saves them."""
    name, folder = str(request.param), tmp_path_factory.mktemp("saved")
    for language in Language:
        (folder / f"{language}.xlsx").write_bytes(written(told(name), language))
    return name, all_converted(folder.glob("*.xlsx"), "xlsx:Calc MS Excel 2007 XML", folder)


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
def test_libreoffice_reads_every_text_as_it_was(language: Language, saved: tuple[str, Path]) -> None:
    name, folder = saved
    again = load_workbook(folder / f"{language}.xlsx", data_only=True)

    before = {(cell.parent.title, cell.coordinate): cell.value for cell in cells(opened(written(told(name), language), values=True)) if cell.value != ""}
    after = {(cell.parent.title, cell.coordinate): cell.value for cell in cells(again)}
    assert {place: value for place, value in before.items() if after.get(place) != value} == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", [BUSY, FORMER])
def test_no_page_of_the_summary_is_cut(name: str, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    path = tmp_path / "report.xlsx"
    path.write_bytes(written(told(name)))

    read = pypdf.PdfReader(converted(path, "pdf", tmp_path) / "report.pdf")

    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in read.pages]
    on_summary = [page for page in pages if re.search(r"Summary Page \d+ of", page)]
    assert len(on_summary) == 2
    assert all(text in on_summary[0] for text in ("Group 3", "Progress", "Cost up to (VND)", "(blank, or not from the list)"))
    assert all(text in on_summary[1] for text in ("Points by area", "Not blocking", "Gaps by area", "not an official conclusion"))
    gap_pages = [page for page in pages if re.search(r"Gaps Page \d+ of", page)]
    assert len(gap_pages) % 2 == 0
    assert all("Note of the facility" in page for page in gap_pages[1::2])
    assert all("To do" in page and "Note of the facility" not in page for page in gap_pages[::2])
