"""Scales, bars and what is required: told at the exact figure, and not where the figures are sound."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emr_appraise.appraisal.findings import _bars_in_play
from emr_appraise.criteria.condition import FieldIs, FieldWithin, Met, Not
from emr_appraise.criteria.lint.reach import bars_in_play, can_miss, can_reach, can_reach_partly_only
from emr_appraise.criteria.lint.rules import (
    bar_monotone,
    bar_reachable,
    bars_ordered,
    met_from,
    other_bars,
    required_satisfiable,
    scale_options,
)
from emr_appraise.criteria.model import Bar, NumberAnswer, Word
from emr_appraise.words import Text
from tests.appraisal.hospital import appraised, finding
from tests.criteria.lint.asked import FRAME, area, at, one, pack, says, subject, told
from tests.criteria.lint.packs import EVERYTHING, SMALLEST, swapped
from tests.tried import tried

OPTIONAL = "required: false, answer: "
REQUIRED = "answer: "


def figure_of(text: str, piece: str) -> tuple[str, str, str]:
    """The text, a whole `key: figure` in it, and the figure."""
    before = text[re.search(rf"[ {{]{piece}", text).start()]  # type: ignore[union-attr]
    return text, before + piece, piece.split()[1]


def scaled(options: str, points: str = "to_bar") -> str:
    """A pack whose yes-or-no scale has other options."""
    old = '    options: [{value: 1, label: {vi: Có, en: "Yes"}}, {value: 0, label: {vi: Không, en: "No"}}]\n'
    return pack(
        area("access", "ACC", ""),
        frame=swapped(FRAME, (old, f"    points: {points}\n    options: {options}\n")),
    )


A, B = "{vi: Có, en: Yes}", "{vi: Chưa, en: Not yet}"
SCALES = {
    "a value twice": (f"[{{value: 0, label: {A}}}, {{value: 0, label: {B}}}]", f"0, label: {B}", "have the value 0"),
    "a label twice": (f"[{{value: 1, label: {A}}}, {{value: 0, label: {{vi: có, en: None}}}}]", "có, en: None", '"có" is a spelling'),
    "a label twice in another form": ("[{value: 1, label: {vi: 'Co\u0301', en: Yes}}, {value: 0, label: {vi: Có, en: No}}]", "Có, en: No", '"Có" is a spelling'),
    "a label in the other language": (f"[{{value: 1, label: {A}}}, {{value: 0, label: {{vi: Chưa, en: Có}}}}]", "Có}", "the option"),
    "an also of two": (f"[{{value: 1, label: {A}, also: [x]}}, {{value: 0, label: {B}, also: [y, X]}}]", "X]", '"X" is a spelling'),
    "an also that is a label": (f"[{{value: 1, label: {A}}}, {{value: 0, label: {B}, also: [CÓ]}}]", "CÓ", '"CÓ"'),
    "an also of not applicable": (f"[{{value: 1, label: {A}, also: [kad]}}, {{value: 0, label: {B}}}]", "kad", '"not applicable"'),
    "nothing worth 0": (f"[{{value: 2, label: {A}}}, {{value: 1, label: {B}}}]", f"1, label: {B}", "value 1, must be 0"),
}  # fmt: skip


@pytest.mark.parametrize("case", SCALES)
def test_scale_whose_options_cannot_be_told_apart(case: str) -> None:
    options, piece, words = SCALES[case]
    text = scaled(options)

    assert told(scale_options, text) == at("C028", text, piece)
    assert words in says(scale_options, text)


SOUND_SCALES = {
    "an option's own words alike": f"[{{value: 1, label: {{vi: OK, en: OK}}, also: [ok]}}, {{value: 0, label: {B}}}]",
    "words that differ in diacritics": f"[{{value: 1, label: {{vi: Đã, en: Done}}}}, {{value: 0, label: {{vi: Đà, en: Momentum}}}}, {{value: 2, label: {B}}}]",
    "order turned round": f"[{{value: 0, label: {A}}}, {{value: 7, label: {B}}}]",
}


@pytest.mark.parametrize("case", SOUND_SCALES)
def test_scale_whose_options_differ(case: str) -> None:
    assert told(scale_options, scaled(SOUND_SCALES[case])) == []


def test_scale_that_is_rated_may_begin_at_one_but_not_at_two() -> None:
    from_one = scaled(f"[{{value: 1, label: {A}}}, {{value: 5, label: {B}}}]", "of_maximum")
    from_two = scaled(f"[{{value: 2, label: {A}}}, {{value: 5, label: {B}}}]", "of_maximum")

    assert told(scale_options, from_one) == []
    assert told(scale_options, from_two) == at("C028", from_two, "2, label: {vi: Có, en: Yes}")
    assert "must be 0 or 1" in says(scale_options, from_two)


MET_FROM = {
    "above the scale": (OPTIONAL + "{scale: maturity, met_from: 6}", "6}"),
    "between two values": (OPTIONAL + "{scale: maturity, met_from: 4}", "4}"),
    "between two values, required": (REQUIRED + "{scale: maturity, met_from: 4}", "4}"),
    "the lowest value": (REQUIRED + "{scale: rated, met_from: 1}", "1}"),
}


@pytest.mark.parametrize("case", MET_FROM)
def test_met_from_no_value_of_the_scale(case: str) -> None:
    said, figure = MET_FROM[case]
    text = one(said)

    assert told(met_from, text) == at("C029", text, f"met_from: {figure}", figure)


@pytest.mark.parametrize(
    "said",
    ["{scale: maturity, met_from: 3}", "{scale: maturity}", "{scale: rated, met_from: 2}", "{scale: yes_no}"],
)
def test_met_from_a_value_of_the_scale(said: str) -> None:
    assert told(met_from, one(REQUIRED + said, OPTIONAL + said)) == []


def test_met_from_names_the_values_allowed() -> None:
    assert 'must be a value of the scale "maturity" above its lowest: 3, 5' in says(
        met_from, one(OPTIONAL + "{scale: maturity, met_from: 4}")
    )


ORDER = {
    "the same": ("{percent: {at_least: 95, partly_at_least: 95}}", "partly_at_least: 95"),
    "stricter": ("{percent: {at_least: 90, partly_at_least: 95.5}}", "partly_at_least: 95.5"),
    "stricter, less is better": ("{number: {unit: hours, at_most: 24, partly_at_most: 12}}", "partly_at_most: 12"),
    "another way": ("{number: {unit: hours, at_most: 24, partly_at_least: 48}}", "partly_at_least: 48"),
    "one of two another way": ("{number: {unit: hours, at_most: 24, partly_at_most: 30, partly_at_least: 48}}", "partly_at_least: 48"),
    "in another bar": ("{number: {unit: hours, at_most: 24, partly_at_most: 30, unless: [{when: {has_lab: true}, at_most: 40, partly_at_most: 36}]}}", "partly_at_most: 36"),
}  # fmt: skip


@pytest.mark.parametrize("case", ORDER)
def test_partly_bar_not_easier(case: str) -> None:
    answer, piece = ORDER[case]
    text = one(OPTIONAL + answer)

    assert told(bars_ordered, text) == at("C030", text, piece, piece.split()[1])


@pytest.mark.parametrize(
    "answer",
    [
        "{percent: {at_least: 95, partly_at_least: 94.5}}",
        "{number: {unit: hours, at_most: 24, partly_at_most: 48}}",
        "{number: {unit: hours, at_most: 24}}",
        "{number: {unit: hours, at_most: 24, partly_at_most: 30, unless: [{when: {has_lab: true}, at_most: 4, partly_at_most: 6}]}}",
    ],
)
def test_partly_bar_easier(answer: str) -> None:
    assert told(bars_ordered, one(OPTIONAL + answer)) == []


def test_partly_bar_says_both_figures_in_both_languages() -> None:
    (found,) = bars_ordered.check(subject(one(OPTIONAL + "{percent: {at_least: 90, partly_at_least: 95.5}}")))

    assert found.says == Text(
        "partly_at_least là 95,5, nhưng mức đạt là at_least 90; phải nhỏ hơn 90",
        "partly_at_least is 95.5, but the bar is at_least 90; must be less than 90",
    )


BARS = {
    "over the maximum": ("{number: {unit: items, max: 5, at_least: 6}}", "at_least: 6", "no value"),
    "between whole numbers at the top": ("{number: {unit: items, whole: true, max: 3.5, at_least: 3.2}}", "at_least: 3.2", "no value"),
    "below nothing": ("{number: {unit: hours, at_most: -1}}", "at_most: -1", "no value"),
    "in another bar": ("{number: {unit: items, max: 5, at_least: 4, unless: [{when: {has_lab: true}, at_least: 6}]}}", "at_least: 6", "no value"),
    "from nothing on": ("{number: {unit: items, at_least: 0}}", "at_least: 0", "every value"),
    "from nothing on, percent": ("{percent: {at_least: 0}}", "at_least: 0", "every value"),
    "up to the maximum": ("{number: {unit: hours, max: 24, at_most: 24}}", "at_most: 24", "every value"),
    "up to the whole of it": ("{percent: {at_most: 100}}", "at_most: 100", "every value"),
    "up to the last whole number": ("{number: {unit: hours, whole: true, max: 24.5, at_most: 24}}", "at_most: 24", "every value"),
    "partly from nothing on": ("{percent: {at_least: 95, partly_at_least: 0}}", "partly_at_least: 0", "every value"),
    "partly up to the maximum": ("{number: {unit: hours, max: 24, at_most: 12, partly_at_most: 24}}", "partly_at_most: 24", "every value"),
    "partly between whole numbers": ("{number: {unit: items, whole: true, at_least: 3, partly_at_least: 2.5}}", "partly_at_least: 2.5", "without reaching the bar"),
    "partly between whole numbers, less is better": ("{number: {unit: items, whole: true, at_most: 3, partly_at_most: 3.5}}", "partly_at_most: 3.5", "without reaching the bar"),
}  # fmt: skip


@pytest.mark.parametrize("case", BARS)
def test_bar_that_parts_nothing(case: str) -> None:
    answer, piece, words = BARS[case]
    text = one(OPTIONAL + answer)

    assert told(bar_reachable, text) == at("C031", *figure_of(text, piece))
    assert words in says(bar_reachable, text)


@pytest.mark.parametrize(
    "answer",
    [
        "{number: {unit: items, whole: true, max: 3, at_least: 3, partly_at_least: 1}}",
        "{number: {unit: items, whole: true, max: 3, at_least: 2.5}}",
        "{number: {unit: hours, at_most: 0}}",
        "{number: {unit: hours, at_most: 0, partly_at_most: 1}}",
        "{percent: {at_least: 100, partly_at_least: 99.9}}",
        "{percent: {at_most: 0}}",
        "{number: {unit: items, whole: true, at_least: 3, partly_at_least: 1.5}}",
        "{number: {unit: hours, max: 25, at_most: 24}}",
    ],
)
def test_bar_that_parts_the_values(answer: str) -> None:
    assert told(bar_reachable, one(OPTIONAL + answer, REQUIRED + answer)) == []


UNSATISFIABLE = {
    "met_from above the scale": ("{scale: yes_no, met_from: 2}", "met_from: 2"),
    "bar over the maximum": ("{number: {unit: items, max: 5, at_least: 6}}", "at_least: 6"),
    "bar below nothing": ("{number: {unit: items, at_most: -1}}", "at_most: -1"),
    "another bar over the maximum": ("{number: {unit: items, max: 5, at_least: 4, unless: [{when: {has_lab: true}, at_least: 6}]}}", "at_least: 6"),
}  # fmt: skip


@pytest.mark.parametrize("case", UNSATISFIABLE)
def test_required_criterion_that_nobody_satisfies(case: str) -> None:
    answer, piece = UNSATISFIABLE[case]
    text, optional = one(REQUIRED + answer), one(OPTIONAL + answer)

    assert told(required_satisfiable, text) == at("C036", *figure_of(text, piece))
    assert told(required_satisfiable, optional) == []
    assert not told(met_from, text) + told(bar_reachable, text), "one fault, one code"


@pytest.mark.parametrize(
    "said",
    [
        "answer: {number: {unit: items, max: 5, at_least: 5}}",
        "answer: {scale: maturity, met_from: 5}",
        "answer: {date: {max_age_months: 1}}",
        "na: by_profile, applies_if: {has_lab: false}, answer: {number: {unit: items, max: 5, at_least: 4, unless: [{when: {has_lab: true}, at_least: 6}]}}",
        "answer: {number: {unit: items, max: 5, at_least: 4, unless: [{when: {has_lab: true}, at_least: 3}, {when: {has_lab: true, cloud: true}, at_least: 6}]}}",
    ],
)
def test_required_criterion_that_can_be_satisfied(said: str) -> None:
    assert told(required_satisfiable, one(said)) == []


def others(*bars: str, said: str = "") -> str:
    """A pack whose second criterion has other bars than its main one, at most 24 hours."""
    return one(
        "",
        f"required: false{said}, answer: {{number: {{unit: hours, at_most: 24, unless: [{', '.join(bars)}]}}}}",
    )


OTHER_BARS = {
    "neither": (others("{when: {has_lab: true}, partly_at_most: 30}"), "{when: {has_lab: true}", "{", "neither"),
    "both": (others("{when: {has_lab: true}, at_most: 30, at_least: 7}"), "at_least: 7", "7", "both"),
    "another way": (others("{when: {has_lab: true}, at_least: 7}"), "at_least: 7", "", "main bar is at_most"),
    "never": (others("{when: {has_lab: true, not: {has_lab: true}}, at_most: 7}"), "{has_lab: true, not", "", "no facility"),
    "never where it applies": (others("{when: {has_lab: true}, at_most: 7}", said=", na: by_profile, applies_if: {has_lab: false}"), "{when: {has_lab: true}", "{has_lab", "no facility"),
    "always": (others("{when: {ownership: [public, private, other]}, at_most: 7}"), "{ownership: [public", "", "every facility"),
    "always where it applies": (others("{when: {has_lab: true}, at_most: 7}", said=", na: by_profile, applies_if: {has_lab: true}"), "{when: {has_lab: true}", "{has_lab", "every facility"),
    "hidden behind one": (others("{when: {beds: {at_least: 100}}, at_most: 7}", "{when: {beds: {at_least: 500}}, at_most: 5}"), "{beds: {at_least: 500}}", "", "bars before"),
    "hidden behind two": (others("{when: {has_lab: true}, at_most: 7}", "{when: {has_lab: false}, at_most: 8}", "{when: {cloud: true}, at_most: 9}"), "{cloud: true}", "", "bars before"),
    "met where it does not apply": (one("required: false, na: by_profile, applies_if: {cloud: true}", "required: false, answer: {number: {unit: hours, at_most: 24, unless: [{when: {cloud: false, met: ACC-01}, at_most: 30}]}}"), "{cloud: false", "", "no facility"),
}  # fmt: skip


@pytest.mark.parametrize("case", OTHER_BARS)
def test_other_bar_out_of_place(case: str) -> None:
    text, piece, inside, words = OTHER_BARS[case]

    assert told(other_bars, text) == at("C032", text, piece, inside)
    assert words in says(other_bars, text)


@pytest.mark.parametrize(
    "text",
    [
        others("{when: {has_lab: true}, at_most: 7}", "{when: {has_lab: false}, at_most: 8}"),
        others("{when: {beds: {at_least: 500}}, at_most: 5}", "{when: {beds: {at_least: 100}}, at_most: 7}"),
        others("{when: {beds: {at_most: 0}}, at_most: 5}"),
        others("{when: {met: ACC-01}, at_most: 48}"),
        others("{when: {not: {met: ACC-01}}, at_most: 12}"),
        EVERYTHING,
        SMALLEST,
    ],
)
def test_other_bar_in_place(text: str) -> None:
    assert told(other_bars, text) == []


LENGTHS = "required: false, answer: {{number: {{unit: items, at_least: 14{}, unless: [{}]}}}}"


def lengths(*bars: str, partly: str = "", first: str = "") -> str:
    """A pack whose third criterion's bar, at least 14, is another where the first two are met."""
    return one(first, "", LENGTHS.format(f", partly_at_least: {partly}" if partly else "", ", ".join(bars)))


