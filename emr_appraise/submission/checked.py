"""Everything about a filled workbook as a file: what form it is, what was read from where, what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from emr_appraise.book.limits import LIMITS, Limits
from emr_appraise.book.model import Sheet as BookSheet
from emr_appraise.book.open import open_book
from emr_appraise.criteria.model import Criteria
from emr_appraise.places import CellPlace, column_letters
from emr_appraise.submission.headings import find_header
from emr_appraise.submission.layout import REMARKS_TITLE, STAMP_KIND, STAMP_NAMES, Column, FormField, Sheet, spellings
from emr_appraise.submission.model import Answer, Facility, Response, Said
from emr_appraise.submission.normalise import label_key, text_of
from emr_appraise.submission.own_rows import OwnField, own_fields, says_something
from emr_appraise.submission.sheets import Found
from emr_appraise.submission.vocabulary import Vocabulary, vocabulary
from emr_appraise.submission.workbook import Examined, examine, open_form, read_bytes
