"""The way in: choose the language, build the commands, carry out the line."""

from __future__ import annotations

import gc
import sys

from emr_appraise.cli.failures import guarded
from emr_appraise.cli.language import speak_utf8, spoken_language


def run() -> None:
    """The console script."""
    gc.disable()  # one short life: collecting would cost more than it frees
    speak_utf8()
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Carry out a command line and return its exit code."""
    language = spoken_language(arguments)

    def invoke() -> int:
        from emr_appraise.cli.app import build_app

        return build_app(language, arguments)()

    return guarded(invoke, language)
