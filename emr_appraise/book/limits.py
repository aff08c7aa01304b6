"""What a file may cost before it is refused: each limit by its name, and how much is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from emr_appraise.book.wording_limits import BAD_LIMIT, WHAT
from emr_appraise.errors import MisuseError
from emr_appraise.words import Text

_MOST = 10**12


@dataclass(frozen=True, slots=True)
class Limits:
    """Whole numbers; sizes in bytes, time in seconds."""

    file_bytes: int = 50_000_000
    members: int = 2_000
    inflated_bytes: int = 40_000_000
    ratio: int = 400
    frame_bytes: int = 2_000_000
    sheets: int = 200
    rows: int = 5_000
    columns: int = 200
    cells: int = 500_000
    tags: int = 4_000_000
    odd_cells: int = 100_000
    strings: int = 1_000_000
    seconds: int = 20
    memory_bytes: int = 512_000_000

    @property
    def opening_seconds(self) -> float:
        """How much of the time may go into taking a file apart."""
        return 0.75 * self.seconds

    @property
    def meaning_seconds(self) -> float:
        """How much of the time is left to make sense of what it holds."""
        return self.seconds - self.opening_seconds


LIMITS = Limits()
"""What holds unless someone says otherwise."""


def what(name: str) -> Text:
    """What a limit is about, in words."""
    return WHAT[name]


def limits_from(written: Mapping[str, str]) -> Limits:
    """The limits with some of them set anew. Raises MisuseError where there is no such limit or number."""
    known = {field.name for field in fields(Limits)}
    for name, value in written.items():
        if name not in known or not value.isdecimal() or not 0 < int(value[:15]) <= _MOST:
            allowed = ", ".join(f"{each}={getattr(LIMITS, each)}" for each in sorted(known))
            raise MisuseError("--limit", BAD_LIMIT, found=f"{name}={value}"[:80], allowed=allowed)
    return replace(LIMITS, **{name: int(value) for name, value in written.items()})
