"""The style of the page: contrast that suffices in both themes, nothing fetched, colours only by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from emr_appraise.report import html as room

STYLE = (Path(room.__file__).parent / "page.css").read_text(encoding="utf-8")
WORDS = {
    "ink": ("ground", "paper", "faint", "mark"),
    "soft": ("ground", "paper", "faint", "mark"),
    "accent": ("ground", "paper", "faint", "mark"),
    "must": ("ground", "paper", "faint", "mark"),
    "good": ("paper", "good-ground"),
    "care": ("care-ground",),
    "must-ink": ("must-ground",),
    "cover-ink": ("cover",),
    "cover-soft": ("cover",),
    "cover": ("cover-ink",),
    **{f"on-{tone}": (f"tone-{tone}",) for tone in range(5)},
}
"""The ink of words, and every ground that it stands on."""
SHAPES = {
    "accent": ("paper", "line"),
    "edge": ("paper", "ground"),
    "must": ("paper",),
    "care": ("paper",),
    "cover-soft": ("cover",),
    **{f"tone-{tone}": ("paper",) for tone in range(5)},
}
"""What is told by its shape alone: bars, frames, the mark of the focus."""


def palette(theme: int) -> dict[str, str]:
    """The colours of the light theme (0) or the dark (1)."""
    return dict(re.findall(r"--([\w-]+): (#\w{6})", re.findall(r":root \{(.*?)\}", STYLE, re.S)[theme]))


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(WORDS, 4.5), (SHAPES, 3)], ids=["words", "shapes"])
def test_contrast_is_enough(theme: int, pairs: dict[str, tuple[str, ...]], least: float) -> None:
    colours = palette(theme)
    found = {(ink, ground): round(contrast(colours[ink], colours[ground]), 2) for ink, grounds in pairs.items() for ground in grounds}

    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


def test_themes_hold_the_same_colours() -> None:
    assert set(palette(0)) == set(palette(1))


def test_every_colour_is_used_by_its_name() -> None:
    rules = re.sub(r":root \{.*?\}", "", STYLE, flags=re.S)
    named = set(re.findall(r"var\(--([\w-]+)\)", rules))

    assert named - {"tone", "on"} <= set(palette(0))
    assert set(palette(0)) <= named
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b(?![\w-])", rules)) <= {"#fff", "#000", "#4c5866"}  # paper and ink of print


def test_focus_is_never_taken_away_from_what_can_be_used() -> None:
    assert re.findall(r"([^{}]+)\{[^}]*outline: 0", STYLE) == ["\nmain:focus "]


def test_print_repeats_heads_and_cuts_no_part_of_a_card() -> None:
    printed = STYLE[STYLE.index("@media print") :]

    assert "thead { display: table-header-group; }" in printed
    assert re.search(r"tr,[^{]*\.parts > div \{ break-inside: avoid; \}", printed)
    assert ".gap > header { break-inside: avoid; } .parts > div:first-child { break-before: avoid; }" in printed
    assert "details::details-content { content-visibility: visible;" in printed


def test_print_begins_no_page_for_a_single_line() -> None:
    printed = STYLE[STYLE.index("@media print") :]

    assert not re.search(r"break-(before|after): page", printed)
    assert ".remarks + .note { break-before: avoid; }" in printed
    assert ".remarks summary { display: none; }" in printed  # it would only ask to be opened
