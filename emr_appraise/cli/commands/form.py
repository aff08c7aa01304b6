"""`form`: write a blank workbook."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import chosen_criteria
from emr_appraise.cli.output import write_whole
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.prefill import read_facility_file
from emr_appraise.words import Language

HELP = wording.FORM


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def form(
        out: Annotated[Path, typer.Argument(help=wording.OUT_ARGUMENT.say(language), metavar="OUT.xlsx")],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        lang: Annotated[
            FormLanguage | None, typer.Option(help=wording.FORM_LANG_OPTION.say(language))
        ] = None,
        facility: Annotated[str | None, typer.Option(help=wording.FACILITY_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        force: Annotated[bool, typer.Option("--force", help=wording.FORCE_OPTION.say(language))] = False,
    ) -> int:
        from emr_appraise.submission.form import Filling, write_form

        pack, written = chosen_criteria(criteria, as_of), lang or FormLanguage(language.value)
        filling = Filling(facility=read_facility_file(facility, pack, written)) if facility else None
        write_whole(out, lambda stream: write_form(pack, stream, written, filling), overwrite=force)
        required = sum(criterion.required for criterion in pack.all)
        options = "".join(
            f" {name} {value}" for name, value in (("--criteria", criteria), ("--as-of", as_of)) if value
        )
        done = wording.FORM_DONE.fill(path=out, count=len(pack.all), required=required, options=options)
        typer.echo(done.say(language), err=True)
        return 0

    return form
