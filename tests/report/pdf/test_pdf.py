"""The printed report: complete, accessible, alike on every machine, and foreign text stays text."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from emr_appraise.errors import MisuseError
from emr_appraise.report import wording
from emr_appraise.report import wording_placement as placed
from emr_appraise.report.pdf import printed, write
from emr_appraise.report.pdf import wording_pdf as own
from emr_appraise.report.pdf.document import document
from emr_appraise.report.pdf.letters import RANGES
from emr_appraise.report.pdf.printed import LACKING, LONGEST, printed_text
from emr_appraise.words import Language
from tests.report.pdf.prints import (
    EXAMPLES,
    FORMER,
    example,
    fonts,
    languages,
    made,
    pages,
    printed_example,
    saying,
    spans,
    tags,
    unbroken,
    words,
)

pytestmark = pytest.mark.slow

TEMPLATES = sorted(Path(write.__file__).parent.glob("*.typ"))
READ = ("benh-vien-nhom-3", "loi-thuong-gap", FORMER)
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


# every example


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [*EXAMPLES, FORMER])
def test_example_becomes_a4_pages(name: str, language: Language) -> None:
    pages = PdfReader(io.BytesIO(printed_example(name, language))).pages

    assert len(pages) > 4
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {(595, 842)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", READ)
def test_every_gap_the_facility_and_the_group_are_told(name: str, language: Language) -> None:
    found, told = example(name), words(printed_example(name, language))

    assert unicodedata.is_normalized("NFC", told)
    assert {gap.code for gap in found.gaps} <= set(re.findall(r"\b[A-Z]{3}-\d\d\b", told))
    assert (found.name or wording.NAMELESS.say(language)) in told
    assert placed.GROUP.fill(number=found.verdict.group).say(language).upper() in told
    assert found.verdict.title.say(language) in told
    assert found.verdict.meaning.say(language) in told


@pytest.mark.parametrize("language", Language)
def test_every_section_is_numbered_in_order(language: Language) -> None:
    told = words(printed_example(FORMER, language))
    titles = (own.VERDICT, own.WHY, wording.AREAS, own.GAPS, wording.PROFILE, wording.REFERENCES_TITLE, own.EVERY_FINDING)
    places = [re.search(rf"\d+\. {re.escape(title.say(language))}", told) for title in titles]

    assert [place.start() for place in places if place] == sorted(place.start() for place in places if place)
    assert None not in places


def test_every_page_tells_its_number_and_that_nothing_is_official() -> None:
    found = pages(printed_example("benh-vien-nhom-3"))

    for number, page in enumerate(found, 1):
        assert own.PAGE.fill(page=number, pages=len(found)).vi in page
        assert example("benh-vien-nhom-3").colophon[-1].vi in page
    assert all(example("benh-vien-nhom-3").name in page for page in found[1:])


def test_first_page_bears_the_name_of_the_nation_and_the_motto() -> None:
    first = {each: pages(printed_example("benh-vien-nhom-3", each))[0] for each in Language}

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Tính đến ngày 22 tháng 11 năm 2026" in first[Language.VI]
    assert "SOCIALIST REPUBLIC OF VIET NAM Independence - Freedom - Happiness As of 22/11/2026" in first[Language.EN]
    assert "BỆNH VIỆN ĐA KHOA KHU VỰC ĐỒI THÔNG" in first[Language.VI]


def test_columns_are_titled_again_on_every_page_of_a_table() -> None:
    found = pages(printed_example("benh-vien-nhom-3"))
    gap_pages = [page for page in found if "Cần làm: " in page]
    finding_pages = [page for page in found if "Minh chứng: “" in page and "Cần làm: " not in page]

    assert len(gap_pages) > 4
    assert len(finding_pages) > 4
    assert [own.GAP_FOUND.vi in page for page in found] == [page in gap_pages for page in found]
    assert all(own.FINDING_OUTCOME.vi in page for page in finding_pages)


def test_what_rests_on_a_secondary_source_is_told_as_such() -> None:
    told = words(printed_example("benh-vien-nhom-3"))
    gap = example("benh-vien-nhom-3").gaps[0]

    assert all(source.whole.vi in told for source in gap.sources)
    assert wording.ESTIMATES.vi in told


# accessible


@pytest.mark.parametrize("language", Language)
def test_file_is_tagged_and_names_its_title_and_language(language: Language) -> None:
    reader = PdfReader(io.BytesIO(printed_example("benh-vien-nhom-3", language)))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == {Language.VI: "vi-VN", Language.EN: "en-GB"}[language]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata
    assert reader.metadata.title == own.DOCUMENT_TITLE.fill(title=wording.TITLE, facility=example("benh-vien-nhom-3").facility).say(language)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in printed_example("benh-vien-nhom-3", language)


def test_headings_leave_out_no_level_and_tables_have_header_cells() -> None:
    found, told = tags(printed_example("benh-vien-nhom-3")), example("benh-vien-nhom-3")
    levels = [int(tag[2:]) for tag in found if re.fullmatch(r"/H\d", tag)]

    assert levels.count(1) == 9
    assert levels.count(3) == len(told.gaps) + sum(len(area.findings) for area in told.findings)
    assert all(later <= earlier + 1 for earlier, later in zip([0, *levels], levels, strict=False))
    assert found.count("/Table") <= found.count("/TH")
    assert found.count("/Title") == 1


def test_words_of_the_workbook_are_marked_vietnamese_in_the_english_file() -> None:
    marked, whole = (languages(printed_example("benh-vien-nhom-3", language)) for language in (Language.EN, Language.VI))

    assert marked["vi-VN"] > 100
    assert set(whole) <= {"vi-VN"}  # all of it is Vietnamese, as the document says


def test_area_without_points_says_so_over_both_columns() -> None:
    """Else its few words break into three lines of a narrow column."""
    found = example("benh-vien-nhom-1")
    bare = [area._replace(share=None, short=0, blocking=0) for area in found.areas[:2]]

    assert spans(printed_example("benh-vien-nhom-1")) == 0
    assert spans(made(replace(found, areas=(*bare, *found.areas[2:])))) == 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_page_holds_but_a_few_words(name: str) -> None:
    frame = len((example(name).name + example(name).colophon[-1].vi).split()) + 20
    few = [page for page in pages(printed_example(name)) if len(page.split()) < frame + 40]

    assert few == []


def test_all_fonts_are_embedded() -> None:
    found = fonts(printed_example("benh-vien-nhom-3"))

    assert all(found.values())
    assert all("Libertinus" in name for name in found)


def test_every_vietnamese_letter_is_printed_with_the_first_font() -> None:
    alphabet = VIETNAMESE + VIETNAMESE.upper()
    data = made(saying(alphabet))

    assert alphabet in unbroken(words(data))
    assert all("Libertinus" in name for name in fonts(data))


@pytest.mark.parametrize("style", ["x", 'text(weight: "semibold", x)', "emph(x)"])
def test_fonts_hold_every_letter_that_is_taken_for_printable(style: str) -> None:
    import typst

    letters = [chr(code) for first, last in RANGES for code in range(first, last + 1)]
    lines = [" ".join(letters[start : start + 40]) for start in range(0, len(letters), 40)]
    source = (
        '#import "/look.typ": fonts\n#set document(title: "x")\n#set text(font: fonts, fallback: false)\n'
        f"#for x in json(bytes(sys.inputs.lines)) [#par({style})]"
    )
    compiler = typst.Compiler(root=TEMPLATES[0].parent, font_paths=typst.Fonts(include_system_fonts=False))

    assert compiler.compile(
        source.encode(), format="pdf", pdf_standards=["ua-1"],
        sys_inputs={"lines": json.dumps(lines)},
    )  # fmt: skip


# the same everywhere


def test_same_contents_give_the_same_bytes() -> None:
    assert made(example("benh-vien-nhom-2")) == printed_example("benh-vien-nhom-2")


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import hashlib; from tests.report.pdf.prints import printed_example;"
        "print(hashlib.sha256(printed_example('benh-vien-nhom-2')).hexdigest())"
    )
    surroundings = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1",
                    "HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[3])}  # fmt: skip

    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == hashlib.sha256(printed_example("benh-vien-nhom-2")).hexdigest()


def test_file_is_dated_by_the_as_of_date() -> None:
    metadata = PdfReader(io.BytesIO(printed_example(FORMER))).metadata

    assert metadata
    assert metadata.creation_date
    assert metadata.creation_date.date() == date(2025, 4, 10)


def test_templates_fetch_nothing_and_hold_no_sentence() -> None:
    for template in TEMPLATES:
        source = re.sub(r"//[^\n]*", "", template.read_text(encoding="utf-8"))
        strings = re.findall(r'"([^"]*)"', source)

        assert "@preview" not in source
        assert set(re.findall(r'#import "([^"]+)"', source)) <= {each.name for each in TEMPLATES}
        assert [each for each in strings if re.search(r"[a-zà-ỹ] [a-zà-ỹ]", each)] == []
        assert re.findall(r"[à-ỹđ]", source) == []


# foreign text


@pytest.mark.parametrize(
    "text",
    ["#eval(\"1+1\")", "$x^2$ #{1+1}", "[red]x[/red]", "*bold* _it_ `raw`", "@cite <label>", "// no /* comment */",
     "\\u{41} \\n \\", "<script>alert(1)</script>", '=HYPERLINK("http://x","y")', "= no heading", "-- --- ... ~ 'q' \"q\""],
)  # fmt: skip
def test_foreign_text_is_no_markup(text: str) -> None:
    found = saying(text)
    data = made(found)
    told, plain = unbroken(words(data)), unbroken(words(made(saying("xyz"))))

    assert told.count(unbroken(text)) >= plain.count("xyz") - 2
    assert tags(data).count("/H1") == tags(made(saying("xyz"))).count("/H1")
    assert b"/URI" not in data


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cơ sở 😀 A", f"Cơ sở {LACKING} A"),
        ("👩\u200d👧 病院", f"{LACKING * 2} {LACKING * 2}"),
        ("một\n\thai ", "một hai"),
        (unicodedata.normalize("NFD", "Bệnh viện Ưu Ớt"), "Bệnh viện Ưu Ớt"),
        ("Больница Ωμέγα", "Больница Ωμέγα"),
        ("x\x00\x1b[31my", f"x{LACKING * 2}[31my"),
        ("W" * 30, "\u200b".join(("W" * 12, "W" * 12, "W" * 6))),
        ("W" * 26 + " x", "\u200b".join(("W" * 12, "W" * 12, "WW")) + " x"),
        ("W" * 25, "W" * 25),
        ("é" * (LONGEST + 9) + " x", "\u200b".join(["é" * 12] * (LONGEST // 12)) + "\u200b…"),
    ],
)
def test_text_is_made_fit_for_print(text: str, shown: str) -> None:
    assert printed_text(text) == shown


def test_replaced_letters_are_accounted_for() -> None:
    lacking, whole = (document(saying(text), Language.VI)["colophon"]["lines"] for text in ("病院", "□ Bệnh viện"))

    assert own.MISSING_LETTERS.vi in lacking
    assert own.MISSING_LETTERS.vi not in whole


def test_letter_that_slips_through_costs_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed, "UNPRINTABLE", re.compile("(?!)"))
    printed.printed_text.cache_clear()
    data = made(saying("病院"))
    printed.printed_text.cache_clear()

    assert len(PdfReader(io.BytesIO(data)).pages) > 2
    assert "/Table" in tags(data)


def test_long_text_breaks_over_pages() -> None:
    long = made(saying("dài " * 1_250))

    assert len(PdfReader(io.BytesIO(long)).pages) > len(PdfReader(io.BytesIO(made(saying("dài")))).pages)
    assert words(long).count("dài") > 5_000


# the library


def test_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    write._compiler.cache_clear()

    with pytest.raises(MisuseError) as refused:
        made(example("benh-vien-nhom-1"))

    assert refused.value.code == "E145"
    assert 'pip install "emr-appraise[pdf]"' in refused.value.hint.vi
