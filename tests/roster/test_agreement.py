"""How far hospital and board agree: known values, laws that hold for any answers, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emr_appraise.roster.agreement import Agreement, Disagreement
from emr_appraise.roster.agreement_count import AgreementCount, agreement_of
from emr_appraise.roster.model import Opinion
from emr_appraise.roster.wording_agreement import (
    BIAS_BOARD,
    BIAS_OWN,
    NO_KAPPA,
    kappa_said,
    kappa_shown,
    percent_said,
    sentences,
    strength,
)
from tests.roster.rosters import line

CODES = ("BKP-01", "BKP-02", "BKP-03", "ACC-01")
ORDER = {code: at for at, code in enumerate(CODES)}
SHARES = {"Có": Fraction(1), "Một phần": Fraction(1, 2), "Không": Fraction(0), "N/A": None, "3/5": Fraction(3, 5), "4/5": Fraction(4, 5)}


def opinion(criterion: str, own: Fraction | None, board: Fraction | None) -> Opinion:
    """A pair of answers to a criterion."""
    return Opinion(criterion, own, board, "", "", "", "F5")


def table(text: str) -> list[Opinion]:
    """Opinions from rows `| criterion | own answer | board's answer |`."""
    rows = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in text.splitlines() if row]
    return [opinion(code, SHARES[own], SHARES[board]) for code, own, board in rows]


def agreement(text: str) -> Agreement:
    """What a table comes to."""
    found = agreement_of(table(text), ORDER)
    assert found is not None
    return found


def kappa_by_hand(opinions: Sequence[Opinion]) -> Fraction | None:
    """Kappa from its definition: every own answer set against every one of the board's."""
    pairs = [(each.own, each.board) for each in opinions if each.own is not None and each.board is not None]
    observed = sum((abs(own - board) for own, board in pairs), Fraction(0))
    by_chance = sum((abs(own - board) for (own, _), (_, board) in product(pairs, pairs)), Fraction(0))
    return 1 - observed * len(pairs) / by_chance if by_chance else None


MIXED = """
| BKP-01 | Có       | Có       |
| BKP-02 | Có       | Một phần |
| BKP-03 | Không    | Không    |
| ACC-01 | Một phần | Có       |
| BKP-01 | Có       | Không    |
| BKP-02 | Không    | Không    |
| BKP-03 | Có       | Có       |
| ACC-01 | N/A      | Có       |
| BKP-01 | N/A      | N/A      |
"""


def test_known_values() -> None:
    found = agreement(MIXED)

    assert (found.compared, found.agreeing, found.percent) == (9, 5, Fraction(500, 9))
    assert (found.own_higher, found.board_higher) == (2, 1)
    # marginals: own 4 yes 1 partly 2 no, board 3 yes 1 partly 3 no; disagreement 2 of 7, by chance 24 of 49
    assert found.kappa == 1 - Fraction(2, 7) / Fraction(24, 49) == kappa_by_hand(table(MIXED))


def test_criteria_stand_by_how_often_they_differ_then_in_the_packs_order() -> None:
    assert agreement(MIXED).criteria == (
        Disagreement("ACC-01", 2, 0, 1, 1),
        Disagreement("BKP-01", 3, 1, 0, 0),
        Disagreement("BKP-02", 2, 1, 0, 0),
    )


def test_not_applicable_of_one_side_alone_lowers_the_percentage_and_not_kappa() -> None:
    without = agreement(MIXED.replace("| ACC-01 | N/A      | Có       |", ""))
    both = agreement(MIXED)

    assert both.percent < without.percent
    assert both.kappa == without.kappa


@pytest.mark.parametrize(
    ("rows", "kappa"),
    [
        ("| BKP-01 | Có | Có |\n| BKP-02 | Không | Không |", Fraction(1)),
        ("| BKP-01 | Có | Không |\n| BKP-02 | Không | Có |", Fraction(-1)),
        ("| BKP-01 | Có | Có |\n| BKP-02 | Có | Không |", Fraction(0)),
        ("| BKP-01 | Có | Có |\n| BKP-02 | Có | Có |", None),
        ("| BKP-01 | N/A | N/A |", None),
        ("| BKP-01 | N/A | Có |", None),
        ("| BKP-01 | 3/5 | 4/5 |\n| BKP-02 | Có | Có |\n| BKP-03 | Không | Không |", Fraction(6, 7)),
    ],
)
def test_kappa_of_small_tables(rows: str, kappa: Fraction | None) -> None:
    assert agreement(rows).kappa == kappa == kappa_by_hand(table(rows))


def test_a_wider_gap_weighs_more() -> None:
    near, far = (agreement(MIXED.replace("| Có       | Không    |", f"| Có       | {other} |")) for other in ("4/5", "Không"))

    assert near.percent == far.percent
    assert near.kappa is not None
    assert far.kappa is not None
    assert near.kappa > far.kappa


