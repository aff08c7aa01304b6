"""`criteria test`: run the packs' cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.appraisal.trial import Difference, try_case
from emr_appraise.cli import wording
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.criteria.cases import Case, case_files, read_cases
from emr_appraise.criteria.load import bundled_packs, load_on_dates
from emr_appraise.errors import MisuseError
from emr_appraise.words import Language

HELP = wording.TEST


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def test(
        paths: Annotated[list[str] | None, typer.Argument(help=wording.PATHS_ARGUMENT.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        spoken, outcomes = lang or language, run_cases(paths or list(bundled_packs()))
        failed = [(case, found) for case, found in outcomes if found]
        for case, found in failed:
            tell_failure(case, found, spoken)
        done = wording.CASES_DONE.fill(passed=len(outcomes) - len(failed), failed=len(failed))
        typer.echo(done.say(spoken))
        return ANSWER_IS_NO if failed else DONE

    return test


def run_cases(sources: list[str]) -> list[tuple[Case, tuple[Difference, ...]]]:
    """Every case of the packs, and how it came out otherwise than expected."""
    return [outcome for source in sources for outcome in run_pack_cases(source)]


def run_pack_cases(source: str) -> list[tuple[Case, tuple[Difference, ...]]]:
    """The cases of one pack, each on its own as-of date."""
    cases = [case for path in files_of(source) for case in read_cases(path)]
    criteria = load_on_dates(source, {case.as_of for case in cases})
    return [(case, try_case(case, criteria[case.as_of])) for case in cases]


def files_of(source: str) -> list[Path]:
    """The case files of a pack. Raises MisuseError where it has none."""
    folder = bundled_packs().get(source, Path(source))
    files = case_files(folder if folder.is_dir() else folder.parent)
    if not files:
        raise MisuseError(source, wording.NO_CASES)
    return files


def tell_failure(case: Case, found: tuple[Difference, ...], language: Language) -> None:
    """Say what a failing case expected and what it got."""
    typer.echo(wording.CASE_FAILED.fill(name=f"{case.file}: {case.name}").say(language))
    for each in found:
        told = wording.CASE_DIFFERS.fill(what=each.what, expected=each.expected, actual=each.actual)
        typer.echo(told.say(language))
