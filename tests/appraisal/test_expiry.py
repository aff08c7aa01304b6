"""What runs out soon: told up to its very last day, and gone the day after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from emr_appraise.appraisal.expiry import SOON, Runs, expiring, last_days
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.submission.model import Measured, Response, Said
from tests.appraisal.hospital import DECISION, Word, answer, appraised, finding
from tests.appraisal.small_pack import AS_OF, small_pack

AREAS = """
ages:
  AA-01: {evidence: {required: true, valid_months: 12}}
  AA-02: {evidence: {required: true}}
  AA-03: {evidence: {required: false, valid_months: 12}}
  AA-04: {answer: {scale: partly}, evidence: {required: true, valid_months: 1}}
  AA-05: {answer: {date: {max_age_months: 12}}}
  AA-06: {answer: {date: {not_expired: true}}}
  AA-07: {answer: {date: {max_age_months: 12}}, evidence: {required: true, valid_months: 6}}
"""
DAY = timedelta(days=1)


def hospital(code: str, said: Word, day: date | Said = Said.BLANK, *, as_of: date = AS_OF, **other: object) -> Appraisal:
    """One criterion answered, its evidence dated."""
    pack = small_pack(AREAS, as_of=as_of)
    row = Response(code, answer(pack.by_code[code], said), "", "Biên bản", day)._replace(**other)  # type: ignore[arg-type]
    return appraised(pack, {code: row}, basis=Basis.BOARD if other else Basis.SELF)


TOLD: list[tuple[str, Word, date | Said, Runs, date]] = [
    ("AA-01", 1, date(2025, 11, 22), Runs.EVIDENCE, AS_OF),
    ("AA-01", 1, date(2026, 2, 20), Runs.EVIDENCE, date(2027, 2, 20)),
    ("AA-04", 2, date(2026, 10, 31), Runs.EVIDENCE, date(2026, 11, 30)),
    ("AA-04", 1, AS_OF, Runs.EVIDENCE, date(2026, 12, 22)),
    ("AA-05", date(2025, 12, 1), Said.BLANK, Runs.ANSWER, date(2026, 12, 1)),
    ("AA-06", date(2027, 1, 1), Said.BLANK, Runs.ANSWER, date(2027, 1, 1)),
    ("AA-07", date(2026, 6, 1), Said.BLANK, Runs.EVIDENCE, date(2026, 12, 1)),
    ("AA-07", date(2025, 12, 1), date(2026, 11, 1), Runs.ANSWER, date(2026, 12, 1)),
]


@pytest.mark.parametrize(("code", "said", "day", "what", "last_day"), TOLD)
def test_what_runs_out_is_told_with_its_last_day(code: str, said: Word, day: date | Said, what: Runs, last_day: date) -> None:
    (found,) = expiring(hospital(code, said, day))

    assert (found.what, found.finding and found.finding.criterion.code) == (what, code)
    assert (found.last_day, found.days_left) == (last_day, (last_day - AS_OF).days)


@pytest.mark.parametrize(("code", "said", "day", "what", "last_day"), TOLD)
def test_it_counts_on_that_day_and_no_longer_on_the_next(code: str, said: Word, day: date | Said, what: Runs, last_day: date) -> None:
    today, then, after = (finding(hospital(code, said, day, as_of=on), code) for on in (AS_OF, last_day, last_day + DAY))

    assert then.outcome is today.outcome
    assert not after.outcome.satisfies
    assert after.points < today.points


LAST_DAYS = [
    ("AA-01", 1, date(2020, 1, 1), [(date(2021, 1, 1), Runs.EVIDENCE)]),  # has run out already
    ("AA-01", 0, date(2026, 11, 1), [(date(2027, 11, 1), Runs.EVIDENCE)]),  # nothing is claimed
    ("AA-01", 1, AS_OF + DAY, []),
    ("AA-05", AS_OF + DAY, Said.BLANK, []),
    ("AA-06", date(2020, 1, 1), Said.BLANK, [(date(2020, 1, 1), Runs.ANSWER)]),
    ("AA-07", date(2026, 6, 1), date(2026, 7, 1), [(date(2027, 1, 1), Runs.EVIDENCE), (date(2027, 6, 1), Runs.ANSWER)]),
]


@pytest.mark.parametrize(("code", "said", "day", "expected"), LAST_DAYS)
def test_last_days_are_known_ahead_and_past(code: str, said: Word, day: date | Said, expected: list[tuple[date, Runs]]) -> None:
    assert list(last_days(finding(hospital(code, said, day), code), AS_OF)) == expected


def test_evidence_that_is_not_there_has_no_last_day() -> None:
    found = hospital("AA-01", 1, AS_OF)
    bare = finding(found, "AA-01")._replace(response=Response("AA-01", evidence_date=AS_OF))

    assert last_days(finding(found, "AA-01"), AS_OF)
    assert last_days(bare, AS_OF) == ()


@pytest.mark.parametrize(
    ("code", "said", "day"),
    [
        ("AA-01", 1, date(2025, 11, 21)),  # has run out already
        ("AA-01", 1, date(2026, 2, 21)),  # in more than 90 days
        ("AA-01", 0, date(2025, 12, 1)),  # nothing is claimed
        ("AA-01", 1, Said.BLANK),
        ("AA-01", Said.UNREADABLE, date(2025, 12, 1)),
        ("AA-02", 1, date(2020, 1, 1)),  # its evidence does not age
        ("AA-03", 1, date(2025, 12, 1)),  # it needs none
        ("AA-06", date(2026, 11, 21), Said.BLANK),
    ],
)
def test_nothing_else_is_told(code: str, said: Word, day: date | Said) -> None:
    assert expiring(hospital(code, said, day)) == ()


def test_as_many_days_as_asked_for() -> None:
    appraisal = hospital("AA-01", 1, date(2026, 2, 21))

    assert [each.days_left for each in expiring(appraisal, SOON + 1)] == [SOON + 1]


def test_what_the_board_has_seen_does_not_age() -> None:
    seen = answer(small_pack(AREAS).by_code["AA-01"], 1)
    dated = Measured(date(2025, 12, 1))

    assert expiring(hospital("AA-01", 1, date(2025, 12, 1), board_answer=seen)) == ()
    assert [each.what for each in expiring(hospital("AA-05", Said.BLANK, board_answer=dated))] == [Runs.ANSWER]


def test_decision_runs_out_too() -> None:
    pack = small_pack(AREAS)
    (found,) = expiring(appraised(pack, {}, decision=replace(DECISION, valid_until=date(2026, 12, 31))))

    assert (found.what, found.finding, found.last_day, found.days_left) == (Runs.DECISION, None, date(2026, 12, 31), 39)
    for changed in ({"valid_until": date(2026, 11, 21)}, {"valid_until": Said.BLANK}, {"passed": False, "valid_until": AS_OF}):
        assert expiring(appraised(pack, {}, decision=replace(DECISION, **changed))) == ()  # type: ignore[arg-type]


def test_the_soonest_comes_first_then_the_order_of_the_pack() -> None:
    pack = small_pack(AREAS)
    rows: dict[str, Word | Response] = {
        code: Response(code, answer(pack.by_code[code], said), "", "Biên bản", day)
        for code, said, day in (("AA-01", 1, date(2025, 12, 24)), ("AA-04", 2, date(2026, 11, 1)), ("AA-05", date(2025, 12, 1), Said.BLANK))
    }

    assert [each.finding and each.finding.criterion.code for each in expiring(appraised(pack, rows))] == ["AA-04", "AA-05", "AA-01"]