def test_a_board_that_said_nothing_is_no_agreement() -> None:
    count = AgreementCount()
    count.add(line())

    assert count.result(ORDER) is None
    assert agreement_of([], ORDER) is None


ANSWERS = st.sampled_from([None, Fraction(0), Fraction(1, 5), Fraction(1, 2), Fraction(1)])
OPINIONS = st.lists(st.builds(opinion, st.sampled_from(CODES), ANSWERS, ANSWERS), min_size=1, max_size=30)


@given(opinions=OPINIONS)
def test_same_answers_agree_wholly(opinions: list[Opinion]) -> None:
    found = agreement_of([each._replace(board=each.own) for each in opinions], ORDER)

    assert found is not None
    assert found.percent == 100
    assert found.kappa in (1, None)
    assert (found.own_higher, found.board_higher, found.criteria) == (0, 0, ())


@given(opinions=OPINIONS)
def test_neither_side_is_favoured(opinions: list[Opinion]) -> None:
    one = agreement_of(opinions, ORDER)
    other = agreement_of([each._replace(own=each.board, board=each.own) for each in opinions], ORDER)

    assert one is not None
    assert other is not None
    assert (one.percent, one.kappa) == (other.percent, other.kappa)
    assert (one.own_higher, one.board_higher) == (other.board_higher, other.own_higher)
    assert [each.criterion for each in one.criteria] == [each.criterion for each in other.criteria]


@given(opinions=OPINIONS)
def test_kappa_is_what_its_definition_says(opinions: list[Opinion]) -> None:
    found = agreement_of(opinions, ORDER)

    assert found is not None
    assert found.kappa == kappa_by_hand(opinions)
    assert found.kappa is None or found.kappa <= 1
    assert sum(each.compared for each in found.criteria) <= found.compared
    apart = sum(each.own_higher + each.board_higher + each.otherwise for each in found.criteria)
    assert found.agreeing + apart == found.compared


@given(hospitals=st.lists(st.lists(st.builds(opinion, st.sampled_from(CODES), ANSWERS, ANSWERS), max_size=6), max_size=6), data=st.data())
def test_hospitals_count_alike_in_any_order(hospitals: list[list[Opinion]], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(hospitals))
    one, other = AgreementCount(), AgreementCount()
    for first, second in zip(hospitals, shuffled, strict=True):
        one.add(line(opinions=tuple(first)))
        other.add(line(opinions=tuple(second)))
    together = agreement_of([each for opinions in hospitals for each in opinions], ORDER)
    found = one.result(ORDER)

    assert found == other.result(ORDER)
    assert (found and found.kappa, found and found.percent) == (together and together.kappa, together and together.percent)
    assert (found.hospitals if found else 0) == sum(map(bool, hospitals))


def test_direction_of_bias_is_said() -> None:
    high = agreement("| BKP-01 | Có | Không |\n| BKP-02 | Có | Một phần |\n| BKP-03 | Không | Có |")
    low = agreement("| BKP-01 | Không | Có |")

    assert sentences(high)[2] == BIAS_OWN.fill(own=2, board=1)
    assert sentences(low)[2] == BIAS_BOARD.fill(own=0, board=1)
    assert len(sentences(agreement("| BKP-01 | Có | Có |"))) == 2


@pytest.mark.parametrize(
    ("kappa", "shown", "word"),
    [
        (Fraction(1), "1", "almost perfect"),
        (Fraction(9999, 10000), "0.99", "almost perfect"),
        (Fraction(81, 100), "0.81", "almost perfect"),
        (Fraction(809, 1000), "0.8", "substantial"),
        (Fraction(61, 100), "0.61", "substantial"),
        (Fraction(3, 5), "0.6", "moderate"),
        (Fraction(2, 5), "0.4", "fair"),
        (Fraction(1, 5), "0.2", "slight"),
        (Fraction(0), "0", "slight"),
        (Fraction(-1, 1000), "-0.01", "poorer than chance"),
    ],
)
def test_strength_goes_by_the_figure_shown(kappa: Fraction, shown: str, word: str) -> None:
    assert (kappa_shown(kappa).en, strength(kappa).en) == (shown, word)


def test_sentences_of_one_hospital_and_of_many() -> None:
    count = AgreementCount()
    for code in CODES:
        count.add(line(code=code, opinions=tuple(table(MIXED))))
    many = count.result(ORDER)

    assert percent_said(agreement(MIXED)).vi == "Cơ sở và hội đồng trả lời giống nhau 5/9 lần (55,5%)."
    assert many is not None
    assert percent_said(many).en == "At 4 facilities, the facility and the board answered alike 20 of 36 times (55.5%)."
    assert "0,41: mức thống nhất trung bình" in kappa_said(agreement(MIXED)).vi
    assert kappa_said(agreement("| BKP-01 | Có | Có |")) == NO_KAPPA
