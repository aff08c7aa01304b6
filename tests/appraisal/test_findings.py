"""Each criterion comes to one outcome, for one reason, with exact points."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Basis, Reason
from emr_appraise.criteria.condition import ProfileValue
from emr_appraise.places import CellPlace
from emr_appraise.submission.model import Measured, Quote, Response, Said, Stands
from tests.appraisal.hospital import BLANK, NA, UNREADABLE, Word, answer, appraised, finding, judged
from tests.appraisal.small_pack import AS_OF, small_pack

DAY = timedelta(days=1)
A_YEAR_AGO = date(2025, 11, 22)

KINDS = small_pack("""
kinds:
  AA-01: {answer: {scale: yes_no}, weight: 5}
  AA-02: {answer: {scale: partly}, weight: 3}
  AA-03: {answer: {scale: maturity, met_from: 3}, weight: 4}
  AA-04: {answer: {scale: rated, met_from: 2}, weight: 2}
  AA-05: {answer: {percent: {at_least: 95, partly_at_least: 50}}, weight: 3}
  AA-06: {answer: {number: {unit: days, at_most: 30, partly_at_most: 90}}}
  AA-07: {answer: {number: {unit: items, at_least: 2.5}}}
  AA-08: {answer: {date: {max_age_months: 12}}, weight: 7}
  AA-09: {answer: {date: {not_expired: true}}}
