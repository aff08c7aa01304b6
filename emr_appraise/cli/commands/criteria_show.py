"""`criteria show`: one criterion in full."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import chosen_criteria
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.beyond import beyond
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.errors import MisuseError
from emr_appraise.report.docs.lines import criterion_text
from emr_appraise.report.docs.tell_criterion import criterion_block
from emr_appraise.submission.normalise import code_key
from emr_appraise.words import Language

HELP = wording.SHOW


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def show(
        code: Annotated[str, typer.Argument(help=wording.CODE_ARGUMENT.say(language))],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        pack = chosen_criteria(criteria, as_of)
        found = find(code, pack)
        mark = beyond(criteria or pack.id, pack).fingerprints.get(found.code, "")
        for line in lines(found, pack, lang or language, mark):
            typer.echo(line)
        return 0

    return show


def lines(criterion: Criterion, pack: Criteria, language: Language, fingerprint: str = "") -> Iterator[str]:
    """The criterion as text, as wide as the terminal."""
    return criterion_text(criterion_block(criterion, pack, fingerprint), language, text_width())


def find(code: str, pack: Criteria) -> Criterion:
    """The criterion of a code, written loosely. Raises MisuseError, naming the nearest code."""
    by_key = {code_key(criterion.code): criterion for criterion in pack.all}
    found = by_key.get(code_key(code))
    if found is None:
        near = [by_key[key].code for key in get_close_matches(code_key(code), by_key, n=1)]
        shown = f" ({near[0]}?)" if near else ""
        raise MisuseError("criteria show", wording.UNKNOWN_CRITERION, found=code, pack=pack.id, near=shown)
    return found
