"""`explain`: a problem's, a remark's or a criterion's code, in full; or all codes."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from emr_appraise.cli import wording, wording_explain, wording_lint
from emr_appraise.cli.catalogue import PAGES, catalogue, groups, messages
from emr_appraise.cli.commands.criteria_show import find
from emr_appraise.cli.commands.criteria_show import lines as criterion_lines
from emr_appraise.cli.commands.shared import criteria_to_read
from emr_appraise.cli.failures import DONE
from emr_appraise.cli.output import deliver
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.lint import manual
from emr_appraise.errors import MisuseError
from emr_appraise.report.manual import entry_lines, list_lines, page_lines
from emr_appraise.report.remark_catalogue import write_catalogue
from emr_appraise.words import Language

HELP = wording_explain.HELP
_OF_CATALOGUES = re.compile(r"[CEW][0-9]{1,4}\Z")


class Format(StrEnum):
    """How to explain."""

    TEXT = "text"
    MARKDOWN = "markdown"


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def explain(
        code: Annotated[str | None, typer.Argument(help=wording_explain.CODE.say(language))] = None,
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
        format: Annotated[
            Format, typer.Option(help=wording_explain.FORMAT_OPTION.say(language))
        ] = Format.TEXT,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording_explain.OUTPUT_OPTION.say(language))
        ] = None,
    ) -> int:
        spoken = lang or language
        if format is Format.MARKDOWN:
            _refuse_one(code)
            shown = (lang,) if lang else tuple(Language)
            deliver(output, lambda out: write_catalogue(out, messages(), PAGES, shown), spoken)
            return DONE
        told = list(_told(code, criteria, as_of, spoken))
        deliver(output, lambda out: _write(told, out), spoken)
        return DONE

    return explain


def of_code(code: str, language: Language) -> Iterator[str] | None:
    """The lines of a problem's or a remark's code; None for what can only be a criterion's.

    Raises MisuseError for a code of the catalogues' form that is in none of them.
    """
    page = manual.page(code) if code.startswith("C") else None
    if page is not None:
        return page_lines(page, language, text_width())
    entry = catalogue().get(code)
    if entry is not None:
        return entry_lines(entry, PAGES.get(code), language, text_width())
    if _OF_CATALOGUES.match(code):
        raise MisuseError("explain", wording_lint.NO_SUCH_CODE, found=code, near=_near(code))
    return None


def _told(code: str | None, criteria: str | None, as_of: str | None, language: Language) -> Iterator[str]:
    if code is None:
        return list_lines(groups(), language, text_width())
    lines = of_code(code.strip().upper(), language)
    if lines is not None:
        return lines
    pack = criteria_to_read(criteria, as_of)
    return iter(criterion_lines(find(code, pack, "explain"), pack, language))


def _refuse_one(code: str | None) -> None:
    if code is not None:
        raise MisuseError(
            "explain",
            wording.BAD_VALUE,
            found="--format",
            why=wording_explain.WHOLE_ONLY,
            command="emr-appraise explain",
        )


def _write(lines: list[str], out: TextIO) -> None:
    out.writelines(f"{line}\n" for line in lines)


def _near(code: str) -> str:
    """The code that has the same number with its zeros, as a question; nothing where there is none."""
    whole = f"{code[0]}{int(code[1:]):03}"
    return f" ({whole}?)" if manual.page(whole) or whole in catalogue() else ""