""")
ANSWERS: list[tuple[str, Word, str, Reason, str]] = [
    ("AA-01", 1, "met", Reason.ANSWERED, "5"),
    ("AA-01", 0, "not_met", Reason.ANSWERED, "0"),
    ("AA-01", BLANK, "unanswered", Reason.BLANK, "0"),
    ("AA-01", UNREADABLE, "unreadable", Reason.CANNOT_READ, "0"),
    ("AA-02", 2, "met", Reason.ANSWERED, "3"),
    ("AA-02", 1, "partly", Reason.ANSWERED, "3/2"),
    ("AA-02", 0, "not_met", Reason.ANSWERED, "0"),
    ("AA-03", 5, "met", Reason.ANSWERED, "4"),
    ("AA-03", 3, "met", Reason.ANSWERED, "4"),
    ("AA-03", 2, "partly", Reason.ANSWERED, "8/3"),
    ("AA-03", 1, "partly", Reason.ANSWERED, "4/3"),
    ("AA-03", 0, "not_met", Reason.ANSWERED, "0"),
    ("AA-04", 3, "met", Reason.ANSWERED, "2"),
    ("AA-04", 2, "met", Reason.ANSWERED, "4/3"),
    ("AA-04", 1, "partly", Reason.ANSWERED, "2/3"),
    ("AA-04", 0, "not_met", Reason.ANSWERED, "0"),
    ("AA-05", 100, "met", Reason.BAR_REACHED, "3"),
    ("AA-05", 95, "met", Reason.BAR_REACHED, "3"),
    ("AA-05", "94.999999", "partly", Reason.BAR_PARTLY_REACHED, "3/2"),
    ("AA-05", 50, "partly", Reason.BAR_PARTLY_REACHED, "3/2"),
    ("AA-05", "49.999999", "not_met", Reason.BAR_MISSED, "0"),
    ("AA-05", BLANK, "unanswered", Reason.BLANK, "0"),
    ("AA-05", UNREADABLE, "unreadable", Reason.CANNOT_READ, "0"),
    ("AA-06", 0, "met", Reason.BAR_REACHED, "1"),
    ("AA-06", 30, "met", Reason.BAR_REACHED, "1"),
    ("AA-06", "30.000001", "partly", Reason.BAR_PARTLY_REACHED, "1/2"),
    ("AA-06", 90, "partly", Reason.BAR_PARTLY_REACHED, "1/2"),
    ("AA-06", "90.000001", "not_met", Reason.BAR_MISSED, "0"),
    ("AA-07", "2.5", "met", Reason.BAR_REACHED, "1"),
    ("AA-07", "2.499999", "not_met", Reason.BAR_MISSED, "0"),
    ("AA-08", AS_OF, "met", Reason.BAR_REACHED, "7"),
    ("AA-08", A_YEAR_AGO, "met", Reason.BAR_REACHED, "7"),
    ("AA-08", A_YEAR_AGO - DAY, "not_met", Reason.TOO_OLD, "0"),
    ("AA-08", AS_OF + DAY, "not_met", Reason.DATE_IN_FUTURE, "0"),
    ("AA-08", BLANK, "unanswered", Reason.BLANK, "0"),
    ("AA-09", AS_OF, "met", Reason.BAR_REACHED, "1"),
    ("AA-09", AS_OF + DAY, "met", Reason.BAR_REACHED, "1"),
    ("AA-09", AS_OF - DAY, "not_met", Reason.EXPIRED, "0"),
    ("AA-09", UNREADABLE, "unreadable", Reason.CANNOT_READ, "0"),
]


@pytest.mark.parametrize(("code", "said", "outcome", "reason", "points"), ANSWERS)
def test_finding_of_an_answer(code: str, said: Word, outcome: str, reason: Reason, points: str) -> None:
    found = finding(appraised(KINDS, {code: said}), code)

    assert (found.outcome.value, found.reason) == (outcome, reason)
    assert (found.points, found.of) == (Fraction(points), found.criterion.weight)


@pytest.mark.parametrize(
    ("code", "said", "value"),
    [
        ("AA-02", 1, "1"),
        ("AA-03", 5, "5"),
        ("AA-05", "94.5", "94.5"),
        ("AA-06", 91, "91"),
        ("AA-08", AS_OF, None),
        ("AA-01", BLANK, None),
    ],
)
def test_finding_keeps_the_value_measured(code: str, said: Word, value: str | None) -> None:
    found = finding(appraised(KINDS, {code: said}), code)

    assert found.value == (Fraction(value) if value else None)


@pytest.mark.parametrize(("code", "other"), [("AA-01", "AA-05"), ("AA-05", "AA-08"), ("AA-08", "AA-05")])
def test_answer_of_another_kind_cannot_be_read(code: str, other: str) -> None:
    words = {"AA-05": 95, "AA-08": AS_OF}
    strange = Response(code, answer(KINDS.by_code[other], words[other]))

    assert judged(appraised(KINDS, {code: strange}), code) == ("unreadable", Reason.CANNOT_READ)


BARS = small_pack("""
bars:
  AA-01: {answer: {number: {unit: items, at_least: 14, partly_at_least: 10,
                            unless: [{when: {met: AA-02}, at_least: 8, partly_at_least: 6}]}}}
  AA-02: {evidence: {required: true}}
  AA-03: {answer: {number: {unit: items, at_least: 1,
                            unless: [{when: {cloud: true}, at_least: 3},
                                     {when: {beds: {at_least: 100}}, at_least: 2}]}}}
  AA-04: {answer: {number: {unit: items, at_least: 10, partly_at_least: 5,
                            unless: [{when: {cloud: true}, at_least: 20, partly_at_least: 12}]}}}
