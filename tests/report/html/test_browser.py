"""The page in a real browser: it fits, it can be used by keyboard alone, and it prints whole."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from emr_appraise.report.html.wording_page import OPEN_AREAS
from emr_appraise.words import Language
from tests.report.html.pages import found, hostile, told, written

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.slow

LONG = "W" * 5_000 + " 👩\u200d⚕️🏥 " + "Ngô" * 1_600
FAR = """() => [...document.querySelectorAll('body *')]
  .filter((each) => !each.closest('.skip, .unseen') && each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))"""
SMALL = """() => [...document.querySelectorAll('a, summary, label')]
  .filter((each) => each.checkVisibility() && !each.closest('.skip, p:not(.code), li > span, dd'))
  .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 120)])
  .filter(([box]) => box.height < 24 || box.width < 24).map(([, said]) => said)"""

PALE = """() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = (part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const found = parts(getComputedStyle(at).backgroundColor);
      if (found.length === 3) return found;
    }
    return [255, 255, 255];
  };
  const words = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = [...document.querySelectorAll('body *')].filter((each) => words(each) && each.checkVisibility());
  const told = shown.map((each) => {
    const [low, high] = [luminance(parts(getComputedStyle(each).color)), luminance(ground(each))].sort((one, other) => one - other);
    return [(high + 0.05) / (low + 0.05), each.outerHTML.slice(0, 90)];
  });
  return [told.length, told.filter(([ratio]) => ratio < 4.5)];
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed, so the page cannot be used")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed, so the page cannot be used")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


Opener = Callable[..., "Tab"]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page; at the end it must have fetched nothing, complained of nothing and asked nothing."""
    seen: list[str] = []
    contexts = []
    address = (tmp_path / "page.html").as_uri()

    def open_page(text: str, width: int = 1280, scheme: str = "light") -> Tab:
        (tmp_path / "page.html").write_text(text, encoding="utf-8", newline="\n")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: seen.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: seen.append(f"error: {error}"))
        tab.on("request", lambda request: seen.append(f"request: {request.url}"))
        tab.on("dialog", lambda dialog: seen.append(f"dialog: {dialog.message}"))
        tab.goto(address)
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert set(seen) == {f"request: {address}"}


def open_all(tab: Tab) -> None:
    """Opens whatever is folded."""
    tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


@pytest.fixture(scope="module")
def pages() -> dict[str, dict[Language, str]]:
    """Pages of every kind in both languages."""
    kinds = {"group 3": found("benh-vien-nhom-3"), "levels": found("with levels"), "hostile": hostile(LONG), "mistakes": found("loi-thuong-gap")}
    return {name: {language: written(each, language) for language in Language} for name, each in kinds.items()}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["group 3", "levels", "hostile", "mistakes"])
def test_page_fits_its_window(name: str, language: Language, pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages[name][language])
    open_all(tab)

    for width in (1280, 768, 360, 320):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        assert tab.evaluate(FAR) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_large_enough(width: int, pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    """At least 24 px each way, links inside a sentence apart (WCAG 2.2, 2.5.8)."""
    tab = opened(pages["group 3"][Language.VI], width)
    open_all(tab)

    assert tab.evaluate(SMALL) == []


def test_language_is_switched_by_keyboard(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["group 3"][Language.VI])
    title = tab.locator("#verdict-title")

    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "speak-vi"
    assert "Chưa đủ điều kiện" in title.inner_text()
    assert outline(tab, "label[for=speak-vi]") != "none"
    tab.keyboard.press("ArrowRight")

    assert tab.evaluate("document.activeElement.id") == "speak-en"
    assert "Conditions not met" in title.inner_text()
    assert "Chưa" not in title.inner_text()
    assert tab.locator('span[lang="vi"]:visible').count() == 0
    assert tab.locator('bdi[lang="vi"]:visible').count() > 5  # the hospital's own words stay


def test_language_is_switched_by_its_label(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["group 3"][Language.EN], 360)

    tab.locator("label[for=speak-vi]").click()

    assert "Vì sao chưa được xếp nhóm 2" in tab.locator("main").inner_text()
    assert tab.locator('span[lang="en"]:visible').count() == 0


def test_skip_link_comes_forward_and_leads_to_the_content(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["group 3"][Language.VI])

    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    box = tab.locator(".skip").bounding_box()
    assert box
    assert box["x"] >= 0
    tab.keyboard.press("Enter")

    assert tab.evaluate("document.activeElement.id") == "main"


def test_everything_that_can_be_used_is_reached_and_shows_the_focus(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["levels"][Language.VI])
    usable = tab.locator("a:visible, summary:visible").count()
    seen = []

    for _ in range(usable + 1):
        tab.keyboard.press("Tab")
        seen.append(tab.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
        if tab.evaluate("document.activeElement.tagName") in {"A", "SUMMARY"}:
            assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"

    assert usable > 25
    assert len([each for each in seen if each.startswith(("<a", "<summary"))]) == usable


def test_a_code_leads_to_its_gap_even_where_it_is_folded(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["group 3"][Language.VI])
    folded = next(gap.code for gap in told("benh-vien-nhom-3").gaps if not gap.blocks)

    tab.evaluate(f"location.hash = 'gap-{folded}'")
    tab.locator(f"#gap-{folded}").wait_for(state="visible")
    tab.evaluate(f"location.hash = 'finding-{folded}'")
    tab.locator(f"#finding-{folded}").wait_for(state="visible")


def test_first_screen_tells_the_verdict(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    for width in (360, 1280):
        tab = opened(pages["group 3"][Language.VI], width)
        for part in ("h1", "#verdict-title", ".meaning", ".ladder .here"):
            box = tab.locator(part).bounding_box()
            assert box
            assert box["y"] + box["height"] < 900


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["group 3", "mistakes"])
def test_every_word_stands_out_from_its_ground(name: str, scheme: str, pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    """At least 4.5 to 1, whatever the size of the letters (WCAG 2.2, 1.4.3)."""
    tab = opened(pages[name][Language.VI], scheme=scheme)
    open_all(tab)

    many, pale = tab.evaluate(PALE)

    assert many > 1_000
    assert pale == []


@pytest.mark.parametrize("width", [360, 1280])
def test_tables_stay_tables_on_every_screen(width: int, pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    tab = opened(pages["group 3"][Language.EN], width)

    snapshot = tab.locator("table.areas").aria_snapshot()

    assert 'rowheader "Governance"' in snapshot
    assert snapshot.count("- row ") >= 10
    assert all(f'columnheader "{head}"' in snapshot for head in ("Area", "Percent", "Points", "Gaps"))


def test_dark_page_is_dark(pages: dict[str, dict[Language, str]], opened: Opener) -> None:
    grounds = [opened(pages["levels"][Language.VI], scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor") for scheme in ("light", "dark")]

    assert grounds == ["rgb(243, 245, 247)", "rgb(15, 20, 25)"]


# print


@pytest.fixture(scope="module")
def printed(browser: Browser, pages: dict[str, dict[Language, str]], tmp_path_factory: pytest.TempPathFactory) -> dict[Language, list[str]]:
    """The text of every printed page, folded parts left closed, in a dark theme."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed, so the printed page cannot be read")
    folder = tmp_path_factory.mktemp("printed")
    return {language: _printed(browser, pages["group 3"][language], folder / f"{language}.pdf") for language in Language}


