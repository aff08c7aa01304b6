"""Packs for lint's tests: the small good ones, with pieces of their text replaced."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from emr_appraise.criteria.lint.engine import lint
from emr_appraise.criteria.problems import Problem

GOOD = Path(__file__).parents[1] / "good"
AS_OF = date(2026, 11, 22)
SMALLEST = (GOOD / "smallest.yaml").read_text(encoding="utf-8")
EVERYTHING = (GOOD / "everything.yaml").read_text(encoding="utf-8")
FOLDER = GOOD / "areas-here-and-there"


def swapped(text: str, *swaps: tuple[str, str]) -> str:
    """The text with pieces replaced, each of which must be there."""
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def linted(folder: Path, text: str | bytes, as_of: date = AS_OF) -> tuple[Problem, ...]:
    """What lint finds in a pack of one file."""
    path = folder / "pack-in-one-file.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return lint([str(path)], as_of).problems


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(found.code, found.place.line, found.place.column) for found in problems]


def place_of(text: str, piece: str) -> tuple[int, int]:
    """Line and column at which a piece of text begins."""
    before = text[: text.index(piece)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
