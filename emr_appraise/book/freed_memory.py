"""Let a process that reads many workbooks keep the memory that one gave back for the next."""

from __future__ import annotations

from emr_appraise.book.xlsx_plain import MOST_BYTES


def keep_freed_memory() -> None:
    """Take and give back one large block, of which nothing is touched; to be called once, at the start.

    glibc returns large blocks to the system at once, and the pages of the next workbook then have to be asked
    for again, one by one; once it has seen a larger block come and go, it keeps them. Other allocators are
    none the worse for it.
    """
    bytes(2 * MOST_BYTES)
