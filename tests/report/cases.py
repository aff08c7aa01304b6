"""Hospitals of every kind for the reports to tell of, by a small pack that uses every rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, NumberAnswer, ScaleAnswer
from emr_appraise.places import CellPlace
from emr_appraise.submission import remarks_facility, remarks_rows, remarks_values
from emr_appraise.submission.model import (
    Accounting,
    Answer,
    Chosen,
    Decision,
    DecisionSource,
    Facility,
    Measured,
    Quote,
    Remark,
    Response,
    Said,
    Submission,
)
from emr_appraise.submission.remarks import remark

AS_OF = date(2026, 11, 22)
PACK = """
format: 1
id: small
version: "1"
title: {vi: Bộ thử, en: Trial pack}
authority: {vi: Không ai, en: Nobody}
in_force: {from: "2020-01-01"}
documents:
  - {id: LAW, number: 1/2025/TT, title: {vi: Thông tư một, en: Circular one}, force: law, seen: secondary,
     in_force: {from: "2025-01-01"}}
  - {id: OLD, number: 2/2010/TT, title: {vi: Thông tư cũ, en: Old circular}, force: legacy, seen: press,
     in_force: {from: "2010-01-01", until: "2020-01-01"}, note: {vi: Đã hết hiệu lực., en: It has lapsed.}}
  - {id: ADVICE, number: 3/CV, title: {vi: Công văn ba, en: Dispatch three}, force: guide, seen: unverified}
scales:
  - id: yes_no
    title: {vi: Có hoặc không, en: Yes or no}
    options: [{value: 1, label: {vi: Có, en: "Yes"}}, {value: 0, label: {vi: Không, en: "No"}}]
  - id: rated
    title: {vi: Bậc, en: Rungs}
    points: of_maximum
    options:
      - {value: 0, label: {vi: Bậc 0, en: Rung 0}}
      - {value: 1, label: {vi: Bậc 1, en: Rung 1}}
      - {value: 2, label: {vi: Bậc 2, en: Rung 2}}
      - {value: 3, label: {vi: Bậc 3, en: Rung 3}}
not_applicable: {label: {vi: Không áp dụng, en: Not applicable}}
units:
  - {id: copies, label: {vi: bản, en: copies}}
  - {id: minutes, label: {vi: phút, en: minutes}}
  - {id: characters, label: {vi: ký tự, en: characters}}
profile:
  - id: kind
    label: {vi: Loại hình, en: Kind}
    kind: choice
    options:
      - {id: hospital, label: {vi: Bệnh viện, en: Hospital}}
      - {id: clinic, label: {vi: Phòng khám, en: Clinic}}
  - {id: has_lab, label: {vi: Có xét nghiệm, en: Has a laboratory}, kind: yes_no}
  - {id: beds, label: {vi: Số giường, en: Beds}, kind: number}
  - {id: province, label: {vi: Tỉnh, en: Province}, kind: text}
