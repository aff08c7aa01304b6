"""A small pack with one criterion of every kind, and short ways to read workbooks of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.submission.form import stamp
from emr_appraise.submission.model import Remark, Response, Submission
from emr_appraise.submission.workbook import read_workbook_bytes
from tests.workbook_table import workbook_bytes

AS_OF = date(2026, 11, 22)
_TREE: Any = yaml.safe_load("""
format: 1
id: small
version: "7"
title: {vi: Bộ nhỏ, en: Small pack}
authority: {vi: Không ai, en: Nobody}
in_force: {from: "2025-01-01"}
documents: [{id: D, number: "1", title: {vi: Một luật, en: A law}, force: law, seen: text}]
scales:
  - id: yes_no
    title: {vi: Có hoặc không, en: Yes or no}
    options:
      - {value: 1, label: {vi: Có, en: "Yes"}, also: [đạt, x, "1", "true"]}
      - {value: 0, label: {vi: Không, en: "No"}, also: [không đạt, chưa, "0", "false"]}
  - id: yes_partly_no
    title: {vi: Có hoặc một phần, en: Yes or partly}
    options:
      - {value: 2, label: {vi: Có, en: "Yes"}}
      - {value: 1, label: {vi: Một phần, en: Partly}}
      - {value: 0, label: {vi: Chưa, en: "No"}}
not_applicable: {label: {vi: Không áp dụng, en: Not applicable}, also: [N/A, NA, KAD]}
units:
  - {id: copies, label: {vi: bản, en: copies}, also: [bản sao]}
  - {id: hours, label: {vi: giờ, en: hours}, also: [h]}
profile:
  - id: facility_type
    label: {vi: Loại hình cơ sở, en: Kind of facility}
    kind: choice
    options:
      - {id: hospital, label: {vi: Bệnh viện, en: Hospital}, also: [BV]}
      - {id: clinic, label: {vi: Phòng khám, en: Clinic}}
  - {id: has_lab, label: {vi: Có phòng xét nghiệm, en: Has a laboratory}, kind: yes_no}
  - {id: beds, label: {vi: Số giường, en: Beds}, kind: number}
  - {id: province, label: {vi: Tỉnh, en: Province}, kind: text}
evidence: {required_for: none}
placement:
  - group: 1
    clauses:
      - {id: all, title: {vi: Tất cả, en: All}, required_met: all}
      - {id: decision, title: {vi: Quyết định, en: Decision}, decision: {outcome: passed, accept: claim}}
  - {group: 2, clauses: [{id: all, title: {vi: Tất cả, en: All}, required_met: all}]}
  - {group: 3, clauses: []}
deadlines:
  - id: hospital
    title: {vi: Hạn, en: Due}
    date: "2025-09-30"
    applies_if: {facility_type: hospital}
    reference: {document: D, article: {vi: Điều 1, en: Art. 1}, seen: text}
areas:
  - area: backup
    prefix: BKP
    title: {vi: Sao lưu, en: Backup}
    criteria:
      - {code: BKP-01, answer: {scale: yes_no}, na: forbidden}
      - {code: BKP-02, answer: {scale: yes_partly_no}, na: allowed}
      - {code: BKP-03, answer: {date: {max_age_months: 12}}, na: forbidden}
      - {code: BKP-04, answer: {number: {unit: copies, whole: true, at_least: 1}}, na: forbidden}
      - {code: BKP-05, answer: {number: {unit: hours, at_most: 24}}, na: allowed}
  - area: access
    prefix: ACC
    title: {vi: Truy cập, en: Access}
    criteria:
      - {code: ACC-01, answer: {percent: {at_least: 95}}, na: allowed}
      - {code: ACC-02, answer: {scale: yes_no}, na: by_profile, applies_if: {has_lab: true}}
      - {code: ACC-09, answer: {scale: yes_no}, na: forbidden, in_force: {until: "2026-01-01"}}
""")
_REST: Any = yaml.safe_load("""
text: {vi: Điều được hỏi, en: What is asked}
guidance: {vi: Cách kiểm tra, en: How to check}
required: true
force: law
evidence: {show: {vi: Biên bản, en: Minutes}}
references: [{document: D, article: {vi: Điều 1, en: Art. 1}, seen: text}]
remedy: {text: {vi: Làm, en: Do it}, effort_days: 1, cost_vnd: [0, 0], basis: estimate}
""")
_GROUP: Any = yaml.safe_load(
    "{title: {vi: Nhóm, en: Group}, meaning: {vi: Nghĩa, en: Means}, next_step: {vi: Tiếp, en: Next}}"
)
CODES = ("BKP-01", "BKP-02", "BKP-03", "BKP-04", "BKP-05", "ACC-01", "ACC-02")
FACILITY = """
Thông tin cơ sở:
| Khóa          | Nội dung                      | Trả lời        |
| code          | Mã cơ sở khám bệnh, chữa bệnh | "79901"        |
| name          | Tên cơ sở                     | Bệnh viện Thử  |
| contact       | Người lập, điện thoại         |                |
| submitted_on  | Ngày tự đánh giá              | @2026-11-15    |
| facility_type | Loại hình cơ sở               | Bệnh viện      |
| has_lab       | Có phòng xét nghiệm           | Có             |
| beds          | Số giường                     | 120            |
| province      | Tỉnh                          | Huế            |
"""
DECISION = """
Thẩm định:
| Khóa                 | Nội dung           | Trả lời |
| decision_number      | Số quyết định      |         |
| decision_date        | Ngày ký quyết định |         |
| decision_outcome     | Kết luận thẩm định |         |
| decision_valid_until | Có giá trị đến ngày |        |
"""


def _tree() -> dict[str, Any]:
    areas = [
        {**area, "criteria": [{**_REST, **each} for each in area["criteria"]]} for area in _TREE["areas"]
    ]
    return {**_TREE, "areas": areas, "placement": [{**_GROUP, **group} for group in _TREE["placement"]]}


def _load() -> Criteria:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.yaml"
        path.write_text(json.dumps(_tree()), encoding="utf-8")
        return load_criteria(str(path), AS_OF)


PACK = _load()
STAMP = stamp(PACK)


def read(text: str, stamps: dict[str, str] | None = None) -> Submission:
    """What is read from a workbook written as a text table."""
    return read_workbook_bytes(workbook_bytes(text, STAMP if stamps is None else stamps), "h.xlsx", PACK)


def assessment(rows: str, columns: str = "Mã | Trả lời | Giá trị đo được") -> str:
    """The self-assessment sheet alone, with the columns named and these rows."""
    return f"Tự đánh giá:\n| {columns} |\n{rows}"


def whole(rows: str, columns: str = "Mã | Trả lời | Giá trị đo được") -> str:
    """All three sheets that are read: the self-assessment in row 1 on, a filled facility, a blank decision."""
    return assessment(rows, columns) + FACILITY + DECISION


def responses(text: str) -> dict[str, Response]:
    """The responses of a workbook by code."""
    return {response.code: response for response in read(text).responses}


def response(row: str, code: str = "") -> Response:
    """What one row of the sheet is read as, such as `| BKP-04 | | 3 |`."""
    return responses(assessment(row))[code or row.split("|")[1].strip()]


def remarks(submission: Submission, code: str) -> list[Remark]:
    """The remarks with a code."""
    return [remark for remark in submission.remarks if remark.code == code]


def spot(remark: Remark) -> str | None:
    """Where a remark stands, such as `Tự đánh giá!B2`."""
    return f"{remark.place.sheet}!{remark.place.cell}" if remark.place else None