""")


@pytest.mark.parametrize(
    ("profile", "value", "outcome"),
    [
        ({"cloud": False, "beds": Fraction(99)}, 1, "met"),
        ({"cloud": False, "beds": Fraction(99)}, 0, "not_met"),
        ({"cloud": False, "beds": Fraction(100)}, 2, "met"),
        ({"cloud": False, "beds": Fraction(100)}, 1, "not_met"),
        ({"cloud": True, "beds": Fraction(100)}, 3, "met"),
        ({"cloud": True, "beds": Fraction(99)}, 2, "not_met"),
        ({"beds": Fraction(100)}, 3, "met"),
        ({"beds": Fraction(100)}, 2, "not_met"),
        ({"cloud": False}, 2, "met"),
        ({"cloud": False}, 1, "not_met"),
        ({}, 3, "met"),
        ({}, 2, "not_met"),
    ],
)
def test_bar_follows_the_profile_and_silence_keeps_the_hardest(
    profile: dict[str, ProfileValue], value: int, outcome: str
) -> None:
    assert judged(appraised(BARS, {"AA-03": value}, profile=profile), "AA-03")[0] == outcome


@pytest.mark.parametrize(
    ("value", "outcome"), [(20, "met"), (19, "partly"), (12, "partly"), (11, "not_met"), (8, "not_met")]
)
def test_bar_is_partly_reached_where_every_bar_in_play_is(value: int, outcome: str) -> None:
    assert judged(appraised(BARS, {"AA-04": value}), "AA-04")[0] == outcome


def test_finding_names_the_bars_that_had_to_be_reached() -> None:
    found = finding(appraised(BARS, {"AA-03": 0}, profile={"beds": Fraction(100)}), "AA-03")

    assert [bar.at_least for bar in found.bars] == [3, 2]


PROVEN, UNPROVEN = ("✓", AS_OF), ("", BLANK)


@pytest.mark.parametrize(
    ("other", "evidence", "value", "outcome"),
    [
        (0, PROVEN, 14, "met"),
        (0, PROVEN, 13, "partly"),
        (0, PROVEN, 9, "not_met"),
        (1, PROVEN, 8, "met"),
        (1, PROVEN, 7, "partly"),
        (1, PROVEN, 5, "not_met"),
        (1, UNPROVEN, 8, "not_met"),
        (1, UNPROVEN, 13, "partly"),
        (BLANK, PROVEN, 8, "not_met"),
    ],
)
def test_bar_falls_once_another_criterion_is_met(
    other: Word, evidence: tuple[str, date | Said], value: int, outcome: str
) -> None:
    row = Response("AA-02", answer(BARS.by_code["AA-02"], other), "", *evidence)

    assert judged(appraised(BARS, {"AA-01": value, "AA-02": row}), "AA-01")[0] == outcome


APPLIES = small_pack("""
applies:
  AA-01: {na: allowed}
  AA-02: {na: forbidden}
  AA-03: {na: by_profile, applies_if: {has_lab: true}}
  AA-04: {na: allowed, applies_if: {has_lab: true}}
  AA-05: {na: forbidden, applies_if: {has_lab: true}}
  AA-06: {na: by_profile, applies_if: {all: [{has_lab: true}, {any: [{ownership: public}, {cloud: true}]}]}}
  AA-07: {na: by_profile, applies_if: {not: {cloud: true}}}
  AA-08: {na: by_profile, applies_if: {beds: {at_least: 10, at_most: 20}}}
