"""`score`: one workbook's points, group and gaps."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal, Basis
from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import chosen_criteria, chosen_limits, limit_option
from emr_appraise.cli.failures import ANSWER_IS_NO, DONE
from emr_appraise.cli.output import deliver, deliver_file
from emr_appraise.cli.score_docx import DOCX, Asked, Paper, Write, docx_writer
from emr_appraise.errors import MisuseError
from emr_appraise.report import FILE_FORMATS, FORMATS, write_report
from emr_appraise.submission.register import read_register
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language

HELP = wording.SCORE
Format = Enum("Format", {name: name for name in (*FORMATS, *FILE_FORMATS)}, type=str)  # type: ignore[misc]
ON_SCREEN = Format("terminal")


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def score(
        workbook: Annotated[str, typer.Argument(help=wording.WORKBOOK_ARGUMENT.say(language))],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
        format: Annotated[Format, typer.Option(help=wording.FORMAT_OPTION.say(language))] = ON_SCREEN,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording.OUTPUT_OPTION.say(language))
        ] = None,
        basis: Annotated[Basis | None, typer.Option(help=wording.SCORE_BASIS_OPTION.say(language))] = None,
        decisions: Annotated[str | None, typer.Option(help=wording.DECISIONS_OPTION.say(language))] = None,
        check: Annotated[
            int | None, typer.Option(metavar="GROUP", help=wording.CHECK_OPTION.say(language))
        ] = None,
        paper: Annotated[Paper | None, typer.Option("--as", help=wording.AS_OPTION.say(language))] = None,
        council: Annotated[str | None, typer.Option(help=wording.COUNCIL_OPTION.say(language))] = None,
        template: Annotated[Path | None, typer.Option(help=wording.TEMPLATE_OPTION.say(language))] = None,
        limit: Annotated[list[str] | None, limit_option(language)] = None,
    ) -> int:
        asked = Asked(paper, council, template)
        asked.refuse_misplaced(format.value)
        pack = chosen_criteria(criteria, as_of)
        write = docx_writer(asked, pack) if format.value == DOCX else None
        refuse_unknown_group(check, [group.number for group in pack.placement])
        register = read_register(decisions) if decisions else None
        submission = read_workbook(workbook, pack, chosen_limits(limit))
        result = appraise(pack, submission, basis=asked.basis(basis), register=register)
        spoken = lang or language
        hand_over(result, format.value, output, spoken, write)
        return exit_code(result, check)

    return score


def hand_over(
    result: Appraisal, format: str, output: Path | None, language: Language, write: Write | None
) -> None:
    """Write the report to stdout, or whole into a file; `write` serves in place of the format's own."""
    if format in FORMATS:
        deliver(output, lambda out: write_report(result, format, out, language), language)
    else:
        chosen = write or FILE_FORMATS[format]
        deliver_file(output, lambda out: chosen(result, out, language), language)


def refuse_unknown_group(check: int | None, groups: list[int]) -> None:
    """Raise MisuseError where --check names a group that the pack does not have."""
    if check is not None and check not in groups:
        allowed = ", ".join(str(number) for number in groups)
        raise MisuseError("--check", wording.BAD_GROUP, found=check, allowed=allowed)


def exit_code(result: Appraisal, check: int | None) -> int:
    """0, or 1 where a group was asked for and neither it nor a better one is reached."""
    if check is None:
        return DONE
    ladder = [group.group.number for group in result.placement.results]
    reached = ladder.index(result.placement.group.number) <= ladder.index(check)
    return DONE if reached else ANSWER_IS_NO
