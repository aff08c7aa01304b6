"""What a run calls the files that it writes, and how they are told from what was submitted."""

from __future__ import annotations

import os

JOURNAL = "journal.sqlite"
NAMES = (
    "roster.xlsx",
    "roster.csv",
    "roster.jsonl",
    "rejected.csv",
    "summary.json",
    "run.json",
    "dashboard.html",
)


RETURNS_INDEX = "index.csv"
RETURNS_HEADS = ("file", "code", "name", "letter", "annotated", "problem")
"""`problem`: the code of the refusal where nothing could be returned."""


def holds_returns(folder: str) -> bool:
    """Whether a run has written letters and marked copies here: their list bears our headings."""
    try:
        with open(os.path.join(folder, RETURNS_INDEX), encoding="utf-8-sig") as index:
            return index.readline(200).strip() == ",".join(RETURNS_HEADS)
    except (OSError, ValueError):
        return False


def is_own(path: str) -> bool:
    """Whether a run has written this file: it bears such a name, and a journal lies beside it."""
    folder, name = os.path.split(path)
    known = name in NAMES or name.startswith(JOURNAL)  # SQLite lays files of its own beside it
    return known and os.path.exists(os.path.join(folder, JOURNAL))