MONOTONE = {
    "stricter once met": (lengths("{when: {met: ACC-01}, at_least: 16}"), "at_least: 16"),
    "easier as long as it is not met": (lengths("{when: {not: {met: ACC-01}}, at_least: 8}"), "at_least: 14"),
    "stricter than an earlier other bar": (lengths("{when: {met: ACC-01, has_lab: true}, at_least: 12}", "{when: {has_lab: true}, at_least: 8}"), "at_least: 12"),
    "stricter with both than with one": (lengths("{when: {met: ACC-01, all: [{met: ACC-02}]}, at_least: 10}", "{when: {met: ACC-01}, at_least: 8}"), "at_least: 10"),
    "stricter in part": (lengths("{when: {met: ACC-01}, at_least: 13, partly_at_least: 12}", partly="9"), "partly_at_least: 12"),
    "no part at all": (lengths("{when: {met: ACC-01}, at_least: 13}", partly="9"), "at_least: 13"),
}  # fmt: skip


@pytest.mark.parametrize("case", MONOTONE)
def test_bar_stricter_once_another_is_met(case: str) -> None:
    text, piece = MONOTONE[case]

    assert told(bar_monotone, text) == at("C033", *figure_of(text, piece))


def test_bar_stricter_once_another_is_met_less_is_better() -> None:
    text = others("{when: {met: ACC-01}, at_most: 12.5}")

    assert told(bar_monotone, text) == at("C033", text, "at_most: 12.5", "12.5")
    assert "from 24 to 12.5" in says(bar_monotone, text)


