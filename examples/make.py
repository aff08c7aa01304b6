"""Write the bundled examples: filled workbooks of invented hospitals, from the sources beside this script.

    .venv/bin/python examples/make.py

The same sources and criteria give the same bytes. Where LibreOffice is missing, the one workbook that it has
to save is left as it stands.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import zlib
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import yaml
from mistakes import with_mistakes

from emr_appraise.criteria.condition import holds
from emr_appraise.criteria.load import load_criteria
from emr_appraise.criteria.model import Criteria, Criterion, DateAnswer, ScaleAnswer
from emr_appraise.submission.form import Filling, write_form
from emr_appraise.submission.layout import FormLanguage
from emr_appraise.submission.workbook import read_workbook_bytes

AS_OF = date(2026, 11, 22)
HERE = Path(__file__).parent
TYPICAL = HERE / "sources" / "minh-chung.yaml"
TYPED = ("answer", "value", "note", "board_answer", "board_value", "board_note")
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
Source = dict[str, Any]
"""A YAML file of ours, or a part of one."""


def main() -> None:
    """Write every example."""
    criteria, typical = load_criteria("vn-emr", AS_OF), read(TYPICAL)
    for path in sorted(set(TYPICAL.parent.glob("*.yaml")) - {TYPICAL}):
        source, out = read(path), HERE / f"{path.stem}.xlsx"
        check_codes(criteria, typical, source.get("answers", {}), path.name)
        data = form(criteria, filling(source, typical, criteria))
        if "mistakes" in source:
            data = with_mistakes(data, source["mistakes"], datetime.combine(AS_OF, time()))
        if source.get("saved_by") == "LibreOffice":
            data = saved_by_libreoffice(data) or (out.read_bytes() if out.exists() else data)
        out.write_bytes(data)
        print(out.relative_to(HERE.parent))


def read(path: Path) -> Source:
    """A source file."""
    loaded: Source = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def check_codes(criteria: Criteria, typical: Source, answers: Source, name: str) -> None:
    """Refuse sources that lack a code of the pack, or hold one that the pack does not have."""
    codes = {each.code for each in criteria.all}
    missing, unknown = sorted(codes - typical.keys()), sorted((typical.keys() | answers.keys()) - codes)
    if missing or unknown:
        raise SystemExit(f"{TYPICAL.name} lacks {missing}; {TYPICAL.name} or {name} has {unknown} too many")


def form(criteria: Criteria, filled: Filling) -> bytes:
    """The Vietnamese form with a filling."""
    out = BytesIO()
    write_form(criteria, out, FormLanguage.VI, filled)
    return out.getvalue()


def filling(source: Source, typical: Source, criteria: Criteria) -> Filling:
    """What the hospital of a source writes into the form."""
    blank = form(criteria, Filling(source["facility"]))
    facts = read_workbook_bytes(blank, "facts.xlsx", criteria).facility.facts
    own, rows = source.get("answers", {}), dict[str, Source]()
    for each in criteria.all:
        applies = each.applies_if is None or holds(each.applies_if, facts) is not False
        answered = applies or each.code in own
        rows[each.code] = row(each, typical, own, source) if answered else {"answer": "Không áp dụng"}
    return Filling(source["facility"], rows, decision(source))


def row(criterion: Criterion, typical: Source, answers: Source, source: Source) -> Source:
    """One row: the typical one with what the hospital writes otherwise."""
    own = answers.get(criterion.code, {})
    entry = typical[criterion.code] | own
    paper = paper_of(entry.get("age", 0), source["writer"])
    if isinstance(criterion.answer, ScaleAnswer):
        entry.setdefault("answer", "Có")
    elif "value" not in own:
        entry["value"] = measured(criterion, entry, paper["date"], source["facility"]["code"])
    if ("answer" in own or own.get("value") == "") and "evidence" not in own:
        entry["evidence"] = ""  # Another answer, or none, is not proven by the typical paper.
    return {name: entry[name] for name in TYPED if name in entry} | shown(entry, paper)


def measured(criterion: Criterion, entry: Source, signed: date, seed: str) -> object:
    """The typical measured value: the day of the event, or one of the figures."""
    if isinstance(criterion.answer, DateAnswer):
        return AS_OF + timedelta(entry["ahead"]) if "ahead" in entry else signed
    figures = entry["value"] if isinstance(entry["value"], list) else [entry["value"]]
    return figures[zlib.crc32(f"{seed} {criterion.code}".encode()) % len(figures)]


def shown(entry: Source, paper: Source) -> Source:
    """The evidence and its date; without evidence there is no date either."""
    if not entry.get("evidence"):
        return {"evidence": None, "evidence_date": None}
    text = entry["evidence"].format_map(paper | {"date": f"{paper['date']:%d/%m/%Y}", "value": spoken(entry)})
    return {"evidence": text, "evidence_date": entry.get("evidence_date", paper["date"])}


def spoken(entry: Source) -> str:
    """The measured value as an office writes it."""
    return str(entry.get("value", "")).replace(".", ",")


def paper_of(age: int, writer: Source) -> Source:
    """A paper's number and date in the hospital's own register, and its words for who signs."""
    day = AS_OF - timedelta(age + writer["days_earlier"])
    day -= timedelta(max(0, day.weekday() - 4))
    number = int(day.timetuple().tm_yday * writer["papers_a_day"]) + age % 3 + 1
    return writer | {"date": day, "number": number}


def decision(source: Source) -> dict[str, object]:
    """The decision sheet; empty where the source names none."""
    given = source.get("decision", {})
    if not given:
        return {}
    paper = paper_of(given["age"], source["writer"])
    written = {name: value.format_map(paper) for name, value in given.items() if name != "age"}
    return written | {"decision_date": paper["date"]}


def saved_by_libreoffice(data: bytes) -> bytes | None:
    """The workbook as LibreOffice saves it, with the clock's times taken out; None without LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "form.xlsx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", "out", "form.xlsx"]
        subprocess.run(convert, cwd=folder, check=True, capture_output=True, timeout=300)
        return without_clock((folder / "out" / "form.xlsx").read_bytes())


def without_clock(data: bytes) -> bytes:
    """The same workbook, its times fixed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = CLOCK.sub(rb"\g<1>" + f"{AS_OF}T00:00:00Z".encode(), source.read(name))
            target.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    main()
