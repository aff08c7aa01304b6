"""`criteria list`: the packs and their criteria."""

from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_docs
from emr_appraise.cli.commands.shared import criteria_to_read
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.beyond import bundled_near
from emr_appraise.criteria.load import bundled_packs
from emr_appraise.criteria.model import Area, Criteria
from emr_appraise.report.docs.lines import hanging
from emr_appraise.report.docs.tell import count
from emr_appraise.report.docs.tell_period import period
from emr_appraise.report.numbers import day
from emr_appraise.words import Language, Text

HELP = wording.LIST


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def list_criteria(
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        pack, spoken = criteria_to_read(criteria, as_of), lang or language
        for line in (*(pack_lines(pack, spoken) if criteria is None else ()), *lines(pack, spoken)):
            typer.echo(line)
        return 0

    return list_criteria


def pack_lines(chosen: Criteria, language: Language) -> Iterator[str]:
    """Every bundled pack with its days in force and its size; the chosen one is marked."""
    yield wording_docs.PACKS.say(language)
    for name in bundled_packs():
        pack = chosen if name == chosen.id else bundled_near(name, chosen.as_of)
        yield from hanging("  → " if pack is chosen else "    ", _pack_line(pack).say(language), text_width())
    yield ""


def _pack_line(pack: Criteria) -> Text:
    return wording_docs.PACK_LINE.fill(
        id=pack.id, version=pack.version, period=period(pack.in_force), count=count(pack.all)
    )


def lines(pack: Criteria, language: Language) -> Iterator[str]:
    """The pack's criteria by area, the required ones marked, each further line below the text."""
    width, as_of = text_width(), day(pack.as_of)
    yield wording_docs.PACK_TITLE.fill(id=pack.id, version=pack.version, as_of=as_of).say(language)
    yield from hanging("", pack.title.say(language), width)
    for area in pack.areas:
        yield ""
        yield from hanging(f"{area.prefix}  ", _area(area).say(language), width)
        for criterion in area.criteria:
            mark = "●" if criterion.required else " "
            yield from hanging(f"  {mark} {criterion.code}  ", criterion.text.say(language), width)
    yield ""
    if pack.dormant:
        told = wording_docs.DORMANT.of(len(pack.dormant), as_of=as_of, codes=", ".join(pack.dormant))
        yield from hanging("", told.say(language), width, indent=2)
    yield wording_docs.LEGEND.say(language)


def _area(area: Area) -> Text:
    return wording_docs.AREA_LINE.fill(title=area.title, count=count(area.criteria))
