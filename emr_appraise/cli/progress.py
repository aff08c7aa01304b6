"""Tell on stderr how far the mutants of a pack are; the report itself has no clock."""

from __future__ import annotations

import sys
from time import monotonic

from emr_appraise.cli import wording_test
from emr_appraise.words import Language


class MutantProgress:
    """Called with how many are done, and of how many; a terminal sees them counted, a log only the end."""

    def __init__(self, pack: str, language: Language) -> None:
        self.pack, self.language = pack, language
        self.started, self.told = monotonic(), 0.0

    def __call__(self, done: int, of: int) -> None:
        now = monotonic()
        if done == of:
            took = wording_test.TOOK.fill(pack=self.pack, all=of, seconds=f"{now - self.started:.0f}")
            self._say(took.say(self.language) + "\n")
        elif sys.stderr.isatty() and now - self.told > 0.2:
            self.told = now
            told = wording_test.PROGRESS.fill(pack=self.pack, done=done, all=of)
            self._say(told.say(self.language))

    def _say(self, line: str) -> None:
        start = "\r\x1b[K" if sys.stderr.isatty() else ""
        print(start + line, end="", file=sys.stderr, flush=True)
