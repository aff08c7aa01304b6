"""What the head of a hospital sees first: where it stands among the groups, and how many days are left."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from emr_appraise.report.contents.model import Contents, Deadline, WhyNot
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, linked
from emr_appraise.report.numbers import figure
from emr_appraise.words import Text

_TONES = 4


class Rung(NamedTuple):
    """A group of the pack, and how the hospital stands to it."""

    group: int
    title: Text
    state: Text
    tone: int
    """0 for the best group to 4 for the last."""
    better: bool
    here: bool


class Dues(NamedTuple):
    """The deadlines, each with its days as a figure to be read at a glance."""

    pressing: Markup
    settled: Markup
    """Empty where none is settled."""
    settled_title: Text


def rungs(contents: Contents) -> tuple[Rung, ...]:
    """Every group of the pack, best first."""
    verdict, last = contents.verdict, max(1, len(contents.verdict.groups) - 1)
    states = {verdict.group: words.HERE, **{each.group: _not_yet(each) for each in contents.why_not}}
    return tuple(
        Rung(
            group,
            title,
            states.get(group, words.BELOW),
            round(at * _TONES / last),
            better=group in states and group != verdict.group,
            here=group == verdict.group,
        )
        for at, (group, title) in enumerate(zip(verdict.groups, verdict.titles, strict=True))
    )


def _not_yet(better: WhyNot) -> Text:
    """How many conditions fail, and how many criteria stand behind them, if any."""
    codes = {cited.code for clause in better.clauses for cited in clause.cited}
    failed = words.NOT_YET.of(len(better.clauses))
    return words.NOT_YET_BY.of(len(codes), failed=failed) if codes else failed


def dues(deadlines: tuple[Deadline, ...], anchors: dict[str, str]) -> Dues:
    """What still asks for something, and the main deadlines in any case; apart from them the rest."""
    settled = [each for each in deadlines if not (each.open or each.main)]
    pressing = [each for each in deadlines if each.open or each.main]
    return Dues(_items(pressing, anchors), _items(settled, anchors), words.SETTLED.of(len(settled)))


def _items(deadlines: list[Deadline], anchors: dict[str, str]) -> Markup:
    return Markup("".join([_item(each, anchors) for each in deadlines]))


def _item(deadline: Deadline, anchors: dict[str, str]) -> str:
    """The figure repeats what the sentence says, so that it is left out for those who listen."""
    look = "done" if not deadline.open else "late" if deadline.days_left < 0 else "open"
    return (
        f'<li class="{look}{" main" if deadline.main else ""}"><p class="left" aria-hidden="true">'
        f"{_days(deadline.days_left, deadline.open)}</p><p>{linked(deadline.said, anchors)}</p></li>\n"
    )


@lru_cache(maxsize=512)
def _days(left: int, is_open: bool) -> str:
    if not is_open:
        return f"<b>✓</b> {both(words.NOTHING_LEFT)}"
    unit = (words.DAYS_OVERDUE if left < 0 else words.DAYS_AHEAD).of(abs(left))
    return f"<b>{both(figure(abs(left)))}</b> {both(unit)}"
