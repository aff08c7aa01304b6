"""The line of a file that a problem is about, with a mark under its column."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from emr_appraise.criteria.yamltree import MAX_BYTES
from emr_appraise.report.problems.visible import visible
from emr_appraise.report.screen_width import columns

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # the line ends that YAML counts
_BEFORE, _AFTER = 60, 40
"""How many letters of a long line are shown before and after the mark."""


def lines_of(file: str) -> Sequence[str]:
    """The lines of a file; none for stdin, or where the file is no longer there to be read."""
    if file == "-" or not os.path.isfile(file):
        return ()
    try:
        with open(file, "rb") as source:
            data = source.read(MAX_BYTES)
    except OSError:
        return ()
    return _LINE_END.split(data.decode("utf-8-sig", "replace"))


def excerpt(lines: Sequence[str], line: int, column: int) -> tuple[str, ...]:
    """A line with its number, and a caret under a column, both counted from 1; nothing for an empty line."""
    text = visible(lines[line - 1]) if 0 < line <= len(lines) else ""
    if not text.strip():
        return ()
    at = min(column - 1, len(text))
    before, after = _end(text[:at]), _start(text[at:])
    return f"{line:>6} | {before}{after}".rstrip(), f"{'':>6} | {' ' * columns(before)}^"


def _end(text: str) -> str:
    return text if len(text) <= _BEFORE else "…" + text[-_BEFORE:]


def _start(text: str) -> str:
    return text if len(text) <= _AFTER else text[:_AFTER] + "…"
