"""Write the roster and the rejected workbooks as CSV: UTF-8 with a byte order mark, CRLF at the line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from typing import BinaryIO

from emr_appraise.report.csv_cells import guarded
from emr_appraise.roster.columns import roster_columns
from emr_appraise.roster.csv_cells import written
from emr_appraise.roster.model import Rejection, Roster
from emr_appraise.roster.wording_columns import REJECTED_TITLES
from emr_appraise.words import Language


def write_roster_csv(roster: Roster, out: BinaryIO) -> None:
    """Every appraised workbook, one a line, in the roster's order; the columns are ids in every language."""
    columns = roster_columns(roster)
    heads = [column.id for column in columns]
    takers = [(column.take, column.kind) for column in columns]
    lines = ([written(take(row), kind) for take, kind in takers] for row in roster.rows())
    _write(out, heads, lines)


def write_rejected_csv(roster: Roster, out: BinaryIO, language: Language) -> None:
    """Every workbook that could not be appraised, and why, in one language."""
    _write(out, list(REJECTED_TITLES), _rejections(roster.rejections(), language))


def _rejections(rejections: Iterable[Rejection], language: Language) -> Iterator[list[str]]:
    for each in rejections:
        says, hint = (guarded(text.say(language)) for text in (each.says, each.hint))
        yield [guarded(each.file), each.code, says, hint]


def _write(out: BinaryIO, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows(lines)
    text.flush()
    text.detach()
