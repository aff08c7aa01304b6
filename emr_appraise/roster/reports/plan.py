"""Which reports a round is to have, what their content depends on, and what they are called."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from emr_appraise.roster.model import PackMark, Row
from emr_appraise.roster.reports.index import INDEX
from emr_appraise.roster.safe_names import safe_name, slug


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to stand in a folder."""

    folder: Path
    formats: tuple[str, ...]
    rules: str
    """A mark of the rules of the round, the version of the program among them."""
    editions: Mapping[PackMark, str]
    """A mark of the text of each pack."""
    fresh: bool = False
    """Whether all of them are to be made anew."""

    def mark(self, row: Row) -> str:
        """A mark of all that the reports on a workbook tell of: the same mark, the same bytes."""
        line, name = row.line, PurePosixPath(row.file).name
        parts = (self.rules, self.editions[line.pack], line.sha256, name)
        return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Stems:
    """Names the hospitals' reports, without their endings; asked in the same order, they are the same."""

    def __init__(self) -> None:
        self._taken = {PurePosixPath(INDEX).stem: 1}

    def of(self, row: Row) -> str:
        """The name for a hospital; where it has neither code nor name, it is made from its file's."""
        named = row.name if slug(row.code) or slug(row.name) else PurePosixPath(row.file).stem
        return safe_name(row.code, named, self._taken, "")