def _printed(browser: Browser, text: str, path: Path) -> list[str]:
    tab = browser.new_page(color_scheme="dark")
    tab.set_content(text)
    tab.pdf(path=path, prefer_css_page_size=True)
    tab.close()
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.split("\f")[:-1]


@pytest.mark.parametrize("language", Language)
def test_print_holds_every_gap_and_every_finding(language: Language, printed: dict[Language, list[str]]) -> None:
    contents, text = told("benh-vien-nhom-3"), "\n".join(printed[language])
    findings = text[text.rindex({"vi": "Kết quả từng tiêu chí", "en": "Findings"}[language]) :]

    assert [gap.code for gap in contents.gaps if text.count(gap.code) < 2] == []
    assert [each.code for area in contents.findings for each in area.findings if each.code not in findings] == []


@pytest.mark.parametrize("language", Language)
def test_print_is_in_the_language_shown_only(language: Language, printed: dict[Language, list[str]]) -> None:
    text = "\n".join(printed[language])
    told_in = {"vi": "không phải kết luận chính thức", "en": "not an official conclusion"}

    assert told_in[language] in " ".join(text.split())
    assert not any(said in text for other, said in told_in.items() if other != language)
    assert not any(said in " ".join(text.split()) for said in OPEN_AREAS)  # a hint for the screen


def test_print_repeats_the_heads_of_its_tables(printed: dict[Language, list[str]]) -> None:
    first = next(at for at, page in enumerate(printed[Language.EN]) if re.search(r"^Findings", page, re.M))
    last = next(at for at, page in enumerate(printed[Language.EN]) if re.search(r"^Facility$", page, re.M))

    assert last - first >= 8
    for page in printed[Language.EN][first:last]:
        assert re.search(r"Code +Criterion +Outcome +In the file +Reason", page)


def test_print_cuts_no_row_and_no_part_of_a_card(browser: Browser, pages: dict[str, dict[Language, str]]) -> None:
    tab = browser.new_page()
    tab.set_content(pages["group 3"][Language.VI])
    tab.emulate_media(media="print")
    breaks = tab.evaluate("[...document.querySelectorAll('.gap > header, .parts > div, tr, .dues li')].map((each) => getComputedStyle(each).breakInside)")
    tab.close()

    assert len(breaks) > 200
    assert set(breaks) == {"avoid"}


def test_print_numbers_its_pages(printed: dict[Language, list[str]]) -> None:
    pages = printed[Language.VI]

    assert [bool(re.search(rf"\b{at} / {len(pages)}\s*\Z", page)) for at, page in enumerate(pages, 1)] == [True] * len(pages)
    assert len(pages) < 45


def outline(tab: Tab, selector: str) -> str:
    """The line around an element that has the focus."""
    style: str = tab.locator(selector).evaluate("(each) => getComputedStyle(each).outlineStyle")
    return style
