"""What several commands parse alike: the pack, the as-of date, the register of decisions."""

from datetime import date

from emr_appraise.cli import wording
from emr_appraise.criteria.bundled import load_bundled
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria
from emr_appraise.errors import MisuseError
from emr_appraise.submission.normalise import date_of


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
