"""The text in a cell of an OpenDocument spreadsheet, as it grows while the cell is walked over."""

from __future__ import annotations

from emr_appraise.book.ods_grid import Room
from emr_appraise.book.ods_xml import TEXT, Attributes, times


class CellText:
    """Paragraphs one below the other; nothing is stripped, runs of spaces are kept as offices keep them."""

    def __init__(self, room: Room) -> None:
        self._room, self._spaces = room, 0
        self._runs: list[str] | None = None

    @property
    def whole(self) -> str | None:
        """The text so far; None where there is no paragraph."""
        return None if self._runs is None else "".join(self._runs)

    def clear(self) -> None:
        """Another cell begins."""
        self._runs = None

    def begin_paragraph(self) -> None:
        """Another paragraph begins, on a line of its own."""
        if self._runs is None:
            self._runs = []
        else:
            self._runs.append("\n")

    def add(self, run: str) -> None:
        """Letters follow."""
        if self._runs is not None:
            self._runs.append(run)

    def add_spaces(self, attributes: Attributes) -> None:
        """Spaces follow, as many as the element says. Raises InputError where a file makes up too many."""
        many = times(attributes, TEXT + "c")
        self._spaces += many
        if self._spaces > self._room.limits.inflated_bytes:
            raise self._room.refusal("inflated_bytes")
        self.add(" " * many)
