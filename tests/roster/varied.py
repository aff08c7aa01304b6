"""A round of hospitals of every kind, for tests of the tables and for looking at them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import PurePosixPath

from emr_appraise.appraisal.model import Basis, DecisionState, Score
from emr_appraise.places import CellPlace
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
from emr_appraise.submission import remarks_rows
from emr_appraise.submission.model import DecisionSource
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Severity, Text
from tests.roster.rosters import AS_OF, FACTS, VN_EMR, HeldRoster, line, row

PROVINCES = ("Hà Nội", "Huế", "Thành phố Hồ Chí Minh", "Thái Nguyên", "Đà Nẵng", "Cần Thơ")
OWNERSHIPS = ("public", "public", "private")
AUTHORITIES = ("department_of_health", "department_of_health", "ministry_of_health", "ministry_of_defence", "other_ministry")
CLASSES = ("special", "I", "II", "III", "IV", "unranked")
KINDS = ("Đa khoa tỉnh", "Phụ sản", "Nhi", "Mắt và Răng Hàm Mặt", "Phục hồi chức năng và Điều dưỡng khu vực", "Quân y")
REQUIRED = tuple(criterion.code for criterion in VN_EMR.all if criterion.required)
DUES = {"hospital": date(2025, 9, 30), "other-facilities": date(2026, 12, 31)}


def varied_rows(count: int, board: bool = False) -> Iterator[Row]:
    """So many rows: every group, ownership and class, some superseded or unlisted."""
    for number in range(count):
        yield _row(number, board)


def _row(number: int, board: bool) -> Row:
    place = number % len(PROVINCES)
    group = (3, 3, 2, 3, 1, 3, 2)[number % 7]
    percent = {1: 100, 2: 88, 3: 20}[group] - number % 11 if group != 1 else 100
    blocking = () if group == 1 else REQUIRED[number % 5 : number % 5 + (4 if group == 2 else 13)]
    facts = {
        **FACTS, "province": PROVINCES[place], "ownership": OWNERSHIPS[number % 3], "class": CLASSES[number % 6],
        "authority": AUTHORITIES[number % 5], "beds": Fraction(60 + 37 * number % 900), "has_lab": number % 4 != 0,
    }  # fmt: skip
    held = line(
        group, f"{79000 + number}", percent, name=f"Bệnh viện {KINDS[number % 6]} {PROVINCES[place]} số {number}",
        facts=tuple(facts.items()), own_group=max(1, group - number % 2), board_group=group if board and number % 3 else None,
        group_on_answers=max(1, group - (number % 3 == 0)), total=Score(Fraction(percent * 10 + 7, 10) if percent < 100 else Fraction(100), 100),
        areas=tuple(AreaLine(area.id, Score(Fraction((percent * (7 + at) + number * 13) % 101), 100 if at or number % 9 else 0), None) for at, area in enumerate(VN_EMR.areas)),
        blocking=tuple(Blocked(code, (1, 2) if group == 3 else (1,), at % 4 == 0) for at, code in enumerate(blocking)),
        gaps=len(blocking) + 7, met=percent, unanswered=number % 4, unsupported=number % 6,
        decision=DecisionLine(f"{100 + number}/QĐ-BV", AS_OF - timedelta(days=number), DecisionState.STANDS if group == 1 else DecisionState.LAPSED, DecisionSource.RECORD) if group == 1 or number % 10 == 0 else None,
        due=Due("hospital", DUES["hospital"], (DUES["hospital"] - AS_OF).days) if number % 8 else Due("other-facilities", DUES["other-facilities"], (DUES["other-facilities"] - AS_OF).days),
        told=(Told("W204", Severity.WARNING, 2),) if number % 5 == 0 else (), basis=Basis.BOARD if board else Basis.SELF,
    )  # fmt: skip
    file = PurePosixPath(f"tỉnh-{place:02}") / f"{held.code} bản tự đánh giá.xlsx"
    if number % 13 == 5:
        return row(held, Standing.SUPERSEDED, file=str(file), superseded_by=str(file.with_suffix(".ods")))
    if number % 17 == 9:
        return row(held, Standing.UNLISTED, file=str(file))
    said = (remark(remarks_rows.CODE_BENT, CellPlace("Tự đánh giá", 8, 1), found="bkp1", allowed="BKP-01"),) if number % 21 == 3 else ()
    listed = Registered(held.code, held.name, (("ownership", str(facts["ownership"])),))
    return row(held, file=str(file), remarks=said, registered=listed)


def varied_roster(count: int = 60, board: bool = False) -> HeldRoster:
    """A round with everything in it: rejected files, absent facilities, skipped files."""
    return HeldRoster(
        held=tuple(varied_rows(count, board)),
        rejected=tuple(
            Rejection(f"tỉnh-0{at}/hỏng {at}.xlsx", f"E10{at}", Text("tệp rỗng (0 byte)", "the file is empty (0 bytes)"), Text("tải hoặc sao chép lại tệp; bản này không có nội dung.", "copy or download it again; this copy holds nothing."))
            for at in range(1, 5)
        ),
        missing=tuple(
            Registered(f"{88000 + at}", f"Bệnh viện chưa nộp {at}", (("province", PROVINCES[at % 6]), ("ownership", OWNERSHIPS[at % 3]), ("class", CLASSES[at % 6])))
            for at in range(8)
        ),
        skipped={Skipped.LOCK_FILE: 2, Skipped.NO_WORKBOOK: 3},
        basis=Basis.BOARD if board else Basis.SELF,
        has_list=True,
    )  # fmt: skip
