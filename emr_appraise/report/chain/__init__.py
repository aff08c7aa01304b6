"""The chain behind one criterion of one workbook, from the law to what would change the outcome."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from emr_appraise.words import Language

if TYPE_CHECKING:
    from emr_appraise.report.chain.model import Chain, RemarkPlaces
    from emr_appraise.report.chain.page import Told

CHAIN_SCHEMA_FILE = Path(__file__).with_name("chain.schema.json")
CHAIN_FORMATS = ("text", "markdown", "json")


def write_chain(
    found: Chain | RemarkPlaces, format: str, out: TextIO, language: Language, width: int = 80
) -> None:
    """Write a chain, or a remark's places, in one of CHAIN_FORMATS to an open text stream.

    `width`: the columns that lines of plain text are wrapped to.
    """
    if format == "json":
        from emr_appraise.report.chain.chain_json import write_json

        write_json(found, out, language)
    elif format == "markdown":
        from emr_appraise.report.chain.markdown import write_markdown

        write_markdown(_told(found), out, language)
    else:
        from emr_appraise.report.chain.text import write_text

        write_text(_told(found), out, language, width)


def _told(found: Chain | RemarkPlaces) -> Told:
    from emr_appraise.report.chain.model import Chain
    from emr_appraise.report.chain.told import told_chain
    from emr_appraise.report.chain.told_places import told_places

    return told_chain(found) if isinstance(found, Chain) else told_places(found)