""")
LAB, NO_LAB = {"has_lab": True}, {"has_lab": False}


@pytest.mark.parametrize(
    ("code", "profile", "said", "outcome", "reason"),
    [
        ("AA-01", {}, NA, "not_applicable", Reason.NA_ALLOWED),
        ("AA-02", {}, NA, "not_met", Reason.NA_FORBIDDEN),
        ("AA-03", LAB, NA, "not_met", Reason.NA_AGAINST_PROFILE),
        ("AA-03", {}, NA, "not_met", Reason.NA_AGAINST_PROFILE),
        ("AA-03", {}, 1, "met", Reason.ANSWERED),
        ("AA-03", {}, BLANK, "unanswered", Reason.BLANK),
        ("AA-03", NO_LAB, NA, "not_applicable", Reason.PROFILE),
        ("AA-03", NO_LAB, BLANK, "not_applicable", Reason.PROFILE),
        ("AA-03", NO_LAB, UNREADABLE, "not_applicable", Reason.PROFILE),
        ("AA-03", NO_LAB, 0, "not_applicable", Reason.PROFILE),
        ("AA-03", NO_LAB, 1, "not_applicable", Reason.PROFILE),
        ("AA-04", LAB, NA, "not_applicable", Reason.NA_ALLOWED),
        ("AA-04", NO_LAB, 0, "not_applicable", Reason.PROFILE),
        ("AA-05", LAB, NA, "not_met", Reason.NA_FORBIDDEN),
        ("AA-05", NO_LAB, NA, "not_applicable", Reason.PROFILE),
        (
            "AA-06",
            {"has_lab": True, "ownership": "private", "cloud": False},
            0,
            "not_applicable",
            Reason.PROFILE,
        ),
        ("AA-06", {"has_lab": True, "ownership": "private"}, 0, "not_met", Reason.ANSWERED),
        ("AA-06", {"has_lab": False}, 0, "not_applicable", Reason.PROFILE),
        ("AA-06", {"ownership": "public"}, 0, "not_met", Reason.ANSWERED),
        ("AA-07", {"cloud": True}, 0, "not_applicable", Reason.PROFILE),
        ("AA-07", {"cloud": False}, 0, "not_met", Reason.ANSWERED),
        ("AA-07", {}, 0, "not_met", Reason.ANSWERED),
        ("AA-08", {"beds": Fraction(9)}, 0, "not_applicable", Reason.PROFILE),
        ("AA-08", {"beds": Fraction(10)}, 0, "not_met", Reason.ANSWERED),
        ("AA-08", {"beds": Fraction(20)}, 0, "not_met", Reason.ANSWERED),
        ("AA-08", {"beds": Fraction("20.5")}, 0, "not_applicable", Reason.PROFILE),
    ],
)
def test_not_applicable_follows_pack_and_profile_never_the_claim_alone(
    code: str, profile: dict[str, ProfileValue], said: Word, outcome: str, reason: Reason
) -> None:
    assert judged(appraised(APPLIES, {code: said}, profile=profile), code) == (outcome, reason)


def test_not_applicable_counts_in_no_score() -> None:
    found = finding(appraised(APPLIES, {"AA-01": NA}), "AA-01")

    assert (found.points, found.of) == (0, 0)


EVIDENCE = small_pack("""
evidence:
  AA-01: {evidence: {required: true, valid_months: 12}}
  AA-02: {evidence: {required: true}}
  AA-03: {evidence: {required: false, valid_months: 12}}
  AA-04: {answer: {scale: partly}, evidence: {required: true}}
  AA-05: {answer: {date: {max_age_months: 12}}, evidence: {required: true, valid_months: 6}}
  AA-06: {answer: {date: {not_expired: true}}, evidence: {required: true, valid_months: 6}}
  AA-07: {answer: {percent: {at_least: 95, partly_at_least: 50}}, evidence: {required: true}}
  AA-08: {na: allowed, evidence: {required: true}}
