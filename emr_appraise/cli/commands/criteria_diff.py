"""`criteria diff`: what changed from one pack to another, and who changes group by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_diff
from emr_appraise.cli.commands.shared import chosen_date
from emr_appraise.cli.diff_files import workbooks_under
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.cli.output import deliver
from emr_appraise.criteria.diff.model import PackDiff
from emr_appraise.criteria.diff.packs import diff_packs
from emr_appraise.criteria.load import PackFiles, read_pack
from emr_appraise.errors import InputError, MisuseError
from emr_appraise.report.diff import FORMATS, write_diff
from emr_appraise.trial.effect import Effects, Unread, effects
from emr_appraise.words import Language

HELP = wording_diff.HELP
NAME = "criteria diff"
Format = Enum("Format", {name: name for name in FORMATS}, type=str)  # type: ignore[misc]
ON_SCREEN = Format("text")


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def diff(
        old: Annotated[str, typer.Argument(help=wording_diff.OLD_ARGUMENT.say(language))],
        new: Annotated[str, typer.Argument(help=wording_diff.NEW_ARGUMENT.say(language))],
        more: Annotated[
            list[str] | None,
            typer.Argument(metavar="[WORKBOOK]...", help=wording_diff.MORE_ARGUMENT.say(language)),
        ] = None,
        on: Annotated[
            list[str] | None, typer.Option(metavar="WORKBOOK", help=wording_diff.ON_OPTION.say(language))
        ] = None,
        format: Annotated[Format, typer.Option(help=wording_diff.FORMAT_OPTION.say(language))] = ON_SCREEN,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording.OUTPUT_OPTION.say(language))
        ] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        check: Annotated[bool, typer.Option("--check", help=wording_diff.CHECK_OPTION.say(language))] = False,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        refuse_misuse(old, new, on or [], more or [])
        day, files = chosen_date(as_of), (read_pack(old), read_pack(new))
        found = diff_packs(old, files[0], new, files[1])
        effect = effect_on([*(on or []), *(more or [])], found, files, day) if on else None
        spoken = lang or language
        deliver(output, lambda out: write_diff(found, effect, format.value, out, spoken), spoken)
        return exit_code(found, effect, check=check)

    return diff


def refuse_misuse(old: str, new: str, on: list[str], more: list[str]) -> None:
    """Raise MisuseError where stdin is asked for twice, or a third argument comes without --on."""
    if old == new == "-":
        raise MisuseError(NAME, wording_diff.TWICE_STDIN)
    if more and not on:
        raise MisuseError(NAME, wording_diff.WITHOUT_ON, found=more[0])
    if "-" in (*on, *more):
        raise MisuseError(NAME, wording_diff.WORKBOOK_FROM_STDIN)


def effect_on(paths: list[str], found: PackDiff, files: tuple[PackFiles, PackFiles], day: date) -> Effects:
    """What the newer pack does to the workbooks that the paths name.

    Raises MisuseError where the packs have no criterion in common: no workbook answers both.
    """
    if not found.shared:
        raise MisuseError(NAME, wording_diff.NOTHING_SHARED, old=found.old.id, new=found.new.id)
    workbooks = workbooks_under(paths)
    told = effects(found, *files, day, workbooks.files)
    return replace(told, unread=(*map(unopened, workbooks.unopened), *told.unread))


def unopened(error: InputError) -> Unread:
    """A folder that cannot be opened, told like a workbook that cannot be read."""
    return Unread(error.where, error.code, error.says)


def exit_code(found: PackDiff, effect: Effects | None, *, check: bool) -> int:
    """3 where a workbook could not be read; 1 where it was asked and something changed in meaning."""
    if effect and effect.unread:
        return InputError.exit_code
    return ANSWER_IS_NO if check and found.meant else DONE
