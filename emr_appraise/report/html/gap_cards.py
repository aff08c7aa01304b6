"""The gaps as cards, in the order to tackle them, by what they stand in the way of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap, Source
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, link, own, told
from emr_appraise.report.numbers import day, money
from emr_appraise.report.wording_numbers import PERSON_DAYS
from emr_appraise.words import Text, join

_NONE = 0


class GapGroup(NamedTuple):
    """Gaps that stand in the way of the same group, or of none."""

    id: str
    title: Text
    about: tuple[Text, ...]
    cards: Markup
    folded: bool


def gap_groups(contents: Contents, anchors: dict[str, str]) -> Iterator[GapGroup]:
    """What keeps the hospital out of the nearest better group, then of the others, then the rest."""
    inside: dict[int, list[Gap]] = {}
    better = [each.group for each in contents.why_not]
    for gap in contents.gaps:
        inside.setdefault(_nearest(gap, better), []).append(gap)
    for number in (number for number in better if number in inside):
        yield _blocking(number, inside[number], anchors, first=number == better[0])
    if _NONE in inside:
        yield _others(inside[_NONE], anchors)


def _blocking(number: int, gaps: list[Gap], anchors: dict[str, str], *, first: bool) -> GapGroup:
    title = (wording.GAPS_FOR if first else wording.GAPS_THEN).of(len(gaps), number=number)
    return GapGroup(f"gaps-{number}", title, tuple(_about(gaps)), _cards(gaps, anchors), folded=False)


def _others(gaps: list[Gap], anchors: dict[str, str]) -> GapGroup:
    title = wording.OTHER_GAPS.of(len(gaps))
    return GapGroup("gaps-other", title, (_by_force(gaps),), _cards(gaps, anchors), folded=True)


def _nearest(gap: Gap, better: list[int]) -> int:
    return next((group for group in better if group in gap.blocks), _NONE) if gap.blocks else _NONE


def _about(gaps: list[Gap]) -> Iterator[Text]:
    proof = sum(gap.proof_only for gap in gaps)
    if proof:
        yield words.PROOF_AMONG.of(proof)
    costs = [gap.cost_vnd for gap in gaps if gap.cost_vnd is not None]
    if costs:
        effort = PERSON_DAYS.of(sum(gap.effort_days or 0 for gap in gaps))
        cost = money(sum(low for low, _ in costs), sum(high for _, high in costs))
        yield wording.ESTIMATE_TOTAL.of(len(costs), estimate=wording.ESTIMATE.fill(effort=effort, cost=cost))


def _by_force(gaps: list[Gap]) -> Text:
    forces = dict.fromkeys(gap.force for gap in gaps)
    return wording.COUNTS_BY_FORCE.fill(counts=join([_of_force(force, gaps) for force in forces], "; "))


def _of_force(force: Text, gaps: list[Gap]) -> Text:
    inside = [gap for gap in gaps if gap.force == force]
    unanswered = sum(gap.outcome is Outcome.UNANSWERED for gap in inside)
    some = wording.BY_FORCE_UNANSWERED if unanswered else wording.BY_FORCE
    template = wording.BY_FORCE_ALL_UNANSWERED if unanswered == len(inside) else some
    return template.fill(force=force, n=len(inside), unanswered=unanswered)


def _cards(gaps: Iterable[Gap], anchors: dict[str, str]) -> Markup:
    return Markup("".join([_card(gap, anchors) for gap in gaps]))


def _card(gap: Gap, anchors: dict[str, str]) -> str:
    head = _head(gap.code, gap.text, gap.area_title, gap.required)
    badges = _badges(gap.outcome, gap.standing, gap.proof_only, gap.due, gap.blocks, gap.required)
    reason = "" if gap.outcome is Outcome.UNANSWERED else _part(wording.ROW_WHY, both(gap.reason))
    board = _part(words.BOARD_NOTE, own(gap.board_note)) if gap.board_note else ""
    needs = _part(wording.ROW_FIRST, _needs(gap, anchors)) if gap.needs else ""
    return (
        f"{head[0]}{badges}{head[1]}{_part(wording.ROW_CELL, told(gap.in_file))}{reason}{board}"
        f"{_work(gap.to_do)}{needs}{_estimate(gap.effort, gap.cost)}{_basis(gap.force, gap.sources)}"
        "</dl></article>\n"
    )


@lru_cache(maxsize=1024)
def _head(code: str, text: Text, area: Text, required: bool) -> tuple[str, str]:
    """What stands before the badges, and after them."""
    code, look = escape(code), "gap must" if required else "gap"
    return (
        f'<article class="{look}" id="gap-{code}" aria-labelledby="gap-{code}-title"><header>'
        f'<p class="code"><a href="#finding-{code}">{code}</a> <span class="area">{both(area)}</span></p>',
        f'<h4 id="gap-{code}-title">{both(text)}</h4></header><dl class="parts">',
    )


@lru_cache(maxsize=1024)
def _badges(
    outcome: Outcome,
    standing: Text,
    proof_only: bool,
    due: date | None,
    blocks: tuple[int, ...],
    required: bool,
) -> str:
    blocked = words.BLOCKS.of(len(blocks), numbers=", ".join(map(str, blocks)))
    told_of = (
        (outcome.value, standing, True),
        ("proof", words.PROOF_ONLY, proof_only),
        ("due", words.DUE.fill(day=day(due) if due else ""), due is not None),
        ("blocks", blocked, bool(blocks)),
        ("required", words.REQUIRED, required),
    )
    each = [f'<li class="badge {look}">{both(text)}</li>' for look, text, holds in told_of if holds]
    return f'<ul class="badges">{"".join(each)}</ul>'


def _needs(gap: Gap, anchors: dict[str, str]) -> str:
    return ", ".join([link(code, anchors) for code in gap.needs])


def _part(label: Text, inner: str, look: str = "") -> str:
    return f"<div{look}><dt>{both(label)}</dt><dd>{inner}</dd></div>"


@lru_cache(maxsize=1024)
def _work(to_do: Text) -> str:
    return _part(wording.ROW_TO_DO, both(to_do), ' class="to-do"')


@lru_cache(maxsize=1024)
def _estimate(effort: Text, cost: Text) -> str:
    """Empty where only evidence is to be shown."""
    if not effort.vi:
        return ""
    said = both(wording.ESTIMATE.fill(effort=effort, cost=cost))
    return _part(wording.ROW_ESTIMATE, f"{said} <small>({both(words.PLANNING)})</small>")


@lru_cache(maxsize=1024)
def _basis(force: Text, sources: tuple[Source, ...]) -> str:
    """How binding the criterion is, then each source with how surely it was read."""
    each = "".join([f"<li>{_source(source)}</li>" for source in sources])
    return _part(wording.ROW_BASIS, f'<p class="force">{both(force)}</p><ul class="sources">{each}</ul>')


def _source(source: Source) -> str:
    note = f" <small>{both(source.note)}</small>" if source.note else ""
    return f"{both(source.whole)}{note}"
