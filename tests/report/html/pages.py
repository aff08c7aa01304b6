"""Pages of appraisals, and what stands in them."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from emr_appraise.appraisal.appraise import appraise
from emr_appraise.appraisal.model import Appraisal
from emr_appraise.criteria.load import load_criteria
from emr_appraise.report import write_report_file
from emr_appraise.report.contents.model import Contents
from emr_appraise.report.contents.whole import contents
from emr_appraise.submission.workbook import read_workbook
from emr_appraise.words import Language
from tests.report.cases import AS_OF, CASES, Given, appraisal, case
from tests.report.levels import pack_with_levels

EXAMPLES = Path(__file__).parents[3] / "examples"
VOID = {"meta", "input", "link", "br", "img", "hr", "col", "rect"}


class Page(HTMLParser):
    """The elements of a page, and its text by the language it is marked with."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags = Counter[str]()
        self.attributes: list[tuple[str, str, str]] = []
        self.headings: list[int] = []
        self.open: list[tuple[str, Mapping[str, str]]] = []
        self.crossed: list[str] = []
        self.said: dict[str, list[str]] = {"vi": [], "en": [], "own": [], "": []}
        self.within: dict[str, str] = {}
        self.style = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes += [(tag, name, value) for name, value in given.items()]
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append((tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1][0] != tag:
            self.crossed.append(f"{tag} at {self.getpos()}")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in {"style", "title"}:
            self.style += data if self.open[-1][0] == "style" else ""
            return
        self.said[self._language()].append(data)
        for id in {given["id"] for _, given in self.open if "id" in given}:
            self.within[id] = self.within.get(id, "") + data

    def _language(self) -> str:
        """The innermost mark: the hospital's own words may stand within a sentence of ours."""
        marks = [("own" if tag == "bdi" else given["lang"]) for tag, given in self.open if tag in {"span", "bdi"} and "lang" in given]
        assert marks in ([], ["vi"], ["en"], ["own"], ["en", "own"]), marks
        return marks[-1] if marks else ""

    @property
    def attributes_of(self) -> set[tuple[str, str]]:
        """Which attributes stand on which elements."""
        return {(tag, name) for tag, name, _ in self.attributes}

    def text(self, kind: str) -> str:
        """All that is said in one language, or by the hospital itself."""
        return "\n".join(self.said[kind])


def written(found: Appraisal, language: Language = Language.VI) -> str:
    """The page as text."""
    out = io.BytesIO()
    write_report_file(found, "html", out, language)
    return out.getvalue().decode()


@lru_cache(maxsize=64)
def page(name: str, language: Language = Language.VI) -> Page:
    """The parsed page of a case or of an example."""
    return Page(written(found(name), language))


@lru_cache(maxsize=64)
def found(name: str) -> Appraisal:
    """The appraisal of a case, of an example, or by a pack with levels."""
    if name == "with levels":
        return appraisal(Given({"BKP-01": 2, "ACC-02": 3}), pack_with_levels())
    return case(name) if name in CASES else example(name)


def told(name: str) -> Contents:
    """What the page has to tell."""
    return contents(found(name))


def example(name: str) -> Appraisal:
    """One of the hospitals of the examples."""
    criteria = load_criteria("vn-emr", AS_OF)
    return appraise(criteria, read_workbook(str(EXAMPLES / f"{name}.xlsx"), criteria))


def hostile(text: str) -> Appraisal:
    """A hospital that writes the text wherever it can write."""
    bad = next(given for name, given in CASES.items() if name == "hostile 1")
    decision = replace(bad.decision, number=text, pack=text) if bad.decision else None
    return appraisal(
        replace(bad, evidence=text, typed=text, note=text, name=text, sheet=text, profile={**bad.profile, "province": text}, decision=decision)
    )


EXAMPLE_NAMES = ("benh-vien-nhom-1", "benh-vien-nhom-2", "benh-vien-nhom-3", "benh-vien-gan-dat", "loi-thuong-gap", "phong-kham-nho")
NAMES = (*CASES, "with levels", *EXAMPLE_NAMES)
