"""Make values fit for print: one line, composed letters, breakable words, nothing the fonts lack."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

from emr_appraise.report.pdf.letters import UNPRINTABLE

Value: TypeAlias = str | int | float | bool | list["Value"] | dict[str, "Value"]
"""What the template is given: the shapes of JSON."""
LACKING = "□"
"""Stands for a letter that the fonts lack."""
LONGEST = 6_000
"""Letters of one text; what is longer is cut, so that no workbook makes a report without end."""
_ON_ONE_PAGE = 1_200
_STEP = 12
_BREAK = "\u200b"
_SPACES = re.compile(r"\s+")
_LONG_WORD = re.compile(r"\S{26,}")
_PIECE = re.compile(rf"\S{{{_STEP}}}(?=\S)")
_JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")


def printed(value: Value) -> Value:
    """The value with every text in it made fit for print."""
    if isinstance(value, str):
        return printed_text(value)
    if isinstance(value, list):
        return [printed(each) for each in value]
    if isinstance(value, dict):
        return {name: printed(each) for name, each in value.items()}
    return value


@lru_cache(maxsize=8192)
def printed_text(text: str) -> str:
    """A text on one line; a letter that the fonts lack becomes `LACKING`, an overlong word may break."""
    line = _SPACES.sub(" ", text).strip()
    line = line if len(line) <= LONGEST else line[:LONGEST] + "…"
    if not (line.isascii() and line.isprintable()):
        line = _with_known_letters(unicodedata.normalize("NFC", line))
    return _LONG_WORD.sub(_breakable, line)


def capital(said: str) -> str:
    """With a capital letter."""
    return said[:1].upper() + said[1:]


def sentence(said: str) -> str:
    """With a capital letter and a full stop."""
    return capital(stopped(said))


def stopped(said: str) -> str:
    """With a full stop."""
    return said if said.endswith((".", "…", "!", "?")) else said + "."


def is_long(*texts: str) -> bool:
    """Whether the words are so many that kept on one page they would leave a large gap on the one before."""
    return sum(map(len, texts)) > _ON_ONE_PAGE


def lacks_letters(texts: Value, before: Value) -> bool:
    """Whether a letter was replaced on the way from one to the other."""
    shown = str(texts).count(LACKING)
    return shown > 0 and shown > str(before).count(LACKING)


def _with_known_letters(line: str) -> str:
    if not UNPRINTABLE.search(line):
        return line
    return UNPRINTABLE.sub(LACKING, _JOINERS.sub("", line))


def _breakable(word: re.Match[str]) -> str:
    return _PIECE.sub(_with_break, word[0])


def _with_break(piece: re.Match[str]) -> str:
    """A place to break after so many letters, unless a mark of the last one follows."""
    following = piece.string[piece.end()]
    return piece[0] if unicodedata.combining(following) else piece[0] + _BREAK