evidence: {required_for: required}
areas:
  - area: backup
    prefix: BKP
    title: {vi: Sao lưu, en: Backup}
    criteria:
      - code: BKP-01
        text: {vi: Có bản sao lưu, en: There is a backup}
        guidance: {vi: Xem, en: Look}
        answer: {number: {unit: copies, whole: true, at_least: 1}}
        required: true
        force: law
        na: forbidden
        tags: [key]
        level: 1
        evidence: {show: {vi: Nhật ký sao lưu, en: Backup log}, valid_months: 12}
        references:
          - {document: LAW, article: {vi: Điều 1, en: Art. 1}, seen: text, note: {vi: Suy ra., en: Inferred.}}
          - {document: OLD, article: {vi: Điều 2, en: Art. 2}, seen: press}
          - {document: ADVICE, article: {vi: mục 3, en: section 3}, seen: unverified}
        remedy:
          text: {vi: Sao lưu., en: Back up.}
          effort_days: 1
          cost_vnd: [0, 2500000000]
          basis: estimate
      - code: BKP-02
        text: {vi: Đã khôi phục thử, en: A restore was tried}
        guidance: {vi: Xem, en: Look}
        answer: {date: {max_age_months: 12}}
        required: true
        force: law
        na: forbidden
        level: 2
        evidence: {show: {vi: Biên bản, en: Minutes}}
        references: [{document: LAW, article: {vi: Điều 2, en: Art. 2}, seen: secondary}]
        remedy:
          text: {vi: Khôi phục thử., en: Try a restore.}
          effort_days: 5
          cost_vnd: [120000000, 120000000]
          basis: estimate
          needs: [BKP-01]
      - code: BKP-03
        text: {vi: Chứng thư còn hạn, en: The certificate is valid}
        guidance: {vi: Xem, en: Look}
        answer: {date: {not_expired: true}}
        required: false
        force: practice
        na: allowed
        evidence: {show: {vi: Chứng thư, en: The certificate}}
        references: [{document: ADVICE, article: {vi: mục 1, en: section 1}, seen: unverified}]
        remedy: {text: {vi: Gia hạn., en: Renew it.}, effort_days: 2, cost_vnd: [0, 0], basis: estimate}
  - area: access
    prefix: ACC
    title: {vi: Truy cập, en: Access}
    criteria:
      - code: ACC-01
        text: {vi: Mật khẩu đủ dài, en: Passwords are long enough}
        guidance: {vi: Xem, en: Look}
        answer: {number: {unit: characters, whole: true, at_least: 14, partly_at_least: 8,
                          unless: [{when: {kind: clinic}, at_least: 8}]}}
        required: false
        force: guide
        na: forbidden
        evidence: {show: {vi: Cấu hình, en: Settings}}
        references: [{document: ADVICE, article: {vi: mục 2, en: section 2}, seen: unverified}]
        remedy: {text: {vi: Đặt lại., en: Set it.}, effort_days: 1, cost_vnd: [0, 1500], basis: estimate}
      - code: ACC-02
        text: {vi: Xếp bậc truy cập, en: Access is rated}
        guidance: {vi: Xem, en: Look}
        answer: {scale: rated, met_from: 2}
        required: true
        force: law
        na: by_profile
        applies_if: {has_lab: true}
        evidence: {show: {vi: Báo cáo, en: Report}, valid_months: 6}
        references: [{document: LAW, article: {vi: Điều 4, en: Art. 4}, seen: secondary}]
        remedy:
          text: {vi: Nâng bậc., en: Climb.}
          effort_days: 3
          cost_vnd: [1000000, 2000000]
          basis: estimate
      - code: ACC-03
        text: {vi: Ít nhất 95% có tài khoản riêng, en: At least 95% have their own account}
        guidance: {vi: Xem, en: Look}
        answer: {percent: {at_least: 95}}
        required: false
        force: rate
        na: allowed
        tags: [key]
        evidence: {show: {vi: Danh sách, en: List}}
        references: [{document: LAW, article: {vi: Điều 5, en: Art. 5}, seen: secondary}]
        remedy:
          text: {vi: Cấp tài khoản., en: Give accounts.}
          effort_days: 3
          cost_vnd: [0, 1000000]
          basis: estimate
placement:
  - group: 1
    title: {vi: Đã thẩm định, en: Appraised}
    meaning: {vi: Đạt hết., en: All is met.}
    next_step: {vi: Đi tiếp., en: Go on.}
    clauses:
      - {id: everything, title: {vi: Đạt hết bắt buộc, en: All required}, required_met: all}
      - {id: total, title: {vi: Tổng điểm, en: Total}, score_at_least: {of: total, percent: 90}}
      - {id: each, title: {vi: Từng nhóm, en: Each area}, score_at_least: {of: each_area, percent: 66.5}}
      - {id: rung, title: {vi: Mức, en: Level}, level_at_least: {of: each_area, level: 2}}
      - {id: floor, title: {vi: Mức sàn, en: Floor}, floor: {tag: key, at_least: 1}}
      - {id: decided, title: {vi: Quyết định, en: Decision}, decision: {outcome: passed, accept: record}}
  - group: 2
    title: {vi: Đủ điều kiện, en: Conditions met}
    meaning: {vi: Đạt điều kiện., en: The conditions are met.}
    next_step: {vi: Xin thẩm định., en: Be appraised.}
    clauses: [{id: backup, title: {vi: Đạt sao lưu, en: Backup is met}, required_met: {areas: [backup]}}]
  - group: 3
    title: {vi: Chưa đủ điều kiện, en: Conditions not met}
    meaning: {vi: Chưa đạt., en: Not met.}
    next_step: {vi: Lập kế hoạch., en: Make a plan.}
    clauses: []
