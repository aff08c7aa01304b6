"""The figures of a roster: those that health departments gave, and every rule of counting."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from emr_appraise.appraisal.model import Score
from emr_appraise.roster.figures import statistics
from emr_appraise.roster.figures_labels import share_words, slice_words
from emr_appraise.roster.figures_lines import figure_lines
from emr_appraise.roster.figures_model import Common, DueCount, Statistics
from emr_appraise.roster.model import (
    AreaLine,
    Blocked,
    Due,
    Opinion,
    Registered,
    Rejection,
    Row,
    Skipped,
    Standing,
)
from emr_appraise.words import Text
from tests.roster.figures_asked import hospitals, in_groups, part, table
from tests.roster.rosters import AS_OF, VN_EMR, HeldRoster, line, row

HANOI = [
    *hospitals({1: 25, 3: 17}, 10000, ownership="public"),
    *hospitals({1: 9, 2: 4, 3: 35}, 11000, ownership="private"),
]
CODES = [criterion.code for criterion in VN_EMR.all]


def figures(rows: list[Row], min_cell: int = 0, **roster: object) -> Statistics:
    """The statistics of these rows."""
    return statistics(HeldRoster(rows, **roster), min_cell)  # type: ignore[arg-type]


def test_groups_of_51_public_hospitals() -> None:
    whole = figures(hospitals({1: 9, 2: 7, 3: 35})).packs[0].whole

    assert (whole.submitted, in_groups(whole)) == (51, {1: 9, 2: 7, 3: 35})
    assert sum(group.share or 0 for group in whole.groups) == 100


def test_ownership_is_told_apart_in_one_roster() -> None:
    by_ownership = table(figures(HANOI).packs[0], "ownership")

    public, private = (part(by_ownership, value).figures for value in ("public", "private"))
    assert (public.groups[0].hospitals, public.submitted) == (25, 42)
    assert (private.groups[0].hospitals, private.submitted) == (9, 48)
    assert share_words(public.groups[0].share) == Text("59,52%", "59.52%")
    assert share_words(private.groups[0].share) == Text("18,75%", "18.75%")
    assert [each.values for each in by_ownership.slices] == [("public",), ("private",)]


def test_all_of_17() -> None:
    first = figures(hospitals({1: 17})).packs[0].whole.groups[0]

    assert (first.hospitals, first.share) == (17, 100)
    assert share_words(first.share).en == "100%"


def test_nation_by_authority_class_and_ownership() -> None:
    nation = [
        *hospitals({1: 84, 2: 30, 3: 11}, 10000, **{"class": "I"}),
        *hospitals({1: 31}, 20000, authority="ministry_of_defence", **{"class": "special"}),
        *hospitals({1: 140, 3: 259}, 30000, ownership="private", authority="other_ministry"),
    ]

    found = figures(nation).packs[0]

    first_class = part(table(found, "authority", "class"), "department_of_health", "I").figures
    defence = part(table(found, "authority"), "ministry_of_defence").figures
    private = part(table(found, "ownership"), "private").figures
    assert [(each.groups[0].hospitals, each.submitted) for each in (first_class, defence, private)] == [
        (84, 125),
        (31, 31),
        (140, 399),
    ]


def test_no_row_gives_no_share() -> None:
    whole = figures([]).packs[0].whole

    assert whole.submitted == 0
    assert [group.share for group in whole.groups] == [None, None, None]
    assert (whole.scores, whole.blocking) == (None, ())


def test_only_counted_rows_make_figures() -> None:
    old = row(line(1, "10000"), Standing.SUPERSEDED)
    stray = row(line(1, "99999"), Standing.UNLISTED)
    refused = Rejection("x.xlsx", "E106", Text("hỏng", "damaged"), Text("", ""))
    roster = HeldRoster(
        [*hospitals({3: 2}), old, stray], [refused], [Registered("20000", "", ())], {Skipped.HIDDEN: 3}, has_list=True
    )

    found = statistics(roster)

    counts = found.counts
    assert (counts.found, counts.appraised, counts.rejected) == (5, 4, 1)
    assert (counts.counted, counts.superseded, counts.unlisted, counts.absent) == (2, 1, 1, 1)
    assert counts.skipped == {Skipped.HIDDEN: 3}
    assert in_groups(found.packs[0].whole) == {1: 0, 2: 0, 3: 2}


def test_registered_is_none_without_a_list() -> None:
    assert figures(HANOI).packs[0].whole.registered is None
    assert figures(HANOI).counts.absent is None


def test_registered_takes_what_the_list_leaves_open_from_the_workbook() -> None:
    sent = replace(hospitals({3: 1}, ownership="private")[0], registered=Registered("10000", "", (("class", "I"),)))
    absent = Registered("20000", "", (("ownership", "public"),))

    found = figures([sent], missing=[absent], has_list=True).packs[0]

    by_ownership = table(found, "ownership")
    assert found.whole.registered == 2
    assert part(by_ownership, "private").figures.registered == 1
    assert part(by_ownership, "public").figures.registered == 1
    assert part(by_ownership, "public").figures.submitted == 0
    assert part(table(found, "class"), "I").figures.submitted == 1


def test_facility_of_the_list_counts_once() -> None:
    entry = Registered("10000", "", ())
    twice = [replace(each, registered=entry) for each in hospitals({3: 1}) + hospitals({2: 1})]
    roster = HeldRoster(twice, has_list=True)

    found = statistics(roster, listed=[entry, Registered("20000", "", ())])

    assert found.packs[0].whole.registered == 2


def test_what_was_not_said_stands_last() -> None:
    rows = [*hospitals({3: 1}, 10000, ownership=""), *hospitals({3: 1}, 11000, ownership="private")]

    found = figures(rows).packs[0]

    by_ownership = table(found, "ownership")
    assert [each.values for each in by_ownership.slices] == [("private",), ("",)]
    assert slice_words(by_ownership.slices[1], by_ownership, VN_EMR) == (Text("Không ghi", "Not given"),)


def test_scores_are_exact() -> None:
    thirds = [replace(each, line=replace(each.line, total=Score(Fraction(at), 3))) for at, each in enumerate(hospitals({3: 4}))]

    spread = figures(thirds).packs[0].whole.scores

    assert spread == (0, 25, 50, 75, 100)
    assert isinstance(spread.first, Fraction)


def test_area_that_applies_to_none_has_no_spread() -> None:
    first, *others = line().areas
    without = replace(line(), areas=(AreaLine(first.area, Score(Fraction(0), 0), None), *others))

    areas = figures([row(without)]).packs[0].whole.areas

    assert [area.hospitals for area in areas] == [0, *[1] * len(others)]
    assert areas[0].spread is None
    assert areas[1].spread == (50, 50, 50, 50, 50)


def test_commonest_gaps_stand_first_and_then_in_the_packs_order() -> None:
    def blocked(*places: int) -> Row:
        return row(line(3, f"{10000 + places[-1]}", blocking=tuple(Blocked(CODES[at], (1, 2), False) for at in places)))

    found = figures([blocked(*range(12)), blocked(5, 7), blocked(7)]).packs[0].whole

    assert found.blocking[:3] == (Common(CODES[7], 3), Common(CODES[5], 2), Common(CODES[0], 1))
    assert len(found.blocking) == 10


def test_deadline_counts_who_is_in_the_best_group() -> None:
    soon, later = Due("hospitals", AS_OF, 0), Due("others", AS_OF.replace(month=12), 30)
    rows = [row(line(group, str(group), due=due)) for group, due in ((1, later), (2, later), (3, soon))]

    assert figures(rows).packs[0].dues == (DueCount(soon, 1, 0), DueCount(later, 2, 1))


def test_agreement_is_of_the_counted_hospitals() -> None:
    one, half = Fraction(1), Fraction(1, 2)
    said = Opinion(CODES[0], one, half, "Có", "Một phần", "", "F1")
    counted = row(line(3, "10000", opinions=(said, said._replace(criterion=CODES[1], board=one))))
    old = row(line(3, "10000", opinions=(said,)), Standing.SUPERSEDED)

    agreement = figures([counted, old]).packs[0].agreement

    assert agreement is not None
    assert (agreement.hospitals, agreement.compared, agreement.agreeing) == (1, 2, 1)


@pytest.mark.parametrize("min_cell", [0, 5])
def test_texts_beyond_the_hundred_commonest_are_merged(min_cell: int) -> None:
    rows = [each for at in range(150) for each in hospitals({3: 5 + (at < 60)}, 10000 + 10 * at, province=f"Nơi {at:03}")]

    slices = table(figures(rows, min_cell).packs[0], "province").slices

    assert len(slices) == 100
    assert [each.merged for each in slices if each.merged] == [51]
    assert sum(each.figures.submitted for each in slices) == len(rows)


def test_sentences_at_the_end_name_groups_with_their_shares() -> None:
    roster = HeldRoster(hospitals({1: 9, 2: 7, 3: 35}))

    said = [sentence.en for sentence in figure_lines(statistics(roster), roster)]

    assert said[0] == "51 files: 51 appraised, 0 rejected."
    assert "Group 1 – Appraised and meets the EMR standard: 9 of 51 (17.64%)." in said
    assert not any("{" in sentence for sentence in said)
