"""Sentences for print in which the workbook's own words are marked, to be read aloud as Vietnamese."""

from __future__ import annotations

import re

from emr_appraise.report.pdf.letters import FOREIGN_END, FOREIGN_START
from emr_appraise.words import Language, Text

_QUOTED = re.compile("“([^“”]+)”")


def told(text: Text, language: Language) -> str:
    """A sentence; what it quotes alike in both languages was written in the workbook."""
    said = text.say(language)
    if language is Language.VI or "“" not in text.vi:
        return said
    for words in set(_QUOTED.findall(text.vi)):
        said = said.replace(f'"{words}"', f'"{own(words, language)}"')
    return said


def own(words: str, language: Language) -> str:
    """Words that are Vietnamese in every report; among Vietnamese ones they need no mark."""
    return words if language is Language.VI or not words else f"{FOREIGN_START}{words}{FOREIGN_END}"


def led_by(words: str, text: Text, language: Language) -> str:
    """A sentence that begins with such words."""
    said = text.say(language)
    return own(words, language) + said.removeprefix(words) if said.startswith(words) else said
