"""`explain`: a code in full, all codes, or why a criterion of a workbook came out so."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from emr_appraise.appraisal.model import Basis
from emr_appraise.cli import wording, wording_explain, wording_lint
from emr_appraise.cli.catalogue import PAGES, catalogue, groups, parts
from emr_appraise.cli.commands.criteria_show import find
from emr_appraise.cli.commands.criteria_show import lines as criterion_lines
from emr_appraise.cli.commands.shared import (
    chosen_criteria,
    chosen_limits,
    criteria_to_read,
    limit_option,
)
from emr_appraise.cli.explain_workbook import Asked, explained, in_order, looks_like_file, near
from emr_appraise.cli.failures import DONE
from emr_appraise.cli.output import deliver
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.lint import manual
from emr_appraise.errors import MisuseError
from emr_appraise.report.chain import write_chain
from emr_appraise.report.manual import entry_lines, list_lines, page_lines
from emr_appraise.report.remark_catalogue import write_catalogue
from emr_appraise.words import Language, Text

HELP = wording_explain.HELP
_OF_CATALOGUES = re.compile(r"[CEW][0-9]{1,4}\Z")
_FIRST, _SECOND = "[CODE | WORKBOOK]", "[CODE]"


class Format(StrEnum):
    """How to explain."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def explain(
        code: Annotated[
            str | None, typer.Argument(metavar=_FIRST, help=wording_explain.FIRST.say(language))
        ] = None,
        criterion: Annotated[
            str | None, typer.Argument(metavar=_SECOND, help=wording_explain.SECOND.say(language))
        ] = None,
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
        format: Annotated[
            Format, typer.Option(help=wording_explain.FORMAT_OPTION.say(language))
        ] = Format.TEXT,
        output: Annotated[
            Path | None, typer.Option("-o", "--output", help=wording_explain.OUTPUT_OPTION.say(language))
        ] = None,
        basis: Annotated[Basis, typer.Option(help=wording.BASIS_OPTION.say(language))] = Basis.SELF,
        decisions: Annotated[str | None, typer.Option(help=wording.DECISIONS_OPTION.say(language))] = None,
        limit: Annotated[list[str] | None, limit_option(language)] = None,
    ) -> int:
        spoken = lang or language
        if code is not None and criterion is not None:
            first, second = in_order(code, criterion)
            asked = Asked(first, second, criteria, basis, decisions, chosen_limits(limit))
            found = explained(asked, chosen_criteria(criteria, as_of))
            deliver(output, lambda out: write_chain(found, format.value, out, spoken, text_width()), spoken)
            return DONE
        _refuse_without_workbook(code, format, basis, decisions, limit)
        if format is Format.MARKDOWN:
            shown = (lang,) if lang else tuple(Language)
            deliver(output, lambda out: write_catalogue(out, parts(), PAGES, shown), spoken)
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
        return entry_lines(entry, PAGES[code], language, text_width())
    if _OF_CATALOGUES.match(code):
        raise MisuseError("explain", wording_lint.NO_SUCH_CODE, found=code, near=near(code))
    return None


def _told(code: str | None, criteria: str | None, as_of: str | None, language: Language) -> Iterator[str]:
    if code is None:
        return list_lines(groups(), language, text_width())
    lines = of_code(code.strip().upper(), language)
    if lines is not None:
        return lines
    if looks_like_file(code):
        raise MisuseError(code, wording_explain.CODE_MISSING, found=code)
    pack = criteria_to_read(criteria, as_of)
    return iter(criterion_lines(find(code, pack, "explain"), pack, language))


def _refuse_without_workbook(
    code: str | None, format: Format, basis: Basis, decisions: str | None, limit: list[str] | None
) -> None:
    """Raise MisuseError for what has no meaning without a workbook."""
    if format is Format.MARKDOWN and code is not None:
        raise _misuse("--format", wording_explain.WHOLE_ONLY)
    given = {
        "--format": format is Format.JSON,
        "--basis": basis is not Basis.SELF,
        "--decisions": decisions,
        "--limit": limit,
    }
    for option, is_given in given.items():
        if is_given:
            raise _misuse(option, wording_explain.WITH_WORKBOOK_ONLY)


def _misuse(option: str, why: Text) -> MisuseError:
    return MisuseError("explain", wording.BAD_VALUE, found=option, why=why, command="emr-appraise explain")


def _write(lines: list[str], out: TextIO) -> None:
    out.writelines(f"{line}\n" for line in lines)