""")
HALF_A_YEAR_AGO = date(2026, 5, 22)
PROOFS: list[tuple[str, Word, str, date | Said, str, Reason]] = [
    ("AA-01", 1, "✓", AS_OF, "met", Reason.ANSWERED),
    ("AA-01", 1, "✓", A_YEAR_AGO, "met", Reason.ANSWERED),
    ("AA-01", 1, "✓", A_YEAR_AGO - DAY, "unsupported", Reason.EVIDENCE_EXPIRED),
    ("AA-01", 1, "✓", AS_OF + DAY, "unsupported", Reason.EVIDENCE_IN_FUTURE),
    ("AA-01", 1, "✓", BLANK, "unsupported", Reason.EVIDENCE_UNDATED),
    ("AA-01", 1, "✓", UNREADABLE, "unsupported", Reason.EVIDENCE_DATE_UNREADABLE),
    ("AA-01", 1, "", AS_OF, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-01", 0, "", BLANK, "not_met", Reason.ANSWERED),
    ("AA-01", BLANK, "✓", AS_OF, "unanswered", Reason.BLANK),
    ("AA-01", UNREADABLE, "✓", AS_OF, "unreadable", Reason.CANNOT_READ),
    ("AA-02", 1, "✓", date(1999, 1, 1), "met", Reason.ANSWERED),
    ("AA-02", 1, "✓", BLANK, "met", Reason.ANSWERED),
    ("AA-02", 1, "✓", UNREADABLE, "met", Reason.ANSWERED),
    ("AA-02", 1, "✓", AS_OF + DAY, "unsupported", Reason.EVIDENCE_IN_FUTURE),
    ("AA-02", 1, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-03", 1, "", BLANK, "met", Reason.ANSWERED),
    ("AA-03", 1, "✓", date(1999, 1, 1), "met", Reason.ANSWERED),
    ("AA-04", 2, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-04", 1, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-04", 1, "✓", BLANK, "partly", Reason.ANSWERED),
    ("AA-05", HALF_A_YEAR_AGO, "✓", BLANK, "met", Reason.BAR_REACHED),
    ("AA-05", HALF_A_YEAR_AGO - DAY, "✓", BLANK, "unsupported", Reason.EVIDENCE_EXPIRED),
    ("AA-05", HALF_A_YEAR_AGO - DAY, "✓", AS_OF, "met", Reason.BAR_REACHED),
    ("AA-05", AS_OF, "✓", HALF_A_YEAR_AGO - DAY, "unsupported", Reason.EVIDENCE_EXPIRED),
    ("AA-05", AS_OF, "✓", UNREADABLE, "unsupported", Reason.EVIDENCE_DATE_UNREADABLE),
    ("AA-05", AS_OF, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-05", A_YEAR_AGO - DAY, "✓", BLANK, "not_met", Reason.TOO_OLD),
    ("AA-05", BLANK, "✓", BLANK, "unanswered", Reason.BLANK),
    ("AA-06", AS_OF, "✓", BLANK, "unsupported", Reason.EVIDENCE_UNDATED),
    ("AA-06", AS_OF, "✓", AS_OF, "met", Reason.BAR_REACHED),
    ("AA-07", 95, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-07", 50, "", BLANK, "unsupported", Reason.EVIDENCE_MISSING),
    ("AA-07", 49, "", BLANK, "not_met", Reason.BAR_MISSED),
    ("AA-08", NA, "", BLANK, "not_applicable", Reason.NA_ALLOWED),
]


@pytest.mark.parametrize(("code", "said", "evidence", "day", "outcome", "reason"), PROOFS)
def test_claim_counts_only_with_its_evidence(
    code: str, said: Word, evidence: str, day: date | Said, outcome: str, reason: Reason
) -> None:
    row = Response(code, answer(EVIDENCE.by_code[code], said), "", evidence, day)

    assert judged(appraised(EVIDENCE, {code: row}), code) == (outcome, reason)


def test_unsupported_claim_earns_nothing_but_keeps_what_was_measured() -> None:
    found = finding(appraised(EVIDENCE, {"AA-07": 96}), "AA-07")

    assert (found.points, found.of, found.value, len(found.bars)) == (0, 1, 96, 1)


@pytest.mark.parametrize(
    ("policy", "outcomes"),
    [("all", ["unsupported", "unsupported"]), ("required", ["unsupported", "met"]), ("none", ["met", "met"])],
)
def test_evidence_policy_of_the_pack(policy: str, outcomes: list[str]) -> None:
    criteria = small_pack("one: {AA-01: {required: true}, AA-02: {required: false}}", evidence=policy)
    appraisal = appraised(criteria, {"AA-01": 1, "AA-02": 1})

    assert [each.outcome.value for each in appraisal.findings] == outcomes


BOARD = small_pack("one: {AA-01: {evidence: {required: true}, answer: {percent: {at_least: 95}}}}")


@pytest.mark.parametrize(
    ("basis", "said", "evidence", "board", "outcome", "by_board"),
    [
        (Basis.BOARD, 95, "✓", BLANK, "met", False),
        (Basis.BOARD, 95, "", BLANK, "unsupported", False),
        (Basis.BOARD, 10, "", 95, "met", True),
        (Basis.BOARD, 95, "✓", 10, "not_met", True),
        (Basis.BOARD, 95, "✓", UNREADABLE, "unreadable", True),
        (Basis.BOARD, 95, "✓", NA, "not_met", True),
        (Basis.BOARD, BLANK, "", 95, "met", True),
        (Basis.SELF, 10, "✓", 95, "not_met", False),
        (Basis.SELF, 95, "", 95, "unsupported", False),
    ],
)
def test_board_answer_overrides_and_needs_no_evidence(
    basis: Basis, said: Word, evidence: str, board: Word, outcome: str, by_board: bool
) -> None:
    criterion = BOARD.by_code["AA-01"]
    row = Response("AA-01", answer(criterion, said), "", evidence, board_answer=answer(criterion, board))
    found = finding(appraised(BOARD, {"AA-01": row}, basis=basis), "AA-01")

    assert (found.outcome.value, found.by_board) == (outcome, by_board)


F2, G2, F9 = (CellPlace("S", row, column) for row, column in ((2, 6), (2, 7), (9, 6)))


@pytest.mark.parametrize(
    ("places", "against", "expected"),
    [
        ((F2, G2), True, Reason.CELLS_DIFFER),
        ((F2, F9), True, Reason.ROWS_DIFFER),
        ((F2, G2, F9), True, Reason.ROWS_DIFFER),
        ((F2, F9), False, Reason.CANNOT_READ),
    ],
)
@pytest.mark.parametrize("board", [False, True])
def test_cells_that_contradict_each_other_are_the_reason(
    places: tuple[CellPlace, ...], against: bool, expected: Reason, board: bool
) -> None:
    what = Stands.BOARD_ANSWER if board else Stands.ANSWER
    also = tuple(Quote(what, place, "x", against=against and place is not F2) for place in places)
    said = {"board_answer" if board else "answer": Said.UNREADABLE}
    row = Response("AA-01", also=also)._replace(**said)
    found = finding(appraised(BOARD, {"AA-01": row}, basis=Basis.BOARD if board else Basis.SELF), "AA-01")

    assert (found.outcome.value, found.reason) == ("unreadable", expected)


def test_contradicting_cells_of_the_board_do_not_explain_what_the_facility_wrote() -> None:
    also = (Quote(Stands.BOARD_ANSWER, F2, "x"), Quote(Stands.BOARD_ANSWER, F9, "y", against=True))
    row = Response("AA-01", Said.UNREADABLE, also=also)

    assert finding(appraised(BOARD, {"AA-01": row}), "AA-01").reason is Reason.CANNOT_READ


def test_rows_that_date_the_evidence_differently_are_the_reason() -> None:
    also = (Quote(Stands.EVIDENCE_DATE, F2, "x"), Quote(Stands.EVIDENCE_DATE, F9, "y", against=True))
    row = Response("AA-01", answer(EVIDENCE.by_code["AA-01"], 1), evidence="✓", evidence_date=Said.UNREADABLE, also=also)
    found = finding(appraised(EVIDENCE, {"AA-01": row}), "AA-01")

    assert (found.outcome.value, found.reason) == ("unsupported", Reason.EVIDENCE_DATES_DIFFER)


def test_findings_stand_in_the_order_of_the_pack() -> None:
    criteria = small_pack("two: {BB-02: , BB-01: }\none: {AA-01: }")

    assert [each.criterion.code for each in appraised(criteria, {}).findings] == ["BB-02", "BB-01", "AA-01"]


@pytest.mark.parametrize(("as_of", "known"), [(date(2026, 8, 18), []), (date(2026, 8, 19), ["AA-01"])])
def test_criterion_is_asked_from_its_first_day_in_force(as_of: date, known: list[str]) -> None:
    areas = 'one: {AA-01: {in_force: {from: "2026-08-19"}}, AA-02: {in_force: {until: "2026-08-18"}}}'

    assert [each.criterion.code for each in appraised(small_pack(areas, as_of=as_of), {}).findings] == known


def test_measured_number_is_exact() -> None:
    found = finding(appraised(KINDS, {"AA-05": Response("AA-05", Measured(Fraction(285, 3)))}), "AA-05")

    assert (found.outcome.value, found.value) == ("met", 95)
