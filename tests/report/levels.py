"""The small pack of the reports with named rungs and levels of the whole facility."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from tests.report.cases import AS_OF, PACK

RUNGS = "    levels: [{vi: cơ bản, en: basic}, {vi: nâng cao, en: advanced}]\n"
LEVELS = """
facility_levels:
  - level: 1
    title: {vi: Mức 1, en: Level 1}
    areas: {backup: 1}
    reference: {document: OLD, article: {vi: Phụ lục II, en: Annex II}, seen: secondary}
  - level: 2
    title: {vi: Số hóa một phần, en: Partly digital}
    areas: {backup: 2, access: 1}
    reference: {document: LAW, article: {vi: Điều 8, en: Art. 8}, seen: unverified,
                note: {vi: Chưa thấy nguyên văn., en: The text was not seen.}}
facility_levels_note:
  vi: Mức do người đứng đầu cơ sở quyết định.
  en: The head of the facility decides on the level.
"""


@lru_cache(maxsize=1)
def pack_with_levels() -> Criteria:
    """The small pack in which both areas are graded, one with named rungs."""
    text = PACK.replace("    prefix: BKP\n", f"    prefix: BKP\n{RUNGS}").replace(
        "        applies_if: {has_lab: true}\n", "        applies_if: {has_lab: true}\n        level: 1\n"
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "levels.yaml"
        path.write_text(text + LEVELS, encoding="utf-8")
        return load_criteria(str(path), AS_OF)
