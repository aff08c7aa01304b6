"""`criteria lint`: every problem of criteria files, with line and column."""

from collections.abc import Callable
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.criteria.load import bundled_packs, pack_problems, read_pack
from emr_appraise.criteria.problems import CriteriaError, Problem
from emr_appraise.words import Language

HELP = wording.LINT


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def lint(
        paths: Annotated[list[str] | None, typer.Argument(help=wording.PATHS_ARGUMENT.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        spoken, sources = lang or language, paths or list(bundled_packs())
        found = [problem for source in sources for problem in problems_of(source)]
        for problem in found:
            typer.echo(f"{problem.place}: {problem.code} {problem.says.say(spoken)}")
            typer.echo(f"    {problem.hint.say(spoken)}")
        done = (
            wording.PROBLEMS.fill(count=len(found)) if found else wording.LINT_CLEAN.fill(count=len(sources))
        )
        typer.echo(done.say(spoken), err=True)
        return ANSWER_IS_NO if found else DONE

    return lint


def problems_of(source: str) -> list[Problem]:
    """Every problem of one pack; a file that is no strict YAML is a problem too."""
    try:
        return sorted(pack_problems(read_pack(source)), key=lambda problem: (problem.place, problem.code))
    except CriteriaError as error:
        return list(error.problems)
