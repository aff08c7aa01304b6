"""`check`: everything about a workbook as a file, nothing about its score; a copy to mend it in."""

import os
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_check
from emr_appraise.cli.commands.shared import chosen_criteria, chosen_limits, limit_option
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.cli.output import deliver, write_whole
from emr_appraise.errors import MisuseError
from emr_appraise.report.check import CHECK_FORMATS, write_check
from emr_appraise.submission.checked import Checked, check_workbook
from emr_appraise.words import Language, Severity

HELP = wording_check.HELP
Format = Enum("Format", {name: name for name in CHECK_FORMATS}, type=str)  # type: ignore[misc]
ON_SCREEN = Format("terminal")
STDIN = "-"


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def check(
        workbook: Annotated[str, typer.Argument(help=wording.WORKBOOK_ARGUMENT.say(language))],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
        format: Annotated[Format, typer.Option(help=wording.FORMAT_OPTION.say(language))] = ON_SCREEN,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording.OUTPUT_OPTION.say(language))
        ] = None,
        annotate: Annotated[
            Path | None,
            typer.Option(metavar="OUT.xlsx", help=wording_check.ANNOTATE_OPTION.say(language)),
        ] = None,
        force: Annotated[
            bool, typer.Option("--force", help=wording_check.FORCE_OPTION.say(language))
        ] = False,
        strict: Annotated[
            bool, typer.Option("--strict", help=wording_check.STRICT_OPTION.say(language))
        ] = False,
        limit: Annotated[list[str] | None, limit_option(language)] = None,
    ) -> int:
        refuse_overwriting(workbook, annotate, output)
        pack, spoken = chosen_criteria(criteria, as_of), lang or language
        checked = check_workbook(workbook, pack, chosen_limits(limit))
        if annotate:
            write_copy(checked, annotate, spoken, force=force)
        deliver(output, lambda out: write_check(checked, format.value, out, spoken), spoken)
        return exit_code(checked, strict=strict)

    return check


def refuse_overwriting(workbook: str, annotate: Path | None, output: Path | None) -> None:
    """Raise MisuseError where a file to be written is the workbook itself, or both are the same file."""
    if annotate and workbook != STDIN and same_file(annotate, Path(workbook)):
        raise MisuseError(str(annotate), wording_check.IN_USE, option="--annotate")
    if output and workbook != STDIN and same_file(output, Path(workbook)):
        raise MisuseError(str(output), wording_check.IN_USE, option="--output")
    if output and annotate and same_file(output, annotate):
        raise MisuseError(str(output), wording_check.IN_USE, option="--output")


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by whatever road; also where it is not there yet."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    return one.exists() and other.exists() and one.samefile(other)


def write_copy(checked: Checked, path: Path, language: Language, *, force: bool) -> None:
    """Write the annotated copy, whole or not at all, and say so."""
    from emr_appraise.submission.annotate import write_annotated

    write_whole(
        path,
        lambda out: write_annotated(checked.examined, checked.criteria, out, language),
        overwrite=force,
    )
    typer.echo(wording_check.ANNOTATED.fill(path=path).say(language), err=True)


def exit_code(checked: Checked, *, strict: bool) -> int:
    """0, or 1 where it was asked and something is worse than a note."""
    grave = any(remark.severity is not Severity.INFO for remark in checked.examined.submission.remarks)
    return ANSWER_IS_NO if strict and grave else DONE
