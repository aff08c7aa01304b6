"""`criteria list`: the packs and their criteria."""

from collections.abc import Callable
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import chosen_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.words import Language

HELP = wording.LIST


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def list_criteria(
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        pack = chosen_criteria(criteria, as_of)
        for line in lines(pack, lang or language):
            typer.echo(line)
        return 0

    return list_criteria


def lines(pack: Criteria, language: Language) -> list[str]:
    """The pack as text, a line a criterion."""
    shown = [f"{pack.id} {pack.version}  {pack.title.say(language)}"]
    for area in pack.areas:
        shown += ["", f"{area.prefix}  {area.title.say(language)} ({len(area.criteria)})"]
        for criterion in area.criteria:
            mark = "●" if criterion.required else " "
            shown.append(f"  {mark} {criterion.code}  {criterion.text.say(language)}")
    return [*shown, "", f"● {wording.REQUIRED.say(language)}"]
