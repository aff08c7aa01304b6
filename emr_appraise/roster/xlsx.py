"""Write the roster as one workbook: who is in which group, what is missing, and the figures of it all."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

from emr_appraise.roster.columns import roster_columns
from emr_appraise.roster.columns_area import area_columns
from emr_appraise.roster.figures_model import Statistics
from emr_appraise.roster.model import Registered, Rejection, Roster, Standing
from emr_appraise.roster.xlsx_about import write_about
from emr_appraise.roster.xlsx_areas import areas_heads, areas_plan
from emr_appraise.roster.xlsx_book import Book
from emr_appraise.roster.xlsx_gaps import PLAN, Gaps, gap_heads
from emr_appraise.roster.xlsx_heads import Ladders
from emr_appraise.roster.xlsx_lists import absent_heads, absent_plan, rejected_heads, rejected_plan
from emr_appraise.roster.xlsx_roster import roster_heads, roster_plan
from emr_appraise.roster.xlsx_rows import ROWS_OF_A_SHEET
from emr_appraise.roster.xlsx_statistics import write_statistics
from emr_appraise.roster.xlsx_table import AnyTable, Head, Plan, Table
from emr_appraise.words import Language

T = TypeVar("T")


def write_roster_workbook(
    roster: Roster,
    statistics: Statistics,
    out: BinaryIO,
    language: Language,
    rows_of_a_sheet: int = ROWS_OF_A_SHEET,
) -> None:
    """Every sheet in one language; the rows are walked once and never held.

    A table longer than `rows_of_a_sheet`, its head included, goes on on a further sheet.
    """
    with ExitStack() as files:
        book = Book(roster.as_of, language, files)
        tables = _Tables(roster, statistics, book, files, rows_of_a_sheet)
        for table in tables.of_rows():
            book.put(table)
        book.put(tables.of_rejections())
        if roster.has_list:
            book.put(tables.of_absent())
        write_statistics(book, roster, statistics)
        write_about(book, roster)
        book.write(out)


@dataclass(frozen=True, slots=True)
class _Tables:
    """Fills the long tables from the roster."""

    roster: Roster
    statistics: Statistics
    book: Book
    files: ExitStack
    most: int

    def of_rows(self) -> tuple[AnyTable, ...]:
        """Roster, areas and gaps, in one walk over the rows."""
        ink, packs = self.book.ink, self.roster.packs
        ladders, columns = Ladders(packs, ink), roster_columns(self.roster)
        areas = tuple(area_columns(packs.values()))
        by_area = self._table(areas_plan(areas), areas_heads(columns, areas, ink, ladders))
        plan = roster_plan(self.roster, self.statistics)
        others = [column for column in columns if column.id not in {area.id for area in areas}]
        rows = self._table(plan, roster_heads(others, ink, ladders))
        gaps = Gaps(self._table(PLAN, gap_heads(ink, ladders)), packs)
        for row in self.roster.rows():
            rows.add(row, grey=row.standing is not Standing.COUNTED)
            if row.standing is Standing.COUNTED:
                by_area.add(row)
                gaps.add(row)
        return rows, by_area, gaps.table

    def of_rejections(self) -> Table[Rejection]:
        """The files that could not be appraised."""
        table = self._table(rejected_plan(self.statistics.counts), rejected_heads(self.book.ink))
        for each in self.roster.rejections():
            table.add(each)
        return table

    def of_absent(self) -> Table[Registered]:
        """The listed facilities that have not submitted."""
        heads = absent_heads(self.roster, self.book.ink)
        table = self._table(absent_plan(self.statistics.counts), heads)
        for each in self.roster.absent():
            table.add(each)
        return table

    def _table(self, plan: Plan, heads: Iterable[Head[T]]) -> Table[T]:
        return Table(plan, tuple(heads), self.book.ink, self.files, self.most)
