"""What the head of a hospital sees first: where it stands among the groups, and how many days are left."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from emr_appraise.report.contents.model import Contents, Deadline, Rung, Verdict, WhyNot
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, linked
from emr_appraise.report.numbers import figure
from emr_appraise.words import Text

_TONES = 4


class Dues(NamedTuple):
    """The deadlines, each with its days as a figure to be read at a glance."""

    pressing: Markup
    settled: Markup
    """Empty where none is settled."""
    settled_title: Text


def tone(group: int, verdict: Verdict) -> int:
    """0 for the best group of the pack to 4 for its last."""
    groups = [rung.group for rung in verdict.ladder]
    return round(groups.index(group) * _TONES / max(1, len(groups) - 1))


def ladder(contents: Contents) -> Markup:
    """Every group of the pack, best first, and how the hospital stands to it."""
    verdict, short = contents.verdict, {each.group: each for each in contents.why_not}
    return Markup("\n".join([_rung(rung, verdict, short.get(rung.group)) for rung in verdict.ladder]))


def _rung(rung: Rung, verdict: Verdict, short: WhyNot | None) -> str:
    """A group; `short` is what keeps the hospital out of it, if anything does."""
    group, title = rung
    here = group == verdict.group
    look, current = (" here", ' aria-current="true"') if here else ("", "")
    return (
        f'<li class="tone-{tone(group, verdict)}{look}"{current}>\n<b class="step">{group}</b>\n'
        f'<p><span class="name">{both(title)}</span>\n{_state(group, here, short)}</p>\n</li>'
    )


def _state(group: int, here: bool, short: WhyNot | None) -> str:
    if short:
        return f'<a class="state" href="#why-{group}">{both(_not_yet(short))}</a>'
    return f'<span class="state">{both(words.HERE if here else words.BELOW)}</span>'


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
