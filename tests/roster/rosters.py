"""Rosters held in memory, for tests of what is written from one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from emr_appraise.appraisal.model import Basis, Score
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.roster.agreement_count import agreed
from emr_appraise.roster.lines import pack_mark
from emr_appraise.roster.model import AreaLine, Line, PackMark, Registered, Rejection, Row, Skipped, Standing

AS_OF = date(2026, 11, 22)
VN_EMR = load_criteria("vn-emr", AS_OF)
FACTS: dict[str, ProfileValue] = {
    "facility_type": "hospital", "ownership": "public", "authority": "department_of_health", "class": "II",
    "technical_level": "basic", "province": "Huế", "beds": Fraction(300),
}  # fmt: skip


@dataclass(frozen=True)
class HeldRoster:
    """A roster whose rows are in memory."""

    held: Sequence[Row] = ()
    rejected: Sequence[Rejection] = ()
    missing: Sequence[Registered] = ()
    skipped: Mapping[Skipped, int] = field(default_factory=dict)
    as_of: date = AS_OF
    basis: Basis = Basis.SELF
    has_list: bool = False
    packs: Mapping[PackMark, Criteria] = field(default_factory=lambda: {pack_mark(VN_EMR): VN_EMR})

    def rows(self) -> Iterable[Row]:
        """Every appraised workbook."""
        return iter(self.held)

    def rejections(self) -> Iterable[Rejection]:
        """Every workbook that could not be appraised."""
        return iter(self.rejected)

    def absent(self) -> Iterable[Registered]:
        """The listed facilities that have not submitted."""
        return iter(self.missing)


def line(group: int = 3, code: str = "79901", percent: int = 50, **other: object) -> Line:
    """A line with this group and score; other fields of Line as named."""
    areas = tuple(AreaLine(area.id, Score(Fraction(percent), 100), None) for area in VN_EMR.areas)
    plain = Line(
        sha256="0" * 64, pack=pack_mark(VN_EMR), code=code, name=f"Cơ sở ví dụ {code}", facts=tuple(FACTS.items()),
        submitted_on=AS_OF, basis=Basis.SELF, group=group, own_group=group, board_group=None, group_on_answers=group,
        total=Score(Fraction(percent), 100), areas=areas, blocking=(), gaps=0, met=percent, unanswered=0, unreadable=0,
        unsupported=0, decision=None, due=None, told=(), opinions=(), agreed=None,
    )  # fmt: skip
    changed = replace(plain, **other)  # type: ignore[arg-type]
    return changed if changed.agreed else replace(changed, agreed=agreed(changed.opinions))


def row(line: Line, standing: Standing = Standing.COUNTED, **other: object) -> Row:
    """A row of the roster; other fields of Row as named."""
    plain = Row(f"{line.code}.xlsx", line, standing, "", None, ())
    return replace(plain, **other)  # type: ignore[arg-type]
