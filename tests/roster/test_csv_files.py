from __future__ import annotations

import csv
import io
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import DecisionState, Score
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import FieldKind, ProfileField
from emr_appraise.report.csv_cells import guarded
from emr_appraise.roster.csv_files import write_rejected_csv, write_roster_csv
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import (
    AreaLine,
    Blocked,
    DecisionLine,
    Due,
    Line,
    Opinion,
    Registered,
    Rejection,
    Row,
    Standing,
    Told,
)
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.model import DecisionSource
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Language, Severity, Text, same
from tests.report.cases import HOSTILE, pack
from tests.roster.rosters import FACTS, VN_EMR, HeldRoster, line, row
from tests.roster.varied import varied_roster, varied_rows

OLD = load_criteria("vn-emr-2018", date(2025, 1, 1))
COLUMNS = """
    file standing superseded_by code name
    facility_type ownership authority province class technical_level beds inpatient has_lab has_imaging bhyt_contract
    rented_software cloud online_portal online_subjects converts_paper e_slips health_link_open data_abroad
    submitted_on pack pack_version basis group own_group board_group group_on_answers points of percent
    area_governance_percent area_infrastructure_percent area_software_percent area_security_percent area_backup_percent
    area_access-control_percent area_digital-signatures_percent area_interoperability_percent area_personal-data_percent
    gaps blocking met unanswered unreadable unsupported compared agreement_percent kappa own_higher board_higher decision_number decision_date decision_state decision_source
    deadline deadline_date days_left warnings remarks sha256
"""


def written(roster: HeldRoster) -> bytes:
    """The roster as the bytes of its CSV."""
    out = io.BytesIO()
    write_roster_csv(roster, out)
    return out.getvalue()


