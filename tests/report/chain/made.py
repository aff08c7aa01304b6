"""Chains of every kind, and what a reader sees of them."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report.chain import write_chain
from emr_appraise.report.chain.build import chain
from emr_appraise.report.chain.model import Chain, RemarkPlaces
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language, Text
from tests.report.cases import AS_OF

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))


@cache
def example(name: str) -> Appraisal:
    """An example workbook, appraised."""
    criteria = load_criteria("vn-emr", AS_OF)
    path = next(path for path in EXAMPLES if path.stem == name)
    return appraise(criteria, read_workbook(str(path), criteria))


@cache
def of_example(name: str, code: str) -> Chain:
    """A chain of an example workbook."""
    return chain(example(name), code)


def page(found: Chain | RemarkPlaces, format: str = "text", language: Language = Language.EN, width: int = 80) -> str:
    """A chain as written."""
    out = io.StringIO()
    write_chain(found, format, out, language, width)
    return out.getvalue()


def document(found: Chain | RemarkPlaces, language: Language = Language.EN) -> dict[str, Any]:
    """A chain as JSON, read back."""
    told: dict[str, Any] = json.loads(page(found, "json", language))
    return told


def said(found: object) -> Iterator[Text]:
    """Every Text of a chain, whatever it is part of."""
    if isinstance(found, Text):
        yield found
    elif isinstance(found, tuple):
        for each in found:
            yield from said(each)
    elif is_dataclass(found):
        for field in fields(found):
            yield from said(getattr(found, field.name))


def bare(text: str) -> str:
    """The words alone: no markup, no line ends, no case, no bullets between two parts of a sentence."""
    return re.sub(r"\s+", " ", text.replace("\\", "")).strip().casefold()
