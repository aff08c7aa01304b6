"""The manual: every code has a page, and every page has all its parts in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from emr_appraise.criteria import problems
from emr_appraise.criteria.lint import manual, rules
from emr_appraise.words import Message, Severity

MODULES = manual.rule_modules()
CATALOGUE = {entry.code for entry in vars(problems).values() if isinstance(entry, Message)}
VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")


def test_every_code_has_one_page() -> None:
    codes = [page.code for page in manual.pages()]

    assert len(codes) == len(set(codes)) == len(MODULES)
    assert set(codes) >= CATALOGUE
    assert codes == sorted(codes)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_page_has_all_its_parts(module: ModuleType) -> None:
    page = manual.page_of(module)

    assert all((page.title, page.asks.vi, page.asks.en, page.why.vi, page.why.en, page.example, page.instead))
    assert VIETNAMESE.search(page.asks.vi)
    assert VIETNAMESE.search(page.why.vi)
    assert not VIETNAMESE.match(page.asks.en)
    assert not VIETNAMESE.search(page.why.en)
    assert page.example != page.instead
    assert page.asks.vi.endswith(".")
    assert page.asks.en.endswith(".")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_rule_is_an_error_or_a_warning(module: ModuleType) -> None:
    assert module.MESSAGE.severity in (Severity.ERROR, Severity.WARNING)
    assert re.fullmatch(r"C\d{3}", module.MESSAGE.code)


def test_a_code_is_found_however_it_is_written() -> None:
    page = manual.page(" c041 ")

    assert page
    assert page.code == "C041"
    assert manual.page("C999") is None


def test_a_module_is_a_small_thing() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in Path(rules.__path__[0]).glob("*.py")}

    assert {name: length for name, length in lengths.items() if length > 200} == {}