@pytest.mark.parametrize(
    "text",
    [
        lengths("{when: {met: ACC-01}, at_least: 8}"),
        lengths("{when: {met: ACC-01}, at_least: 14}"),
        lengths("{when: {met: ACC-01}, at_least: 10, partly_at_least: 9}", partly="9"),
        lengths("{when: {has_lab: true}, at_least: 20}"),
        lengths("{when: {has_lab: true}, at_least: 20}", "{when: {met: ACC-01}, at_least: 8}"),
        lengths("{when: {met: ACC-01, all: [{met: ACC-02}]}, at_least: 7}", "{when: {met: ACC-01}, at_least: 8}"),
        EVERYTHING,
    ],
)  # fmt: skip
def test_bar_never_stricter_once_another_is_met(text: str) -> None:
    assert told(bar_monotone, text) == []


whens = st.sampled_from(
    [
        "met: ACC-01",
        "met: ACC-01, has_lab: true",
        "not: {met: ACC-01}",
        "has_lab: true",
        "met: ACC-02",
        "any: [{met: ACC-01}, {met: ACC-02}]",
        "met: ACC-01, not: {met: ACC-02}",
    ]
)
other = st.builds(
    "{{when: {{{}}}, at_least: {}{}}}".format,
    whens,
    st.sampled_from([6, 14, 18]),
    st.sampled_from(["", ", partly_at_least: 4"]),
)


