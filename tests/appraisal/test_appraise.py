"""The one verb as a whole: what it passes on, what the answers alone would give, what it says itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Basis
from emr_appraise.submission import remarks_files
from emr_appraise.submission.model import Response, Said
from emr_appraise.submission.remarks import remark
from tests.appraisal.hospital import DECISION, Word, answer, appraised, codes, hospital
from tests.appraisal.small_pack import AS_OF, STEPS, small_pack

PACK = small_pack(
    "one: {AA-01: {evidence: {required: true}}, AA-02: {evidence: {required: true}, tags: [dossier]}}",
    ladder=STEPS,
)


def row(code: str, said: Word, evidence: str) -> Response:
    """A row with its evidence."""
    return Response(code, answer(PACK.by_code[code], said), "", evidence)


@pytest.mark.parametrize(
    ("first", "second", "group", "alone"),
    [
        ((1, "✓"), (1, "✓"), 1, 1),
        ((1, "✓"), (1, ""), 2, 1),
        ((1, ""), (1, "✓"), 3, 1),
        ((1, ""), (0, "✓"), 3, 2),
        ((0, "✓"), (1, "✓"), 3, 3),
    ],
)
def test_answers_alone_tell_the_group_once_evidence_is_shown(
    first: tuple[Word, str], second: tuple[Word, str], group: int, alone: int
) -> None:
    appraisal = appraised(
        PACK, {"AA-01": row("AA-01", *first), "AA-02": row("AA-02", *second)}, decision=DECISION
    )

    assert (appraisal.placement.group.number, appraisal.on_answers_alone.group.number) == (group, alone)


def test_answers_alone_change_nothing_but_their_own_placement() -> None:
    appraisal = appraised(PACK, {"AA-01": row("AA-01", 1, ""), "AA-02": row("AA-02", 0, "")})

    assert [each.outcome.value for each in appraisal.findings] == ["unsupported", "not_met"]
    assert (appraisal.total.points, appraisal.total.of) == (0, 2)
    assert codes(appraisal.on_answers_alone.because[0].failed[0].findings) == ["AA-02"]


def test_findings_are_had_by_their_codes() -> None:
    appraisal = appraised(PACK, {"AA-01": row("AA-01", 1, "✓")})

    assert codes(appraisal.findings_of(["AA-02", "AA-01", "ZZ-99"])) == ["AA-02", "AA-01"]
    assert [each.outcome.value for each in appraisal.findings_of(["AA-01"])] == ["met"]
    assert appraisal.findings_of(["ZZ-99"]) == ()


@pytest.mark.parametrize(("basis", "group"), [(Basis.SELF, 3), (Basis.BOARD, 1)])
def test_board_basis_places_by_what_the_board_wrote(basis: Basis, group: int) -> None:
    yes = answer(PACK.by_code["AA-01"], 1)
    said = {code: Response(code, board_answer=yes) for code in ("AA-01", "AA-02")}
    appraisal = appraised(PACK, said, decision=DECISION, basis=basis)

    assert (appraisal.basis, appraisal.placement.group.number) == (basis, group)


@pytest.mark.parametrize(
    ("submitted_on", "told"),
    [
        (date(2026, 11, 23), ["W305"]),
        (AS_OF, []),
        (date(2020, 1, 1), []),
        (Said.BLANK, []),
        (Said.UNREADABLE, []),
    ],
)
def test_remark_on_a_workbook_dated_after_the_as_of_date(submitted_on: date | Said, told: list[str]) -> None:
    found = appraise(PACK, hospital(PACK, {}, submitted_on=submitted_on)).remarks

    assert [each.code for each in found] == told


def test_remark_shows_both_dates() -> None:
    found = appraise(PACK, hospital(PACK, {}, submitted_on=date(2026, 12, 1))).remarks[0]

    assert ("01/12/2026" in found.says.vi, "22/11/2026" in found.says.en) == (True, True)


def test_remarks_of_the_reader_come_first() -> None:
    read = remark(remarks_files.NO_STAMP, None)
    given = replace(hospital(PACK, {}, submitted_on=date(2026, 12, 1), decision=DECISION), remarks=(read,))

    assert [each.code for each in appraise(PACK, given, register=()).remarks] == ["W225", "W402", "W305"]


def test_appraisal_carries_what_it_was_made_from() -> None:
    given = hospital(PACK, {}, decision=DECISION)
    appraisal = appraise(PACK, given)

    assert (appraisal.criteria, appraisal.submission, appraisal.as_of) == (PACK, given, AS_OF)
    assert (appraisal.basis, appraisal.decision) == (Basis.SELF, DECISION)
