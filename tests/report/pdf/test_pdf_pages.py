"""The printed report as other programs see it: they draw every page, and no word leaves the paper."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from emr_appraise.words import Language
from tests.report.cases import HOSTILE
from tests.report.pdf.prints import EXAMPLES, FORMER, example, made, printed_example, saying

pytestmark = pytest.mark.slow
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
LEFT, RIGHT, HEIGHT = 25 / 25.4 * 72, (210 - 18) / 25.4 * 72, 842


def poppler(program: str, *words: object) -> str:
    """What a program of poppler answers; skips where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} (poppler-utils) is not installed")
    done = subprocess.run([program, *map(str, words)], capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8")


def boxes(data: bytes, folder: Path) -> list[tuple[float, float, float, float, str]]:
    """Every word with where it stands: left, top, right, bottom in points."""
    path = folder / "report.pdf"
    path.write_bytes(data)
    found = WORD.findall(poppler("pdftotext", "-bbox", path, "-"))
    return [(float(left), float(top), float(right), float(bottom), word) for left, top, right, bottom, word in found]


@pytest.mark.parametrize("text", [*HOSTILE, "ế" * 5_000, "a-b/" * 1_000], ids=range(len(HOSTILE) + 2))
def test_no_word_leaves_the_print_area(text: str, tmp_path: Path) -> None:
    found = boxes(made(saying(text)), tmp_path)

    assert found
    assert [box for box in found if box[0] < LEFT - 1 or box[2] > RIGHT + 1 or box[1] < 0 or box[3] > HEIGHT] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [*EXAMPLES, FORMER])
def test_example_stays_in_the_print_area_and_tells_every_gap(name: str, language: Language, tmp_path: Path) -> None:
    found = boxes(printed_example(name, language), tmp_path)

    assert [box for box in found if box[0] < LEFT - 1 or box[2] > RIGHT + 1] == []
    assert {gap.code for gap in example(name).gaps} <= set(re.findall(r"[A-Z]{3}-\d\d", " ".join(box[4] for box in found)))


@pytest.mark.parametrize("language", Language)
def test_long_name_in_capitals_leaves_the_running_head_legible(language: Language, tmp_path: Path) -> None:
    name = "BỆNH VIỆN ĐA KHOA KHU VỰC ĐỒNG BẰNG SÔNG CỬU LONG VÀ TÂY NGUYÊN " * 2
    found = boxes(made(replace(example("benh-vien-nhom-2"), name=name.strip()), language), tmp_path)
    head = [(left, right) for left, top, right, _, _ in found if 38 < top < 40]
    cut = next(right for left, top, right, _, word in found if 38 < top < 40 and word.endswith("…"))

    assert min(left for left, _ in head if left > cut) - cut > 6
    assert not any(left < cut < right for left, right in head)


def test_every_font_is_embedded_and_maps_back_to_letters(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(printed_example("loi-thuong-gap"))
    rows = [re.split(r"\s+(?=(?:yes|no)\s)", line) for line in poppler("pdffonts", path).splitlines()[2:]]

    assert rows
    assert all([cell.split()[0] for cell in row[1:4]] == ["yes", "yes", "yes"] for row in rows)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["benh-vien-nhom-1", "benh-vien-nhom-3", "loi-thuong-gap", FORMER])
def test_every_page_can_be_drawn_and_none_is_blank(name: str, language: Language, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(printed_example(name, language))
    poppler("pdftoppm", "-r", "30", "-gray", path, tmp_path / "page")
    drawn = sorted(tmp_path.glob("page-*.pgm"))

    assert len(drawn) == len(PdfReader(io.BytesIO(printed_example(name, language))).pages)
    assert all(sum(grey < 200 for grey in page.read_bytes()[20:]) > 500 for page in drawn)
