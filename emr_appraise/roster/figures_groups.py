"""Which group each facility was in, in one round, by its code."""

from __future__ import annotations

from collections.abc import Mapping

UNCLEAR = -1
"""In place of the group of a code that several counted hospitals use: it does not say which is meant."""


class Groups:
    """The group that each facility code is in, by pack id."""

    def __init__(self) -> None:
        self._groups = dict[str, dict[str, int]]()

    def add(self, pack: str, code: str, group: int) -> None:
        """Keep one hospital; one without a code is left out."""
        if code:
            groups = self._groups.setdefault(pack, {})
            groups[code] = UNCLEAR if code in groups else group

    def of(self, pack: str) -> Mapping[str, int]:
        """The groups of one pack, by code."""
        return self._groups.get(pack, {})

    def all(self) -> Mapping[str, Mapping[str, int]]:
        """The groups of every pack, by its id."""
        return self._groups
