"""`criteria show`: one criterion in full."""

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.cli.commands.shared import criteria_to_read
from emr_appraise.cli.width import text_width
from emr_appraise.criteria.beyond import beyond
from emr_appraise.criteria.model import Criteria, Criterion
from emr_appraise.errors import MisuseError
from emr_appraise.report.docs.lines import criterion_text
from emr_appraise.report.docs.tell_criterion import criterion_block
from emr_appraise.submission.normalise import code_key
from emr_appraise.words import Language

HELP = wording.SHOW
_LONGEST_NUMBER = 9


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def show(
        code: Annotated[str, typer.Argument(help=wording.CODE_ARGUMENT.say(language))],
        criteria: Annotated[str | None, typer.Option(help=wording.CRITERIA_OPTION.say(language))] = None,
        as_of: Annotated[str | None, typer.Option(help=wording.AS_OF_OPTION.say(language))] = None,
        lang: Annotated[Language | None, typer.Option(help=wording.LANG_OPTION.say(language))] = None,
    ) -> int:
        pack = criteria_to_read(criteria, as_of)
        found = find(code, pack)
        mark = beyond(criteria or pack.id, pack).fingerprints.get(found.code, "")
        for line in lines(found, pack, lang or language, mark):
            typer.echo(line)
        return 0

    return show


def lines(criterion: Criterion, pack: Criteria, language: Language, fingerprint: str = "") -> Iterator[str]:
    """The criterion as text, as wide as the terminal."""
    return criterion_text(criterion_block(criterion, pack, fingerprint), language, text_width())


def find(code: str, pack: Criteria, command: str = "criteria show") -> Criterion:
    """The criterion of a code, written loosely.

    Raises MisuseError, in the name of the command that was given, naming the nearest code.
    """
    by_key = {code_key(criterion.code): criterion for criterion in pack.all}
    found = by_key.get(code_key(code))
    if found is None:
        near = _near(code_key(code), by_key)
        shown = f" ({by_key[near].code}?)" if near else ""
        raise MisuseError(command, wording.UNKNOWN_CRITERION, found=code, pack=pack.id, near=shown)
    return found


def _near(key: str, known: Collection[str]) -> str | None:
    """The key of the same letters whose number is nearest, else the one that looks alike."""
    letters, number = _parts(key)
    alike = [each for each in known if _parts(each)[0] == letters]
    if alike and number is not None:
        return min(alike, key=lambda each: abs((_parts(each)[1] or 0) - number))
    return next(iter(get_close_matches(key, known, n=1)), None)


def _parts(key: str) -> tuple[str, int | None]:
    letters = key.rstrip("0123456789")
    number = key[len(letters) :]
    return letters, int(number) if 0 < len(number) <= _LONGEST_NUMBER else None
