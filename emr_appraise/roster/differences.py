"""Compare what a workbook says of its facility with what the board's list has on record."""

from __future__ import annotations

from collections.abc import Iterator

from emr_appraise.criteria.model import Criteria, FieldKind, ProfileField
from emr_appraise.report.safe import one_line
from emr_appraise.roster import remarks
from emr_appraise.roster import wording_facilities as words
from emr_appraise.roster.model import Line, Registered
from emr_appraise.roster.names_alike import clearly_differ, province_key
from emr_appraise.submission.model import Remark
from emr_appraise.submission.normalise import label_key
from emr_appraise.submission.remarks import remark
from emr_appraise.words import Text, join, same

_PROVINCE = "province"
_SHOWN = 60


def differences(line: Line, registered: Registered, criteria: Criteria) -> tuple[Remark, ...]:
    """One remark (W505) that names the fields on which both speak and differ; one more (W509) where the list
    has clearly another name for the code. `criteria` are those that judged the workbook.

    Choices are compared by option, a province without accents and what it is called by, other text
    without accents. What either leaves open is no difference.
    """
    found = [_difference(field, own, listed) for field, own, listed in _differing(line, registered, criteria)]
    told = [remark(remarks.OTHER_FACTS, None, found=join(found, "; "))] if found else []
    if clearly_differ(line.name, registered.name):
        listed, own = (one_line(name, _SHOWN) for name in (registered.name, line.name))
        told.append(remark(remarks.OTHER_NAME_LISTED, None, found=line.code, listed=listed, name=own))
    return tuple(told)


def _differing(
    line: Line, registered: Registered, criteria: Criteria
) -> Iterator[tuple[ProfileField, str, str]]:
    listed = dict(registered.facts)
    for field in criteria.profile:
        own, recorded = line.facts_by_field.get(field.id), listed.get(field.id)
        if isinstance(own, str) and own and recorded and not _alike(field, own, recorded):
            yield field, own, recorded


def _alike(field: ProfileField, own: str, listed: str) -> bool:
    if field.kind is FieldKind.CHOICE:
        return own == listed
    key = province_key if field.id == _PROVINCE else label_key
    return key(own) == key(listed)


def _difference(field: ProfileField, own: str, listed: str) -> Text:
    return words.DIFFERENCE.fill(field=field.label, own=_shown(field, own), listed=_shown(field, listed))


def _shown(field: ProfileField, value: str) -> Text:
    labels = {option.id: option.label for option in field.options}
    return labels.get(value, same(one_line(value, _SHOWN)))
