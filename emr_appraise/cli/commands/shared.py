"""What several commands parse alike: the pack, the as-of date, the register of decisions."""

from datetime import date

from emr_appraise.cli import wording
from emr_appraise.criteria.beyond import criteria_near
from emr_appraise.criteria.bundled import load_bundled
from emr_appraise.criteria.load import bundled_packs, load_criteria, read_pack, refuse_faults
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


def criteria_to_read(source: str | None, as_of: str | None) -> Criteria:
    """The same for who only reads: a pack named without a date is shown on the nearest day in force."""
    if source is None or as_of is not None:
        return chosen_criteria(source, as_of)
    files = read_pack(source)
    if source not in bundled_packs():
        refuse_faults(files)
    return criteria_near(files, date.today())
