"""`explain`: a problem's, a remark's or a criterion's code, in full."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from emr_appraise.cli import wording, wording_diff, wording_lint, wording_test
from emr_appraise.cli.commands.criteria_show import find
from emr_appraise.cli.commands.criteria_show import lines as criterion_lines
from emr_appraise.cli.commands.shared import criteria_to_read
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.lint import manual
from emr_appraise.errors import MisuseError
from emr_appraise.report.manual import entry_lines, page_lines
from emr_appraise.submission import remarks
from emr_appraise.words import Language, Message

HELP = wording_lint.EXPLAIN
_OF_CATALOGUES = re.compile(r"[CEW][0-9]{1,4}\Z")


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def explain(
        code: Annotated[str, typer.Argument(help=wording_lint.EXPLAIN_CODE.say(language))],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        lines = of_code(code.strip().upper(), lang or language)
        if lines is None:
            pack = criteria_to_read(criteria, as_of)
            lines = criterion_lines(find(code, pack, "explain"), pack, lang or language)
        for line in lines:
            typer.echo(line)
        return 0

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
        return entry_lines(entry, language, text_width())
    if _OF_CATALOGUES.match(code):
        raise MisuseError("explain", wording_lint.NO_SUCH_CODE, found=code, near=_near(code))
    return None


def _near(code: str) -> str:
    """The code that has the same number with its zeros, as a question; nothing where there is none."""
    whole = f"{code[0]}{int(code[1:]):03}"
    return f" ({whole}?)" if manual.page(whole) or whole in catalogue() else ""


def catalogue() -> dict[str, Message]:
    """Every remark, and every error of the command line, by its code."""
    entries = [
        entry
        for module in (remarks, wording, wording_diff, wording_lint, wording_test)
        for entry in vars(module).values()
    ]
    return {entry.code: entry for entry in entries if isinstance(entry, Message)}
