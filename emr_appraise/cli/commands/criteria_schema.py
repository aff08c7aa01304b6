"""`criteria schema`: print a JSON Schema that ships with the program."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from emr_appraise.cli import wording
from emr_appraise.criteria.shape import SCHEMA_FILE
from emr_appraise.report import SCHEMA_FILE as APPRAISAL_SCHEMA_FILE
from emr_appraise.report.chain import CHAIN_SCHEMA_FILE
from emr_appraise.report.check import CHECK_SCHEMA_FILE
from emr_appraise.report.diff import SCHEMA_FILE as DIFF_SCHEMA_FILE
from emr_appraise.report.problems import PROBLEMS_SCHEMA_FILE
from emr_appraise.roster.summary import SUMMARY_SCHEMA_FILE
from emr_appraise.words import Language

HELP = wording.SCHEMA


class Schema(StrEnum):
    """What a schema describes: criteria files, or the json of a command."""

    PACK = "pack"
    APPRAISAL = "appraisal"
    PROBLEMS = "problems"
    DIFF = "diff"
    CHECK = "check"
    EXPLAIN = "explain"
    SUMMARY = "summary"


FILES = {
    Schema.PACK: SCHEMA_FILE,
    Schema.APPRAISAL: APPRAISAL_SCHEMA_FILE,
    Schema.PROBLEMS: PROBLEMS_SCHEMA_FILE,
    Schema.DIFF: DIFF_SCHEMA_FILE,
    Schema.CHECK: CHECK_SCHEMA_FILE,
    Schema.EXPLAIN: CHAIN_SCHEMA_FILE,
    Schema.SUMMARY: SUMMARY_SCHEMA_FILE,
}


def command(language: Language) -> Callable[..., int]:
    """The command, its help in one language."""

    def schema(
        of: Annotated[Schema, typer.Option(help=wording.OF_OPTION.say(language))] = Schema.PACK,
    ) -> int:
        typer.echo(FILES[of].read_text(encoding="utf-8"), nl=False)
        return 0

    return schema
