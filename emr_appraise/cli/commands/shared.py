"""What several commands parse alike: the pack, the as-of date, the register of decisions."""

from datetime import date
from typing import Any

import typer

from emr_appraise.book.limits import Limits, limits_from
from emr_appraise.cli import wording
from emr_appraise.criteria.beyond import criteria_near
from emr_appraise.criteria.bundled import load_bundled
from emr_appraise.criteria.load import bundled_packs, load_criteria, read_pack, refuse_faults
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import MisuseError
from emr_appraise.submission.normalise import date_of
from emr_appraise.words import Language


def chosen_date(written: str | None) -> date:
    """The as-of date as given, or today. Raises MisuseError where it is no date."""
    if written is None:
        return date.today()
    day = date_of(written)
    if day is None:
        raise MisuseError("--as-of", wording.BAD_DATE, found=written)
    return day


def chosen_criteria(source: str | None, as_of: str | None) -> Criteria:
    """The pack asked for, or the bundled one in force, on the as-of date."""
    day = chosen_date(as_of)
    return load_criteria(source, day) if source else load_bundled(day)


def criteria_to_read(source: str | None, as_of: str | None) -> Criteria:
    """The same for who only reads: a pack named without a date is shown on the nearest day in force."""
    if source is None or as_of is not None:
        return chosen_criteria(source, as_of)
    files = read_pack(source)
    if source not in bundled_packs():
        refuse_faults(files)
    return criteria_near(files, date.today())


def limit_option(language: Language) -> Any:
    """The option that sets limits on reading a file anew."""
    return typer.Option("--limit", metavar="NAME=VALUE", help=wording.LIMIT_OPTION.say(language))


def chosen_limits(written: list[str] | None) -> Limits:
    """The limits on reading a file, those named set anew. Raises MisuseError where one is not understood."""
    pairs = (each.partition("=") for each in written or [])
    return limits_from({name: value for name, _, value in pairs})
