"""What else stands in a workbook: the appraisal board's answers beside some rows, and typing mistakes."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from make import Source

from emr_appraise.criteria.model import PERCENT, Criterion, NumberAnswer, ScaleAnswer

Rows = dict[str, Source]
"""The rows of the self-assessment sheet, by code."""
LOWER, HIGHER = 0.13, 0.025
"""In how many rows a board sees less, or more, than the hospital claims."""


def board_seen(
    rows: Rows, applying: Mapping[str, Criterion], ready: bool, draw: Random, words: Source
) -> None:
    """Let the board answer some rows: mostly alike, sometimes lower, rarely higher.

    Of a hospital that is ready the board doubts only what merely guides.
    """
    answered = [code for code in applying if rows[code].get("answer") or rows[code].get("value")]
    for code in sorted(draw.sample(answered, min(len(answered), draw.randrange(8, 70)))):
        step = one_step(draw, doubts=not (ready and applying[code].required))
        seen = beside(rows[code], applying[code], step, draw)
        said = words[("board_same", "board_higher", "board_lower")[step]]
        if step or draw.random() < 0.1:
            seen["board_note"] = draw.choice(said)
        rows[code] |= seen


def one_step(draw: Random, doubts: bool) -> int:
    """Whether the board sees less (-1), the same or more (1)."""
    chance = draw.random()
    return (-1 if doubts else 0) if chance < LOWER else int(chance > 1 - HIGHER)


def beside(row: Source, criterion: Criterion, step: int, draw: Random) -> Source:
    """The board's answer or value to a row."""
    if isinstance(criterion.answer, ScaleAnswer):
        return {"board_answer": on_scale(row.get("answer"), criterion.answer, step)}
    value = row.get("value")
    percent = isinstance(criterion.answer, NumberAnswer) and criterion.answer.unit.id == PERCENT.id
    if not (step and percent and isinstance(value, int | float)):
        return {"board_value": value} if value else {}
    share = draw.uniform(0.6, 0.95) if step < 0 else draw.uniform(1.05, 1.3)
    return {"board_value": min(100, round(value * share, 1))}


def on_scale(answer: object, kind: ScaleAnswer, step: int) -> object:
    """An answer, or the next one of its scale below or above."""
    labels = [option.label.vi for option in sorted(kind.scale.options, key=lambda option: option.value)]
    if answer not in labels:
        return answer
    return labels[min(max(labels.index(str(answer)) + step, 0), len(labels) - 1)]


def mistype(rows: Rows, facility: Source, draw: Random, words: Source) -> None:
    """Spoil one to three cells the way an office does."""
    slips = words["mistyped"]
    for code in draw.sample(sorted(rows), draw.randrange(1, 4)):
        row = rows[code]
        answer, value = row.get("answer"), row.get("value")
        if answer in slips["answer"]:
            row["answer"] = draw.choice(slips["answer"][answer])
        elif isinstance(value, int | float):
            row["value"] = draw.choice(slips["figure"]).format(str(value).replace(".", ","))
        elif row.get("evidence_date"):
            row["evidence_date"] = draw.choice(slips["evidence_date"])
    if draw.random() < 0.2:
        facility["beds"] = draw.choice(slips["beds"]).format(facility["beds"])