def sinks_when_more_is_met(text: str) -> bool:
    """Whether the third criterion ever earns less once one of the first two is met, whatever the profile."""
    criteria = subject(text).criteria
    for lab, value, first, second in product(
        ({}, {"has_lab": True}, {"has_lab": False}), (0, 5, 6, 10, 14, 18), (0, 1), (0, 1)
    ):
        worse = {"ACC-01": first, "ACC-02": second, "ACC-03": value}
        for code in ("ACC-01", "ACC-02"):
            before, after = (
                finding(appraised(criteria, each, profile=lab), "ACC-03")
                for each in (worse, {**worse, code: 1})
            )
            if after.points < before.points:
                return True
    return False


@settings(max_examples=tried(25), deadline=None)
@given(st.lists(other, min_size=1, max_size=3), st.sampled_from(["", "9"]))
def test_bar_is_accused_exactly_where_a_better_answer_lowers_a_result(bars: list[str], partly: str) -> None:
    text = lengths(*bars, partly=partly)

    assert bool(told(bar_monotone, text)) is sinks_when_more_is_met(text)


figures = st.builds(Fraction, st.integers(-2, 12), st.sampled_from([1, 2]))
tops = st.one_of(st.none(), st.builds(Fraction, st.integers(0, 10), st.sampled_from([1, 2])))
UNIT = Word("items", Text("mục", "items"))
VALUES = [Fraction(n, 4) for n in range(60)]


