"""The groups on the sheet of figures: of all hospitals of a pack, and by kinds of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from emr_appraise.criteria.model import Criteria
from emr_appraise.roster import wording_xlsx_figures as words
from emr_appraise.roster.figures_labels import field_words, slice_words
from emr_appraise.roster.figures_model import Figures, GroupCount, Slice, Table
from emr_appraise.roster.xlsx_figures_page import FiguresPage, Place, Styled
from emr_appraise.roster.xlsx_look import Style, group_style
from emr_appraise.words import Text, join

_BETWEEN = " · "


class Counted(NamedTuple):
    """Where a table of groups stands, and in which column its first group is counted, from 0."""

    place: Place
    column: int


def write_groups(page: FiguresPage, whole: Figures, criteria: Criteria) -> None:
    """How many are in each group, and where their scores lie."""
    titles = {group.number: group.title for group in criteria.placement}
    rows: list[list[Styled]] = [
        [
            (words.GROUP.fill(number=each.group, title=titles[each.group]), _style(place, whole.groups)),
            (each.hospitals, Style.WHOLE),
            (each.share, Style.PERCENT),
        ]
        for place, each in enumerate(whole.groups)
    ]
    rows.append([(words.SUBMITTED, Style.TEXT), (whole.submitted, Style.WHOLE), (None, Style.PERCENT)])
    if whole.registered is not None:
        rows.append([(words.REGISTERED, Style.TEXT), (whole.registered, Style.WHOLE), (None, Style.PERCENT)])
    page.table((words.PLACEMENT, words.HOSPITALS, words.SHARE), rows)
    if whole.scores:
        titled = zip(_spread_titles(), whole.scores, strict=True)
        spread = [((title, Style.TEXT), (value, Style.PERCENT)) for title, value in titled]
        page.table((words.SCORES, words.SCORES_HERE), spread)


def write_table(page: FiguresPage, table: Table, criteria: Criteria) -> Counted:
    """The groups by one field of the profile, or by two."""
    labels = join([field_words(field, criteria) for field in table.fields], _BETWEEN)
    listed = any(part.figures.registered is not None for part in table.slices)
    numbers = [group.number for group in criteria.placement]
    heads = [
        words.BY.fill(fields=labels),
        *([words.REGISTERED] if listed else []),
        words.SUBMITTED,
        *(words.GROUP_HOSPITALS.fill(number=number) for number in numbers),
        *(words.GROUP_SHARE.fill(number=number) for number in numbers),
        words.MEDIAN_SCORE,
    ]
    place = page.table(heads, [[*_slice(part, table, criteria, listed)] for part in table.slices])
    return Counted(place, 3 if listed else 2)


def _slice(part: Slice, table: Table, criteria: Criteria, listed: bool) -> Iterator[Styled]:
    found = part.figures
    said = list(dict.fromkeys(slice_words(part, table, criteria)))
    yield join(said, _BETWEEN), Style.TEXT
    if listed:
        yield found.registered, Style.WHOLE
    yield found.submitted, Style.WHOLE
    yield from ((each.hospitals, Style.WHOLE) for each in found.groups)
    yield from ((each.share, Style.PERCENT) for each in found.groups)
    yield found.scores.median if found.scores else None, Style.PERCENT


def _style(place: int, groups: tuple[GroupCount, ...]) -> Style:
    """In the colour of the group, from the left: a sentence stands there."""
    return {Style.BEST: Style.BEST_LINE, Style.MIDDLE: Style.MIDDLE_LINE, Style.LAST: Style.LAST_LINE}[
        group_style(place, len(groups))
    ]


def _spread_titles() -> tuple[Text, ...]:
    return words.LOWEST, words.FIRST, words.MEDIAN, words.THIRD, words.HIGHEST
