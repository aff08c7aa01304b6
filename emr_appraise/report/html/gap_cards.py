"""The gaps as cards, in the order to tackle them, by what they stand in the way of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from html import escape
from itertools import chain
from typing import NamedTuple

from emr_appraise.appraisal.model import Outcome
from emr_appraise.report import wording
from emr_appraise.report.contents.model import Contents, Gap, GapGroup, Source
from emr_appraise.report.gap_words import by_force
from emr_appraise.report.html import wording_page as words
from emr_appraise.report.html.speech import both, led_by, link, own
from emr_appraise.report.numbers import day
from emr_appraise.words import Text


class CardGroup(NamedTuple):
    """Cards of the gaps that stand in the way of the same group, or of none."""

    id: str
    title: Text
    about: tuple[Text, ...]
    cards: tuple[bytes, ...]
    """Piece by piece, ready to be written."""
    folded: bool


def card_groups(
    contents: Contents, anchors: Mapping[str, str], held: Mapping[str, bytes]
) -> Iterator[CardGroup]:
    """What keeps the hospital out of the nearest better group, then of the others, then the rest.

    `anchors` tells where a code leads, `held` what stands in the workbook for it.
    """
    for each in contents.gap_groups:
        cards = tuple(chain.from_iterable([_card(gap, anchors, held[gap.code]) for gap in each.gaps]))
        if each.group is None:
            forces = by_force([(gap.force, gap.outcome is Outcome.UNANSWERED) for gap in each.gaps])
            yield CardGroup("gaps-other", each.title, (forces,), cards, folded=True)
        else:
            yield CardGroup(f"gaps-{each.group}", each.title, tuple(_about(each)), cards, folded=False)


def _about(group: GapGroup) -> Iterator[Text]:
    proof = sum(gap.proof_only for gap in group.gaps)
    if proof:
        yield wording.PROOF_AMONG.of(proof)
    total = group.estimate
    if total:
        yield total


def _card(gap: Gap, anchors: Mapping[str, str], held: bytes) -> tuple[bytes, ...]:
    start, end = _head(gap.code, gap.text, gap.area_title, gap.required)
    return (
        start,
        _badges(gap.outcome, gap.standing, gap.proof_only, gap.due, gap.blocks, gap.required),
        end,
        held,
        b"</dd></div>",
        b"" if gap.outcome is Outcome.UNANSWERED else _reason(gap.reason),
        _board(gap.board_note).encode() if gap.board_note else b"",
        _work(gap.to_do),
        _needs(gap, anchors).encode() if gap.needs else b"",
        _basis(gap.effort, gap.cost, gap.force, gap.sources),
    )


@lru_cache(maxsize=1024)
def _head(code: str, text: Text, area: Text, required: bool) -> tuple[bytes, bytes]:
    """What stands before the badges, and from there to what stands in the workbook."""
    code, look = escape(code), "gap must" if required else "gap"
    start = (
        f'<article class="{look}" id="gap-{code}" aria-labelledby="gap-{code}-title"><header>'
        f'<p class="code"><a href="#finding-{code}">{code}</a> <span class="area">{both(area)}</span></p>'
    )
    end = (
        f'<h4 id="gap-{code}-title">{both(text)}</h4></header><dl class="parts">'
        f"<div><dt>{both(wording.ROW_CELL)}</dt><dd>"
    )
    return start.encode(), end.encode()


@lru_cache(maxsize=1024)
def _badges(
    outcome: Outcome,
    standing: Text,
    proof_only: bool,
    due: date | None,
    blocks: tuple[int, ...],
    required: bool,
) -> bytes:
    blocked = words.BLOCKS.of(len(blocks), numbers=", ".join(map(str, blocks)))
    told_of = (
        (outcome.value, standing, True),
        ("proof", words.PROOF_ONLY, proof_only),
        ("due", words.DUE.fill(day=day(due) if due else ""), due is not None),
        ("blocks", blocked, bool(blocks)),
        ("required", words.REQUIRED, required),
    )
    each = [f'<li class="badge {look}">{both(text)}</li>' for look, text, holds in told_of if holds]
    return f'<ul class="badges">{"".join(each)}</ul>'.encode()


@lru_cache(maxsize=2048)
def _reason(reason: Text) -> bytes:
    return _part(wording.ROW_WHY, both(reason)).encode()


def _board(note: str) -> str:
    return _part(words.BOARD_NOTE, own(note))


def _needs(gap: Gap, anchors: Mapping[str, str]) -> str:
    return _part(wording.ROW_FIRST, ", ".join([link(code, anchors) for code in gap.needs]))


def _part(label: Text, inner: str, look: str = "") -> str:
    return f"<div{look}><dt>{both(label)}</dt><dd>{inner}</dd></div>"


@lru_cache(maxsize=1024)
def _work(to_do: Text) -> bytes:
    return _part(wording.ROW_TO_DO, both(to_do), ' class="to-do"').encode()


def _estimate(effort: Text, cost: Text) -> str:
    """Empty where only evidence is to be shown."""
    if not effort.vi:
        return ""
    said = both(wording.ESTIMATE.fill(effort=effort, cost=cost))
    return _part(wording.ROW_ESTIMATE, f"{said} <small>({both(words.PLANNING)})</small>")


@lru_cache(maxsize=1024)
def _basis(effort: Text, cost: Text, force: Text, sources: tuple[Source, ...]) -> bytes:
    """What it takes, how binding it is, each source with how surely it was read, and the end of the card."""
    each = "".join([f"<li>{_source(source)}</li>" for source in sources])
    basis = _part(wording.ROW_BASIS, f'<p class="force">{both(force)}</p><ul class="sources">{each}</ul>')
    return f"{_estimate(effort, cost)}{basis}</dl></article>\n".encode()


def _source(source: Source) -> str:
    """A document's number is Vietnamese where it is words, and a code in any language where it is not."""
    note = f" <small>{both(source.note)}</small>" if source.note else ""
    said = led_by(source.number, source.whole) if " " in source.number else both(source.whole)
    return f"{said}{note}"
