"""Facts about a facility from a YAML file, to be filled into a form before it is handed out."""

from __future__ import annotations

from pathlib import Path

from emr_appraise.book import refusals
from emr_appraise.criteria.model import Criteria
from emr_appraise.criteria.yamltree import read_tree
from emr_appraise.errors import InputError
from emr_appraise.submission import refusals_form
from emr_appraise.submission.layout import FormField, FormFieldKind, FormLanguage, facility_fields, written
from emr_appraise.submission.normalise import date_of
from emr_appraise.submission.vocabulary import option_words


def read_facility_file(path: str, criteria: Criteria, language: FormLanguage) -> dict[str, object]:
    """The facility sheet's values by field id, as the form writes them.

    Raises InputError where the file or one of its fields cannot be used, CriteriaError where it is no YAML.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(path, refusals.NO_SUCH_FILE) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path, refusals.NO_PERMISSION, found=type(error).__name__) from error
    fields = {field.id: field for field in facility_fields(criteria)}
    tree = read_tree(text, path)
    if not isinstance(tree.value, dict) or not set(tree.value) <= set(fields):
        raise InputError(path, refusals_form.BAD_FACILITY_FILE, allowed=", ".join(fields))
    return {name: _value(path, fields[name], value, language) for name, value in tree.value.items()}


def _value(path: str, field: FormField, value: object, language: FormLanguage) -> object:
    if value is None:
        return None
    if field.kind is FormFieldKind.CHOICE:
        typed = {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
        found = option_words(field.options).find(typed)
        option = next((option for option in field.options if option.id == found), None)
        if option is None:
            allowed = ", ".join(each.id for each in field.options)
            raise InputError(
                path, refusals_form.BAD_FACILITY_VALUE, field=field.id, found=typed, allowed=allowed
            )
        return written(option.label, language)
    if field.kind is FormFieldKind.DATE:
        return date_of(str(value)) or str(value)
    return value