def values_of(kind: NumberAnswer) -> list[Fraction]:
    """Every value on a fine grid that a measure can have."""
    return [
        v
        for v in VALUES
        if (kind.maximum is None or v <= kind.maximum) and (not kind.whole or v.denominator == 1)
    ]


@settings(max_examples=tried(300), deadline=None)
@given(st.booleans(), tops, figures, figures, st.booleans())
def test_reach_agrees_with_trying_every_value(
    whole: bool, most: Fraction | None, full: Fraction, partly: Fraction, rises: bool
) -> None:
    easier = min(full, partly) - 1 if rises else max(full, partly) + 1
    bar = Bar(at_least=full, partly_at_least=easier) if rises else Bar(at_most=full, partly_at_most=easier)
    kind = NumberAnswer(UNIT, whole, most, (bar,))
    reached = [v >= full if rises else v <= full for v in values_of(kind)]
    in_part = [v >= easier if rises else v <= easier for v in values_of(kind)]

    assert can_reach(kind, bar) is any(reached)
    assert can_miss(kind, bar) is not all(reached) or kind.maximum == 0
    assert can_reach_partly_only(kind, bar) is any(
        part and not all_ for part, all_ in zip(in_part, reached, strict=True)
    )


conditions = st.sampled_from(
    [
        FieldIs("lab", (True,)),
        FieldWithin("beds", Fraction(5), None),
        Met("ACC-01"),
        Not(Met("ACC-02")),
        Not(FieldIs("lab", (True,))),
    ]
)


@given(
    st.lists(conditions, max_size=4),
    st.fixed_dictionaries(
        {}, optional={"lab": st.booleans(), "beds": st.sampled_from([Fraction(1), Fraction(9)])}
    ),
    st.frozensets(st.sampled_from(["ACC-01", "ACC-02"])),
)
def test_bars_in_play_are_those_of_the_appraisal(
    whens: list[FieldIs], facts: dict[str, bool], met: frozenset[str]
) -> None:
    kind = NumberAnswer(
        UNIT,
        False,
        None,
        (*(Bar(at_least=Fraction(1), when=when) for when in whens), Bar(at_least=Fraction(2))),
    )

    assert tuple(kind.bars[index] for index in bars_in_play(kind, facts, met)) == _bars_in_play(
        kind, facts, met
    )