def table(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV by column."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def only(*rows: Row) -> dict[str, str]:
    """The one row of a roster's CSV."""
    (found,) = table(written(HeldRoster(rows)))
    return found


def test_columns_stand_in_the_order_that_was_promised() -> None:
    head = written(HeldRoster()).decode("utf-8-sig").splitlines()[0]

    assert head.split(",") == COLUMNS.split()


def test_file_has_a_byte_order_mark_and_ends_its_lines_as_rfc_4180_says() -> None:
    content = written(varied_roster(5))

    assert content.startswith(b"\xef\xbb\xbffile,")
    assert content.count(b"\r\n") == content.count(b"\n") == 6


def test_every_row_is_there_with_its_standing() -> None:
    roster = varied_roster(60)

    rows = table(written(roster))

    assert [each["file"] for each in rows] == [each.file for each in roster.held]
    assert [each["standing"] for each in rows] == [each.standing.value for each in roster.held]
    assert {each["standing"] for each in rows} == {"counted", "superseded", "unlisted"}
    assert all(bool(each["superseded_by"]) == (each["standing"] == "superseded") for each in rows)


def test_values_are_ids_days_and_numbers() -> None:
    held = line(
        2, "79001", submitted_on=date(2026, 11, 5), own_group=1, board_group=2, group_on_answers=1,
        facts=tuple({**FACTS, "beds": Fraction(601, 2), "has_lab": True, "cloud": False}.items()),
        total=Score(Fraction(9996, 100), 100), blocking=(Blocked("BKP-03", (1,), False), Blocked("GOV-01", (1,), True)), gaps=5,
        decision=DecisionLine("12/QĐ", date(2026, 9, 30), DecisionState.LAPSED, DecisionSource.RECORD),
        due=Due("hospital", date(2025, 9, 30), -418), told=(Told("W204", Severity.WARNING, 3), Told("W205", Severity.INFO, 1)),
    )  # fmt: skip

    found = only(row(held, remarks=(remark(remarks_rows.NO_ROW, None, found="ACC-03"),)))

    assert {name: found[name] for name in ("facility_type", "ownership", "beds", "has_lab", "cloud", "has_imaging")} == {
        "facility_type": "hospital", "ownership": "public", "beds": "300.5", "has_lab": "yes", "cloud": "no", "has_imaging": "",
    }  # fmt: skip
    assert (found["submitted_on"], found["pack"], found["basis"]) == ("2026-11-05", "vn-emr", "self")
    assert [found[name] for name in ("group", "own_group", "board_group", "group_on_answers")] == ["2", "1", "2", "1"]
    assert (found["points"], found["of"], found["percent"]) == ("99.96", "100", "99.9")
    assert (found["gaps"], found["blocking"]) == ("5", "BKP-03 GOV-01")
    assert [found[f"decision_{part}"] for part in ("number", "date", "state", "source")] == ["12/QĐ", "2026-09-30", "lapsed", "record"]
    assert [found[name] for name in ("deadline", "deadline_date", "days_left")] == ["hospital", "2025-09-30", "-418"]
    assert int(found["warnings"]) == 3 + (remarks_rows.NO_ROW.severity is Severity.WARNING)
    assert found["remarks"].split() == sorted(("W204", "W205", remarks_rows.NO_ROW.code))


def test_what_is_not_there_is_an_empty_cell() -> None:
    nothing = tuple(AreaLine(area.id, Score(Fraction(0), 0), None) for area in VN_EMR.areas)

    found = only(row(line(submitted_on=None, total=Score(Fraction(0), 0), areas=nothing, facts=())))

    assert found["decision_state"] == "none"
    for name in ("submitted_on", "percent", "area_backup_percent", "board_group", "deadline", "days_left", "beds", "class"):
        assert found[name] == "", name


@pytest.mark.parametrize(("points", "shown"), [(Fraction(9999, 100), "99.9"), (Fraction(100), "100"), (Fraction(1, 30), "0"), (Fraction(50), "50")])
def test_percent_is_cut_towards_failure(points: Fraction, shown: str) -> None:
    assert only(row(line(total=Score(points, 100))))["percent"] == shown


def test_the_boards_list_is_the_record() -> None:
    listed = Registered("79001", "Bệnh viện trong danh sách", (("ownership", "private"), ("beds", "450"), ("has_lab", "no"), ("cloud", "Yes")))

    found = only(row(line(), registered=listed))

    assert found["name"] == "Bệnh viện trong danh sách"
    assert (found["ownership"], found["beds"], found["has_lab"], found["cloud"]) == ("private", "450", "no", "yes")


@pytest.mark.parametrize("beds", ["1e999999999", "nhiều", "9" * 40, "٤٥٠", "-3"])
def test_a_listed_number_that_is_none_stays_text(beds: str) -> None:
    found = only(row(line(), registered=Registered("79001", "", (("beds", beds),))))

    assert found["beds"].removeprefix("'") == beds


@pytest.mark.parametrize("text", HOSTILE)
def test_foreign_text_stays_one_cell_of_text(text: str) -> None:
    decision = DecisionLine(text, None, DecisionState.INCOMPLETE, DecisionSource.CLAIM)
    held = line(name=text, code=text, facts=(("province", text),), decision=decision)

    content = written(HeldRoster([row(held, file=text, superseded_by=text), row(line())]))

    assert content.count(b"\n") == 3
    first, second = table(content)
    assert second["code"] == "79901"
    for name in ("file", "superseded_by", "code", "name", "province", "decision_number"):
        assert not first[name].startswith(("=", "+", "-", "@"))
        assert all(letter.isprintable() or letter in "\u200c\u200d" for letter in first[name])


@pytest.mark.parametrize("name", ["=1+1", " =1+1", "\t@SUM(A1)", "+84 24", "-5", "＝1", "\u202e=1"])
def test_what_an_office_would_calculate_gets_an_apostrophe(name: str) -> None:
    assert only(row(line(name=name)))["name"].startswith("'")


def test_packs_of_two_kinds_share_the_columns() -> None:
    small = pack()
    marks = {pack_mark(criteria): criteria for criteria in (VN_EMR, OLD, small)}
    rows = [row(line()), row(line(pack=pack_mark(OLD), areas=(AreaLine("lis", Score(Fraction(1), 4), 2),))), row(line(pack=pack_mark(small), facts=(("kind", "clinic"),)))]

    found = table(written(HeldRoster(rows, packs=marks)))

    assert [each["pack"] for each in found] == ["vn-emr", "vn-emr-2018", "small"]
    assert [each["kind"] for each in found] == ["", "", "clinic"]
    assert [each["area_lis_percent"] for each in found] == ["", "25", ""]
    assert [each["area_lis_level"] for each in found] == ["", "2", ""]
    heads = list(found[0])
    assert len(heads) == len(set(heads))
    assert heads.index("data_abroad") < heads.index("kind") < heads.index("submitted_on")
    assert heads.index("area_personal-data_percent") < heads.index("area_lis_percent") < heads.index("gaps")


def test_a_field_called_like_a_column_gets_a_name_of_its_own() -> None:
    fields = tuple(ProfileField(name, same(name), None, FieldKind.TEXT, ()) for name in ("group", "area_backup_percent"))
    odd = replace(VN_EMR, profile=fields)
    held = line(facts=(("group", "A"), ("area_backup_percent", "B")))

    (found,) = table(written(HeldRoster([row(held)], packs={pack_mark(odd): odd})))

    assert (found["profile_group"], found["group"]) == ("A", "3")
    assert (found["profile_area_backup_percent"], found["area_backup_percent"]) == ("B", "50")


@dataclass(frozen=True)
class Streamed(HeldRoster):
    """A roster that makes its rows one by one, and tells how many lines were alive at once."""

    count: int = 400
    most: list[int] = None  # type: ignore[assignment]

    def rows(self) -> Iterator[Row]:
        alive: weakref.WeakSet[Line] = weakref.WeakSet()
        for each in varied_rows(self.count):
            alive.add(each.line)
            self.most.append(len(alive))
            yield each


def test_rows_are_not_kept() -> None:
    roster = Streamed(most=[])

    assert len(table(written(roster))) == 400
    assert max(roster.most) <= 3


def test_same_roster_same_bytes() -> None:
    assert written(varied_roster(30)) == written(varied_roster(30))


@pytest.mark.parametrize("language", Language)
def test_rejected_files_say_why_and_what_to_do(language: Language) -> None:
    out = io.BytesIO()

    write_rejected_csv(varied_roster(1), out, language)

    rows = table(out.getvalue())
    said = {Language.VI: "tệp rỗng (0 byte)", Language.EN: "the file is empty (0 bytes)"}[language]
    assert list(rows[0]) == ["file", "code", "message", "hint"]
    assert [each["code"] for each in rows] == ["E101", "E102", "E103", "E104"]
    assert {each["message"] for each in rows} == {said}
    assert all(each["hint"] for each in rows)


def test_rejected_file_names_are_foreign_too() -> None:
    out = io.BytesIO()
    roster = HeldRoster(rejected=[Rejection(text, "E101", same(text), Text(text, text)) for text in HOSTILE])

    write_rejected_csv(roster, out, Language.VI)

    rows = table(out.getvalue())
    assert len(rows) == len(HOSTILE)
    assert not [cell for each in rows for cell in each.values() if cell.startswith(("=", "+", "-", "@"))]


def test_standing_of_each_kind_has_its_word() -> None:
    assert [only(row(line(), standing))["standing"] for standing in Standing] == ["counted", "superseded", "unlisted"]


@pytest.mark.parametrize(
    ("text", "written"),
    [("=1", "'=1"), ("a;=1", "a;'=1"), ("a; @b", "a; '@b"), ("a\t-1", "a -1"), ("a, -b", "a, -b"), ("a;b", "a;b")],
)
def test_no_sign_begins_a_formula_wherever_a_line_is_parted(text: str, written: str) -> None:
    assert guarded(text) == written


def test_agreement_of_each_hospital_has_its_columns() -> None:
    shares = [(1, 1), (1, 0), (0, 0), (1, 1)]
    opinions = tuple(Opinion(f"BKP-0{at}", Fraction(own), Fraction(board), "", "", "", "") for at, (own, board) in enumerate(shares))

    found = only(row(line(opinions=opinions)))

    columns = ("compared", "agreement_percent", "kappa", "own_higher", "board_higher")
    assert [found[column] for column in columns] == ["4", "75", "0.5", "1", "0"]
    assert [only(row(line()))[column] for column in columns] == [""] * 5
