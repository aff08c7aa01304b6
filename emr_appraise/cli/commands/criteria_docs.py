"""`criteria docs`: a pack as one readable document."""

from collections.abc import Callable
from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_docs
from emr_appraise.cli.commands.shared import criteria_to_read
from emr_appraise.cli.failures import DONE
from emr_appraise.cli.output import deliver
from emr_appraise.criteria.beyond import beyond
from emr_appraise.report.docs import FORMATS, write_docs
from emr_appraise.report.docs.tell import tell
from emr_appraise.words import Language

HELP = wording_docs.HELP
Format = Enum("Format", {name: name for name in FORMATS}, type=str)  # type: ignore[misc]
HTML = Format("html")


class Shown(StrEnum):
    """The languages that a document may be written in."""

    VI = "vi"
    EN = "en"
    BOTH = "both"


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def docs(
        pack: Annotated[str | None, typer.Argument(help=wording_docs.PACK_ARGUMENT.say(language))] = None,
        format: Annotated[Format, typer.Option(help=wording_docs.FORMAT_OPTION.say(language))] = HTML,
        lang: Annotated[Shown | None, typer.Option(help=wording_docs.LANG_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording_docs.OUTPUT_OPTION.say(language))
        ] = None,
    ) -> int:
        criteria = criteria_to_read(pack, as_of)
        contents = tell(criteria, beyond(pack or criteria.id, criteria).dormant)
        shown = lang or (Shown.BOTH if format is HTML else Shown(language))
        languages = languages_of(shown, language, format.value)
        deliver(output, lambda out: write_docs(contents, format.value, out, languages), language)
        return DONE

    return docs


def languages_of(shown: Shown, spoken: Language, format: str) -> tuple[Language, ...]:
    """The languages to write; a web page in both starts in the spoken one, a file has Vietnamese first."""
    if shown is not Shown.BOTH:
        return (Language(shown),)
    first = spoken if format == HTML.value else Language.VI
    return (first, *(language for language in Language if language is not first))