deadlines:
  - id: hospitals
    main: true
    title: {vi: Bệnh viện, en: Hospitals}
    date: "2025-09-30"
    applies_if: {kind: hospital}
    criteria: [BKP-01]
    reference: {document: LAW, article: {vi: Điều 6, en: Art. 6}, seen: secondary}
  - id: everybody
    main: true
    title: {vi: Mọi cơ sở, en: Everybody}
    date: "2026-11-23"
    reference: {document: LAW, article: {vi: Điều 7, en: Art. 7}, seen: secondary}
"""

HOSTILE = (
    "[red]x[/red]",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b2J\x85",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://bad.example","x")',
    "\u202egnp\u2066.exe\u200f\u200e",
    "a|b\n| c | d |\r\n# e",
    "![x](http://bad.example/y.png) `code` **b** https://bad.example www.bad.example",
    "👩\u200d⚕️ 🏥 病院",
    "{name} {0} {{}} %s",
    "\ud800 \x00 \u2028 \ufeff",
    "W" * 5_000,
    "dài " * 1_250,
)
PLACE = "Tự đánh giá"
PROFILE: dict[str, ProfileValue] = {
    "kind": "hospital", "has_lab": True, "beds": Fraction(300), "province": "Huế",
}  # fmt: skip
DECISION = Decision(DecisionSource.RECORD, "12/QĐ", date(2026, 9, 30), True)


@lru_cache(maxsize=1)
def pack() -> Criteria:
    """The small pack."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.yaml"
        path.write_text(PACK, encoding="utf-8")
        return load_criteria(str(path), AS_OF)


@dataclass(frozen=True)
class Given:
    """What a hospital says: values by code, `None` for no row at all; what is not mentioned is blank."""

    answers: Mapping[str, object] = field(default_factory=dict)
    evidence: str = "Biên bản 1"
    evidence_date: date | Said = AS_OF
    typed: str = ""
    note: str = ""
    also: tuple[Quote, ...] = ()
    name: str = "Bệnh viện Thử"
    sheet: str = PLACE
    profile: Mapping[str, ProfileValue] = field(default_factory=lambda: PROFILE)
    decision: Decision | None = None
    remarks: tuple[Remark, ...] = ()
    basis: Basis = Basis.SELF


def appraisal(given: Given, criteria: Criteria | None = None) -> Appraisal:
    """What follows from what a hospital says."""
    chosen = criteria or pack()
    responses = tuple(_response(criterion, row, given) for row, criterion in enumerate(chosen.all, 5))
    facility = Facility("79001", given.name, "", AS_OF, tuple(given.profile.items()))
    books = Accounting(10, 6, 3, 1, 0)
    submission = Submission("thử.xlsx", "a" * 64, facility, responses, given.decision, given.remarks, books)
    return appraise(chosen, submission, basis=given.basis)


def finding_words(code: str, said: object, **given: object) -> Appraisal:
    """The appraisal of a hospital that answers one criterion."""
    return appraisal(replace(Given({code: said}), **given))  # type: ignore[arg-type]


def _response(criterion: Criterion, row: int, given: Given) -> Response:
    said = given.answers.get(criterion.code, Said.BLANK)
    if said is None:
        return Response(criterion.code)
    return Response(
        code=criterion.code,
        answer=_answer(criterion, said),
        typed=given.typed or ("" if said is Said.BLANK else str(said)),
        evidence="" if said is Said.BLANK else given.evidence,
        evidence_date=given.evidence_date,
        note=given.note,
        place=CellPlace(given.sheet, row, 6),
        evidence_place=CellPlace(given.sheet, row, 9),
        board_answer=_answer(criterion, said) if given.basis is Basis.BOARD else Said.BLANK,
        board_typed="hội đồng" if given.basis is Basis.BOARD else "",
        board_note=given.note,
        board_place=CellPlace(given.sheet, row, 12),
        also=given.also,
    )


