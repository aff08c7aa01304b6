"""Which language to speak: the option, the environment, the locale, else Vietnamese."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper

from emr_appraise.words import Language

VARIABLE = "EMR_APPRAISE_LANG"


def spoken_language(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> Language:
    """The language of help, messages and reports."""
    spoken = [wanted for wanted in (_option(arguments), environ.get(VARIABLE, "")) if wanted in set(Language)]
    return Language(spoken[0]) if spoken else _of_locale(environ)


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page, so that Vietnamese never fails to print."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _option(arguments: Sequence[str]) -> str:
    for index, argument in enumerate(arguments):
        if argument == "--":
            return ""
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
    return ""


def _of_locale(environ: Mapping[str, str]) -> Language:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(variable, "")
        if value:
            return Language.EN if value.lower().startswith("en") else Language.VI
    return Language.VI
