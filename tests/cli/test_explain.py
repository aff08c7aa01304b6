"""`explain`: every code in full, all codes in a list, and the catalogue of remarks as a page."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

import emr_appraise
from emr_appraise.cli.catalogue import COMMAND_PAGES, PAGES, catalogue, groups, parts
from emr_appraise.cli.main import main
from emr_appraise.criteria.lint import manual
from emr_appraise.words import Language, Message

CATALOGUE = Path(__file__).parents[2] / "examples" / "remarks.md"
EVERYWHERE = {
    entry.code: entry
    for module in pkgutil.walk_packages(emr_appraise.__path__, "emr_appraise.")
    if not module.name.endswith("__main__")
    for entry in vars(import_module(module.name)).values()
    if isinstance(entry, Message)
}
both_languages = pytest.mark.parametrize("language", Language)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments]) == 0
    return capsys.readouterr().out


def running(text: str) -> str:
    return " ".join(text.split())


def test_every_message_of_the_program_is_known() -> None:
    known = set(catalogue()) | {page.code for page in manual.pages()}

    assert set(EVERYWHERE) <= known
    assert all(catalogue()[code] is entry for code, entry in EVERYWHERE.items() if code in catalogue())


def test_no_code_has_two_messages() -> None:
    rooms = [import_module(module.name) for module in pkgutil.walk_packages(emr_appraise.__path__, "emr_appraise.") if not module.name.endswith("__main__")]
    entries = {id(entry): entry for room in rooms for entry in vars(room).values() if isinstance(entry, Message)}
    codes = [entry.code for entry in entries.values() if not entry.code.startswith("C")]

    assert sorted(codes) == sorted(set(codes))


@both_languages
@pytest.mark.parametrize("code", sorted(PAGES))
def test_remark_is_told_with_its_cause_and_an_example(
    code: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = told(capsys, code.lower(), "--lang", language)
    shown = running(printed)

    assert shown.startswith(code)
    assert running(PAGES[code].cause.say(language)) in shown
    assert running(PAGES[code].example.say(language)) in shown
    assert running(catalogue()[code].hint.say(language).split("{")[0]) in shown
    assert "{" not in shown
    assert "……" not in shown, "words of a workbook leave one sign behind"
    assert not re.search(r"\n\S[^\n]*\n    …\.\n", printed)


@both_languages
def test_list_names_every_code_once(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "--lang", language).splitlines()
    codes = [found[1] for line in lines if (found := re.match(r"  ([CEW]\d{3})  ", line))]

    assert sorted(codes) == sorted([*catalogue(), *(page.code for page in manual.pages())])
    assert [group.title.say(language) for group in groups()] == [line for line in lines if line and line[0] != " "][:-1]
    assert max(len(line) for line in lines) <= 100


def test_list_has_the_worst_of_each_kind_first(capsys: pytest.CaptureFixture[str]) -> None:
    shown = told(capsys, "--lang", "en")

    for part in shown.split("\n\n")[:-1]:
        severities = [found[1] for found in re.finditer(r"^  [CEW]\d{3}  (\w+)", part, re.MULTILINE)]
        assert severities
        assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert shown.index("W403") < shown.index("W212  note")


def test_catalogue_in_the_examples_is_up_to_date(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Refresh with `pytest tests/cli/test_explain.py --update-readme`."""
    path = CATALOGUE if request.config.getoption("--update-readme") else tmp_path / "remarks.md"

    assert main(["explain", "--format", "markdown", "-o", str(path)]) == 0

    assert path.read_bytes() == CATALOGUE.read_bytes()


def test_catalogue_holds_every_page_in_both_languages() -> None:
    source = CATALOGUE.read_text(encoding="utf-8")
    vi, en = source.split("\n# ")

    for language, part in ((Language.VI, vi), (Language.EN, en)):
        assert re.findall(r"^### (\w+)$", part, re.MULTILINE) == [each.code for told in parts() for each in told.messages]
        assert re.findall(r"^## (.+)$", part, re.MULTILINE) == [told.title.say(language) for told in parts()]
        shown = re.sub(r"\\(.)", r"\1", part)
        for code, page in PAGES.items():
            assert page.cause.say(language) in shown, code
            assert page.example.say(language) in shown, code


def test_catalogue_tells_files_from_commands() -> None:
    *about_files, about_commands = ({each.code for each in told.messages} for told in parts())

    assert about_commands == set(COMMAND_PAGES)
    assert set().union(*about_files) == set(PAGES) - set(COMMAND_PAGES)
    assert {"E104", "E117", "E124", "E126", "E178", "W204"} <= set().union(*about_files)


def test_links_of_the_catalogue_lead_somewhere() -> None:
    source = CATALOGUE.read_text(encoding="utf-8")
    anchors = re.findall(r'<a id="([^"]+)"></a>', source)
    links = [
        str(child.attrs["href"])
        for token in MarkdownIt("commonmark").parse(source)
        for child in token.children or []
        if child.type == "link_open"
    ]

    assert len(anchors) == len(set(anchors)) == 2 * len(PAGES)
    assert [f"#{anchor}" for anchor in anchors] == links


@both_languages
def test_catalogue_can_be_had_in_one_language(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    shown = told(capsys, "--format", "markdown", "--lang", language)

    assert shown.count("\n### ") == len(PAGES)
    assert len(re.findall("^# ", shown, re.MULTILINE)) == 1
    assert shown.replace("-en", "") in CATALOGUE.read_text(encoding="utf-8").replace("-en", "")


def test_catalogue_of_one_code_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "W204", "--format", "markdown", "-o", str(tmp_path / "x.md"), "--lang", "en"]) == 2
    assert "E140" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_text_can_be_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = told(capsys, "W203", "--lang", "vi")

    assert main(["explain", "W203", "--lang", "vi", "-o", str(tmp_path / "w203.txt")]) == 0
    assert (tmp_path / "w203.txt").read_text(encoding="utf-8") == shown
    assert main(["explain", "-o", str(tmp_path / "no" / "list.txt")]) == 3