def _answer(criterion: Criterion, said: object) -> Answer:
    if isinstance(said, Said):
        return said
    if isinstance(said, date):
        return Measured(said)
    if isinstance(criterion.answer, ScaleAnswer):
        return Chosen(next(option for option in criterion.answer.scale.options if option.value == said))
    return Measured(Fraction(str(said)))


GOOD: dict[str, object] = {
    "BKP-01": 2,
    "BKP-02": date(2026, 9, 1),
    "BKP-03": date(2027, 1, 1),
    "ACC-01": 14,
    "ACC-02": 3,
    "ACC-03": 96,
}
MIDDLING: dict[str, object] = {
    "BKP-01": 2,
    "BKP-02": date(2025, 3, 1),
    "BKP-03": Said.NOT_APPLICABLE,
    "ACC-01": 8,
    "ACC-02": 1,
    "ACC-03": Fraction("94.99"),
}
NOTHING = dict.fromkeys(GOOD, Said.NOT_APPLICABLE)
UNREADABLE = dict.fromkeys(GOOD, Said.UNREADABLE)
REMARKS = (
    remark(remarks_values.NOT_ON_SCALE, CellPlace(PLACE, 9, 6), found="ừ", allowed="Có, Không"),
    remark(remarks_rows.CODE_BENT, CellPlace(PLACE, 8, 1), found="bkp1", allowed="BKP-01"),
    *(remark(remarks_values.BAD_NUMBER, CellPlace(PLACE, row, 7), found="ba", allowed="1") for row in range(5, 25)),
    remark(remarks_rows.NO_ROW, None, found="ACC-03"),
    remark(remarks_rows.NO_ROW, None, found="ACC-01"),
    remark(remarks_facility.FIELD_BLANK, CellPlace("Thông tin cơ sở", 9, 3), found="Loại hình"),
)
CASES: dict[str, Given] = {
    "blank": Given(profile={}, name=""),
    "no rows": Given(dict.fromkeys(GOOD), profile={}),
    "middling": Given(MIDDLING, remarks=REMARKS, typed="ghi"),
    "good but undecided": Given(GOOD),
    "good and decided": Given(GOOD, decision=DECISION),
    "decided without conditions": Given({**GOOD, "ACC-02": 0}, decision=DECISION),
    "without evidence": Given(GOOD, evidence=""),
    "evidence out of date": Given(GOOD, evidence_date=date(2024, 1, 1)),
    "by the board": Given(MIDDLING, basis=Basis.BOARD, note="Đã xem hồ sơ"),
    "nothing applies": Given(NOTHING, profile={"kind": "clinic", "has_lab": False}),
    "unreadable": Given(UNREADABLE, typed="không rõ", evidence_date=Said.UNREADABLE),
    **{
        f"hostile {number}": Given(
            {**GOOD, "BKP-01": Said.UNREADABLE, "ACC-02": 0},
            evidence=text,
            typed=text,
            note=text,
            name=text,
            sheet=text,
            profile={**PROFILE, "province": text},
            decision=replace(DECISION, number=text, pack=text),
            remarks=(remark(remarks_values.NOT_ON_SCALE, CellPlace(text, 9, 6), found=text, allowed="Có"),),
        )
        for number, text in enumerate(HOSTILE, 1)
    },
}


def best(criteria: Criteria) -> dict[str, object]:
    """The best answer to every criterion of any pack."""
    return {criterion.code: _best(criterion) for criterion in criteria.all}


def _best(criterion: Criterion) -> object:
    match criterion.answer:
        case ScaleAnswer(scale=scale):
            return scale.maximum
        case NumberAnswer(bars=bars):
            return max(bar.at_least for bar in bars) if bars[0].at_least is not None else bars[-1].at_most
        case DateAnswer(max_age_months=None):
            return date(AS_OF.year + 1, 1, 1)
        case _:
            return AS_OF


@lru_cache(maxsize=64)
def case(name: str) -> Appraisal:
    """An appraisal by the name of its hospital."""
    return appraisal(CASES[name])
