"""The generator of example cohorts, which stands beside the examples and not in the package."""

from __future__ import annotations

import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
COMMITTED = EXAMPLES / "cohort"
if str(EXAMPLES) not in sys.path:
    sys.path.append(str(EXAMPLES))

from cohort import Book, books, criteria, main, stem, words, workbooks  # noqa: E402
from cohort_maker import Maker  # noqa: E402
from cohort_plan import Hospital, plan  # noqa: E402

__all__ = [
    "COMMITTED", "EXAMPLES", "Book", "Hospital", "Maker", "books", "criteria", "main", "plan", "stem", "words", "workbooks",
]  # fmt: skip
