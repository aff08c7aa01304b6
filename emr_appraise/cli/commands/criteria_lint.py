"""`criteria lint`: every problem of criteria files, with line and column."""

import os
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_lint
from emr_appraise.cli.commands.shared import chosen_date
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.cli.output import deliver
from emr_appraise.criteria.lint.engine import lint as lint_packs
from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.report.problems import PROBLEM_FORMATS, write_problems
from emr_appraise.words import Language

HELP = wording.LINT
Format = Enum("Format", {name: name for name in PROBLEM_FORMATS}, type=str)  # type: ignore[misc]


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def lint(
        paths: Annotated[list[str] | None, typer.Argument(help=wording_lint.LINT_PATHS.say(language))] = None,
        format: Annotated[Format | None, typer.Option(help=wording_lint.LINT_FORMAT.say(language))] = None,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording_lint.LINT_OUTPUT.say(language))
        ] = None,
        strict: Annotated[
            bool, typer.Option("--strict", help=wording_lint.LINT_STRICT.say(language))
        ] = False,
        as_of: Annotated[str | None, typer.Option(help=wording_lint.LINT_AS_OF.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        spoken, told = lang or language, chosen_format(format)
        result = lint_packs(paths or list(bundled_packs()), chosen_date(as_of))
        deliver(output, lambda out: write_problems(result, told, out, spoken), spoken)
        return exit_code(result, strict=strict)

    return lint


def chosen_format(format: Enum | None) -> str:
    """The format asked for; else that of the CI system this runs in, else text."""
    if format is not None:
        return str(format.value)
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def exit_code(result: LintResult, *, strict: bool) -> int:
    """1 on errors, under --strict on warnings too; else 0."""
    return ANSWER_IS_NO if result.errors or (strict and result.warnings) else DONE
