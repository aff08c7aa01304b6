"""`criteria test`: run the packs' cases, and see whether they notice changes of the pack."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_test
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE, tell
from emr_appraise.cli.output import deliver
from emr_appraise.cli.progress import MutantProgress
from emr_appraise.criteria.cases import PackCases, cases_at
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.errors import MisuseError
from emr_appraise.report.trials import TRIAL_FORMATS, write_trials
from emr_appraise.trial.trials import PackTrials, try_pack
from emr_appraise.words import Language

HELP = wording_test.TEST
Format = Enum("Format", {name: name for name in TRIAL_FORMATS}, type=str)  # type: ignore[misc]
AS_TEXT = Format("text")


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def test(
        paths: Annotated[list[str] | None, typer.Argument(help=wording_test.TEST_PATHS.say(language))] = None,
        format: Annotated[Format, typer.Option(help=wording_test.TEST_FORMAT.say(language))] = AS_TEXT,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording_test.TEST_OUTPUT.say(language))
        ] = None,
        mutate: Annotated[bool, typer.Option("--mutate", help=wording_test.MUTATE.say(language))] = False,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        spoken = lang or language
        asked = cases_at(paths or list(bundled_packs()))
        found = [run(each, spoken, mutate=mutate, needs_cases=bool(paths)) for each in asked]
        for pack in found:
            for trouble in pack.troubles:
                tell(trouble, spoken)
        deliver(output, lambda out: write_trials(found, format.value, out, spoken), spoken)
        return exit_code(found)

    return test


def run(asked: PackCases, language: Language, *, mutate: bool, needs_cases: bool) -> PackTrials:
    """The cases of one pack; a pack asked for by name that has none is a trouble of its own."""
    found = try_pack(asked, MutantProgress(asked.source, language) if mutate else None)
    if asked.files or found.troubles or not needs_cases:
        return found
    return replace(found, troubles=(MisuseError(asked.source, wording_test.NO_CASES),))


def exit_code(found: list[PackTrials]) -> int:
    """What could not be read weighs most; else 1 where a case failed or a grave mutant went unnoticed."""
    troubles = [trouble.exit_code for pack in found for trouble in pack.troubles]
    if troubles:
        return max(troubles)
    return DONE if all(pack.is_sound for pack in found) else ANSWER_IS_NO
